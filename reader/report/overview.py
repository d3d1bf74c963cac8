"""The comparison at a glance, for a terminal or a pipe."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from reader.display.differences import main_word_pairs
from reader.display.messages import describe_notice
from reader.display.omissions import OmissionView, left_out_by, told_only_by
from reader.display.one_text import describe_one_text
from reader.display.phrases import counted, listed, long_date, number, shortened
from reader.display.summary import ArticleSummary, summarise
from reader.display.visible import one_line
from reader.model import Article, Comparison

_OMISSIONS = 5
_PAIRS = 8
_BAR = 12
_NARROW = 60
_SENTENCE_WORDS = 45


def print_overview(comparison: Comparison, console: Console) -> None:
    """Print who tells what, what each article leaves out, and the main word differences.

    Where the console is no terminal, each sentence stands on one line, however long.
    """
    two = len(comparison.articles) == 2
    _heading(console, f"{number(len(comparison.articles)).capitalize()} reports of one event")
    for notice in comparison.made_with.notices:
        _line(console, f"! {one_line(describe_notice(notice, comparison))}", "yellow")
    for told in describe_one_text(comparison):
        _line(console, f"= {one_line(told)}", "cyan")
    console.print(_table(comparison, console))
    if console.width >= _NARROW:
        key = "# told by both   " if two else "# told by all   + told by some   "
        _line(console, key + ". only here", "dim")
    _line(console, "")
    _heading(console, "What each report leaves out")
    for article in comparison.articles:
        _print_omissions(comparison, article, console)
    _print_pairs(comparison, console)
    _line(console, "")
    _line(
        console, "Proposed by a program, not checked by a reader. For the whole of it, add", "dim"
    )
    _line(console, "  --format html --output report.html", "dim")


def _table(comparison: Comparison, console: Console) -> Table:
    """Return the table of the articles; the bars need a console of some width."""
    narrow = console.width < _NARROW
    two = len(comparison.articles) == 2
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_edge=False)
    table.add_column("", overflow="fold")
    table.add_column("Sentences", justify="right")
    table.add_column("both" if two else "all", justify="right")
    if not two:
        table.add_column("some", justify="right")
    table.add_column("only here", justify="right")
    table.add_column("leaves out", justify="right")
    if not narrow:
        table.add_column("")
    for summary in summarise(comparison):
        counts = [
            summary.sentences,
            summary.shared,
            *([] if two else [summary.partial]),
            summary.unique,
        ]
        cells = [Text(str(count)) for count in (*counts, summary.left_out)]
        table.add_row(_name(summary.article), *cells, *([] if narrow else [_bar(summary)]))
    return table


def _name(article: Article) -> Text:
    return Text.assemble((article.label, "bold"), f" {shortened(one_line(article.name), 6)}")


def _bar(summary: ArticleSummary) -> Text:
    """Return a bar of three signs, told apart without colour: # all, + some, . only here."""
    total = max(summary.sentences, 1)
    shared = round(_BAR * summary.shared / total)
    told = round(_BAR * (summary.shared + summary.partial) / total)
    return Text.assemble(
        ("#" * shared, "blue"), ("+" * (told - shared), "yellow"), ("." * (_BAR - told), "magenta")
    )


def _print_omissions(comparison: Comparison, article: Article, console: Console) -> None:
    left_out = left_out_by(comparison, article.label)
    _line(console, "")
    date = long_date(one_line(article.published))
    name = Text.assemble((article.label, "bold"), f" {one_line(article.name)}")
    console.print(name.append(f", {date}" if date else "", "dim"), soft_wrap=True)
    for found in left_out.nowhere[:_OMISSIONS]:
        _print_omission(comparison, found, console)
    more = _more(comparison, article, left_out.nowhere, left_out.in_part)
    _line(console, f"  {more}", "dim")


def _more(
    comparison: Comparison,
    article: Article,
    nowhere: tuple[OmissionView, ...],
    in_part: tuple[OmissionView, ...],
) -> str:
    parts = []
    if not nowhere:
        others = "the other tells" if len(comparison.articles) == 2 else "two or more others tell"
        parts.append(f"Leaves out nothing that {others}")
    elif len(nowhere) > _OMISSIONS:
        parts.append(f"and {number(len(nowhere) - _OMISSIONS)} more")
    if in_part:
        parts.append(f"{counted(len(in_part), 'point')} told in part elsewhere")
    only = len(told_only_by(comparison, article.label))
    parts.append(f"{counted(only, 'point')} only here")
    text = "; ".join(parts)
    return text[0].upper() + text[1:] + "."


def _print_omission(comparison: Comparison, found: OmissionView, console: Console) -> None:
    telling = shortened(one_line(comparison.text(found.telling)), _SENTENCE_WORDS)
    text = Text.assemble(
        ("- ", "red"),
        telling,
        (f" (told by {listed(found.omission.told_by)}; {found.telling})", "dim"),
    )
    _indented(console, text)


def _print_pairs(comparison: Comparison, console: Console) -> None:
    pairs = main_word_pairs(comparison)[:_PAIRS]
    if not pairs:
        return
    console.print()
    _heading(console, "Where the wording differs")
    for pair in pairs:
        left, right = pair.sentences[0]
        times = f", {number(len(pair.places))} times" if len(pair.places) > 1 else ""
        text = Text.assemble(
            one_line(pair.left),
            (" -> ", "bold"),
            one_line(pair.right),
            (f" ({left}, {right}{times})", "dim"),
        )
        _indented(console, text)


def _heading(console: Console, text: str) -> None:
    console.print(Text(text, "bold"), soft_wrap=True)


def _line(console: Console, text: str, style: str = "") -> None:
    console.print(Text(text, style), soft_wrap=not console.is_terminal)


def _indented(console: Console, text: Text) -> None:
    """Print the text with two spaces before it; on a terminal, before each of its lines."""
    if console.is_terminal:
        console.print(Padding(text, (0, 0, 0, 2)))
    else:
        console.print(Text("  ").append_text(text), soft_wrap=True)
