import pytest

from reader.errors import Unreadable
from reader.ingest.formats import Source
from reader.ingest.formats.columns import cell, mapped, parts_of_rows
from reader.ingest.refusal import RefusedError

LONG = "They shouted for an hour, and then both ministers left the old town by the east gate. " * 3


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["title", "text"], {"title": "title", "text": "text"}),
        (["Headline", "Full_Text", "Source", "Pub-Date", "URL"],
         {"title": "Headline", "text": "Full_Text", "outlet": "Source", "published": "Pub-Date",
          "url": "URL"}),
        (["source.id", "source.name", "content", "publishedAt", "author"],
         {"outlet": "source.name", "text": "content", "published": "publishedAt",
          "author": "author"}),
        (["Titel", "Inhalt", "Datum", "Quelle", "Sprache"],
         {"title": "Titel", "text": "Inhalt", "published": "Datum", "outlet": "Quelle",
          "language": "Sprache"}),
        (["body", "content"], {"text": "body"}),
    ],
)  # fmt: skip
def test_columns_are_known_by_their_headings(headings, expected):
    assert mapped(headings, {}, []) == expected


def test_what_the_reader_says_goes_first():
    headings = ["title", "text", "teaser", "2"]
    assert mapped(headings, {"text": "Teaser"}, [])["text"] == "teaser"
    assert mapped(headings, {"text": "3"}, [])["text"] == "teaser"
    assert mapped(headings, {"text": "2"}, [])["text"] == "2"
    assert mapped(["title", "text"], {"outlet": "title"}, []) == {"outlet": "title", "text": "text"}


def test_a_column_that_is_not_there():
    for chosen in ("body", "0", "3"):
        with pytest.raises(RefusedError) as refused:
            mapped(["title", "text"], {"text": chosen}, [])
        assert refused.value.reason is Unreadable.NO_COLUMN


def test_without_a_known_heading_the_column_with_the_long_cells_holds_the_texts():
    rows = [{"a": "1", "b": LONG, "c": "Talks fail"}] * 3
    assert mapped(["a", "b", "c"], {}, rows) == {"text": "b"}
    for doubtful in ([{"a": LONG, "b": LONG}], [{"a": "short", "b": ""}], []):
        with pytest.raises(RefusedError) as refused:
            mapped(["a", "b"], {}, doubtful)
        assert (refused.value.reason, refused.value.detail) == (Unreadable.NO_TEXT_COLUMN, "a, b")


def test_a_row_is_an_article():
    row = {
        "headline": "Talks  fail", "body": "They left.\r\nNobody spoke.", "paper": "The Post",
        "date": "2 Dec 2021", "link": "https://post.example/1", "lang": "en-GB",
    }  # fmt: skip
    (part,) = parts_of_rows([row], Source(b"", columns={"outlet": "paper"}))
    article = part.read()
    assert article.text == "Talks fail\n\nThey left.\nNobody spoke."
    assert (article.title, article.outlet) == ("Talks fail", "The Post")
    assert (article.published, article.language) == ("2021-12-02", "en")
    assert article.url == "https://post.example/1"
    assert (part.name, part.title) == ("row 1", "Talks fail")


@pytest.mark.parametrize("language", ["German", "fil", "unknown"])
def test_a_language_that_is_no_code_is_not_cut_to_another_one(language):
    (part,) = parts_of_rows([{"text": "Es fiel.", "language": language}], Source(b""))
    assert part.read().language == ""


def test_rows_without_a_text_are_left_out_and_the_others_keep_their_numbers():
    rows = [{"text": "One."}, {"text": " "}, {"title": "x"}, {"text": "Four."}]
    assert [part.name for part in parts_of_rows(rows, Source(b""))] == ["row 1", "row 4"]


def test_markup_in_a_cell_is_read_as_a_page():
    (part,) = parts_of_rows([{"text": "<p>They <b>left</b>.</p><script>no</script>"}], Source(b""))
    assert part.read().text == "They left."


def test_a_row_goes_by_a_digest_of_its_own():
    one, two = {"text": "It fell.", "id": "1"}, {"id": "1", "text": "It fell."}
    first, second, third = parts_of_rows([one, two, {"text": "It fell."}], Source(b""))
    assert first.held == second.held != third.held


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (None, ""), (True, ""), (3, "3"), (3.5, "3.5"), (["a", {"b": 1}, None], "a"),
        ([LONG, "end"], f"{LONG}\nend"), ("\ud83d", "\ud83d"),
    ],
)  # fmt: skip
def test_values_to_words(value, words):
    assert cell(value) == words
