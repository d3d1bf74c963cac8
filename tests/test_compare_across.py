"""Articles in different languages: the vectors alone say what tells the same."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reader.compare import compare
from reader.model import Article
from reader.progress import ProgressCallback, no_progress

MEANINGS = {
    "The minister resigned on Monday.": 0,
    "Der Minister trat am Montag zurück.": 0,
    "Voters will choose a new council in May.": 1,
    "Im Mai wird ein neuer Rat gewählt.": 1,
    "Rain flooded the harbour.": 2,
    "Regen überschwemmte den Hafen.": 2,
    "A museum opened its doors.": 3,
    "Eine Brücke wurde gesperrt.": 4,
    "The choir sang all night.": 5,
    "Die Bäcker streiken seit gestern.": 6,
}


class Bilingual:
    """Gives sentences of one meaning nearly one vector, whatever their language."""

    name = "bilingual"
    fingerprint = "bilingual-1"
    languages: frozenset[str] = frozenset()
    lexical = False

    def suited_to(self, _count: int) -> "Bilingual":
        return self

    def prepare(self, progress: ProgressCallback = no_progress) -> None:
        """Have nothing to load."""

    def encode(
        self, texts: Sequence[str], _progress: ProgressCallback = no_progress
    ) -> NDArray[np.float32]:
        meanings = np.random.default_rng(0).normal(size=(7, 64))
        own = [np.random.default_rng(len(text)).normal(size=64) for text in texts]
        found = np.array(
            [meanings[MEANINGS[t]] + 0.25 * o for t, o in zip(texts, own, strict=True)]
        )
        return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)


def text_in(language: str) -> Article:
    lines = list(MEANINGS)
    german = [line for line in lines if line.split()[0] in {"Der", "Im", "Regen", "Eine", "Die"}]
    chosen = german[::-1] if language == "de" else [x for x in lines if x not in german]
    return Article("\n\n".join(chosen), language=language, sha256=language)


def test_sentences_are_linked_across_languages_whatever_their_order() -> None:
    made = compare([text_in("en"), text_in("de")], Bilingual())
    found = {
        (MEANINGS[made.text(x.left)], MEANINGS[made.text(x.right)]) for x in made.alignment.links
    }
    assert {(0, 0), (1, 1), (2, 2)} <= found
    assert all(one == other for one, other in found)


def test_what_only_one_language_tells_is_left_out_by_the_other() -> None:
    made = compare([text_in("en"), text_in("de")], Bilingual())
    alone = {
        made.text(sentence)
        for omission in made.alignment.omissions
        for sentence in made.passage(omission.passage).reading_of("A")
    }
    assert {"A museum opened its doors.", "The choir sang all night."} <= alone
