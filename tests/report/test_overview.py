from __future__ import annotations

from io import StringIO

import pytest
from rich.console import Console
from rich.text import Text

from reader.model import Comparison, Notice, NoticeKind
from reader.report import print_overview
from tests.builders import article, comparison


def printed(made: Comparison, *, terminal: bool = False, width: int = 80) -> str:
    out = StringIO()
    environment = {"TERM": "xterm-256color"}
    print_overview(
        made, Console(file=out, force_terminal=terminal, width=width, _environ=environment)
    )
    return out.getvalue()


LONG = "The minister said " + "again and " * 12 + "again that it was over."
THREE = comparison(
    {
        "A": article(LONG, "Gunmen came.", outlet="The Courier", published="2021-12-03"),
        "B": [LONG, "Militants came."],
        "C": ["Rain fell all day."],
    },
    "A1 = B1 / A2 = B2",
    across="A2 ~ C1",
)


def test_it_tells_who_tells_what_and_what_is_left_out() -> None:
    text = printed(THREE)

    assert "Three reports of one event" in text
    assert "A The Courier, 3 December 2021\n" in text
    assert f"  - {LONG} (told by A and B; A1)\n" in text
    assert "One point told in part elsewhere; no points only here." in text
    assert "Gunmen -> Militants (A2, B2)" in text
    assert "--format html --output report.html" in text


def test_a_table_counts_the_sentences() -> None:
    rows = [line.split() for line in printed(THREE).splitlines() if line.startswith("C c.txt")]

    assert rows[0] == ["C", "c.txt", "1", "0", "1", "0", "1", "++++++++++++"]


def test_a_pipe_gets_no_escape_codes_and_each_sentence_on_one_line() -> None:
    text = printed(THREE, width=40)

    assert "\x1b" not in text
    assert f"  - {LONG} (told by A and B; A1)\n" in text


@pytest.mark.parametrize("width", [40, 60, 80])
def test_a_terminal_gets_colours_and_no_line_wider_than_itself(width: int) -> None:
    text = printed(THREE, terminal=True, width=width)

    assert "\x1b[" in text
    assert max(len(line) for line in Text.from_ansi(text).plain.splitlines()) <= width


def test_no_colour_is_respected() -> None:
    out = StringIO()
    environment = {"TERM": "xterm-256color", "NO_COLOR": "1"}
    print_overview(THREE, Console(file=out, force_terminal=True, width=80, _environ=environment))

    assert "\x1b[3" not in out.getvalue()


def test_nothing_from_an_article_is_markup_or_steers_the_terminal() -> None:
    made = comparison(
        {
            "A": article("[red]Ten[/red] died\x1b[2J [link=x]here\u202e.", outlet="[b]O\x07[/b]"),
            "B": ["It rained."],
        }
    )

    text = printed(made, terminal=True)

    assert "[red]Ten[/red] died [2J [link=x]here ." in Text.from_ansi(text).plain
    assert "[b]O [/b]" in text
    assert not {"\x1b[2J", "\x07", "\u202e"} & {
        text[i : i + n] for n in (1, 4) for i in range(len(text))
    }


@pytest.mark.parametrize("count", [2, 10])
def test_two_and_ten_articles_fit(count: int) -> None:
    labels = "ABCDEFGHIJ"[:count]
    made = comparison(
        {
            label: article("All told.", outlet=f"The very long named {label} outlet")
            for label in labels
        },
        " = ".join(f"{label}1" for label in labels),
    )

    lines = printed(made).splitlines()

    assert max(map(len, lines)) <= 80
    assert len([line for line in lines if line.startswith(tuple(f"{x} The" for x in labels))]) == (
        2 * count
    )
    assert ("some" in lines[1]) is (count > 2)


def test_a_notice_comes_before_the_findings() -> None:
    made = comparison(
        {"A": ["One."], "B": ["Two."]},
        notices=[Notice(NoticeKind.LANGUAGE_NOT_COVERED, "B", "fi")],
    )

    assert printed(made).splitlines()[1].startswith("! B (b.txt) seems to be written")


def test_only_the_weightiest_omissions_are_told() -> None:
    made = comparison({"A": [f"Point number {n} is told." for n in range(8)], "B": ["Rain."]})

    text = printed(made)

    assert text.count("(told by A;") == 5
    assert "And three more; one point only here." in text


def test_one_text_printed_twice_is_told_before_the_counts() -> None:
    text = [f"Ferry no {n} will sail at noon from the northern pier of the port." for n in "123"]
    lines = printed(comparison({"A": text, "B": ["Rain."], "C": text})).splitlines()

    assert lines[1].startswith("= A (a.txt) and C (c.txt) print the same text: 100% of A’s words")
    assert lines[1].endswith("count them as one.")
