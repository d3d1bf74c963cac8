from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from reader.model import Comparison, Leftover, Notice, NoticeKind, SetAside
from reader.report.html_report import render
from tests.builders import article, comparison

_VOID = {"meta", "br", "link", "img", "input", "hr"}
_NASTY = (
    "<script>alert(1)</script>",
    '" onmouseover="alert(1)',
    "</style><b>",
    "{{ 7 * 7 }}{% raw %}",
    "&amp; <!-- -->",
    "]]> <svg onload=alert(1)>",
)
_ONCE = ("script", "style", "template", "title", "body", "main")


class Page(HTMLParser):
    """A page taken apart: its tags with their attributes, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.open: list[str] = []
        self.headings: list[int] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if re.fullmatch(r"h\d", tag):
            self.headings.append(int(tag[1]))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    def values(self, name: str) -> list[str]:
        return [
            value or "" for _, attrs in self.tags for key, value in attrs.items() if key == name
        ]


def story(nasty: str = "", count: int = 3) -> Comparison:
    articles = {
        label: article(
            f"Shared {nasty} by all of them here.",
            f"Told by {label} alone {nasty}.",
            label=label,
            outlet=f"Outlet {label} {nasty}",
            title=f"Title {label} {nasty}",
            author=nasty,
            url=f"https://example.org/{nasty}",
            file=f"{label}{nasty}.txt",
        )
        for label in "ABCDEFGHIJ"[:count]
    }
    first = articles["A"]
    articles["A"] = replace(
        first,
        text=f"{first.text} Caption {nasty}",
        set_aside=(SetAside(article(first.text, " Caption").sentences[1].span, Leftover.CAPTION),),
    )
    articles["B"] = article(
        f"Shared {nasty} by some of them here.", "Nothing else.", label="B", outlet=f"B{nasty}"
    )
    return comparison(
        articles,
        " = ".join(f"{label}1" for label in articles) + " / A2 = B2",
        notices=[Notice(NoticeKind.LANGUAGE_NOT_COVERED, "A", f"de{nasty}")],
        model=f"model{nasty}",
    )


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(render(story("harmless")))


@pytest.mark.parametrize("nasty", _NASTY)
def test_nothing_from_an_article_becomes_markup(nasty: str, page: Page) -> None:
    attacked = Page(render(story(nasty)))

    # Figures and quotation marks in it are differences, so that there may be a table more.
    assert {tag for tag, _ in attacked.tags} <= {tag for tag, _ in page.tags}
    assert Counter(tag for tag, _ in attacked.tags if tag in _ONCE) == dict.fromkeys(_ONCE, 1)
    assert attacked.open == []
    allowed = {name for _, attrs in page.tags for name in attrs}
    assert {name for _, attrs in attacked.tags for name in attrs} <= allowed
    assert " ".join(f"Told by A alone {nasty}.".split()) in attacked.text


def test_there_is_nothing_to_fetch_and_no_script_but_our_own() -> None:
    source = render(story())
    page = Page(source)

    assert not {"link", "img", "iframe", "object", "form", "base"} & {t for t, _ in page.tags}
    assert [attrs for tag, attrs in page.tags if tag == "script"] == [{}]
    assert all(target.startswith("#") for target in page.values("href"))
    assert page.values("src") == []
    assert not re.search(r"url\(|@import|https?://(?!example\.org)", source)
    assert not [name for _, attrs in page.tags for name in attrs if name.startswith("on")]


def test_the_page_forbids_itself_all_but_its_own_style_and_script() -> None:
    source = render(story("</script><script>alert(1)</script>"))
    (policy,) = [a["content"] or "" for _, a in Page(source).tags if "http-equiv" in a]

    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("style", "script"):
        (inside,) = re.findall(rf"<{tag}>(.*?)</{tag}>", source, re.DOTALL)
        digest = b64encode(sha256(inside.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy
    assert not [name for _, attrs in Page(source).tags for name in attrs if name == "style"]


def test_without_its_script_the_page_shows_no_control(page: Page) -> None:
    outside = render(story()).split("<template")[0] + render(story()).split("</template>")[1]

    assert not re.search(r"<(input|select|button|textarea)\b", outside)
    labels = page.values("for")
    assert sorted(labels) == ["filter-silent", "filter-sure", "filter-told", "filter-words"]
    assert set(labels) <= set(page.values("id"))


@pytest.mark.parametrize("count", [2, 3, 4, 10])
def test_the_page_is_sound_for_any_number_of_articles(count: int) -> None:
    page = Page(render(story(count=count)))

    assert page.open == []
    ids = page.values("id")
    assert len(ids) == len(set(ids))
    assert {target.removeprefix("#") for target in page.values("href")} <= set(ids)
    assert set(page.values("aria-labelledby")) <= set(ids)


def test_headings_step_down_one_at_a_time(page: Page) -> None:
    assert page.headings.count(1) == 1
    steps = zip(page.headings, page.headings[1:], strict=False)
    assert all(later <= earlier + 1 for earlier, later in steps)


def test_tables_have_captions_and_scopes(page: Page) -> None:
    tags = [tag for tag, _ in page.tags]
    scopes = [attrs.get("scope") for tag, attrs in page.tags if tag == "th"]

    assert tags.count("table") == tags.count("caption") > 0
    assert scopes
    assert set(scopes) <= {"col", "row"}


def test_the_sections_come_in_their_order(page: Page) -> None:
    sections = ["glance", "matrix", "omissions", "side-by-side", "words", "made"]

    assert [i for i in page.values("id") if i in sections] == sections
    assert [h for h in page.values("href") if h[1:] in sections][1:7] == [f"#{s}" for s in sections]


def test_an_omission_tells_who_tells_it_and_how_near_the_article_comes() -> None:
    made = comparison(
        {"A": ["The old dam broke at night."], "B": ["At night the dam broke."], "C": ["Rain."]},
        "A1 = B1",
        nearest={("C", "P1"): ("C1", 0.314)},
    )

    text = Page(render(made)).text

    assert "Not in C At night the dam broke. Told by A a.txt , B b.txt · words of B1" in text
    assert "Nearest sentence in C: 31% likely the same" in text
    assert "From 50% on it would count as telling this" in text
    assert "told by A and B, not by C" in text
    assert "not told here" in text


@pytest.mark.parametrize("near", [0.2999, 0.3])
def test_nearly_linked_is_not_linked_however_its_score_is_rounded(near: float) -> None:
    made = comparison(
        {"A": ["The old dam broke at night."], "B": ["At night the dam broke."], "C": ["Rain."]},
        "A1 = B1",
        nearest={("C", "P1"): ("C1", near)},
        threshold=0.3,
    )

    text = Page(render(made)).text

    assert "From 30% on it would count as telling this" in text
    assert "This one is" not in text
    assert ("29.99% likely the same" in text) is (near < 0.3)


def test_a_near_miss_just_below_the_threshold_does_not_look_like_a_link() -> None:
    made = comparison(
        {"A": ["The old dam broke at night."], "B": ["It rained."], "C": ["C tells this alone."]},
        "A1 / B1 / C1",
        nearest={("B", "P1"): ("B1", 0.2995)},
        threshold=0.3,
    )

    text = Page(render(made)).text

    assert "Nearest sentence in B: 29.9% likely the same" in text
    assert "From 30% on it would count" in text


def test_what_is_told_in_part_stands_apart() -> None:
    made = comparison(
        {"A": ["The dam broke at night."], "B": ["At night the dam broke."], "C": ["A dam story."]},
        "A1 = B1",
        across="A1 ~ C1",
    )

    text = Page(render(made)).text

    assert "leaves out nothing that two or more others tell" in text
    assert "Told in part elsewhere in C" in text
    assert "C1 tells some of it: A dam story." in text
    assert "in part elsewhere: C1 at P2" in text


def test_what_one_of_three_tells_is_only_there_and_of_two_is_left_out() -> None:
    three = comparison({"A": ["Alone here now."], "B": ["Same."], "C": ["Same."]}, "B1 = C1")
    two = comparison({"A": ["Alone here now."], "B": ["Same."]})

    assert "Only in A a.txt one point Alone here now." in Page(render(three)).text
    assert "Told by one report only" not in Page(render(two)).text
    assert "Not in B Alone here now." in Page(render(two)).text


def test_words_that_differ_are_marked_for_the_eye_and_for_the_ear() -> None:
    made = comparison(
        {"A": ["Police said 12 people died."], "B": ["Police said 14 people died."]}, "A1 = B1"
    )

    source = render(made)

    assert "Police said [not here: 12 ] [other: 14 ] people died." in Page(source).text
    assert re.search(r"<del>.*12.*</del> <ins>.*14.*</ins> people", source)


def test_the_whole_of_every_article_can_be_read_side_by_side() -> None:
    made = story(count=5)
    shown = Page(render(made)).text

    for each in made.articles:
        for sentence in each.sentences[1:]:
            assert each.text_of(sentence) in shown


def test_direction_and_language_belong_to_the_article() -> None:
    made = comparison(
        {"A": article("הדובר אמר.", language="he"), "B": article("One.", language="")}
    )
    told = [a for tag, a in Page(render(made)).tags if a.get("class") == "told"]

    assert {a["dir"] for a in told} == {"auto"}
    assert {a.get("lang") for a in told} == {"he", None}


def test_characters_that_turn_the_text_around_are_made_visible() -> None:
    source = render(comparison({"A": ["Say \u202eevil\u2069 things\x07."], "B": ["One."]}))

    assert "Say [U+202E]evil[U+2069] things[U+0007]." in source
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x07]", source)


def test_how_it_was_made_is_all_there() -> None:
    made = story()
    text = Page(render(made)).text

    assert made.made_with.fingerprint in text
    assert all(a.sha256 in text for a in made.articles)
    assert "silent here is no proof of intent" in text
    assert "Caption" in text
    assert "seems to be written in another language" in text


def test_one_text_printed_twice_has_a_section_only_where_there_is_one() -> None:
    text = [f"Ferry no {n} will sail at noon from the northern pier of the port." for n in "123"]
    made = comparison({"A": text, "B": ["Ferries sail."], "C": text}, "A1 = B1 = C1 / A2 = C2")
    found = Page(render(made))

    assert "A (a.txt) and C (c.txt) print the same text: 100% of A’s words" in found.text
    assert "A and C 42 A1, A2, A3, C1, C2, C3" in found.text
    assert "told by all three, in two texts (A = C)" in found.text
    assert "The same text as C: count them as one" in found.text
    assert "#one-text" in found.values("href")
    assert "one-text" in found.values("id")
    assert "one-text" not in Page(render(story())).values("id")
