from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from reader.model import (
    Coverage,
    Leftover,
    LinkType,
    Notice,
    NoticeKind,
    Origin,
    RunKind,
    SetAside,
    Span,
)
from reader.report.json_report import render
from tests.builders import article, comparison
from tests.validators import PUBLISHED, SCHEMA, STRICT

DOCUMENT = (Path(__file__).parents[2] / "docs" / "comparison-json.md").read_text("utf-8")


STATEMENT = "The 😀 ferry will not sail before the weekend, the port said on Friday."


@pytest.fixture(scope="module")
def found() -> Any:
    first = article("Ten 😀 died — „so“.", "Police came.", "Related: rain", label="A", outlet="Å")
    first = replace(
        first,
        sentences=first.sentences[:2],
        set_aside=(SetAside(first.sentences[2].span, Leftover.RELATED),),
    )
    made = comparison(
        {"A": first, "B": ["A dozen 😀 died — „so“.", "Rain."], "C": ["הגשם ירד."]}
        | {"D": [STATEMENT], "E": ["Rain.", STATEMENT]},
        "A1 =.8765 B1 / A2 / B2 / C1 / D1 = E2 / E1",
        across="B2 ~ C1",
        nearest={("C", "P1"): ("C1", 0.29997)},
        notices=[Notice(NoticeKind.LANGUAGE_NOT_COVERED, "C", "he")],
    )
    return json.loads(render(made))


