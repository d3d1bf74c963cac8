"""What trafilatura finds on a page is in the article: what is cleaned is only set aside."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st
from trafilatura import bare_extraction

from reader.ingest.finish import finished
from reader.ingest.html import read_html
from reader.ingest.refusal import RefusedError

WORDS = st.sampled_from(
    (
        "the", "council", "minister", "said", "harbour", "night", "people", "old", "town", "vote",
        "plan", "bridge", "asked", "left", "while", "many", "years", "Share", "photo", "by",
        "Related", "Monday", "Reuters",
    )
)  # fmt: skip
SENTENCES = st.lists(WORDS, min_size=4, max_size=18).map(
    lambda words: " ".join(words).capitalize() + "."
)
TEXTS = st.lists(SENTENCES, min_size=1, max_size=4).map(" ".join)
BLOCKS = st.tuples(
    st.sampled_from(
        (
            "<p>{}</p>", "<p><b>{}</b></p>", "<blockquote><p>{}</p></blockquote>", "<h2>{}</h2>",
            "<ul><li>{}</li><li>{}</li></ul>", "<section><p>{}</p></section>", "<pre>{}</pre>",
            "<p>{}<br><br>{}</p>", "<p>One <a href='/x'>word</a> of it. {}</p>",
            "<figure><img src='x'><figcaption>{}</figcaption></figure>",
        )
    ),
    TEXTS,
).map(lambda drawn: drawn[0].replace("{}", drawn[1]))  # fmt: skip


@settings(max_examples=25, deadline=None)
@given(st.lists(BLOCKS, min_size=4, max_size=12))
def test_nothing_that_is_found_is_lost(blocks):
    body = "".join(blocks)
    page = f"<html><body><main><article><h1>Talks fail</h1>{body}</article></main></body></html>"
    without_captions = re.sub("<figure>.*?</figure>", "", page)
    found = bare_extraction(without_captions, fast=True, include_tables=False)
    try:
        article = finished(read_html(page))
    except RefusedError:
        assert len(without_captions.split()) < 60
        return
    letters = "".join(article.text.split())
    for line in (found.text or "").split("\n") if found else ():
        assert "".join(re.sub(r"^[-*•]\s", "", line).split()) in letters
