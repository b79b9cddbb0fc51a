"""Finds the arguments of a verb or noun by walking right from it.

In `Ruritania menjatuhkan sanksi terhadap impor dari Syldavia` Syldavia stands in the slot "dari",
and, as the owner of the imports, in the slot "terhadap".

The walk ends at a word that bounds the clause, at a new verb, or at the clause that the verb asks
for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.act import OPPOSED
from ujar.moves.phrases import asks, counts, joins, stand_of
from ujar.moves.roles import AGENT, BOUNDS, PHRASE, SKIPPED, Argument, Arguments

if TYPE_CHECKING:
    from ujar.moves.chunks import Chunk
    from ujar.moves.clause import Clauses

WHAT = "apa"
ENDS = BOUNDS | {"comma"}
NEAR = 6
PAIR = 2
LONGEST_ASIDE = 20
DASHES = frozenset({"—", "–", "-"})
WITHIN = frozenset({"dari", "di", "di dalam"})
NAMING = frozenset({"salah satu", "termasuk", "antara lain", "terutama", "di antaranya", "baik"})
OPEN = frozenset({"untuk", "guna", "buat"})
WITH = "dengan"
OR = "atau"
EITHER = frozenset({"baik", "entah"})
MONEY = frozenset({"dolar", "dollar"})
SELF = frozenset({"sendiri"})
GIFTS = frozenset({"AID", "SUPPORT"})


def find_arguments(clauses: Clauses, at: int) -> Arguments:
    """Find what follows the verb or noun at a chunk, to the end of its clause."""
    chunks, found = clauses.chunks, Arguments()
    walk = _Walk(clauses, found, at)
    own = chunks[at]
    if own.clitic and own.key is not None:
        inner = "object" if own.kind == "verb" else "owner"
        found.members.append(Argument(inner, own.key, at, None, relative=False, head=at))
    j = at + 1
    aside = _opens_aside(clauses, at)
    while j < len(chunks):
        kind = chunks[j].kind
        if j < walk.aside:
            # "kelompok X—Y, Z, dan W—": what stands between dashes only says who they are
            j += 1
            continue
        if kind in BOUNDS or (aside and kind == "comma") or not walk.take(j, kind):
            break
        if kind == "quote":
            walk.pass_mark()
        j += 1
    found.end = j
    return found


class _Walk:
    """A walk over what follows a verb: the slot in which it stands, and the nouns seen in it."""

    def __init__(self, clauses: Clauses, found: Arguments, head: int) -> None:
        self.clauses = clauses
        self.found = found
        self.head = head
        self.slot = "object"
        self.heads: list[int] = []
        self.relative = self.remark = False
        self.marks = 0
        self.held = -1
        self.carried: str | None = None
        self.resumed: str | None = None
        self.inserted: tuple[str, int] | None = None
        self.aside = -1

    def take(self, j: int, kind: str) -> bool:
        """Take one chunk; tell whether the clause goes on."""
        chunk = self.clauses.chunks[j]
        if kind == "mention":
            self._mention(j)
        elif kind in ("word", "noun"):
            self._noun(j)
        elif kind == "preposition" and not counts(self.clauses, j):
            self._preposition(j)
        elif kind == "relative":
            # "apa yang ia sebut X": what follows is the object itself
            before = self.clauses.chunks[j - 1]
            listed = before.kind == "comma" and not self.relative and _lists_on(self.clauses, j)
            self.inserted = (self.slot, self.head) if listed else None
            self.relative = before.low != WHAT
            self.remark = before.kind == "comma"
            self.held = self.marks + 1 if self.marks % 2 else -1
            self._open("object", j)
        elif kind == "complementizer":
            if self.relative and self.remark:
                # "sanksi terhadap X, yang mendorongnya untuk mundur"
                return False
            if not (_is_phrase(self.clauses, j) or self._is_for_whom(j)):
                self.found.complement = self.found.complement or j
                return False
            self._preposition(j)
        elif kind == "verb":
            before = self.clauses.chunks[j - 1]
            if before.low in NAMING or before.low == WHAT or self._names_what(j):
                self._open("object" if self.slot == "object" else self.slot, self.head)
                return True
            if not self.relative:
                self.found.complement = j
                return False
            self._open("owner" if _is_passive(chunk) else "object", j)
        elif kind == "coordinator":
            return self._coordinator(j)
        elif kind == "comma":
            return self._comma(j)
        return True

    def pass_mark(self) -> None:
        """Pass a quotation mark; one that closes ends the relative clause that it holds."""
        self.marks += 1
        if self.marks == self.held:
            self.relative = False

    def _coordinator(self, j: int) -> bool:
        """Take `dan` or `atau`; behind it a clause of its own may begin."""
        if self.clauses.chunks[j].low == OR and _names_next(self.clauses, j):
            # "Mahkamah X atau MX" is one, and of "X atau Y" it is not said which
            self.aside = j + 2
            return True
        named = self.slot in ("object", "owner") and not asks(self.clauses.chunks[self.head])
        named = named or (self.slot == WITH and _acts_next(self.clauses, j))
        if _verb_follows(self.clauses, j, named=named):
            # "menyerang X dan Y mengecam", but "mendesak X dan Y berunding"
            return False
        if not self._shares_owner(j):
            self._resume()
        return True

    def _comma(self, j: int) -> bool:
        """Take a comma; behind a remark a list or the verb's own clause may go on.

        `X, yang kalah, agar ...`, `antara X, yang menyerang Z, dan Y`.
        """
        chunks = self.clauses.chunks
        if chunks[j].low in DASHES and chunks[j - 1].kind == "mention":
            self.aside = _closing_dash(self.clauses, j)
            if j < self.aside:
                return True
        after = chunks[j + 1].kind if j + 1 < len(chunks) else ""
        closes = self.inserted is not None or (self.remark and after == "complementizer")
        if not closes and not _goes_on(self.clauses, j):
            return False
        self.remark = False
        self._resume()
        if self.inserted is not None:
            self.slot, self.head = self.inserted
            self.relative, self.inserted = False, None
        return True

    def _is_for_whom(self, j: int) -> bool:
        """Tell whether `untuk` tells for whom a gift is: `bantuan X untuk Y tiba`."""
        chunks = self.clauses.chunks
        head = chunks[self.head]
        noun = head.entry.noun if head.kind == "noun" else None
        gift = noun is not None and noun.type in GIFTS and chunks[j].low in OPEN
        return gift and j + 1 < len(chunks) and chunks[j + 1].kind == "mention"

    def _shares_owner(self, j: int) -> bool:
        """Tell whether what belongs to one member is another's as well: `peran X dan Y`."""
        chunks, members = self.clauses.chunks, self.found.members
        if j + 1 >= len(chunks) or chunks[j + 1].kind != "mention" or not members:
            return False
        held = members[-1].slot == "owner" and members[-1].at == j - 1
        return held and self.slot == "object" and not self.relative

    def _resume(self) -> None:
        self.heads = []
        if self.resumed is not None and self.resumed != "within":
            self.slot, self.resumed = self.resumed, None

    def _names_what(self, j: int) -> bool:
        """Tell whether a verb only names the object: `apa yang mereka sebut X`."""
        chunks = self.clauses.chunks
        k = j - 1
        while k > 0 and chunks[k].kind in SKIPPED | {"mention"}:
            k -= 1
        return k > 0 and chunks[k].kind == "relative" and chunks[k - 1].low == WHAT

    def _open(self, slot: str, j: int) -> None:
        self.slot, self.head, self.heads = slot, j, []
        self.carried = self.resumed = None

    def _preposition(self, j: int) -> None:
        chunk = self.clauses.chunks[j]
        if chunk.low == AGENT and self.relative and self.slot == "owner":
            # "usulan yang diajukan oleh X" is as much his as "usulan yang diajukan X"
            self._open("owner", self.head)
            return
        # "terhadap impor dari X", "dari desa di X": X owns what the act goes toward; in "dengan X
        # di Y, dan Z" the list goes on after Y
        slot = {"object": "within"}.get(self.slot, self.slot)
        within = chunk.low in WITHIN and bool(self.heads)
        named = any(self.clauses.chunks[k].kind == "mention" for k in self.heads)
        self._open(chunk.low, j)
        self.carried = slot if within and not named else None
        self.resumed = slot if within and named else None
        if chunk.clitic and chunk.key is not None:
            self._add(self.slot, chunk.key, j, None)

    def _noun(self, j: int) -> None:
        chunk = self.clauses.chunks[j]
        self.heads = [*self.heads, j]
        if self.slot == "object" and not self.relative:
            self.found.nouns.append(j)
        if chunk.clitic and chunk.key is not None:
            self._add("owner" if self.slot == "object" else self.slot, chunk.key, j, "other")

    def _mention(self, j: int) -> None:
        key = self.clauses.chunks[j].key
        if key is None or self.clauses.chunks[j - 1].low in MONEY:
            # "senilai 2 miliar dolar AS"
            return
        nouns = [k for k in self.heads if self.clauses.chunks[k].kind != "mention"]
        stand = stand_of(self.clauses, nouns) if nouns else None
        slot, before = self.slot, self.clauses.chunks[j - 1]
        if self.heads and not nouns:
            # a second member right after the first: "memberi X Y"; "faksi X" are X themselves
            called = before.key is not None and not before.capital
            if called and self.clauses.chunks[j].capital and self.found.members:
                self.found.members.pop()
            else:
                slot = "second"
        elif slot == "object" and stand not in (None, "party"):
            slot = "owner"
        self._add(slot, key, j, stand)
        if self.carried is not None:
            self._add(self.carried, key, j, "other")
        self.heads = self.heads or [j]

    def _add(self, slot: str, key: int, j: int, stand: str | None) -> None:
        self.found.members.append(Argument(slot, key, j, stand, self.relative, self.head))


