"""Words of moves: acts, light verbs, parties, replies, terms, topics."""

from __future__ import annotations

from typing import Literal

from ujar.lexicon.shapes.row import Row
from ujar.records import MoveType


class ActVerb(Row, frozen=True, kw_only=True):
    """A verb of one party acting toward another, `form` as the actor's own voice has it.

    `base` is what the passive sets `di` before; `to` the places in which the recipient may stand,
    best first: "object", "owner" (in the object: "usulan X"), "clause" (subject of what is asked),
    "answered" (whoever made what it answers), or a preposition; `by` tells a word from a deed, a
    feeling or a visit;
    `needs` that a clause has to follow the object ("complement"), that the object has to be a
    person ("person"), that the subject must be none ("body"), that `dari` has to follow ("from")
    or `sebagai` ("as"), or that it is an act only of what is to come ("future").
    """

    base: str = ""
    type: MoveType
    to: tuple[str, ...]
    by: Literal["word", "deed", "either", "feeling", "visit"]
    needs: Literal["", "complement", "future", "person", "body", "from", "as"] = ""


class ActNoun(Row, frozen=True, kw_only=True):
    """A noun of one party acting toward another; `alone` where it tells a move without a verb.

    A `carrier` is a message that tells no act by itself and goes with what else is known of it; a
    `claim` is no act until it is denied.
    """

    type: MoveType
    to: tuple[str, ...]
    alone: bool = False
    carrier: bool = False
    claim: bool = False


class LightVerb(Row, frozen=True, kw_only=True):
    """A verb that carries the act of its noun, and which way; a letter may "contain" one."""

    base: str = ""
    way: Literal[
        "give",
        "get",
        "receive",
        "hold",
        "accept",
        "refuse",
        "end",
        "answer",
        "occur",
        "contain",
        "prepare",
    ]


class ClauseWord(Row, frozen=True, kw_only=True):
    """A word that bounds, negates or colours a clause; after one of a "game" none is an act."""

    kind: Literal[
        "adverb",
        "complementizer",
        "condition",
        "coordinator",
        "demonstrative",
        "determiner",
        "future",
        "game",
        "hearsay",
        "may",
        "measure",
        "motion",
        "must",
        "negation",
        "preposition",
        "relative",
        "subordinator",
        "verb",
        "want",
    ]


class VerbLookalike(Row, frozen=True, kw_only=True):
    """A word that opens like a verb and carries no clause of its own."""


class ValenceWord(Row, frozen=True, kw_only=True):
    """A word that blames, praises or denies.

    "harm" blames where it is done to the speaker's side.

    One of "dislike" is said of what its subject feels: whom it blames stands after it. A "maker" is
    a verb whose subject answers for a wrong that it has as its object ("melakukan pelanggaran").
    A "label" belittles what another side proposed ("hanya akal-akalan X"). One of "standing" says
    that an offer is still there ("masih berlaku"), one of "lapsed" that it is no more. Talks after
    one of "wished" have not been held ("kemungkinan dialog"). Who stands after one of "urged" is
    asked to do what follows ("penting bagi X untuk mundur"); what a speaker's own side would do
    after one of "unthinkable" it refuses ("mustahil kami mundur").
    """

    kind: Literal[
        "wrong",
        "harm",
        "good",
        "false",
        "dislike",
        "maker",
        "label",
        "standing",
        "lapsed",
        "wished",
        "urged",
        "unthinkable",
    ]


class Nobody(Row, frozen=True, kw_only=True):
    """A name of nobody in particular, to whom no move is made; a `head` opens such names.

    Of people at large (`calls`) only calls and offers are no moves.
    """

    head: bool = False
    calls: bool = False


class Onlooker(Row, frozen=True, kw_only=True):
    """A word in the role of one who judges and does not act: an expert, a reporter."""


class ReplyWord(Row, frozen=True, kw_only=True):
    """A word before a request or offer which tells that the sentence answers it."""


class Protester(Row, frozen=True, kw_only=True):
    """A noun for those who protest together."""


class ChannelWord(Row, frozen=True, kw_only=True):
    """A word that tells whether an act was public or secret."""

    channel: Literal["public", "secret"]


class GoBetween(Row, frozen=True, kw_only=True):
    """A word of those who carry words between two parties, and the capacity in which they do.

    A "noun" names one; "through" stands before him; "mediated" and "carried" are passives whose
    agent he is, "mediates" and "carries" verbs whose subject he is.
    """

    kind: Literal["noun", "through", "mediated", "mediates", "carried", "carries"]
    capacity: Literal["mediator", "host", "messenger", "guarantor", "observer"]


class AgentNoun(Row, frozen=True, kw_only=True):
    """A noun for one who does an act toward whoever owns it: `pengkritik Ruritania`."""

    type: MoveType


class PloverType(Row, frozen=True, kw_only=True):
    """The PLOVER type of a type of move; empty where PLOVER has none."""

    plover: str = ""


class PloverWord(Row, frozen=True, kw_only=True):
    """A word that tells the PLOVER mode of moves of some types, or a context, or both."""

    mode: str = ""
    types: tuple[str, ...] = ()
    context: str = ""


class CameoCode(Row, frozen=True, kw_only=True):
    """The CAMEO code of a type of move and an aim, with its meaning; no aim stands for the rest."""

    type: MoveType
    aim: str = ""
    code: str
    meaning: str


class CameoWord(Row, frozen=True, kw_only=True):
    """A word that tells what a move aims at; which of its `aims` counts depends on the type."""

    aims: tuple[str, ...]


class TopicWord(Row, frozen=True, kw_only=True):
    """A word that tells the topic of a term."""

    topic: str


class DelegationNoun(Row, frozen=True, kw_only=True):
    """A noun for those who are sent to speak for a party."""


class TermCue(Row, frozen=True, kw_only=True):
    """A word that opens a list of terms ("head", "colon"), one of its items, or a condition.

    One that opens a sentence "against" the one before makes what it asks the terms of that one.
    "some" opens a list of which not all is told; what has to come "first" is a condition where only
    so much is offered, and what has to last "while" it stands. One of "return" opens what the terms
    are met for, one of "price" what the other side is to give for it, one of "unless" what ends it.
    """

    kind: Literal[
        "head",
        "item",
        "condition",
        "colon",
        "some",
        "against",
        "first",
        "return",
        "price",
        "while",
        "unless",
    ]


class StandIn(Row, frozen=True, kw_only=True):
    """A noun whose owner acts, or is acted on, through it."""

    kind: Literal["party", "force"]
