"""The report as a document: which parts it has, in which order, and what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from reader.display.phrases import LEFTOVERS, counted, listed, long_date
from reader.model import Article, Comparison
from reader.report.blocks import (
    Block,
    Bullets,
    Document,
    Heading,
    Look,
    Paragraph,
    Run,
    Style,
    TableBlock,
    TableCell,
    cell,
    plain,
)
from reader.report.making import Report, colophon, named, settings, to_keep_in_mind, who_decided
from reader.report.options import Part
from reader.report.points import omissions_blocks, side_by_side_blocks
from reader.report.sections import DifferenceLine, DifferencesOfKind, MatrixCell, MatrixLine
from reader.report.texts import Texts
from reader.report.view import ReportView

Blocks = Iterator[Block]


def report_document(report: Report) -> Document:
    """Return the report as a document."""
    shown, texts = ReportView(report), report.texts
    blocks = list(_opening(report, shown, texts))
    for part, make in _SECTIONS.items():
        if report.options.has(part):
            blocks += make(shown, texts)
    if not report.options.has(Part.METHOD):
        words = colophon(report.comparison, texts, sums=True)
        blocks += [Heading(2, texts("method")), Paragraph(plain(words), Style.SMALL)]
    subject = listed([article.name for article in report.comparison.articles])
    return report.document(blocks, subject, texts("foot"))


def _opening(report: Report, shown: ReportView, texts: Texts) -> Blocks:
    yield Heading(1, report.title)
    if report.author:
        yield Paragraph(plain(texts("author", author=report.author)), Style.LEAD)
    yield Bullets(tuple(_cast(article) for article in report.comparison.articles))
    words = colophon(report.comparison, texts, sums=False)
    yield Paragraph(plain(words), Style.SMALL)
    for notice in shown.notices:
        yield Paragraph((Run(f"{texts('please-note')} ", Look.STRONG), Run(notice)), Style.NOTE)
    if report.options.only_confirmed:
        told = texts("only-confirmed", count=shown.chosen.count, of=shown.chosen.of)
        yield Paragraph(plain(told), Style.NOTE)


def _cast(article: Article) -> tuple[Run, ...]:
    """Return who an article is by and what it is called."""
    title = article.title if article.title != article.name else ""
    known = (title, long_date(article.published), article.author, article.url)
    rest = "; ".join(part for part in known if part)
    return (
        Run(f"{article.label} ", Look.STRONG),
        Run(article.name, Look.STRONG),
        *plain(f": {rest}" if rest else ""),
    )


def _overview(shown: ReportView, texts: Texts) -> Blocks:
    two = shown.two
    head = [texts("report"), texts("words"), texts("sentences")]
    head += [texts("told-by-both" if two else "told-by-all")]
    head += [] if two else [texts("told-by-some")]
    head += [texts("only-here"), texts("leaves-out")]
    rows = []
    for found in shown.summaries:
        counts = [found.words, found.sentences, found.shared]
        counts += [] if two else [found.partial]
        counts += [found.unique, found.left_out]
        name = cell(named(found.article), Look.STRONG)
        rows.append((name, *(cell(f"{count:,}") for count in counts)))
    yield Heading(2, texts("overview"))
    yield Paragraph(plain(texts("overview-lead")), Style.LEAD)
    widths = (28, *([72 // (len(head) - 1)] * (len(head) - 1)))
    yield TableBlock(texts("overview"), tuple(head), tuple(rows), widths)
    if not two:
        yield Paragraph(plain(texts("overview-counted")), Style.SMALL)
    counts_of = shown.verdicts
    told = texts(
        "overview-verdicts",
        links=counted(counts_of.links, "link").capitalize(),
        fragile_links=counts_of.fragile_links,
        omissions=counted(counts_of.omissions, "omission"),
        fragile_omissions=counts_of.fragile_omissions,
    )
    yield Paragraph(plain(told), Style.SMALL)
    if shown.one_text:
        yield Heading(3, texts("one-text"))
        yield Bullets(tuple(plain(told) for told in shown.one_text))


def _matrix(shown: ReportView, texts: Texts) -> Blocks:
    yield Heading(2, texts("matrix"))
    yield Paragraph(plain(texts("matrix-lead")), Style.LEAD)
    yield Paragraph(plain(texts("matrix-signs")), Style.SMALL)
    yield matrix_table(shown.comparison, shown.matrix, texts)


def matrix_table(made: Comparison, lines: Iterable[MatrixLine], texts: Texts) -> TableBlock:
    """Return some points of the story by article."""
    articles = made.articles
    width = max(48 // len(articles), 5)
    rows = tuple(
        (
            cell(line.passage, Look.QUIET),
            cell(line.text, language=made.article_of(line.telling).language),
            *(cell(matrix_words(found)) for found in line.cells),
        )
        for line in lines
    )
    head = (texts("point"), texts("words"), *(a.label for a in articles))
    return TableBlock(texts("matrix-caption"), head, rows, (8, 44, *([width] * len(articles))))


def matrix_words(found: MatrixCell) -> str:
    """Return a cell's signs, with those that tell who decided and how surely."""
    sentences = f" {', '.join(found.sentences)}" if found.sentences else ""
    return f"{found.signs}{sentences}{found.sure}"


def _differences(shown: ReportView, texts: Texts) -> Blocks:
    yield Heading(2, texts("differences"))
    if not shown.differences:
        yield Paragraph(plain(texts("no-differences")))
        return
    yield Paragraph(plain(texts("differences-lead")), Style.LEAD)
    yield from _by_kind(shown, shown.differences, texts)


