"""What can go wrong, as data; the sentences about it are made in `reader.display.messages`."""

from __future__ import annotations

from enum import StrEnum


class ReaderError(Exception):
    """The base of all errors that this program expects and explains."""


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


class UnreadableArticleError(ReaderError):
    """A file, or pasted text, from which no article can be read.

    Args:
        file: the path as the reader gave it, or "" for pasted text.
        reason: what is wrong.
        detail: what belongs to the reason: a size, the other file's name, a library's message.
    """

    def __init__(self, file: str, reason: Unreadable, detail: str = "") -> None:
        super().__init__(file, reason, detail)
        self.file = file
        self.reason = reason
        self.detail = detail


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


class AddressError(ReaderError):
    """A web address from which nothing can be, or may be, fetched.

    Args:
        address: as the reader gave it, or where it led.
        problem: what is wrong.
        detail: what belongs to the problem: the host, a status, a limit.
    """

    def __init__(self, address: str, problem: AddressProblem, detail: str = "") -> None:
        super().__init__(address, problem, detail)
        self.address = address
        self.problem = problem
        self.detail = detail


class TooFewArticlesError(ReaderError):
    """Fewer than two articles were given to a comparison."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


class ThresholdError(ReaderError, ValueError):
    """A threshold that is no number between 0 and 1.

    Args:
        threshold: what was asked for.
    """

    def __init__(self, threshold: float) -> None:
        super().__init__(threshold)
        self.threshold = threshold

    def __str__(self) -> str:
        return f"a threshold lies between 0 and 1, and {self.threshold!r} does not"


class ModelProblem(StrEnum):
    """Why an embedding model could not be used."""

    NOT_INSTALLED = "not installed"
    NOT_FOUND = "not found"
    NO_NETWORK = "no network"
    CHECKSUM = "checksum"
    FAILED = "failed"


class ModelUnavailableError(ReaderError):
    """An embedding model cannot be loaded.

    Args:
        model: the model as it was asked for.
        problem: what is wrong.
        detail: the file with the wrong checksum, or a library's message.
    """

    def __init__(self, model: str, problem: ModelProblem, detail: str = "") -> None:
        super().__init__(model, problem, detail)
        self.model = model
        self.problem = problem
        self.detail = detail


class ReportNotSavedError(ReaderError):
    """A report could not be written; the file that was there before is untouched.

    Args:
        file: the path that was asked for.
        detail: the system's message.
    """

    def __init__(self, file: str, detail: str) -> None:
        super().__init__(file, detail)
        self.file = file
        self.detail = detail


class ReportProblem(StrEnum):
    """Why a report cannot be had in a format."""

    NO_PRESS = "no press"
    NO_WORKSHEET = "no worksheet"


class ReportUnavailableError(ReaderError):
    """A report cannot be had in a format.

    Args:
        report_format: the format's name.
        problem: what is wrong.
        detail: a library's message.
    """

    def __init__(self, report_format: str, problem: ReportProblem, detail: str = "") -> None:
        super().__init__(report_format, problem, detail)
        self.report_format = report_format
        self.problem = problem
        self.detail = detail


class OutputNotWrittenError(ReaderError):
    """The output could not be written to where the program prints.

    Args:
        detail: the system's message.
    """

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


class CacheProblem(StrEnum):
    """Why what is kept on disk cannot be counted or cleared."""

    LOCKED = "locked"
    DAMAGED = "damaged"
    FORBIDDEN = "forbidden"
    NO_FOLDER = "no folder"
    NO_FILE = "no file"
    FAILED = "failed"


class CacheUnusableError(ReaderError):
    """What is kept on disk cannot be counted or cleared.

    Args:
        path: the file or folder.
        problem: what is wrong.
        detail: the system's message.
    """

    def __init__(self, path: str, problem: CacheProblem, detail: str = "") -> None:
        super().__init__(path, problem, detail)
        self.path = path
        self.problem = problem
        self.detail = detail


class FileProblem(StrEnum):
    """Why a comparison file cannot be opened."""

    MISSING = "missing"
    FORBIDDEN = "forbidden"
    TOO_LARGE = "too large"
    NO_COMPARISON = "no comparison"
    NEWER = "newer"
    DAMAGED = "damaged"
    FAILED = "failed"


class ComparisonFileError(ReaderError):
    """A comparison file cannot be opened; it is as it was.

    Args:
        file: the path as the reader gave it.
        problem: what is wrong.
        detail: the version, the damaged part, or the system's message.
    """

    def __init__(self, file: str, problem: FileProblem, detail: str = "") -> None:
        super().__init__(file, problem, detail)
        self.file = file
        self.problem = problem
        self.detail = detail


class SavingProblem(StrEnum):
    """Why a comparison file was not saved."""

    FULL = "full"
    READ_ONLY = "read-only"
    NO_FOLDER = "no folder"
    CHANGED = "changed"
    TOO_LARGE = "too large"
    FAILED = "failed"


class ComparisonNotSavedError(ReaderError):
    """A comparison was not saved; the file that was there before is untouched.

    Args:
        file: the path that was asked for.
        problem: what is wrong.
        detail: the system's message.
    """

    def __init__(self, file: str, problem: SavingProblem, detail: str = "") -> None:
        super().__init__(file, problem, detail)
        self.file = file
        self.problem = problem
        self.detail = detail
