import pytest

from reader.errors import Unreadable
from reader.ingest.markdown import read_markdown
from reader.ingest.refusal import RefusedError

PAGE = """\
---
title: "Ministers quarrel over dinner"
outlet: The Harbour Post
author: Jo Example
date: 2021-12-02
tags:
  - sweden
url: https://harbour.example/1
---

# Ministers *quarrel* over dinner

![The hall](hall.jpg)

They shouted for [an hour](https://harbour.example/2), **people** who
sat there said.

- First they ate.
- Then they `drank` &amp; left.

> “It was a long night,” the host said.

<!-- nobody reads this -->

| Guest | Dish |
|-------|------|
| Linde | fish |
"""


def test_words_stay_and_marks_go():
    article = read_markdown(PAGE)
    assert article.text.split("\n") == [
        "Ministers quarrel over dinner",
        "",
        "They shouted for an hour, people who sat there said.",
        "",
        "First they ate.",
        "Then they drank & left.",
        "",
        "“It was a long night,” the host said.",
        "",
        "Guest, Dish",
        "Linde, fish",
    ]


def test_front_matter_tells_what_the_article_is():
    article = read_markdown(PAGE)
    assert (article.title, article.outlet) == ("Ministers quarrel over dinner", "The Harbour Post")
    assert (article.author, article.published) == ("Jo Example", "2021-12-02")
    assert article.url == "https://harbour.example/1"


def test_a_title_that_is_only_in_the_front_matter_becomes_the_first_line():
    text = "---\ntitle: Talks fail\n---\nThey shouted."
    assert read_markdown(text).text == "Talks fail\n\nThey shouted."


@pytest.mark.parametrize(
    ("marked", "plain"),
    [
        ("---\n\nIt fell.\n\n---\n\nIt rose.", "It fell.\n\nIt rose."),
        ("One line\\\nand another", "One line and another"),
        ("1. First\n2. Second", "First\nSecond"),
        ("2 * 3 and a_b_c stay", "2 * 3 and a_b_c stay"),
        ("It ~~fell~~ rose <b>high</b>.", "It fell rose high."),
        ("<div>It fell.</div>", "It fell."),
        ("Setext\n======\n\nIt fell.", "Setext\n\nIt fell."),
        ("    code stays", "code stays"),
        ("Outlet: Post\n\nIt fell.", "Outlet: Post\n\nIt fell."),
    ],
)
def test_blocks(marked, plain):
    assert read_markdown(marked).text.strip() == plain


def test_header_lines_work_in_markdown_too():
    assert read_markdown("Outlet: Post\n\nIt fell.").outlet == "Post"


@pytest.mark.parametrize(
    "text", [">" * 5000 + " a", "[" * 5000, "*a_ " * 2000, "- " * 3000, "`" * 5000]
)
def test_marks_without_end_are_read_all_the_same(text):
    assert isinstance(read_markdown(text).text, str)


def test_a_text_that_is_too_long_is_refused_before_it_is_taken_apart():
    with pytest.raises(RefusedError) as refused:
        read_markdown("a" * 3_000_000)
    assert refused.value.reason is Unreadable.TOO_LARGE


@pytest.mark.parametrize(
    "text",
    [
        "|" + "a|" * 3000 + "\n|" + "-|" * 3000 + "\n" + ("|" + "b|" * 3000 + "\n") * 10,
        "[" * 30_000,
        "*a* " * 15_000,
        "<http://a> " * 30_000,
        "a\n\n" * 30_000,
    ],
)
def test_what_would_take_long_is_refused_before_it_is_parsed(text, monkeypatch):
    monkeypatch.setattr("markdown_it.MarkdownIt.parse", lambda *_: pytest.fail("it was parsed"))
    with pytest.raises(RefusedError) as refused:
        read_markdown(text)
    assert refused.value.reason is Unreadable.TOO_LARGE
    assert refused.value.detail.startswith("more than ")


def test_a_long_article_with_many_marks_is_no_such_thing():
    paragraph = "**It fell** on [the town](https://harbour.example/a_b), `he` _said_ & left.\n\n"
    assert read_markdown(paragraph * 20).text.count("It fell on the town") == 20
