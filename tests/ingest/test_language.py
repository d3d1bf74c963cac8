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