def _quotations(shown: ReportView, texts: Texts) -> Blocks:
    if shown.quotations:
        yield Heading(2, texts("quotations"))
        yield Paragraph(plain(texts("quotations-lead")), Style.LEAD)
        yield from _by_kind(shown, shown.quotations, texts)


def _by_kind(shown: ReportView, kinds: tuple[DifferencesOfKind, ...], texts: Texts) -> Blocks:
    head = (texts("point"), texts("one-wording"), texts("other-wording"), texts("where"))
    for found in kinds:
        yield Heading(3, found.name)
        rows = tuple(_difference(shown, line, texts) for line in found.lines)
        caption = texts("difference-caption", kind=found.name)
        yield TableBlock(caption, head, rows, (9, 36, 36, 19))


def _difference(shown: ReportView, line: DifferenceLine, texts: Texts) -> tuple[TableCell, ...]:
    left, right = (shown.comparison.article_of(end).language for end in line.links[0])
    return (
        cell(", ".join(line.passages), Look.QUIET),
        cell(line.left, language=left) if line.left else cell(texts("nothing"), Look.QUIET),
        cell(line.right, language=right) if line.right else cell(texts("nothing"), Look.QUIET),
        cell(difference_place(line, texts), Look.QUIET),
    )


def difference_place(line: DifferenceLine, texts: Texts) -> str:
    """Return where two wordings meet, what they are within their kind, and how sure that is."""
    where = ", ".join("–".join(ends) for ends in line.links)
    sure = "✓" if line.by_reader else texts("fragile-link") if line.fragile else ""
    return "; ".join(part for part in (where, line.finding, sure) if part)


def _ledgers(shown: ReportView, texts: Texts) -> Blocks:
    filled = [ledger for ledger in shown.ledgers if ledger.rows]
    if not filled:
        return
    labels = tuple(article.label for article in shown.comparison.articles)
    width = max(52 // len(labels), 6)
    yield Heading(2, texts("ledgers"))
    yield Paragraph(plain(texts("ledgers-lead")), Style.LEAD)
    for ledger in filled:
        yield Heading(3, ledger.title)
        yield Paragraph(plain(ledger.explanation), Style.SMALL)
        rows = tuple(
            (
                cell(row.subject),
                *(cell(found.text) for found in row.cells),
                cell(f"≠ {row.finding}" if row.differs else row.finding, Look.QUIET),
            )
            for row in ledger.rows
        )
        head = (ledger.subject, *labels, texts("found"))
        widths = (26, *([width] * len(labels)), 22)
        yield TableBlock(texts("ledger-caption", title=ledger.title), head, rows, widths)


def _notes(shown: ReportView, texts: Texts) -> Blocks:
    if not shown.notes:
        return
    yield Heading(2, texts("notes"))
    rows = tuple(
        (
            cell(line.passage, Look.QUIET),
            cell(line.text, language=shown.comparison.article_of(line.telling).language),
            cell(line.note),
        )
        for line in shown.notes
    )
    head = (texts("point"), texts("words"), texts("note"))
    yield TableBlock(texts("notes-lead"), head, rows, (9, 45, 46))


def _method(shown: ReportView, texts: Texts) -> Blocks:
    comparison = shown.comparison
    yield Heading(2, texts("method"))
    yield Heading(3, texts("keep-in-mind"))
    first, *rest = to_keep_in_mind(texts)
    minds = (f"{who_decided(comparison, texts)} {first}", *rest)
    yield Bullets(tuple(plain(words) for words in minds))
    yield Heading(3, texts("settings"))
    rows = tuple(
        (cell(name, Look.STRONG), cell(value)) for name, value in settings(comparison, texts)
    )
    yield TableBlock(texts("settings"), (texts("setting"), texts("value")), rows, (28, 72))
    yield Heading(3, texts("files"))
    files = tuple(
        (
            cell(named(article), Look.STRONG),
            cell(article.file or texts("pasted")),
            cell(f"{article.language or texts('unknown')}, {article.encoding}"),
            cell(article.sha256 or "–"),
        )
        for article in comparison.articles
    )
    head = (texts("report"), texts("file"), texts("language"), texts("checksum"))
    yield TableBlock(texts("files-caption"), head, files, (26, 20, 14, 40))
    yield from _set_aside(shown, texts)


def _set_aside(shown: ReportView, texts: Texts) -> Blocks:
    some = [article for article in shown.comparison.articles if article.set_aside]
    if not some:
        return
    yield Heading(3, texts("set-aside"))
    yield Paragraph(plain(texts("set-aside-lead")))
    for article in some:
        count = counted(len(article.set_aside), "stretch", "stretches")
        yield Paragraph(plain(f"{named(article)}: {count}", Look.STRONG))
        yield Bullets(
            tuple(
                (
                    Run(f"{LEFTOVERS[part.leftover]}: ", Look.QUIET),
                    Run(part.span.of(article.text)),
                )
                for part in article.set_aside
            )
        )


_SECTIONS: dict[Part, Callable[[ReportView, Texts], Blocks]] = {
    Part.OVERVIEW: _overview,
    Part.MATRIX: _matrix,
    Part.OMISSIONS: omissions_blocks,
    Part.SIDE_BY_SIDE: side_by_side_blocks,
    Part.DIFFERENCES: _differences,
    Part.QUOTATIONS: _quotations,
    Part.LEDGERS: _ledgers,
    Part.NOTES: _notes,
    Part.METHOD: _method,
}
"""What makes each part, in their order."""
