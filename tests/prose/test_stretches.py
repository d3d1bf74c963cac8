"""What stands between quotation marks, whatever the marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article
from reader.prose import stretches
from reader.prose.stretches import parts_of
from reader.segmentation import Segmentation, segment


def picture(text: str) -> list[str]:
    """Write each part with a > for each quotation it stands in, and “…” where it is not closed."""
    parts = sorted(parts_of(text), key=lambda part: part.whole.start)
    return [">" * p.depth + p.span.of(text) + ("" if p.closed else "…") for p in parts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "go" and "come".', ["go", "come"]),
        ("He said “go” and ‘come’.", ["go", "come"]),
        ("“He said ‘go’ twice.”", ["He said ‘go’ twice.", ">go"]),
        ("\"He said 'go' twice.\"", ["He said 'go' twice.", ">go"]),
        ("Er sagte „geh“ und »komm«, dann ‚halt‘.", ["geh", "komm", "halt"]),
        ("Il dit « va » et «viens».", [" va ", "viens"]),
        ("Он сказал: «Мы „Зарю“ видели».", ["Мы „Зарю“ видели", ">Зарю"]),
        # blanks on the wrong side
        ('He said " go " and left.', [" go "]),
        ('"It is over, "he said.', ["It is over, "]),
        # a mark of another kind closes
        ('"It is over,” he said.', ["It is over,"]),
        ('“It is over," he said.', ["It is over,"]),
        # apostrophes
        ("The men's boat, the drivers' union, '21, isn't.", []),
        ("The 'Long River' bridge and the town's 'Old Mill'.", ["Long River", "Old Mill"]),
        ("“Rait’ s death,” he said.", ["Rait’ s death,"]),
        # never closed
        ("It rained. “We close.", ["We close.…"]),
        ("The ‘open single quote stays.", []),
        ("", []),
    ],
)
def test_parts(text: str, expected: list[str]) -> None:
    assert picture(text) == expected


def in_lines(*lines: str) -> list[str]:
    """Return the stretches of a text of which each line is a sentence; “+” where one is resumed."""
    made = segment(Article("\n".join(lines)), Segmentation.LINES)
    return ["+" * one.resumed + one.span.of(made.text) for one in stretches(made)]


def test_a_quotation_goes_on_over_lines_until_it_is_closed() -> None:
    lines = ('"We saw the smoke.', "Then the roof fell.", 'It was over. "', "It rained.")
    assert in_lines(*lines) == [
        "We saw the smoke.",
        "+Then the roof fell.",
        "+It was over. ",
    ]


def test_a_closing_mark_that_leans_the_wrong_way_is_known_by_the_comma() -> None:
    assert in_lines('"We saw the smoke.', 'Then it fell, "Ames said.', "Rain.") == [
        "We saw the smoke.",
        "+Then it fell, ",
    ]


def test_a_missing_mark_quotes_no_more_than_its_line() -> None:
    assert in_lines('"We saw the smoke.', "It rained.", 'Ames said: "We ran."', "Snow.") == [
        "We saw the smoke.",
        "We ran.",
    ]


marks = st.text(alphabet="ab .,’'\"“”‘„«»‹›\n[…]sS", max_size=60)


@given(marks)
def test_parts_lie_in_the_text_and_in_one_another(text: str) -> None:
    for part in parts_of(text):
        assert 0 <= part.whole.start <= part.span.start <= part.span.end <= part.whole.end
        assert part.whole.end <= len(text)


@given(marks)
def test_stretches_are_in_order_and_never_fail(text: str) -> None:
    for made in (Article(text), segment(Article(text)), segment(Article(text), Segmentation.LINES)):
        found = stretches(made)
        assert [one.span.start for one in found] == sorted(one.span.start for one in found)
