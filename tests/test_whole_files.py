from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from reader.whole_files import write_whole


def test_a_new_file_and_one_that_is_replaced(tmp_path):
    path = tmp_path / "a"
    write_whole(path, b"one")
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_and_permissions_too(tmp_path):
    path, link = tmp_path / "a", tmp_path / "b"
    path.write_bytes(b"one")
    path.chmod(0o640)
    link.symlink_to(path)
    write_whole(link, b"two")
    assert link.is_symlink()
    assert path.read_bytes() == b"two"
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_what_is_no_file_is_written_into_only_where_that_is_asked_for():
    with pytest.raises(OSError, match="device or a pipe"):
        write_whole(Path(os.devnull), b"one")
    write_whole(Path(os.devnull), b"one", into_devices=True)
    assert Path(os.devnull).is_char_device()


@pytest.mark.parametrize("into_devices", [True, False])
def test_a_folder_is_refused(tmp_path, into_devices):
    with pytest.raises(IsADirectoryError):
        write_whole(tmp_path, b"one", into_devices=into_devices)
    assert list(tmp_path.iterdir()) == []
