from __future__ import annotations

import pytest

from reader.display.commands import Command, article_commands, go_to_commands, matching
from tests.builders import comparison

COMMANDS = (
    Command("open", "Open articles…", "File", "Add articles from files to the comparison"),
    Command("next_omission", "Next omission", "Go", possible=False),
    Command("next_passage", "Next passage", "Go"),
    Command("zoom", "Zoom in", "View", "Larger text"),
    Command("passage P1", "P1 Ten people died.", "Go to", asked=True),
)


def keys(query: str) -> list[str]:
    return [command.key for command in matching(COMMANDS, query)]


def test_without_a_word_all_are_listed_those_possible_first():
    assert keys("") == ["open", "next_passage", "zoom", "next_omission"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("next", ["next_passage", "next_omission"]),
        ("pass nex", ["next_passage"]),
        ("file", ["open"]),
        ("OPEN", ["open"]),
        ("larger", ["zoom"]),
        ("zmin", ["zoom"]),
        ("p1", ["passage P1"]),
        ("died", ["passage P1"]),
        ("next zebra", []),
    ],
)
def test_words_find_commands(query, found):
    assert keys(query) == found


def test_beginning_counts_more_than_letters_within():
    commands = (Command("a", "Reopen it"), Command("b", "Open it"), Command("c", "O, p, e, n"))
    assert [c.key for c in matching(commands, "open")] == ["b", "a", "c"]


def test_passages_and_articles_are_commands_too():
    made = comparison({"A": ["Ten people died."], "B": ["A dozen died.\u202e"]}, "A1 = B1")
    assert [(c.key, c.text) for c in go_to_commands(made)] == [
        ("passage P1", "P1 Ten people died.")
    ]
    assert [(c.key, c.place, c.text) for c in article_commands(made)][2:] == [
        ("article B", "Go to article", "B · b.txt"),
        ("remove B", "Remove article", "B · b.txt"),
    ]
