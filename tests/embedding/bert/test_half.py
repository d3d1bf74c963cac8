"""The bundled model in bfloat16, in a process of its own."""

from pathlib import Path
from time import monotonic

import numpy as np
import pytest
from numpy.typing import NDArray

from reader.embedding import bert
from reader.embedding.bert import half
from reader.embedding.models import bundled_model
from reader.embedding.runtimes import Loaded, RuntimeUnusableError
from reader.progress import Cancelled, ProgressCallback, Stage, Step, no_progress

TEXTS = [
    "Police closed the harbour bridge on Monday after a crack was found in one of its piers.",
    "The bridge in the harbour has been shut since Monday, the police said.",
    "Ministers met for talks on the budget.",
    "Rain.",
    "",
    "Émigrés from Łódź 🌉 wrote to the naïve coöperative. \ud83d",
    "word " * 400,
]


@pytest.fixture(scope="module")
def model() -> half.Half:
    return half.load(bundled_model().folder())


def vectors(
    model: Loaded, texts: list[str], progress: ProgressCallback = no_progress
) -> NDArray[np.float32]:
    found = np.full((len(texts), 384), np.nan, np.float32)
    for positions, batch in model.encode(texts, progress):
        found[positions] = batch
    return found


def test_cosines_are_those_of_full_precision_to_half_a_hundredth(model: half.Half) -> None:
    steps: list[Step] = []
    found = vectors(model, TEXTS, steps.append)
    exact = vectors(bert.load(bundled_model().folder()), TEXTS)
    np.testing.assert_allclose(found @ found.T, exact @ exact.T, atol=5e-3)
    assert {step.stage for step in steps} == {Stage.ENCODE}
    assert (steps[0].done, steps[-1].done) == (0, len(TEXTS))


def test_a_wish_to_stop_is_met_while_the_process_still_starts(model: half.Half) -> None:
    asked: list[float] = []

    def stop_at_second(_step: Step) -> None:
        asked.append(monotonic())
        if len(asked) == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        vectors(model, TEXTS, stop_at_second)
    assert len(asked) == 2


def test_a_process_that_dies_is_no_more_than_an_unusable_runtime(tmp_path: Path) -> None:
    whole = half.load(bundled_model().folder())
    broken = half.Half(tmp_path, whole._packer, 384)
    with pytest.raises(RuntimeUnusableError):
        vectors(broken, TEXTS)


def test_an_interpreter_that_is_not_there_is_no_more_than_that(
    model: half.Half, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.executable", str(tmp_path / "nothing"))
    with pytest.raises(RuntimeUnusableError):
        vectors(model, TEXTS)


def test_no_code_is_taken_from_the_current_folder(
    model: half.Half, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "torch.py").write_text("import os; os.kill(os.getppid(), 9)", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert np.isfinite(vectors(model, TEXTS[:2])).all()


@pytest.mark.parametrize(
    ("flags", "at_home"),
    [
        ("flags\t\t: fpu avx512f avx512_bf16 sse4_2", True),
        ("flags\t\t: fpu amx_bf16", True),
        ("flags\t\t: fpu avx512f avx2", False),
        ("Features\t: fp asimd", False),
        ("", False),
    ],
)
def test_it_is_at_home_where_the_processor_says_so(
    flags: str, at_home: bool, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    processor = tmp_path / "cpuinfo"
    processor.write_text(f"processor : 0\n{flags}\n", encoding="ascii")
    monkeypatch.setattr(half, "_PROCESSOR", processor)
    assert half.is_at_home() is at_home


def test_where_nothing_tells_of_the_processor_it_is_not(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(half, "_PROCESSOR", tmp_path / "nothing")
    assert not half.is_at_home()
