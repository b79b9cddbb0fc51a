"""What all readers of acts know of a page: its parties, its statements by place, its clauses.

For the sentence of `"Kami menolak," kata Ana Berg` the scene gives the clauses, in which "kami" is
Ana Berg, and the statement in whose content "menolak" stands.

No act is read here, and nothing has data of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import ActNoun
from ujar.moves.act import PROPOSALS
from ujar.moves.chunks import PLACED, Chunk, cut_sentence, kind_in_place
from ujar.moves.clause import Clauses
from ujar.moves.clitics import resolve_clitics
from ujar.moves.mediators import join_mediators
from ujar.moves.named import Named
from ujar.moves.tables import Entry, get_tables
from ujar.moves.words import CLITIC, NOTHING, Hints, get_words, may_tell

if TYPE_CHECKING:
    from ujar.article.text import Sentence, Text
    from ujar.entities.cast import Cast, Mention
    from ujar.records import Certainty, MoveType, Statement, Time

IN = "di"
TAILS = frozenset({"dari", "untuk", "ke"})
GIFTS = frozenset({"AID", "MOBILIZE", "RETREAT"})
HYPHEN = "-"
MANNER = "secara"
THEY = "mereka"
THIRD = frozenset({"ia", "dia", THEY})
OWN = frozenset({"pihaknya", "negaranya", "pemerintahnya"})
REACH = 4
LONGEST_SENTENCE = 600
MANY = 400
BACK = frozenset({"itu", "tersebut", "ini"})


class Scene(Named):
    """A page while its moves are being read."""

    def __init__(
        self, text: Text, times: tuple[Time, ...], cast: Cast, statements: tuple[Statement, ...]
    ) -> None:
        super().__init__(text, cast)
        self.times = times
        self.statements = {s.id: s for s in statements}
        self.denials = [s for s in statements if s.denies][:MANY]
        self.by_cue = {s.cue.start: s for s in statements if s.cue is not None}
        self._time_starts = [t.start for t in times]
        self._over: dict[int, list[Statement]] = {}
        self._voiced: set[int] = set()
        self._clauses: dict[int, Clauses] = {}
        self.messages: list[tuple[int, int, int]] = []
        self._hints = Hints(text)
        self.matters: dict[tuple[int, int], frozenset[str]] = {}
        self.proposal_nouns = _proposal_nouns()
        self._stood_for = self._find_own(statements)
        self._lay_statements(statements)

    def _lay_statements(self, statements: tuple[Statement, ...]) -> None:
        for stmt in statements:
            voiced = self.is_voice(stmt)
            for span in stmt.content:
                first = self.text.sentence_at(span.start)
                at = first.index if first is not None else 0
                while at < len(self.text.sentences) and self.text.sentences[at].start < span.end:
                    self._over.setdefault(at, []).append(stmt)
                    if voiced:
                        self._voiced.add(at)
                    at += 1

    def clauses(self, sent: Sentence, *, near: bool = True) -> Clauses | None:
        """Cut a sentence up, if any of its words opens an act and it is of a length to be read.

        One that names nobody is read only where moves were told just before it (`near`).
        """
        if len(sent.tokens) > LONGEST_SENTENCE:
            return None
        named = _any_in(self._mention_starts, sent)
        told = sent.index in self._over
        if not (named or told or near):
            return None
        hints = self._hints.of(sent)
        if not may_tell(hints, named=named, told=told, voiced=self.is_voiced(sent)):
            return None
        found = self.cut(sent)
        found.hints = hints
        return found

    def cut(self, sent: Sentence) -> Clauses:
        """Cut a sentence up, whatever its words, with its pronouns resolved; once for each."""
        known = self._clauses.get(sent.index)
        if known is not None:
            return known
        chunks = cut_sentence(self.text, sent, self.mentions(sent), self.spans(sent))
        join_mediators(self, chunks)
        hyphened = [at for at, c in enumerate(chunks) if c.kind == "mention" and HYPHEN in c.low]
        for at in reversed(hyphened):
            # "usulan Ruritania-Syldavia" is of both together
            if not at or chunks[at - 1].kind not in ("word", "noun"):
                chunks[at : at + 1] = self._split_pair(chunks[at])
        for at in [at for at, c in enumerate(chunks) if c.kind == "mention" and " " in c.low]:
            low, name = chunks[at].low.split(" ", 1)
            if low in TAILS and name in self.governments:
                # "menarik pasukannya dari X": what a verb left of whom it names
                chunks[at : at + 1] = self._split_tail(chunks[at], low, self.governments[name])
        told, pronouns, own = sent.index in self._over, get_tables().pronouns, _own_states()
        special = _special()
        looked = [at for at, c in enumerate(chunks) if c.key is not None or c.low in special]
        for at in looked:
            chunk = chunks[at]
            low = chunk.low
            other = kind_in_place(chunks, at)
            if other:
                chunk.kind = other
            elif low == MANNER and at + 1 < len(chunks) and chunks[at + 1].kind in ("verb", "word"):
                chunks[at + 1].kind = "adverb"
            if told and low in own and self._may_be_own(chunk) and self._has_clitic(chunk):
                # "negaranya siap": who speaks, by his own state
                stmt = self.said_at(sent, chunk.start)
                if stmt is not None and stmt.speaker is not None:
                    chunk.kind, chunk.key = "mention", int(stmt.speaker)
            if told and low in THIRD:
                self._resolve_third(chunk, sent)
            if low in pronouns:
                self._resolve(chunk, sent)
            elif chunk.key is not None and not (at and chunks[at - 1].low == IN):
                # the name of a capital or state, where it is no place: "ke Washington"
                state = self.state_of(chunk.key)
                chunk.key = chunk.key if state is None else state
        clauses = self._clauses[sent.index] = Clauses(chunks, self.people, self.crowds)
        resolve_clitics(self, sent, clauses)
        return clauses

    def _split_pair(self, chunk: Chunk) -> list[Chunk]:
        """Make two mentions of one of two states: `Ruritania-Syldavia`."""
        first, _, second = chunk.low.partition(HYPHEN)
        keys = [self.governments.get(name) for name in (first, second)]
        if None in keys:
            return [chunk]
        middle = chunk.start + len(first)
        one = chunk.cut(chunk.start, middle, first, keys[0])
        joint = Chunk("coordinator", middle, middle + 1, HYPHEN, chunk.entry)
        other = chunk.cut(middle + 1, chunk.end, second, keys[1])
        return [one, joint, other]

    def _split_tail(self, chunk: Chunk, low: str, key: int) -> list[Chunk]:
        """Make a preposition and a mention of what is left of one: `dari X`."""
        middle = chunk.start + len(low)
        before = Chunk("preposition", chunk.start, middle, low, NOTHING)
        state = chunk.cut(middle + 1, chunk.end, chunk.low[len(low) + 1 :], key)
        return [before, state]

    def gift_in(self, chunk: Chunk) -> Entry:
        """Give what the first noun of acting in a mention of a crowd does: `5.000 tentara`."""
        if chunk.key not in self.crowds:
            return chunk.entry
        words = get_words()
        found = (words[low].entry for low in chunk.low.split(" "))
        return next((e for e in found if e.noun is not None and e.noun.type in GIFTS), chunk.entry)

    def _may_be_own(self, chunk: Chunk) -> bool:
        """Tell whether nobody is known to be meant by a word: `pihaknya` is a crowd of its own."""
        if chunk.kind == "mention" and chunk.key is not None:
            return chunk.low in OWN and self.is_crowd(chunk.key)
        return chunk.kind == "word" and chunk.key is None

    def _has_clitic(self, chunk: Chunk) -> bool:
        base = chunk.low.removesuffix(CLITIC)
        return self.text.page[chunk.start : chunk.end].casefold() != base

    def title_clauses(self, sent: Sentence) -> Clauses | None:
        """Cut a sentence of the title up, whose verbs may stand without their prefix."""
        mentions = self.mentions(sent)
        if not mentions or len(sent.tokens) > LONGEST_SENTENCE:
            return None
        chunks = cut_sentence(self.text, sent, mentions, self.spans(sent), title=True)
        return Clauses(chunks, self.people, self.crowds)

    def _resolve(self, chunk: Chunk, sent: Sentence) -> None:
        """Give a pronoun of the first or second person its member: who speaks, or is spoken to."""
        stmt = self.said_at(sent, chunk.start)
        if stmt is None:
            return
        first = chunk.low in get_tables().first_person
        key = stmt.speaker if first else stmt.addressee
        if key is not None:
            chunk.kind, chunk.key = "mention", int(key)

    def _resolve_third(self, chunk: Chunk, sent: Sentence) -> None:
        """Give `ia` that opens what somebody says its member: himself, or `mereka` his side."""
        stmt = self.said_at(sent, chunk.start)
        if stmt is None or stmt.kind != "indirect" or stmt.content[0].start != chunk.start:
            return
        if self.is_accusation(stmt):
            # "tuduhan X bahwa dia ...": whom he accuses
            return
        speaker = self.speaker(stmt)
        if speaker is None or not self.can_act(speaker):
            return
        member = self.cast.members[speaker]
        if chunk.low != THEY or (member.kind != "person" and not member.anonymous):
            chunk.kind, chunk.key = "mention", speaker

    def mentions(self, sent: Sentence) -> list[Mention]:
        """Give the mentions that begin in a sentence."""
        low = bisect_left(self._mention_starts, sent.start)
        high = bisect_left(self._mention_starts, sent.end)
        found = self._mentions[low:high]
        if self.joint and any(m.key in self.joint for m in found):
            # "X dan Y menolak": each of those who speak as one does so
            lists = {m for m in found if m.key in self.joint and m.form == "name"}
            inner = {m.start for m in found if m.key not in self.joint}
            return [m for m in found if m not in lists or m.start not in inner]
        return found

    def spans(self, sent: Sentence) -> list[tuple[int, int]]:
        """Give the spans of the time expressions that begin in a sentence."""
        return [(t.start, t.end) for t in self.times_in(sent.start, sent.end)]

    def times_in(self, start: int, end: int) -> list[Time]:
        """Give the time expressions that begin in a span."""
        low = bisect_left(self._time_starts, start)
        high = bisect_left(self._time_starts, end)
        return list(self.times[low:high])

    def statements_over(self, sent: Sentence) -> list[Statement]:
        """Give the statements whose content reaches into a sentence."""
        return self._over.get(sent.index, [])

    def is_voiced(self, sent: Sentence) -> bool:
        """Tell whether somebody who acts by what he says speaks in a sentence."""
        return sent.index in self._voiced

    def is_voice(self, stmt: Statement | None) -> bool:
        """Tell whether a statement can be an act of who says it: he asserts, and does not judge."""
        if stmt is None or stmt.speaker is None or stmt.denies:
            return False
        return self.has_voice(int(stmt.speaker))

    def said_at(self, sent: Sentence, offset: int) -> Statement | None:
        """Give the innermost statement in whose content an offset stands."""
        best: tuple[int, Statement] | None = None
        for stmt in self.statements_over(sent):
            for span in stmt.content:
                if span.start <= offset < span.end:
                    size = span.end - span.start
                    if best is None or size < best[0]:
                        best = (size, stmt)
        return best[1] if best else None

    def last_claim(self, key: int, sent: int) -> int | None:
        """Give who last said something about a member's side, before or in a sentence."""
        for at in range(sent, max(-1, sent - REACH - 1), -1):
            for stmt in reversed(self._over.get(at, [])):
                speaker = self.speaker(stmt)
                if speaker is None or self.same_side(speaker, key):
                    continue
                if self._names_side(stmt, key) and self.can_receive(speaker):
                    return speaker
        return None

    def _names_side(self, stmt: Statement, key: int) -> bool:
        return any(
            self.same_side(m.key, key)
            for span in stmt.content
            for m in self.mentions_between(span.start, span.end)[:MANY]
        )

    def speaker(self, stmt: Statement | None) -> int | None:
        """Give the key of a statement's speaker; `pihaknya` is whoever spoke before it."""
        if stmt is None or stmt.speaker is None:
            return None
        return self._stood_for.get(stmt.id, int(stmt.speaker))

    def _find_own(self, statements: tuple[Statement, ...]) -> dict[str, int]:
        """Give for each statement of `pihaknya` who spoke before it."""
        found: dict[str, int] = {}
        last: int | None = None
        for stmt in sorted(statements, key=lambda s: s.content[0].start):
            key = None if stmt.speaker is None else int(stmt.speaker)
            if key is None:
                continue
            if self.cast.members[key].name.casefold() not in OWN:
                # who is only cited by another who speaks is not who goes on
                last = last if stmt.within and last is not None else key
            elif last is not None:
                found[stmt.id] = last
        return found

    def is_denial_of(
        self, stmt: Statement, actor: int, recipient: int | None, kind: MoveType
    ) -> bool:
        """Tell whether a denial speaks of a move: one party denies, and names the other.

        Who denies what was said against him has made a move of his own, and disputes the claim.
        """
        speaker = self.speaker(stmt)
        if speaker is None or recipient is None:
            return False
        sides = [self.same_side(speaker, key) for key in (actor, recipient)]
        if sum(sides) != 1:
            return False
        other = recipient if sides[0] else actor
        if kind == "ACCUSE":
            return bool(sides[1])
        return self._names_side(stmt, other)

    def certainty_of(self, stmt: Statement, actor: int) -> Certainty:
        """Tell whose word an act is that a statement tells: the actor's own, or another's.

        One who will not be named does not speak for the government that he serves.
        """
        speaker = self.speaker(stmt)
        own = speaker is not None and self.same_side(speaker, actor)
        outer = self.speaker(self.statements.get(stmt.within)) if stmt.within else None
        if own and outer is not None and not self.same_side(outer, actor):
            return "reported"
        if own and speaker != actor and speaker is not None:
            own = not self.cast.members[speaker].anonymous
        if own:
            return "denied" if stmt.denies else "stated"
        return "alleged" if stmt.denies else "reported"

    def is_accusation(self, stmt: Statement) -> bool:
        """Tell whether a statement's cue accuses: `tuduhan bahwa ...`."""
        if stmt.cue is None:
            return False
        for words, entry in get_tables().forms.get(stmt.cue.text.casefold(), ()):
            row = entry.verb or entry.noun
            if not words and row is not None and row.type == "ACCUSE":
                return True
        return False

    def points_back(self, sent: int) -> bool:
        """Tell whether a sentence takes up a proposal that was told before it: `usulan itu`."""
        lows = [t.low for t in self.text.sentences[sent].tokens]
        return any(a in self.proposal_nouns and b in BACK for a, b in pairwise(lows))


@cache
def _own_states() -> frozenset[str]:
    """Give the nouns that stand for a party, with a clitic and without: `negaranya`."""
    parties = {form for form, kind in get_tables().stand_ins.items() if kind == "party"}
    forms = (form + end for form in parties for end in ("", CLITIC))
    return frozenset(form for form in forms if form.removesuffix(CLITIC) in parties)


@cache
def _proposal_nouns() -> frozenset[str]:
    rows = get_lexicon().rows(ActNoun)
    return frozenset(row.form for row in rows if row.type in PROPOSALS)


@cache
def _special() -> frozenset[str]:
    """Give the words at which the cutting of a sentence has more to do than at others."""
    return _own_states() | get_tables().pronouns | THIRD | PLACED | {MANNER}


def _any_in(starts: list[int], sent: Sentence) -> bool:
    low = bisect_left(starts, sent.start)
    return low < len(starts) and starts[low] < sent.end
