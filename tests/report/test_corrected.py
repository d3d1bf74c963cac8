"""What a reader fixed and noted, in both kinds of report."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from reader.compare import prepare
from reader.corrections import (
    NOTHING,
    as_shown,
    bookmarked,
    confirmed,
    dismissed,
    noted,
    silent,
    unlinked,
)
from reader.embedding import LexicalEncoder
from reader.paths import resources
from reader.report import html_report, json_report
from reader.report.making import settings
from reader.report.texts import Texts
from reader.revising import rewritten, split
from tests.builders import article

STORIES = {
    "a": ["The harbour bridge was closed on Monday.", "Bakers sold out by eight."],
    "b": ["The harbour bridge is closed since Monday.", "Divers will look at the piers."],
}


@pytest.fixture(scope="module")
def corrected():
    """A comparison with corrections of each kind."""
    articles = [article(*told, file=f"{name}.txt") for name, told in STORIES.items()]
    prepared = prepare(articles, LexicalEncoder())
    made = prepared.compare(0.5)
    corrections = confirmed(NOTHING, made, made.alignment.links)
    corrections = silent(corrections, made, made.passage_of("A2").id, ["B"])
    corrections = unlinked(corrections, made, [("A2", "B2")])
    corrections = noted(corrections, made, "A1", "Who <b>closed</b> it?")
    corrections = bookmarked(corrections, made, "B2")
    corrections = dismissed(corrections, made, made.passage_of("B2").id, "A")
    fixed = prepared.compare(0.5, corrections.anchors)
    return as_shown(fixed, corrections), corrections


def test_json_tells_what_the_reader_fixed(corrected):
    found = json.loads(json_report.render(*corrected))
    path = resources() / "schema" / "comparison.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(found)
    assert [anchor["kind"] for anchor in found["anchors"]] == ["same", "silent", "apart"]
    assert found["anchors"][0]["one"] == {"article": "A", "start": 0, "end": 40}
    assert found["anchors"][1]["other"] == {"article": "B", "start": None, "end": None}
    assert found["links"][0]["origin"] == "reader"
    (omission,) = found["omissions"]
    assert (omission["article"], omission["origin"]) == ("B", "reader")
    (note,) = found["notes"]
    assert (note["text"], note["at"]["article"]) == ("Who <b>closed</b> it?", "A")
    (mark,) = found["bookmarks"]
    (gone,) = found["dismissed"]
    assert gone == {"article": "A", "at": mark}


def test_page_tells_readers_and_machines_decisions_apart(corrected):
    page = html_report.render(*corrected)
    assert "confirmed by the reader" in page
    assert "by the reader’s own hand" in page
    assert "nobody has checked the rest" in page
    assert "Who &lt;b&gt;closed&lt;/b&gt; it?" in page


def test_page_without_corrections_marks_what_is_fragile(corrected):
    made, _ = corrected
    found = made.alignment
    shaky = replace(
        found,
        links=tuple(replace(link, fragile=True, origin="machine") for link in found.links),
        omissions=tuple(replace(o, fragile=True, origin="machine") for o in found.omissions),
    )
    page = html_report.render(replace(made, alignment=shaky, anchors=()))
    assert "100%, fragile" in page
    assert "fragile: a threshold 0.05 lower would take it away" in page
    assert "no reader has checked it" in page
    assert "confirmed by the reader" not in page


@pytest.fixture(scope="module")
def revised():
    """A comparison of an article that was edited and cut, and goes by a label of its own."""
    one, two = (article(*told, file=f"{name}.txt") for name, told in STORIES.items())
    one = split(rewritten(one, one.text.replace("eight", "<seven>")).article, 23).article
    return prepare([replace(one, chosen_label="F24"), two], LexicalEncoder()).compare(0.5)


def test_json_tells_what_was_edited_and_where_sentences_begin(revised):
    found = json_report.as_object(revised)
    path = resources() / "schema" / "comparison.schema.json"
    Draft202012Validator(json.loads(path.read_text(encoding="utf-8"))).validate(found)
    edited, other = found["articles"]
    assert (edited["edited"], other["edited"]) == (True, False)
    (edit,) = edited["edits"]
    assert (edit["read"], edit["text"]) == ("eight", "<seven>")
    assert edited["text"][edit["start"] : edit["end"]] == edit["text"]
    assert edited["boundaries"] == [{"at": 23, "begins": True}]
    assert other["edits"] == other["boundaries"] == []
    assert [s["id"] for s in edited["sentences"]] == ["F24.1", "F24.2", "F24.3"]


def test_page_tells_what_was_edited(revised):
    page = html_report.render(revised)
    assert "was edited by the reader after it was read" in page
    assert re.search(r"<del [^>]*>eight</del>.*<ins [^>]*>&lt;seven&gt;</ins>", page)
    assert "Where sentences begin was decided by the reader in some places: one place of" in page
    assert "was edited by the reader" not in html_report.render(
        prepare([article("One."), article("Two.")], LexicalEncoder()).compare(0.5)
    )


def test_every_report_tells_that_texts_were_edited(revised):
    said = dict(settings(revised, Texts("en")))
    assert said["Text edited by the reader"].startswith("F24; the checksum is that of the file")
    assert said["Sentences cut or joined by the reader"] == "F24"
