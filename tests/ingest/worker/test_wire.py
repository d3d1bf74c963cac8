import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import Unreadable
from reader.ingest.formats import Source
from reader.ingest.offers import Offer, Refused
from reader.ingest.refusal import RefusedError
from reader.ingest.worker import wire
from reader.model import Article, Leftover, SetAside, Span

ARTICLE = Article(
    "Talks fail\n😀 Share\nThey left.",
    title="Talks fail",
    outlet="The Post",
    set_aside=(SetAside(Span(11, 18), Leftover.CONTROL),),
)


def test_a_message_is_read_as_it_was_written():
    stream = io.BytesIO()
    wire.write_message(stream, {"a": "é\u2028"}, b"\0\n")
    wire.write_message(stream, {})
    stream.seek(0)
    assert wire.read_message(stream) == ({"a": "é\u2028"}, b"\0\n")
    assert wire.read_message(stream) == ({}, b"")
    with pytest.raises(EOFError):
        wire.read_message(stream)


def test_articles_come_back_as_they_were_and_refusals_too():
    outcomes = (ARTICLE, Refused("b.html", Unreadable.NO_ARTICLE, "why"))
    said = json.loads(json.dumps(wire.answer_articles(outcomes)))
    assert wire.articles_answered(said) == outcomes
    offers = (Offer(1, "Talks fail", "row 1", "The Post", "2021-12-02"),)
    assert wire.offers_answered(json.loads(json.dumps(wire.answer_offers(offers)))) == offers


def test_a_question_comes_over_whole():
    source = Source(b"held", "a.csv", {"text": "body"})
    said = json.loads(json.dumps(wire.asking("articles", source, (2, 1))))
    assert wire.asked(said, b"held") == ("articles", source, [2, 1])


def test_a_refusal_is_raised():
    with pytest.raises(RefusedError) as refused:
        wire.articles_answered(wire.answer_refusal(Unreadable.SCANNED, "why"))
    assert (refused.value.reason, refused.value.detail) == (Unreadable.SCANNED, "why")


def _changed(**changes):
    (said,) = wire.answer_articles([ARTICLE])["articles"]
    return {"articles": [{**said, **changes}]}


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"articles": 1},
        {"articles": [{}]},
        {"reason": "no such reason", "detail": ""},
        {"reason": "empty"},
        _changed(text=1),
        _changed(title=["a"]),
        _changed(title="\ud83d"),
        _changed(set_aside=[[11, 99, "page control"]]),
        _changed(set_aside=[[5, 2, "page control"]]),
        _changed(set_aside=[[0, 5, "page control"], [3, 6, "page control"]]),
        _changed(set_aside=[[0, 5, "no such leftover"]]),
        {"articles": [{"refused": {"name": "", "reason": "none", "detail": ""}}]},
    ],
)
def test_what_the_other_side_never_should_say_is_not_believed(said):
    with pytest.raises(wire.GarbledError):
        wire.articles_answered(said)


@pytest.mark.parametrize(
    "held",
    [
        b"\0" * 7 + b"\x02[]" + b"\0" * 8,
        b"\0" * 7 + b"\x02{]" + b"\0" * 8,
        b"\xff" * 16,
    ],
)
def test_what_is_no_message(held):
    with pytest.raises(wire.GarbledError):
        wire.read_message(io.BytesIO(held))


@settings(max_examples=100)
@given(st.dictionaries(st.text(max_size=3), st.none() | st.integers() | st.text()), st.binary())
def test_any_message_comes_over(said, held):
    stream = io.BytesIO()
    wire.write_message(stream, said, held)
    stream.seek(0)
    assert wire.read_message(stream) == (said, held)
