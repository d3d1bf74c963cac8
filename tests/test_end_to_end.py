"""Real files, the real model, real reports: what a reader gets for the samples."""

import html
import json
import re
import subprocess
import sys
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from reader.cli import main
from reader.compare import compare
from reader.embedding import open_encoder
from reader.ingest import read_articles
from reader.paths import sample_articles
from tests.validators import STRICT

pytestmark = [
    # torch and what builds on it warn about themselves while they are imported.
    pytest.mark.filterwarnings("default"),
]


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _own_cache(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMPARATIVE_READER_CACHE", str(cache))


@pytest.fixture
def made(tmp_path: Path) -> dict[str, Any]:
    """Compare the samples on the command line, and return the JSON."""
    output = tmp_path / "samples.json"
    samples = [str(path) for path in sample_articles()]
    assert main(["compare", *samples, "--output", str(output)]) == 0
    found: dict[str, Any] = json.loads(output.read_text(encoding="utf-8"))
    return found


def left_out(made: dict[str, Any], article: str) -> str:
    """Return the sentences of the passages that two others tell and this article does not."""
    texts = {s["id"]: s["text"] for a in made["articles"] for s in a["sentences"]}
    passages = {p["id"]: p for p in made["passages"]}
    return "\n".join(
        texts[sentence]
        for omission in made["omissions"]
        if omission["article"] == article and len(omission["told_by"]) == 2
        for reading in passages[omission["passage"]]["readings"].values()
        for sentence in reading
    )


def test_the_json_is_valid_and_its_offsets_are_exact(made: dict[str, Any]) -> None:
    STRICT.validate(made)
    assert made["made_with"]["model"] == "all-MiniLM-L6-v2"
    assert made["made_with"]["notices"] == []
    texts = {a["id"]: a["text"] for a in made["articles"]}
    for article in made["articles"]:
        for sentence in article["sentences"]:
            assert article["text"][sentence["start"] : sentence["end"]] == sentence["text"]
    for difference in made["differences"]:
        for side in filter(None, (difference["left"], difference["right"])):
            text = texts[side["sentence"].rstrip("0123456789")]
            assert text[side["start"] : side["end"]] == side["text"]


@pytest.mark.parametrize(
    ("article", "point"),
    [
        ("A", "serious costs"),
        ("A", "frank and honest"),
        ("A", "100,000"),
        ("B", "Zakharova"),
        ("C", "hysteria"),
    ],
)
def test_the_points_that_a_sample_leaves_out_are_found(
    made: dict[str, Any], article: str, point: str
) -> None:
    assert point in left_out(made, article)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("100 protesters and 13 police officers", "More than 100 people"),
        ("fired on peaceful protesters", "opened fire on demonstrators"),
        ("will propose a new European security pact", "it will propose a new security pact"),
        ("“serious costs”", "cost Russia dearly"),
        ("about 40 minutes", "less than an hour"),
    ],
)
def test_what_is_told_in_other_words_is_linked(made: dict[str, Any], one: str, other: str) -> None:
    texts = {s["id"]: s["text"] for a in made["articles"] for s in a["sentences"]}
    pairs = [{texts[link["left"]], texts[link["right"]]} for link in made["links"]]
    assert any(
        any(one in text for text in pair) and any(other in text for text in pair) for pair in pairs
    )


def test_another_order_of_the_files_gives_the_same_under_other_names() -> None:
    articles, _ = read_articles(sample_articles())
    results = set()
    for order in permutations(range(3)):
        made = compare([articles[i] for i in order], open_encoder())
        names = {label: "ABC"[i] for label, i in zip("ABC", order, strict=True)}

        def usual(sentence: str, names: dict[str, str] = names) -> str:
            return names[sentence[0]] + sentence[1:]

        passages = {
            passage.id: frozenset(usual(s) for r in passage.readings for s in r.sentences)
            for passage in made.alignment.passages
        }
        links = frozenset(
            (frozenset((usual(x.left), usual(x.right))), x.score, x.type)
            for x in made.alignment.links
        )
        omissions = frozenset(
            (names[x.article], passages[x.passage], usual(x.nearest.sentence), x.nearest.score)
            for x in made.alignment.omissions
            if x.nearest
        )
        results.add((links, frozenset(passages.values()), omissions))
    assert len(results) == 1


def read_side_by_side(page: str) -> str:
    """Return the words of the passages as they are read there, without what is not in a reading."""
    section = page[page.index('<section id="side-by-side"') : page.index('<section id="words"')]
    section = re.sub(r"<del>.*?</del>|<span class=\"unseen\">[^<]*</span>", "", section)
    return " ".join(html.unescape(re.sub(r"<[^<>]*>", "", section)).split())


def test_the_html_report_holds_every_sentence(made: dict[str, Any], tmp_path: Path) -> None:
    output = tmp_path / "report.html"
    samples = [str(path) for path in sample_articles()]
    assert main(["compare", *samples, "--format", "html", "--output", str(output)]) == 0
    page = output.read_text(encoding="utf-8")
    told = read_side_by_side(page)
    sentences = [s["text"] for a in made["articles"] for s in a["sentences"]]
    assert [text for text in sentences if " ".join(text.split()) not in told] == []
    assert len(sentences) > 30
    assert "What each report leaves out" in page
    assert "http://" not in page
    assert "https://" not in page


def test_a_second_comparison_loads_no_model(made: dict[str, Any], tmp_path: Path) -> None:
    program = (
        "import sys; from reader.cli import main; code = main(sys.argv[1:]); "
        "heavy = {'torch', 'transformers', 'sentence_transformers', 'PySide6'} & set(sys.modules); "
        "sys.exit(code or (f'loaded {heavy}' if heavy else 0))"
    )
    samples = [str(path) for path in sample_articles()]
    output = tmp_path / "again.json"
    command = [sys.executable, "-c", program, "compare", *samples, "--output", str(output)]
    finished = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own command
    assert finished.returncode == 0, finished.stderr
    again = json.loads(output.read_text(encoding="utf-8"))
    assert again["links"] == made["links"]
    assert again["made_with"]["model"] == "all-MiniLM-L6-v2"
