"""The arguments of the command line, and the help on them."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader import __version__
from reader.alignment import is_threshold
from reader.cli.reporting import add_report_arguments
from reader.cli.saying import PROGRAM
from reader.compare import DEFAULT_THRESHOLD
from reader.fetching import Address, looks_like_address
from reader.ingest import FIELDS, MOST_ARTICLES, Place
from reader.ingest import FORMATS as ARTICLE_FORMATS
from reader.paths import DEFAULT_CACHE_MB
from reader.segmentation import Segmentation

_USAGE = f"""{PROGRAM} [--sample] [FILE ...]
       {PROGRAM} compare FILE FILE [FILE ...] [options]
       {PROGRAM} report FILE.comparison [options]
       {PROGRAM} cache [clear [--vectors] [--models]]
       {PROGRAM} --version"""
_DESCRIPTION = """Reads several reports of one event against each other: what each leaves out, and
where the wording differs.

Without a command a window opens, with the files in it if any are named. The commands work in the
terminal alone."""
_EXAMPLES = f"""examples:
  {PROGRAM} --sample                      open the window with the sample articles
  {PROGRAM} one.txt two.html three.md     open the window with these articles
  {PROGRAM} bridge.comparison             go on with a saved comparison
  {PROGRAM} compare one.txt two.txt       print what each leaves out
  {PROGRAM} compare --help                tell more about comparing in the terminal"""
_COMPARE_EXAMPLES = f"""examples:
  {PROGRAM} compare one.txt two.txt three.html
  {PROGRAM} compare one.txt https://news.example/report
  {PROGRAM} compare one.txt two.txt --format html --output report.html
  {PROGRAM} compare one.txt two.txt --output report.pdf --parts overview,omissions --title "The dam"
  {PROGRAM} compare one.txt two.txt --output lesson.docx --worksheet
  {PROGRAM} compare one.txt two.txt --format json > comparison.json
  {PROGRAM} compare one.txt two.txt --save bridge.comparison
  {PROGRAM} compare one.pdf rows.csv --take 1,3 --columns title=headline,text=body
  {PROGRAM} compare one.txt two.txt --model ./my-model --threshold 0.6

