import codecs

import pytest

from reader.errors import Unreadable
from reader.ingest.encoding import decoded
from reader.ingest.refusal import RefusedError

ENGLISH = "The café’s owner paid £5 — “too much”, she said. The others paid nothing at all.\n"
RUSSIAN = "Ужин в Стокгольме закончился резкими словами. Они говорили целый час о прошлом.\n"
GERMAN = "Die Gäste saßen über eine Stunde am Tisch, während draußen Schüsse fielen.\n"
POLISH = "Goście siedzieli przy stole ponad godzinę, choć na zewnątrz było już całkiem ciemno.\n"
JAPANESE = "二人の大臣は水曜日の夕方にストックホルムで会い、一時間ほど話した。\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [ENGLISH, RUSSIAN, "It fell.\nIt rose 😀 again.\n"])
def test_unicode_without_a_mark(text, encoding):
    assert decoded(text.encode(encoding)) == (text, encoding)


@pytest.mark.parametrize(
    ("mark", "encoding", "name"),
    [
        (codecs.BOM_UTF8, "utf-8", "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
    ],
)
def test_unicode_with_its_mark(mark, encoding, name):
    text, found = decoded(mark + RUSSIAN.encode(encoding))
    assert (text.lstrip("\ufeff"), found) == (RUSSIAN, name)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "cp1252"),
        (GERMAN, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (POLISH, "cp1250"),
        (JAPANESE, "shift_jis"),
    ],
)
def test_older_encodings_by_the_look_of_them(text, encoding):
    assert decoded(text.encode(encoding))[0] == text


@pytest.mark.parametrize("declared", ["iso-8859-1", "windows-1252", "ISO-8859-1"])
def test_a_page_is_read_as_it_declares_with_the_characters_browsers_add(declared):
    page = f'<html><head><meta charset="{declared}"></head><p>{ENGLISH}'
    assert decoded(page.encode("cp1252")) == (page, "cp1252")


def test_a_declaration_that_is_no_character_encoding_is_ignored():
    page = '<meta charset="rot13"><p>Plain words.'
    assert decoded(page.encode()) == (page, "utf-8")
    assert decoded(b'<meta charset="unicode_escape"><p>caf\xe9 \\x41 au lait')[0].endswith(
        r"\x41 au lait"
    )


def test_utf8_wins_over_a_wrong_declaration():
    page = f'<meta charset="iso-8859-1"><p>{ENGLISH}'
    assert decoded(page.encode()) == (page, "utf-8")


def test_a_character_newer_than_our_tables_is_no_sign_of_a_wrong_encoding():
    text = RUSSIAN * 3 + "\U0001faea\n"
    assert decoded(text.encode("utf-16"))[0].lstrip("\ufeff") == text


def test_utf8_cut_short_loses_only_the_broken_character():
    held = (RUSSIAN * 3).encode()[:-2] + b"\xd0"
    text, encoding = decoded(held)
    assert (text.count("\ufffd"), encoding) == (1, "utf-8")
    assert text.startswith(RUSSIAN)


@pytest.mark.parametrize(
    "held",
    [b"%PDF-1.7 text", b"PK\x03\x04 text", b"\x89PNG\r\n", b"\xff\xd8\xff\xe0 text", b"GIF89a",
     b"one \x00 two", bytes(range(32)) * 9, b"\x01\x02\x03 abc"],
)  # fmt: skip
def test_what_is_no_text_is_refused(held):
    with pytest.raises(RefusedError) as refused:
        decoded(held)
    assert refused.value.reason is Unreadable.BINARY


def test_bytes_that_no_encoding_explains_are_refused():
    with pytest.raises(RefusedError) as refused:
        decoded(bytes(range(128, 256)) * 20)
    assert refused.value.reason is Unreadable.ENCODING
