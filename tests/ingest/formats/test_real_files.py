"""One story in every format, each made by another program; see tools/make_format_samples.py."""

import json
from pathlib import Path

import pytest

from reader.errors import Unreadable, UnreadableArticleError
from reader.ingest import Choice, offers_of, read_article, read_file
from reader.ingest.language import story_of
from reader.model import Leftover

FOLDER = Path(__file__).parents[2] / "data" / "formats"
TOLD = json.loads((FOLDER / "story.json").read_text("utf-8"))
STORY = [TOLD["title"], *TOLD["story"]]
SECOND = [TOLD["second"]["title"], *TOLD["second"]["story"]]
FULL = ("author", "published", "url")


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("pandoc.docx", ["author"]),
        ("pandoc.odt", ["author"]),
        ("pandoc.html", ["author", "published"]),
        ("reportlab.pdf", ["author"]),
        ("qt.pdf", []),
        ("nodemailer.mhtml", FULL),
    ],
)
def test_the_story_is_read_word_for_word(name, known):
    article = read_article(FOLDER / name)
    assert _lines(article) == STORY
    assert article.title == TOLD["title"]
    assert {field: getattr(article, field) for field in known} == {f: TOLD[f] for f in known}
    assert (article.file, article.language) == (name, "en")


def test_rich_text_has_the_author_in_its_text_alone():
    article = read_article(FOLDER / "pandoc.rtf")
    assert _lines(article) == [STORY[0], TOLD["author"], *STORY[1:]]


def test_a_table_in_a_word_document_is_a_line_and_its_header_is_left_out():
    article = read_article(FOLDER / "python-docx.docx")
    assert _lines(article) == [*STORY[:4], "Guests, 27", *STORY[4:]]
    assert (article.title, article.author) == (TOLD["title"], TOLD["author"])


def test_running_heads_and_page_numbers_are_kept_but_set_aside():
    article = read_article(FOLDER / "reportlab.pdf")
    assert {part.leftover for part in article.set_aside} == {Leftover.RUNNING_HEAD}
    assert [part.span.of(article.text) for part in article.set_aside] == [
        "The Harbour Post 2 December 2021",
        "1",
        "2",
    ]


def test_a_scanned_page_is_told():
    with pytest.raises(UnreadableArticleError) as error:
        read_article(FOLDER / "scanned.pdf")
    assert error.value.reason is Unreadable.SCANNED


def test_the_chapters_of_a_book_can_be_chosen():
    path = FOLDER / "pandoc.epub"
    offers = offers_of(path)
    assert [(offer.number, offer.title) for offer in offers] == [(1, STORY[0]), (2, SECOND[0])]
    (article,), errors = read_file(path, Choice(numbers=(2,)))
    assert (_lines(article), errors) == (SECOND, ())
    assert (article.title, article.author) == (SECOND[0], TOLD["author"])
    assert (article.outlet, article.published) == (TOLD["outlet"], TOLD["published"])
    assert article.file == "pandoc.epub/3 Ferry returns to the island"


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("node.json", ["outlet", *FULL]),
        ("node.jsonl", ["outlet", *FULL]),
        ("xlsxwriter.xlsx", ["outlet", *FULL]),
        ("perl.csv", ["outlet", "published"]),
    ],
)
def test_a_collection_holds_an_article_a_row(name, known):
    articles, errors = read_file(FOLDER / name)
    assert ([_lines(article) for article in articles], errors) == ([STORY, SECOND], ())
    assert [article.title for article in articles] == [STORY[0], SECOND[0]]
    for article in articles:
        assert {field: getattr(article, field) for field in known} == {f: TOLD[f] for f in known}
    assert len({article.sha256 for article in articles}) == 2


def test_a_mail_and_the_article_attached_to_it():
    (mail, attached), errors = read_file(FOLDER / "nodemailer.eml")
    assert (_lines(mail), _lines(attached), errors) == (STORY, SECOND, ())
    assert (mail.title, mail.author) == (TOLD["title"], TOLD["author"])
    assert (mail.published, mail.file) == (TOLD["published"], "nodemailer.eml")
    assert attached.file == "nodemailer.eml/ferry.txt"


def test_an_archive_and_a_folder_hold_the_same(tmp_path):
    archived, errors = read_file(FOLDER / "zip.zip")
    assert errors == ()
    for article in archived:
        name = article.file.rpartition("/")[2]
        (tmp_path / name).write_bytes((FOLDER / name).read_bytes())
    unpacked, errors = read_file(tmp_path)
    assert errors == ()
    assert [(a.text, a.sha256) for a in unpacked] == [(a.text, a.sha256) for a in archived]
    assert [a.file for a in unpacked] == [
        f"{tmp_path.name}/{name}" for name in ("pandoc.docx", "pandoc.html", "pandoc.rtf")
    ]


def _lines(article):
    return [line for line in story_of(article).split("\n") if line.strip()]