exit codes:
  0  done
  1  something could not be done, and standard error says what; when one file of several cannot
     be read, the others are still compared
  2  the command is wrong
  130  stopped by Ctrl+C"""
_REPORT_EXAMPLES = f"""examples:
  {PROGRAM} report bridge.comparison                       print what each leaves out
  {PROGRAM} report bridge.comparison --output bridge.html
  {PROGRAM} report bridge.comparison --format docx --output report.docx --only-confirmed"""
_CACHE_DESCRIPTION = f"""Show what the program keeps on disk, where, and how large it is: the
vectors of sentences that were compared before, and models that were fetched from a hub. All of it
can be made or fetched again. The vectors take at most {DEFAULT_CACHE_MB} MB, or what the
environment variable COMPARATIVE_READER_CACHE_MB says; those longest not used are dropped first."""
_MODEL_HELP = """a folder with a sentence-transformers model instead of the one that comes with the
program; a name that is no folder on this computer is looked up in the model hub, that is over the
network; without this option, and with a folder, the network is never used"""

_FILES_HELP = f"""an article, its web address (https://…), which is fetched, or several of them in
a folder, an archive, a book, a mail or a collection with one article a row:
{", ".join(known.suffixes[0] for known in ARTICLE_FORMATS)}"""
_TAKE_HELP = f"""of each file or folder that holds several articles, only those with these numbers,
as --list prints them; without it all are taken, if they are no more than {MOST_ARTICLES}"""
_COLUMNS_HELP = f"""which column of a collection holds what, by its heading or its number from 1,
for {", ".join(FIELDS)}; what is not named is found by its heading"""
_MOST_TAKEN = 1_000


@dataclass(frozen=True, slots=True)
class WindowArguments:
    """What the window is to open: these files, or the sample articles."""

    files: tuple[Place, ...]
    sample: bool


def parse_window_arguments(argv: Sequence[str]) -> WindowArguments:
    """Return what the window is to open.

    Raises:
        SystemExit: with 2 for a wrong argument, with 0 once help or version was told.
    """
    parsed = _window_parser().parse_args(argv)
    return WindowArguments(tuple(parsed.files), parsed.sample)


def parsers() -> tuple[argparse.ArgumentParser, argparse.ArgumentParser, argparse.ArgumentParser]:
    """Return the parsers of the command line and of its commands "compare" and "report"."""
    parser = _program_parser()
    add = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands").add_parser
    compare_parser = add(
        "compare",
        help="compare articles in the terminal, without a window",
        description="Compare two or more articles and tell what each leaves out.",
        **_with_examples("compare", _COMPARE_EXAMPLES),
    )
    _add_compare_arguments(compare_parser)
    report_parser = add(
        "report",
        help="make a report of a saved comparison, without a window",
        description="Make a report of a comparison that was saved, with all that was corrected.",
        **_with_examples("report", _REPORT_EXAMPLES),
    )
    _add_report_arguments(report_parser)
    cache_parser = add(
        "cache",
        prog=f"{PROGRAM} cache",
        help="show or clear what is kept on disk",
        description=_CACHE_DESCRIPTION,
    )
    _add_cache_arguments(cache_parser)
    return parser, compare_parser, report_parser


def _with_examples(command: str, examples: str) -> dict[str, Any]:
    return {
        "prog": f"{PROGRAM} {command}".strip(),
        "epilog": examples,
        "formatter_class": argparse.RawDescriptionHelpFormatter,
    }


def _program_parser() -> argparse.ArgumentParser:
    """Return a parser that tells of the whole program."""
    parser = argparse.ArgumentParser(
        usage=_USAGE, description=_DESCRIPTION, **_with_examples("", _EXAMPLES)
    )
    parser.add_argument("--version", action="version", version=f"{PROGRAM} {__version__}")
    return parser


def _add_compare_arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("files", nargs="+", type=_place, metavar="FILE", help=_FILES_HELP)
    add("--list", action="store_true", help="print which articles the files hold, and end")
    add("--take", type=_numbers, metavar="1,3-5", help=_TAKE_HELP)
    add("--columns", type=_columns, default={}, metavar="title=NAME,text=NAME", help=_COLUMNS_HELP)
    add("--model", type=_model, metavar="MODEL", help=_MODEL_HELP)
    add(
        "--threshold",
        type=_threshold,
        default=DEFAULT_THRESHOLD,
        metavar="0..1",
        help="the least score of a link; lower links more (%(default)s)",
    )
    add(
        "--segmentation",
        choices=tuple(way.value for way in Segmentation),
        default=Segmentation.AUTO.value,
        help="how sentences are found; lines: each line is one (%(default)s)",
    )
    add(
        "--save",
        type=Path,
        metavar="FILE.comparison",
        help="save the comparison too, to go on with it in the window or to make reports of it",
    )
    add_report_arguments(parser)


def _add_report_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE.comparison", help="a saved comparison")
    add_report_arguments(parser)


def _add_cache_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", metavar="clear", title="action")
    clear = actions.add_parser(
        "clear",
        prog=f"{PROGRAM} cache clear",
        help="delete it; without an option all of it",
        description="Delete what is kept on disk; without an option all of it.",
    )
    clear.add_argument("--vectors", action="store_true", help="the vectors of sentences")
    clear.add_argument("--models", action="store_true", help="the models fetched from a hub")


def _window_parser() -> argparse.ArgumentParser:
    parser = _program_parser()
    parser.add_argument("--sample", action="store_true", help="open the sample articles")
    parser.add_argument(
        "files",
        nargs="*",
        type=_place,
        metavar="FILE",
        help="an article, its web address, or a saved comparison",
    )
    return parser


def _place(text: str) -> Place:
    return Address(text) if looks_like_address(text) else Path(text)


def _model(text: str) -> str:
    if text.strip():
        return text
    raise argparse.ArgumentTypeError(
        "it is empty; name a folder or a hub's model, or leave the option out"
    )


def _threshold(text: str) -> float:
    with suppress(ValueError):
        if is_threshold(float(text)):
            return float(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a number between 0 and 1")


def _numbers(text: str) -> tuple[int, ...]:
    """Return the numbers in a list such as “1,3-5”, in the order of the list."""
    found: dict[int, None] = {}
    for part in text.split(","):
        numbers = _range(part.strip())
        if not 0 < numbers.stop - numbers.start <= _MOST_TAKEN:
            raise argparse.ArgumentTypeError(f"{text!r} is no list of numbers such as 1,3-5")
        found.update(dict.fromkeys(numbers))
    return tuple(found)


def _range(words: str) -> range:
    """Return the numbers in words such as “3” or “3-5”, from 1; none for other words."""
    first, dash, last = words.partition("-")
    if not (first.isdecimal() and (last.isdecimal() or not dash)) or int(first) < 1:
        return range(0)
    return range(int(first), int(last or first) + 1)


def _columns(text: str) -> dict[str, str]:
    """Return what columns were named for, from words such as “title=headline,text=body”."""
    found = {}
    for part in text.split(","):
        field, mark, heading = (words.strip() for words in part.partition("="))
        if not mark or not heading or field not in FIELDS:
            known = ", ".join(FIELDS)
            raise argparse.ArgumentTypeError(f"{part!r} does not name a column for one of {known}")
        found[field] = heading
    return found
