from __future__ import annotations

from dataclasses import replace

import pytest

from reader.model import Article, Leftover, SetAside, Span
from reader.prose import quoted


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It said: “We close at noon.” 😀 And “never” again.", ["We close at noon.", "never"]),
        ('It said: "We close." Then: "We open."', ["We close.", "We open."]),
        ("«Fermé», it said. „Zu“, it wrote.", ["Fermé", "Zu"]),
        ("“We close.\n“We open.” It rained.", ["We close.", "We open."]),
        ("“We close.\n“And we open.\n“We do.” It rained.", ["We close.", "And we open.", "We do."]),
        ("“We close.\nIt rained.", []),
        ("It rained. “We close. It poured.", []),
        ("The crew's boat, the men's too.", []),
    ],
)
def test_what_is_quoted(text: str, expected: list[str]) -> None:
    assert [span.of(text) for span in quoted(Article(text))] == expected


def test_what_is_set_aside_quotes_nothing() -> None:
    text = "“A”\n“B”"
    made = replace(Article(text), set_aside=(SetAside(Span(0, 3), Leftover.CAPTION),))
    assert [span.of(text) for span in quoted(made)] == ["B"]
