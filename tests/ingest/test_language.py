import subprocess
import sys

import pytest

from reader.ingest.language import get_ready, language_of, story_of
from reader.model import Article, Leftover, SetAside, Span


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("They shouted for an hour, and then the ministers of both sides left the table.", "en"),
        ("Die Minister stritten eine Stunde lang, und dann standen beide auf und gingen.", "de"),
        ("Министры целый час спорили за столом, а потом оба встали и молча вышли из зала.", "ru"),
        ("Les ministres se sont disputés pendant une heure, puis ils ont quitté la table.", "fr"),
        ("They left.", ""),
        ("1 2 3 " * 50, ""),
    ],
)
def test_language_of(text, language):
    assert language_of(Article(text)) == language


def test_only_the_story_counts():
    text = "Outlet: Zeitung für alle\nThey left."
    article = Article(text, set_aside=(SetAside(Span(0, 24), Leftover.METADATA),))
    assert story_of(article) == "\nThey left."


def test_getting_ready_changes_no_answer():
    get_ready()
    assert language_of(Article("The ministers of both sides left. " * 3)) == "en"


def test_plain_english_is_known_without_the_library() -> None:
    code = """
import sys
from reader.ingest.language import language_of
from reader.model import Article
story = "The ministers of both sides left the table and went to the door of the hall. " * 2
print(language_of(Article(story)), "py3langid" in sys.modules)
"""
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - our own words
    assert done.stdout.split() == ["en", "False"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De minister was boos en had het over de olie, of dat nu waar is of niet, zei hij.", "nl"),
        ("Le ministre des transports a dit que le port de la ville est ouvert, the end.", "fr"),
    ],
)
def test_words_that_english_shares_make_no_english(text: str, language: str) -> None:
    assert language_of(Article(text)) == language


@pytest.mark.parametrize(
    ("the", "other_small_words", "language"),
    [(2, 32, "en"), (1, 40, "xx"), (0, 100, "xx"), (2, 31, "xx"), (40, 0, "en")],
)
def test_english_needs_no_library_from_a_third_of_small_words_on_with_some_the(
    the: int, other_small_words: int, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.ingest.language._classified", lambda _story: "xx")
    words = ["the"] * the + ["of"] * other_small_words
    words += ["harbour"] * (100 - len(words))
    assert language_of(Article(" ".join(words))) == language
