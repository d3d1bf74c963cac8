"""Differences inside linked sentences, with their exact places."""

from reader.differences import find_differences
from reader.differences.wording.find import worth_showing
from reader.differences.wording.pieces import PieceKind
from tests.builders import comparison


def test_each_difference_points_at_exact_characters_of_both_articles() -> None:
    made = comparison(
        {
            "A": ["Rain fell.", "Police counted 100 protesters."],
            "B": ["Police counted 120 protesters.", "It was cold."],
        },
        "A2 = B1 / A1 / B2",
    )
    (found,) = find_differences(made.articles, made.alignment)
    assert found.left is not None
    assert found.right is not None
    assert found.left.span.of(made.article("A").text) == "100"
    assert found.right.span.of(made.article("B").text) == "120"
    assert (found.left.sentence, found.right.sentence) == ("A2", "B1")
    assert found.link == ("A2", "B1")


def test_a_side_without_words_is_none() -> None:
    made = comparison({"A": ["The talks failed."], "B": ["The long talks failed."]}, "A1 = B1")
    (found,) = find_differences(made.articles, made.alignment)
    assert found.left is None
    assert found.right is not None
    assert found.right.span.of(made.article("B").text) == "long"


def test_marks_alone_are_no_difference() -> None:
    assert worth_showing("He said: “No.”", 'He said, "no"') == ()


def test_sentences_with_next_to_nothing_in_common_differ_as_a_whole() -> None:
    left, right = "The minister refused to comment.", "A spokesman of Linde kept silent on it."
    (piece,) = worth_showing(left, right)
    assert piece.kind is PieceKind.REPLACED
    assert (piece.left.of(left), piece.right.of(right)) == (left, right)


def test_links_between_passages_are_left_alone() -> None:
    made = comparison(
        {"A": ["The talks failed early."], "B": ["The talks failed late."]}, "A1 / B1"
    )
    assert find_differences(made.articles, made.alignment) == ()
