"""Compiles the tables of acts into one look-up from a word to what it does in a clause.

`menolak` opens two rows, the verb of refusing and the verb that carries a noun's act; `ditolak` is
the same in the passive. Words of several parts ("bekerja sama") stand under their first part.

Nothing is decided here. The data: `act_verbs`, `act_nouns`, `light_verbs`, `clause_words`, `reply_words`,
`stand_ins`, `valence_words`, `verb_lookalikes`, and the cues of `ujar.statements` in `cues`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Literal

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import (
    ActNoun,
    AgentNoun,
    ActVerb,
    ClauseWord,
    Cue,
    FunctionWord,
    LightVerb,
    ReplyWord,
    StandIn,
    ValenceWord,
    VerbLookalike,
)

if TYPE_CHECKING:
    from ujar.records import MoveType

PREFIXES = ("me", "di", "ber", "ter")
SHORTEST_VERB = 5


@dataclass(slots=True)
class Entry:
    """What a word does in a clause: its kind, and the rows of acts that it opens."""

    kind: str = ""
    passive: bool = False
    verb: ActVerb | None = None
    light: LightVerb | None = None
    noun: ActNoun | None = None
    speech: bool = False
    motion: bool = False
    valence: str = ""
    maker: bool = False
    reply: bool = False
    agent: MoveType | None = None

    @property
    def is_act(self) -> bool:
        """Tell whether it can open an act."""
        return (self.verb or self.light or self.noun or self.agent) is not None


Forms = dict[str, list[tuple[tuple[str, ...], Entry]]]


@dataclass(frozen=True, slots=True)
class Tables:
    """The compiled tables: `forms` by first word, longest first.

    `triggers` are the first words of whatever can open an act, `moods` those that can open one only
    within a statement.
    """

    forms: Forms
    triggers: frozenset[str]
    bases: dict[str, Entry]
    moods: frozenset[str]
    first_person: frozenset[str]
    pronouns: frozenset[str]
    slips: frozenset[str]
    stand_ins: dict[str, Literal["party", "force"]]
    lookalikes: frozenset[str]


@cache
def get_tables() -> Tables:
    """Give the compiled tables, the same object each time."""
    lexicon = get_lexicon()
    entries: dict[tuple[str, ...], Entry] = {}

    def entry(form: str) -> Entry:
        return entries.setdefault(tuple(form.casefold().split()), Entry())

    for word in lexicon.rows(ClauseWord):
        found = entry(word.form)
        found.kind = "verb" if word.kind == "motion" else word.kind
        found.motion = word.kind == "motion"
    for cue in lexicon.rows(Cue):
        if cue.class_ in ("active", "bare", "passive"):
            found = entry(cue.form)
            found.kind = found.kind or "verb"
            found.speech = True
            found.passive = cue.class_ == "passive"
    for noun in lexicon.rows(ActNoun):
        found = entry(noun.form)
        found.kind, found.noun = "noun", noun
    for verb in lexicon.rows(ActVerb):
        _add_verb(entry, verb)
    for light in lexicon.rows(LightVerb):
        _add_verb(entry, light)
    for reply in lexicon.rows(ReplyWord):
        found = entry(reply.form)
        found.reply = True
        found.kind = found.kind or ("verb" if _looks_like_verb(reply.form) else "preposition")
    for agent in lexicon.rows(AgentNoun):
        found = entry(agent.form)
        found.kind, found.agent = found.kind or "word", agent.type
    for valence in lexicon.rows(ValenceWord):
        found = entry(valence.form)
        if valence.kind == "maker":
            found.kind, found.maker = found.kind or "verb", True
            continue
        found.valence = valence.kind
        last = valence.form.rsplit(" ", 1)[-1]
        found.kind = found.kind or ("verb" if _looks_like_verb(last) else "word")
    forms: Forms = {}
    for words, found in entries.items():
        forms.setdefault(words[0], []).append((words[1:], found))
    for options in forms.values():
        options.sort(key=lambda option: -len(option[0]))
    return Tables(
        forms,
        frozenset(words[0] for words, e in entries.items() if e.is_act or e.valence),
        {row.base: entry(row.form) for row in lexicon.rows(ActVerb) if row.base},
        frozenset(words[0] for words, e in entries.items() if e.kind in ("must", "negation")),
        frozenset(row.form for row in lexicon.rows(FunctionWord) if row.class_ == "first"),
        frozenset(
            row.form for row in lexicon.rows(FunctionWord) if row.class_ in ("first", "second")
        ),
        frozenset(words[0][2:] for words, e in entries.items() if e.passive and e.is_act),
        {row.form.casefold(): row.kind for row in lexicon.rows(StandIn)},
        frozenset(row.form for row in lexicon.rows(VerbLookalike)),
    )


def _add_verb(entry: object, row: ActVerb | LightVerb) -> None:
    voices = [(row.form, False)]
    if row.base:
        voices.append(("di" + row.base, True))
    for form, passive in voices:
        found: Entry = entry(form)  # type: ignore[operator]
        if found.kind not in ("want", "hearsay"):
            found.kind = "verb"
        found.passive = passive
        if isinstance(row, ActVerb):
            found.verb = row
        else:
            found.light = row


def is_verb(low: str) -> bool:
    """Tell by its prefix whether a word without an entry is a verb."""
    return _looks_like_verb(low) and low not in get_tables().lookalikes


def _looks_like_verb(low: str) -> bool:
    return len(low) >= SHORTEST_VERB and low.startswith(PREFIXES)
