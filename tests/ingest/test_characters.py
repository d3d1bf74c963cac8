import pytest

from reader.ingest.characters import normalised


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\u2028b\u2029c\x85d", "a\nb\nc\nd"),
        ("\ufeffword", "word"),
        ("a\x00b\x0bc\x1bd\x7fe", "a b c d e"),
        ("half \ud800 of it", "half   of it"),
        ("tab\tstays, é and 😀 too", "tab\tstays, é and 😀 too"),
        ("cafe\u0301", "cafe\u0301"),
    ],
)
def test_normalised(text, expected):
    assert normalised(text) == expected
