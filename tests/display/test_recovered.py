from __future__ import annotations

from datetime import UTC, datetime

from reader.corrections import NOTHING, Corrections, Note
from reader.display.recovered import describe_recovered, describe_unreadable
from reader.model import Article, Place, Span

WHEN = datetime(2021, 12, 5, 10, 30, 5, tzinfo=UTC)


def test_what_and_when():
    articles = [Article("x", outlet=name) for name in ("Post", "Wire")]
    fixed = Corrections(notes=(Note(Place("a", Span(0, 1)), "Why?"),))
    found = describe_recovered(articles, fixed, "/home/me/bridge.comparison", WHEN)
    assert found.name == "bridge"
    assert found.detail == "last changed 2021-12-05 10:30:05; Post and Wire; 1 note or bookmark"


def test_many_articles_and_none():
    many = [Article("x", outlet=f"Post {n}") for n in range(6)]
    assert "Post 3 and 2 more" in describe_recovered(many, NOTHING, "", WHEN).detail
    assert "no articles" in describe_recovered([], NOTHING, "", WHEN).detail


def test_names_steer_nothing():
    odd = describe_recovered([Article("x", outlet="a\u202eb\nc")], NOTHING, "", WHEN)
    assert "a b c" in odd.detail
    assert describe_unreadable("a\nb", WHEN).name == "a b"
