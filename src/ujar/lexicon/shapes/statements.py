"""Words of statements: cues, mediums, relays."""

from __future__ import annotations

from typing import Literal

import msgspec

from ujar.lexicon.shapes.row import Row


class Cue(Row, frozen=True, kw_only=True):
    """A word that lays content on somebody.

    `class_` says how it stands to its subject; `frames` how the content may follow: "that" after
    `bahwa` and its like or as a quotation, "comma" after a comma, "bare" directly as a clause, "np"
    as a noun phrase, "object" as a noun phrase with a clause, "vp" without a subject, "call" as a
    noun phrase with `sebagai`, "whether" with `apakah`, "quote" and "clause" as words before it;
    "verbal" and "judge" directly, if a verb or a judgement stands in it, "count" as an amount.
    "told" says that whom it is told may follow (`..., Berg memberitahu AFP`).
    "agent" says that a state right behind a passive is who does it; "claim" that a claim has to
    follow, and "possible" that a possibility may, too: who refuses one denies nothing.
    """

    class_: Literal["bare", "active", "passive", "state", "noun", "preposition"] = msgspec.field(
        name="class"
    )
    sense: Literal[
        "say",
        "report",
        "write",
        "claim",
        "deny",
        "think",
        "wish",
        "ask",
        "demand",
        "promise",
        "threat",
        "warn",
        "accuse",
        "show",
        "hearsay",
        "opinion",
        "call",
    ]
    frames: tuple[str, ...] = ()


class Modifier(Row, frozen=True, kw_only=True):
    """A word between a subject and its cue; one that negates takes the statement away."""

    negates: bool = False


class Medium(Row, frozen=True, kw_only=True):
    """A noun for the form or channel in which something is said."""


class RelayCue(Row, frozen=True, kw_only=True):
    """A word that names the carrier of what another said.

    One that is also "carried" needs neither a comma nor a link before it: `kata Berg dikutip AFP`.
    One that is "linked" is one only behind `demikian` and its like: `demikian laporan AFP`.
    """

    class_: Literal["active", "passive", "bare", "carried", "trailing", "linked", "preposition"] = (
        msgspec.field(name="class")
    )
