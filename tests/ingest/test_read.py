import hashlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import Unreadable, UnreadableArticleError
from reader.ingest import check_edited, duplicate_of, read_article, read_articles, read_pasted
from reader.model import Article, Leftover
from reader.progress import Cancelled, Stage, Step
from reader.segmentation import segment

REPORT = """\
Sample: written for Comparative Reader, not a real outlet's text
Outlet: The Harbour Post
Published: 2021-12-02

Ministers quarrel over dinner

The dinner in the old town ended with hard words, people who sat there said.

“It was a long night,” the host said. Neither gave way.
"""


def test_a_plain_text_file(tmp_path):
    path = _write(tmp_path / "harbour.txt", REPORT)
    article = read_article(path)
    assert (article.file, article.encoding, article.language) == ("harbour.txt", "utf-8", "en")
    assert article.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert (article.title, article.outlet) == ("Ministers quarrel over dinner", "The Harbour Post")
    assert article.published == "2021-12-02"
    assert article.text == REPORT


def test_the_header_never_becomes_a_sentence(tmp_path):
    article = segment(read_article(_write(tmp_path / "a.txt", REPORT)))
    assert [article.text_of(sentence) for sentence in article.sentences] == [
        "Ministers quarrel over dinner",
        "The dinner in the old town ended with hard words, people who sat there said.",
        "“It was a long night,” the host said.",
        "Neither gave way.",
    ]
    assert [part.leftover for part in article.set_aside] == [
        Leftover.SAMPLE_NOTE,
        Leftover.METADATA,
        Leftover.METADATA,
    ]


