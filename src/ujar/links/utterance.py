"""Turns the statements of a record into utterances: what is compared between pages.

`"Kami tidak akan mundur," kata Ana Berg kepada Corvina` becomes an utterance of Berg on the side of
Ruritania, told to Corvina, with the concepts of its words and the days on which it can have been
said. It compares nothing; data is read by `ujar.links.concepts`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Self

import msgspec

from ujar.links.concepts import Concepts, find_concepts
from ujar.links.days import Days, find_days, find_page_day
from ujar.links.names import find_block, find_side, fold_name, fold_role, fold_state

if TYPE_CHECKING:
    from ujar.records import Entity, Record, Statement

GAP = " … "
SPOKESMAN = "juru bicara"  # one without a name speaks for the body, and is no source of his own
LONGEST = 5_000  # characters of one statement that are compared


class Voice(msgspec.Struct, frozen=True):
    """Who speaks.

    Attributes:
        name: the words of the name; empty for hearsay.
        side: the words of the state or body on whose side he stands.
        person: whether it is a person.
        anonymous: whether it is an unnamed source.
        label: the name as the page has it.
        spokesman: whether it is a person who speaks for a body.
    """

    name: tuple[str, ...]
    side: tuple[str, ...]
    person: bool
    anonymous: bool
    label: str
    spokesman: bool = False


NOBODY = Voice((), (), person=False, anonymous=False, label="")


class Utterance(msgspec.Struct, frozen=True):
    """A statement as it is compared with others.

    Attributes:
        id: the number by which the caller knows it.
        page: the number of its page.
        kind: direct, mixed or indirect.
        text: its words.
        concepts: what it is about.
        voice: who speaks.
        toward: the words of the name of whom it was said to.
        sources: the media that the page names for it.
        said: the days on which it can have been said; None where the page does not say.
        day: the page's day.
        within: the label of the one in whose words it stands; None where it stands by itself.
        denies: whether its cue denies it.
        block: the key under which it is compared.
    """

    id: int
    page: int
    kind: str
    text: str
    concepts: Concepts
    voice: Voice
    toward: tuple[str, ...]
    sources: tuple[tuple[str, ...], ...]
    said: Days | None
    day: str | None
    within: str | None
    denies: bool
    block: str | None


class Cast(NamedTuple):
    """Who stands in a record and what is said in it, by their ids, and its day.

    `out` tells whether the page gives that day as its own.
    """

    entities: dict[str, Entity]
    stmts: dict[str, Statement]
    day: str | None
    out: bool

    @classmethod
    def of(cls, record: Record) -> Self:
        """Give the cast of a record."""
        day, basis = find_page_day(record)
        return cls(
            {entity.id: entity for entity in record.entities},
            {stmt.id: stmt for stmt in record.statements},
            day,
            basis == "published",
        )

    def voice(self, key: str | None) -> Voice:
        """Tell who speaks or acts; nobody where the page names none."""
        return make_voice(self.entities.get(key or ""))


def make_utterances(record: Record, page: int, ids: dict[str, int]) -> list[Utterance]:
    """Make the utterances of a record; `ids` gives the number of each statement."""
    cast = Cast.of(record)
    entities = cast.entities
    made = []
    for stmt in (stmt for stmt in record.statements if stmt.id in ids):
        text = GAP.join(span.text for span in stmt.content)[:LONGEST]
        speaker = entities.get(stmt.speaker or "")
        outer = cast.stmts.get(stmt.within or "")
        made.append(
            Utterance(
                id=ids[stmt.id],
                page=page,
                kind=stmt.kind,
                text=text,
                concepts=find_concepts(text),
                voice=make_voice(speaker),
                toward=_find_toward(stmt, entities),
                sources=_find_sources(stmt, entities),
                said=find_days(stmt.time.value) if stmt.time else None,
                day=cast.day,
                within=_find_outer(outer, entities),
                denies=stmt.denies,
                block=find_block(speaker) if speaker else None,
            )
        )
    return made


def make_voice(entity: Entity | None) -> Voice:
    """Tell who speaks or acts, from the entity of a record."""
    if entity is None:
        return NOBODY
    side, person = find_side(entity), entity.kind == "person"
    if side and SPOKESMAN in " ".join(fold_role(entity.name, None)):
        return Voice(side, side, person=False, anonymous=False, label=entity.name)
    return Voice(
        fold_name(entity.name) if person else fold_state(entity.name),
        side,
        person=person,
        anonymous=entity.anonymous,
        label=entity.name,
        spokesman=person and SPOKESMAN in " ".join(fold_role(entity.role or "", None)),
    )


def _find_toward(stmt: Statement, entities: dict[str, Entity]) -> tuple[str, ...]:
    entity = entities.get(stmt.addressee or "")
    return fold_name(entity.name) if entity and not entity.anonymous else ()


def _find_sources(stmt: Statement, entities: dict[str, Entity]) -> tuple[tuple[str, ...], ...]:
    keys = [*stmt.relays, stmt.addressee or ""]
    found = [entities[key] for key in keys if key in entities]
    names = [fold_name(entity.name) for entity in found if entity.kind == "media"]
    return tuple(dict.fromkeys(name for name in names if name))


def _find_outer(outer: Statement | None, entities: dict[str, Entity]) -> str | None:
    if outer is None:
        return None
    entity = entities.get(outer.speaker or "")
    return entity.name if entity else ""


def share_source(left: Utterance, right: Utterance) -> tuple[str, ...]:
    """Give the medium that both pages name; "kantor berita Corvina" is Corvina."""
    for a in left.sources:
        for b in right.sources:
            if a == b or set(a) <= set(b) or set(b) <= set(a):
                return min(a, b, key=len)
    return ()
