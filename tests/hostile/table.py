"""The files that are made to do harm, in every format, and what is to be said to each."""

from __future__ import annotations

from reader.errors import Unreadable
from tests.hostile.archives import (
    lying,
    many_members,
    nested_archive,
    overlapping,
    steering_names,
    traversal,
)
from tests.hostile.books import book, book_entities, book_outside, long_book
from tests.hostile.collections import (
    deep_json,
    long_number,
    many_columns,
    many_rows,
    mapped_script,
    open_quote,
)
from tests.hostile.made import BOMB, OUTSIDE, READ, Hostile
from tests.hostile.messages import (
    deep_rtf,
    huge_attachment,
    long_bin,
    long_header,
    many_parts,
    nested_mail,
    remote_page,
    rtf_object,
)
from tests.hostile.office import (
    deep_odt,
    deep_word,
    long_sheet,
    odt,
    paragraph,
    remote_template,
    sheet_row,
    vast_sheet,
    word,
    word_of,
    workbook,
)
from tests.hostile.pages import (
    deep_page,
    half_characters,
    long_page,
    long_text,
    many_attributes,
    nuls,
    script,
    steering,
)
from tests.hostile.pdfs import endless_pages, many_objects, many_pages, overfull_page, pdf_bomb

LARGE = Unreadable.TOO_LARGE
DAMAGED = Unreadable.DAMAGED
STOPPED = (Unreadable.TOO_SLOW, Unreadable.TOO_MUCH_MEMORY, LARGE, DAMAGED)

HOSTILE = (
    Hostile("overlapping.zip", overlapping, (LARGE,)),
    Hostile("lying.zip", lying, (DAMAGED,)),
    Hostile("many-members.zip", many_members, (LARGE,)),
    Hostile("nested.zip", nested_archive, (Unreadable.NESTED,)),
    Hostile("traversal.zip", traversal, (READ,)),
    Hostile("steering-names.zip", steering_names, (READ,)),
    Hostile("entities.docx", lambda _: word(paragraph("&j;"), BOMB), (DAMAGED,)),
    Hostile("outside.docx", lambda _: word(paragraph("&a;"), OUTSIDE), (DAMAGED,)),
    Hostile("remote.docx", remote_template, (READ,)),
    Hostile(
        "long.docx",
        lambda full: word_of(full, 5_100, 300_000),
        (LARGE, Unreadable.TOO_MANY_SENTENCES, *STOPPED),
    ),
    Hostile("deep.docx", deep_word, STOPPED),
    Hostile("entities.odt", lambda _: odt("<text:p>&j;</text:p>", BOMB), (DAMAGED,)),
    Hostile("outside.odt", lambda _: odt("<text:p>&a;</text:p>", OUTSIDE), (DAMAGED,)),
    Hostile("deep.odt", deep_odt, STOPPED),
    Hostile("entities.xlsx", lambda _: workbook(sheet_row(1, "&j;"), BOMB), (DAMAGED,)),
    Hostile("vast.xlsx", vast_sheet, (READ,)),
    Hostile("long.xlsx", long_sheet, (LARGE, *STOPPED)),
    Hostile("outside.epub", book_outside, (READ,)),
    Hostile("entities.epub", book_entities, (READ,)),
    Hostile("entities-in-list.epub", lambda _: book({}, ["&j;"], BOMB), (DAMAGED,)),
    Hostile("long.epub", long_book, (Unreadable.TOO_MANY_ARTICLES,)),
    Hostile("script.html", script, (READ,)),
    Hostile("deep.html", deep_page, (Unreadable.NO_ARTICLE, LARGE, READ)),
    Hostile("long.html", long_page, (LARGE,)),
    Hostile("attributes.html", many_attributes, (LARGE,)),
    Hostile("long.txt", long_text, (LARGE,)),
    Hostile("nuls.txt", nuls, (READ, Unreadable.BINARY)),
    Hostile("half-characters.txt", half_characters, (READ, Unreadable.ENCODING)),
    Hostile("steering.txt", steering, (READ,)),
    Hostile("objects.pdf", many_objects, (READ,)),
    Hostile("bomb.pdf", pdf_bomb, (*STOPPED, Unreadable.SCANNED, Unreadable.FAILED)),
    Hostile("endless.pdf", endless_pages, (READ, DAMAGED, Unreadable.SCANNED)),
    Hostile("overfull.pdf", overfull_page, (READ, *STOPPED)),
    Hostile("pages.pdf", many_pages, (LARGE,)),
    Hostile("object.rtf", rtf_object, (READ, LARGE)),
    Hostile("deep.rtf", deep_rtf, (READ, LARGE)),
    Hostile("bin.rtf", long_bin, (READ,)),
    Hostile("attachment.eml", huge_attachment, (READ, *STOPPED)),
    Hostile("nested.eml", nested_mail, (READ, LARGE, DAMAGED)),
    Hostile("parts.eml", many_parts, (LARGE,)),
    Hostile("header.eml", long_header, (READ, *STOPPED)),
    Hostile("remote.mhtml", remote_page, (READ,)),
    Hostile("deep.json", deep_json, (DAMAGED, LARGE)),
    Hostile("number.json", long_number, (DAMAGED, LARGE, Unreadable.NO_TEXT_COLUMN)),
    Hostile("rows.json", many_rows, (LARGE, Unreadable.TOO_MUCH_MEMORY)),
    Hostile("quote.csv", open_quote, (DAMAGED, LARGE)),
    Hostile("columns.csv", many_columns, (Unreadable.NO_TEXT_COLUMN, LARGE)),
    Hostile("script.json", mapped_script, (READ,)),
)
