"""Write tests/data/formats: one story in every format, each file made by another program.

None of the libraries that read the files here has written them:

    pandoc       DOCX, ODT, RTF, EPUB, HTML
    python-docx  a DOCX as Word lays one out, with a note and a table
    LibreOffice  DOCX, ODT, RTF, PDF from the HTML; left out where `soffice` is not there
    reportlab    a PDF in two columns with running heads, page numbers and hyphens, and a scan
    Qt           a PDF of one column
    XlsxWriter   XLSX
    node         JSON, JSONL; with nodemailer: EML and MHTML
    perl         CSV with semicolons, in an old encoding
    zip          the archive

Set up once, in an environment of its own, and run:

    python3 -m venv /tmp/samples
    /tmp/samples/bin/pip install pypandoc_binary reportlab XlsxWriter python-docx PySide6-Essentials
    (cd /tmp && npm install nodemailer)
    NODE_PATH=/tmp/node_modules /tmp/samples/bin/python tools/make_format_samples.py

The story is written for this program; it is no outlet's text. `story.json` holds what must be read.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parents[1] / "tests" / "data" / "formats"

TITLE = "Ministers quarrel over dinner"
AUTHOR = "Zoë Marlow"
OUTLET = "The Harbour Post"
DATE = "2021-12-02"
ADDRESS = "https://harbour.example/dinner"
STORY = [
    "A dinner of foreign ministers in the old town ended with hard words on Wednesday, people who "
    "had sat at the table told reporters afterwards.",
    "The host had hoped for a calm evening on the eve of the council, but two of her guests spoke "
    "of the past for more than an hour, and neither gave way.",
    "“It was a long night,” said Zoë Marlow’s neighbour at the table, a diplomat of long-standing "
    "experience. “Nobody left the room – that is the good news.”",
    "According to two participants, the quarrel began over a question of procedure: who would "
    "speak first at the extraordinary session that is planned for Thursday morning.",
    "The ministry put the cost of the meeting at €1.4 million, most of it for the protection of "
    "the delegations, and called the figure proportionate.",
    "Representatives of the smaller countries described the atmosphere as uncomfortable. They "
    "have asked for a written understanding before the negotiations continue.",
    "A joint declaration was not published. Whether the two will meet again in private, as both "
    "had planned before, is uncertain.",
]
SECOND_TITLE = "Ferry returns to the island"
SECOND = [
    "The ferry between the harbour and the island runs again after three weeks of repairs, the "
    "company said on Thursday. The first boat leaves at seven in the morning.",
    "Islanders had been brought across in fishing boats. “We got used to the smell,” one of them "
    "said, and laughed.",
]
HEAD = "The Harbour Post"

Wide = Callable[[str], float]
"""Says how wide a line of text is."""


def main() -> None:
    """Write all files whose programs are there, and say which are not."""
    HERE.mkdir(parents=True, exist_ok=True)
    write_story()
    for make in (pandoc, word, reportlab, qt, workbook, node, table, archive, office):
        try:
            make()
        except (ImportError, FileNotFoundError) as missing:
            print(f"left out: {make.__name__} ({missing})")
    print(*sorted(f"{path.name} {path.stat().st_size:,}" for path in HERE.iterdir()), sep="\n")


def write_story() -> None:
    """Write what a test expects."""
    told = {"title": TITLE, "author": AUTHOR, "outlet": OUTLET, "published": DATE, "url": ADDRESS}
    second = {"title": SECOND_TITLE, "story": SECOND}
    held = json.dumps({**told, "story": STORY, "second": second}, ensure_ascii=False, indent=1)
    (HERE / "story.json").write_text(held + "\n", encoding="utf-8")


def pandoc() -> None:
    """Write DOCX, ODT, RTF and HTML of the story, and an EPUB with both as chapters."""
    import pypandoc

    meta = [f"--metadata=author={AUTHOR}", "--metadata=lang=en-GB"]
    for kind in ("docx", "odt", "rtf", "html"):
        titled = [f"--metadata=title={TITLE}"]
        head = ["--variable", f"date-meta={DATE}"] if kind == "html" else []
        body = "\n\n".join(STORY)
        write_with_pandoc(pypandoc, body, kind, ["--standalone", *titled, *meta, *head])
    chapters = [(TITLE, STORY), (SECOND_TITLE, SECOND)]
    body = "\n\n".join(f"# {title}\n\n" + "\n\n".join(story) for title, story in chapters)
    more = ["--metadata=title=The Harbour Post, Thursday", f"--metadata=publisher={OUTLET}"]
    write_with_pandoc(pypandoc, body, "epub", [*more, *meta, f"--metadata=date={DATE}"])


def write_with_pandoc(pypandoc: Any, body: str, kind: str, options: list[str]) -> None:
    """Convert Markdown."""
    out = str(HERE / f"pandoc.{kind}")
    given = {"format": "markdown-smart", "outputfile": out, "extra_args": options}
    pypandoc.convert_text(body, kind, **given)


def word() -> None:
    """Write a DOCX whose paragraphs have soft line breaks, a table and a header."""
    import docx

    document = docx.Document()
    document.core_properties.title = TITLE
    document.core_properties.author = AUTHOR
    document.core_properties.language = "en-GB"
    document.sections[0].header.paragraphs[0].text = HEAD
    document.add_paragraph(TITLE, style="Title")
    for text in STORY[:3]:
        first, _, rest = text.partition(", ")
        paragraph = document.add_paragraph()
        paragraph.add_run(first + ", ").bold = True
        paragraph.add_run(rest)
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text, cells[1].text = "Guests", "27"
    for text in STORY[3:]:
        document.add_paragraph(text)
    document.save(str(HERE / "python-docx.docx"))


def office() -> None:
    """Convert the HTML with LibreOffice."""
    program = shutil.which("soffice")
    if program is None:
        raise FileNotFoundError("soffice")
    for kind in ("docx", "odt", "rtf", "pdf"):
        with tempfile.TemporaryDirectory() as folder:
            arguments = ["--headless", "--convert-to", kind, "--outdir", folder]
            subprocess.run([program, *arguments, str(HERE / "pandoc.html")], check=True)  # noqa: S603 - our own words
            made = Path(folder, f"pandoc.{kind}")
            shutil.move(made, HERE / f"libreoffice.{kind}")


HYPHENS = {
    "participants": "partici-pants", "extraordinary": "extra-ordinary",
    "negotiations": "negotia-tions", "Representatives": "Represen-tatives",
    "understanding": "under-standing", "proportionate": "propor-tionate",
    "uncomfortable": "uncom-fortable", "declaration": "decla-ration", "delegations": "dele-gations",
    "experience": "experi-ence", "uncertain": "uncer-tain", "published": "pub-lished",
    "continue": "con-tinue", "protection": "protec-tion", "neighbour": "neigh-bour",
    "procedure": "pro-cedure", "countries": "coun-tries", "atmosphere": "atmo-sphere",
    "afterwards": "after-wards", "Wednesday": "Wednes-day", "ministers": "minis-ters",
    "reporters": "report-ers", "meeting": "meet-ing", "ministry": "minis-try",
}  # fmt: skip
"""Where the printer may part words."""


def reportlab() -> None:
    """Write a PDF in two columns over two pages, and one whose page is a picture."""
    from PIL import Image, ImageDraw
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfgen.canvas import Canvas

    name, size, leading, width = "Times-Roman", 10, 12, 150
    canvas = Canvas(str(HERE / "reportlab.pdf"), pagesize=(400, 300), invariant=1)
    canvas.setTitle(TITLE)
    canvas.setAuthor(AUTHOR)

    def wide(text: str) -> float:
        return float(pdfmetrics.stringWidth(text, name, size))

    lines = [line for text in STORY for line in broken(text, width, wide)]
    page = 0
    while lines:
        page += 1
        canvas.setFont("Times-Roman", 8)
        canvas.drawString(40, 275, f"{HEAD}  2 December 2021")
        canvas.drawCentredString(200, 15, str(page))
        top = 250
        if page == 1:
            canvas.setFont("Times-Bold", 18)
            canvas.drawString(40, 240, TITLE)
            top = 215
        for left in (40, 210):
            y = top
            while lines and y > 40:
                text, indent, full = lines.pop(0)
                draw(canvas, text, (left + indent, y, width - indent), wide if full else None)
                y -= leading
        canvas.showPage()
    canvas.save()
    picture = Image.new("L", (400, 300), 255)
    ImageDraw.Draw(picture).text((20, 20), STORY[0][:60], fill=0)
    scan = Canvas(str(HERE / "scanned.pdf"), pagesize=(400, 300), invariant=1)
    scan.drawImage(ImageReader(picture), 0, 0, 400, 300)
    scan.showPage()
    scan.save()


def draw(canvas: Any, text: str, place: tuple[float, float, float], wide: Wide | None) -> None:
    """Draw a line, stretched to its width where it is a full one."""
    left, y, width = place
    line = canvas.beginText(left, y)
    line.setFont("Times-Roman", 10)
    gaps = text.count(" ")
    line.setWordSpace((width - wide(text)) / gaps if wide and gaps else 0)
    line.textOut(text)
    canvas.drawText(line)


def broken(text: str, width: float, wide: Wide) -> list[tuple[str, float, bool]]:
    """Return the lines of a paragraph, their indents, and whether they are full."""
    words, lines, indent = text.split(" "), [], 12.0
    line = ""
    while words:
        word = words.pop(0)
        longer = f"{line} {word}".strip()
        if wide(longer) <= width - indent:
            line = longer
            continue
        core = word.strip("“”‘’.,:;")
        head = HYPHENS.get(core, "").partition("-")[0]
        parted = f"{line} {word.replace(core, head + '-')[: word.find(core) + len(head) + 1]}"
        if head and wide(parted) <= width - indent:
            line, rest = parted, word[word.find(core) + len(head) :]
        else:
            rest = word
        lines.append((line.strip(), indent, True))
        line, indent = rest, 0.0
    lines.append((line, indent, False))
    return lines


def qt() -> None:
    """Write a PDF of one column, as a desktop program prints one."""
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QPageSize, QPdfWriter, QTextDocument

    application = QGuiApplication.instance() or QGuiApplication([])
    writer = QPdfWriter(str(HERE / "qt.pdf"))
    writer.setTitle(TITLE)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
    writer.setResolution(120)
    document = QTextDocument()
    document.setHtml(f"<h1>{TITLE}</h1>" + "".join(f"<p>{text}</p>" for text in STORY))
    document.print_(writer)
    del application


def workbook() -> None:
    """Write a workbook whose first sheet holds no articles."""
    from datetime import date

    import xlsxwriter

    book = xlsxwriter.Workbook(str(HERE / "xlsxwriter.xlsx"))
    book.add_worksheet("Notes").write_row(0, 0, ["Exported", "by", "a test"])
    sheet = book.add_worksheet("Articles")
    sheet.write_row(0, 0, ["Headline", "Source", "Date", "Byline", "Link", "Full text"])
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    for row, (title, story) in enumerate(((TITLE, STORY), (SECOND_TITLE, SECOND)), 1):
        sheet.write_row(row, 0, [title, OUTLET])
        sheet.write_datetime(row, 2, date.fromisoformat(DATE), day)
        sheet.write_row(row, 3, [AUTHOR, ADDRESS, "\n".join(story)])
    book.close()


NODE = """
const fs = require('fs'), [folder] = process.argv.slice(2);
const s = JSON.parse(fs.readFileSync(folder + '/story.json'));
const item = (title, story) => ({ source: { id: null, name: s.outlet }, author: s.author, title,
  url: s.url, publishedAt: s.published + 'T09:00:00Z', content: story.join('\\n') });
