"""Zip files, read in memory and within limits; nothing is ever written to a disk."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from typing import Any

from reader.errors import Unreadable
from reader.ingest.refusal import RefusedError

MAX_UNPACKED = 200_000_000
MAX_MEMBER = 50_000_000
MAX_MEMBERS = 5_000
_MAX_DIRECTORY = 2_000_000
"""Bytes of the list of members; the library takes seconds for longer ones."""
_END = b"PK\x05\x06"
_END_WITHIN = 66_000
_SIZE_AT = slice(12, 16)
_READABLE = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)


class Package:
    """A zip file whose members are known to be few and small enough.

    Raises:
        RefusedError: if it is damaged, locked, or larger than any article's when unpacked.
    """

    def __init__(self, held: bytes) -> None:
        _check_directory(held)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(held))
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise RefusedError(Unreadable.DAMAGED, "its list of files") from error
        members = [info for info in self._zip.infolist() if not info.is_dir()]
        if len(members) > MAX_MEMBERS:
            raise RefusedError(Unreadable.TOO_LARGE, f"more than {MAX_MEMBERS:,} files")
        unpacked = sum(info.file_size for info in members)
        if unpacked > MAX_UNPACKED:
            raise RefusedError(Unreadable.TOO_LARGE, f"{unpacked / 1e6:,.0f} MB unpacked")
        self._members = {info.filename: info for info in members}
        self._left = MAX_UNPACKED

    @property
    def names(self) -> list[str]:
        """The names of its files, as they stand in it."""
        return list(self._members)

    def __contains__(self, name: str) -> bool:
        return name in self._members

    def read(self, name: str, most: int = MAX_MEMBER) -> bytes:
        """Return a file's bytes.

        Raises:
            RefusedError: if there is no such file, or it is locked, damaged or too large.
        """
        info = self._members.get(name)
        if info is None:
            raise RefusedError(Unreadable.DAMAGED, f"{posixpath.basename(name)} is missing")
        if info.flag_bits & 0x1:
            raise RefusedError(Unreadable.PROTECTED)
        if info.compress_type not in _READABLE:
            raise RefusedError(Unreadable.DAMAGED, "an uncommon way of packing")
        most = min(most, self._left)
        if info.file_size > most:
            raise RefusedError(Unreadable.TOO_LARGE, f"{info.file_size / 1e6:,.0f} MB unpacked")
        held = self._unpacked(info, most)
        self._left -= len(held)
        return held

    def _unpacked(self, info: zipfile.ZipInfo, most: int) -> bytes:
        try:
            with self._zip.open(info) as file:
                held = file.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, ValueError, EOFError) as error:
            raise RefusedError(Unreadable.DAMAGED, posixpath.basename(info.filename)) from error
        except (NotImplementedError, RuntimeError) as error:  # strong encryption, patched data
            raise RefusedError(Unreadable.PROTECTED) from error
        if len(held) > most:
            raise RefusedError(Unreadable.TOO_LARGE, f"more than {most / 1e6:,.0f} MB unpacked")
        return held


def _check_directory(held: bytes) -> None:
    """Refuse a list of members that is too long, before it is read."""
    end = held.rfind(_END, max(0, len(held) - _END_WITHIN))
    if end >= 0 and int.from_bytes(held[end:][_SIZE_AT], "little") > _MAX_DIRECTORY:
        raise RefusedError(Unreadable.TOO_LARGE, "its list of files")


def check_no_entities(held: bytes) -> bytes:
    """Return XML as it is, unless it defines entities: no office program writes any.

    Entities are how a small file grows to gigabytes, or asks for files that are not in it.

    Raises:
        RefusedError: if it does.
    """
    if b"<!ENTITY" in held.replace(b"\0", b"").upper():
        raise RefusedError(Unreadable.DAMAGED, "it defines entities, which no article needs")
    return held


def xml_of(held: bytes) -> Any:
    """Return the root (lxml) of XML; no entity is replaced and nothing is fetched.

    Raises:
        RefusedError: if it is no XML, or defines entities.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
        remove_pis=True, huge_tree=False,
    )  # fmt: skip
    try:
        return etree.fromstring(check_no_entities(held), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise RefusedError(Unreadable.DAMAGED, "its XML") from error


def check_parts(package: Package, suffixes: tuple[str, ...] = (".xml", ".rels")) -> None:
    """Refuse an office file if any of its XML parts defines entities.

    Raises:
        RefusedError: if one does.
    """
    for name in package.names:
        if name.lower().endswith(suffixes):
            check_no_entities(package.read(name))
