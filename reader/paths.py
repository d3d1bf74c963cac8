"""Where the program's own files, its settings and its cache are."""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import user_cache_path, user_config_path, user_data_path

APPLICATION = "comparative-reader"
CACHE_MB = "COMPARATIVE_READER_CACHE_MB"
DEFAULT_CACHE_MB = 256
_MOST_CACHE_MB = 1e9


def resources() -> Path:
    """Return the folder of what ships with the program and is not code.

    In a wheel it lies inside the package, in a checkout beside it.
    """
    package = Path(__file__).parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


def sample_articles() -> list[Path]:
    """Return the sample articles, in their order of reading."""
    return sorted((resources() / "samples").glob("*.txt"))


def cache_folder() -> Path:
    """Return the folder for what can be made again; it may not exist yet.

    `COMPARATIVE_READER_CACHE` names another one.
    """
    chosen = os.environ.get("COMPARATIVE_READER_CACHE")
    return Path(chosen) if chosen else user_cache_path(APPLICATION, appauthor=False)


def lexicons_folder() -> Path:
    """Return the folder for word lists of the reader's own; it may not exist.

    It lies in the folder for settings; `COMPARATIVE_READER_CONFIG` names another one for these.
    """
    chosen = os.environ.get("COMPARATIVE_READER_CONFIG")
    settings = Path(chosen) if chosen else user_config_path(APPLICATION, appauthor=False)
    return settings / "lexicons"


COMPARISON_SUFFIX = ".comparison"
"""Of comparison files. It stands here so that a window starts without what reads them."""


def recovery_folder() -> Path:
    """Return the folder for work that is not saved yet; it may not exist.

    It lies in the folder for the reader's data; `COMPARATIVE_READER_DATA` names another one.
    """
    chosen = os.environ.get("COMPARATIVE_READER_DATA")
    data = Path(chosen) if chosen else user_data_path(APPLICATION, appauthor=False)
    return data / "recovery"


def cache_bound() -> int:
    """Return the most bytes that the kept vectors may take: 256 MB.

    `COMPARATIVE_READER_CACHE_MB` names another number of megabytes; what is no such number is
    ignored, and what no disk has is as good as no bound.
    """
    chosen = _megabytes(os.environ.get(CACHE_MB, ""))
    return round(min(DEFAULT_CACHE_MB if chosen is None else chosen, _MOST_CACHE_MB) * 1_000_000)


def ignored_cache_bound() -> str:
    """Return what `COMPARATIVE_READER_CACHE_MB` says if that is ignored, else ""."""
    chosen = os.environ.get(CACHE_MB, "")
    return chosen if _megabytes(chosen) is None else ""


def _megabytes(text: str) -> float | None:
    try:
        megabytes = float(text)
    except ValueError:
        return None
    return megabytes if megabytes >= 0 else None


def models_folder() -> Path:
    """Return the folder for the models that were fetched from a hub; it may not exist yet."""
    return cache_folder() / "models"