const both = [item(s.title, s.story), item(s.second.title, s.second.story)];
fs.writeFileSync(folder + '/node.json', JSON.stringify({ status: 'ok', articles: both }, null, 1));
fs.writeFileSync(folder + '/node.jsonl', both.map((x) => JSON.stringify(x)).join('\\n') + '\\n');
const Composer = require('nodemailer/lib/mail-composer');
const Node = require('nodemailer/lib/mime-node');
const date = new Date(s.published + 'T09:00:00Z');
const page = fs.readFileSync(folder + '/pandoc.html', 'utf8');
const write = (name, make) => new Promise((done) => make.build((error, held) => {
  if (error) throw error;
  fs.writeFileSync(folder + '/' + name, held);
  done();
}));
(async () => {
  await write('nodemailer.eml', new Composer({
    from: { name: s.author, address: 'zoe@harbour.example' }, to: 'desk@harbour.example',
    subject: 'Fwd: ' + s.title, date, messageId: '<dinner@harbour.example>',
    text: s.story.join('\\n\\n'), baseBoundary: 'fixed',
    html: s.story.map((x) => '<p>' + x + '</p>').join('\\n'),
    attachments: [{ filename: 'ferry.txt',
      content: [s.second.title, ...s.second.story].join('\\n\\n') }],
  }).compile());
  const root = new Node('multipart/related; type="text/html"', { baseBoundary: 'fixed' });
  root.setHeader({ from: '<Saved by a browser>', subject: s.title, date,
    'message-id': '<page@harbour.example>', 'snapshot-content-location': s.url });
  root.createChild('text/html; charset=utf-8').setHeader('content-location', s.url)
    .setContent(page);
  root.createChild('image/gif').setHeader('content-location', 'https://harbour.example/dot.gif')
    .setContent(Buffer.from('R0lGODlhAQABAAAAACw=', 'base64'));
  await write('nodemailer.mhtml', root);
})();
"""


def node() -> None:
    """Write collections in JSON, a mail and a saved page."""
    with tempfile.NamedTemporaryFile("w", suffix=".js") as script:
        script.write(NODE)
        script.flush()
        subprocess.run(["node", script.name, str(HERE)], check=True)  # noqa: S603, S607 - our own words


PERL = r"""
use strict; use warnings; use JSON::PP; use Encode;
my ($folder) = @ARGV;
open(my $in, '<', "$folder/story.json") or die; local $/; my $s = decode_json(<$in>);
sub cell { my $v = shift; $v =~ s/"/""/g; return "\"$v\"" }
open(my $out, '>:raw', "$folder/perl.csv") or die;
my @rows = ([qw(Titel Datum Quelle Text)],
  [$s->{title}, '02.12.2021', $s->{outlet}, join("\r\n", @{$s->{story}})],
  [$s->{second}{title}, '02.12.2021', $s->{outlet}, join("\r\n", @{$s->{second}{story}})]);
print $out encode('cp1252', join(';', map { cell($_) } @$_) . "\r\n") for @rows;
"""


def table() -> None:
    """Write a table as a spreadsheet program in German saves one."""
    subprocess.run(["perl", "-e", PERL, str(HERE)], check=True)  # noqa: S603, S607 - our own words


def archive() -> None:
    """Pack some of the files."""
    (HERE / "zip.zip").unlink(missing_ok=True)
    names = ["pandoc.docx", "pandoc.html", "pandoc.rtf"]
    arguments = ["zip", "-q", "-X", "zip.zip", *names]
    subprocess.run(arguments, cwd=HERE, check=True)  # noqa: S603 - our own words


if __name__ == "__main__":
    main()
