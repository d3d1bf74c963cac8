from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.errors import Unreadable, UnreadableArticleError
from reader.fetching import Address
from reader.ingest import Choice, columns_of, offers_of
from reader.ingest.survey import offered, survey


def collection(folder: Path, name: str = "rows.json") -> Path:
    path = folder / name
    rows = [{"headline": "Dam", "n": 1, "body": "It broke."}, {"headline": "B", "body": "It fell."}]
    path.write_text(json.dumps(rows), "utf-8")
    return path


def test_the_columns_of_a_collection_and_what_they_hold(tmp_path: Path) -> None:
    columns = columns_of(collection(tmp_path))
    assert columns.headings == ("headline", "n", "body")
    assert columns.found == {"title": "headline", "text": "body"}


def test_a_field_may_have_no_column(tmp_path: Path) -> None:
    choice = Choice({"title": ""})
    assert columns_of(collection(tmp_path), choice).found == {"text": "body"}
    assert [offer.title for offer in offers_of(collection(tmp_path), choice)] == ["", ""]
    with pytest.raises(UnreadableArticleError) as caught:
        offers_of(collection(tmp_path), Choice({"text": ""}))
    assert caught.value.reason is Unreadable.NO_TEXT_COLUMN


def test_other_files_have_no_columns(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("It broke.")
    assert not columns_of(path).headings
    assert not columns_of(tmp_path).headings


def test_a_workbook_and_a_table_have_columns() -> None:
    folder = Path(__file__).parents[1] / "data" / "formats"
    for path in (*folder.glob("*.xlsx"), *folder.glob("*.csv")):
        assert "text" in columns_of(path).found


def test_a_collection_whose_texts_are_not_found_is_offered_for_its_columns(tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("x,y\na,b\n")
    found = offered(path, Choice())
    assert (found.offers, found.columns.headings) == ((), ("x", "y"))
    assert isinstance(found.error, UnreadableArticleError)


def test_what_offers_nothing_is_told_and_the_others_are_offered(tmp_path: Path) -> None:
    places = [collection(tmp_path), tmp_path / "gone.txt", Address("http://10.0.0.1/")]
    found, errors = survey(places)
    assert [len(one.offers) for one in found] == [2]
    assert len(errors) == 2
