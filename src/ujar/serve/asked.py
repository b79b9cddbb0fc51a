"""Turns the address of a search into what is asked for, and back into addresses.

`/search?q=menolak&party=AS&page=2` asks for the second page of what holds "menolak", in any form,
with AS on one side. All that a view shows depends on its address, so that it can be sent. What is
not understood is refused, not left out. It searches nothing and reads no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast
from urllib.parse import urlencode

import msgspec

from ujar.errors import RequestError
from ujar.store.query import Query

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

LONGEST = 300  # letters of one value
ROWS = (20, 50, 100)  # on a page
DEEPEST = 10_000  # rows in front of a page: what lies deeper is downloaded
FLAGS = {"": None, "yes": True, "no": False}
Order = Literal["best", "newest", "oldest"]
ORDERS = ("best", "newest", "oldest")
FILTERS = ("speaker", "party", "addressee", "via", "type", "outlet", "since", "until")


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """What an address asks for; an empty value does not filter.

    Attributes:
        q: words, as `ujar.store.find.Query` takes them.
        speaker: who speaks or acts.
        party: who is on either side.
        addressee: who is spoken to or acted toward.
        via: who carried it.
        type: the type of a move or kind of a statement, or "statement" or "move".
        outlet: the outlet.
        since: the first day, month or year.
        until: the last day, month or year.
        anonymous: "yes", "no" or empty.
        disputed: "yes", "no" or empty.
        order: "best", "newest" or "oldest".
        rows: how many stand on a page.
        page: which page, from 1.
    """

    q: str = ""
    speaker: str = ""
    party: str = ""
    addressee: str = ""
    via: str = ""
    type: str = ""
    outlet: str = ""
    since: str = ""
    until: str = ""
    anonymous: str = ""
    disputed: str = ""
    order: Order = "best"
    rows: int = ROWS[0]
    page: int = 1

    @property
    def offset(self) -> int:
        """Count the rows in front of the page."""
        return (self.page - 1) * self.rows

    def changed(self, **values: str | int) -> Asked:
        """Give another question; unless it is a page that changes, its first page."""
        return msgspec.structs.replace(self, **{"page": 1, **values})

    def href(self, path: str = "/search") -> str:
        """Give the address that asks for this."""
        plain = Asked()
        given = {name: getattr(self, name) for name in self.__struct_fields__}
        query = urlencode({k: v for k, v in given.items() if v != getattr(plain, k)})
        return f"{path}?{query}" if query else path


def read_asked(values: Mapping[str, str]) -> Asked:
    """Read the values of an address.

    Raises:
        RequestError: `request-long`, `request-flag`, `request-order`, `request-limit`.
    """
    texts = {
        name: " ".join(check_length(name, values.get(name, "")).split())
        for name in ("q", *FILTERS, "anonymous", "disputed")
    }
    for name in ("anonymous", "disputed"):
        if texts[name] not in FLAGS:
            raise RequestError("request-flag", f"{name}: it is `yes`, `no` or left out")
    order = values.get("order") or "best"
    if order not in ORDERS:
        raise RequestError("request-order", f"order: it is one of {', '.join(ORDERS)}")
    rows = _read_number("rows", values.get("rows", ""), ROWS[0])
    page = _read_number("page", values.get("page", ""), 1)
    if rows not in ROWS:
        raise RequestError("request-limit", f"rows: it is one of {', '.join(map(str, ROWS))}")
    if page < 1 or (page - 1) * rows > DEEPEST:
        message = f"page: pages go as deep as {DEEPEST} rows; a download gives all"
        raise RequestError("request-limit", message)
    return Asked(**texts, order=cast("Order", order), rows=rows, page=page)


def make_query(asked: Asked, *, facets: bool = True) -> Query:
    """Make the question to the store."""
    return Query(
        words=asked.q,
        **{name: getattr(asked, name) or None for name in FILTERS},
        anonymous=FLAGS[asked.anonymous],
        disputed=FLAGS[asked.disputed],
        order=asked.order,
        limit=asked.rows,
        offset=asked.offset,
        facets=facets,
        parties=facets,
    )


def is_padded(values: Iterable[tuple[str, str]]) -> bool:
    """Tell whether an address has empty values, as a form makes them, and nothing of the frame."""
    names = dict(values)
    return "" in names.values() and not names.keys() & {"lang", "theme"}


def check_length(name: str, value: str) -> str:
    """Give a value back, or refuse it where it is too long.

    Raises:
        RequestError: `request-long`.
    """
    if len(value) > LONGEST:
        raise RequestError("request-long", f"{name}: it has more than {LONGEST} letters")
    return value


def _read_number(name: str, value: str, default: int) -> int:
    if not value:
        return default
    if not (value.isascii() and value.isdigit() and len(value) < 10):  # noqa: PLR2004 - digits
        raise RequestError("request-limit", f"{name}: it is a number")
    return int(value)
