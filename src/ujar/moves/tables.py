"""Compiles the tables of acts into one look-up from a word to what it does in a clause.

`menolak` opens two rows, the verb of refusing and the verb that carries a noun's act; `ditolak` is
the same in the passive. Words of several parts ("bekerja sama") stand under their first part.

Nothing is decided here. The data: `act_verbs`, `act_nouns`, `agent_nouns`, `light_verbs`,
`clause_words`, `go_betweens`, `reply_words`, `stand_ins`, `valence_words`, `verb_lookalikes`, and
`cues` and `function_words` of `ujar.statements`.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from msgspec import Struct

from ujar.lexicon import Lexicon, get_lexicon
from ujar.lexicon.shapes import (
    ActNoun,
    ActVerb,
    AgentNoun,
    ClauseWord,
    Cue,
    FunctionWord,
    GoBetween,
    LightVerb,
    ReplyWord,
    StandIn,
    ValenceWord,
    VerbLookalike,
)
from ujar.records import MoveType

PREFIXES = ("me", "di", "ber", "ter")
PASSIVE = "di"
CALL_IN = "memanggil"
SHORTEST_VERB = 5
CHUNKED = {"motion": "verb", "measure": "word", "game": "word"}


class Entry(Struct, eq=False, gc=False):
    """What a word does in a clause: its kind, and the rows of acts that it opens (`is_act`)."""

    kind: str = ""
    passive: bool = False
    verb: ActVerb | None = None
    light: LightVerb | None = None
    noun: ActNoun | None = None
    agent: MoveType | None = None
    valence: str = ""
    speech: bool = False
    motion: bool = False
    measure: bool = False
    maker: bool = False
    between: str = ""
    reply: bool = False
    half: bool = False
    game: bool = False
    is_act: bool = False


Forms = dict[str, list[tuple[tuple[str, ...], Entry]]]
StandIns = dict[str, Literal["party", "force"]]


@dataclass(frozen=True, slots=True)
class Tables:
    """The compiled tables: `forms` by first word, longest first.

    `bases` are verbs without their prefix, `nominals` the nouns of verbs of ending; `slips` are
    what a passive has after a `di` written apart; `halves` the passives of verbs with a noun of
    their own, each with that noun, which is then the subject: `aset X dibekukan`.
    """

    forms: Forms
    bases: dict[str, Entry]
    halves: dict[str, list[tuple[str, Entry]]]
    slips: frozenset[str]
    first_person: frozenset[str]
    pronouns: frozenset[str]
    stand_ins: StandIns
    nominals: dict[str, str]
    lookalikes: frozenset[str]


class _Entries(dict[tuple[str, ...], Entry]):
    """The entries by their words, while the tables are being compiled."""

    def of(self, form: str) -> Entry:
        """Give the entry of a form, made when first asked for."""
        return self.setdefault(tuple(form.casefold().split()), Entry())

    def add_words(self, lexicon: Lexicon) -> None:
        """Add the words that bound, negate and colour a clause, and those that lay on content."""
        for word in lexicon.rows(ClauseWord):
            found = self.of(word.form)
            found.kind = CHUNKED.get(word.kind, word.kind)
            found.motion = word.kind == "motion"
            found.measure = word.kind == "measure"
            found.game = word.kind == "game"
        for cue in lexicon.rows(Cue):
            if cue.class_ in ("active", "bare", "passive", "state"):
                found = self.of(cue.form)
                found.kind, found.speech = found.kind or "verb", True
                found.passive = cue.class_ == "passive"
        for reply in lexicon.rows(ReplyWord):
            found = self.of(reply.form)
            found.reply = True
            found.kind = found.kind or ("verb" if _opens_like_verb(reply.form) else "preposition")

    def add_acts(self, lexicon: Lexicon) -> None:
        """Add the nouns and verbs of acting."""
        for noun in lexicon.rows(ActNoun):
            found = self.of(noun.form)
            found.kind, found.noun = "noun", noun
        for verb in lexicon.rows(ActVerb):
            for found in self._voices(verb):
                found.verb = verb
            if _noun_of(verb):
                found = self.of(PASSIVE + verb.base.split(" ", 1)[0])
                found.kind, found.passive, found.half = found.kind or "verb", True, True
        for light in lexicon.rows(LightVerb):
            for found in self._voices(light):
                found.light = light
        for agent in lexicon.rows(AgentNoun):
            found = self.of(agent.form)
            found.kind, found.agent = found.kind or "word", agent.type

    def _voices(self, row: ActVerb | LightVerb) -> list[Entry]:
        forms = [row.form] + ([PASSIVE + row.base] if row.base else [])
        voices = [self.of(form) for form in forms]
        for found, passive in zip(voices, (False, True), strict=False):
            if found.kind not in ("want", "hearsay"):
                found.kind = "verb"
            found.passive = passive
        return voices

    def add_valence(self, lexicon: Lexicon) -> None:
        """Add the words of blame and praise."""
        for word in lexicon.rows(ValenceWord):
            found = self.of(word.form)
            last = word.form.rsplit(" ", 1)[-1]
            verbal = word.kind == "maker" or _opens_like_verb(last)
            found.kind = found.kind or ("verb" if verbal else "word")
            if word.kind == "maker":
                found.maker = True
            else:
                found.valence = word.kind

    def add_go_betweens(self, lexicon: Lexicon) -> None:
        """Add the words of those who carry words between two others."""
        for word in lexicon.rows(GoBetween):
            found = self.of(word.form)
            plain = {"through": "preposition", "noun": "word"}.get(word.kind, "verb")
            found.kind, found.between = found.kind or plain, word.kind

    def by_first_word(self) -> Forms:
        """Put the entries under their first words, longest first."""
        forms: Forms = {}
        for words, found in self.items():
            row = found.verb or found.light or found.noun or found.agent
            found.is_act = found.half or row is not None
            forms.setdefault(words[0], []).append((words[1:], found))
        for options in forms.values():
            options.sort(key=lambda option: -len(option[0]))
        return forms


@cache
def get_tables() -> Tables:
    """Give the compiled tables, the same object each time."""
    lexicon = get_lexicon()
    entries = _Entries()
    entries.add_words(lexicon)
    entries.add_acts(lexicon)
    entries.add_valence(lexicon)
    entries.add_go_betweens(lexicon)
    forms = entries.by_first_word()
    persons = [(row.form, row.class_) for row in lexicon.rows(FunctionWord)]
    passives = {w[0] for w, e in entries.items() if e.passive and e.is_act}
    return Tables(
        forms=forms,
        bases={row.base: entries.of(row.form) for row in lexicon.rows(ActVerb) if row.base},
        halves=_halves(lexicon),
        slips=frozenset(word[len(PASSIVE) :] for word in passives),
        first_person=frozenset(w for w, class_ in persons if class_ == "first"),
        pronouns=frozenset(w for w, class_ in persons if class_ in ("first", "second")),
        stand_ins={row.form.casefold(): row.kind for row in lexicon.rows(StandIn)},
        nominals=_nominals(lexicon),
        lookalikes=frozenset(row.form for row in lexicon.rows(VerbLookalike)),
    )


def _halves(lexicon: Lexicon) -> dict[str, list[tuple[str, Entry]]]:
    found: dict[str, list[tuple[str, Entry]]] = {}
    for row in lexicon.rows(ActVerb):
        noun = _noun_of(row)
        if noun:
            verb = row.base.split(" ", 1)[0]
            entry = Entry(kind="verb", passive=True, verb=row, is_act=True)
            found.setdefault(PASSIVE + verb, []).append((noun, entry))
    for options in found.values():
        options.sort(key=lambda option: -len(option[0]))
    return found


def _noun_of(row: ActVerb) -> str:
    """Give the noun that a verb has of its own: `aset` of `membekukan aset`; "" for none."""
    called = row.form.startswith(CALL_IN)  # who is called in is read with where he is called
    return "" if called else row.base.partition(" ")[2]


def _nominals(lexicon: Lexicon) -> dict[str, str]:
    """Give the nouns of the verbs that do, end or put off an act: `pencabutan`."""
    ways = ("end", "refuse", "give")
    rows = [r for r in lexicon.rows(LightVerb) if r.way in ways and " " not in r.form]
    return {
        f"pe{row.form[2:].removesuffix('kan').removesuffix('i')}an": row.way
        for row in rows
        if row.form.startswith("me")
    }


@lru_cache(maxsize=1 << 16)
def is_verb(low: str) -> bool:
    """Tell by its prefix whether a word without an entry is a verb."""
    return _opens_like_verb(low) and low not in get_tables().lookalikes


def _opens_like_verb(low: str) -> bool:
    return len(low) >= SHORTEST_VERB and low.startswith(PREFIXES)
