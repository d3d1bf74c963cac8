"""The sentences in which errors, notices and progress are told: what happened, what to do next."""

from __future__ import annotations

from reader.errors import (
    AddressError,
    AddressProblem,
    CacheProblem,
    CacheUnusableError,
    ComparisonFileError,
    ComparisonNotSavedError,
    FileProblem,
    ModelProblem,
    ModelUnavailableError,
    OutputNotWrittenError,
    ReaderError,
    ReportNotSavedError,
    ReportProblem,
    ReportUnavailableError,
    SavingProblem,
    ThresholdError,
    TooFewArticlesError,
    Unreadable,
    UnreadableArticleError,
)
from reader.model import Comparison, Notice, NoticeKind
from reader.own_lexicons import LexiconReason
from reader.progress import Stage, Step
from reader.steering import visible_name

_UNREADABLE = {
    Unreadable.MISSING: "there is no such file. Check the name.",
    Unreadable.FOLDER: "this is a folder without any article that can be read.",
    Unreadable.FORBIDDEN: (
        "the system does not allow reading it ({detail}). Change its permissions."
    ),
    Unreadable.EMPTY: "there are no words in it to compare.",
    Unreadable.BINARY: (
        "this is no kind of file that articles are read from. Save the article as text, PDF or a "
        "web page first."
    ),
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
        "what is of this kind ({detail}) cannot be read. Save the article as text, PDF, DOCX or a "
        "web page first."
    ),
    Unreadable.DUPLICATE: (
        "it holds the same text as {detail}, which is already in the comparison."
    ),
    Unreadable.SCANNED: (
        "its pages are pictures without text. Have the text recognised first (OCR), or type it."
    ),
    Unreadable.PROTECTED: "it is locked. Save a copy without password or copy protection first.",
    Unreadable.DAMAGED: "it is damaged, or not what its name says ({detail}). Save it anew.",
    Unreadable.OLD_OFFICE: (
        "old office files ({detail}) cannot be read. Open it in an office program and save it as "
        "DOCX, ODT or XLSX."
    ),
    Unreadable.NESTED: "archives inside a file are not opened. Unpack it first.",
    Unreadable.NO_ARTICLES: "there is no article in it that can be read.",
    Unreadable.TOO_MANY_ARTICLES: (
        "it holds {detail} articles, too many to compare at once. Choose some of them by number, "
        "on the command line with --list and --take."
    ),
    Unreadable.NOT_IN_IT: "there is no article number {detail} in it. Choose another number.",
    Unreadable.NO_COLUMN: "there is no such column ({detail}). Name another one.",
    Unreadable.NO_TEXT_COLUMN: (
        "it cannot be told which column holds the articles' texts (there are: {detail}). Name it "
        "“text”, or on the command line give --columns text=NAME."
    ),
    Unreadable.TOO_SLOW: (
        "it took longer than {detail} to read and was stopped. Save the article alone, in another "
        "format."
    ),
    Unreadable.TOO_MUCH_MEMORY: (
        "reading it took more than {detail} of memory and was stopped. Save the article alone, in "
        "another format."
    ),
    Unreadable.FAILED: "it could not be read ({detail}).",
}

_ADDRESS = {
    AddressProblem.NO_ADDRESS: (
        "this is no web address. Write one such as https://example.org/report."
    ),
    AddressProblem.SCHEME: (
        "only pages at http:// and https:// are fetched. Save what is there as a file, and open it."
    ),
    AddressProblem.CREDENTIALS: (
        "the address has a name or password in it, which is never sent. Take it out; a page that "
        "needs it can be saved in a browser, and opened as a file."
    ),
    AddressProblem.REFUSED: (
        "this is no address of a public page ({detail}), so it was not asked. If you trust it, "
        "save the page in a browser, and open the file."
    ),
    AddressProblem.NOT_FOUND: "there is no host called {detail}. Check the address.",
    AddressProblem.NO_NETWORK: (
        "the network cannot be reached. Connect, then try again; saved pages open without it."
    ),
    AddressProblem.NO_ANSWER: (
        "the host does not answer ({detail}). Try again later, or save the page in a browser."
    ),
    AddressProblem.CERTIFICATE: (
        "no secure connection can be made ({detail}), so nothing was read. Check the address and "
        "this computer's clock; do not go on if you do not know why."
    ),
    AddressProblem.REDIRECTS: (
        "it leads on and on (more than {detail} times). Open it in a browser, and copy the address "
        "where it ends."
    ),
    AddressProblem.STATUS: (
        "the host gives no page ({detail}). Check the address; a page for subscribers can be saved "
        "in a browser, and opened as a file."
    ),
    AddressProblem.NO_PAGE: "this is no page or document ({detail}). Give the article's address.",
    AddressProblem.TOO_LARGE: (
        "it is larger than {detail} and was let go. Give the article's own address."
    ),
    AddressProblem.TOO_SLOW: (
        "it took longer than {detail} and was let go. Try again later, or save the page in a "
        "browser."
    ),
    AddressProblem.FAILED: (
        "what came is no proper answer ({detail}). Save the page in a browser, and open the file."
    ),
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
    CacheProblem.NO_FOLDER: (
        "something that is no folder stands in its place, or above it. Move that away, or name "
        "another folder in COMPARATIVE_READER_CACHE."
    ),
    CacheProblem.NO_FILE: "something that is no file stands in its place. Move it away.",
    CacheProblem.FAILED: (
        "the system cannot look there ({detail}). Check the disk and the folder's name."
    ),
}

