"""Measure how long the program takes, side by side with what one would write otherwise.

    python benchmarks/speed.py            all of it: some minutes, most of them for 100 reports
    python benchmarks/speed.py --quick    without the long parts

Everything that is compared is measured in turns within one run, and medians of ratios are shown,
since the machine may have other things to do. The texts are the samples and made-up ones.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from math import log
from pathlib import Path
from statistics import median
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np

from benchmarks import difference_speed
from benchmarks.generated import Report, event
from reader.alignment import Basis, align, score_pairs
from reader.compare import DEFAULT_THRESHOLD, Memory, prepare
from reader.embedding import open_encoder
from reader.embedding.cache import Cache
from reader.embedding.models import bundled_model
from reader.embedding.runtimes import Loaded
from reader.ingest import read_articles, read_pasted
from reader.model import Article, label_of
from reader.paths import sample_articles
from reader.progress import Stage, Step, no_progress
from reader.segmentation import Segmentation, segment
from reader.threads import cores, in_order

_NAIVE = """
import json, sys
from sentence_transformers import SentenceTransformer
model = SentenceTransformer(sys.argv[1], device="cpu", local_files_only=True)
vectors = model.encode(json.load(open(sys.argv[2])), normalize_embeddings=True)
print((vectors @ vectors.T).shape)
"""
_PROGRAM = "import sys; from reader.app import main; sys.exit(main(sys.argv[1:]))"
_SENTENCES = 2000
_TIMES, _QUICK_TIMES = 5, 2
_REPORTS, _QUICK_REPORTS = (2, 10, 50, 100), (2, 10)
_MOST_SECONDS = 1800


def starts(times: int) -> None:
    """Measure fresh processes: the program cold, warm and cached, against a plain script."""
    print("\n## From the command to the comparison (the three samples, seconds)\n")
    with tempfile.TemporaryDirectory() as folder:
        texts = Path(folder) / "sentences.json"
        articles = [segment(article) for article in read_articles(sample_articles())[0]]
        sentences = [a.text_of(s) for a in articles for s in a.sentences]
        texts.write_text(json.dumps(sentences), encoding="utf-8")
        script = ["-c", _NAIVE, str(bundled_model().folder()), str(texts)]
        samples = [str(path) for path in sample_articles()]
        output = ["--output", str(Path(folder) / "made.json")]
        program = ["-c", _PROGRAM, "compare", *samples, *output]
        rounds = [_round(script, program, Path(folder) / str(n)) for n in range(times)]
    table("case", "script", "program", "program / script")
    for case in ("cold", "warm", "cached"):
        against = "warm" if case == "cached" else case
        found = [(r[f"script {against}"], r[f"program {case}"]) for r in rounds]
        script_s, program_s = (median(side) for side in zip(*found, strict=True))
        ratio = median(one / other for other, one in found)
        row(case, f"{script_s:.2f}", f"{program_s:.2f}", f"{ratio:.2f}")
    print("\nCold: the system was asked to forget the files of the libraries. Warm: it had them in")
    print("memory, but no vector was kept. Cached: all vectors were kept; against the warm script.")


def _round(script: list[str], program: list[str], cache: Path) -> dict[str, float]:
    found = {}
    for case in ("cold", "warm"):
        for name, command in (("script", script), ("program", program)):
            if case == "cold":
                forget_files()
            elif name == "program":
                _seconds(command, cache / "throw away")
            found[f"{name} {case}"] = _seconds(command, cache / case)
    return found | {"program cached": _seconds(program, cache / "warm")}


def _seconds(command: list[str], cache: Path) -> float:
    environment = os.environ | {"COMPARATIVE_READER_CACHE": str(cache)}
    begun = perf_counter()
    subprocess.run([sys.executable, *command], env=environment, check=True, capture_output=True)
    return perf_counter() - begun


def forget_files() -> None:
    """Ask the system to drop the installed libraries from its memory, where it can be asked."""
    if not hasattr(os, "posix_fadvise"):
        return
    for place, _folders, files in os.walk(Path(np.__file__).parents[1]):
        for name in files:
            try:
                handle = os.open(Path(place) / name, os.O_RDONLY)
            except OSError:
                continue
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(handle)


def encoder(times: int) -> None:
    """Measure sentences per second against sentence-transformers and against the floor."""
    from sentence_transformers import SentenceTransformer

    from reader.embedding import bert
    from reader.embedding.bert import half

    texts = list(dict.fromkeys(s for report in event(30, seed=5) for s in report.sentences))
    texts = texts[:_SENTENCES]
    ours = bert.load(bundled_model().folder())
    halved = half.load(bundled_model().folder()) if half.is_at_home() else ours
    library = SentenceTransformer(
        str(bundled_model().folder()), device="cpu", local_files_only=True
    )
    tokens = sum(len(ids) for pack in ours._packer.packs(texts, 256) for _position, ids in pack)  # noqa: SLF001
    work = 2 * tokens * _parameters()
    found = []
    for _ in range(times + 1):  # the first one is not counted
        theirs = _timed(lambda: library.encode(texts, show_progress_bar=False))
        mine = _timed(lambda: list(ours.encode(texts, no_progress)))
        fast = _timed(lambda: list(halved.encode(texts, no_progress)))
        found.append((theirs, mine, work / product_speed(), fast))
    words = sum(len(text.split()) for text in texts) / len(texts)
    print(f"\n## Encoder ({len(texts)} sentences, {words:.1f} words and {tokens / len(texts):.1f}")
    print(f"tokens on average, {cores()} cores, float32)\n")
    theirs, mine, floor, fast = (median(side) for side in zip(*found[1:], strict=True))
    table("", "sentences per second", "against sentence-transformers", "share of the floor")
    count = len(texts)
    ratios = [a / b for a, b, _, _ in found[1:]]
    shares = [c / b for _, b, c, _ in found[1:]]
    fast_ratios = [a / d for a, _, _, d in found[1:]]
    row("sentence-transformers", f"{count / theirs:.0f}", "1.00", f"{floor / theirs:.2f}")
    row("program", f"{count / mine:.0f}", f"{median(ratios):.2f}", f"{median(shares):.2f}")
    row("program, many sentences", f"{count / fast:.0f}", f"{median(fast_ratios):.2f}", "")
    row("floor: matrix products alone", f"{count / floor:.0f}", f"{theirs / floor:.2f}", "1.00")
    best_theirs, best_mine = min(f[0] for f in found[1:]), min(f[1] for f in found[1:])
    print(f"\nBest of {times}: {count / best_theirs:.0f} and {count / best_mine:.0f} sentences per")
    print(f"second, {best_theirs / best_mine:.2f} times.")


def likeness() -> None:
    """Measure how long loading takes, and how far cosines are from those of the library."""
    from sentence_transformers import SentenceTransformer

    from reader.embedding import bert
    from reader.embedding.bert import half

    folder = bundled_model().folder()
    texts = list(dict.fromkeys(s for report in event(30, seed=5) for s in report.sentences))
    texts = texts[:_SENTENCES]
    library = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    theirs = library.encode(texts, normalize_embeddings=True, show_progress_bar=False)
    seconds = median(_timed(lambda: bert.load(folder)) for _ in range(5))
    print(f"\n## Beside the library ({len(texts)} sentences, before rounding)\n")
    table("", "greatest difference of a cosine", "seconds to load")
    row("program", f"{_apart(theirs, bert.load(folder), texts):.1e}", f"{seconds:.2f}")
    if half.is_at_home():
        row("program, many sentences", f"{_apart(theirs, half.load(folder), texts):.1e}", "")


def _apart(theirs: np.ndarray, runtime: Loaded, texts: list[str]) -> float:
    """Return the greatest difference of a cosine of two sentences."""
    ours = np.empty_like(theirs)
    for positions, vectors in runtime.encode(texts, no_progress):
        ours[positions] = vectors
    return float(np.abs(ours @ ours.T - theirs @ theirs.T).max())


def _parameters() -> int:
    """Return how many parameters stand in the matrix products of a token, but for attention's."""
    settings = json.loads((bundled_model().folder() / "config.json").read_text())
    width, wide = settings["hidden_size"], settings["intermediate_size"]
    layers: int = settings["num_hidden_layers"]
    return layers * (4 * width * width + 2 * width * wide)


