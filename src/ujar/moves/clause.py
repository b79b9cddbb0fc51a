"""Reads who stands where around a verb: its subject, and its arguments by their prepositions.

In `Syldavia, yang kalah, menolak usulan Ruritania` the subject of "menolak" is Syldavia, and
Ruritania stands as the owner of its object. A subject may be shared with an earlier verb ("... dan
mengecam"), stand before `yang`, or be the object of a verb that asks for a clause ("meminta X
menarik"); a controlled verb names the verb that governs it.

No parse is made: what a clause needs is looked up from the verb outwards, until a word that bounds it.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from ujar.moves.tables import get_tables

if TYPE_CHECKING:
    from ujar.moves.chunks import Chunk

MOODS = frozenset({"negation", "future", "want", "may", "must", "hearsay", "condition"})
SKIPPED = frozenset({"adverb", "time", "quote", "bracket", "demonstrative"}) | MOODS - {"condition"}
PHRASE = frozenset({"mention", "word", "noun", "determiner", "demonstrative"})
BOUNDS = frozenset({"subordinator", "condition", "stop"})
AGENT = "oleh"
BETWEEN = "antara"
DEPTH = 6


class Party(NamedTuple):
    """A member at a place of a clause; `stand` is the kind of noun that he owns there, if any."""

    key: int
    stand: str | None
    at: int


@dataclass(slots=True)
class Subject:
    """Who does what a verb tells.

    `parties` hold each of several subjects; `words` the chunks of the noun phrase; `governor` is
    the chunk of the verb that asks for this one, `link` how ("control", "purpose", "serial",
    "relative"); `moods` colour the verb.
    """

    parties: list[Party] = field(default_factory=list)
    words: list[int] = field(default_factory=list)
    governor: int | None = None
    link: str | None = None
    moods: set[str] = field(default_factory=set)


class Argument(NamedTuple):
    """A member after a verb: his slot ("object", "owner", or a preposition), and where."""

    slot: str
    key: int
    at: int
    stand: str | None
    relative: bool


@dataclass(slots=True)
class Arguments:
    """What follows a verb: its members, the nouns of its object, the clause that it asks for."""

    members: list[Argument] = field(default_factory=list)
    nouns: list[int] = field(default_factory=list)
    complement: int | None = None
    end: int = 0

    def get(self, slot: str) -> list[Argument]:
        """Give the members in a slot; those of relative clauses after the others."""
        found = [m for m in self.members if m.slot == slot]
        return [m for m in found if not m.relative] + [m for m in found if m.relative]


class Clauses:
    """The clauses of one sentence, read from its chunks when asked for."""

    def __init__(self, chunks: list[Chunk], people: frozenset[int]) -> None:
        self.chunks = chunks
        self.people = people
        self._subjects: dict[int, Subject] = {}
        self._arguments: dict[int, Arguments] = {}

    # subjects

    def subject(self, at: int, depth: int = 0) -> Subject:
        """Find the subject of the verb at a chunk."""
        if at not in self._subjects:
            self._subjects[at] = self._find_subject(at, depth)
        return self._subjects[at]

    def _find_subject(self, at: int, depth: int) -> Subject:
        chunks, found = self.chunks, Subject()
        j = at - 1
        while j >= 0 and chunks[j].kind in SKIPPED:
            if chunks[j].kind in MOODS:
                found.moods.add(chunks[j].kind)
            j -= 1
        if j < 0 or depth > DEPTH:
            return found
        kind = chunks[j].kind
        if kind == "complementizer":
            return self._controlled(j, found, depth)
        if kind == "relative":
            found.link = "relative"
            return self._antecedent(j, found)
        if kind == "coordinator":
            return self._shared(j, found, depth)
        if kind == "comma":
            return self._after_comma(j, found, depth)
        if kind in BOUNDS:
            return self._elliptic(j, at, found, depth)
        return self._phrase_before(j, found, depth)

    def _controlled(self, j: int, found: Subject, depth: int) -> Subject:
        """Read `untuk V`: the object of the verb that asks for it, or that verb's own subject."""
        chunks = self.chunks
        if chunks[j].low == "bahwa":
            return found
        found.link = "purpose"
        phrase: list[int] = []
        k = j - 1
        while k >= 0 and chunks[k].kind not in BOUNDS:
            chunk = chunks[k]
            if chunk.kind == "verb" or (chunk.kind == "noun" and _asks(chunk)):
                found.governor = k
                if _asks(chunk):
                    found.link = "control"
                    if phrase and self._finish(phrase, Subject()).parties:
                        return self._finish(phrase, found)
                if chunk.kind == "noun":
                    return self._finish([k, k + 1], found)
                above = self.subject(k, depth + 1)
                found.parties, found.words = above.parties, above.words
                found.moods |= above.moods - {"hearsay"}
                return found
            if chunk.kind == "preposition":
                phrase = []
            elif chunk.kind in PHRASE:
                phrase.append(k)
            k -= 1
        return found

    def _antecedent(self, j: int, found: Subject) -> Subject:
        """Read the noun phrase before `yang`."""
        chunks, phrase = self.chunks, []
        k = j - 1
        while k >= 0 and chunks[k].kind in ("comma", "quote", "bracket", "adverb"):
            k -= 1
        while k >= 0 and chunks[k].kind in PHRASE:
            phrase.append(k)
            k -= 1
        return self._finish(phrase, found)

    def _shared(self, j: int, found: Subject, depth: int) -> Subject:
        """Read `... dan V`: the subject of the verb before."""
        k = j - 1
        while k >= 0 and self.chunks[k].kind not in BOUNDS:
            if self.chunks[k].kind == "verb":
                above = self.subject(k, depth + 1)
                found.parties, found.words = above.parties, above.words
                found.governor, found.link = above.governor, above.link
                # "akan datang dan menyerang": what is to come holds for both
                found.moods |= above.moods & {"future", "want", "may", "condition"}
                return found
            k -= 1
        return found

    def _after_comma(self, j: int, found: Subject, depth: int) -> Subject:
        """Read `X, ..., V`: past what stands between commas, or the verb before the comma."""
        chunks = self.chunks
        start = j - 1
        while start >= 0 and chunks[start].kind not in BOUNDS | {"comma"}:
            start -= 1
        first = start + 1
        while first < j and chunks[first].kind in SKIPPED | {"coordinator"}:
            first += 1
        opener = chunks[first].kind if first < j else "comma"
        inserted = opener in ("relative", "preposition", "comma", "time") or (
            opener == "verb" and chunks[first].entry.speech
        )
        if inserted and start >= 0 and chunks[start].kind == "comma":
            return self._phrase_before(start - 1, found, depth)
        verbs = [k for k in range(first, j) if chunks[k].kind == "verb"]
        if verbs and opener not in BOUNDS:
            above = self.subject(verbs[0], depth + 1)
            found.parties, found.words = above.parties, above.words
            return found
        return self._phrase_before(j - 1, found, depth)

    def _elliptic(self, j: int, at: int, found: Subject, depth: int) -> Subject:
        """Read `setelah V ..., X V2` and `X V2 setelah V`: the subject of the main clause."""
        chunks = self.chunks
        if chunks[j].kind == "condition":
            found.moods.add("condition")
        if chunks[j].kind == "stop":
            return found
        for k in range(at + 1, len(chunks)):
            if chunks[k].kind == "comma":
                after = next((n for n in range(k, len(chunks)) if chunks[n].kind == "verb"), None)
                if after is not None and j == self._first_word():
                    above = self.subject(after, depth + 1)
                    found.parties, found.words = above.parties, above.words
                    return found
                break
        return self._shared(j, found, depth)

    def _first_word(self) -> int:
        return next((n for n, c in enumerate(self.chunks) if c.kind not in ("quote", "adverb")), 0)

    def _phrase_before(self, j: int, found: Subject, depth: int) -> Subject:
        """Walk left from a verb to the noun phrase that is its subject; phrases after a preposition
        are passed over, and so are relative clauses."""
        chunks = self.chunks
        phrase: list[int] = []
        while j >= 0:
            kind = chunks[j].kind
            if kind in PHRASE:
                phrase.append(j)
            elif kind == "preposition":
                phrase = []
            elif kind == "verb":
                stop = self._at_verb(j, phrase, found, depth)
                if stop is not None:
                    return stop
                j = self._before_relative(j)
                phrase = []
            elif kind == "relative":
                if phrase:
                    break
            elif kind == "complementizer" and not phrase and chunks[j].low != "bahwa":
                return self._controlled(j, found, depth)
            elif kind in ("coordinator", "comma") and phrase and self._joins(j):
                phrase.append(j)
            elif kind in BOUNDS or kind in ("comma", "complementizer"):
                if kind == "condition":
                    found.moods.add("condition")
                if phrase or kind != "comma":
                    break
            elif kind in MOODS and not phrase:
                found.moods.add(kind)
            j -= 1
        return self._finish(phrase, found)

    def _at_verb(self, j: int, phrase: list[int], found: Subject, depth: int) -> Subject | None:
        """Decide at a verb left of the phrase; None: it belongs to a relative clause to pass over."""
        verb = self.chunks[j]
        if _asks(verb) and phrase and self._finish(phrase, Subject()).parties:
            found.governor, found.link = j, "control"
            return self._finish(phrase, found)
        if verb.entry.speech and phrase:
            return self._finish(phrase, found)
        if self._before_relative(j) < j:
            return None
        if any(self.chunks[k].kind == "coordinator" for k in phrase):
            # "V X dan Y V2": X is the object of the first verb
            last = next(n for n, k in enumerate(phrase) if self.chunks[k].kind == "coordinator")
            return self._finish(phrase[:last], found)
        above = self.subject(j, depth + 1)
        found.parties, found.words = above.parties, above.words
        found.governor, found.link = j, "serial"
        found.moods |= above.moods - {"negation", "hearsay"}
        return found

    def _before_relative(self, j: int) -> int:
        """Give the place before the `yang` that opens a verb's clause, or the verb's own place."""
        k = j - 1
        while k >= 0 and self.chunks[k].kind in SKIPPED:
            k -= 1
        return k if k >= 0 and self.chunks[k].kind == "relative" else j

    def _joins(self, j: int) -> bool:
        """Tell whether a coordinator or comma joins two noun phrases of one list."""
        chunks = self.chunks
        if j == 0 or chunks[j - 1].kind not in PHRASE | {"bracket", "comma"}:
            return False
        if chunks[j].kind == "coordinator":
            return True
        k = j + 1
        while k < len(chunks) and chunks[k].kind in PHRASE | {"comma"}:
            if chunks[k].kind == "comma" and k + 1 < len(chunks):
                after = chunks[k + 1].kind
                if after not in PHRASE | {"coordinator"}:
                    return False
            k += 1
        return k < len(chunks) and chunks[k].kind == "coordinator"

    def _finish(self, phrase: list[int], found: Subject) -> Subject:
        """Read the parties out of a noun phrase given from its end to its start."""
        found.words = sorted(phrase)
        piece: list[int] = []
        for at in [*found.words, -1]:
            if at >= 0 and self.chunks[at].kind not in ("coordinator", "comma"):
                piece.append(at)
                continue
            party = self._party(piece)
            if party is not None:
                found.parties.append(party)
            piece = []
        return found

    def _party(self, piece: list[int]) -> Party | None:
        """Read the member that one noun phrase stands for, with the noun that he owns in it."""
        mentions = [k for k in piece if self.chunks[k].key is not None]
        if not mentions:
            return None
        at = next((k for k in mentions[1:] if self.chunks[k].key in self.people), mentions[0])
        heads = [k for k in piece if k < mentions[0] and self.chunks[k].kind in ("word", "noun")]
        if self.chunks[mentions[0]].clitic:
            heads.append(mentions[0])
        key = self.chunks[at].key
        return None if key is None else Party(key, self.stand(heads) if heads else None, at)

    def stand(self, heads: list[int]) -> str:
        """Tell for what kind of noun an owner stands: "party", "force", "act" or "other"."""
        chunks = self.chunks
        table = get_tables().stand_ins
        words = [chunks[k].low for k in heads]
        for size in (3, 2, 1):
            kind = table.get(" ".join(words[:size]))
            if kind:
                return kind
        return "act" if chunks[heads[0]].kind == "noun" else "other"

    # arguments

    def arguments(self, at: int) -> Arguments:
        """Find what follows the verb or noun at a chunk, to the end of its clause."""
        if at not in self._arguments:
            self._arguments[at] = self._find_arguments(at)
        return self._arguments[at]

    def _find_arguments(self, at: int) -> Arguments:
        chunks, found = self.chunks, Arguments()
        slot, heads, relative = "object", [], False
        own = chunks[at]
        if own.clitic and own.key is not None:
            inner = "object" if own.kind == "verb" else "owner"
            found.members.append(Argument(inner, own.key, at, None, False))
        j = at + 1
        while j < len(chunks):
            chunk, kind = chunks[j], chunks[j].kind
            if kind == "mention" and chunk.key is not None:
                found.members.append(self._argument(slot, chunk.key, j, heads, relative=relative))
                heads = [*heads, j] if not heads else heads
            elif kind in ("word", "noun"):
                heads = [*heads, j]
                if slot == "object" and not relative:
                    found.nouns.append(j)
                if chunk.clitic and chunk.key is not None:
                    inner = "owner" if slot == "object" else slot
                    found.members.append(Argument(inner, chunk.key, j, "other", relative))
            elif kind == "preposition":
                slot, heads = chunk.low, []
                if chunk.clitic and chunk.key is not None:
                    found.members.append(Argument(slot, chunk.key, j, None, relative))
            elif kind == "relative":
                relative, slot, heads = True, "object", []
            elif kind == "complementizer":
                if self._is_phrase(j):
                    slot, heads = chunk.low, []
                else:
                    found.complement = found.complement or j
                    break
            elif kind == "verb":
                if not relative:
                    found.complement = j
                    break
                slot, heads = ("owner" if chunk.entry.passive else "object"), []
            elif kind == "coordinator":
                if self._verb_follows(j):
                    break
                heads = []
            elif kind == "comma":
                if not self._goes_on(j):
                    break
                relative = relative and chunks[j - 1].kind == "relative"
                heads = []
            elif kind in BOUNDS:
                break
            j += 1
        found.end = j
        return found

    def _argument(
        self, slot: str, key: int, at: int, heads: list[int], *, relative: bool
    ) -> Argument:
        nouns = [k for k in heads if self.chunks[k].kind != "mention"]
        stand = self.stand(nouns) if nouns else None
        if heads and not nouns:
            # a second member right after the first: "memberi X Y"
            return Argument("second" if slot == "object" else slot, key, at, None, relative)
        if slot == "object" and stand not in (None, "party"):
            return Argument("owner", key, at, stand, relative)
        return Argument(slot, key, at, stand, relative)

    def _is_phrase(self, j: int) -> bool:
        """Tell whether `untuk` opens a noun phrase and no clause."""
        if self.chunks[j].low not in ("untuk", "guna", "buat"):
            return False
        k = j + 1
        while k < len(self.chunks) and self.chunks[k].kind in SKIPPED:
            k += 1
        if k >= len(self.chunks) or self.chunks[k].kind not in PHRASE:
            return False
        after = k + 1
        return not (after < len(self.chunks) and self.chunks[after].kind == "verb")

    def _verb_follows(self, j: int) -> bool:
        k = j + 1
        while k < len(self.chunks) and self.chunks[k].kind in SKIPPED:
            k += 1
        return k < len(self.chunks) and self.chunks[k].kind in ("verb", "complementizer")

    def _goes_on(self, j: int) -> bool:
        """Tell whether a clause goes on after a comma: a preposition, a relative, or a list."""
        k = j + 1
        while k < len(self.chunks) and self.chunks[k].kind in ("time", "quote", "bracket", "comma"):
            k += 1
        if k >= len(self.chunks):
            return False
        kind = self.chunks[k].kind
        if kind in ("preposition", "relative"):
            return True
        if kind == "coordinator":
            return not self._verb_follows(k)
        return kind in PHRASE and self._joins(j)


def _asks(chunk: Chunk) -> bool:
    """Tell whether a verb or noun asks for somebody to do something."""
    row = chunk.entry.verb or chunk.entry.noun
    return row is not None and row.type in ("REQUEST", "COERCE") and (
        chunk.kind == "noun" or "object" in row.to or "clause" in row.to
    )
