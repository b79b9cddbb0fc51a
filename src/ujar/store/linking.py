"""Links the pages of a store: compares those that are new with those near them, then gathers.

Adding a page with "Kami tidak akan mundur" compares its statements, moves and paragraphs with those
of pages within some weeks, keeps each pair with its reasons, and then makes groups of all pairs:
echoes, reports, disputes, steps. Pairs depend on their two pages alone and groups on all pairs, so
the result is the same in whatever order pages came and however often linking ran; a run that is
killed goes on where it was. It reads no data file.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import msgspec
from sqlalchemy import delete, or_, select, update

from ujar.links.copies import compare_paragraphs
from ujar.links.counts import compare_claims
from ujar.links.deeds import find_same_moves
from ujar.links.disputes import find_disputes
from ujar.links.echoes import Pair, find_echoes
from ujar.store import schema
from ujar.store.connect import read, write
from ujar.store.facts import Facts, load_facts
from ujar.store.gather import gather_links
from ujar.store.hits import in_chunks
from ujar.store.joining import join_profiles
from ujar.store.put import put_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection, Engine

WINDOW = 45  # days around a page within which it is compared
PAGES = 400  # that are linked in one transaction, at least
MOST_PAGES = 4_000  # the same, at most
Row = dict[str, Any]


def link(engine: Engine, tell: Callable[[int, int], None] | None = None) -> int:
    """Link all pages that are not linked yet.

    Args:
        engine: the database.
        tell: called after each transaction with the number of pages linked, and of all to link.

    Returns:
        How many pages were linked.
    """
    with write(engine) as connection:
        _drop_old_pairs(connection)
        join_profiles(connection)
    with read(engine) as connection:
        waiting = _find_waiting(connection)
    cache: dict[int, Facts] = {}
    done = 0
    while done < len(waiting):
        # As many again as stand near them, so that the work grows with the pages alone.
        chunk = waiting[done : done + min(max(PAGES, len(cache)), MOST_PAGES)]
        with write(engine) as connection:
            _link_chunk(connection, chunk, cache)
        done += len(chunk)
        if tell is not None:
            tell(done, len(waiting))
    with write(engine) as connection:
        gather_links(connection)
    return done


def _drop_old_pairs(connection: Connection) -> None:
    """Forget what was compared with versions that are no longer current."""
    pages, pairs = schema.pages, schema.pairs
    old = select(pages.c.id).where(~pages.c.current)
    connection.execute(
        delete(pairs).where(or_(pairs.c.left_page.in_(old), pairs.c.right_page.in_(old)))
    )
    connection.execute(delete(schema.sketches).where(schema.sketches.c.page_id.in_(old)))


def _find_waiting(connection: Connection) -> list[int]:
    """Give the pages to link, in the order of their days, so that each window is loaded once."""
    pages = schema.pages
    query = select(pages.c.id).where(pages.c.current, ~pages.c.linked)
    return [row.id for row in connection.execute(query.order_by(pages.c.day, pages.c.id))]


def _link_chunk(connection: Connection, chunk: list[int], cache: dict[int, Facts]) -> None:
    fresh = load_facts(connection, chunk)
    near = _load_near(connection, fresh, cache)
    pairs = [pair for facts in fresh for pair in facts.own]
    echoes = find_echoes(_utterances(fresh), _utterances(near))
    pairs += echoes
    pairs += find_disputes(_utterances(fresh), _utterances(near))
    pairs += compare_claims(
        [c for facts in fresh for c in facts.claims], [c for facts in near for c in facts.claims]
    )
    pairs += find_same_moves(
        [d for facts in fresh for d in facts.deeds],
        [d for facts in near for d in facts.deeds],
        {(pair.left, pair.right) for pair in echoes},
    )
    pairs += _find_copies(connection, fresh, cache)
    put_rows(connection, schema.pairs, [_make_row(pair) for pair in _unique(pairs)])
    pages = schema.pages
    connection.execute(update(pages).where(pages.c.id.in_(chunk)).values(linked=True))
    cache.update((facts.page, facts) for facts in fresh)


def _unique(pairs: list[Pair]) -> list[Pair]:
    """Keep one pair of a kind for two things, the surest."""
    kept: dict[tuple[str, int, int], Pair] = {}
    for pair in pairs:
        key = (pair.kind, pair.left, pair.right)
        if key not in kept or kept[key].score < pair.score:
            kept[key] = pair
    return list(kept.values())


def _make_row(pair: Pair) -> Row:
    return {
        "kind": pair.kind,
        "left": pair.left,
        "right": pair.right,
        "left_page": pair.pages[0],
        "right_page": pair.pages[1],
        "score": pair.score,
        "reason": msgspec.json.encode(pair.reasons).decode(),
    }


def _utterances(facts: list[Facts]) -> list[Any]:
    return [utterance for one in facts for utterance in one.utterances]


def _load_near(connection: Connection, fresh: list[Facts], cache: dict[int, Facts]) -> list[Facts]:
    """Load the linked pages of the weeks around some pages, and those without a day."""
    pages = schema.pages
    days = sorted(facts.day for facts in fresh if facts.day)
    query = select(pages.c.id).where(pages.c.current, pages.c.linked)
    if days and all(facts.day for facts in fresh):
        first, last = _shift(days[0], -WINDOW), _shift(days[-1], WINDOW)
        query = query.where(or_(pages.c.day.between(first, last), pages.c.day.is_(None)))
    numbers = [row.id for row in connection.execute(query.order_by(pages.c.id))]
    wanted = set(numbers)
    for number in [n for n in cache if n not in wanted]:
        del cache[number]
    missing = [number for number in numbers if number not in cache]
    cache.update((facts.page, facts) for facts in load_facts(connection, missing))
    return [cache[number] for number in numbers]


def _shift(day: str, days: int) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except OverflowError:
        return day


def _find_copies(connection: Connection, fresh: list[Facts], cache: dict[int, Facts]) -> list[Pair]:
    """Find paragraphs that fresh pages share with any page, and note their sketches."""
    sketches = schema.sketches
    rows = [
        {"key": key, "page_id": facts.page, "place": paragraph.place}
        for facts in fresh
        for paragraph in facts.paragraphs
        for key in paragraph.sketch
    ]
    put_rows(connection, sketches, rows)
    keys = sorted({row["key"] for row in rows})
    holders: dict[int, set[int]] = defaultdict(set)
    for some in in_chunks(keys):
        query = select(sketches.c.key, sketches.c.page_id).where(sketches.c.key.in_(some))
        for row in connection.execute(query):
            holders[row.key].add(row.page_id)
    own = {facts.page: facts for facts in fresh}
    near: set[tuple[int, int]] = set()
    for pages in holders.values():
        ours = sorted(pages & own.keys())
        near |= {(min(a, b), max(a, b)) for a in ours for b in sorted(pages)[:PAGES] if a != b}
    others = {n for pair in near for n in pair} - own.keys()
    loaded = {n: cache[n] for n in others if n in cache}
    loaded |= {f.page: f for f in load_facts(connection, others - loaded.keys())}
    facts = loaded | own
    found = []
    for a, b in sorted(near):
        pair = _compare_pages(facts[a], facts[b])
        if pair is not None:
            found.append(pair)
    return found


def _compare_pages(left: Facts, right: Facts) -> Pair | None:
    copies = compare_paragraphs(list(left.paragraphs), list(right.paragraphs))
    if not copies:
        return None
    told = [copy for copy in copies if not copy.quoted]
    shorter = max(min(len(left.paragraphs), len(right.paragraphs)), 1)
    reasons = [
        f"{len(told)} copied paragraphs, {len(copies) - len(told)} shared quotations",
        *(f"{c.left}={c.right} ({c.score:.2f}): {c.text}" for c in copies),
    ]
    kind = "copy" if told else "quotation"
    score = round(len(told) / shorter, 3) if told else round(len(copies) / shorter, 3)
    return Pair(kind, left.page, right.page, (left.page, right.page), score, tuple(reasons))
