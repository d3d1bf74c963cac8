"""How long a saved comparison takes to open: ten articles, 200 corrections, no model.

    python benchmarks/opening.py

The file is made here, by words alone; it is opened in a fresh process, which tells how long
reading, checking and comparing took (the median of five), and whether a library of a model was
loaded.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.generated import event
from reader.compare import prepare
from reader.corrections import NOTHING, bookmarked, confirmed, noted
from reader.display.view_state import ViewState
from reader.embedding import LexicalEncoder
from reader.ingest import read_pasted
from reader.project import Project, judged_from, save

_OPEN = """
import json, sys, time
from pathlib import Path
from statistics import median
start = time.perf_counter()
from reader.project import load
imported = time.perf_counter() - start
def once():
    start = time.perf_counter()
    project = load(Path(sys.argv[1]))
    prepared = project.prepared()
    made = project.compared(prepared)
    return time.perf_counter() - start, made
first, made = once()
times = [first, *(once()[0] for _ in range(4))]
libraries = ("torch", "transformers", "tokenizers", "sentence_transformers", "PySide6")
heavy = [name for name in libraries if name in sys.modules]
print(json.dumps([imported, first, median(times), len(made.alignment.links), heavy]))
"""


def main() -> None:
    """Make the file, open it, print what it took."""
    articles = tuple(read_pasted("\n\n".join(report.sentences)) for report in event(10, 30, 50))
    prepared = prepare(articles, LexicalEncoder())
    made = prepared.compare(0.3)
    sentences = [s.id for article in made.articles for s in article.sentences]
    corrections = confirmed(NOTHING, made, made.alignment.links[:150])
    for sentence in sentences[:40]:
        corrections = bookmarked(corrections, made, sentence)
        corrections = noted(corrections, made, sentence, f"A note on {sentence}")
    made = prepared.compare(0.3, corrections.anchors)
    judged = judged_from(prepared, made, articles)
    project = Project(articles, corrections, ViewState(), judged=judged)
    fixed = len(corrections.anchors) + len(corrections.notes) + len(corrections.bookmarks)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "event.comparison"
        save(project, file)
        done = subprocess.run(
            [sys.executable, "-c", _OPEN, str(file)], check=True, capture_output=True, text=True
        )
        imported, first, usual, links, heavy = json.loads(done.stdout)
        size = file.stat().st_size / 1000
    print(f"{len(articles)} articles, {len(sentences)} sentences, {links} links")
    print(f"{fixed} corrections; file: {size:.0f} kB")
    print(f"first opening {first:.2f} s, median {usual:.2f} s; libraries {imported:.2f} s")
    print(f"libraries of models loaded: {', '.join(heavy) or 'none'}")


if __name__ == "__main__":
    main()
