"""Word differences: what is marked, and what never may be."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.differences import PieceKind, word_differences
from reader.differences.tokens import normalised, tokens


def picture(left: str, right: str) -> str:
    """Draw the pieces: {left>right} for replaced, {left>} and {>right} for one side only."""
    drawn = []
    for piece in word_differences(left, right):
        here, there = piece.left.of(left), piece.right.of(right)
        space = " " if (here or there).endswith(" ") else ""
        drawn.append(
            here if piece.kind is PieceKind.EQUAL else f"{{{here.strip()}>{there.strip()}}}{space}"
        )
    return "".join(drawn)


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "At least 12 people were killed.",
            "At least 14 people were killed.",
            "At least {12>14} people were killed.",
        ),
        (
            "They condemned the attack in the city",
            "They denounced the assault in the city",
            "They {condemned the attack>denounced the assault} in the city",
        ),
        (
            "He left the hall.",
            "He left the crowded hall.",
            "He left the {>crowded} hall.",
        ),
        ("He left at once.", "He left.", "He left {at once>}."),
        ("Some 1,500 men", "Some 1,700 men", "Some {1,500>1,700} men"),
        ("Готов к переговорам", "Готов к диалогу", "Готов к {переговорам>диалогу}"),
        (
            "Ein Waffenstillstand gilt",
            "Kein Waffenstillstand gilt",
            "{Ein>Kein} Waffenstillstand gilt",
        ),
        ("a 😀 smile", "a 😡 smile", "a {😀>😡} smile"),
    ],
)
def test_marks_the_words_that_differ(left: str, right: str, expected: str) -> None:
    assert picture(left, right) == expected


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("He said “no”.", 'He said "no".'),
        ("It’s over – really", "It's over - really"),
        ("one two", "one\u00a0two"),
        ("one two", "one\n two"),
        ("THE MEETING", "the meeting"),
        ("and so on…", "and so on..."),
        ("the U.S. envoy", "the US envoy"),
        ("they co-operate", "they cooperate"),
        ("ten per cent", "ten percent"),
        ("some 1,500 men", "some 1500 men"),
        ("the colour", "the color"),
        ("", ""),
    ],
)
def test_marks_nothing_where_only_marks_case_or_space_differ(left: str, right: str) -> None:
    assert all(piece.kind is PieceKind.EQUAL for piece in word_differences(left, right))


words = st.text(alphabet="ab1 .,’'\"“”-–…é😀\n", max_size=40)


@given(words, words)
def test_both_texts_can_be_rebuilt_from_the_pieces(left: str, right: str) -> None:
    pieces = word_differences(left, right)
    assert "".join(piece.left.of(left) for piece in pieces) == left
    assert "".join(piece.right.of(right) for piece in pieces) == right


@given(words, words)
def test_no_word_is_cut(left: str, right: str) -> None:
    for piece in word_differences(left, right):
        for text, span in ((left, piece.left), (right, piece.right)):
            for edge in (span.start, span.end):
                assert not any(t.span.start < edge < t.span.end for t in tokens(text))


@given(words, words)
def test_equal_pieces_hold_equal_words(left: str, right: str) -> None:
    for piece in word_differences(left, right):
        same = "".join(t.form for t in tokens(piece.left.of(left))) == "".join(
            t.form for t in tokens(piece.right.of(right))
        )
        assert same or piece.kind is not PieceKind.EQUAL


@given(words)
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert all(piece.kind is PieceKind.EQUAL for piece in word_differences(text, text))


def test_tokens_keep_their_places() -> None:
    text = "Lavrov’s 1,500.5 U.S. men, e.g. 2nd-rate…"
    found = [(token.span.of(text), token.form) for token in tokens(text)]
    assert found == [
        ("Lavrov’s", "lavrov's"),
        ("1,500.5", "1500.5"),
        ("U.S.", "us"),
        ("men", "men"),
        (",", ","),
        ("e.g.", "eg"),
        ("2nd", "2nd"),
        ("-", "-"),
        ("rate", "rate"),
        ("…", "..."),
    ]


def test_normalised_folds_quotes_dashes_and_case() -> None:
    assert normalised("“Café – OPEN…” «x»") == '"café - open..." "x"'
    assert not re.search("[“”«»–…]", normalised("“–…»"))


def test_texts_of_thousands_of_words_are_held_against_each_other_as_a_whole() -> None:
    long = " ".join(f"word{i}" for i in range(3_000))
    (piece,) = word_differences(long, long + " more")
    assert piece.kind is PieceKind.REPLACED
    assert (piece.left.of(long), len(piece.right)) == (long, len(long) + 5)
    (same,) = word_differences(long, long.upper())
    assert same.kind is PieceKind.EQUAL