def product_speed() -> float:
    """Return the floating-point operations per second of matrix products of the encoder's size."""
    rows, width, wide = 256, 384, 1536
    left = np.random.default_rng(1).random((rows, width), np.float32)
    right = np.random.default_rng(2).random((width, wide), np.float32)
    times = 40 * cores()
    seconds = _timed(
        lambda: [len(made) for made in in_order(lambda _n: left @ right, range(times))]
    )
    return 2 * rows * width * wide * times / seconds


def _timed(work: Callable[[], object]) -> float:
    begun = perf_counter()
    work()
    return perf_counter() - begun


def alignment(sizes: tuple[int, ...], lengths: tuple[int, ...]) -> None:
    """Measure the alignment alone, each size in a fresh process."""
    print("\n## Alignment alone (reports of 40 to 100 sentences, no encoding)\n")
    table("reports", "sentences", "seconds", "peak memory (MB)", "grows with power")
    found = [(reports, _aligned_apart(reports, 40, 100)) for reports in sizes]
    _show_growth(found)
    print("\nTen reports, of other lengths:\n")
    table("sentences each", "sentences", "seconds", "peak memory (MB)", "grows with power")
    _show_growth([(length, _aligned_apart(10, length, length)) for length in lengths])


def _show_growth(found: list[tuple[int, list[float] | None]]) -> None:
    """Print a line for each size, with the power of the size by which the time grew."""
    powers = [""]
    for (one, less), (other, more) in pairwise(found):
        grown = less and more and log(more[1] / less[1]) / log(other / one)
        powers.append(f"{grown:.1f}" if grown is not None else "")
    for (size, measured), power in zip(found, powers, strict=True):
        if measured is None:
            row(str(size), "", f"over {_MOST_SECONDS}, or failed", "", "")
        else:
            row(str(size), f"{measured[0]:.0f}", f"{measured[1]:.1f}", f"{measured[2]:.0f}", power)


