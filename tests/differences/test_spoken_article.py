"""What is known of an article as a whole: its quotations, its attributions, its certainty."""

from __future__ import annotations

import pytest

from reader.differences.certainty.cues import Level
from reader.differences.side import Background
from reader.differences.spoken_article import SpokenArticle
from reader.ingest import read_article
from reader.paths import sample_articles
from reader.segmentation import segment
from tests.builders import article


@pytest.mark.parametrize(
    ("sentence", "level", "words"),
    [
        ("The hall burnt down.", Level.FACT, []),
        ("The hall did not burn down.", Level.FACT, []),
        ("The council will close the bridge.", Level.FACT, []),
        ("The hall burnt down, police said.", Level.ATTRIBUTED, ["police said"]),
        ("The hall reportedly burnt down.", Level.HEDGED, ["reportedly"]),
        ("Police said the fire may have been set.", Level.HEDGED, ["may"]),
        ("Moss denied that he may have fled.", Level.DENIED, ["denied"]),
    ],
)
def test_the_step_of_a_sentence(sentence: str, level: Level, words: list[str]) -> None:
    made = article(sentence, label="A")
    standing = Background(made).spoken.standings["A1"]
    assert standing.level is level
    assert [place.of(made.text) for place in standing.places] == words


def test_all_is_empty_for_an_empty_article() -> None:
    spoken = SpokenArticle(article(label="A"))
    assert (spoken.attributions, spoken.quotations, spoken.standings) == ((), (), {})


def test_the_quotations_of_the_samples() -> None:
    found = []
    for number, path in enumerate(sample_articles()):
        made = segment(read_article(path))
        found += [
            (number, one.words(made), one.speaker.text if one.speaker else "", one.verb)
            for one in SpokenArticle(made).quotations
        ]
    assert found == [
        (0, "put in his place", "Russia's Foreign Ministry", "rejected"),
        (0, "peaceful protesters", "Blinken", "replied"),
        (0, "defensive", "Blinken", "described"),
        (0, "hysteria", "Kremlin spokesman Dmitry Peskov", "called"),
        (1, "serious costs", "Blinken", "spoke"),
        (1, "candid and professional.", "Deputy Secretary of State Wendy Sherman", "called"),
        (1, "hysteria.", "Kremlin spokesman Dmitry Peskov", "dismissed"),
        (1, "fired on peaceful protesters", "Blinken", "answered"),
        (1, "defensive alliance.", "Blinken", "added"),
        (1, "lively […] and honest.", "She", "wrote"),
        (2, "lively, frank and honest", "Ann Linde", "wrote"),
    ]
