"""Archives that are made to do harm."""

from __future__ import annotations

import struct
import zlib

from tests.hostile.made import STORY, packed


def overlapping(full: bool) -> bytes:
    """Return an archive whose many members are one and the same stretch of zeros."""
    size, count = (50_000_000, 4_000) if full else (1_000_000, 1_000)
    return _overlapping(b"\0" * size, count, size)


def lying(full: bool) -> bytes:
    """Return an archive whose member says that it is small."""
    return _overlapping(b"a" * (50_000_000 if full else 1_000_000), 1, 10)


def _overlapping(content: bytes, count: int, said: int) -> bytes:
    squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = squeeze.compress(content) + squeeze.flush()
    sizes = struct.pack("<III", zlib.crc32(content), len(data), said)
    head = struct.pack("<4sHHHHH", b"PK\3\4", 20, 0, 8, 0, 33) + sizes
    local = head + struct.pack("<HH", 5, 0) + b"a.txt" + data
    directory = b""
    for number in range(count):
        name = f"{number}.txt".encode()
        entry = struct.pack("<4sHHHHHH", b"PK\1\2", 20, 20, 0, 8, 0, 33) + sizes
        directory += entry + struct.pack("<HHHHHII", len(name), 0, 0, 0, 0, 0, 0) + name
    end = struct.pack("<4sHHHHIIH", b"PK\5\6", 0, 0, count, count, len(directory), len(local), 0)
    return local + directory + end


def many_members(full: bool) -> bytes:
    """Return an archive of very many empty files."""
    return packed({f"{number}.txt": b"" for number in range(200_000 if full else 6_000)})


def nested_archive(full: bool) -> bytes:
    """Return an archive in an archive in an archive."""
    held = packed({"a.txt": STORY})
    for depth in range(50 if full else 5):
        held = packed({f"{depth}.zip": held})
    return held


def traversal(_full: bool) -> bytes:
    """Return an archive whose members would lie outside of it."""
    names = ("../../../../tmp/evil.txt", "/etc/evil.txt", "C:\\evil.txt", "..\\..\\evil.txt")
    return packed({name: f"{STORY} {number}" for number, name in enumerate(names)})


def steering_names(_full: bool) -> bytes:
    """Return an archive whose member's name would be shown backwards."""
    return packed(
        {"report\u202etxt.exe\u202c.txt": STORY, "bell\x07 and\nbreak.txt": f"{STORY} Too."}
    )
