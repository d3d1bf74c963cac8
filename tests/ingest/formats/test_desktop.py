"""The files that tell a desktop what the program opens agree with the table of the formats."""

import configparser

from lxml import etree

from reader.ingest import FORMATS
from reader.paths import resources

FOLDER = resources() / "desktop"


def test_the_desktop_offers_the_program_for_every_format_and_for_folders():
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str
    entry.read_string((FOLDER / "comparative-reader.desktop").read_text("utf-8"))
    offered = set(entry["Desktop Entry"]["MimeType"].rstrip(";").split(";"))
    known = {mime for known in FORMATS for mime in known.mime_types}
    assert offered - known == {"application/x-comparative-reader", "inode/directory"}
    assert known <= offered
    assert entry["Desktop Entry"]["Exec"] == "comparative-reader %F"


def test_the_kinds_of_files_that_a_system_may_not_know_are_told():
    root = etree.parse(FOLDER / "comparative-reader-mime.xml").getroot()
    suffixes = {glob.get("pattern").removeprefix("*") for glob in root.iter("{*}glob")}
    assert suffixes == {".comparison", ".jsonl", ".ndjson", ".mhtml", ".mht"}
