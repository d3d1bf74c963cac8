"""Where models are found, and which are refused."""

from pathlib import Path

import pytest

from reader.embedding import models
from reader.embedding.cache import Cache
from reader.errors import ModelProblem, ModelUnavailableError


def problem_of(model: models.Model) -> tuple[ModelProblem, str]:
    with pytest.raises(ModelUnavailableError) as caught:
        models.fingerprint(model, Cache(None))
    return caught.value.problem, caught.value.detail


def model_folder(folder: Path) -> Path:
    folder.mkdir()
    (folder / "config.json").write_text("{}")
    (folder / "model.safetensors").write_bytes(b"weights")
    return folder


def test_the_bundled_model_is_the_published_one(tmp_path: Path) -> None:
    assert len(models.fingerprint(models.bundled_model(), Cache(tmp_path))) == 64


def test_other_weights_under_the_bundled_name_are_refused(tmp_path: Path) -> None:
    folder = model_folder(tmp_path / "model")
    bundled = models.bundled_model()
    swapped = models.Model(bundled.name, lambda: folder, bundled.languages, bundled.checksums)
    assert problem_of(swapped) == (ModelProblem.CHECKSUM, "model.safetensors")


def test_a_missing_package_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "find_spec", lambda _name: None)
    assert problem_of(models.bundled_model())[0] is ModelProblem.NOT_INSTALLED


def test_a_folder_is_fingerprinted_by_its_content(tmp_path: Path) -> None:
    folder = model_folder(tmp_path / "mine")
    chosen = models.chosen_model(str(folder))
    before = models.fingerprint(chosen, Cache(None))
    (folder / "model.safetensors").write_bytes(b"other weights")
    assert chosen.name == "mine"
    assert models.fingerprint(chosen, Cache(None)) != before


def test_a_folder_without_a_model_is_told(tmp_path: Path) -> None:
    assert problem_of(models.chosen_model(str(tmp_path)))[0] is ModelProblem.NOT_FOUND


@pytest.mark.parametrize("name", ["no/such/model", "no such name!", "-", "a" * 300])
def test_a_name_that_is_none_is_told(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "_hub_in_reach", lambda: False)
    assert problem_of(models.chosen_model(name))[0] is ModelProblem.NOT_FOUND


def test_a_hub_name_without_a_network_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "_hub_in_reach", lambda: False)
    assert problem_of(models.chosen_model("nobody/no-model"))[0] is ModelProblem.NO_NETWORK


def test_half_a_download_is_fetched_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    half = model_folder(tmp_path / "half")
    calls: list[bool] = []
    folders: list[object] = []
    monkeypatch.setenv("COMPARATIVE_READER_CACHE", str(tmp_path))

    def download(_name: str, local_files_only: bool = False, **options: object) -> str:
        calls.append(local_files_only)
        folders.append(options["cache_dir"])
        if not local_files_only:
            (half / "tokenizer.json").write_text("{}")
        return str(half)

    monkeypatch.setattr("huggingface_hub.snapshot_download", download)
    monkeypatch.setattr(models, "_hub_in_reach", lambda: True)
    models.fingerprint(models.chosen_model("some/model"), Cache(None))
    models.fingerprint(models.chosen_model("some/model"), Cache(None))
    assert calls == [True, True, False, True]
    assert folders == [tmp_path / "models", None, tmp_path / "models", tmp_path / "models"]
