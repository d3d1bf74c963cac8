"""The comparison as a critical apparatus in TEI P5, by the method of parallel segmentation.

Each passage is an `app`; each article is a witness, whose reading is its `rdg`, or its `lem` where
it is the base. A silence is an empty reading of the type "silent". Sentences are `seg` with the ids
that they have everywhere; `standOff` holds the links with their probability, and the differences.
"""

from __future__ import annotations

import re
from typing import Any

from reader.display.one_text import describe_telling
from reader.display.visible import visible
from reader.model import Article, Difference, Link, Origin, Passage
from reader.report.confirmed import Chosen
from reader.report.directions import is_language
from reader.report.making import Report, made_at, program, settings, to_keep_in_mind, who_decided
from reader.report.options import Part
from reader.report.sections import notes

_TEI = "http://www.tei-c.org/ns/1.0"
_XML = "http://www.w3.org/XML/1998/namespace"
_IDENT = "comparative-reader"


def render_tei(report: Report) -> bytes:
    """Return the comparison as TEI in UTF-8, indented but for what holds an article's words."""
    from lxml import etree

    apparatus = _Apparatus(report)
    root = apparatus.root()
    etree.indent(root, space=" ")
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return data + b"\n"


class _Apparatus:
    """Builds the elements."""

    def __init__(self, report: Report) -> None:
        from lxml import etree

        self._etree = etree
        self._report = report
        self._made = report.comparison
        self._texts = report.texts
        self._chosen = Chosen(self._made, only_confirmed=report.options.only_confirmed)

    def root(self) -> Any:
        """Return the whole."""
        root = self._etree.Element(f"{{{_TEI}}}TEI", nsmap={None: _TEI})
        root.set(f"{{{_XML}}}lang", self._texts.language)
        self._header(root)
        body = self._add(self._add(root, "text"), "body")
        self._add(body, "head", self._report.title)
        for passage in self._made.alignment.passages:
            if self._chosen.passage(passage):
                self._passage(self._add(body, "ab", type="passage"), passage)
        self._stand_off(root)
        return root

    # the header

    def _header(self, root: Any) -> None:
        header = self._add(root, "teiHeader")
        file = self._add(header, "fileDesc")
        title = self._add(file, "titleStmt")
        self._add(title, "title", self._report.title)
        if self._report.author:
            self._add(title, "author", self._report.author)
        published = self._add(file, "publicationStmt")
        self._add(published, "p", self._texts("foot"))
        sources = self._add(self._add(file, "sourceDesc"), "listWit")
        for article in self._made.articles:
            self._witness(sources, article)
        self._encoding(self._add(header, "encodingDesc"))
        changes = self._add(header, "revisionDesc")
        day = made_at(self._made).date().isoformat()
        self._add(changes, "change", who_decided(self._made, self._texts), when=day)

    def _witness(self, sources: Any, article: Article) -> None:
        witness = self._add(sources, "witness", id=article.label)
        told = self._add(witness, "bibl")
        known = (
            ("title", article.title),
            ("publisher", article.outlet),
            ("author", article.author),
            ("date", article.published),
            ("idno", article.url),
        )
        for name, text in known:
            if text:
                self._add(told, name, text, **({"type": "url"} if name == "idno" else {}))
        self._add(told, "idno", article.file or self._texts("pasted"), type="file")
        if article.sha256:
            self._add(told, "idno", article.sha256, type="sha256")

    def _encoding(self, encoding: Any) -> None:
        made = self._made
        declared = self._add(encoding, "editorialDecl")
        for name, value in settings(made, self._texts):
            self._add(declared, "p", f"{name}: {value}")
        for mind in to_keep_in_mind(self._texts):
            self._add(declared, "p", mind)
        self._add(encoding, "variantEncoding", method="parallel-segmentation", location="internal")
        known = self._add(encoding, "appInfo")
        version = re.sub(r"[^\w.]", "", made.made_with.version) or "0"
        tool = self._add(known, "application", ident=_IDENT, version=version)
        self._add(tool, "label", program(made))

    # the apparatus

    def _passage(self, place: Any, passage: Passage) -> None:
        app = self._add(
            place, "app", id=_name(passage.id), n=passage.id, type=passage.coverage.value
        )
        base = self._report.options.base
        tellers = passage.told_by
        lemma = base if base in tellers else tellers[0]
        # TEI wants the lemma before all readings.
        first = sorted(passage.readings, key=lambda reading: reading.article != lemma)
        for reading in first:
            name = "lem" if reading.article == lemma else "rdg"
            found = self._add(app, name, wit=f"#{reading.article}")
            if not reading.sentences:
                self._silence(found, passage, reading.article)
                continue
            article = self._made.article(reading.article)
            if is_language(article.language):
                found.set(f"{{{_XML}}}lang", article.language)
            for sentence in reading.sentences:
                self._add(found, "seg", self._made.text(sentence), id=sentence, type="sentence")
        self._add(app, "note", describe_telling(self._made, passage), type="telling")

    def _silence(self, found: Any, passage: Passage, label: str) -> None:
        silence = self._made.omission(passage.id, label)
        in_part = silence.told_in_part if silence else ()
        found.set("type", "in-part" if in_part else "silent")
        if in_part:
            found.set("corresp", " ".join(f"#{sentence}" for sentence in in_part))
        if silence is not None:
            found.set("resp", _resp(silence.origin))
            found.set("cert", _cert(silence.probability, fragile=silence.fragile))

    # beside the text

    def _stand_off(self, root: Any) -> None:
        beside = self._etree.Element(f"{{{_TEI}}}standOff")
        links = [link for link in self._made.alignment.links if self._chosen.link(link)]
        if links:
            group = self._add(beside, "linkGrp", type="same-content")
            for link in links:
                self._link(group, link)
        parts = self._report.options
        found = [d for d in self._made.differences if self._chosen.difference(d)]
        if found and (parts.has(Part.DIFFERENCES) or parts.has(Part.QUOTATIONS)):
            listed = self._add(beside, "listAnnotation", type="differences")
            for difference in found:
                self._difference(listed, difference)
        noted = notes(self._made, self._report.corrections)
        if noted and parts.has(Part.NOTES):
            listed = self._add(beside, "listAnnotation", type="notes")
            for line in noted:
                about = {"type": "reader", "resp": "#reader", "target": f"#{_name(line.passage)}"}
                self._add(listed, "note", line.note, **about)
        self._responsible(beside)
        # Between the header and the text.
        root.insert(1, beside)

    def _link(self, group: Any, link: Link) -> None:
        self._add(
            group,
            "link",
            type=link.type.value,
            target=f"#{link.left} #{link.right}",
            resp=_resp(link.origin),
            cert=_cert(link.score, fragile=link.fragile),
            ana="#fragile" if link.fragile else "",
        )

    def _difference(self, listed: Any, difference: Difference) -> None:
        ends = " ".join(f"#{sentence}" for sentence in difference.link)
        note = self._add(
            listed, "note", type="difference", subtype=difference.kind.value, target=ends
        )
        for side in (difference.left, difference.right):
            if side is not None:
                text = side.span.of(self._made.article_of(side.sentence).text)
                self._add(note, "quote", text, source=f"#{side.sentence}")

    def _responsible(self, beside: Any) -> None:
        people = self._add(beside, "list", type="responsibility")
        self._add(people, "item", program(self._made), id="machine")
        self._add(people, "item", self._report.author or "The reader", id="reader")
        self._add(people, "item", self._texts("fragile"), id="fragile")

    def _add(self, parent: Any, name: str, text: str = "", **attributes: str) -> Any:
        """Add an element; of its attributes `id` is the XML one, and empty ones are left away."""
        found = self._etree.SubElement(parent, f"{{{_TEI}}}{name}")
        for key, value in attributes.items():
            if value:
                found.set(f"{{{_XML}}}id" if key == "id" else key, visible(value))
        if text:
            found.text = visible(text)
        return found


def _name(passage: str) -> str:
    """Return the XML id of a passage: its own may be that of a sentence of the article P."""
    return f"passage.{passage}"


def _resp(origin: Origin) -> str:
    return "#reader" if origin is Origin.READER else "#machine"


def _cert(probability: float, *, fragile: bool) -> str:
    """Return how sure something is; TEI takes a probability, or a word for one."""
    return "low" if fragile else f"{probability:.4f}"