def _aligned_apart(reports: int, shortest: int, longest: int) -> list[float] | None:
    """Return sentences, seconds and peak memory in MB of an alignment in a process of its own."""
    sizes = [str(n) for n in (reports, shortest, longest)]
    command = [sys.executable, __file__, "--align", *sizes]
    try:
        done = subprocess.run(
            command, check=True, capture_output=True, text=True, timeout=_MOST_SECONDS
        )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        return None
    return [float(x) for x in done.stdout.split()]


def align_here(reports: int, shortest: int, longest: int) -> None:
    """Align made-up reports with made-up vectors; print sentences, seconds and peak memory."""
    made = event(reports, shortest, longest)
    articles = [segmented(report, number) for number, report in enumerate(made)]
    vectors = list(_vectors(made, articles))
    texts = [[article.text_of(s) for s in article.sentences] for article in articles]

    def whole() -> None:
        scores = score_pairs(texts, vectors, lambda _i, _j: Basis.MEANING, no_progress)
        align(articles, scores, threshold=DEFAULT_THRESHOLD)

    seconds = _timed(whole)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 if MAC else 1024)
    print(sum(len(a.sentences) for a in articles), seconds, peak / (1024 * 1024 if MAC else 1))


MAC = sys.platform == "darwin"


def _vectors(made: list[Report], articles: list[Article]) -> Iterator[np.ndarray]:
    """Yield unit vectors for the reports' sentences, near where they tell the same fact."""
    random = np.random.default_rng(3)
    facts = random.standard_normal((1 + max(n for r in made for n in r.facts), 384))
    for report, article in zip(made, articles, strict=True):
        own = random.standard_normal((len(report.facts), 384))
        mixed = facts[report.facts] + 0.7 * own
        if len(mixed) != len(article.sentences):
            raise SystemExit("the made-up sentences were not found as they were made")
        yield (mixed / np.linalg.norm(mixed, axis=1, keepdims=True)).astype(np.float32)


def segmented(report: Report, number: int) -> Article:
    """Return a report as an article with its sentences found, under a label."""
    return segment(
        replace(read_pasted("\n".join(report.sentences)), label=label_of(number)),
        Segmentation.LINES,
    )


