"""Where pages end."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

from reader.gui.paper.paging import Page, Piece, paged, pages_of


def lines(count: int, start: float = 0, **known) -> list[Piece]:
    return [Piece(start + 10 * n, start + 10 * n + 10, **known) for n in range(count)]


def bodies(pieces: list[Piece], height: float) -> list[tuple[float, float]]:
    return [page.body for page in paged(pieces, height)]


def test_lines_fill_pages() -> None:
    assert bodies(lines(7), 30) == [(0, 30), (30, 60), (60, 70)]
    assert bodies(lines(3), 30) == [(0, 30)]


def test_a_heading_goes_over_with_what_follows() -> None:
    heading = Piece(20, 30, joined=True)

    assert bodies([*lines(2), heading, *lines(2, 30)], 30) == [(0, 20), (20, 50)]
    assert bodies([*lines(2), heading], 30) == [(0, 30)]


def test_a_page_begins_where_it_is_asked_to() -> None:
    assert bodies([*lines(1), Piece(10, 20, opens_page=True)], 100) == [(0, 10), (10, 20)]


def test_the_head_of_a_table_comes_again_and_takes_its_room() -> None:
    head = Piece(0, 10, joined=True)
    rows = [Piece(10 * n, 10 * n + 10, head=(0, 10) if n > 1 else None) for n in range(1, 6)]

    assert list(paged([head, *rows], 30)) == [
        Page((0, 30)),
        Page((30, 50), (0, 10)),
        Page((50, 60), (0, 10)),
    ]


def test_a_row_longer_than_a_page_is_cut_between_its_lines() -> None:
    row = Piece(0, 100, lines=tuple((n * 8.0, n * 8.0 + 8) for n in range(12)))

    cuts = [end for _, end in bodies([row], 30)]
    assert cuts == [24, 48, 72, 100]


def test_a_line_taller_than_a_page_ends_all_the_same() -> None:
    assert bodies([Piece(0, 100, lines=((0, 100),))], 30)[-1] == (90, 100)


def test_nothing_is_one_empty_page() -> None:
    assert bodies([], 30) == [(0, 0)]


def test_no_word_of_a_document_is_left_out_or_cut(qapp) -> None:
    document = QTextDocument()
    words = "word " * 300
    rows = "".join(f"<tr><td>{n}</td><td>{'cell ' * (n % 40)}</td></tr>" for n in range(60))
    table = f"<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody>{rows}</tbody></table>"
    document.setHtml(f"<h2>One</h2><p>{words}</p>{table}<h3>Two</h3><ul><li>{words}</li></ul>")
    document.setTextWidth(300)
    for height in (90, 160, 333):
        found = [page.body for page in pages_of(document, height)]
        assert all(end - start <= height + 0.01 for start, end in found)
        block = document.begin()
        while block.isValid():
            top = document.documentLayout().blockBoundingRect(block).top()
            for number in range(block.layout().lineCount()):
                line = block.layout().lineAt(number)
                if line.textLength():
                    middle = top + line.y() + line.height() / 2
                    assert any(start < middle < end for start, end in found), block.text()[:20]
            block = block.next()
