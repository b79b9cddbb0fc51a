"""The errors of `ujar`, each with a stable code that a user can quote.

    UjarError
    ├── InputError      bad input: a file that is missing, empty, binary or in a wrong form
    ├── LexiconError    a bad data file; says file and row
    ├── StoreError      a bad store: it cannot be opened, is no store, or is of a newer version
    ├── RequestError    a wrong question: an unknown option, format or id
    ├── BatchError      a batch cannot go on: its folder is another's, its output is refused
    └── MissingExtraError  an optional part is not installed; names the extra

Codes are short English words joined by hyphens ("input-empty"); they do not change once released.
"""

from __future__ import annotations


class UjarError(Exception):
    """The root of all errors that `ujar` raises on purpose.

    Attributes:
        code: the stable code, for programs.
        message: one sentence for people, without the code.
    """

    def __init__(self, code: str, message: str) -> None:
        super().__init__(f"{code}: {message}")
        self.code = code
        self.message = message


class InputError(UjarError):
    """The input cannot be read as a page."""


class LexiconError(UjarError):
    """A data file breaks its declared shape; the message names file and row."""


class RequestError(UjarError):
    """The question cannot be answered as it was put."""


class StoreError(UjarError):
    """The store cannot be opened, or is not one."""


class BatchError(UjarError):
    """A batch cannot go on: its folder is another's, or what it writes is refused."""


class MissingExtraError(UjarError):
    """An optional part of `ujar` is not installed; the message names the extra."""