def one_more() -> None:
    """Measure adding one article to a comparison of ten."""
    made = [segmented(report, number) for number, report in enumerate(event(11, seed=9))]
    with tempfile.TemporaryDirectory() as folder:
        memory = Memory()
        ten, first = _compared(made[:10], Path(folder) / "one", memory)
        more, second = _compared(made, Path(folder) / "one", memory)
        whole, third = _compared(made, Path(folder) / "other", Memory())
    print("\n## One article more (reports of 40 to 100 sentences)\n")
    table("", "sentences encoded", "seconds")
    row("ten reports", str(ten), f"{first:.1f}")
    row("the eleventh added", str(more), f"{second:.1f}")
    row("all eleven at once", str(whole), f"{third:.1f}")
    print(f"\nAdding it takes {second / third:.2f} of the whole.")


def _compared(articles: list[Article], cache: Path, memory: Memory) -> tuple[int, float]:
    """Return how many sentences a comparison encodes, and its seconds."""
    encoded = [0]

    def progress(step: Step) -> None:
        if step.stage is Stage.ENCODE:
            encoded.append(step.total)

    encoder = open_encoder(cache=Cache(cache))

    def whole() -> None:
        made = prepare(articles, encoder, progress=progress, memory=memory)
        made.compare(DEFAULT_THRESHOLD, progress=progress)

    seconds = _timed(whole)
    return max(encoded), seconds


def differences(times: int) -> None:
    """Measure the differences of ten reports of a hundred sentences, in fresh processes."""
    found = difference_speed.measured(times)
    links = found.pop("links")
    print(f"\n## Differences of linked sentences (ten reports of a hundred, {links:.0f} links)\n")
    table("kind", "seconds", "milliseconds a link")
    for name, seconds in found.items():
        row(name, f"{seconds:.2f}", f"{1000 * seconds / links:.3f}")


def cache_reads() -> None:
    """Measure writing and reading the vectors of 10,000 sentences."""
    texts = [f"Sentence number {i} of ten thousand." for i in range(10_000)]
    vectors = dict.fromkeys(texts, np.ones(384, np.float32) / np.float32(384**0.5))
    with tempfile.TemporaryDirectory() as folder:
        cache = Cache(Path(folder))
        written = _timed(lambda: cache.keep("model", vectors))
        read = median(_timed(lambda: cache.vectors("model", texts)) for _ in range(5))
        size = sum(file.stat().st_size for file in Path(folder).iterdir()) / 1e6
    print("\n## Kept vectors (10,000 sentences)\n")
    table("written (s)", "read (s)", "size (MB)")
    row(f"{written:.2f}", f"{read:.2f}", f"{size:.1f}")


def table(*heads: str) -> None:
    """Print the head of a table."""
    row(*heads)
    row(*("---" for _ in heads))


def row(*cells: str) -> None:
    """Print a line of a table."""
    print(f"| {' | '.join(cells)} |", flush=True)


def main() -> None:
    """Measure what was asked for, and print tables."""
    parser = argparse.ArgumentParser(description="Measure how long the program takes.")
    parser.add_argument("--quick", action="store_true", help="skip the long parts")
    parser.add_argument(
        "--only",
        choices=("starts", "encoder", "likeness", "alignment", "more", "cache", "differences"),
        help="one part",
    )
    parser.add_argument(
        "--align",
        nargs=3,
        type=int,
        metavar=("REPORTS", "SHORTEST", "LONGEST"),
        help="align so many reports of so many sentences; print sentences, seconds and peak MB",
    )
    arguments = parser.parse_args()
    if arguments.align:
        align_here(*arguments.align)
        return
    times = _QUICK_TIMES if arguments.quick else _TIMES
    sizes = _QUICK_REPORTS if arguments.quick else _REPORTS
    parts: dict[str, Callable[[], None]] = {
        "starts": lambda: starts(times),
        "encoder": lambda: encoder(times),
        "likeness": likeness,
        "cache": cache_reads,
        "differences": lambda: differences(times),
        "more": one_more,
        "alignment": lambda: alignment(sizes, (20, 40, 80)),
    }
    for name, part in parts.items():
        if arguments.only in (None, name):
            part()


if __name__ == "__main__":
    main()
