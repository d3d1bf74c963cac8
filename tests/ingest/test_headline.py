import pytest

from reader.ingest.headline import headline_of
from reader.model import Article, Leftover, SetAside, Span


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Ministers quarrel over dinner\n\nThey shouted.", "Ministers quarrel over dinner"),
        ("Will they talk?\nNobody knows.", "Will they talk?"),
        ("Envoy: “We will go”\nHe said so.", "Envoy: “We will go”"),
        ("A warning for the U.S.\nIt came late.", "A warning for the U.S."),
        ("They shouted for an hour.\nThey left.", ""),
        ("“They shouted.”\nThey left.", ""),
        ("Ministers quarrel over dinner", ""),
        ("The dinner of the ministers ended\nwith hard words.", ""),
        ("word " * 60 + "\nThey left.", ""),
    ],
)
def test_headline_of(text, headline):
    assert headline_of(Article(text)) == headline


def test_what_is_set_aside_is_no_headline():
    article = Article("Sweden\nTalks fail\nIt fell.", set_aside=(_aside(0, 6),))
    assert headline_of(article) == "Talks fail"


def _aside(start, end):
    return SetAside(Span(start, end), Leftover.SECTION)
