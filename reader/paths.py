"""Where the program's own files, its settings and its cache are."""

from __future__ import annotations

import os
from math import inf
from pathlib import Path

from platformdirs import user_cache_path, user_config_path

APPLICATION = "comparative-reader"
DEFAULT_CACHE_MB = 256


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


def cache_bound() -> int:
    """Return the most bytes that the kept vectors may take: 256 MB.

    `COMPARATIVE_READER_CACHE_MB` names another number of megabytes; what is no number is ignored.
    """
    chosen = os.environ.get("COMPARATIVE_READER_CACHE_MB", "")
    try:
        megabytes = float(chosen)
    except ValueError:
        megabytes = DEFAULT_CACHE_MB
    return round(megabytes * 1_000_000) if 0 <= megabytes < inf else DEFAULT_CACHE_MB * 1_000_000


def models_folder() -> Path:
    """Return the folder for the models that were fetched from a hub; it may not exist yet."""
    return cache_folder() / "models"