def _names_next(clauses: Clauses, j: int) -> bool:
    """Tell whether two names stand at a coordinator, and not `baik X atau Y`, which are both."""
    chunks = clauses.chunks
    if chunks[j - 1].kind != "mention" or j + 1 >= len(chunks) or chunks[j + 1].kind != "mention":
        return False
    return not any(c.low in EITHER for c in chunks[max(0, j - NEAR) : j])


def _closing_dash(clauses: Clauses, j: int) -> int:
    """Give the place behind the dash that closes what the one at a chunk opens; -1 for none."""
    chunks = clauses.chunks
    for k in range(j + 1, min(j + 1 + LONGEST_ASIDE, len(chunks))):
        if chunks[k].kind in BOUNDS:
            break
        if chunks[k].low in DASHES:
            return k + 1
    return -1


def _opens_aside(clauses: Clauses, at: int) -> bool:
    """Tell whether a verb stands in a clause put in between: `X, yang mendukung Z, dan Y`."""
    chunks, k = clauses.chunks, at - 1
    while k > 0 and chunks[k].kind in SKIPPED:
        k -= 1
    aside = k > 0 and chunks[k].kind == "relative" and chunks[k - 1].kind == "comma"
    return aside and _lists_on(clauses, k)


def _lists_on(clauses: Clauses, j: int) -> bool:
    """Tell whether a list goes on behind the relative clause at a chunk: `X, yang ..., dan Y`."""
    chunks = clauses.chunks
    k = next((k for k in range(j, len(chunks)) if chunks[k].kind in ENDS), len(chunks))
    after = [c.kind for c in chunks[k : k + 3]]
    return after == ["comma", "coordinator", "mention"]


