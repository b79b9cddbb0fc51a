"""Turns a question into what a database is asked: words, marks of the search index, and the rest.

`Query(words="menolak gencatan", type="move")` becomes the stems "tolak" and "gencat" and the mark
of moves, all answered by the search index alone; an exact day is looked up beside it. Words in
double quotation marks must stand beside each other. It reads no data file.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

import msgspec
from sqlalchemy import (
    Boolean,
    ColumnElement,
    exists,
    false,
    func,
    literal_column,
    select,
)

from ujar.errors import RequestError
from ujar.links.days import Days, find_days
from ujar.stems import find_stems
from ujar.store import schema
from ujar.store.actors import find_people
from ujar.store.marks import FILTER_MARKS, MOST_MARKS, mark_parties, mark_stretch, mark_value

if TYPE_CHECKING:
    from sqlalchemy import Connection, Select

SORTS = ("statement", "move")
PHRASE = re.compile(r'"([^"]*)"')
MOST = 1_000  # hits that are given at once
ROLES = {
    "speaker": ("speaker", "actor"),
    "addressee": ("addressee", "recipient"),
    "via": ("via", "relay"),
    "party": ("speaker", "actor", "addressee", "recipient"),
}


class Query(msgspec.Struct, frozen=True, kw_only=True):
    """What is searched for; what is left out does not filter.

    Attributes:
        words: words that must all be there, in any of their forms; `"..."` side by side.
        speaker: who speaks or acts.
        party: who speaks, acts, is spoken to or acted toward, or somebody on that side.
        addressee: who is spoken to or acted toward.
        via: who carried it, as a go-between or a relay.
        type: the type of a move or the kind of a statement, or "statement" or "move".
        outlet: the page's outlet.
        since: the first day, month or year.
        until: the last day, month or year.
        anonymous: only unnamed sources, or only named ones.
        disputed: only what another account stands against, or only what none does.
        limit: how many hits are given, 1,000 at most.
        offset: how many are left out before them.
        order: the best first (without words the newest), the newest or the oldest.
        facets: whether values are counted.
        parties: whether parties, addressees and go-betweens are counted with them, and doubts.
    """

    words: str = ""
    speaker: str | None = None
    party: str | None = None
    addressee: str | None = None
    via: str | None = None
    type: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    anonymous: bool | None = None
    disputed: bool | None = None
    limit: int = 20
    offset: int = 0
    order: Literal["best", "newest", "oldest"] = "best"
    facets: bool = True
    parties: bool = False


class Words(NamedTuple):
    """The words of a query as both databases take them: stems and rows of stems."""

    single: list[str]
    phrases: list[list[str]]


class Plan(NamedTuple):
    """A question as a database is asked.

    Attributes:
        words: the words searched for.
        marks: lists of marks, one of each of which must be there.
        rest: conditions on items that the search index cannot tell.
        sqlite: whether the database is SQLite, whose search index holds current items alone.
    """

    words: Words
    marks: list[list[str]]
    rest: list[ColumnElement[bool]]
    sqlite: bool

    @property
    def indexed(self) -> bool:
        """Tell whether the search index narrows the question."""
        return bool(self.words.single or self.words.phrases or self.marks)

    @property
    def open(self) -> bool:
        """Tell whether every item is a hit."""
        return not self.indexed and not self.rest

    def select(self, *columns: Any, rest: bool = True) -> Select[Any]:  # noqa: ANN401 - columns
        """Make the query for some columns of all hits.

        Columns of items may be asked for where `rest` holds; else the number alone.
        """
        items = schema.items
        if not self.sqlite:
            chosen = select(*columns).select_from(items).where(items.c.current, *self.rest)
            return chosen.where(_match_postgres(self)) if self.indexed else chosen
        # The planner would look up whole rows: these indexes alone are ten times as narrow.
        if not self.indexed:
            chosen = select(*columns).select_from(items).where(items.c.current, *self.rest)
            return chosen.with_hint(items, "INDEXED BY items_newest", "sqlite")
        fts = schema.items_fts
        if not rest:
            return select(*columns).select_from(fts).where(_match_sqlite(self))
        joined = select(*columns).select_from(fts.join(items, items.c.id == fts.c.rowid))
        joined = joined.with_hint(items, "INDEXED BY items_facts", "sqlite")
        return joined.where(_match_sqlite(self), *self.rest)


def plan_query(connection: Connection, query: Query) -> Plan:
    """Plan a query.

    Raises:
        RequestError: `request-day`, a day is not in ISO 8601; `request-words`, the words hold
            neither a letter nor a digit; `request-limit`, too many hits or fewer than none.
    """
    if not 0 <= query.limit <= MOST or query.offset < 0:
        raise RequestError("request-limit", f"limit is up to {MOST}, offset is not negative")
    words = split_words(query.words)
    plan = Plan(words, [], [], connection.dialect.name == "sqlite")
    for role in FILTER_MARKS:
        name = getattr(query, role)
        if name is not None:
            _add_people(connection, plan, role, name)
    if query.outlet is not None:
        plan.marks.append([mark_value("o", query.outlet.lower())])
    _add_plain(connection, plan, query)
    return plan


def _add_people(connection: Connection, plan: Plan, role: str, name: str) -> None:
    people = find_people(connection, name, side=role == "party")
    some = mark_parties(role, people.profiles, people.sides)
    if not some:
        plan.rest.append(false())
    elif len(some) <= MOST_MARKS:
        plan.marks.append(some)
    else:
        plan.rest.append(_has_party(ROLES[role], people.profiles, people.sides))


def _add_plain(connection: Connection, plan: Plan, query: Query) -> None:
    """Add what is told by marks beside other words and marks, else by the items themselves."""
    items = schema.items
    indexed = plan.indexed
    if query.type is not None and indexed:
        sort = query.type in SORTS
        plan.marks.append([mark_value("s" if sort else "t", query.type.lower())])
    elif query.type in SORTS:
        plan.rest.append(items.c.sort == query.type)
    elif query.type is not None:
        plan.rest.append(items.c.type.in_([query.type.upper(), query.type.lower()]))
    if query.anonymous is not None and indexed:
        plan.marks.append(["a1" if query.anonymous else "a0"])
    elif query.anonymous is not None:
        plan.rest.append(items.c.anonymous == query.anonymous)
    if query.disputed is not None:
        plan.rest.append(items.c.disputed == query.disputed)
    _add_days(connection, plan, query, indexed=indexed)


def _add_days(connection: Connection, plan: Plan, query: Query, *, indexed: bool) -> None:
    items = schema.items
    since = find_query_day(query.since).first if query.since is not None else None
    until = find_query_day(query.until).last if query.until is not None else None
    if indexed and (since or until):
        marks = mark_stretch(
            since or _find_end(connection, func.min(items.c.day)),
            until or _find_end(connection, func.max(items.c.day)),
        )
        if marks:
            plan.marks.append(marks)
            since = None if since and since.endswith("-01") else since
            until = None if until and until == find_query_day(until[:7]).last else until
    if since is not None:
        plan.rest.append(items.c.day >= since)
    if until is not None:
        plan.rest.append(items.c.day <= until)


def _find_end(connection: Connection, end: ColumnElement[Any]) -> str:
    """Find the first or the last day; asked together they would cost a look at every item."""
    return connection.execute(select(end)).scalar() or "0001-01-01"


def find_query_day(value: str) -> Days:
    """Give the days of a day, month or year of a question.

    Raises:
        RequestError: `request-day`.
    """
    days = find_days(value)
    if days is None:
        message = f"{value}: a day is 2024-02-14, a month 2024-02, a year 2024"
        raise RequestError("request-day", message)
    return days


def _has_party(roles: tuple[str, ...], numbers: list[int], sides: list[str]) -> ColumnElement[bool]:
    parties, profiles = schema.parties, schema.profiles
    named = profiles.c.id.in_(numbers) | profiles.c.side.in_(sides)
    meant = parties.c.profile_id.in_(select(profiles.c.id).where(named))
    own = parties.c.item_id == schema.items.c.id
    return exists().where(own, parties.c.role.in_(roles), meant)


def split_words(words: str) -> Words:
    """Split words into stems and rows of stems.

    Raises:
        RequestError: `request-words`.
    """
    if not words.strip():
        return Words([], [])
    phrases = [stems for found in PHRASE.findall(words) if (stems := find_stems(found))]
    single = list(dict.fromkeys(find_stems(PHRASE.sub(" ", words))))
    if not single and not phrases:
        raise RequestError("request-words", f"{words!r} holds neither a letter nor a digit")
    return Words(single, phrases)


def _rows(plan: Plan) -> list[list[str]]:
    return [[stem] for stem in plan.words.single] + plan.words.phrases


def _match_sqlite(plan: Plan) -> ColumnElement[bool]:
    parts = ['stems : "' + " ".join(row) + '"' for row in _rows(plan)]
    parts += ["marks : (" + " OR ".join(some) + ")" for some in plan.marks]
    return literal_column("items_fts").op("MATCH")(" AND ".join(parts))


def _match_postgres(plan: Plan) -> ColumnElement[bool]:
    asked = [func.phraseto_tsquery("simple", " ".join(row)) for row in _rows(plan)]
    asked += [func.to_tsquery("simple", " | ".join(some)) for some in plan.marks]
    every: ColumnElement[Any] = asked[0]
    for part in asked[1:]:
        every = every.op("&&", return_type=every.type)(part)
    return literal_column("items.search").op("@@", return_type=Boolean())(every)
