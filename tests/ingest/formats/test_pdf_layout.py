"""The layout of pages, from pieces of words that stand where they would in a PDF."""

import pytest

from reader.ingest.formats.pdf_columns import gutters_of, ordered_lines
from reader.ingest.formats.pdf_heads import without_heads
from reader.ingest.formats.pdf_paragraphs import largest_at_top, paragraphs_of
from reader.ingest.formats.pdf_pieces import Box, Piece, pieces_of, rows_of

SIZE, LEADING, WIDE = 10, 12, 5
"""Of a line, from line to line, and of a letter, in points."""


def piece(words, left, top, size=SIZE, page=0):
    """Return words at a place; each letter is as wide as any other."""
    return Piece(words, Box(left, top - size, left + WIDE * len(words), top), page)


def column(lines, left=0, top=700, page=0):
    return [piece(words, left, top - LEADING * n, page=page) for n, words in enumerate(lines)]


def texts(lines):
    return [paragraph.text for paragraph in paragraphs_of(lines)]


def characters(words, left, bottom):
    for number, letter in enumerate(words):
        at = left + WIDE * number
        yield letter, Box(at, bottom, at + WIDE, bottom + SIZE)


def test_characters_side_by_side_are_a_piece():
    line = [*characters("They", 0, 0), (" ", None), *characters("left.", 25, 0)]
    far = list(characters("Next", 200, 0))
    below = list(characters("below", 0, -12))
    found = list(pieces_of([*line, *far, ("\r", None), ("\n", None), *below], 0))
    assert [piece.words for piece in found] == ["They left.", "Next", "below"]
    assert found[0].box == Box(0, 0, 50, 10)


def test_a_word_that_the_file_writes_out_of_order_is_another_piece():
    shuffled = [*characters("right", 100, 0), *characters("left", 0, 0)]
    found = list(pieces_of(shuffled, 0))
    assert [[p.words for p in row] for row in rows_of(found)] == [["left", "right"]]


LEFT = ["aaaa aaaa aaaa", "bbbb bbbb bbbb", "cccc cccc cccc", "dddd dddd dddd"]
RIGHT = ["eeee eeee eeee", "ffff ffff ffff", "gggg gggg gggg", "hhhh hhhh hhhh"]


def test_columns_are_read_one_after_the_other_even_if_the_file_writes_row_by_row():
    rows = zip(column(LEFT), column(RIGHT, left=100), strict=True)
    page = [piece for row in rows for piece in row]
    assert len(gutters_of(page)) == 1
    assert [line.words for line in ordered_lines(page)] == LEFT + RIGHT


def test_a_headline_across_the_columns_comes_first_and_one_below_parts_them():
    page = [
        piece("A headline across the whole page", 0, 730, size=18),
        *column(LEFT), *column(RIGHT, left=100),
        piece("Another one across the whole page", 0, 630, size=18),
        *column(["i" * 14] * 3, top=600), *column(["j" * 14] * 3, left=100, top=600),
    ]  # fmt: skip
    lines = [line.words for line in ordered_lines(page)]
    assert lines == [
        "A headline across the whole page", *LEFT, *RIGHT, "Another one across the whole page",
        *["i" * 14] * 3, *["j" * 14] * 3,
    ]  # fmt: skip


def test_three_columns():
    page = [*column(RIGHT, left=200), *column(LEFT), *column(["k" * 14] * 4, left=100)]
    assert [line.words for line in ordered_lines(page)] == [*LEFT, *["k" * 14] * 4, *RIGHT]


def test_wide_gaps_between_the_words_of_one_column_are_no_gutter():
    page = [
        piece(words, left, 700 - 12 * n)
        for n, row in enumerate(
            [
                [("aaaa", 0), ("bbbbbb", 60)],
                [("cccccccc", 0), ("dd", 80)],
                [("e" * 18, 0)],
                [("ff", 0), ("gggggggg", 50)],
                [("h" * 18, 0)],
                [("i" * 17, 0)],
            ]
        )
        for words, left in row
    ]
    assert gutters_of(page) == []
    assert ordered_lines(page)[0].words == "aaaa bbbbbb"


