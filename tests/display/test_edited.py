from reader.display.edited import EditView, edits_of
from reader.model import Article
from reader.revising import rewritten

READ = Article("It rained all day. Ferries ran.", sha256="a")


def test_what_was_not_edited_has_no_edits() -> None:
    assert edits_of(READ) == ()


def test_what_was_read_can_be_had_back_from_the_edits() -> None:
    edited = rewritten(READ, "It snowed all day. No ferries ran.").article
    edited = rewritten(edited, edited.text.replace(" all day", "")).article
    text = edited.text
    for edit in reversed(edits_of(edited)):
        assert text[edit.start : edit.end] == edit.text
        text = text[: edit.start] + edit.read + text[edit.end :]
    assert text == READ.text
    assert edits_of(edited)[0] == EditView(3, 9, "rained all day", "snowed")
