"""What can go wrong, as data; the sentences about it are made in `reader.display.messages`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ReaderError(Exception):
    """The base of all errors that this program expects and explains.

    Those that carry data are dataclasses that are compared by identity, as exceptions are.
    """


class Unreadable(StrEnum):
    """Why a file gave no article."""

    MISSING = "missing"
    FOLDER = "folder"
    FORBIDDEN = "forbidden"
    EMPTY = "empty"
    BINARY = "binary"
    TOO_LARGE = "too large"
    TOO_MANY_SENTENCES = "too many sentences"
    ENCODING = "encoding"
    NO_ARTICLE = "no article"
    UNKNOWN_FORMAT = "unknown format"
    DUPLICATE = "duplicate"
    SCANNED = "scanned"
    PROTECTED = "protected"
    DAMAGED = "damaged"
    OLD_OFFICE = "old office"
    NESTED = "nested"
    NO_ARTICLES = "no articles"
    TOO_MANY_ARTICLES = "too many articles"
    NOT_IN_IT = "not in it"
    NO_COLUMN = "no column"
    NO_TEXT_COLUMN = "no text column"
    TOO_SLOW = "too slow"
    TOO_MUCH_MEMORY = "too much memory"
    FAILED = "failed"


@dataclass(eq=False)
class UnreadableArticleError(ReaderError):
    """A file, or pasted text, from which no article can be read.

    Attributes:
        file: the path as the reader gave it, or "" for pasted text.
        reason: what is wrong.
        detail: what belongs to the reason: a size, the other file's name, a library's message.
    """

    file: str
    reason: Unreadable
    detail: str = ""


class AddressProblem(StrEnum):
    """Why nothing was fetched from a web address."""

    NO_ADDRESS = "no address"
    SCHEME = "scheme"
    CREDENTIALS = "credentials"
    REFUSED = "refused"
    NOT_FOUND = "not found"
    NO_NETWORK = "no network"
    NO_ANSWER = "no answer"
    CERTIFICATE = "certificate"
    REDIRECTS = "redirects"
    STATUS = "status"
    NO_PAGE = "no page"
    TOO_LARGE = "too large"
    TOO_SLOW = "too slow"
    FAILED = "failed"


@dataclass(eq=False)
class AddressError(ReaderError):
    """A web address from which nothing can be, or may be, fetched.

    Attributes:
        address: as the reader gave it, or where it led.
        problem: what is wrong.
        detail: what belongs to the problem: the host, a status, a limit.
    """

    address: str
    problem: AddressProblem
    detail: str = ""


@dataclass(eq=False)
class TooFewArticlesError(ReaderError):
    """Fewer than two articles were given to a comparison."""

    count: int


@dataclass(eq=False)
class ThresholdError(ReaderError, ValueError):
    """A threshold that is no number between 0 and 1.

    Attributes:
        threshold: what was asked for.
    """

    threshold: float

    def __str__(self) -> str:
        return f"a threshold lies between 0 and 1, and {self.threshold!r} does not"


class ModelProblem(StrEnum):
    """Why an embedding model could not be used."""

    NOT_INSTALLED = "not installed"
    NOT_FOUND = "not found"
    NO_NETWORK = "no network"
    CHECKSUM = "checksum"
    FAILED = "failed"


@dataclass(eq=False)
class ModelUnavailableError(ReaderError):
    """An embedding model cannot be loaded.

    Attributes:
        model: the model as it was asked for.
        problem: what is wrong.
        detail: the file with the wrong checksum, or a library's message.
    """

    model: str
    problem: ModelProblem
    detail: str = ""


@dataclass(eq=False)
class ReportNotSavedError(ReaderError):
    """A report could not be written; the file that was there before is untouched.

    Attributes:
        file: the path that was asked for.
        detail: the system's message.
    """

    file: str
    detail: str


class ReportProblem(StrEnum):
    """Why a report cannot be had in a format."""

    NO_PRESS = "no press"
    NO_WORKSHEET = "no worksheet"


@dataclass(eq=False)
class ReportUnavailableError(ReaderError):
    """A report cannot be had in a format.

    Attributes:
        report_format: the format's name.
        problem: what is wrong.
        detail: a library's message.
    """

    report_format: str
    problem: ReportProblem
    detail: str = ""


@dataclass(eq=False)
class OutputNotWrittenError(ReaderError):
    """The output could not be written to where the program prints.

    Attributes:
        detail: the system's message.
    """

    detail: str


class CacheProblem(StrEnum):
    """Why what is kept on disk cannot be counted or cleared."""

    LOCKED = "locked"
    DAMAGED = "damaged"
    FORBIDDEN = "forbidden"
    NO_FOLDER = "no folder"
    NO_FILE = "no file"
    FAILED = "failed"


@dataclass(eq=False)
class CacheUnusableError(ReaderError):
    """What is kept on disk cannot be counted or cleared.

    Attributes:
        path: the file or folder.
        problem: what is wrong.
        detail: the system's message.
    """

    path: str
    problem: CacheProblem
    detail: str = ""


class FileProblem(StrEnum):
    """Why a comparison file cannot be opened."""

    MISSING = "missing"
    FORBIDDEN = "forbidden"
    TOO_LARGE = "too large"
    NO_COMPARISON = "no comparison"
    NEWER = "newer"
    DAMAGED = "damaged"
    FAILED = "failed"


@dataclass(eq=False)
class ComparisonFileError(ReaderError):
    """A comparison file cannot be opened; it is as it was.

    Attributes:
        file: the path as the reader gave it.
        problem: what is wrong.
        detail: the version, the damaged part, or the system's message.
    """

    file: str
    problem: FileProblem
    detail: str = ""


class SavingProblem(StrEnum):
    """Why a comparison file was not saved."""

    FULL = "full"
    READ_ONLY = "read-only"
    NO_FOLDER = "no folder"
    CHANGED = "changed"
    TOO_LARGE = "too large"
    FAILED = "failed"


@dataclass(eq=False)
class ComparisonNotSavedError(ReaderError):
    """A comparison was not saved; the file that was there before is untouched.

    Attributes:
        file: the path that was asked for.
        problem: what is wrong.
        detail: the system's message.
    """

    file: str
    problem: SavingProblem
    detail: str = ""