def test_what_stands_at_the_edge_of_each_page_is_taken_out_and_kept():
    stories = [LEFT, RIGHT, ["kkkk", "llll", "mmmm"]]
    pages = [
        [
            piece(f"The Post, page {n}", 0, 780, page=n),
            *column([words * 3 for words in stories[n - 1]], page=n),
            piece(str(n), 50, 20, page=n),
        ]
        for n in range(1, 4)
    ]
    kept, heads = without_heads(pages)
    assert [[p.words for p in page] for page in kept] == [[w * 3 for w in s] for s in stories]
    assert set(heads) == {f"The Post, page {n}" for n in range(1, 4)} | {"1", "2", "3"}


@pytest.mark.parametrize("words", ["7", "- 7 -", "Page 7 of 9", "7/9", "Seite 7", "[7]"])
def test_a_page_number_alone_is_known_by_its_look(words):
    page = [*column(LEFT), piece(words, 50, 20)]
    assert without_heads([page])[1] == [words]


@pytest.mark.parametrize("words", ["In 2021", "27 guests", "The end."])
def test_the_last_words_of_a_page_are_no_page_number(words):
    page = [*column(LEFT), piece(words, 50, 20)]
    assert without_heads([page]) == ([page], [])


def test_a_number_close_to_the_text_is_text():
    page = column([*LEFT, "2021"])
    assert without_heads([page])[1] == []


def test_paragraphs_parted_by_a_gap():
    lines = [*column(["One one one one.", "Two two two two."]), *column(["Three."], top=660)]
    assert texts(lines) == ["One one one one. Two two two two.", "Three."]


def test_paragraphs_parted_by_indents():
    full = "full line of text"
    lines = [piece(full, 0, 700), piece(f"{full}.", 0, 688), piece(full, 15, 676),
             piece(full, 0, 664), piece(full, 0, 652), piece("end.", 0, 640)]  # fmt: skip
    assert texts(lines) == [f"{full} {full}.", f"{full} {full} {full} end."]


def test_a_line_with_room_for_the_next_word_ends_its_paragraph():
    lines = column(["a full line of words", "ends.", "Next full line, words", "go on."])
    assert texts(lines) == ["a full line of words ends.", "Next full line, words go on."]


def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page():
    lines = [
        *column(["It goes on without", "an end here, where"]),
        *column(["the page is over."], page=1),
        *column(["A new one."], page=2),
    ]
    assert texts(lines) == ["It goes on without an end here, where the page is over.", "A new one."]


def test_a_headline_is_a_paragraph_and_the_title():
    lines = [piece("Talks fail", 0, 730, size=18), *column(["They shouted for", "an hour."])]
    assert texts(lines) == ["Talks fail", "They shouted for an hour."]
    assert [p.text for p in largest_at_top(paragraphs_of(lines))] == ["Talks fail"]
    assert list(largest_at_top(paragraphs_of(column(["They shouted."])))) == []


def test_bullets_begin_paragraphs():
    assert texts(column(["• first point, which is", "long", "• second"])) == [
        "• first point, which is long",
        "• second",
    ]


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("the minis-", "ters left", "the ministers left"),
        ("the minis\u00ad", "ters left", "the ministers left"),
        ("a well-", "known man", "a well-known man"),
        ("Anglo-", "Saxon law", "Anglo-Saxon law"),
        ("from 9-", "10 guests", "from 9- 10 guests"),
        ("he said –", "and left", "he said – and left"),
        ("a co\u00adpy of", "it", "a copy of it"),
    ],
)
def test_hyphens_at_the_ends_of_lines(above, below, joined):
    assert texts(column([above, below]))[0] == joined


def test_the_rest_of_the_text_tells_whose_a_hyphen_is():
    lines = column(["a check-up, a long check-", "up and a recov-", "ery, recovery"])
    assert texts(lines) == ["a check-up, a long check-up and a recovery, recovery"]
    assert paragraphs_of([]) == []
