import time

import psutil
import pytest

from reader.errors import Unreadable
from reader.ingest.formats import Source
from reader.ingest.refusal import RefusedError
from reader.ingest.worker import pool, wire
from reader.ingest.worker.pool import Bounds, articles_apart, offers_apart
from reader.progress import Cancelled
from tests.hostile.messages import deep_rtf

PAGE = Source(b"<p>They <b>left</b> early.</p>", "a.html")
SLOW = Source(deep_rtf(full=False) * 100, "a.rtf")


def go_on():
    pass


def test_an_article_is_read_by_another_process_and_comes_back_whole():
    (article,) = articles_apart(PAGE, None, go_on)
    assert (article.text, article.file) == ("They left early.", "a.html")
    (offer,) = offers_apart(PAGE, go_on)
    assert (offer.number, offer.name) == (1, "")


def test_one_process_reads_one_file_after_the_other():
    articles_apart(PAGE, None, go_on)
    (worker,) = pool._idle[:1]
    articles_apart(PAGE, None, go_on)
    assert worker in pool._idle


def test_what_takes_too_long_is_stopped():
    with pytest.raises(RefusedError) as refused:
        articles_apart(SLOW, None, go_on, Bounds(seconds=0))
    assert (refused.value.reason, refused.value.detail) == (Unreadable.TOO_SLOW, "0 seconds")
    assert _children() == {worker._process.pid for worker in pool._idle}


def test_what_takes_too_much_memory_is_stopped():
    with pytest.raises(RefusedError) as refused:
        articles_apart(SLOW, None, go_on, Bounds(memory=1_000_000))
    assert refused.value.reason is Unreadable.TOO_MUCH_MEMORY
    assert _children() == {worker._process.pid for worker in pool._idle}


def test_cancelling_ends_the_process_at_once():
    def cancel():
        raise Cancelled

    start = time.monotonic()
    with pytest.raises(Cancelled):
        articles_apart(SLOW, None, cancel)
    assert time.monotonic() - start < pool.SECONDS / 2
    assert _children() == {worker._process.pid for worker in pool._idle}


def test_a_process_that_breaks_down_is_told_and_replaced():
    articles_apart(PAGE, None, go_on)
    for worker in pool._idle:
        worker._process.kill()
        worker._process.wait()
    assert articles_apart(PAGE, None, go_on)[0].text == "They left early."

    def kill():
        for process in _children():
            psutil.Process(process).kill()

    with pytest.raises(RefusedError) as refused:
        articles_apart(SLOW, None, kill)
    assert refused.value.reason is Unreadable.FAILED


def test_two_files_are_read_side_by_side():
    first, second = pool._free(), pool._free()
    assert first is not second
    for worker in (first, second):
        said = worker.ask(wire.asking("articles", PAGE, None), PAGE.held, go_on, Bounds())
        assert wire.articles_answered(said)[0].text == "They left early."
        worker.end()


def test_processes_end_when_they_are_not_needed_any_more():
    articles_apart(PAGE, None, go_on)
    pool.close()
    assert not _children()


def _children():
    """Return the processes that read files, those aside that have ended and are not noticed yet."""
    return {
        child.pid
        for child in psutil.Process().children()
        if child.status() != psutil.STATUS_ZOMBIE and "reader.ingest.worker" in child.cmdline()
    }