def _is_passive(chunk: Chunk) -> bool:
    return chunk.entry.passive or chunk.low.startswith("di")


def _is_phrase(clauses: Clauses, j: int) -> bool:
    """Tell whether `untuk` opens a noun phrase and no clause."""
    if clauses.chunks[j].low not in OPEN:
        return False
    k = j + 1
    while k < len(clauses.chunks) and clauses.chunks[k].kind in SKIPPED:
        k += 1
    if k >= len(clauses.chunks) or clauses.chunks[k].kind not in PHRASE:
        return False
    after = k + 1
    return not (after < len(clauses.chunks) and clauses.chunks[after].kind == "verb")


def _verb_follows(clauses: Clauses, j: int, *, named: bool = False) -> bool:
    """Tell whether a new verb comes after a coordinator, `named` with a subject of its own."""
    chunks = clauses.chunks
    k = j + 1
    while k < len(chunks) and chunks[k].kind in SKIPPED:
        k += 1
    if named and k < len(chunks) and chunks[k].kind == "mention":
        # "menyerang X dan Y mengecam": Y begins a clause of its own
        k += 1
        while k < len(chunks) and chunks[k].kind in SKIPPED:
            k += 1
        return k < len(chunks) and chunks[k].kind == "verb" and not _is_passive(chunks[k])
    return k < len(chunks) and chunks[k].kind in ("verb", "complementizer")


