"""What all readers of acts know of a page: its cast by sides, its statements by place, its clauses.

In `Menlu Rusia itu mengatakan ...` the minister and `Rusia` are of one side: what he answers may
have been asked of his government.

Nothing is read here. The names of nobody in particular stand in `nobodies`, the roles of those who
only judge in `onlookers`, the nouns for a crowd that protests in `protesters`.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import Medium, Nobody, Onlooker, Protester
from ujar.moves.chunks import CLITIC, cut_sentence
from ujar.moves.clause import Clauses
from ujar.moves.tables import get_tables

if TYPE_CHECKING:
    from ujar.article.text import Sentence, Text
    from ujar.entities.cast import Cast, Member, Mention
    from ujar.moves.chunks import Chunk
    from ujar.records import Certainty, MoveType, Statement, Time

ACTORS = frozenset({"person", "government", "organisation", "group"})
ANTI = "anti-"
IN = "di"
JOINED = " dan "
UNKNOWN = ("seorang ", "sebuah ")
COUNTED = frozenset({"ribu", "juta", "puluhan", "ratusan", "banyak"})
NEAR = 12
NEXT = 2
REACH = 4
PAIR = 2
RECIPIENTS = ACTORS | {"media"}


@cache
def _nobodies() -> frozenset[str]:
    return frozenset(row.form.casefold() for row in get_lexicon().rows(Nobody) if not row.calls)


@cache
def _people() -> frozenset[str]:
    return frozenset(row.form.casefold() for row in get_lexicon().rows(Nobody) if row.calls)


@cache
def _heads() -> frozenset[str]:
    return frozenset(row.form.casefold() for row in get_lexicon().rows(Nobody) if row.head)


@cache
def _onlookers() -> frozenset[str]:
    return frozenset(row.form.casefold() for row in get_lexicon().rows(Onlooker))


@cache
def _mediums() -> frozenset[str]:
    return frozenset(row.form for row in get_lexicon().rows(Medium))


@cache
def _protesters() -> tuple[str, ...]:
    return tuple(row.form.casefold() for row in get_lexicon().rows(Protester))


class Scene:
    """A page while its moves are being read."""

    def __init__(
        self, text: Text, times: tuple[Time, ...], cast: Cast, statements: tuple[Statement, ...]
    ) -> None:
        self.text = text
        self.times = times
        self.cast = cast
        self.statements = {s.id: s for s in statements}
        self.by_cue = {s.cue.start: s for s in statements if s.cue is not None}
        self._governments = {
            m.name.casefold(): m.key for m in cast.members if m.kind == "government"
        }
        self._by_name = {m.name.casefold(): m.key for m in reversed(cast.members)}
        self._owners = {
            m.name.casefold(): m.of.casefold() for m in cast.members if m.of and ";" not in m.of
        }
        self._people = frozenset(m.key for m in cast.members if m.kind == "person")
        self._sides = [self._side(m) for m in cast.members]
        self._crowds = frozenset(m.key for m in cast.members if m.kind == "group")
        self._time_starts = [t.start for t in times]
        self._mentions = sorted(cast.mentions)
        self._mention_starts = [m.start for m in self._mentions]
        self._over: dict[int, list[Statement]] = {}
        self._lay_statements(statements)

    def _side(self, member: Member) -> frozenset[str]:
        """Give the names of a member and of whom it speaks for, folded: its body, and that one's
        state ("juru bicara Kementerian Luar Negeri Syldavia").
        """
        parts = [member.name, *(member.of.split(";") if member.of else [])]
        names = {p.strip().casefold() for p in parts if p.strip()}
        above = {self._owners[name] for name in names if name in self._owners}
        ended = {
            state
            for name in names
            for state in self._governments
            if name.endswith(" " + state) and member.kind != "group"
        }
        return frozenset(names | above | ended)

    def _lay_statements(self, statements: tuple[Statement, ...]) -> None:
        for stmt in statements:
            for span in stmt.content:
                first = self.text.sentence_at(span.start)
                at = first.index if first is not None else 0
                while at < len(self.text.sentences) and self.text.sentences[at].start < span.end:
                    self._over.setdefault(at, []).append(stmt)
                    at += 1

    def clauses(self, sent: Sentence) -> Clauses | None:
        """Cut a sentence up, if any of its words opens an act."""
        tables = get_tables()
        words = tables.triggers
        if sent.index in self._over:
            words = words | tables.moods
        last = ""
        for token in sent.tokens:
            low = token.low
            if low in words or (low.endswith(CLITIC) and low[: -len(CLITIC)] in words):
                break
            if low.startswith(ANTI) or (last == IN and low in tables.slips):
                break
            last = low
        else:
            return None
        chunks = cut_sentence(sent, self.mentions(sent), self.spans(sent))
        before = ""
        for chunk in chunks:
            base = chunk.low.removesuffix(CLITIC)
            if chunk.key is None and base != chunk.low and tables.stand_ins.get(base) == "party":
                # "negaranya siap": who speaks, by his own state
                stmt = self.said_at(sent, chunk.start)
                if stmt is not None and stmt.speaker is not None and chunk.kind == "word":
                    chunk.kind, chunk.key = "mention", int(stmt.speaker)
            if chunk.low in tables.pronouns:
                self._resolve(chunk, sent)
            elif chunk.key is not None and before != IN:
                chunk.key = self._party(chunk.key)
            before = chunk.low
        clauses = Clauses(chunks, self._people, self._crowds)
        self._resolve_clitics(sent, clauses)
        return clauses

    def _resolve_clitics(self, sent: Sentence, clauses: Clauses) -> None:
        """Give `kepadanya` its member: the last person named before who is not the subject."""
        chunks = clauses.chunks
        for at, chunk in enumerate(chunks):
            if chunk.key is not None or chunk.kind != "preposition":
                continue
            if not self.text.page[chunk.start : chunk.end].endswith(CLITIC):
                continue
            verb = next((k for k in range(at, -1, -1) if chunks[k].kind == "verb"), None)
            own = {p.key for p in clauses.subject(verb).parties} if verb is not None else set()
            for m in reversed(self._mentions_between(sent.start, chunk.start)):
                if m.key in self._people and m.key not in own:
                    chunk.key, chunk.clitic = m.key, True
                    break

    def _resolve(self, chunk: Chunk, sent: Sentence) -> None:
        """Give a pronoun of the first or second person its member: who speaks, or is spoken to."""
        stmt = self.said_at(sent, chunk.start)
        if stmt is None:
            return
        first = chunk.low in get_tables().first_person
        key = stmt.speaker if first else stmt.addressee
        if key is not None:
            chunk.kind, chunk.key = "mention", int(key)

    def _party(self, key: int) -> int:
        """Give the government for which the name of its capital stands: `ke Washington`."""
        member = self.cast.members[key]
        if member.kind != "place" or member.of is None:
            return key
        return self._governments.get(member.of.casefold(), key)

    def mentions(self, sent: Sentence) -> list[Mention]:
        """Give the mentions that begin in a sentence."""
        low = bisect_left(self._mention_starts, sent.start)
        high = bisect_left(self._mention_starts, sent.end)
        return self._mentions[low:high]

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

    def last_other(self, key: int, offset: int, sent: int) -> int | None:
        """Give the last person of another side that is named shortly before an offset."""
        first = self.text.sentences[max(0, sent - NEXT)].start
        for m in reversed(self._mentions_between(first, offset)):
            if m.key in self._people and not self.same_side(m.key, key) and self.can_act(m.key):
                return m.key
        return None

    def last_pair(self, offset: int, *, states: bool = False) -> list[int]:
        """Give the last two parties of different sides that are named before an offset."""
        found: list[int] = []
        at = bisect_left(self._mention_starts, offset) - 1
        while at >= 0 and at >= bisect_left(self._mention_starts, offset) - NEAR:
            key = self._mentions[at].key
            at -= 1
            if not self.can_act(key) or any(self.same_side(key, k) for k in found):
                continue
            if states and self.cast.members[key].kind != "government":
                continue
            found.insert(0, key)
            if len(found) == PAIR:
                return found
        return []

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
            for m in self._mentions_between(span.start, span.end)
        )

    def government_of(self, key: int) -> int | None:
        """Give the government in whose land a place lies, as a member of the cast."""
        member = self.cast.members[key]
        if member.kind != "place" or member.of is None:
            return None
        known = self._governments.get(member.of.casefold())
        if known is None:
            known = self.cast.add_member("government", member.of).key
            self._governments[member.of.casefold()] = known
            self.learn(known)
        return known

    def speaker(self, stmt: Statement | None) -> int | None:
        """Give the key of a statement's speaker."""
        return int(stmt.speaker) if stmt is not None and stmt.speaker is not None else None

    def same_side(self, one: int, other: int) -> bool:
        """Tell whether two members are one, or of one government or body."""
        return one == other or bool(self._sides[one] & self._sides[other])

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

    def _mentions_between(self, start: int, end: int) -> list[Mention]:
        low = bisect_left(self._mention_starts, start)
        high = bisect_left(self._mention_starts, end)
        return self._mentions[low:high]

    def one_party(self, one: int, other: int) -> bool:
        """Tell whether two members count as one party of a move.

        Two bodies of one state are two parties; a minister and his state are one, and so are two
        crowds that each belong to the speaker ("para menteri saya", "anak buahnya").
        """
        if one == other:
            return True
        first, second = self.cast.members[one], self.cast.members[other]
        if first.kind == second.kind == "organisation":
            return False
        if first.kind == second.kind == "group" and _own(first.name) and _own(second.name):
            return True
        return self.same_side(one, other)

    def is_crowd(self, key: int) -> bool:
        """Tell whether a member is a crowd for whom no state or body is told."""
        member = self.cast.members[key]
        return member.kind == "group" and member.of is None

    def are_groups(self, one: int, other: int) -> bool:
        """Tell whether two members are crowds without a state."""
        first, second = self.cast.members[one], self.cast.members[other]
        return first.kind == second.kind == "group" and not (first.of or second.of)

    def parts(self, key: int) -> list[int]:
        """Give the members of whom a member speaks as one: `para pemimpin X dan Y`."""
        member = self.cast.members[key]
        if member.kind != "group" or JOINED not in member.name:
            return [key]
        names = member.name.casefold().split(JOINED)
        found = [self._by_name.get(name.strip()) for name in names]
        if None not in found:
            return [k for k in found if k is not None]
        inside = [
            m.key
            for whole in self._mentions
            if whole.key == key
            for m in self._mentions_between(whole.start, whole.end)
            if m.key != key and m.end <= whole.end and self.can_act(m.key)
        ]
        distinct = list(dict.fromkeys(inside))
        return distinct if len(distinct) > 1 else [key]

    def is_own(self, one: int, other: int) -> bool:
        """Tell whether a member is another himself, or the state for which he speaks.

        Two people of one state are not: they may well oppose each other.
        """
        if one == other:
            return True
        kinds = (self.cast.members[one].kind, self.cast.members[other].kind)
        return "government" in kinds and self.same_side(one, other)

    def side_names(self, key: int) -> frozenset[str]:
        """Give the names of a member and of whom it speaks for, folded."""
        return self._sides[key]

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

    def is_protester(self, key: int, *, against: int) -> bool:
        """Tell whether a member is a crowd that protests, against another if its name says whom."""
        name = self.cast.members[key].name.casefold()
        if not any(form in name for form in _protesters()):
            return False
        if ANTI not in name:
            return True
        target = name.split(ANTI, 1)[1].split(" ", 1)[0]
        return any(target in part.split() for part in self._sides[against])

    def last_crowd(self, offset: int) -> int | None:
        """Give the crowd that protests and was named most before an offset."""
        named: dict[int, int] = {}
        for m in self._mentions_between(0, offset):
            if any(form in self.cast.members[m.key].name.casefold() for form in _protesters()):
                named[m.key] = named.get(m.key, 0) + 1
        return max(named, key=lambda key: (named[key], -key)) if named else None

    def speaks_for_state(self, key: int) -> bool:
        """Tell whether a member is a government, or speaks for one."""
        member = self.cast.members[key]
        return member.kind == "government" or (member.kind != "media" and member.of is not None)

    def looks_on(self, key: int) -> bool:
        """Tell whether a member is an expert or a reporter, who judges and does not act."""
        member = self.cast.members[key]
        words = f"{member.name} {member.role or ''}".casefold().split()
        return not _onlookers().isdisjoint(words)

    def is_accusation(self, stmt: Statement) -> bool:
        """Tell whether a statement's cue accuses: `tuduhan bahwa ...`."""
        if stmt.cue is None:
            return False
        for words, entry in get_tables().forms.get(stmt.cue.text.casefold(), ()):
            row = entry.verb or entry.noun
            if not words and row is not None and row.type == "ACCUSE":
                return True
        return False

    def can_act(self, key: int) -> bool:
        """Tell whether a member can be the actor of a move."""
        return self.cast.members[key].kind in ACTORS and not self.is_nobody(key)

    def can_be_called(self, key: int) -> bool:
        """Tell whether a call or an offer can go to a member: not to people at large."""
        return self.can_receive(key) and self.cast.members[key].name.casefold() not in _people()

    def can_receive(self, key: int) -> bool:
        """Tell whether a member can be the recipient of a move."""
        return self.cast.members[key].kind in RECIPIENTS and not self.is_nobody(key)

    def can_mediate(self, key: int) -> bool:
        """Tell whether a member can carry words between two others."""
        member = self.cast.members[key]
        return member.kind in ACTORS and not self.is_nobody(key) and member.name not in _mediums()

    def is_nameless(self, key: int, nouns: frozenset[str]) -> bool:
        """Tell whether a member is known only by a noun for go-betweens."""
        return self.cast.members[key].name.casefold() in nouns

    def named_inside(self, start: int, end: int, key: int) -> int:
        """Give the member whose name stands inside the words for another, else that other."""
        inside = self._mentions_between(start + 1, end)
        return next((m.key for m in inside if m.key != key and m.end <= end), key)

    def learn(self, key: int) -> None:
        """Take in a member that was added to the cast."""
        member = self.cast.members[key]
        self._sides.append(self._side(member))

    def is_nobody(self, key: int) -> bool:
        """Tell whether a member is nobody in particular ("masyarakat", "para wartawan")."""
        name = self.cast.members[key].name.casefold()
        if name.startswith(UNKNOWN):
            return True
        words = name.split(" ")
        while words and (words[0].replace(".", "").isdigit() or words[0] in COUNTED):
            words.pop(0)
        return " ".join(words) in _nobodies() or (bool(words) and words[0] in _heads())


def _own(name: str) -> bool:
    """Tell whether a crowd is named as the speaker's or actor's own: `para menteri saya`."""
    return name.endswith((*get_tables().first_person, CLITIC))
