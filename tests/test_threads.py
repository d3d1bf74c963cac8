"""Work in several threads, in order."""

from threading import Event

import pytest
from threadpoolctl import threadpool_info

from reader import threads
from reader.threads import in_order


def blas_threads() -> list[int]:
    return [pool["num_threads"] for pool in threadpool_info() if pool["user_api"] == "blas"]


def test_results_come_in_the_order_of_what_was_given() -> None:
    assert list(in_order(lambda n: n * n, range(50))) == [n * n for n in range(50)]
    assert list(in_order(lambda n: n, [])) == []


def test_matrix_products_take_one_thread_meanwhile() -> None:
    before = blas_threads()
    inside = list(in_order(lambda _n: blas_threads(), range(3)))
    assert all(set(found) <= {1} for found in inside)
    assert blas_threads() == before


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
