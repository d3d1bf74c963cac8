from __future__ import annotations

from threading import Event, current_thread

from PySide6.QtCore import QObject

from reader.gui.tasks import Work
from reader.progress import Stage, Step


def test_result_arrives_in_the_thread_of_the_window(workers, qtbot):
    owner = QObject()
    threads = []
    task = workers.start(Work.READING, lambda _progress: current_thread(), owner)
    task.finished.connect(lambda worker: threads.extend((worker, current_thread())))
    with qtbot.waitSignal(task.ended):
        pass
    assert threads[1] is current_thread()
    assert threads[0] is not current_thread()


def test_progress_is_told(workers, qtbot):
    owner, free = QObject(), Event()

    def job(progress):
        progress(Step(Stage.ALIGN, 3, 5))
        free.wait()

    task = workers.start(Work.READING, job, owner)
    with qtbot.waitSignal(task.progressed) as told:
        pass
    assert told.args == [Step(Stage.ALIGN, 3, 5)]
    free.set()


def _fail(_progress):
    raise ValueError


def test_error_is_told(workers, qtbot):
    owner = QObject()
    task = workers.start(Work.READING, _fail, owner)
    with qtbot.waitSignal(task.failed) as told:
        pass
    assert isinstance(told.args[0], ValueError)
    assert not task.running


def test_cancelled_task_ends_at_once_and_tells_nothing_else(workers, qtbot):
    owner, started, stopped = QObject(), Event(), Event()

    def job(progress):
        started.set()
        try:
            while True:
                progress(Step(Stage.ENCODE))
        finally:
            stopped.set()

    task = workers.start(Work.READING, job, owner)
    told = []
    task.finished.connect(told.append)
    task.failed.connect(told.append)
    qtbot.waitUntil(started.is_set)
    with qtbot.waitSignal(task.ended):
        task.cancel()
    assert not task.running
    qtbot.waitUntil(stopped.is_set)
    assert told == []


def test_closed_workers_end_their_threads(workers, qtbot):
    owner, started = QObject(), Event()

    def job(progress):
        while True:
            started.set()
            progress(Step(Stage.ENCODE))

    workers.start(Work.READING, job, owner)
    qtbot.waitUntil(started.is_set)
    workers.close()
    assert workers.wait(5.0)


def test_closed_workers_finish_what_is_being_saved(workers):
    owner, free, saved = QObject(), Event(), []

    def job(progress):
        free.wait()
        progress(Step(Stage.READ))
        saved.append(True)

    for _ in range(2):
        workers.start(Work.SAVING, job, owner)
    workers.close()
    free.set()
    assert workers.wait(5.0)
    assert saved == [True, True]


def test_waiting_for_a_deaf_thread_has_an_end(workers, qtbot):
    owner, started, free = QObject(), Event(), Event()

    def job(_progress):
        started.set()
        free.wait()

    workers.start(Work.READING, job, owner)
    qtbot.waitUntil(started.is_set)
    workers.close()
    assert not workers.wait(0.01)
    free.set()
