import pytest

from reader.errors import Unreadable
from reader.ingest.formats import FORMATS, HTML, MARKDOWN, TEXT, format_of
from reader.ingest.refusal import RefusedError


@pytest.mark.parametrize(
    ("suffix", "text", "expected"),
    [
        (".txt", "It fell.", TEXT),
        ("", "It fell.", TEXT),
        (".story", "It fell.", TEXT),
        (".md", "# It fell", MARKDOWN),
        (".MD", "<p>It fell.</p>", MARKDOWN),
        (".html", "It fell.", HTML),
        (".HTM", "It fell.", HTML),
        (".xhtml", "It fell.", HTML),
        (".txt", "<!DOCTYPE html><html><p>It fell.", HTML),
        (".txt", "\n <!-- saved --> <html lang='en'><p>It fell.", HTML),
        (".txt", '<?xml version="1.0"?><html><p>It fell.', HTML),
        ("", "<p>It fell.</p>", HTML),
        (".txt", "<pause> he wrote, and <p> is a mark", TEXT),
        (".txt", "2 < 3 <html>", TEXT),
        (".txt", "<!---->" * 5000 + "It fell.", TEXT),
    ],
)
def test_format_of(suffix, text, expected):
    assert format_of(suffix, text) is expected


@pytest.mark.parametrize(
    ("suffix", "text"), [(".rtf", "x"), (".mhtml", "x"), (".txt", r"{\rtf1 x}")]
)
def test_what_only_looks_like_text_is_refused(suffix, text):
    with pytest.raises(RefusedError) as refused:
        format_of(suffix, text)
    assert refused.value.reason is Unreadable.UNKNOWN_FORMAT


def test_each_suffix_belongs_to_one_format():
    suffixes = [suffix for known in FORMATS for suffix in known.suffixes]
    assert len(suffixes) == len(set(suffixes))