def test_it_keeps_to_its_schema_and_has_no_key_beyond(found: Any) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    PUBLISHED.validate(found)
    STRICT.validate(found)


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Yield each object in a JSON value whose keys have fixed names."""
    if isinstance(value, list):
        for part in value:
            yield from objects(part)
    elif isinstance(value, dict):
        yield value
        for key, part in value.items():
            if key != "readings":
                yield from objects(part)


def one_of_each(found: Any) -> dict[int, tuple[str, ...]]:
    """Return the keys of one object of each kind, by its position among all objects."""
    first: dict[tuple[str, ...], int] = {}
    for position, known in enumerate(objects(found)):
        first.setdefault(tuple(known), position)
    assert len(first) >= 14
    return {position: keys for keys, position in first.items()}


def test_new_keys_may_come_but_not_from_this_program_before_they_are_documented(
    found: Any,
) -> None:
    for position in one_of_each(found):
        changed = deepcopy(found)
        list(objects(changed))[position]["new"] = 1

        PUBLISHED.validate(changed)
        with pytest.raises(jsonschema.ValidationError):
            STRICT.validate(changed)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["version"], 2),
        (["articles"], []),
        (["articles", 0, "id"], "P"),
        (["articles", 0, "language"], "english"),
        (["articles", 0, "published"], "May"),
        (["articles", 0, "sentences", 0, "id"], "P1"),
        (["articles", 0, "sentences", 0, "start"], -1),
        (["articles", 0, "set_aside", 0, "leftover"], "other"),
        (["links"], [{"left": "A1"}]),
        (["links", 0, "score"], 1.1),
        (["links", 0, "type"], "other"),
        (["passages", 0, "readings"], {"A": [], "B": [], "C": []}),
        (["passages", 0, "readings"], {"A": ["A1"]}),
        (["passages", 0, "readings", "A"], ["A1", "A1"]),
        (["omissions", 0, "told_by"], []),
        (["omissions", 0, "nearest"], {"sentence": "C1"}),
        (["differences", 0, "left"], {"sentence": "A1", "start": 0, "end": 1}),
        (["differences", 0, "link"], ["A1"]),
        (["passages", 0, "texts"], [[]]),
        (["shared_texts", 0, "runs", 0, "kind"], "other"),
        (["shared_texts", 0, "left_share"], 1.1),
        (["made_with", "created"], "yesterday"),
        (["made_with", "created"], "2021-12-05T10:00:00"),
        (["made_with", "threshold"], "0.3"),
        (["made_with", "notices", 0, "kind"], "other"),
    ],
)
def test_the_schema_refuses_what_is_not_so(found: Any, path: list[Any], value: Any) -> None:
    changed = deepcopy(found)
    place = changed
    for step in path[:-1]:
        place = place[step]
    assert path[-1] in place or isinstance(path[-1], int)
    place[path[-1]] = value

    with pytest.raises(jsonschema.ValidationError):
        PUBLISHED.validate(changed)


def test_every_key_is_required(found: Any) -> None:
    for position, keys in one_of_each(found).items():
        for key in keys:
            changed = deepcopy(found)
            del list(objects(changed))[position][key]

            with pytest.raises(jsonschema.ValidationError):
                PUBLISHED.validate(changed)


def test_every_offset_gives_exactly_its_words(found: Any) -> None:
    texts = {a["id"]: a["text"] for a in found["articles"]}
    owner = {s["id"]: a["id"] for a in found["articles"] for s in a["sentences"]}
    checked = 0
    for each in found["articles"]:
        for sentence in each["sentences"]:
            assert each["text"][sentence["start"] : sentence["end"]] == sentence["text"]
            checked += 1
    for difference in found["differences"]:
        for side in filter(None, (difference["left"], difference["right"])):
            text = texts[owner[side["sentence"]]]
            assert text[side["start"] : side["end"]] == side["text"]
            checked += 1
    assert checked >= 7
    (aside,) = found["articles"][0]["set_aside"]
    assert texts["A"][aside["start"] : aside["end"]] == "Related: rain"
    assert aside["leftover"] == "related headline"


def test_the_passages_hold_every_sentence_once(found: Any) -> None:
    held = [s for p in found["passages"] for ids in p["readings"].values() for s in ids]

    assert sorted(held) == sorted(s["id"] for a in found["articles"] for s in a["sentences"])
    assert all(list(p["readings"]) == ["A", "B", "C", "D", "E"] for p in found["passages"])


def test_links_omissions_and_scores(found: Any) -> None:
    assert found["links"][0] == {
        "left": "A1",
        "right": "B1",
        "score": 0.8765,
        "type": "same",
        "origin": "machine",
        "fragile": False,
    }
    assert found["omissions"][0] == {
        "article": "C",
        "passage": "P1",
        "told_by": ["A", "B"],
        "told_in_part": [],
        "nearest": {"sentence": "C1", "score": 0.29997},
        "probability": 1.0,
        "fragile": False,
        "origin": "machine",
    }
    told = {(o["article"], o["passage"]): o["told_in_part"] for o in found["omissions"]}
    assert told["C", "P3"] == ["C1"]


def test_what_two_articles_print_word_for_word(found: Any) -> None:
    (shared,) = found["shared_texts"]

    assert (shared["left"], shared["right"], shared["one_text"]) == ("D", "E", False)
    assert (shared["words"], shared["left_share"], shared["right_share"]) == (13, 1.0, 0.9286)
    assert (shared["left_sentences"], shared["right_sentences"]) == (["D1"], ["E2"])
    (run,) = shared["runs"]
    text = found["articles"][4]["text"]
    assert run["kind"] == "text"
    assert text[run["right"]["start"] : run["right"]["end"]] == STATEMENT.rstrip(".")


def test_articles_that_print_one_text_are_told_together() -> None:
    text = [STATEMENT, "Two of its engines failed on the way to the island, an engineer found."]
    text += ["Passengers were brought home by bus and will be paid back, it said in a note."]
    made = comparison({"A": text, "B": ["Rain."], "C": text}, "A1 = C1 / A2 = C2 / A3 = C3 / B1")
    written = json.loads(render(made))

    STRICT.validate(written)
    assert written["one_text"] == [["A", "C"]]
    assert [p["texts"] for p in written["passages"]] == [[["A", "C"]]] * 3 + [[["B"]]]


def test_how_it_was_made(found: Any) -> None:
    assert found["made_with"]["threshold"] == 0.5
    assert found["made_with"]["notices"] == [
        {"kind": "language not covered", "about": "C", "reason": "he", "detail": ""}
    ]
    assert found["format"] == "comparative-reader/comparison"


def test_anchors_that_were_not_kept_are_told() -> None:
    notice = Notice(NoticeKind.ANCHORS_NOT_KEPT, "A", "sentence", "2")
    written = json.loads(render(comparison({"A": ["Rain."], "B": ["Rain."]}, notices=[notice])))
    STRICT.validate(written)
    assert written["made_with"]["notices"] == [
        {"kind": "anchors not kept", "about": "A", "reason": "sentence", "detail": "2"}
    ]


def test_an_article_without_sentences_has_no_nearest_miss() -> None:
    made = comparison({"A": ["One."], "B": replace(article("", label="B"), sentences=())})

    written = json.loads(render(made))
    STRICT.validate(written)
    assert written["omissions"][0]["nearest"] is None


def test_text_is_written_as_it_is_in_utf_8_and_always_the_same() -> None:
    made = comparison({"A": ["Ä 😀"], "B": [article("Ł", file="bad\udcff.txt").text]})
    odd = comparison({"A": ["One."], "B": article("Two.", file="bad\udcff.txt")})

    assert "Ä 😀" in render(made)
    assert render(made) == render(made)
    assert "bad?.txt" in render(odd).encode("utf-8").decode("utf-8")


def test_a_span_beyond_the_letters_stays_countable() -> None:
    made = comparison({"A": ["😀😀 1."], "B": ["😀😀 2."]}, "A1 = B1")

    left = json.loads(render(made))["differences"][0]["left"]
    assert (left["start"], left["end"]) == (3, 4)
    assert Span(3, 4).of("😀😀 1.") == left["text"]


@pytest.mark.parametrize(
    ("where", "key", "kinds"),
    [
        ("set_aside", "leftover", Leftover),
        ("link", "type", LinkType),
        ("link", "origin", Origin),
        ("passage", "coverage", Coverage),
        ("notice", "kind", NoticeKind),
        ("shared_run", "kind", RunKind),
    ],
)
def test_the_schema_and_its_document_know_every_kind(
    where: str, key: str, kinds: type[StrEnum]
) -> None:
    assert set(SCHEMA["$defs"][where]["properties"][key]["enum"]) == set(kinds)
    assert [kind for kind in kinds if f"`{kind}`" not in DOCUMENT] == []


def test_every_key_is_documented() -> None:
    keys = {k for d in [SCHEMA, *SCHEMA["$defs"].values()] for k in d.get("properties", {})}

    assert {key for key in keys if f"`{key}`" not in DOCUMENT} == set()
