import pytest

from reader.errors import Unreadable
from reader.ingest.formats import Source, parts_of
from reader.ingest.refusal import RefusedError
from tests.hostile.made import STORY
from tests.hostile.pdfs import pdf_page, written


def read(held):
    return parts_of(Source(held))[0].read()


def test_a_page_of_one_line_is_the_story_even_if_each_page_has_it():
    twice = pdf_page(written(STORY), kids=b"[3 0 R 3 0 R]").replace(b"/Count 1", b"/Count 2")
    article = read(twice)
    assert article.text == f"{STORY}\n{STORY}"
    assert article.set_aside == ()


def test_ligatures_are_letters():
    # In the encoding of such a font, 0xAE and 0xAF are the ligatures of “fi” and “fl”.
    held = pdf_page(written("The of\xaece was on the \xafoor below, and nobody left."))
    assert read(held).text == "The office was on the floor below, and nobody left."


@pytest.mark.parametrize(
    ("held", "reason"),
    [
        (b"%PDF-1.7 and nothing", Unreadable.DAMAGED),
        (pdf_page(written("7")), Unreadable.SCANNED),
        (pdf_page(b""), Unreadable.SCANNED),
    ],
)
def test_a_pdf_without_an_article(held, reason):
    with pytest.raises(RefusedError) as refused:
        read(held)
    assert refused.value.reason is reason
