"""Work in several threads, in order."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from threading import Barrier, Event, current_thread
from types import ModuleType

import pytest
from threadpoolctl import threadpool_info, threadpool_limits

from reader import threads
from reader.threads import in_order


def blas_threads() -> list[int]:
    return [pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"]


def test_results_come_in_the_order_of_what_was_given() -> None:
    assert list(in_order(lambda n: n * n, range(50))) == [n * n for n in range(50)]
    assert list(in_order(lambda n: n, [])) == []


def test_matrix_products_take_one_thread_meanwhile() -> None:
    with threadpool_limits(2, user_api="blas"):
        before = blas_threads()
        assert set(before) == {2}
        inside = list(in_order(lambda _n: blas_threads(), range(3)))
        assert all(set(found) == {1} for found in inside)
        assert blas_threads() == before


def test_the_last_to_leave_gives_the_threads_back(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []

    class Limits:
        def __init__(self, limit: int, user_api: str) -> None:
            told.append(f"{limit} for {user_api}")

        def restore_original_limits(self) -> None:
            told.append("back")

    monkeypatch.setattr(threads, "threadpool_limits", Limits)
    outer = in_order(lambda n: n, range(3))
    next(outer)
    list(in_order(lambda n: n, range(3)))
    assert told == ["1 for blas"]
    outer.close()
    assert told == ["1 for blas", "back"]


@pytest.mark.parametrize(("there", "used"), [(1, 1), (3, 3), (8, 8), (50, 8)])
def test_there_is_a_thread_for_each_core_up_to_eight(
    there: int, used: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threads, "cores", lambda: there)
    together = Barrier(used, timeout=10)

    def work(_n: int) -> str:
        together.wait()
        return current_thread().name

    assert len(set(in_order(work, range(3 * used)))) == used


@pytest.fixture
def without_limits(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Return `reader.threads` as it is where threadpoolctl is not installed."""
    monkeypatch.setitem(sys.modules, "threadpoolctl", None)
    specification = spec_from_file_location("threads_without_limits", threads.__file__)
    assert specification is not None
    assert specification.loader is not None
    module = module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def test_where_numpy_cannot_be_limited_it_works_on_one_thing_at_a_time(
    without_limits: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(without_limits, "cores", lambda: 8)
    before = blas_threads()
    found = list(
        without_limits.in_order(lambda n: (n, current_thread().name, blas_threads()), range(20))
    )
    assert [n for n, _, _ in found] == list(range(20))
    assert len({name for _, name, _ in found}) == 1
    assert all(inside == before for _, _, inside in found)


def test_nothing_more_is_begun_when_the_caller_stops(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(threads, "cores", lambda: 2)
    begun: list[int] = []
    free = Event()

    def work(n: int) -> int:
        begun.append(n)
        if n:
            free.wait(0.05)
        return n

    made = in_order(work, range(100))
    assert next(made) == 0
    made.close()
    assert len(begun) < 6


def test_an_error_in_a_thread_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        list(in_order(lambda n: 1 // n, [1, 0, 1]))
