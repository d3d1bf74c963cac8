"""Arrays from a safetensors file."""

import json
from pathlib import Path

import numpy as np
import pytest

from reader.embedding.bert.weights import Weights


def weights(file: Path, dtype: str = "F32") -> Weights:
    one, two = np.arange(6, dtype="<f4"), np.array([7, 8], dtype="<f4")
    header = {
        "__metadata__": {"format": "pt"},
        "one": {"dtype": dtype, "shape": [2, 3], "data_offsets": [0, 24]},
        "two": {"dtype": "F32", "shape": [2], "data_offsets": [24, 32]},
    }
    text = json.dumps(header).encode()
    file.write_bytes(len(text).to_bytes(8, "little") + text + one.tobytes() + two.tobytes())
    return Weights(file)


def test_arrays_are_read_by_name(tmp_path: Path) -> None:
    found = weights(tmp_path / "w")
    np.testing.assert_array_equal(found.read("one"), [[0, 1, 2], [3, 4, 5]])
    np.testing.assert_array_equal(found.read("two"), [7, 8])
    np.testing.assert_array_equal(found.mapped("one")[[1]], [[3, 4, 5]])
    with pytest.raises(KeyError):
        found.read("three")


def test_other_numbers_than_float32_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="not float32"):
        weights(tmp_path / "w", "BF16").read("one")


def test_what_is_no_such_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "w").write_bytes(b"\xff" * 100)
    with pytest.raises(ValueError, match="too long"):
        Weights(tmp_path / "w")
