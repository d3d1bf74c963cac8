"""The figures of a sentence, by value."""

from __future__ import annotations

from datetime import date

import pytest

from reader.differences.figures.find import find_figures
from reader.differences.figures.read import figures_of
from tests.differences.telling import side

SUNDAY = date(2021, 12, 5)


@pytest.mark.parametrize(
    ("text", "words", "quantity", "low", "high"),
    [
        (
            "Two hundred and fifty thousand came",
            "Two hundred and fifty thousand",
            "count",
            250_000,
            250_000,
        ),
        ("a dozen boats", "a dozen", "count", 12, 12),
        ("twenty-two boats", "twenty-two", "count", 22, 22),
        ("half a million came", "half a million", "count", 500_000, 500_000),
        ("at least 1,500 men", "at least 1,500", "count", 1500, 1500),
        ("between 30 and 40 boats", "30 and 40", "count", 30, 40),
        ("$140-$150 million", "$140-$150 million", "money", 140e6, 150e6),
        ("US $1.5bn in aid", "US $1.5bn", "money", 1.5e9, 1.5e9),
        ("50 pence", "50 pence", "money", 0.5, 0.5),
        ("a third of it", "a third", "percent", 100 / 3, 100 / 3),
        ("35 miles away", "35 miles", "length", 56_327.04, 56_327.04),
        ("a 23-year-old man", "23-year-old", "age", 23, 23),
        ("in his early 30s", "30s", "age", 30, 39),
        ("rents in the 130s", "130", "count", 130, 139),
        ("in her late fifties", "late fifties", "age", 56, 59),
        ("a magnitude-6.1 tremor", "6.1", "magnitude", 6.1, 6.1),
        ("6.1 on the Richter scale", "6.1", "magnitude", 6.1, 6.1),
        ("4:08 to play", "4:08", "duration", 248 / 86_400, 248 / 86_400),
        ("two hours and 30 minutes", "two hours and 30 minutes", "duration", 2.5 / 24, 2.5 / 24),
        ("6 feet 3 inches", "6 feet 3 inches", "length", 1.905, 1.905),
        ("the 16th minute", "16th", "ordinal", 16, 16),
        ("hundreds of boats", "hundreds", "count", 200, 999),
        ("a 90-day stay", "90-day", "duration", 90, 90),
        ("some 200m down", "some 200m", "length", 200, 200),
        ("over 2m users", "over 2m", "count", 2e6, 2e6),
        ("less than an hour", "less than an hour", "duration", 1 / 24, 1 / 24),
    ],
)
def test_values(text: str, words: str, quantity: str, low: float, high: float) -> None:
    (figure,) = figures_of(text, "en", None).found
    assert figure.span.of(text) == words
    assert figure.quantity == quantity
    assert (figure.low, figure.high) == pytest.approx((low, high), rel=1e-6)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("on Friday", "2021-12-03", "2021-12-03"),
        ("on Sunday", "2021-12-05", "2021-12-05"),
        ("he will speak on Tuesday", "2021-12-07", "2021-12-07"),
        ("yesterday", "2021-12-04", "2021-12-04"),
        ("last week", "2021-11-22", "2021-11-28"),
        ("over the weekend", "2021-12-04", "2021-12-05"),
        ("next month", "2022-01-01", "2022-01-31"),
        ("on 18–22 February 2014", "2014-02-18", "2014-02-22"),
        ("Tuesday, July 27, 2004", "2004-07-27", "2004-07-27"),
        ("on 30 December", "2021-12-30", "2021-12-30"),
        ("in January", "2022-01-01", "2022-01-31"),
        ("the late 1950s", "1950-01-01", "1959-12-31"),
        ("from 1995-99", "1995-01-01", "1999-12-31"),
        ("three days ago", "2021-12-02", "2021-12-02"),
        ("two weeks ago", "2021-11-18", "2021-11-24"),
        ("in 2003", "2003-01-01", "2003-12-31"),
    ],
)
def test_days_seen_from_the_report(text: str, first: str, last: str) -> None:
    (figure,) = figures_of(text, "en", SUNDAY).found
    assert figure.when is not None
    assert figure.when.days == tuple(date.fromisoformat(d).toordinal() for d in (first, last))


@pytest.mark.parametrize(
    ("text", "words", "modifier"),
    [
        ("It burned before 9.", "before 9", "near"),
        ("It burned after 9, they said", "after 9", "over"),
        ("open until 6 on Monday", "6", ""),
    ],
)
def test_bare_hours(text: str, words: str, modifier: str) -> None:
    figure = figures_of(text, "en", None).found[0]
    assert (figure.quantity, figure.modifier) == ("clock", modifier)
    assert figure.span.of(text) == words


@pytest.mark.parametrize("text", ["after 9 goals", "before 14.", "by 9.5"])
def test_what_is_no_hour(text: str) -> None:
    assert [figure.quantity for figure in figures_of(text, "en", None).found] == ["count"]


def test_the_denominator_is_no_figure() -> None:
    (figure,) = figures_of("41 / 2 months", "en", None).found
    assert figure.low == 41


@pytest.mark.parametrize(
    "text",
    [
        "They may go",
        "march on",
        "the F-16",
        "G20 ministers",
        "a 4x4",
        "no one",
        "one of them",
        "his 2008 Bentley",
        "the U.S. and us",
        "a sat nav",
    ],
)
def test_no_figures(text: str) -> None:
    assert figures_of(text, "en", SUNDAY).found == ()


@pytest.mark.parametrize(
    ("left", "right", "published", "expected"),
    [
        ("He died on Friday.", "He died yesterday.", ("2021-12-05", "2021-12-04"), []),
        ("He died on Friday.", "He died on 3 December.", ("2021-12-05", "2021-12-20"), []),
        ("He died on Friday.", "He died yesterday.", ("2021-12-05", "2021-12-03"), ["differ"]),
        ("He died on Friday.", "He died last week.", ("2021-12-05", "2021-12-07"), ["vaguer"]),
        ("He died today.", "He died on Friday.", ("", "2021-12-05"), []),
    ],
)
def test_days_of_two_reports(
    left: str, right: str, published: tuple[str, str], expected: list[str]
) -> None:
    one, other = side(left, "A", published[0]), side(right, "B", published[1])
    assert [found.finding for found in find_figures(one, other)] == expected


def test_other_languages_are_read_by_their_digits() -> None:
    (count, money, share) = figures_of("1.500 Menschen zahlten €2,50, also 3%", "de", None).found
    assert (count.quantity, count.low) == ("count", 1500)
    assert (money.quantity, money.unit, money.low) == ("money", "EUR", 2.5)
    assert (share.quantity, share.low) == ("percent", 3)
