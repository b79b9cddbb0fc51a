"""Reads Indonesian news pages into records of who said what, through whom, and what was answered.

    import ujar
    record = ujar.read(text)

`read` and `read_many` are pure and work offline; `Record` and its parts are frozen. The names below
are the public surface; everything else may change.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ujar.errors import (
        BatchError,
        InputError,
        LexiconError,
        MissingExtraError,
        RequestError,
        StoreError,
        UjarError,
    )
    from ujar.reading import read, read_many
    from ujar.records import Record, decode, encode
    from ujar.store import Query, Store

__version__ = "0.1.0"
_WHERE = {
    "BatchError": "ujar.errors",
    "InputError": "ujar.errors",
    "LexiconError": "ujar.errors",
    "MissingExtraError": "ujar.errors",
    "Query": "ujar.store",
    "Record": "ujar.records",
    "RequestError": "ujar.errors",
    "Store": "ujar.store",
    "StoreError": "ujar.errors",
    "UjarError": "ujar.errors",
    "decode": "ujar.records",
    "encode": "ujar.records",
    "read": "ujar.reading",
    "read_many": "ujar.reading",
}
__all__ = [
    "BatchError",
    "InputError",
    "LexiconError",
    "MissingExtraError",
    "Query",
    "Record",
    "RequestError",
    "Store",
    "StoreError",
    "UjarError",
    "__version__",
    "decode",
    "encode",
    "read",
    "read_many",
]


def __getattr__(name: str) -> Any:  # noqa: ANN401 - a module attribute can be anything
    """Import a public name when it is first asked for, so that `import ujar` stays light."""
    if name in _WHERE:
        return getattr(importlib.import_module(_WHERE[name]), name)
    raise AttributeError(f"module 'ujar' has no attribute {name!r}")