def test_newlines_and_marks_of_other_systems(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfTalks fail\r\n\r\nThey left.\rIt\x00".replace(b"\x00", b"\x0b"))
    assert read_article(path).text == "Talks fail\n\nThey left.\nIt "


def test_leftovers_are_set_aside_in_each_format(tmp_path):
    story = "They shouted for an hour, people who sat at the table said.\n\n"
    for name in ("a.txt", "a.md"):
        article = read_article(
            _write(tmp_path / name, f"Talks fail\n\n{story}Share this article\n")
        )
        assert [p.span.of(article.text) for p in article.set_aside] == ["Share this article"]


@pytest.mark.parametrize(
    ("held", "reason"),
    [
        (b"", Unreadable.EMPTY),
        (b" \r\n\t \xe2\x80\xa8", Unreadable.EMPTY),
        (b"\xef\xbb\xbf", Unreadable.EMPTY),
        (b"*** --- ***", Unreadable.EMPTY),
        (b"%PDF-1.4", Unreadable.DAMAGED),
        (b"\x7fELF", Unreadable.BINARY),
        (b"a\n" * 5_001, Unreadable.TOO_MANY_SENTENCES),
        (b"<html><body></body></html>", Unreadable.NO_ARTICLE),
        (rb"{\rtf1\ansi }", Unreadable.EMPTY),
        (b"\xd0\xcf\x11\xe0", Unreadable.OLD_OFFICE),
        (b"a" * 2_000_001, Unreadable.TOO_LARGE),
    ],
)
def test_files_without_an_article(tmp_path, held, reason):
    path = tmp_path / "a.txt"
    path.write_bytes(held)
    with pytest.raises(UnreadableArticleError) as error:
        read_article(path)
    assert (error.value.file, error.value.reason) == (str(path), reason)


def test_the_error_has_the_path_as_it_was_given(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnreadableArticleError) as error:
        read_article(Path("folder/../a.txt"))
    assert (error.value.file, error.value.reason) == ("folder/../a.txt", Unreadable.MISSING)


def test_pasted_text():
    article = read_pasted("Talks fail\r\n\r\nThey left.")
    assert (article.text, article.title, article.file) == (
        "Talks fail\n\nThey left.",
        "Talks fail",
        "",
    )
    assert len(article.sha256) == 64


def test_pasted_markup():
    assert read_pasted("<p>They <i>left</i>.</p>").text == "They left."


def test_pasted_blanks_and_half_characters():
    with pytest.raises(UnreadableArticleError) as error:
        read_pasted(" \n")
    assert (error.value.file, error.value.reason) == ("", Unreadable.EMPTY)
    assert read_pasted("It \ud83d fell.").text == "It   fell."


def test_one_bad_file_does_not_stop_the_rest(tmp_path):
    paths = [
        _write(tmp_path / "a.txt", "It fell."),
        tmp_path / "missing.txt",
        _write(tmp_path / "b.txt", "It rose."),
    ]
    articles, errors = read_articles(paths)
    assert [article.file for article in articles] == ["a.txt", "b.txt"]
    assert [(error.file, error.reason) for error in errors] == [(str(paths[1]), Unreadable.MISSING)]


def test_the_same_content_twice_is_a_duplicate(tmp_path):
    (tmp_path / "folder").mkdir()
    first = _write(tmp_path / "a.txt", "It fell.")
    again = _write(tmp_path / "folder" / "a.txt", "It fell.")
    articles, errors = read_articles([first, again, first])
    assert [article.file for article in articles] == ["a.txt"]
    assert [(e.file, e.reason, e.detail) for e in errors] == [
        (str(again), Unreadable.DUPLICATE, str(first)),
        (str(first), Unreadable.DUPLICATE, str(first)),
    ]


def test_other_newlines_marks_or_encodings_make_no_other_article(tmp_path):
    text = "“It fell”\n\nIt was a café.\n"
    paths = [tmp_path / name for name in ("a.txt", "b.txt", "c.txt", "d.txt", "e.txt")]
    for path, held in zip(
        paths,
        (
            text.encode(),
            text.replace("\n", "\r\n").encode(),
            b"\xef\xbb\xbf" + text.encode(),
            text.encode("utf-16"),
            text.replace("fell", "rose").encode(),
        ),
        strict=True,
    ):
        path.write_bytes(held)
    articles, errors = read_articles(paths)
    assert [article.file for article in articles] == ["a.txt", "e.txt"]
    assert {(error.reason, error.detail) for error in errors} == {
        (Unreadable.DUPLICATE, str(paths[0]))
    }


def test_the_text_alone_makes_a_duplicate():
    there = [Article("It rose.", file="a.txt"), Article("It fell.", file="b.txt", sha256="1")]
    assert duplicate_of(Article("It fell.", sha256="2"), there) is there[1]
    assert duplicate_of(Article("It fell. ", file="b.txt", sha256="1"), there) is None


def test_what_was_edited_is_still_the_article_that_was_read():
    edited = Article("It fell hard.", sha256="1", text_read="It fell.")
    assert duplicate_of(Article("It fell.", sha256="2"), [edited]) is edited


def test_an_edited_article_needs_words():
    with pytest.raises(UnreadableArticleError) as error:
        check_edited(Article("…", file="a.txt"))
    assert (error.value.file, error.value.reason) == ("a.txt", Unreadable.EMPTY)


def test_progress_is_told_before_each_file(tmp_path):
    steps = []
    read_articles([_write(tmp_path / "a.txt", "It fell."), tmp_path / "b.txt"], steps.append)
    assert steps == [Step(Stage.READ, done, 2) for done in (0, 1, 2)]


def test_cancelling_goes_through(tmp_path):
    def cancel(_step):
        raise Cancelled

    with pytest.raises(Cancelled):
        read_articles([tmp_path / "a.txt"], cancel)


@settings(max_examples=60, deadline=None)
@given(st.one_of(st.text(), st.binary().map(lambda held: held.decode("latin-1"))))
def test_any_paste_gives_an_article_or_a_reason(text):
    try:
        article = read_pasted(text)
    except UnreadableArticleError:
        return
    assert article.text.encode()
    assert segment(article).sentences


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_give_an_article_or_a_reason(tmp_path_factory, held):
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(held)
    articles, errors = read_articles([path])
    assert len(articles) + len(errors) == 1


def _write(path, text):
    path.write_text(text, encoding="utf-8")
    return path
