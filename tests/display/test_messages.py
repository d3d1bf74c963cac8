from __future__ import annotations

import pytest

from reader.display.messages import describe_error, describe_notice, describe_step
from reader.errors import (
    ModelProblem,
    ModelUnavailableError,
    ReaderError,
    ReportNotSavedError,
    TooFewArticlesError,
    Unreadable,
    UnreadableArticleError,
)
from reader.model import Notice, NoticeKind
from reader.progress import Stage, Step
from tests.builders import comparison

TWO = comparison({"A": ["One."], "B": ["Eins."]})


@pytest.mark.parametrize("reason", Unreadable)
def test_every_unreadable_file_is_named_with_its_reason(reason: Unreadable) -> None:
    message = describe_error(UnreadableArticleError("a.txt", reason, "DETAIL"))

    assert message.startswith("a.txt: ")
    assert message.endswith(".")
    assert "{" not in message


def test_pasted_text_has_no_file_to_name() -> None:
    message = describe_error(UnreadableArticleError("", Unreadable.EMPTY))

    assert message == "The pasted text: it holds no text."


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
    assert "(de)" in message


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (TooFewArticlesError(1), "only one article"),
        (TooFewArticlesError(0), "no article"),
        (ReportNotSavedError("out.html", "disk full"), "out.html: could not be saved (disk full)"),
    ],
)
def test_the_other_errors_say_what_is_wrong(error: ReaderError, words: str) -> None:
    assert words in describe_error(error)


@pytest.mark.parametrize("stage", Stage)
def test_every_stage_has_a_name(stage: Stage) -> None:
    assert describe_step(Step(stage)).endswith(" …")
    assert describe_step(Step(stage, 3, 7)).endswith(": 3 of 7")
