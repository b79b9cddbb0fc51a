"""The stages in their order: a page in, its record out.

`read_page` is pure: no clock, no network, no state; the same page gives the same bytes.
"""

from __future__ import annotations

import hashlib
from typing import TypeVar

import msgspec

from ujar.article.find import find_article
from ujar.article.text import Text
from ujar.entities.find import find_entities
from ujar.moves.find import find_moves
from ujar.page.label import label_lines
from ujar.page.model import Page
from ujar.records import Move, PageInfo, Record, Statement, Term
from ujar.statements.find import find_statements
from ujar.times.find import find_times


def read_page(page: Page) -> Record:
    """Read one page into its record."""
    lines = label_lines(page)
    article, saved, boilerplate, issues = find_article(page, lines)
    text = Text(page.text, article)
    published = article.published.value if article.published else None
    times, doubts = find_times(text, published=published, saved=saved)
    cast = find_entities(text, times)
    statements, more = find_statements(text, times, cast)
    moves, last = find_moves(text, times, cast, statements)
    items: tuple[Statement | Move, ...] = (*statements, *moves)
    used = {int(key) for item in items for key in _keys(item)}
    entities, ids = cast.freeze(used)
    return Record(
        page=PageInfo(
            name=page.name,
            url=page.url,
            digest="sha256:" + hashlib.sha256(page.text.encode("utf-8", "replace")).hexdigest(),
            chars=len(page.text),
            saved=saved,
        ),
        article=article,
        boilerplate=boilerplate,
        times=times,
        entities=entities,
        statements=tuple(_with_ids(s, ids) for s in statements),
        moves=tuple(_with_ids(m, ids) for m in moves),
        issues=(*issues, *doubts, *cast.issues, *more, *last),
    )


T = TypeVar("T", Statement, Move)
_SINGLE = ("speaker", "addressee", "actor", "recipient")
_SEVERAL = ("relays", "via")


def _keys(item: Statement | Move) -> list[str]:
    if isinstance(item, Statement):
        found = [item.speaker, item.addressee, *item.relays, *item.via]
    else:
        parties = [p for term in item.terms for p in (term.obliged, term.beneficiary)]
        found = [item.actor, item.recipient, *item.via]
        found += [party.entity for party in parties if party is not None]
    return [key for key in found if key is not None]


def _with_ids(item: T, ids: dict[int, str]) -> T:
    changes: dict[str, object] = {}
    for name in _SINGLE:
        key = getattr(item, name, None)
        if key is not None:
            changes[name] = ids[int(key)]
    for name in _SEVERAL:
        keys = getattr(item, name, ())
        if keys:
            changes[name] = tuple(ids[int(key)] for key in keys)
    if isinstance(item, Move) and item.terms:
        changes["terms"] = tuple(_with_party_ids(term, ids) for term in item.terms)
    return msgspec.structs.replace(item, **changes) if changes else item


def _with_party_ids(term: Term, ids: dict[int, str]) -> Term:
    changes = {
        name: msgspec.structs.replace(party, entity=ids[int(party.entity)])
        for name in ("obliged", "beneficiary")
        if (party := getattr(term, name)) is not None
    }
    return msgspec.structs.replace(term, **changes) if changes else term
