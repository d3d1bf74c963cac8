"""The progress of the work on standard error."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn

from reader.display.messages import describe_step
from reader.progress import ProgressCallback, Step, no_progress


@contextmanager
def progress_bar() -> Iterator[ProgressCallback]:
    """Show the progress on standard error while the block runs, if that is a terminal."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield no_progress
        return
    columns = SpinnerColumn(), TextColumn("{task.description}", markup=False), BarColumn(20)
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=None)

        def show(step: Step) -> None:
            total = step.total or None
            bar.update(task, description=describe_step(step), completed=step.done, total=total)

        yield show
