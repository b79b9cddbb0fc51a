"""Turns times, entities, issues and what a page says of itself into items.

A time "Senin malam" becomes an `Item` t1 whose value `t1.value` is "2030-03-04TEV" and opens the
words. It reads no data file.
"""

from __future__ import annotations

from ujar.records import Entity, Issue, Record, Time
from ujar.serve.fields import (
    Item,
    Value,
    find_first,
    find_places,
    make_notes,
    read_spans,
    read_time,
)
from ujar.serve.nearest import Place


def make_time(key: str, time: Time) -> Item:
    """Make the item of a time: its words, and the value that a rule gave them."""
    own = ((time.start, time.end),)
    code = "" if time.value else "no-value"
    values = (
        Value(f"{key}.words", "words", time.text, own),
        Value(f"{key}.value", "value", time.value or "", own, code=code, basis=time.basis),
    )
    return Item(key, "time", time.start, time.type, values, own, time.basis)


def make_entity(entity: Entity) -> Item:
    """Make the item of an entity: what the page says of it, and all its mentions."""
    key, own = entity.id, find_places(*entity.mentions)
    facts = {
        "role": entity.role,
        "of": entity.of,
        "count": None if entity.count is None else str(entity.count),
        "rank": entity.rank,
        "reason": entity.anonymity_reason,
        "wikidata": entity.wikidata,
    }
    forms = dict.fromkeys(span.text for span in entity.mentions)
    values = (
        Value(
            f"{key}.name",
            "name",
            entity.name,
            _holding(entity, entity.name),
            notes=make_notes(entity),
        ),
        *(
            Value(f"{key}.{field}", field, fact, _holding(entity, fact))
            for field, fact in facts.items()
            if fact is not None
        ),
        Value(f"{key}.mentions", "mentions", " · ".join(forms), own),
    )
    return Item(key, "entity", find_first(own), entity.kind, values, own)


def _holding(entity: Entity, words: str) -> tuple[Place, ...]:
    """Find where the page says something of an entity: the first of its mentions that holds it."""
    for span in entity.mentions:
        at = span.text.find(words)
        if at >= 0:
            return ((span.start + at, span.start + at + len(words)),)
    return ()


def make_issue(key: str, issue: Issue) -> Item:
    """Make the item of an issue; one of the whole page has no words."""
    own = ((issue.start, issue.end),) if issue.end > issue.start else ()
    words = Value(f"{key}.words", "words", issue.message, own)
    return Item(key, "issue", issue.start, issue.code, (words,), own)


def make_page(record: Record) -> Item:
    """Make the item of what a page says of itself, and of the copy that was read."""
    page, article = record.page, record.article
    plain = {
        "outlet": article.outlet,
        "authors": ", ".join(article.authors),
        "credit": ", ".join(article.credit),
        "section": article.section,
        "language": article.language,
        "saved": page.saved,
        "digest": page.digest,
    }
    values = [
        *read_spans("page", "title", article.title),
        *read_time("page", article.published, field="published"),
        *read_spans("page", "dateline", article.dateline),
        *(Value(f"page.{field}", field, value) for field, value in plain.items() if value),
    ]
    return Item("page", "page", 0, "page", tuple(values), ())
