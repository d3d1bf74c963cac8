"""The sentences in which errors, notices and progress are told: what happened, what to do next."""

from __future__ import annotations

from reader.errors import (
    CacheProblem,
    CacheUnusableError,
    ModelProblem,
    ModelUnavailableError,
    OutputNotWrittenError,
    ReaderError,
    ReportNotSavedError,
    ReportProblem,
    ReportUnavailableError,
    TooFewArticlesError,
    Unreadable,
    UnreadableArticleError,
)
from reader.model import Comparison, Notice, NoticeKind
from reader.progress import Stage, Step

_UNREADABLE = {
    Unreadable.MISSING: "there is no such file. Check the name.",
    Unreadable.FOLDER: "this is a folder. Name the article files inside it.",
    Unreadable.FORBIDDEN: (
        "the system does not allow reading it ({detail}). Change its permissions."
    ),
    Unreadable.EMPTY: "there are no words in it to compare.",
    Unreadable.BINARY: "this is not text. Save the article as text, Markdown or HTML first.",
    Unreadable.TOO_LARGE: "it is too large for an article ({detail}). Take the article alone.",
    Unreadable.TOO_MANY_SENTENCES: (
        "it has too many sentences for an article ({detail}). Take the article alone, or a part of "
        "it."
    ),
    Unreadable.ENCODING: (
        "its characters cannot be made out (tried {detail}). Save it again as UTF-8."
    ),
    Unreadable.NO_ARTICLE: (
        "no article was found on this page. Copy the article's text and paste it, or save it as "
        "a text file."
    ),
    Unreadable.UNKNOWN_FORMAT: (
        "what is of this kind ({detail}) cannot be read. Save the article as plain text, Markdown "
        "or HTML first."
    ),
    Unreadable.DUPLICATE: (
        "it holds the same text as {detail}, which is already in the comparison."
    ),
    Unreadable.FAILED: "it could not be read ({detail}).",
}

_MODEL = {
    ModelProblem.NOT_INSTALLED: "its package is not installed",
    ModelProblem.NOT_FOUND: "it was not found",
    ModelProblem.NO_NETWORK: "it is not on this computer, and it could not be fetched",
    ModelProblem.CHECKSUM: "its file {detail} is not the one that was published, so it is refused",
    ModelProblem.FAILED: "it could not be loaded: {detail}",
}

_CACHE = {
    CacheProblem.LOCKED: "another program is using it. Close that, then try again.",
    CacheProblem.DAMAGED: (
        "it is damaged, or made by another version ({detail}). The next comparison makes it anew."
    ),
    CacheProblem.FORBIDDEN: "the system does not allow it ({detail}). Change its permissions.",
}

_REPORTS = {
    ReportProblem.NO_PRESS: (
        "{name} cannot be made here, for the libraries that set the pages cannot be loaded. "
        "Save the report as HTML and print that."
    ),
    ReportProblem.NO_WORKSHEET: (
        "There is no worksheet as {name}. Choose HTML, PDF, DOCX or Markdown."
    ),
}

_STAGES = {
    Stage.READ: "Reading articles",
    Stage.SEGMENT: "Finding sentences",
    Stage.LOAD_MODEL: "Loading the language model",
    Stage.ENCODE: "Understanding sentences",
    Stage.ALIGN: "Linking what tells the same",
    Stage.GROUP: "Grouping what tells the same",
    Stage.SHARED_TEXT: "Finding text printed twice",
    Stage.DIFFERENCES: "Finding differences",
    Stage.REPORT: "Setting the report",
}


def describe_error(error: ReaderError) -> str:
    """Return a sentence or two on what went wrong and what can be done about it."""
    match error:
        case UnreadableArticleError():
            return f"{error.file or 'The pasted text'}: {_describe_unreadable(error)}"
        case TooFewArticlesError():
            have = "only one article" if error.count == 1 else "no article"
            return f"There is {have} to compare. Give at least two reports of the same event."
        case ModelUnavailableError():
            return f"The model “{error.model}” cannot be used: {describe_model_problem(error)}."
        case ReportNotSavedError():
            return f"{error.file}: could not be saved ({error.detail}). Choose another name."
        case OutputNotWrittenError():
            return f"The output could not be written ({error.detail}). Save it in a file elsewhere."
        case _:
            return _describe_other(error)


def _describe_other(error: ReaderError) -> str:
    if isinstance(error, CacheUnusableError):
        return f"{error.path}: {_CACHE[error.problem].format(detail=error.detail)}"
    if isinstance(error, ReportUnavailableError):
        told = _REPORTS[error.problem].format(name=error.report_format.upper())
        return f"{told} ({error.detail})" if error.detail else told
    return str(error)


def _describe_unreadable(error: UnreadableArticleError) -> str:
    if error.reason is Unreadable.DUPLICATE and error.detail in ("", error.file):
        return "it is in the comparison already."
    return _UNREADABLE[error.reason].format(detail=error.detail)


def describe_model_problem(error: ModelUnavailableError) -> str:
    """Return half a sentence on why a model cannot be used."""
    return _MODEL[error.problem].format(detail=error.detail)


def describe_notice(notice: Notice, comparison: Comparison) -> str:
    """Return what a notice of a comparison says, in full sentences."""
    if notice.kind is NoticeKind.LEXICAL_FALLBACK:
        reason = _MODEL[ModelProblem(notice.reason)].format(detail=notice.detail)
        return (
            f"Compared by shared words only: the model “{notice.about}” was not used, because "
            f"{reason}. Sentences that tell the same in other words will be missed more often."
        )
    article = comparison.article(notice.about)
    return (
        f"{article.label} ({article.name}) seems to be written in another language "
        f"({notice.reason}) than the model ({comparison.made_with.model}) was made for. Links to "
        "it may be missed; choose a multilingual model."
    )


def describe_step(step: Step) -> str:
    """Return where the work is, such as “Understanding sentences: 64 of 120”."""
    if not step.total:
        return f"{_STAGES[step.stage]} …"
    return f"{_STAGES[step.stage]}: {step.done} of {step.total}"
