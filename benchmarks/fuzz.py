"""Damage real files in every format, again and again, and read them.

    python benchmarks/fuzz.py [--runs 1000] [--seed 0] [NAME ...]

`--runs` is for each of the files in tests/data/formats, and for each beginning that a format has.
What is read has to give articles whose places are exact, or a refusal; anything else is printed,
with the least bytes that still do it, and the exit code is 1. Each file is read in a process of its
own, so that even a crash of native code would only be counted.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import warnings
from pathlib import Path
from time import monotonic

sys.path.insert(0, str(Path(__file__).parents[1]))

from hypothesis import HealthCheck, given, seed, settings
from hypothesis.strategies import SearchStrategy

from reader.ingest.formats import Source
from tests.fuzzing import NAMES, begun, broken, check
from tests.ingest.test_fuzz import STARTS


def main() -> int:
    """Run, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", choices=[[], *_strategies()])
    parser.add_argument("--runs", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    parsed = parser.parse_args()
    names = parsed.names or list(_strategies())
    if parsed.here:
        fuzz(names[0], parsed.runs, parsed.seed)
        return 0
    failed = [name for name in names if not apart(name, parsed.runs, parsed.seed)]
    total = parsed.runs * len(names)
    print(f"{total:,} runs, {len(failed)} of {len(names)} kinds failed {' '.join(failed)}")
    return 1 if failed else 0


def apart(name: str, runs: int, number: int) -> bool:
    """Read in a process of its own, print a line, and tell whether all went well."""
    start = monotonic()
    options = ["--runs", str(runs), "--seed", str(number), "--here"]
    arguments = [sys.executable, __file__, name, *options]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    fine = done.returncode == 0
    print(f"{name:22} {runs:>8,} runs {monotonic() - start:7.1f} s  {'fine' if fine else 'FAILED'}")
    if not fine:
        print(f"exit code {done.returncode}\n{done.stderr[-3_000:]}")
    sys.stdout.flush()
    return fine


def fuzz(name: str, runs: int, number: int) -> None:
    """Read as many damaged files of a kind."""
    warnings.simplefilter("ignore")  # what is damaged, the libraries warn of

    @seed(number)
    @settings(
        max_examples=runs, deadline=None, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(_strategies()[name])
    def run(source: Source) -> None:
        check(source)

    run()


def _strategies() -> dict[str, SearchStrategy[Source]]:
    files = {name: broken(name) for name in NAMES}
    starts = {f"begun {name}": begun(start, name) for start, name in STARTS}
    return {**files, **starts}


if __name__ == "__main__":
    sys.exit(main())