def _acts_next(clauses: Clauses, j: int) -> bool:
    """Tell whether who is joined on does something himself: `dengan X dan Y mengecam Z`.

    In `bertemu dengan X dan Y membahas Z` all of them talk.
    """
    near = clauses.chunks[j + 1 : j + 3]
    if len(near) < PAIR or near[0].kind != "mention" or near[1].kind != "verb":
        return False
    row = near[1].entry.verb
    return near[1].entry.speech or (row is not None and row.type in OPPOSED)


def _speaks_next(clauses: Clauses, j: int) -> bool:
    """Tell whether somebody else begins to speak: `berbicara dengan X, dan Y mengatakan ...`.

    Or a clause of his own begins: `dan ia sendiri akan ...`.
    """
    near = clauses.chunks[j + 1 :][:NEAR]
    rest = [c for c in near if c.kind not in SKIPPED and c.low not in SELF]
    named = len(rest) > 1 and rest[0].kind == "mention"
    if named and rest[1].kind == "verb" and any(c.kind == "future" for c in near):
        return True
    return named and rest[1].kind == "verb" and rest[1].entry.speech


def _goes_on(clauses: Clauses, j: int) -> bool:
    """Tell whether a clause goes on after a comma: a preposition, a relative, or a list."""
    k = j + 1
    while k < len(clauses.chunks) and clauses.chunks[k].kind in (
        "time",
        "quote",
        "bracket",
        "comma",
    ):
        k += 1
    if k >= len(clauses.chunks):
        return False
    kind = clauses.chunks[k].kind
    if kind in ("preposition", "relative") or clauses.chunks[k].low in NAMING:
        return True
    if kind == "coordinator":
        return not _verb_follows(clauses, k) and not _speaks_next(clauses, k)
    before = clauses.chunks[j - 1]
    if (before.kind == "mention" or before.capital) and kind in ("word", "determiner"):
        # "di Donbas, wilayah di timur X": an apposition tells where the name is
        return not _verb_before_comma(clauses, k)
    return kind in PHRASE and joins(clauses, j)


def _verb_before_comma(clauses: Clauses, k: int) -> bool:
    """Tell whether a new clause begins: a verb outside a relative clause comes before a comma."""
    while k < len(clauses.chunks):
        kind = clauses.chunks[k].kind
        if kind in BOUNDS or kind in ("comma", "relative", "complementizer"):
            return False
        if kind == "verb":
            return True
        k += 1
    return False
