"""Changes the address of what is shown: another language, another filter, the rest as it is.

On `/search?q=usul&lang=id` the call `change(request, lang="en")` gives `/search?q=usul&lang=en`, so
that every view is a link that can be sent. It reads no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode, urlsplit

if TYPE_CHECKING:
    from starlette.requests import Request

WEB = frozenset({"http", "https"})


def change(request: Request, **changes: str | list[str] | None) -> str:
    """Give the address of a request with some of its parameters changed; None takes one out."""
    kept = [(k, v) for k, v in request.query_params.multi_items() if k not in changes]
    for name, value in changes.items():
        values = [value] if isinstance(value, str) else value or []
        kept += [(name, one) for one in values]
    path = quote("/" + request.url.path.lstrip("/"))  # `//` would be another server
    return path + ("?" + urlencode(kept) if kept else "?" if changes else "")


def make_base(request: Request, name: str = "focus") -> str:
    """Give the address of a request up to the value of a parameter that comes last."""
    kept = [(k, v) for k, v in request.query_params.multi_items() if k != name]
    return "?" + urlencode([*kept, (name, "")])


def find_link(address: str | None) -> str | None:
    """Give the address of a page as a link, or None where it is none of the web.

    `javascript:` and the like are no links, nor is what cannot be taken apart.
    """
    if address is None or any(c.isspace() or not c.isprintable() for c in address):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return address if parts.scheme in WEB and parts.hostname else None
