"""Work in several processes, in order."""

import os
import signal
from itertools import islice

import pytest

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
