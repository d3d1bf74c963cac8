import json

import pytest

from reader.errors import Unreadable
from reader.ingest.formats import Source
from reader.ingest.formats.objects import parts_of_json
from reader.ingest.formats.tables import parts_of_csv, parts_of_workbook
from reader.ingest.refusal import RefusedError
from tests.hostile.office import sheet_row, workbook


@pytest.mark.parametrize(
    "value",
    [
        [{"title": "A", "text": "It fell."}, {"title": "B", "text": "It rose."}],
        {"articles": [{"title": "A", "text": "It fell."}, {"title": "B", "text": "It rose."}]},
        {
            "tags": [{"a": 1}],
            "found": {"n": 2},
            "response": [{"title": "A", "text": "It fell."}, {"title": "B", "text": "It rose."}],
        },
        ["no object", {"title": "A", "text": "It fell."}, {"title": "B", "text": "It rose."}],
    ],
)
def test_a_list_of_articles_wherever_it_stands(value):
    assert _titles(parts_of_json(Source(json.dumps(value).encode()))) == ["A", "B"]


def test_one_article_alone_and_values_of_inner_objects():
    held = json.dumps({"headline": "A", "body": ["It fell.", "It rose."], "source": {"name": "P"}})
    (part,) = parts_of_json(Source(held.encode()))
    assert (part.title, part.outlet) == ("A", "P")
    assert part.read().text == "A\n\nIt fell., It rose."


def test_a_line_for_each_article():
    held = b'{"title": "A", "text": "It fell."}\n\n{"title": "B", "text": "It rose."}\n'
    assert _titles(parts_of_json(Source(b"\xef\xbb\xbf" + held))) == ["A", "B"]
    with pytest.raises(RefusedError) as refused:
        parts_of_json(Source(held + b"{cut"))
    assert (refused.value.reason, refused.value.detail) == (
        Unreadable.DAMAGED,
        "line 4 is no JSON",
    )


def test_json_without_an_article():
    for held in (b"[]", b"[1, 2]", b"3", b'"text"', b"null"):
        with pytest.raises(RefusedError) as refused:
            parts_of_json(Source(held))
        assert refused.value.reason is Unreadable.NO_ARTICLES


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_tables_with_any_mark_between_their_cells(mark, newline):
    lines = ["title,text", 'A,"It fell, and', 'said: ""Go!"""', "", "B,It rose."]
    held = newline.join(lines).replace("e,t", f"e{mark}t").replace("A,", f"A{mark}")
    held = held.replace("B,", f"B{mark}")
    first, second = parts_of_csv(Source(held.encode(), "a.csv"))
    assert (first.title, first.read().text) == ("A", 'A\n\nIt fell, and\nsaid: "Go!"')
    assert second.title == "B"


def test_headings_that_are_blank_or_twice_there():
    held = b"text,text,\nIt fell.,It rose.,x\n"
    (part,) = parts_of_csv(Source(held, "a.csv", {"text": "text 2", "outlet": "column 3"}))
    assert (part.read().text, part.outlet) == ("It rose.", "x")


def test_rows_that_are_shorter_or_longer_than_the_headings():
    held = b"title,text\nA\nB,It fell.,more\n"
    assert _titles(parts_of_csv(Source(held, "a.csv"))) == ["B"]


def test_a_table_without_rows():
    with pytest.raises(RefusedError) as refused:
        parts_of_csv(Source(b" \n\n", "a.csv"))
    assert refused.value.reason is Unreadable.EMPTY


def test_the_first_sheet_with_articles_is_read():
    rows = sheet_row(2, "title", "text") + sheet_row(5, "A", "It fell.")
    assert _titles(parts_of_workbook(Source(workbook(rows)))) == ["A"]
    with pytest.raises(RefusedError) as refused:
        parts_of_workbook(Source(workbook("")))
    assert refused.value.reason is Unreadable.EMPTY


def _titles(parts):
    return [part.title for part in parts]
