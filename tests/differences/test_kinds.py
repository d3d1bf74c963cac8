"""All kinds of difference, on any texts whatever."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.differences.kinds import KINDS, findings
from reader.differences.side import Background, Finding, Side
from reader.differences.tokens import tokens
from reader.differences.wording.find import find_wording
from reader.model import Article, DifferenceKind, Sentence, Span

PIECES = (
    *("12", "1,500", "3.5", "20:49", "8 June 2013", "Friday", "May", "$", "€", "%", "½", "1/2"),
    *("twelve", "a dozen", "half", "hundred", "million", "more than", "about", "dozens of", "some"),
    *(
        "people",
        "soldiers",
        "killed",
        "Tom",
        "Hale",
        "EU",
        "European",
        "Union",
        "p.m.",
        "km",
        "the",
    ),
    *(
        "and",
        "in",
        "because",
        "said",
        "“",
        "”",
        '"',
        "(",
        ")",
        ",",
        ".",
        "-",
        "–",
        "…",
        "’s",
        "😀",
        "é",
    ),
    *("not", "may", "İ", "ß", "ǅ", "٣", "²", "_", "'", "U.S.", "co-operate", "year", "old", "aged"),
)
made_up = st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join)
glued = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
texts = st.one_of(made_up, glued, st.text(max_size=60))
days = st.sampled_from(["", "2021-12-05", "2024-02-29", "no day", "0001-01-01", "9999-12-31"])


def side(text: str, label: str, published: str = "", language: str = "en") -> Side:
    """Return a text as a sentence in the middle of an article."""
    span = Span(6, 6 + len(text))
    sentence = Sentence(f"{label}1", span)
    whole = Article(
        f"Begun {text} ended",
        label=label,
        language=language,
        published=published,
        sentences=(sentence,),
    )
    return Side(sentence, Background(whole))


@given(texts, texts, days, st.sampled_from(["en", "de", ""]))
def test_every_kind_is_symmetric_and_stays_inside_the_sentence(
    left: str, right: str, day: str, language: str
) -> None:
    one, other = side(left, "A", day, language), side(right, "B", "2021-12-01", language)
    for kind in KINDS:
        found = list(kind.find(one, other))
        back = [Finding(f.finding, f.right, f.left) for f in kind.find(other, one)]
        assert sorted(map(str, found)) == sorted(map(str, back)), kind.kind
        for finding in found:
            assert finding.left or finding.right
            for span, at in ((finding.left, one), (finding.right, other)):
                if span is not None:
                    assert at.sentence.span.start <= span.start < span.end <= at.sentence.span.end


@given(texts)
def test_a_sentence_does_not_differ_from_itself(text: str) -> None:
    one, other = side(text, "A"), side(text, "B")
    kinds = {kind for kind, _ in findings(one, other)}
    assert kinds.isdisjoint({DifferenceKind.NUMBER, DifferenceKind.DETAIL, DifferenceKind.WORDING})


@given(made_up)
def test_another_way_of_writing_is_never_marked(text: str) -> None:
    other = text.upper().replace('"', "“").replace("-", "–").replace(" ", "\u00a0")
    if [t.form for t in tokens(text)] == [t.form for t in tokens(other)]:
        assert list(find_wording(side(text, "A"), side(other, "B"))) == []


@given(texts, texts)
def test_wording_cuts_no_word(left: str, right: str) -> None:
    one, other = side(left, "A"), side(right, "B")
    for finding in find_wording(one, other):
        for span, text in ((finding.left, left), (finding.right, right)):
            if span is not None and "reworded" not in finding.finding:
                edges = {span.start - 6, span.end - 6}
                assert not any(
                    t.span.start < edge < t.span.end for t in tokens(text) for edge in edges
                )
