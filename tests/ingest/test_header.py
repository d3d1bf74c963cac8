import pytest

from reader.ingest.header import with_header
from reader.model import Article, Leftover

STORY = "Ministers quarrel\n\nThey shouted for an hour.\n"


def test_a_block_of_keys_at_the_top_tells_what_the_article_is():
    article = with_header(
        Article(
            "Sample: written for Comparative Reader, not a real outlet's text\n"
            "Outlet: The Harbour Post\nPublished: 2021-12-02\nAuthor: Jo Example\n"
            "Address: https://harbour.example/1\nSection: World\n\n" + STORY
        )
    )
    assert (article.outlet, article.published) == ("The Harbour Post", "2021-12-02")
    assert (article.author, article.url) == ("Jo Example", "https://harbour.example/1")
    kinds = [part.leftover for part in article.set_aside]
    assert kinds == [Leftover.SAMPLE_NOTE] + [Leftover.METADATA] * 5
    assert article.set_aside[1].span.of(article.text) == "Outlet: The Harbour Post"


def test_a_sample_note_alone_is_a_header():
    article = with_header(Article("Sample: made up\n\n" + STORY))
    assert [part.leftover for part in article.set_aside] == [Leftover.SAMPLE_NOTE]


@pytest.mark.parametrize(
    "text",
    [
        "Ukraine: talks fail\n\nThey shouted.\n",
        "Outlet: The Harbour Post\n" + STORY.replace("\n\n", "\n"),
        "Outlet: The Harbour Post\nThey shouted for an hour.\n\nThen they left.",
        "Outlet: The Harbour Post\n\n",
        "Outlet:\n\n" + STORY,
        STORY + "\nOutlet: The Harbour Post\n\nMore.",
        "12:30\n\n" + STORY,
    ],
)
def test_what_is_no_header_stays_story(text):
    assert with_header(Article(text)) == Article(text)


def test_a_date_that_cannot_be_read_is_left_out():
    assert with_header(Article("Published: some day in May\n\n" + STORY)).published == ""


def test_white_space_around_a_header_is_no_part_of_it():
    article = with_header(Article("\n  Outlet: Post  \n \n" + STORY))
    assert [part.span.of(article.text) for part in article.set_aside] == ["Outlet: Post"]
