from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from reader.display.messages import describe_error
from reader.errors import ComparisonFileError, FileProblem
from reader.project import load, loading
from reader.project.loading import loads
from reader.project.packing import unpacked
from reader.project.saving import dumps
from reader.project.upgrades import VERSION, upgraded

DATA = Path(__file__).parents[1] / "data" / "comparisons"


def problem_of(data: bytes) -> FileProblem:
    with pytest.raises(ComparisonFileError) as caught:
        loads(data, "a.comparison")
    assert describe_error(caught.value).startswith("a.comparison: ")
    return caught.value.problem


@pytest.fixture
def content(project):
    return unpacked(dumps(project))


def changed(content, path: str, value: object) -> bytes:
    """Return the bytes of a content with another value at a path such as “articles.0.text”."""
    *way, last = (int(step) if step.isdecimal() else step for step in path.split("."))
    inside = content
    for step in way:
        inside = inside[step]
    inside[last] = value
    return json.dumps(content).encode()


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_file_of_every_version_opens(version):
    project = load(DATA / f"version-{version}.comparison")
    assert [article.outlet for article in project.articles] == [
        "Harbour Post", "Evening Wire", "Radio Nord",
    ]  # fmt: skip
    assert project.corrections.notes[0].text == "Which day? “Monday”"
    assert project.compared(project.prepared()).alignment.links


def test_a_newer_version_says_so(content):
    assert problem_of(changed(content, "version", VERSION + 1)) is FileProblem.NEWER


def test_an_older_version_is_upgraded_step_by_step():
    steps = {
        1: lambda old: {"name": old["title"]},
        2: lambda old: {"names": [old["name"]]},
    }
    assert upgraded({"title": "x"}, 1, steps, 3) == {"names": ["x"], "version": 3}


def test_an_upgrade_that_meets_rubbish_is_a_damaged_file(content, monkeypatch):
    def fail(old, version):
        raise KeyError("title")

    monkeypatch.setattr(loading, "upgraded", fail)
    assert problem_of(json.dumps(content).encode()) is FileProblem.DAMAGED


def test_no_comparison(tmp_path):
    assert problem_of(b'{"format": "something else"}') is FileProblem.NO_COMPARISON
    assert problem_of(b"[]") is FileProblem.NO_COMPARISON
    for path, problem in (
        (tmp_path / "none.comparison", FileProblem.MISSING),
        (tmp_path, FileProblem.NO_COMPARISON),
    ):
        with pytest.raises(ComparisonFileError) as caught:
            load(path)
        assert caught.value.problem is problem


def test_a_file_cut_off_or_with_one_bit_changed_is_damaged(project):
    data = dumps(project)
    middle = len(data) // 2
    assert problem_of(b"") is FileProblem.DAMAGED
    assert problem_of(data[:-1]) is FileProblem.DAMAGED
    assert problem_of(data[:middle]) is FileProblem.DAMAGED
    flipped = data[:middle] + bytes([data[middle] ^ 1]) + data[middle + 1 :]
    assert problem_of(flipped) is FileProblem.DAMAGED
    assert problem_of(data + b"more") is FileProblem.DAMAGED


def test_bombs_are_refused_before_they_go_off():
    assert problem_of(gzip.compress(b" " * 101_000_000, 1)) is FileProblem.TOO_LARGE
    assert problem_of(gzip.compress(b"[" * 3_100_000)) is FileProblem.TOO_LARGE
    assert problem_of(b"[" * 100_000) is FileProblem.DAMAGED
    assert problem_of(b'{"version": ' + b"9" * 5_000 + b"}") is FileProblem.DAMAGED


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("version", True),
        ("version", "1"),
        ("version", 0),
        ("articles", {}),
        ("articles.0", []),
        ("articles.0.text", None),
        ("articles.0.text", "half \ud83c"),
        ("articles.0.text", "a\0b"),
        ("articles.0.text", "a\r\nb"),
        ("articles.0.text", "x" * 2_000_001),
        ("articles.0.title", "x" * 100_001),
        ("articles.0.language", "en_GB.UTF-8"),
        ("articles.1.chosen_label", "P1"),
        ("articles.0.set_aside", [[0, 9_999, "caption"]]),
        ("articles.0.set_aside", [[5, 2, "caption"]]),
        ("articles.0.set_aside", [[0, 5, "caption"], [4, 9, "caption"]]),
        ("articles.0.set_aside", [[0, 5, "nonsense"]]),
        ("articles.0.set_aside", [[0, 5]]),
        ("articles.1.boundaries", [[3, True], [3, False]]),
        ("articles.1.boundaries", [[3, 1]]),
        ("corrections.anchors.0.kind", "silent"),
        ("corrections.anchors.0.one", None),
        ("corrections.anchors.0.one.span", [3, 1]),
        ("corrections.anchors.0.one.span", [-1, 1]),
        ("corrections.anchors.0.one.span", [1.5, 2]),
        ("corrections.bookmarks.0.span", None),
        ("corrections.findings.0.places", []),
        ("corrections.findings.0.kind", "colour"),
        ("settings.threshold", 1.5),
        ("settings.threshold", float("nan")),
        ("settings.threshold", float("inf")),
        ("settings.threshold", True),
        ("settings.segmentation", "words"),
        ("view.zoom", 10**30),
        ("view.order", [1]),
        ("judged", []),
        ("judged.created", "<b>now</b>"),
        ("judged.labels", ["A", "W", "A"]),
        ("judged.sentences.0", [0, 40, 30, 50]),
        ("judged.sentences.0", [0, 0]),
        ("judged.sentences.0", [0, 9_999]),
        ("judged.sentences.0", [0]),
        ("judged.notices", [["anchors not kept", "", "", ""]]),
        ("judged.notices", [["lexical fallback", "m", "bad luck", ""]]),
        ("judged.notices", [["language not covered", "Z", "de", ""]]),
        ("judged.scores.0.articles", [1, 0]),
        ("judged.scores.0.articles", [0, 0]),
        ("judged.scores.0.rows", "AAAA"),
        ("judged.scores.0.rows", "?"),
        ("judged.scores.0.rows", "/////w=="),
        ("judged.scores.0.link", "AADAfw=="),
        ("judged.differences.0", [0, 0, 0, 0, []]),
        ("judged.differences.0", [0, 99, 1, 0, []]),
        ("judged.differences.0", [0, 0, 1, 0, [["wording", 0, 9_999, None, None, ""]]]),
        ("judged.differences.0", [0, 0, 1, 0, [["wording", None, None, None, None, ""]]]),
        ("judged.differences.0", [0, 0, 1, 0, [["wording", 0, 1, None, None]]]),
    ],
)  # fmt: skip
def test_what_is_not_as_it_should_be_is_refused(content, path, value):
    assert problem_of(changed(content, path, value)) is FileProblem.DAMAGED


def test_differences_of_another_version_of_the_program_are_found_anew(content):
    older = loads(changed(content, "judged.program", "0.0.1"))
    assert older.judged.differences == {}
    assert older.compared(older.prepared()).differences
