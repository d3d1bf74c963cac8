"""What an article quotes, and who says it."""

from __future__ import annotations

import pytest

from reader.differences.quotations.of_article import QuotationKind, kind_of, quotations_of
from tests.builders import article


def listed(*sentences: str) -> list[str]:
    """Write each quotation as “words (speaker, verb)”, its parts divided by a stroke."""
    made = article(*sentences, label="A")
    return [
        f"{'|'.join(part.of(made.text) for part in one.parts)} "
        f"({one.speaker.text if one.speaker else '–'}, {one.verb or '–'})"
        for one in quotations_of(made)
    ]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        (
            ['"We close at noon," said Marta Dunn.'],
            ["We close at noon, (Marta Dunn, said)"],
        ),
        (
            ['Dunn told reporters: "We close at noon."'],
            ["We close at noon. (Dunn, told)"],
        ),
        (
            ['"We close," Dunn said, "and we open on Friday."'],
            ["We close,|and we open on Friday. (Dunn, said)"],
        ),
        (
            ['"We close," Dunn said.', '"We open on Friday."'],
            ["We close, (Dunn, said)", "We open on Friday. (Dunn, –)"],
        ),
        (
            ["Ames said: “We saw the smoke.", "Then the roof came down.”"],
            ["We saw the smoke. Then the roof came down. (Ames, said)"],
        ),
        (
            ["According to the report, the dam was “beyond repair”."],
            ["beyond repair (the report, according)"],
        ),
        (
            ["She called it “a mistake” and “a shame for all of us”."],
            ["a mistake (She, called)", "a shame for all of us (She, called)"],
        ),
        (["The stone reads “1884”."], ["1884 (–, –)"]),
        (["It rained."], []),
    ],
)
def test_quotations_with_their_speakers(sentences: list[str], expected: list[str]) -> None:
    assert listed(*sentences) == expected


def test_a_quotation_inside_another_has_a_depth() -> None:
    made = article("“He cried ‘run for it’ and ran,” Ames said.", label="A")
    assert [(one.words(made), one.depth) for one in quotations_of(made)] == [
        ("He cried ‘run for it’ and ran,", 0),
        ("run for it", 1),
    ]


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("We close the bridge", QuotationKind.STATEMENT),
        ("the last great baker of the town", QuotationKind.STATEMENT),
        ("hysteria", QuotationKind.WORDS),
        ("serious costs", QuotationKind.WORDS),
        ("The Long River", QuotationKind.TITLE),
        ("Never Again!", QuotationKind.WORDS),
        ("", QuotationKind.WORDS),
    ],
)
def test_statements_words_set_apart_and_titles(words: str, kind: QuotationKind) -> None:
    assert kind_of(words) is kind
