"""Declares what a store answers with: hits, facets, traces and threads, as frozen structs.

A hit of `find("menolak")` holds the words "Ilka Berg menolak usul itu", the page's address and its
day. Nothing here asks a database; JSON is the field names. It reads no data file.
"""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from ujar.links.parts import TermParts


class Hit(msgspec.Struct, frozen=True):
    """A statement or a move of a stored page.

    Attributes:
        ref: what the store calls it: the page's ref, a hyphen, and its id in the record.
        sort: whether it is a statement or a move.
        type: the kind of a statement, the type of a move.
        actor: who speaks or acts, by the name of the joined actor.
        role: the office as the page writes it.
        of: the state or body on whose side the actor stands.
        toward: who is spoken to or acted toward.
        via: the go-betweens.
        relays: who carried it to the page.
        text: the words of the page.
        cue: the word that lays a statement on its speaker.
        denies: whether the cue denies the content.
        time: when it was said or done, as the record has it.
        day: its first day, or the day of the page.
        dated: whether the day is its own.
        page_day: the day of the page.
        anonymous: whether the actor is an unnamed source.
        disputed: whether another account stands against it.
        outlet: the page's outlet.
        page: the page's name.
        url: the page's address.
        published: the page's time of publication.
        title: the page's title.
        start: where its words begin in the page's text.
    """

    ref: str
    sort: Literal["statement", "move"]
    type: str
    actor: str | None
    role: str | None
    of: str | None
    toward: str | None
    via: tuple[str, ...]
    relays: tuple[str, ...]
    text: str
    cue: str | None
    denies: bool
    time: str | None
    day: str | None
    dated: bool
    page_day: str | None
    anonymous: bool
    disputed: bool
    outlet: str | None
    page: str
    url: str | None
    published: str | None
    title: str | None
    start: int | None = None


class Facet(msgspec.Struct, frozen=True):
    """One value of a facet, and how many hits have it.

    Attributes:
        value: the value, as a question takes it.
        count: how many hits have it.
    """

    value: str
    count: int


class Found(msgspec.Struct, frozen=True):
    """What a search found.

    Attributes:
        hits: the hits, best first.
        total: how many there are in all.
        truncated: whether there are more than stand in `hits`.
        facets: for speaker, outlet, type and month the commonest values; where parties are asked
            for and no more than 20,000 hits are found, for party, addressee and via, too, and how
            many are disputed or unnamed.
    """

    hits: tuple[Hit, ...]
    total: int
    truncated: bool
    facets: dict[str, tuple[Facet, ...]] = {}


class Carrier(msgspec.Struct, frozen=True):
    """One telling of an utterance, and why it counts as one.

    Attributes:
        hit: the statement.
        source: the medium that the page names for it.
        independent: the number of the report among the independent ones, from 1.
        why: why it counts with others, or by itself.
        compared: the telling that it was compared with, with the score and the reasons.
    """

    hit: Hit
    source: str | None
    independent: int
    why: str
    compared: tuple[dict[str, Any], ...] = ()


class Side(msgspec.Struct, frozen=True):
    """One side of a dispute: the statements that agree.

    Attributes:
        hits: the statements.
    """

    hits: tuple[Hit, ...]


class Dispute(msgspec.Struct, frozen=True):
    """Accounts that disagree.

    Attributes:
        ref: what the store calls it.
        kind: what they disagree on: "denial", "how many", "account".
        why: the reasons.
        sides: the accounts, each with its statements.
    """

    ref: str
    kind: str
    why: tuple[str, ...]
    sides: tuple[Side, ...]


class Trace(msgspec.Struct, frozen=True):
    """Where a statement comes from.

    Attributes:
        hit: the statement itself.
        chain: the speaker, the go-betweens and relays, and the page's outlet, in their order.
        first: the earliest page that carries it.
        origin: the source that the pages have in common; null where they name none.
        why: why that is the origin.
        pages: how many pages carry it.
        independent: how many of them are independent reports.
        carriers: all tellings, earliest first.
        disputes: what stands against it.
        versions: refs of the other versions of its page.
    """

    hit: Hit
    chain: tuple[str, ...]
    first: str
    origin: str | None
    why: str
    pages: int
    independent: int
    carriers: tuple[Carrier, ...]
    disputes: tuple[Dispute, ...]
    versions: tuple[str, ...] = ()


class Step(msgspec.Struct, frozen=True):
    """One move of an exchange, with all its evidence.

    Attributes:
        ref: what the store calls it.
        when: the day, month or year of it, as the pages give it; null where they do not.
        first: the first day on which it can have been; null where no page gives its time.
        last: the last day on which it can have been.
        by: the latest day that it can have been, where no page gives its time.
        type: the type of the move.
        actor: who acts.
        actor_side: the lane of the thread on which the actor stands.
        recipient: toward whom.
        recipient_side: the lane on which the recipient stands.
        via: the go-betweens.
        about: what is asked, offered or answered.
        terms: the conditions.
        certainty: the strongest that a page gives.
        in_reply_to: the ref of the step that it answers.
        reply_basis: why it is taken as the answer.
        answered_by: the refs of the steps of the thread that answer it.
        pages: how many pages tell it.
        told_by: the moves of the pages, earliest page first.
        disputes: refs of the disputes about it.
        disputed_by: who gives another account, as the pages say.
        denials: the statements in which they do.
        beside: why it stands here though it is no move between the parties: with a go-between
            ("go-between"), or with the state that the exchange is about ("matter"); else empty.
        parts: for each of `terms` who has to do it, for whom, how much, by when, for what.
        cameo: the CAMEO code; null where none is sure.
    """

    ref: str
    when: str | None
    first: str | None
    last: str | None
    by: str | None
    type: str
    actor: str | None
    actor_side: str | None
    recipient: str | None
    recipient_side: str | None
    via: tuple[str, ...]
    about: str | None
    terms: tuple[str, ...]
    certainty: str
    in_reply_to: str | None
    reply_basis: str
    answered_by: tuple[str, ...]
    pages: int
    told_by: tuple[Hit, ...]
    disputes: tuple[str, ...] = ()
    disputed_by: tuple[str, ...] = ()
    denials: tuple[Hit, ...] = ()
    beside: str = ""
    parts: tuple[TermParts, ...] = ()
    cameo: str | None = None


class Lane(msgspec.Struct, frozen=True):
    """One side of a thread: a party that was asked for, a go-between, or another that acts in it.

    Attributes:
        name: the state, body or person.
        kind: "party", "between" or "other".
        asked: the party as it was asked for; empty for the others.
    """

    name: str
    kind: Literal["party", "between", "other"]
    asked: str = ""


class Thread(msgspec.Struct, frozen=True):
    """The exchange between parties, in the order in which it happened.

    Attributes:
        parties: the parties as they were asked for.
        lanes: the parties, then the go-betweens, then others who act in it.
        steps: the moves, each once.
    """

    parties: tuple[str, ...]
    lanes: tuple[Lane, ...]
    steps: tuple[Step, ...]
