"""Makes records of the sample pages from what was written of them by hand.

`load_records()["05"]` is the record of page 05 as a reader without faults would give it, so that
what links pages can be measured apart from what reads them. Spans are found by line and words; the
HTML page 14, of which only words are given, has its whole article as one line.
"""

from __future__ import annotations

import hashlib
import tomllib
from typing import Any

from ujar.page.make import make_page
from ujar.records import (
    ArticleInfo,
    Entity,
    Move,
    PageInfo,
    Record,
    Resolved,
    Span,
    Statement,
)
from ujar.samples import HERE

Json = dict[str, Any]


def load_records() -> dict[str, Record]:
    """Load all of them, by the two digits that open their names."""
    files = [*sorted((HERE / "gold").glob("*.toml")), *sorted((HERE / "expected").glob("*.toml"))]
    return {file.stem[:2]: _make(tomllib.loads(file.read_text(encoding="utf-8"))) for file in files}


def _make(gold: Json) -> Record:
    path = HERE / "pages" / gold["page"]
    text = make_page(path.read_bytes(), name=path.name).text
    finder = _Finder(text)
    article = gold["article"]
    published = article.get("published")
    title = article.get("title")
    return Record(
        page=PageInfo(
            name=path.name,
            url=None,
            digest="sha256:" + hashlib.sha256(text.encode()).hexdigest(),
            chars=len(text),
        ),
        article=ArticleInfo(
            title=finder.line(title) if title else None,
            body=tuple(finder.line(line) for line in article.get("body", [])),
            published=Resolved(published) if published else None,
            outlet=article.get("outlet") or None,
            credit=tuple(article.get("credit", [])),
        ),
        entities=_make_entities(gold),
        statements=tuple(_make_statement(s, finder) for s in gold["statements"]),
        moves=tuple(_make_move(m, finder) for m in gold["moves"]),
    )


def _make_entities(gold: Json) -> tuple[Entity, ...]:
    entities = [
        Entity(
            id=e["id"],
            kind=e["kind"],
            name=e["names"][0],
            of=e.get("of"),
            role=e.get("role"),
            anonymous=e.get("anonymous", False),
        )
        for e in gold.get("entities", [])
    ]
    known = {e.id for e in entities}
    for item in (*gold["statements"], *gold["moves"]):
        for field in ("speaker", "addressee", "actor", "recipient"):
            key = item.get(field)
            if key and key not in known:
                known.add(key)
                entities.append(_guess(key))
        for key in (*item.get("relays", []), *item.get("via", [])):
            if key not in known:
                known.add(key)
                entities.append(_guess(key))
    return tuple(entities)


STATES = ("Zelmarka", "Karvendia", "Naveria")
OFFICES = {
    "Ilka Dorvan": ("Karvendia", "Menteri Luar Negeri Karvendia"),
    "Mirelle Aband": ("Zelmarka", "Menteri Luar Negeri Zelmarka"),
    "Tomas Elvane": ("Naveria", "Menteri Luar Negeri Naveria"),
}


def _guess(name: str) -> Entity:
    """Make the entity of a page that gives names only."""
    if name in STATES:
        return Entity(id=name, kind="government", name=name)
    of, role = OFFICES.get(name, (None, None))
    kind = "person" if of else "organisation"
    unnamed = name[0].islower()
    return Entity(id=name, kind=kind, name=name, of=of, role=role, anonymous=unnamed)


def _make_statement(given: Json, finder: _Finder) -> Statement:
    content = given["content"]
    return Statement(
        id=given["id"],
        kind=given.get("kind", "indirect"),
        speaker=given.get("speaker") or None,
        cue=finder.words(given["cue"], given.get("line")) if given.get("cue") else None,
        content=tuple(
            finder.words(part, given.get("line"))
            for part in ([content] if isinstance(content, str) else content)
        ),
        addressee=given.get("addressee"),
        relays=tuple(given.get("relays", [])),
        via=tuple(given.get("via", [])),
        time=Resolved(given["time"]) if given.get("time") else None,
        within=given.get("within"),
        hearsay=given.get("hearsay", False),
        denies=given.get("denies", False),
        disputed_by=tuple(given.get("disputed_by", [])),
        rule="hand",
    )


def _make_move(given: Json, finder: _Finder) -> Move:
    line = (given.get("lines") or [None])[0]
    return Move(
        id=given["id"],
        type=given["type"],
        actor=given.get("actor"),
        recipient=given.get("recipient"),
        via=tuple(given.get("via", [])),
        about=finder.words(given["about"], line) if given.get("about") else None,
        terms=tuple(finder.words(part, line) for part in given.get("terms", [])),
        time=Resolved(given["time"]) if given.get("time") else None,
        certainty=given.get("certainty", "reported"),
        in_reply_to=given.get("in_reply_to"),
        evidence=tuple(finder.line(number) for number in given.get("lines", [])),
        rule="hand",
    )


class _Finder:
    """Finds lines and words on a page."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines: dict[int, Span] = {}
        at = 0
        for number, line in enumerate(text.split("\n"), 1):
            self.lines[number] = Span(at, at + len(line), line)
            at += len(line) + 1

    def line(self, number: int | str) -> Span:
        """Give a line by its number, or find words that stand for one."""
        if isinstance(number, str):
            return self.words(number, None)
        return self.lines[number]

    def words(self, words: str, line: int | None) -> Span:
        """Find words on a line or, failing that, on the page; else give them without a place."""
        begin = self.lines[line].start if line in self.lines else 0
        at = self.text.find(words, begin)
        at = at if at >= 0 else self.text.find(words)
        return Span(at, at + len(words), words) if at >= 0 else Span(0, len(words), words)
