from __future__ import annotations

import json
from pathlib import Path

import pytest

from reader.errors import Unreadable, UnreadableArticleError
from reader.fetching import Address
from reader.ingest import Choice, columns_of, offers_of, read_file
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


def test_each_article_of_a_file_in_a_folder_is_offered_as_in_an_archive(tmp_path: Path) -> None:
    collection(tmp_path)
    (tmp_path / "a.txt").write_text("It broke at night.")
    (tmp_path / "z.csv").write_text("x,y\na,b\n")
    offers = offers_of(tmp_path)
    assert [(offer.number, offer.title, offer.name) for offer in offers] == [
        (1, "", "a.txt"),
        (2, "Dam", "rows.json/row 1"),
        (3, "B", "rows.json/row 2"),
        (4, "", "z.csv"),
    ]


def test_articles_of_a_folder_are_chosen_one_by_one(tmp_path: Path) -> None:
    collection(tmp_path)
    (tmp_path / "a.txt").write_text("It broke at night.")
    (tmp_path / "z.csv").write_text("x,y\na,b\n")
    for numbers, titles in {(3, 1): ["B", ""], (2,): ["Dam"], None: ["", "Dam", "B"]}.items():
        articles, _ = read_file(tmp_path, Choice(numbers=numbers))
        assert [article.title for article in articles] == titles
    folder = tmp_path.name
    assert [a.file for a in articles] == [f"{folder}/a.txt"] + [
        f"{folder}/rows.json/row {number}" for number in (1, 2)
    ]
    (error,) = read_file(tmp_path, Choice(numbers=(4,)))[1]
    assert (error.file, error.reason) == (str(tmp_path / "z.csv"), Unreadable.NO_TEXT_COLUMN)
    (error,) = read_file(tmp_path, Choice(numbers=(5,)))[1]
    assert (error.reason, error.detail) == (Unreadable.NOT_IN_IT, "5 of 4")


def test_a_folder_counts_by_its_articles(tmp_path: Path) -> None:
    rows = [{"text": f"It broke {number} times."} for number in range(41)]
    (tmp_path / "rows.json").write_text(json.dumps(rows), "utf-8")
    (error,) = read_file(tmp_path)[1]
    assert (error.reason, error.detail) == (Unreadable.TOO_MANY_ARTICLES, "41")
    assert len(offers_of(tmp_path)) == 41
