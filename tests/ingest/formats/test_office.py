import pytest

from reader.errors import Unreadable
from reader.ingest.formats import Source, parts_of
from reader.ingest.refusal import RefusedError
from tests.hostile.office import odt, paragraph, word


def _text(held):
    return parts_of(Source(held))[0].read().text


def test_tracked_insertions_text_boxes_and_line_breaks_of_word_are_read():
    body = (
        "<w:p><w:r><w:t>They </w:t></w:r><w:ins><w:r><w:t>all </w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>soon </w:delText></w:r></w:del><w:r><w:t>left.</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t></w:r></w:p>"
        f"<w:sdt><w:sdtContent>{paragraph('In a box.')}</w:sdtContent></w:sdt>"
    )
    assert _text(word(body)) == "They all left.\nOne\ntwo\nIn a box."


def test_blanks_tabs_and_notes_of_opendocument():
    body = (
        "<text:p>They<text:s text:c='2'/>left<text:tab/>at\n  once<text:line-break/>together"
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>By boat."
        "</text:p></text:note-body></text:note>.</text:p><text:h>Later</text:h>"
        "<text:list><text:list-item><text:p>Fish</text:p></text:list-item></text:list>"
    )
    assert _text(odt(body)) == "They  left\tat once\ntogether.\nLater\nFish\nBy boat."


@pytest.mark.parametrize(
    ("rtf", "text"),
    [
        (rb"{\rtf1\ansi\ansicpg1252 Caf\'e9\par Next}", "Café\nNext"),
        (rb"{\rtf1\ansi\uc1 \u8220?Go!\u8221? \u-10179?\u-8704?}", "“Go!” 😀"),
        (rb"{\rtf1{\fonttbl{\f0\fcharset204 A;}}\f0\'cf\'f0\'e8\par}", "При"),
        (rb'{\rtf1 A {\field{\*\fldinst{HYPERLINK "http://b.example"}}{\fldrslt link}}.}',
         "A link."),
        (rb"{\rtf1 \trowd Guests\cell 27\cell\row After}", "Guests|27\nAfter"),
        (rb"{\rtf1{\info{\title T}}{\*\generator x}One\line two}", "One\ntwo"),
    ],
)  # fmt: skip
def test_rich_text(rtf, text):
    assert _text(rtf) == text


def test_rich_text_says_who_wrote_it():
    held = rb"{\rtf1\ansi\ansicpg1250{\info{\title Tal\'6bs}{\author Zo\u235?}}They left.}"
    article = parts_of(Source(held))[0].read()
    assert (article.title, article.author) == ("Talks", "Zoë")


@pytest.mark.parametrize("held", [word("")[:-40], odt("")[:-40]])
def test_an_office_file_that_was_cut_short(held):
    with pytest.raises(RefusedError) as refused:
        parts_of(Source(held))
    assert refused.value.reason is Unreadable.DAMAGED
