"""The frozen records that all stages share; the JSON form of a `Record` is its field names.

`Rusia membantah laporan itu, kata AFP.` becomes a `Statement` whose `speaker` is the id of the
entity Rusia, whose `cue` is the span of "membantah" and whose `relays` hold the id of AFP.

Nothing here decides anything. Offsets are code points of the page's text, half-open.
"""

from __future__ import annotations

from typing import Literal

import msgspec

LineKind = Literal[
    "navigation",
    "related",
    "caption",
    "byline",
    "timestamp",
    "advertisement",
    "social",
    "footer",
    "repeated",
]
EntityKind = Literal["person", "government", "organisation", "media", "group", "place"]
StatementKind = Literal["direct", "mixed", "indirect"]
TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
MoveType = Literal[
    "OFFER",
    "REQUEST",
    "ACCEPT",
    "REJECT",
    "DENY",
    "CONCEDE",
    "CONSULT",
    "SUPPORT",
    "COOPERATE",
    "AID",
    "RETREAT",
    "ACCUSE",
    "THREATEN",
    "PROTEST",
    "SANCTION",
    "MOBILIZE",
    "COERCE",
    "ASSAULT",
]
Certainty = Literal["stated", "reported", "alleged", "denied"]
Capacity = Literal["mediator", "host", "messenger", "guarantor", "observer"]
Status = Literal[
    "open",
    "accepted",
    "accepted-with-terms",
    "countered",
    "rejected",
    "withdrawn",
    "lapsed",
    "denied",
]


class Span(msgspec.Struct, frozen=True):
    """A piece of the page.

    Attributes:
        start: where it begins, in code points of the page's text.
        end: where it ends, half-open.
        text: the words themselves, always `page[start:end]`.
    """

    start: int
    end: int
    text: str


class Resolved(msgspec.Struct, frozen=True):
    """A value that was worked out from words of the page, with the rule that did it.

    Attributes:
        value: an ISO 8601 or TIMEX3 value.
        basis: the name of the rule that worked it out.
        evidence: the words that it was worked out from.
    """

    value: str
    basis: str | None = None
    evidence: Span | None = None


class PageInfo(msgspec.Struct, frozen=True):
    """Where the page came from and what it was.

    Attributes:
        name: the file's name, or what the caller calls the page.
        url: the page's address, where known.
        digest: "sha256:" and the hex SHA-256 of the text layer in UTF-8.
        chars: the length of the text layer in code points.
        saved: the day on which the copy was made, where the page or its archive says so.
    """

    name: str
    url: str | None
    digest: str
    chars: int
    saved: str | None = None


class ArticleInfo(msgspec.Struct, frozen=True):
    """The article on the page: what it says of itself, and its paragraphs.

    Attributes:
        title: the headline.
        body: the paragraphs, a span each; spans of one paragraph never cross boilerplate.
        published: the article's own time of publication, never the time of a visit.
        authors: who wrote it; editors are not authors.
        outlet: the name by which the page speaks of itself.
        credit: the agency or outlet in a closing credit, which covers the whole article.
        section: the part of the site that the page says it belongs to.
        dateline: the place (and outlet) that opens the first paragraph.
        language: the ISO 639-1 code of the body's language.
    """

    title: Span | None = None
    body: tuple[Span, ...] = ()
    published: Resolved | None = None
    authors: tuple[str, ...] = ()
    outlet: str | None = None
    credit: tuple[str, ...] = ()
    section: str | None = None
    dateline: Span | None = None
    language: str | None = None


class Boilerplate(msgspec.Struct, frozen=True):
    """A line of the page that is not the article.

    Attributes:
        start: where it begins.
        end: where it ends, half-open.
        kind: what it is instead: a menu, a related headline, a caption and so on.
        rule: the name of the rule that said so.
    """

    start: int
    end: int
    kind: LineKind
    rule: str


