"""Turns the place in a list into a token and back.

The token after the first twenty hits of "menolak" holds the number 20 and a digest of the question
and of the state of the store. It is opaque: a token that was changed, or that belongs to another
question, is refused. It reads no data file.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from typing import Any, NamedTuple

import msgspec

from ujar.errors import RequestError

KEY = b"ujar cursor 1"  # guards against mistakes; a token opens nothing that an address does not
DIGEST = 9
LONGEST = 120


class Place(NamedTuple):
    """A place in a list: how many rows stand before it, and the state of the store then."""

    offset: int
    stamp: str


def write_cursor(place: Place, question: object) -> str:
    """Write the token of a place in the answer to a question."""
    body = msgspec.msgpack.encode((place.offset, place.stamp))
    return _write(_sign(body, question) + body)


def read_cursor(token: str, question: object) -> Place:
    """Read a token.

    Raises:
        RequestError: `request-cursor`, it is none, or was made for another question.
    """
    wrong = RequestError("request-cursor", "the token belongs to no such list; start anew")
    if not token.isascii() or len(token) > LONGEST:
        raise wrong
    try:
        raw = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
    except (binascii.Error, ValueError):
        raise wrong from None
    body = raw[DIGEST:]
    if _sign(body, question) != raw[:DIGEST] or _write(raw) != token:
        raise wrong
    offset, stamp = msgspec.msgpack.decode(body, type=tuple[int, str])
    return Place(offset, stamp)


def shorten(stamp: str) -> str:
    """Shorten the stamp of a store to what a token needs of it."""
    return hashlib.blake2b(stamp.encode(), digest_size=6).hexdigest()


def _write(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


def _sign(body: bytes, question: Any) -> bytes:  # noqa: ANN401 - whatever is asked
    asked = msgspec.json.encode(question, order="sorted")
    return hashlib.blake2b(body + asked, key=KEY, digest_size=DIGEST).digest()
