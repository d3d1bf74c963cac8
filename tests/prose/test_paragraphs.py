from reader.model import Span
from reader.prose.paragraphs import lines_of, paragraphs_of

WRAPPED = """\
Ministers quarrel over dinner

A dinner of foreign ministers in the old town ended with hard words on
Wednesday, people who had sat at the table told reporters. The host had
hoped for a calm evening on the eve of the council, but two of her guests
spoke of the past for an hour.

The talks go on today. Nobody knows whether the two will meet again in
private, as both had planned before.
- The first point is the
  border.
"""


def test_each_line_is_a_paragraph():
    text = "One line. Two sentences.\n\n  Another line \n"
    assert _texts(text) == ["One line. Two sentences.", "Another line"]


def test_lines_wrapped_at_a_width_belong_together():
    paragraphs = _texts(WRAPPED)
    assert paragraphs[0] == "Ministers quarrel over dinner"
    assert (paragraphs[1][:8], paragraphs[1][-12:]) == ("A dinner", "for an hour.")
    assert (paragraphs[2][:9], paragraphs[2][-15:]) == ("The talks", "planned before.")
    assert paragraphs[3] == "The first point is the"


def test_one_sentence_a_line_is_not_wrapped():
    lines = [
        "Two ministers met in the old town on Wednesday evening.",
        "they spoke about the past.",
        "It was a long and tense evening, as people at the table said later.",
        "neither gave way.",
        "The host called it lively.",
    ]
    assert _texts("\n".join(lines)) == lines


def test_long_paragraphs_on_lines_of_their_own_are_not_wrapped():
    text = "\n".join(f"word {number} " * 40 for number in range(6))
    assert len(_texts(text)) == 6


def test_a_set_aside_stretch_parts_what_stands_around_it():
    text = "The start of it CAPTION and the end of it."
    start = text.index("CAPTION")
    assert _texts(text, [Span(start, start + 7)]) == ["The start of it", "and the end of it."]


def test_a_bullet_is_no_part_of_its_line():
    assert _texts("• First\n- Second\n— Third\n-5 degrees\n1. Fourth") == [
        "First", "Second", "Third", "-5 degrees", "1. Fourth",
    ]  # fmt: skip


def test_a_line_without_letter_or_digit_is_no_paragraph():
    assert _texts("One.\n* * *\n---\n😀\nTwo.") == ["One.", "Two."]


def test_lines_keep_everything_that_is_not_white_space():
    text = " One. Two. \n\n* * *\n\t\n- Three"
    assert [span.of(text) for span in lines_of(text)] == ["One. Two.", "* * *", "- Three"]


def _texts(text, set_aside=()):
    return [span.of(text) for span in paragraphs_of(text, set_aside)]