class Time(msgspec.Struct, frozen=True):
    """A time expression of title or body.

    Attributes:
        start: where it begins.
        end: where it ends, half-open.
        text: the words as written.
        type: the TIMEX3 type.
        value: the TIMEX3 value; null where the words fix none ("beberapa dekade").
        basis: the name of the rule that gave the value.
    """

    start: int
    end: int
    text: str
    type: TimexType
    value: str | None
    basis: str


class Entity(msgspec.Struct, frozen=True):
    """Who or what the article speaks of.

    Attributes:
        id: the entity's id within this record.
        kind: a person, a government (a state acting as one), an organisation, a medium and so on.
        name: the fullest name on the page; of an unnamed source the description as written.
        of: the state or body that it speaks for.
        role: the office as written.
        wikidata: the Wikidata item, where known beyond doubt.
        anonymous: whether it is a source that the page does not name.
        count: how many they are, where a group of unnamed sources is counted.
        rank: the rank of an unnamed source as written ("senior").
        anonymity_reason: why it is not named, as written.
        control: who controls a medium, where the table of media knows it.
        mentions: all words that stand for it, in order: names, descriptions, pronouns.
    """

    id: str
    kind: EntityKind
    name: str
    of: str | None = None
    role: str | None = None
    wikidata: str | None = None
    anonymous: bool = False
    count: int | None = None
    rank: str | None = None
    anonymity_reason: str | None = None
    control: Literal["state", "public", "private"] | None = None
    mentions: tuple[Span, ...] = ()


class Statement(msgspec.Struct, frozen=True):
    """Content that the text lays on somebody: said, written, believed, demanded or denied.

    Attributes:
        id: the statement's id within this record.
        kind: direct (in quotation marks throughout), mixed (quoted pieces in a sentence), indirect.
        speaker: the id of the entity that the content is laid on; null for hearsay without anyone.
        cue: the word that lays it on him, without clitic; null where a quotation stands alone.
        content: what was said, in one or more spans.
        addressee: the id of the entity that it was said to.
        relays: ids of those who carried it to this page, nearest to the speaker first.
        via: ids of go-betweens who carried the words from speaker to addressee.
        medium: how it was said, as written ("konferensi pers").
        place: where it was said, as written.
        time: when it was said; the date of a relay is not.
        within: the id of the statement in whose content this one stands.
        hearsay: whether the page says it without saying who ("dilaporkan").
        denies: whether the cue denies the content ("membantah"); content is what is denied.
        verified: false where the article says that the claim could not be verified.
        disputed_by: ids of statements that give another account.
        rule: the name of the rule that found it.
    """

    id: str
    kind: StatementKind
    speaker: str | None
    cue: Span | None
    content: tuple[Span, ...]
    addressee: str | None = None
    relays: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    medium: Span | None = None
    place: Span | None = None
    time: Resolved | None = None
    within: str | None = None
    hearsay: bool = False
    denies: bool = False
    verified: bool | None = None
    disputed_by: tuple[str, ...] = ()
    rule: str = ""


class Plover(msgspec.Struct, frozen=True):
    """The PLOVER codes of a move; null where PLOVER has none.

    Attributes:
        type: the event type.
        mode: the mode of the type.
        context: the context of the event.
    """

    type: str | None = None
    mode: str | None = None
    context: str | None = None


class TermParty(msgspec.Struct, frozen=True):
    """Who has to do what a term says, or for whom.

    Attributes:
        entity: the id of the entity.
        basis: the name of the rule that worked it out; null where the term itself names it.
        evidence: the words that it was read or worked out from.
    """

    entity: str
    basis: str | None = None
    evidence: Span | None = None