_LEXICON = {
    LexiconReason.UNKNOWN: (
        "there is no list of that name to add to, so it is left alone. Those there are: {detail}."
    ),
    LexiconReason.UNREADABLE: "it cannot be read ({detail}), so it is left out.",
    LexiconReason.ENCODING: "it is not in UTF-8, so it is left out. Save it again as UTF-8.",
    LexiconReason.TOO_LARGE: "it is too large for a word list, so it is left out.",
    LexiconReason.LINE: (
        "line {detail} is too long, or holds signs that cannot be seen, and is left out."
    ),
    LexiconReason.NO_WORD: "line {detail} has no word in it, and is left out.",
}

_FILE = {
    FileProblem.MISSING: "there is no such file. Check the name, and whether its drive is there.",
    FileProblem.FORBIDDEN: (
        "the system does not allow reading it ({detail}). Change its permissions."
    ),
    FileProblem.TOO_LARGE: "it is too large for a comparison.",
    FileProblem.NO_COMPARISON: (
        "it is no comparison file, or damaged from its beginning. Open a backup of it."
    ),
    FileProblem.NEWER: (
        "it was saved by a newer version of the program (file version {detail}). It was left as it "
        "is; update the program to open it."
    ),
    FileProblem.DAMAGED: "it is damaged ({detail}). It was left as it is; open a backup of it.",
    FileProblem.FAILED: "it could not be read ({detail}). Check whether its drive is there.",
}

_SAVING = {
    SavingProblem.FULL: "the disk is full. Make room and save again, or save it elsewhere",
    SavingProblem.READ_ONLY: (
        "the file or its folder is write-protected. Save it elsewhere with “Save as”"
    ),
    SavingProblem.NO_FOLDER: (
        "its folder is not there any more. Bring its drive back, or save it elsewhere with "
        "“Save as”"
    ),
    SavingProblem.CHANGED: (
        "another program or window has changed the file since it was opened. Save yours under "
        "another name with “Save as”"
    ),
    SavingProblem.TOO_LARGE: "it is larger than can be opened again. Take articles out",
    SavingProblem.FAILED: "{detail}. Save it elsewhere with “Save as”",
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
    Stage.FETCH: "Fetching the page",
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
        case UnreadableArticleError() | AddressError():
            return _describe_place(error)
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
    if isinstance(error, ThresholdError):
        return f"The threshold {error.threshold!r} is not between 0 and 1. Name one such as 0.3."
    if isinstance(error, ComparisonFileError):
        why = _FILE[error.problem].format(detail=error.detail)
        return f"{visible_name(error.file) or 'The comparison'}: {why}"
    if isinstance(error, ComparisonNotSavedError):
        why = _SAVING[error.problem].format(detail=error.detail or "the system refused it")
        return f"{visible_name(error.file)}: not saved: {why}. Nothing is lost."
    if isinstance(error, CacheUnusableError):
        return f"{error.path}: {_CACHE[error.problem].format(detail=error.detail)}"
    if isinstance(error, ReportUnavailableError):
        told = _REPORTS[error.problem].format(name=error.report_format.upper())
        return f"{told} ({error.detail})" if error.detail else told
    return str(error)


def _describe_place(error: UnreadableArticleError | AddressError) -> str:
    if isinstance(error, AddressError):
        why = _ADDRESS[error.problem].format(detail=visible_name(error.detail))
        return f"{visible_name(error.address)}: {why}"
    return f"{visible_name(error.file) or 'The pasted text'}: {_describe_unreadable(error)}"


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
    if notice.kind is NoticeKind.ANCHORS_NOT_KEPT:
        return _describe_anchors_not_kept(notice, comparison)
    if notice.kind is NoticeKind.LEXICON:
        why = _LEXICON[LexiconReason(notice.reason)].format(detail=notice.detail)
        return f"Your word list “{notice.about}”: {why}"
    article = comparison.article(notice.about)
    return (
        f"{article.label} ({article.name}) seems to be written in another language "
        f"({notice.reason}) than the model ({comparison.made_with.model}) was made for. Links to "
        "it may be missed; choose a multilingual model."
    )


def _describe_anchors_not_kept(notice: Notice, comparison: Comparison) -> str:
    one = notice.detail == "1"
    made = "One correction has" if one else f"{notice.detail} corrections have"
    it, holds = ("It", "holds") if one else ("They", "hold")
    if not notice.about:
        return (
            f"{made} no effect: an article is not in this comparison, or its text has changed. "
            f"{it} {holds} again once that article is back as it was; else correct anew."
        )
    article = comparison.article(notice.about)
    return (
        f"{made} no effect: in {article.label} ({article.name}) there is no such sentence now. "
        f"{it} {holds} again once its sentences are as they were, with nothing of them set aside; "
        "else correct anew."
    )


def describe_step(step: Step) -> str:
    """Return where the work is, such as “Understanding sentences: 64 of 120”."""
    if not step.total:
        return f"{_STAGES[step.stage]} …"
    return f"{_STAGES[step.stage]}: {step.done} of {step.total}"
