import pytest

from reader.display.offered import describe_offer, name_offer
from reader.ingest import Offer


@pytest.mark.parametrize(
    ("offer", "line"),
    [
        (Offer(3, "Talks fail", "row 3", "The Post"), "   3  Talks fail (The Post; row 3)"),
        (Offer(1, "Talks fail", "2 Talks fail"), "   1  Talks fail"),
        (Offer(12, "", "news/a.html"), "  12  news/a.html"),
        (Offer(1), "   1  the article of this file"),
        (Offer(1, "Talks\u202e fail\n"), "   1  Talks[U+202E] fail[U+000A]"),
    ],
)
def test_an_offer_is_a_line(offer, line):
    assert describe_offer(offer) == line


def test_a_long_title_is_cut():
    assert len(name_offer(Offer(1, "word " * 100))) == 100
