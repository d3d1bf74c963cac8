"""Work in several processes, in order."""

import os
import signal
from itertools import islice
from pathlib import Path

import pytest
from loky.backend import fork_exec, resource_tracker

from reader.processes import ProcessesUnusableError, in_order_apart

_taken: list[int] = []


def take(offset: int) -> None:
    _taken[:] = [offset]


def added(number: int) -> tuple[int, int]:
    return number + _taken[0], os.getpid()


def die(_number: int) -> int:
    os.kill(os.getpid(), signal.SIGKILL)
    return 0


def test_results_come_in_order_from_other_processes() -> None:
    made = list(in_order_apart(added, range(20), (take, (100,))))
    assert [number for number, _process in made] == list(range(100, 120))
    assert os.getpid() not in {process for _number, process in made}


def test_when_the_caller_stops_the_processes_end() -> None:
    work = in_order_apart(added, range(1000), (take, (1,)))
    processes = {process for _number, process in islice(work, 3)}
    work.close()
    for process in processes:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_a_process_that_dies_is_told() -> None:
    with pytest.raises(ProcessesUnusableError):
        list(in_order_apart(die, range(3), (take, (0,))))


def test_no_code_is_taken_from_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    trap = f"from pathlib import Path; Path({str(tmp_path / 'sprung')!r}).touch()"
    (tmp_path / "loky.py").write_text(trap, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(resource_tracker, "_resource_tracker", resource_tracker.ResourceTracker())
    assert len(list(in_order_apart(added, range(3), (take, (1,))))) == 3
    assert not (tmp_path / "sprung").exists()


def test_where_the_system_starts_no_process_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_all: object, **_named: object) -> int:
        raise BlockingIOError

    monkeypatch.setattr(fork_exec, "fork_exec", refuse)
    with pytest.raises(ProcessesUnusableError):
        list(in_order_apart(added, range(3), (take, (0,))))
