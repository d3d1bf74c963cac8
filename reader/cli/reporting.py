"""What a report is to be like, as options of a command; and making, printing and saving it."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.cli.progress_bar import progress_bar
from reader.cli.saying import DONE, FAILED, complain, give_up, say
from reader.corrections import NOTHING, Corrections
from reader.display.messages import describe_notice
from reader.errors import OutputNotWrittenError, ReaderError, ReportNotSavedError
from reader.ingest import Place
from reader.model import Comparison
from reader.report import FORMATS, Press, Report, ReportFormat, format_of, make_report, save_report
from reader.report.formats import document_formats, known_suffixes, why_not
from reader.report.options import Part, ReportOptions, Table, parts_of
from reader.report.printing import standard_stream, write_overview, write_report
from reader.report.texts import languages

OpenPress = Callable[[], Press]
"""What looks for a press, and raises `ReportUnavailableError` if none can be had."""


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be made of a comparison, and where it goes.

    Attributes:
        format: `None` for the overview of the terminal.
        file: `None` for standard output.
        base: the article against which the others are held, as it was called.
    """

    format: ReportFormat | None
    file: Path | None
    options: ReportOptions
    base: str = ""


def add_report_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the options that say what the report is to be like, and where it goes."""
    add = parser.add_argument
    formats = (f"{f.name}, {f.description[0].lower()}{f.description[1:]}" for f in FORMATS.values())
    add(
        "--format",
        choices=tuple(FORMATS),
        help="write a report: "
        + "; ".join(formats)
        + "; without --output it goes to standard output",
    )
    add("--output", type=Path, metavar="FILE", help="where to save the report")
    report = parser.add_argument_group("what is in the report")
    add = report.add_argument
    add(
        "--parts",
        type=_parts,
        metavar="PART,…",
        help=f"only these parts: {', '.join(Part)}; a line on how it was made is always there",
    )
    add("--only-confirmed", action="store_true", help="leave away what no reader confirmed")
    add(
        "--base",
        default="",
        metavar="REPORT",
        help="the report whose words the others are held against: its letter or its file's name",
    )
    add("--title", default="", help="the title of the report")
    add("--author", default="", help="who made the report")
    add(
        "--language",
        choices=languages(),
        default=languages()[0],
        help="the language of the report's own words (%(default)s)",
    )
    add(
        "--worksheet",
        action="store_true",
        help="a worksheet for a class with an answer key, the outlets hidden; as "
        + document_formats(),
    )
    add(
        "--table",
        choices=tuple(Table),
        default=Table.PASSAGES,
        help="which table a CSV file holds (%(default)s)",
    )


def request_of(parsed: argparse.Namespace, parser: argparse.ArgumentParser) -> Request:
    """Return what is to be made; end with a usage error if that cannot be meant."""
    chosen = FORMATS[parsed.format] if parsed.format else None
    options = ReportOptions(
        parts=parsed.parts or frozenset(Part),
        only_confirmed=parsed.only_confirmed,
        title=parsed.title,
        author=parsed.author,
        language=parsed.language,
        worksheet=parsed.worksheet,
        table=Table(parsed.table),
    )
    if parsed.output is None and chosen is None:
        if options != ReportOptions(language=options.language) or parsed.base:
            parser.error("these options are for a report: give --format or --output too")
        return Request(None, None, options)
    if parsed.output is not None:
        chosen = chosen or format_of(parsed.output)
    if chosen is None:
        parser.error(f"--output: name a file that ends with {known_suffixes()}, or give --format")
    if options.worksheet and not chosen.for_worksheets:
        parser.error(f"--worksheet: a worksheet can be had as {document_formats()}")
    if chosen.binary and parsed.output is None and is_terminal("stdout"):
        parser.error(f"--format {chosen.name}: it is no text; name a file with --output")
    return Request(chosen, parsed.output, options, parsed.base)


def press_for(request: Request, open_press: OpenPress | None) -> Press | None:
    """Return the press that a report needs, `None` if it needs none.

    Raises:
        ReportUnavailableError: if it needs one and there is none.
    """
    if request.format is None or not request.format.on_paper:
        return None
    press = open_press() if open_press else None
    problem = why_not(request.options, request.format, press)
    if problem is not None:
        raise problem
    return press


def deliver(
    comparison: Comparison,
    request: Request,
    press: Press | None = None,
    corrections: Corrections = NOTHING,
) -> int:
    """Print the overview, or make a report and print or save it; return the exit code."""
    try:
        if request.format is None:
            write_overview(comparison)
            return DONE
        return _report(comparison, request, request.format, press, corrections)
    except OutputNotWrittenError as error:
        return give_up(error)
    except ReaderError as error:
        complain(error)
        return FAILED


def say_notices(comparison: Comparison, request: Request) -> None:
    """Say the notices, unless the overview shows them on the very same screen."""
    if request.format is None and is_terminal("stdout") and is_terminal("stderr"):
        return
    for notice in comparison.made_with.notices:
        say(describe_notice(notice, comparison))


def _report(
    comparison: Comparison,
    request: Request,
    report_format: ReportFormat,
    press: Press | None,
    corrections: Corrections,
) -> int:
    options = replace(request.options, base=base_of(comparison, request.base))
    report, code = Report(comparison, corrections, options), DONE
    if request.base and not options.base:
        say(f"“{request.base}” is none of the reports, so each point has a base of its own.")
        code = FAILED
    with progress_bar() as progress:
        if request.file is None:
            write_report(make_report(report, report_format, press, progress))
            return code
        save_report(report, request.file, report_format.name, press, progress)
    say(f"Saved in {request.file}")
    return code


def base_of(comparison: Comparison, called: str) -> str:
    """Return the label of the article that is called so, by letter, file or outlet; "" if none."""
    wanted = called.strip().casefold()
    for names in (("label",), ("file",), ("outlet", "title")):
        for article in comparison.articles:
            if wanted and wanted in {str(getattr(article, name)).casefold() for name in names}:
                return article.label
    return ""


def may_be_base(called: str, files: Sequence[Place]) -> bool:
    """Tell whether one of the files may turn out to be called so: by letter or by name."""
    wanted = called.strip()
    letter = len(wanted) == 1 and 0 <= ord(wanted.upper()) - ord("A") < len(files)
    names = {name for file in files for name in (str(file), getattr(file, "name", ""))}
    # What a page calls itself is known when it is fetched.
    return not wanted or letter or wanted in names or not all(isinstance(f, Path) for f in files)


def is_terminal(name: str) -> bool:
    """Tell whether a standard stream is a terminal."""
    stream = standard_stream(name)
    return stream is not None and stream.isatty()


def check_folder(file: Path | None) -> None:
    """Refuse an output that has no place; better said before minutes of work.

    Raises:
        ReportNotSavedError: if its folder is not there.
    """
    if file and not file.parent.is_dir():
        raise ReportNotSavedError(str(file), "there is no such folder")


def _parts(text: str) -> frozenset[Part]:
    try:
        found = parts_of(text.split(","))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{error}: choose from {', '.join(Part)}") from error
    if not found:
        raise argparse.ArgumentTypeError(f"choose from {', '.join(Part)}")
    return found
