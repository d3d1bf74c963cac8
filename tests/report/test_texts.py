from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import reader.report
from reader.paths import resources
from reader.report.options import PARTS, TABLES, Part, Table, parts_of
from reader.report.texts import Texts, languages

FOLDER = resources() / "report"
CODE = Path(reader.report.__file__).parent


def table(language: str) -> dict[str, str]:
    return json.loads((FOLDER / "texts" / f"{language}.json").read_text("utf-8"))


def asked_for() -> set[str]:
    """Return the texts that code and templates ask for by name."""
    sources = [path.read_text("utf-8") for path in CODE.glob("*.py")]
    templates = [path.read_text("utf-8") for path in FOLDER.glob("*.j2")]
    found = {key for s in sources for key in re.findall(r"[\"']([a-z]+(?:-[a-z]+)*)[\"']", s)}
    return found | {key for s in templates for key in re.findall(r'\bt\("([a-z-]+)"', s)}


def test_templates_ask_for_texts_that_there_are() -> None:
    asked = {
        key
        for path in FOLDER.glob("*.j2")
        for key in re.findall(r'\bt\("([a-z-]+)"', path.read_text("utf-8"))
    }

    assert asked
    assert asked <= table("en").keys()


def test_there_is_no_text_that_nobody_asks_for() -> None:
    unasked = table("en").keys() - asked_for()

    assert {key for key in unasked if not re.fullmatch(r"worksheet-talk-\d", key)} == set()


@pytest.mark.parametrize("language", languages())
def test_every_language_has_the_same_texts_with_the_same_fields(language: str) -> None:
    english, other = table("en"), table(language)

    assert other.keys() == english.keys()
    for key, text in other.items():
        assert set(re.findall(r"{(\w+)}", text)) == set(re.findall(r"{(\w+)}", english[key]))


def test_a_language_without_a_table_is_english() -> None:
    assert Texts("xx").language == "en"
    assert Texts("../../secrets")("point") == "Point"


def test_a_text_that_there_is_not_is_an_error() -> None:
    with pytest.raises(KeyError):
        Texts("en")("no-such-text")


def test_every_part_and_table_has_a_name() -> None:
    assert list(PARTS) == list(Part)
    assert list(TABLES) == list(Table)


def test_parts_go_by_their_names() -> None:
    assert parts_of(["overview", " Method ", ""]) == {Part.OVERVIEW, Part.METHOD}
    with pytest.raises(ValueError, match="nonsense"):
        parts_of(["nonsense"])
