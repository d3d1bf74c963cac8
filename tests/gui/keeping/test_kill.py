"""A working program that is killed loses no more than the last two seconds.

A few rounds of `benchmarks/kill.py`, whose processes run beside the tests.
"""

from __future__ import annotations

from random import Random

from benchmarks.kill import kill_once


def test_what_was_done_outlives_a_kill(tmp_path):
    random = Random(7)  # noqa: S311 - when to kill, no secret
    for number in range(2):
        (tmp_path / str(number)).mkdir()
        outcome = kill_once(tmp_path / str(number), random)
        assert outcome.good, outcome
