"""Arrays from a safetensors file, each read only when it is asked for."""

from __future__ import annotations

import json
from math import prod
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_LONGEST_HEADER = 1 << 20


class Weights:
    """The float32 arrays of one file, by name.

    The format: the header's length as eight bytes, the header as JSON, then the arrays one behind
    the other, little-endian, each in C order (safetensors, format description 0.3).

    Raises:
        OSError: if the file cannot be read.
        ValueError: if it is not in this format.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        with file.open("rb") as stream:
            length = int.from_bytes(stream.read(8), "little")
            if length > _LONGEST_HEADER:
                raise ValueError("the header of the weights is too long")
            self._header: dict[str, Any] = json.loads(stream.read(length))
        self._start = 8 + length

    def read(self, name: str) -> NDArray[np.float32]:
        """Return an array, read into memory.

        Raises:
            KeyError: if there is none of that name.
            ValueError: if it is not float32, or cut short.
        """
        shape, offset = self._place(name)
        array = np.fromfile(self._file, "<f4", prod(shape), offset=offset)
        return array.reshape(shape)

    def mapped(self, name: str) -> NDArray[np.float32]:
        """Return an array of which only the parts that are used are ever read; raises as `read`."""
        shape, offset = self._place(name)
        return np.memmap(self._file, "<f4", "r", offset, shape)

    def _place(self, name: str) -> tuple[tuple[int, ...], int]:
        entry = self._header[name]
        if entry["dtype"] != "F32":
            raise ValueError(f"{name} is not float32")
        return tuple(entry["shape"]), self._start + entry["data_offsets"][0]
