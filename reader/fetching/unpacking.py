"""A page's bytes, unpacked as they come, and never more than are allowed."""

from __future__ import annotations

import zlib
from collections.abc import Iterable

_STEP = 1_000_000
_GZIP = zlib.MAX_WBITS | 16


class PackedWronglyError(Exception):
    """What came is not packed as it says."""


def unpacked(chunks: Iterable[bytes], packing: str, most: int) -> bytes | None:
    """Return the bytes, or `None` as soon as they are more than `most`.

    Raises:
        PackedWronglyError: if they are packed otherwise than said, or in a way not known.
    """
    if packing in ("", "identity"):
        return _joined(chunks, most)
    if packing in ("gzip", "x-gzip"):
        return _joined(_inflated(chunks), most)
    raise PackedWronglyError(packing)


def _joined(chunks: Iterable[bytes], most: int) -> bytes | None:
    held = bytearray()
    for chunk in chunks:
        held += chunk
        if len(held) > most:
            return None
    return bytes(held)


def _inflated(chunks: Iterable[bytes]) -> Iterable[bytes]:
    """Yield what is packed in small steps, so that a bomb is noticed before it goes off."""
    unpacker = zlib.decompressobj(_GZIP)
    for chunk in chunks:
        rest = chunk
        while rest and not unpacker.eof:
            try:
                yield unpacker.decompress(rest, _STEP)
            except zlib.error as error:
                raise PackedWronglyError(str(error)) from error
            rest = unpacker.unconsumed_tail
    if not unpacker.eof:
        raise PackedWronglyError("cut short")
