"""An encoder that loads its model only for texts it has never seen."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from reader.embedding import open_encoder, opening
from reader.embedding.cache import Cache
from reader.embedding.opening import MANY
from reader.embedding.runtimes import Loaded, Runtime, RuntimeUnusableError
from reader.progress import Cancelled, ProgressCallback, Stage, Step, no_progress

Batch = tuple[list[int], NDArray[np.float32]]


class Quick:
    """Gives each text a vector of its length."""

    def encode(self, texts: Sequence[str], progress: ProgressCallback) -> Iterator[Batch]:
        for i, text in enumerate(texts):
            progress(Step(Stage.ENCODE, i, len(texts)))
            yield [i], np.array([[len(text), 0.1]], dtype=np.float32)


@pytest.fixture
def loads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Put a quick model in the place of the real one, and list what is loaded."""
    return put_runtimes(monkeypatch, Runtime("quick", True, quick))


def put_runtimes(
    monkeypatch: pytest.MonkeyPatch, *ways: Runtime, place: str = "runtimes_of"
) -> list[str]:
    loaded: list[str] = []

    def listed(way: Runtime) -> Runtime:
        def load(name: str, folder: Path) -> Loaded:
            loaded.append(way.version)
            return way.load(name, folder)

        return Runtime(way.version, way.light, load)

    found = tuple(map(listed, ways))
    monkeypatch.setattr(opening.runtimes, place, lambda _model: found)
    return loaded


def quick(_name: str, _folder: Path) -> Loaded:
    return Quick()


class Failing(Quick):
    """Breaks at the second text."""

    def encode(self, texts: Sequence[str], progress: ProgressCallback) -> Iterator[Batch]:
        yield from super().encode(texts[:1], progress)
        raise RuntimeUnusableError


def unusable(_name: str, _folder: Path) -> Loaded:
    raise RuntimeUnusableError


def test_the_same_texts_again_load_no_model(tmp_path: Path, loads: list[str]) -> None:
    first = open_encoder(cache=Cache(tmp_path)).encode(["Rain.", "Much snow.", "Rain."])
    again = open_encoder(cache=Cache(tmp_path)).encode(["Much snow.", "Rain.", "Rain."])
    assert loads == ["quick"]
    np.testing.assert_array_equal(first[[1, 0, 2]], again)


def test_only_new_texts_are_encoded(tmp_path: Path, loads: list[str]) -> None:
    steps: list[Step] = []
    open_encoder(cache=Cache(tmp_path)).encode(["Rain."])
    open_encoder(cache=Cache(tmp_path)).encode(["Rain.", "Snow."], steps.append)
    assert [step.total for step in steps if step.stage is Stage.ENCODE] == [1]


def test_what_was_encoded_before_a_cancel_is_kept(tmp_path: Path, loads: list[str]) -> None:
    def stop_at_second(step: Step) -> None:
        if step.done == 1:
            raise Cancelled

    with pytest.raises(Cancelled):
        open_encoder(cache=Cache(tmp_path)).encode(["Rain.", "Snow.", "Wind."], stop_at_second)
    steps: list[Step] = []
    open_encoder(cache=Cache(tmp_path)).encode(["Rain.", "Snow.", "Wind."], steps.append)
    assert steps[-1].total == 2


def test_nothing_to_encode_needs_no_model(tmp_path: Path, loads: list[str]) -> None:
    assert open_encoder(cache=Cache(tmp_path)).encode([]).shape[0] == 0
    assert loads == []


def test_a_runtime_that_does_not_work_gives_way_to_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = Runtime("library", False, lambda _name, _folder: Quick())
    loads = put_runtimes(monkeypatch, Runtime("light", True, unusable), quick)
    encoder = open_encoder(cache=Cache(tmp_path))
    before = encoder.fingerprint
    assert len(encoder.encode(["Rain.", "Snow."], no_progress)) == 2
    assert loads == ["light", "library"]
    assert encoder.fingerprint != before


def test_vectors_of_two_runtimes_are_never_mixed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick = Runtime("light", True, lambda _name, _folder: Quick())
    put_runtimes(monkeypatch, quick)
    open_encoder(cache=Cache(tmp_path)).encode(["Rain."], no_progress)
    library = Runtime("library", False, lambda _name, _folder: Quick())
    put_runtimes(monkeypatch, Runtime("light", True, unusable), library)
    steps: list[Step] = []
    open_encoder(cache=Cache(tmp_path)).encode(["Rain.", "Snow."], steps.append)
    assert steps[-1].total == 2


def test_what_is_light_is_loaded_in_advance(tmp_path: Path, loads: list[str]) -> None:
    encoder = open_encoder(cache=Cache(tmp_path))
    encoder.prepare(no_progress)
    encoder.encode(["Rain."], no_progress)
    assert loads == ["quick"]


def test_what_is_heavy_is_not_loaded_in_advance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heavy = Runtime("library", False, lambda _name, _folder: Quick())
    loads = put_runtimes(monkeypatch, Runtime("light", True, unusable), heavy)
    encoder = open_encoder(cache=Cache(tmp_path))
    encoder.prepare(no_progress)
    encoder.prepare(no_progress)
    assert loads == ["light"]


def test_many_texts_are_encoded_by_the_runtime_for_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_runtimes(monkeypatch, Runtime("few", light=True, load=quick))
    many = put_runtimes(
        monkeypatch, Runtime("many", light=True, load=quick), place="runtimes_for_many"
    )
    encoder = open_encoder(cache=Cache(tmp_path))
    assert encoder.suited_to(MANY - 1) is encoder
    fast = encoder.suited_to(MANY)
    fast.encode(["One."], no_progress)
    assert many == ["many"]
    assert fast.fingerprint != encoder.fingerprint
    assert encoder.suited_to(MANY + 1) is fast


def test_where_there_is_no_runtime_for_many_few_and_many_are_alike(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_runtimes(monkeypatch, Runtime("few", light=True, load=quick))
    put_runtimes(monkeypatch, place="runtimes_for_many")
    encoder = open_encoder(cache=Cache(tmp_path))
    assert encoder.suited_to(MANY) is encoder
    monkeypatch.delattr(opening.runtimes, "runtimes_for_many")
    assert encoder.suited_to(MANY) is encoder, "it is not asked again"


def test_a_runtime_that_fails_at_work_gives_way_to_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    way = Runtime("first", light=True, load=lambda _name, _folder: Failing())
    loaded = put_runtimes(monkeypatch, way, Runtime("second", light=True, load=quick))
    encoder = open_encoder(cache=Cache(tmp_path))
    found = encoder.encode(["One.", "Two."], no_progress)
    assert found.shape[0] == 2
    assert loaded == ["first", "second"]
