"""Comparison files by the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reader import cli
from reader.cli import main
from reader.project import load, save
from tests.project.sample import sample

STORIES = {
    "one.txt": "The dam broke at night. Ten people were hurt. The mayor came in the morning.",
    "two.txt": "The dam broke at night. Twelve people were hurt. The army was called.",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COMPARATIVE_READER_CACHE", str(tmp_path / "cache"))
    for name, text in STORIES.items():
        (tmp_path / name).write_text(text, "utf-8")
    save(sample(), tmp_path / "bridge.comparison")
    monkeypatch.chdir(tmp_path)
    real = cli.compare.open_encoder
    monkeypatch.setattr(cli.compare, "open_encoder", lambda model: real(model or "./no-such-model"))
    return tmp_path


@pytest.fixture
def run(folder: Path, capfd) -> Callable[..., tuple[int, str, str]]:
    def call(*argv: str) -> tuple[int, str, str]:
        code = main(argv)
        out, err = capfd.readouterr()
        return code, out, err

    return call


def no_encoder(_model):
    raise AssertionError("no model is wanted")


@pytest.fixture
def no_model(monkeypatch):
    monkeypatch.setattr(cli.keeping, "open_encoder", no_encoder)


def test_a_report_of_a_saved_comparison_has_what_the_reader_fixed(run, no_model):
    code, out, err = run("report", "bridge.comparison", "--format", "json")
    report = json.loads(out)
    assert (code, err) == (0, "")
    assert [article["id"] for article in report["articles"]] == ["A", "W", "C"]
    assert report["made_with"]["created"] == "2021-12-05T10:00:00+00:00"
    assert "Which day? “Monday”" in out


@pytest.mark.parametrize("suffix", [".html", ".docx", ".md", ".csv"])
def test_saved_by_suffix(run, no_model, folder, suffix):
    code, out, err = run("report", "bridge.comparison", "--output", f"out{suffix}")
    assert (code, out) == (0, "")
    assert f"Saved in out{suffix}" in err
    assert (folder / f"out{suffix}").stat().st_size > 300


def test_without_a_format_the_overview_is_printed(run, no_model):
    code, out, _ = run("report", "bridge.comparison")
    assert code == 0
    assert "Harbour Post" in out


def test_the_overview_leaves_out_what_was_dismissed(run, no_model, folder):
    _, shown, _ = run("report", "bridge.comparison")
    project = sample()
    kept = replace(project.corrections, findings=())
    save(replace(project, corrections=kept), folder / "all.comparison")
    _, everything, _ = run("report", "all.comparison")
    assert "Tuesday (A1, W1)" in everything
    assert "Tuesday (A1, W1)" not in shown


def test_a_damaged_file_says_so_and_stays(run, folder):
    (folder / "bad.comparison").write_bytes(b"\x1f\x8bnothing")
    code, out, err = run("report", "bad.comparison", "--format", "html")
    assert (code, out) == (1, "")
    assert "damaged" in err
    assert (folder / "bad.comparison").read_bytes() == b"\x1f\x8bnothing"


def test_the_comparison_itself_is_not_overwritten_by_a_report(run):
    code, _, err = run(
        "report", "bridge.comparison", "--format", "html", "--output", "bridge.comparison"
    )
    assert code == 2
    assert "overwritten" in err


def test_compare_saves_what_report_reports(run, folder):
    code, out, err = run(
        "compare", "one.txt", "two.txt", "--save", "dam.comparison", "--format", "json"
    )
    assert code == 0
    assert "Saved in dam.comparison" in err
    assert load(folder / "dam.comparison").articles[0].file == "one.txt"
    code, again, _ = run("report", "dam.comparison", "--format", "json")
    assert code == 0
    assert json.loads(again) == json.loads(out)


def test_line_by_line_it_stays_line_by_line(run, folder):
    run("compare", "one.txt", "two.txt", "--segmentation", "lines", "--save", "dam.comparison")
    kept = load(folder / "dam.comparison")
    assert kept.segmentation == "lines"
    assert [len(article.sentences) for article in kept.judged.articles] == [1, 1]


def test_a_name_without_the_suffix_and_one_of_the_articles_are_refused(run):
    for name in ("dam.txt", "one.txt"):
        code, _, err = run("compare", "one.txt", "two.txt", "--save", name)
        assert code == 2
        assert "--save" in err


def test_a_file_that_was_never_compared_is_compared_first(run, folder, monkeypatch):
    from reader.embedding import LexicalEncoder

    monkeypatch.setattr(cli.keeping, "open_encoder", lambda _model: LexicalEncoder())
    save(replace(sample(), judged=None), folder / "new.comparison")
    code, out, _ = run("report", "new.comparison", "--format", "json")
    assert code == 0
    assert json.loads(out)["links"]
