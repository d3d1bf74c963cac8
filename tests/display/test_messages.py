from __future__ import annotations

import pytest

from reader.display.messages import describe_error, describe_notice, describe_step
from reader.errors import (
    AddressError,
    AddressProblem,
    CacheProblem,
    CacheUnusableError,
    ModelProblem,
    ModelUnavailableError,
    OutputNotWrittenError,
    ReaderError,
    ReportNotSavedError,
    ThresholdError,
    TooFewArticlesError,
    Unreadable,
    UnreadableArticleError,
)
from reader.model import Notice, NoticeKind
from reader.progress import Stage, Step
from tests.builders import comparison

TWO = comparison({"A": ["One."], "B": ["Eins."]})


@pytest.mark.parametrize("problem", CacheProblem)
def test_every_problem_with_what_is_kept_is_told_with_its_place(problem: CacheProblem) -> None:
    message = describe_error(CacheUnusableError("/there", problem, "DETAIL"))
    assert message.startswith("/there: ")
    assert message.endswith(".")
    assert "{" not in message


def test_a_wrong_threshold_is_named_with_a_right_one() -> None:
    told = describe_error(ThresholdError(float("nan")))
    assert told == "The threshold nan is not between 0 and 1. Name one such as 0.3."


@pytest.mark.parametrize("reason", Unreadable)
def test_every_unreadable_file_is_named_with_its_reason(reason: Unreadable) -> None:
    message = describe_error(UnreadableArticleError("a.txt", reason, "DETAIL"))

    assert message.startswith("a.txt: ")
    assert message.endswith(".")
    assert "{" not in message


@pytest.mark.parametrize(
    ("file", "reason", "detail", "message"),
    [
        ("a.txt", Unreadable.MISSING, "", "a.txt: there is no such file. Check the name."),
        (
            "a.txt",
            Unreadable.FORBIDDEN,
            "Permission denied",
            "a.txt: the system does not allow reading it (Permission denied). Change its "
            "permissions.",
        ),
        (
            "a.md",
            Unreadable.TOO_LARGE,
            "more than 20,000 Markdown marks",
            "a.md: it is too large for an article (more than 20,000 Markdown marks). Take the "
            "article alone.",
        ),
        (
            "a.txt",
            Unreadable.TOO_MANY_SENTENCES,
            "5,001",
            "a.txt: it has too many sentences for an article (5,001). Take the article alone, or "
            "a part of it.",
        ),
        (
            "",
            Unreadable.UNKNOWN_FORMAT,
            ".mobi",
            "The pasted text: what is of this kind (.mobi) cannot be read. Save the article as "
            "text, PDF, DOCX or a web page first.",
        ),
        (
            "b/one.txt",
            Unreadable.DUPLICATE,
            "a/one.txt",
            "b/one.txt: it holds the same text as a/one.txt, which is already in the comparison.",
        ),
        ("one.txt", Unreadable.DUPLICATE, "one.txt", "one.txt: it is in the comparison already."),
        ("", Unreadable.DUPLICATE, "", "The pasted text: it is in the comparison already."),
    ],
)
def test_a_message_reads_as_a_sentence(
    file: str, reason: Unreadable, detail: str, message: str
) -> None:
    assert describe_error(UnreadableArticleError(file, reason, detail)) == message


def test_pasted_text_has_no_file_to_name() -> None:
    message = describe_error(UnreadableArticleError("", Unreadable.EMPTY))

    assert message == "The pasted text: there are no words in it to compare."


@pytest.mark.parametrize("problem", ModelProblem)
def test_every_model_problem_is_told(problem: ModelProblem) -> None:
    error = ModelUnavailableError("some-model", problem, "DETAIL")
    notice = Notice(NoticeKind.LEXICAL_FALLBACK, "some-model", problem, "DETAIL")

    assert "some-model" in describe_error(error)
    assert "shared words only" in describe_notice(notice, TWO)
    assert "{" not in describe_error(error) + describe_notice(notice, TWO)


def test_a_language_that_is_not_covered_is_told_with_its_article() -> None:
    message = describe_notice(Notice(NoticeKind.LANGUAGE_NOT_COVERED, "B", "de"), TWO)

    assert "B (b.txt)" in message
    assert "another language (de) than the model (test-model) was made for" in message


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (TooFewArticlesError(1), "only one article"),
        (TooFewArticlesError(0), "no article"),
        (
            OutputNotWrittenError("disk full"),
            "The output could not be written (disk full). Save it in a file elsewhere.",
        ),
        (ReportNotSavedError("out.html", "disk full"), "out.html: could not be saved (disk full)"),
    ],
)
def test_the_other_errors_say_what_is_wrong(error: ReaderError, words: str) -> None:
    assert words in describe_error(error)


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_has_a_name(stage: Stage) -> None:
    assert describe_step(Step(stage)).endswith(" …")
    assert describe_step(Step(stage, 3, 7)).endswith(": 3 of 7")


@pytest.mark.parametrize(
    ("about", "count", "begins", "ends"),
    [
        ("", "1", "One correction has no effect: an article is not", "else correct anew."),
        ("", "3", "3 corrections have no effect: an article is not", "else correct anew."),
        ("A", "1", "One correction has no effect: in A (a.txt)", "else correct anew."),
        ("A", "2", "2 corrections have no effect: in A (a.txt)", "else correct anew."),
    ],
)
def test_corrections_that_are_not_kept_are_told(
    about: str, count: str, begins: str, ends: str
) -> None:
    reason = "sentence" if about else "article"
    told = describe_notice(Notice(NoticeKind.ANCHORS_NOT_KEPT, about, reason, count), TWO)
    assert told.startswith(begins)
    assert told.endswith(ends)


@pytest.mark.parametrize("problem", AddressProblem)
def test_every_problem_with_an_address_is_told_with_what_to_do(problem: AddressProblem) -> None:
    message = describe_error(AddressError("https://a.example/", problem, "DETAIL"))
    assert message.startswith("https://a.example/: ")
    assert message.endswith(".")
    assert "{" not in message
