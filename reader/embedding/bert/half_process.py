"""The process that runs the model in bfloat16: packs come in, vectors go out.

It is started by `half.py` as `python -m reader.embedding.bert.half_process FOLDER`. What
comes in for each pack are 32-bit integers: how many sentences, their lengths in tokens, and the ids
of all their tokens. What goes out are their unit vectors, in float32. It ends with its input.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from reader.threads import in_order


def main() -> None:
    """Serve one parent, with one thread for each core: those of torch wait for each other."""
    import torch

    from reader.embedding.bert.half_forward import HalfForward
    from reader.embedding.bert.runtime import shape_of
    from reader.embedding.bert.weights import Weights

    torch.set_num_threads(1)
    folder = Path(sys.argv[1])
    model = HalfForward(Weights(folder / "model.safetensors"), shape_of(folder))
    for vectors in in_order(lambda pack: model.vectors(*pack), _packs(sys.stdin.buffer)):
        sys.stdout.buffer.write(vectors.tobytes())
        sys.stdout.buffer.flush()


def _packs(stream: BinaryIO) -> Iterator[tuple[array[int], array[int]]]:
    """Yield the token ids of each pack, and the lengths of its sentences."""
    while count := _numbers(stream, 1):
        lengths = _numbers(stream, count[0])
        yield _numbers(stream, sum(lengths)), lengths


def _numbers(stream: BinaryIO, count: int) -> array[int]:
    """Return so many integers, or none at the end of the input."""
    numbers = array("i")
    numbers.frombytes(stream.read(count * numbers.itemsize))
    return numbers


if __name__ == "__main__":
    main()
