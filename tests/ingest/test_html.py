import logging

import pytest

from reader.errors import Unreadable
from reader.ingest.html import read_html
from reader.ingest.refusal import RefusedError

PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8">
<title>Ministers quarrel over dinner | The Harbour Post</title>
<meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2021-12-02T09:00:00Z">
<meta name="author" content="Jo Example">
<link rel="canonical" href="https://harbour.example/dinner">
<script>var notStory = "It is no story.";</script><style>p { color: red }</style></head>
<body>
<nav><ul><li><a href="/">Front page</a></li><li><a href="/world">World</a></li></ul></nav>
<article>
<h1>Ministers quarrel over dinner</h1>
<figure><img src="hall.jpg"><figcaption>The hall before the dinner.</figcaption></figure>
<p>The dinner in the old town ended with hard words on Wednesday, people who sat there said.</p>
<p>They spoke for an hour about <a href="/past">the past</a>, and <b>neither</b> gave way.</p>
<p class="wp-caption-text">One of the guests arrives by boat.</p>
<h2>Hard words</h2>
<p>He declined.</p>
<ul><li>First they ate fish from the lake.</li>
<li>Then they drank coffee in the garden.</li></ul>
<blockquote>
<p>“We will not forget,” one of the guests told the others at the table.</p></blockquote>
<table><tr><td><a href="/more">Envoys quarrel in Vienna as well</a></td></tr></table>
</article>
<section id="comments"><h3>Comments</h3><p>I was there and nobody shouted, believe me.</p></section>
<footer>© 2021 The Harbour Post. All rights reserved.</footer>
</body></html>"""

STORY = [
    "Ministers quarrel over dinner",
    "The dinner in the old town ended with hard words on Wednesday, people who sat there said.",
    "They spoke for an hour about the past, and neither gave way.",
    "Hard words",
    "He declined.",
    "First they ate fish from the lake.",
    "Then they drank coffee in the garden.",
    "“We will not forget,” one of the guests told the others at the table.",
]


def test_the_story_and_nothing_else():
    assert read_html(PAGE).text.split("\n") == STORY


def test_what_the_page_says_about_its_article():
    article = read_html(PAGE)
    assert (article.title, article.outlet) == (STORY[0], "The Harbour Post")
    assert (article.author, article.published) == ("Jo Example", "2021-12-02")
    assert article.url == "https://harbour.example/dinner"


def test_a_title_without_a_headline_on_the_page_loses_the_outlet_s_name():
    page = PAGE.replace("<h1>Ministers quarrel over dinner</h1>", "")
    assert read_html(page).title == "Ministers quarrel over dinner"


def test_a_page_without_a_name_goes_by_its_host():
    page = PAGE.replace('<meta property="og:site_name" content="The Harbour Post">', "")
    assert "arbour" in read_html(page).outlet


def test_what_json_on_the_page_tells_is_heard():
    page = (
        '<html><head><script type="application/ld+json">{"@context": "https://schema.org", '
        '"@type": "NewsArticle", "headline": "Talks fail", "datePublished": "2021-12-02", '
        '"publisher": {"@type": "Organization", "name": "The Evening Wire"}}</script></head>'
        "<body><h1>Talks fail</h1>" + "<p>They shouted for an hour and then they left.</p>" * 5
    )
    article = read_html(page)
    assert (article.outlet, article.published) == ("The Evening Wire", "2021-12-02")


def test_a_short_report_under_a_headline_is_an_article():
    page = (
        "<html><body><h1>Talks fail</h1><p>They shouted.</p><p>They left early.</p></body></html>"
    )
    assert read_html(page).text == "Talks fail\nThey shouted.\nThey left early."


def test_a_short_page_keeps_its_stressed_words_inside_their_sentences():
    page = "<html><body><h1>Talks fail</h1><p>They <b>shouted</b> for <a href=x>an hour</a>.</p>"
    assert read_html(page).text == "Talks fail\nThey shouted for an hour."


def test_a_pasted_piece_of_markup_is_read():
    assert read_html("<p>They <b>shouted</b>.</p><p>They left.</p>").text == (
        "They shouted.\nThey left."
    )


def test_an_old_page_laid_out_in_a_table():
    page = (
        "<html><body><table><tr><td><h1>Talks fail</h1>They shouted for an hour.<br>"
        "Then both ministers left the old town.</td></tr></table></body></html>"
    )
    assert read_html(page).text.split("\n") == [
        "Talks fail",
        "They shouted for an hour.",
        "Then both ministers left the old town.",
    ]


def test_a_page_inside_one_big_form():
    page = PAGE.replace("<article>", "<form><article>").replace("</article>", "</article></form>")
    long = page.replace("<p>He declined.</p>", "<p>He declined.</p>" + f"<p>{STORY[1]}</p>" * 9)
    assert "He declined." in read_html(long).text


@pytest.mark.parametrize(
    "page",
    [
        "<html></html>",
        "<html><head><title>Post</title></head><body><div id=app></div></body></html>",
        "<html><body><div>Please turn on JavaScript to see this page.</div></body></html>",
        "<html><body><form><input name=user><button>Log in</button></form></body></html>",
        "<html><body><ul>" + "<li><a href='/x'>Ministers quarrel again</a></li>" * 40,
        "<html><body>" + "<div>" * 100_000 + "It fell." + "</div>" * 100_000,
        "<!-- nothing -->",
        "<p></p>",
    ],
)
def test_pages_without_an_article(page):
    with pytest.raises(RefusedError) as refused:
        read_html(page)
    assert refused.value.reason is Unreadable.NO_ARTICLE


@pytest.mark.parametrize(
    ("page", "detail"),
    [
        ("<p>x" * 60_000, "more than 50,000 parts"),
        ("<div><p>a<i>b</i></p></div>" * 6_000, "more than 15,000 parts"),
        ("<p>" + "<a href=x>word</a> " * 5_000, "more than 4,000 parts side by side"),
    ],
)
def test_a_page_of_far_too_many_parts_is_refused(page, detail):
    with pytest.raises(RefusedError) as refused:
        read_html("<html><body>" + page)
    assert (refused.value.reason, refused.value.detail) == (Unreadable.TOO_LARGE, detail)


def test_a_tag_of_far_too_many_attributes_is_refused():
    # The parser compares each attribute with each other one.
    with pytest.raises(RefusedError) as refused:
        read_html("<html><p " + " ".join(f"a{number}=b" for number in range(20_000)) + ">It fell.")
    assert refused.value.reason is Unreadable.TOO_LARGE


def test_an_xml_declaration_and_broken_markup_do_no_harm():
    page = '<?xml version="1.0" encoding="iso-8859-1"?>\n' + PAGE.replace("</p>", "", 2)
    assert "neither gave way." in read_html(page).text
    assert read_html(PAGE[: PAGE.index("<ul><li>First")]).text.split("\n") == STORY[:5]


def test_nothing_is_said_on_the_error_stream_and_nothing_is_fetched(capfd, monkeypatch):
    monkeypatch.setattr("socket.socket.connect", lambda *_: pytest.fail("it was fetched"))
    monkeypatch.setattr(logging, "lastResort", logging.lastResort)
    for page in (PAGE, "<html><body><p>x", "<p>It fell.</p>"):
        try:
            read_html(page)
        except RefusedError:
            continue
    assert capfd.readouterr() == ("", "")


def test_the_page_s_own_language_is_taken():
    assert read_html(PAGE).language == "en"
    assert read_html(PAGE.replace("en-GB", "x-none")).language == ""
