"""What a kind of difference finds in two sentences, written so that it can be read in a table.

    told(find_quotes, 'He said: “We go at noon.”', 'He said: “We go.”')
    == ["trimmed: We go at noon. | We go."]

A text may have several sentences, parted by ` / `; the last one of each is held against the other.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reader.differences.side import Background, Finding, Side
from reader.model import Span
from tests.builders import article

Find = Callable[[Side, Side], Iterable[Finding]]
NOTHING = "–"


def side(text: str, label: str = "A", published: str = "") -> Side:
    """Return the last of some sentences, of a report of some day, as one of two sides."""
    made = article(*text.split(" / "), label=label, published=published)
    return Side(made.sentences[-1], Background(made))


def told(find: Find, left: str, right: str) -> list[str]:
    """Return what is found, each as “finding: words here | words there”.

    Raises:
        AssertionError: if with the sides exchanged not the same is found, mirrored.
    """
    one, other = side(left, "A"), side(right, "B")
    found = list(find(one, other))
    mirrored = [Finding(f.finding, f.right, f.left) for f in find(other, one)]
    assert sorted(map(str, found)) == sorted(map(str, mirrored))
    return [f"{f.finding}: {_words(one, f.left)} | {_words(other, f.right)}" for f in found]


def _words(where: Side, span: Span | None) -> str:
    if span is None:
        return NOTHING
    assert where.sentence.span.start <= span.start < span.end
    return span.of(where.article.text)
