"""The forward pass, on a small model of random weights, against BERT written out plainly."""

import json
from math import erf, sqrt
from pathlib import Path

import numpy as np
import pytest

from reader.embedding.bert.forward import Forward, Shape, _unit, means
from reader.embedding.bert.weights import Weights

WIDTH, WIDE, HEADS, LAYERS, WORDS, PLACES = 16, 24, 2, 2, 30, 12
SHAPE = Shape(layers=LAYERS, heads=HEADS, epsilon=1e-6)
SENTENCES = [[1, 5, 2], [1, 9, 2], [1, 7, 8, 9, 4, 2]]

Arrays = dict[str, np.ndarray]


def some_arrays() -> Arrays:
    random = np.random.default_rng(7)

    def some(*shape: int) -> np.ndarray:
        return random.standard_normal(shape).astype(np.float32)

    arrays = {
        "embeddings.word_embeddings.weight": some(WORDS, WIDTH),
        "embeddings.position_embeddings.weight": some(PLACES, WIDTH),
        "embeddings.token_type_embeddings.weight": some(2, WIDTH),
    }
    names = {"embeddings.LayerNorm": (WIDTH,)}
    for i in range(LAYERS):
        layer = f"encoder.layer.{i}"
        for part in ("self.query", "self.key", "self.value", "output.dense"):
            names[f"{layer}.attention.{part}"] = (WIDTH, WIDTH)
        names[f"{layer}.attention.output.LayerNorm"] = (WIDTH,)
        names[f"{layer}.intermediate.dense"] = (WIDE, WIDTH)
        names[f"{layer}.output.dense"] = (WIDTH, WIDE)
        names[f"{layer}.output.LayerNorm"] = (WIDTH,)
    for name, shape in names.items():
        arrays[f"{name}.weight"] = some(*shape) / np.float32(sqrt(WIDTH))
        arrays[f"{name}.bias"] = some(shape[0])
    return arrays


def write(file: Path, arrays: Arrays) -> Path:
    header, start = {}, 0
    for name, array in arrays.items():
        place = [start, start + array.nbytes]
        header[name] = {"dtype": "F32", "shape": list(array.shape), "data_offsets": place}
        start += array.nbytes
    text = json.dumps(header).encode()
    content = b"".join(array.tobytes() for array in arrays.values())
    file.write_bytes(len(text).to_bytes(8, "little") + text + content)
    return file


def plain_states(w: Arrays, ids: list[int]) -> np.ndarray:
    """Return the states of one sentence in double precision, as the paper has it."""

    def linear(x: np.ndarray, name: str) -> np.ndarray:
        return x @ w[f"{name}.weight"].T.astype(float) + w[f"{name}.bias"]

    def norm(x: np.ndarray, name: str) -> np.ndarray:
        middle, variance = x.mean(1, keepdims=True), x.var(1, keepdims=True)
        scaled = (x - middle) / np.sqrt(variance + SHAPE.epsilon)
        return scaled * w[f"{name}.weight"] + w[f"{name}.bias"]

    def attention(x: np.ndarray, name: str) -> np.ndarray:
        q, k, v = (
            linear(x, f"{name}.{part}").reshape(len(ids), HEADS, -1).swapaxes(0, 1)
            for part in ("query", "key", "value")
        )
        scores = np.exp(q @ k.swapaxes(1, 2) / sqrt(WIDTH // HEADS))
        return ((scores / scores.sum(2, keepdims=True)) @ v).swapaxes(0, 1).reshape(len(ids), -1)

    x = w["embeddings.word_embeddings.weight"][ids].astype(float)
    x = x + w["embeddings.position_embeddings.weight"][: len(ids)]
    x = norm(x + w["embeddings.token_type_embeddings.weight"][0], "embeddings.LayerNorm")
    for i in range(LAYERS):
        name = f"encoder.layer.{i}"
        taken = linear(attention(x, f"{name}.attention.self"), f"{name}.attention.output.dense")
        x = norm(x + taken, f"{name}.attention.output.LayerNorm")
        wide = linear(x, f"{name}.intermediate.dense")
        wide = wide * (1 + np.vectorize(erf)(wide / sqrt(2))) / 2
        x = norm(x + linear(wide, f"{name}.output.dense"), f"{name}.output.LayerNorm")
    return x


@pytest.fixture(scope="module")
def arrays() -> Arrays:
    return some_arrays()


@pytest.fixture(scope="module")
def forward(arrays: Arrays, tmp_path_factory: pytest.TempPathFactory) -> Forward:
    file = write(tmp_path_factory.mktemp("model") / "model.safetensors", arrays)
    return Forward(Weights(file), SHAPE)


def test_the_states_are_those_of_the_paper(forward: Forward, arrays: Arrays) -> None:
    plain = np.concatenate([plain_states(arrays, ids) for ids in SENTENCES])
    np.testing.assert_allclose(forward.states(SENTENCES), plain, atol=3e-4)


def test_a_sentence_is_the_same_alone_and_among_others(forward: Forward) -> None:
    together = forward.states(SENTENCES)
    np.testing.assert_allclose(forward.states(SENTENCES[2:]), together[6:], atol=1e-5)


def test_a_vector_is_the_mean_of_the_states(forward: Forward) -> None:
    states = forward.states(SENTENCES)
    vectors = means(states, [3, 3, 6])
    middle = states[3:6].mean(0)
    np.testing.assert_allclose(vectors[1], middle / np.linalg.norm(middle), atol=1e-6)
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-6)


def test_the_unit_is_near_to_that_of_the_paper() -> None:
    z = np.linspace(-9, 9, 2001, dtype=np.float32)[:, None]
    exact = z[:, 0] * (1 + np.vectorize(erf)(z[:, 0].astype(float) / sqrt(2)))
    twice = z.copy()
    _unit(twice, np.zeros(1, np.float32))
    np.testing.assert_allclose(twice[:, 0] / 2, exact / 2, rtol=0, atol=2.6e-5)


def test_scores_beyond_all_measure_give_numbers(arrays: Arrays, tmp_path: Path) -> None:
    name = "encoder.layer.0.attention.self.query.weight"
    wild = arrays | {name: arrays[name] * np.float32(1e4)}
    forward = Forward(Weights(write(tmp_path / "model.safetensors", wild)), SHAPE)
    assert np.isfinite(forward.states(SENTENCES)).all()
