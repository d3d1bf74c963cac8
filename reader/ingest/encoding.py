"""Bytes to characters: by their mark, as UTF-8, as declared, by the look of them, or not at all."""

from __future__ import annotations

import codecs
import re
import unicodedata
from itertools import pairwise

from reader.errors import Unreadable
from reader.ingest.characters import control_share
from reader.ingest.refusal import RefusedError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")

_BINARY = (
    b"%PDF-", b"PK\x03\x04", b"PK\x05\x06", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b",
    b"7z\xbc\xaf", b"Rar!", b"\xd0\xcf\x11\xe0", b"\x7fELF", b"MZ\x90", b"OggS", b"ID3",
    b"bplist", b"SQLite format 3", b"RIFF", b"BZh", b"\xfd7zXZ", b"wOFF", b"wOF2",
)  # fmt: skip

_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,20})")
_DECLARED_WITHIN = 4096
_TRUSTED = re.compile(
    r"(?:windows|cp)-?(?:125\d|874|1251)|iso-?8859-?\d{1,2}|latin-?\d|koi8-?[ru]|gb2312|gbk"
    r"|gb18030|big5(?:-hkscs)?|euc-?(?:jp|kr)|shift[_-]jis|iso-2022-jp|macintosh|us-ascii"
)
_READ_AS = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""What browsers take instead, for the characters the declared encoding lacks."""

_SAMPLE = 4000
_CONTROLS_OF_BINARY = 0.05
_BROKEN_PARTS = 10
_ODD = 0.01
_MIXED = 0.1
_JAPANESE = {"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA"}


def decoded(held: bytes) -> tuple[str, str]:
    """Return the characters, and the encoding they were read with as Python calls it.

    Raises:
        RefusedError: if it is no text, or its encoding cannot be told.
    """
    if held.startswith(_BINARY):
        raise RefusedError(Unreadable.BINARY)
    text, encoding = _by_mark(held) or _wide(held) or _by_bytes(held)
    if control_share(text) > _CONTROLS_OF_BINARY:
        raise RefusedError(Unreadable.BINARY)
    return text, encoding


def _by_bytes(held: bytes) -> tuple[str, str]:
    found = _as(held, "utf-8") or _as_declared(held) or _damaged_utf8(held) or _detected(held)
    if found is None:
        raise RefusedError(Unreadable.ENCODING, "UTF-8, UTF-16 and the older ones")
    return found


def _as(held: bytes, encoding: str) -> tuple[str, str] | None:
    try:
        return held.decode(encoding), encoding
    except (UnicodeDecodeError, LookupError):
        return None


def _by_mark(held: bytes) -> tuple[str, str] | None:
    for mark, encoding in _MARKS:
        if held.startswith(mark):
            found = _as(held, encoding)
            if found and not _has_odd_characters(found[0]):
                return found
    return None


def _wide(held: bytes) -> tuple[str, str] | None:
    """Read UTF-16 or UTF-32 without a mark, which NUL bytes show.

    Raises:
        RefusedError: for NUL bytes that neither explains.
    """
    if b"\x00" not in held:
        return None
    for encoding in _WIDE:
        found = _as(held, encoding)
        if found and not _has_odd_characters(found[0]) and re.search("[ \n]", found[0]):
            return found
    raise RefusedError(Unreadable.BINARY)


def _has_odd_characters(text: str) -> bool:
    """Tell whether there are characters that a text read with the wrong encoding has."""
    sample = text[:_SAMPLE].removeprefix("\ufeff")
    odd = sum(
        unicodedata.category(character) in ("Cc", "Cn", "Co", "Cs") and not character.isspace()
        for character in sample
    )
    return odd > _ODD * len(sample)


def _as_declared(held: bytes) -> tuple[str, str] | None:
    declared = _DECLARED.search(held[:_DECLARED_WITHIN])
    name = declared.group(1).decode("ascii").lower() if declared else ""
    if not _TRUSTED.fullmatch(name):
        return None
    try:
        encoding = codecs.lookup(name).name
    except LookupError:
        return None
    return _as(held, _READ_AS.get(encoding, encoding))


def _damaged_utf8(held: bytes) -> tuple[str, str] | None:
    """Read UTF-8 of which a few characters are broken, as where a file was cut short."""
    text = held.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    whole = sum(character > "\x7f" for character in text) - broken
    return (text, "utf-8") if whole >= _BROKEN_PARTS * broken else None


def _detected(held: bytes) -> tuple[str, str] | None:
    import chardet

    name = chardet.detect(held)["encoding"]
    for guess in (name, "cp1252") if name else ():
        found = _as(held, codecs.lookup(guess).name)
        if found and not _has_odd_characters(found[0]) and not _mixes_scripts(found[0]):
            return found
    return None


def _mixes_scripts(text: str) -> bool:
    """Tell whether letters of two scripts often stand side by side, as they do in no language."""
    scripts = [
        unicodedata.name(character, "").partition(" ")[0] if character.isalpha() else ""
        for character in text[:_SAMPLE]
    ]
    pairs = [(a, b) for a, b in pairwise(scripts) if a and b]
    mixed = sum(a != b and not {a, b} <= _JAPANESE for a, b in pairs)
    return mixed > _MIXED * len(pairs)
