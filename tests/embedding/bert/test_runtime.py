"""The bundled model as it is run: steps, packs, and the same vectors as from the library."""

import json
from itertools import pairwise
from pathlib import Path
from threading import Barrier, current_thread
from time import monotonic

import numpy as np
import pytest
from numpy.typing import NDArray
from threadpoolctl import threadpool_info, threadpool_limits

from reader import threads
from reader.embedding import bert
from reader.embedding.bert import runtime
from reader.embedding.bert.packs import Packer
from reader.embedding.models import bundled_model
from reader.progress import Cancelled, ProgressCallback, Stage, Step, no_progress

TEXTS = [
    "Police closed the harbour bridge on Monday after a crack was found in one of its piers.",
    "The bridge in the harbour has been shut since Monday, the police said.",
    "Ferries will run every ten minutes until the repairs are done, which may take until spring.",
    "Ministers met for talks on the budget.",
    "“We have nothing to hide,” the mayor said; “nothing at all — and 1,250 people know it.”",
    "Rain.",
    "",
    "Émigrés from Łódź 🌉 wrote to the naïve coöperative.",
    "word " * 400,
]


@pytest.fixture(scope="module")
def model() -> bert.Bert:
    return bert.load(bundled_model().folder())


def vectors(
    model: bert.Bert, texts: list[str], progress: ProgressCallback = no_progress
) -> NDArray[np.float32]:
    found = np.full((len(texts), 384), np.nan, np.float32)
    for positions, batch in model.encode(texts, progress):
        found[positions] = batch
    return found


def test_every_text_gets_a_unit_vector(model: bert.Bert) -> None:
    np.testing.assert_allclose(np.linalg.norm(vectors(model, TEXTS), axis=1), 1, atol=1e-5)


def test_a_text_has_the_same_vector_alone_and_in_any_company(model: bert.Bert) -> None:
    many = [f"{text} {i}" for i in range(8) for text in TEXTS[:6]]
    together = vectors(model, many)
    for position in (0, 5, 20, 47):
        alone = vectors(model, [many[position]])[0]
        np.testing.assert_allclose(alone, together[position], atol=1e-6)


def test_equal_texts_give_equal_vectors_again(model: bert.Bert) -> None:
    np.testing.assert_array_equal(vectors(model, TEXTS), vectors(model, TEXTS))
    turned = vectors(model, TEXTS[::-1])[::-1]
    np.testing.assert_array_equal(vectors(model, TEXTS), turned)


def test_half_a_character_is_no_obstacle(model: bert.Bert) -> None:
    assert np.isfinite(vectors(model, ["broken \ud83d here"])).all()


def test_there_is_a_step_for_every_few_sentences(model: bert.Bert) -> None:
    steps: list[Step] = []
    texts = [f"{TEXTS[0]} {i}" for i in range(60)]
    vectors(model, texts, steps.append)
    assert {step.stage for step in steps} == {Stage.ENCODE}
    done = [step.done for step in steps]
    assert done[0] == 0
    assert done[-1] == len(texts)
    assert max(b - a for a, b in pairwise(done)) <= 16


def test_each_core_works_on_a_pack_of_its_own(
    model: bert.Bert, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threads, "cores", lambda: 3)
    together = Barrier(3, timeout=10)
    inside: list[tuple[str, set[int]]] = []

    def states(tokens: list[list[int]]) -> NDArray[np.float32]:
        together.wait()
        blas = {p["num_threads"] for p in threadpool_info() if p["user_api"] == "blas"}
        inside.append((current_thread().name, blas))
        return np.ones((sum(map(len, tokens)), 384), np.float32)

    monkeypatch.setattr(model._forward, "states", states)
    texts = ["word " * 200 + str(i) for i in range(6)]
    with threadpool_limits(2, user_api="blas"):
        vectors(model, texts)
    assert len({name for name, _ in inside}) == 3
    assert all(blas == {1} for _, blas in inside)


def test_a_pack_has_at_most_the_tokens_of_the_longest_sentence() -> None:
    packer = Packer.of_model(bundled_model().folder())
    packs = list(packer.packs([*TEXTS, *(f"{TEXTS[2]} {i}" for i in range(600))], 256))
    sizes = [sum(len(ids) for _position, ids in pack) for pack in packs]
    assert max(sizes) <= 256
    assert sorted(p for pack in packs for p, _ids in pack) == list(range(len(TEXTS) + 600))


def test_it_stops_at_the_next_step(model: bert.Bert) -> None:
    def stop(step: Step) -> None:
        if step.done:
            raise Cancelled

    begun = monotonic()
    with pytest.raises(Cancelled):
        vectors(model, [f"{TEXTS[2]} {i}" for i in range(2000)], stop)
    assert monotonic() - begun < 5  # all of them would take far longer


@pytest.mark.parametrize(("name", "value"), [("model_type", "mpnet"), ("hidden_act", "relu")])
def test_another_kind_of_model_is_refused(tmp_path: Path, name: str, value: str) -> None:
    settings = {"model_type": "bert", "hidden_act": "gelu", "position_embedding_type": "absolute"}
    (tmp_path / "config.json").write_text(json.dumps(settings | {name: value}))
    with pytest.raises(ValueError, match="another kind"):
        runtime.load(tmp_path)


@pytest.mark.filterwarnings("default")  # torch and what builds on it warn about themselves
def test_cosines_are_those_of_sentence_transformers(model: bert.Bert) -> None:
    """Every cosine of two of the texts, and every component of every vector, to 1e-3."""
    from reader.embedding import transformer

    library = transformer.load("all-MiniLM-L6-v2", bundled_model().folder())
    expected = vectors(library, TEXTS)  # type: ignore[arg-type]  # it encodes in the same way
    found = vectors(model, TEXTS).astype(np.float16).astype(np.float32)
    np.testing.assert_allclose(found @ found.T, expected @ expected.T, atol=1e-3)
    np.testing.assert_allclose(found, expected, atol=1e-3)
