"""Read files that are made to do harm, at full size: what is told, in which time and memory.

    python benchmarks/hostile.py [NAME ...]

Each is read by a program of its own, as the command line reads it. "seconds" is from asking to the
answer, the start of the process that reads included; "MB" is the most that one of the two
processes used. Exits with 1 if one took longer than ten seconds or more than a gigabyte, or was
answered otherwise than expected.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from time import monotonic

sys.path.insert(0, str(Path(__file__).parents[1]))

from reader.ingest import read_articles
from reader.ingest.worker.pool import close
from tests.hostile.made import READ, Hostile
from tests.hostile.table import HOSTILE

SECONDS = 10.0
MEGABYTES = 1_000.0


def main(names: list[str]) -> int:
    """Read them all, or those named, and return the exit code."""
    failed = 0
    print(f"{'file':26} {'MB':>7} {'seconds':>8} {'MB used':>8}  told")
    with tempfile.TemporaryDirectory() as folder:
        for hostile in HOSTILE:
            if not names or hostile.name in names:
                failed += not measure(hostile, Path(folder))
    print("all within 10 s and 1 GB, as expected" if not failed else f"{failed} not as expected")
    return 1 if failed else 0


def measure(hostile: Hostile, folder: Path) -> bool:
    """Print a line on a file, and tell whether all is as it should be."""
    # Made by another process: on Linux the memory of this one would count for those it starts.
    subprocess.run([sys.executable, __file__, "--make", hostile.name, str(folder)], check=True)
    path = folder / hostile.name
    size = path.stat().st_size / 1e6
    arguments = [sys.executable, __file__, "--one", str(path)]
    printed = subprocess.run(arguments, capture_output=True, check=False).stdout
    path.unlink()
    told = json.loads(printed or b'{"seconds": 999, "megabytes": 0, "told": ["crashed"]}')
    fine = told["seconds"] < SECONDS and told["megabytes"] < MEGABYTES
    fine = fine and set(told["told"]) <= set(hostile.expected)
    mark = "" if fine else "   <-- NOT AS EXPECTED"
    words = ", ".join(told["told"])
    numbers = f"{size:7.1f} {told['seconds']:8.2f} {told['megabytes']:8.0f}"
    print(f"{hostile.name:26} {numbers}  {words}{mark}", flush=True)
    return bool(fine)


def one(path: Path) -> None:
    """Read one file, and print what it took as JSON."""
    start = monotonic()
    articles, errors = read_articles([path])
    seconds = monotonic() - start
    close()
    whose = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    megabytes = max(resource.getrusage(who).ru_maxrss for who in whose) / 1e3
    told = sorted({*([READ] if articles else []), *(str(error.reason) for error in errors)})
    print(json.dumps({"seconds": seconds, "megabytes": megabytes, "told": told}))


def make(name: str, folder: Path) -> None:
    """Write one file at full size."""
    next(hostile for hostile in HOSTILE if hostile.name == name).write(folder, full=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--make"]:
        make(sys.argv[2], Path(sys.argv[3]))
    elif sys.argv[1:2] == ["--one"]:
        one(Path(sys.argv[2]))
    else:
        sys.exit(main(sys.argv[1:]))
