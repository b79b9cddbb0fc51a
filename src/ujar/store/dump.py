"""Writes a store as JSON lines that are the same for the same content, byte for byte.

A line of a page holds its record ("Kami siap, kata Ana Berg" and all), its version and its text;
then come actors, links, failures and decisions. Numbers of rows do not stand in it, so that two
stores that came to the same content by other ways write the same lines. It reads no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import select

from ujar.store import schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

PAGE = (
    "ref",
    "family",
    "version",
    "current",
    "name",
    "url",
    "digest",
    "day",
    "day_basis",
    "reader",
)


def dump(connection: Connection) -> Iterator[bytes]:
    """Give the lines, without line ends."""
    for line in _dump(connection):
        yield msgspec.json.encode(line)


def _dump(connection: Connection) -> Iterator[dict[str, Any]]:
    pages, actors, profiles = schema.pages, schema.actors, schema.profiles
    for row in connection.execute(select(pages).order_by(pages.c.ref)).mappings():
        record = msgspec.Raw(row["record"].encode())
        yield {"page": {f: row[f] for f in PAGE}, "record": record, "text": row["text"]}
    query = (
        select(actors, profiles.c.ref.label("profile"), profiles.c.reason)
        .join(profiles, profiles.c.actor_id == actors.c.id)
        .order_by(actors.c.ref, profiles.c.ref)
    )
    for row in connection.execute(query).mappings():
        fields = {f: row[f] for f in ("ref", "kind", "name", "of", "wikidata", "anonymous")}
        yield {"actor": fields, "profile": row["profile"], "reason": row["reason"]}
    links = schema.links
    for row in connection.execute(select(links).order_by(links.c.kind, links.c.ref)).mappings():
        body = msgspec.Raw(row["body"].encode())
        yield {"link": {f: row[f] for f in ("ref", "kind", "day")}, "body": body}
    failures, decisions = schema.failures, schema.decisions
    for row in connection.execute(
        select(failures).order_by(failures.c.source, failures.c.name)
    ).mappings():
        yield {"failure": dict(row)}
    for row in connection.execute(select(decisions).order_by(decisions.c.id)).mappings():
        yield {"decision": {f: v for f, v in row.items() if f != "id"}}