class Term(Span, frozen=True):
    """A condition, or an item of a list of demands, offers or things agreed.

    Attributes:
        start: where it begins.
        end: where it ends, half-open.
        text: its words, `page[start:end]`.
        topic: what it is about, after the topics of peace agreements ("withdrawal", "prisoners").
        due: the TIMEX3 value of a time that stands in its words.
        obliged: who has to do it.
        beneficiary: for whom it is to be done.
        amount: how much or how many.
        in_return: what is offered for it.
    """

    topic: str | None = None
    due: str | None = None
    obliged: TermParty | None = None
    beneficiary: TermParty | None = None
    amount: Span | None = None
    in_return: Span | None = None


class Move(msgspec.Struct, frozen=True):
    """One party acting toward another, in word or deed.

    Attributes:
        id: the move's id within this record.
        type: what is done: an offer, a demand, an answer, a denial, talks, a deed.
        actor: the id of the entity that acts.
        recipient: the id of the entity that it is done to or asked of.
        via: ids of mediators, hosts and messengers, in order.
        channel: public or secret, where the page says so.
        medium: how it was done, as written ("surat").
        about: what is asked, offered or answered.
        terms: the conditions set on it and the items of a list, a span each, with its topic.
        venue: the city or building that the text ties to the act.
        delegation: who acted for the actor, as written.
        time: when it was done.
        certainty: stated by the actor himself, reported by others, alleged, or denied.
        in_reply_to: the id of the move that this one answers.
        disputed_by: ids of statements that give another account.
        statements: ids of the statements that it was read from.
        evidence: the words that it was read from; several sentences on one act are one move.
        plover: the PLOVER codes.
        cameo: the CAMEO code; null where none is sure.
        rule: the name of the rule that found it.
        capacities: for each of `via`, whether as mediator, host, messenger, guarantor, observer.
        reality: whether it is told as done, as still to come, or as hanging on a condition.
        status: what became of an offer or a demand, as far as the page tells.
    """

    id: str
    type: MoveType
    actor: str | None
    recipient: str | None
    via: tuple[str, ...] = ()
    channel: Literal["public", "secret"] | None = None
    medium: Span | None = None
    about: Span | None = None
    terms: tuple[Term, ...] = ()
    venue: Span | None = None
    delegation: tuple[Span, ...] = ()
    time: Resolved | None = None
    certainty: Certainty = "reported"
    in_reply_to: str | None = None
    disputed_by: tuple[str, ...] = ()
    statements: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()
    plover: Plover = Plover()
    cameo: str | None = None
    rule: str = ""
    capacities: tuple[Capacity, ...] = ()
    reality: Literal["actual", "planned", "conditional"] = "actual"
    status: Status | None = None


class Issue(msgspec.Struct, frozen=True):
    """A doubt of the reader.

    Attributes:
        code: a stable code.
        start: where the words that it is about begin.
        end: where they end, half-open.
        message: one sentence for people.
    """

    code: str
    start: int
    end: int
    message: str


class Record(msgspec.Struct, frozen=True):
    """What one page holds.

    Attributes:
        page: where the page came from and what it was.
        article: the article: title, body, outlet, writer, time of publication.
        boilerplate: lines that are not the article, each with its kind.
        times: time expressions of title and body, resolved.
        entities: who and what the article speaks of, each with all its mentions.
        statements: who said what, to whom, by which channel, relayed by whom.
        moves: who did what toward whom: offers, demands, answers, threats, talks, deeds.
        issues: doubts of the reader.
    """

    page: PageInfo
    article: ArticleInfo
    boilerplate: tuple[Boilerplate, ...] = ()
    times: tuple[Time, ...] = ()
    entities: tuple[Entity, ...] = ()
    statements: tuple[Statement, ...] = ()
    moves: tuple[Move, ...] = ()
    issues: tuple[Issue, ...] = ()


def encode(record: Record) -> bytes:
    """Write a record as one line of JSON in UTF-8 without the line end, keys in order of fields."""
    return msgspec.json.encode(record)


def decode(line: bytes | str) -> Record:
    """Read back what `encode` wrote; raises `msgspec.ValidationError` where it is no record."""
    return msgspec.json.decode(line, type=Record)
