"""The roles around a verb: its subject, and its arguments by their places; what chunks bound them.

In `Syldavia menolak usulan Ruritania` the subject's party is Syldavia, and Ruritania is an argument
in the slot "owner".

Who fills them is read in `ujar.moves.subjects` and `ujar.moves.arguments`.
"""

from __future__ import annotations

from msgspec import Struct

MOODS = frozenset({"negation", "future", "want", "may", "must", "hearsay", "condition"})
SKIPPED = frozenset({"adverb", "time", "quote", "bracket", "demonstrative"}) | MOODS - {"condition"}
PHRASE = frozenset({"mention", "word", "noun", "determiner", "demonstrative"})
BOUNDS = frozenset({"subordinator", "condition", "stop"})
UNREAL = MOODS - {"hearsay"}
NAMING = frozenset({"adalah", "ialah"})
COPULAS = NAMING | {"merupakan"}
TELLS = COPULAS | {"menjadi"}
AGENT = "oleh"
BETWEEN = "antara"


class Party(Struct, frozen=True, eq=False, gc=False):
    """A member at a place of a clause; `stand` is the kind of noun that he owns there, if any."""

    key: int
    stand: str | None
    at: int


class Subject(Struct, eq=False, gc=False):
    """Who does what a verb tells.

    `parties` hold each of several subjects; `words` the chunks of the noun phrase; `governor` is
    the chunk of the verb that asks for this one, `link` how ("control", "purpose", "serial",
    "doing", "gerund", "relative"); `moods` colour the verb.
    """

    parties: list[Party] = []
    words: list[int] = []
    governor: int | None = None
    link: str | None = None
    moods: set[str] = set()

    def by(self, parties: list[Party]) -> Subject:
        """Give the same with other parties."""
        return Subject(parties, self.words, self.governor, self.link, self.moods)


class Argument(Struct, frozen=True, eq=False, gc=False):
    """A member after a verb: his slot ("object", "owner", or a preposition), and where.

    `head` is the place of the preposition, so that two phrases with one preposition are told apart.
    """

    slot: str
    key: int
    at: int
    stand: str | None
    relative: bool
    head: int = -1


class Arguments(Struct, eq=False, gc=False):
    """What follows a verb: its members, the nouns of its object, the clause that it asks for."""

    members: list[Argument] = []
    nouns: list[int] = []
    complement: int | None = None
    end: int = 0

    def get(self, slot: str) -> list[Argument]:
        """Give the members in a slot; those of relative clauses after the others."""
        found = [m for m in self.members if m.slot == slot]
        return [m for m in found if not m.relative] + [m for m in found if m.relative]
