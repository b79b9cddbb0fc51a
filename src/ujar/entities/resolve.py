"""Finds for whom roles without a name, descriptions, sources, groups and pronouns stand.

After `Anatoly Antonov, Duta Besar Rusia`, the words `diplomat 67 tahun itu` and `Ia` are Antonov;
`sumber kedua` is a new unnamed source and `sumber itu` after it the same one.

What could be two people is left open with an issue. Who spoke last is known only to
`ujar.statements`, which asks `Cast.resolve_pronoun`.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from ujar.entities.cast import Mention
from ujar.entities.fold import fold
from ujar.entities.grammar import is_subject, quoted_tokens
from ujar.entities.offices import find_holder
from ujar.records import Issue

if TYPE_CHECKING:
    from ujar.entities.cast import Cast, Form, Member
    from ujar.entities.join import Joiner, Seen
    from ujar.entities.phrase import Phrase

REACH = 4
VAGUE = frozenset({"orang", "persen"})
STATE_NOUNS = frozenset({"negara", "republik", "kerajaan"})
FORMS: dict[str, str] = {
    "person": "name",
    "name": "name",
    "country": "name",
    "body": "name",
    "media": "name",
    "place": "name",
    "role": "role",
    "description": "description",
    "countries": "description",
    "group": "unnamed",
    "source": "unnamed",
    "pronoun": "pronoun",
}


class Trace(NamedTuple):
    """A mention as the memory of the page keeps it: where, who, and whether it was a subject."""

    start: int
    sentence: int
    key: int
    kind: str
    subject: bool
    quoted: bool


@dataclass(slots=True)
class Memory:
    """The mentions read so far, in order."""

    traces: list[Trace]

    def before(self, start: int) -> int:
        """Give the number of traces that start before an offset."""
        return bisect_right(self.traces, start - 1, key=lambda t: t.start)


class Resolver:
    """Walks through the page once, in order, and gives every phrase its member."""

    def __init__(self, cast: Cast, joiner: Joiner, year: int | None) -> None:
        self.cast = cast
        self.joiner = joiner
        self.year = year
        self.memory = Memory([])
        self.sources: list[Member] = []
        self.ordinals: dict[int, Member] = {}
        self.groups: dict[str, Member] = {}
        self.last_group: Member | None = None
        self.quoted: dict[int, frozenset[int]] = {}

    def resolve(self, seen: list[Seen]) -> None:
        """Resolve all phrases and add their mentions to the cast."""
        mentions = []
        for item in seen:
            if item.member is None:
                item.member = self._find(item)
            if item.member is None or self.resolve_bare(item):
                continue
            mentions.append(_mention(item))
            if not item.titled:
                self._note(item)
        self.cast.add_mentions(mentions)
        self.cast.resolver = self.resolve_pronoun

    def _note(self, item: Seen) -> None:
        s, phrase = item.sight, item.phrase
        member = item.member
        if member is None:
            return
        number = s.sentence.index
        if number not in self.quoted:
            self.quoted[number] = quoted_tokens(s)
        self.memory.traces.append(
            Trace(
                s.tokens[phrase.first].start,
                number,
                member.key,
                "place" if item.place else member.kind,
                is_subject(s, phrase),
                phrase.head in self.quoted[number],
            )
        )

    def _find(self, item: Seen) -> Member | None:
        phrase = item.phrase
        if phrase.sort == "role":
            return self._find_role(item)
        if phrase.sort == "source":
            return self._find_source(item)
        if phrase.sort == "pronoun":
            return self._find_pronoun(item)
        if phrase.sort == "countries":
            return self._find_both(item)
        if phrase.sort in ("description", "group"):
            return self._find_described(item)
        return None

    def resolve_bare(self, item: Seen) -> bool:
        """Tell whether a bare noun of a body only narrows down the noun before it."""
        phrase = item.phrase
        return phrase.sort == "body" and not phrase.sure and _is_modifier(item)

    # roles and descriptions

    def _find_role(self, item: Seen) -> Member | None:
        phrase, s = item.phrase, item.sight
        if phrase.indefinite:
            return self._find_described(item)
        if s.small(phrase.first - 1, "predicative") is not None:
            return None
        people = self._holders(phrase)
        if len(people) == 1:
            if people[0].role is None and not item.titled:
                people[0].role = s.text(phrase.first, phrase.after - phrase.definite)
            return people[0]
        if people:
            recent = self._recent(item, {m.key for m in people})
            if recent is not None:
                return self.cast.members[recent]
            self._doubt(item)
            return None
        if item.titled:
            return None
        if phrase.definite and not any(sort == "country" for sort, _ in phrase.of):
            member = self._taken_up(item)
            if member is not None and member.role is None:
                member.role = s.text(phrase.first, phrase.after - 1)
            return member
        if not phrase.of and not phrase.definite:
            near = self._of_near(item)
            if near is not None:
                return near
        return self._new_office(item)

    def _holders(self, phrase: Phrase) -> list[Member]:
        """Give the people of the page whose office a role names."""
        found = []
        states = {self.joiner.of_name(of) for of in phrase.of}
        for person in self.joiner.people:
            member = person.member
            if member is None:
                continue
            for seen in person.seen:
                if seen.phrase.noun != phrase.noun or seen.phrase.role is None:
                    continue
                own = {self.joiner.of_name(of) for of in seen.phrase.of}
                own |= {member.of} if member.of else set()
                if not states or not own or states & own:
                    found.append(member)
                    break
            else:
                if find_holder(person.row, phrase, self.year):
                    found.append(member)
        return found

    def _of_near(self, item: Seen) -> Member | None:
        """Give the member that an office without a state was given before."""
        return self.groups.get("role " + fold(item.phrase.noun or ""))

    def _new_office(self, item: Seen) -> Member | None:
        phrase, s = item.phrase, item.sight
        name = s.text(phrase.first, phrase.after - phrase.definite)
        key = "role " + fold(name)
        member = self.groups.get(key)
        if member is None:
            member = self.cast.add_member("person", name)
            member.role = name
            names = [self.joiner.of_name(of) for of in phrase.of]
            member.of = names[0] if names else None
            self.groups[key] = member
        return member

    def _find_described(self, item: Seen) -> Member | None:
        phrase = item.phrase
        if phrase.definite and not phrase.indefinite:
            return self._taken_up(item)
        if phrase.noun in STATE_NOUNS and not phrase.other and not phrase.indefinite:
            return None
        if _is_modifier(item):
            return None
        return self._unnamed(item)

    def _taken_up(self, item: Seen) -> Member | None:
        phrase, s = item.phrase, item.sight
        number, start = s.sentence.index, s.tokens[phrase.first].start
        key = _group_key(item)
        if phrase.plural or phrase.sort == "group":
            if phrase.noun in STATE_NOUNS:
                return self._last(item, ("government",), first=True)
            same = self.groups.get(key) or self.groups.get("noun " + (phrase.noun or ""))
            return same or self._last(item, ("organisation", "group"))
        same = self.groups.get("noun " + (phrase.noun or ""))
        if same is not None:
            return same
        by_noun = self._holders(phrase)
        if len(by_noun) == 1:
            return by_noun[0]
        subject = is_subject(s, phrase)
        keys = self._people_before(start, number)
        if not subject:
            own = next((t.key for t in self._sentence(number, start) if t.subject), None)
            keys = [k for k in keys if k != own] or keys
        return self.cast.members[keys[0]] if keys else None

    def _people_before(self, start: int, number: int) -> list[int]:
        """Give the people named before an offset, the most likely one first."""
        traces = [
            t
            for t in self.memory.traces[: self.memory.before(start)]
            if t.kind == "person" and number - t.sentence <= REACH and not t.quoted
        ]
        traces.sort(key=lambda t: (-t.sentence, not t.subject, t.start))
        return list(dict.fromkeys(t.key for t in traces))

    def _sentence(self, number: int, start: int) -> list[Trace]:
        low = self.memory.before(start)
        found = []
        for trace in reversed(self.memory.traces[:low]):
            if trace.sentence != number:
                break
            found.append(trace)
        return found[::-1]

    def _recent(self, item: Seen, keys: set[int]) -> int | None:
        number = item.sight.sentence.index
        for trace in reversed(self.memory.traces):
            if number - trace.sentence > REACH:
                return None
            if trace.key in keys:
                return trace.key
        return None

    def _last(self, item: Seen, kinds: tuple[str, ...], *, first: bool = False) -> Member | None:
        number = item.sight.sentence.index
        start = item.sight.tokens[item.phrase.first].start
        if first:
            for trace in self._sentence(number, start):
                if trace.kind in kinds:
                    return self.cast.members[trace.key]
        for trace in reversed(self.memory.traces[: self.memory.before(start)]):
            if number - trace.sentence > REACH:
                return None
            if trace.kind in kinds:
                return self.cast.members[trace.key]
        return None

    # unnamed people

    def _unnamed(self, item: Seen) -> Member | None:
        phrase = item.phrase
        key = _group_key(item)
        if phrase.count is None and (not phrase.indefinite or phrase.plural):
            member = self.groups.get(key)
            if member is not None and phrase.noun not in VAGUE:
                return member
        plural = phrase.plural or phrase.sort == "group" or not phrase.indefinite
        member = self.cast.add_member(
            "group" if plural else "person", item.sight.text(phrase.first, phrase.after)
        )
        member.anonymous = True
        member.count = phrase.count if plural else None
        member.of = self._of(phrase)
        self.groups[key] = member
        if not phrase.other:
            self.groups["noun " + (phrase.noun or "")] = member
        return member

    def _of(self, phrase: Phrase) -> str | None:
        return "; ".join(dict.fromkeys(self.joiner.of_name(of) for of in phrase.of)) or None

    def _find_source(self, item: Seen) -> Member | None:
        phrase = item.phrase
        if phrase.definite and phrase.ordinal is None and self.sources:
            return self.sources[-1]
        if phrase.ordinal is not None and phrase.ordinal in self.ordinals:
            member = self.ordinals[phrase.ordinal]
        else:
            member = self._same_source(item) or self._new_source(item)
        self.sources.append(member)
        return member

    def _same_source(self, item: Seen) -> Member | None:
        if item.phrase.indefinite or item.phrase.ordinal is not None:
            return None
        name = fold(item.phrase.name)
        return next((m for m in self.sources if fold(m.name) == name), None)

    def _new_source(self, item: Seen) -> Member:
        phrase = item.phrase
        member = self.cast.add_member("group" if phrase.plural else "person", phrase.name)
        member.anonymous = True
        member.count = phrase.count if phrase.plural else None
        member.of, member.rank = self._of(phrase), phrase.rank
        if phrase.ordinal is not None:
            self.ordinals[phrase.ordinal] = member
        return member

    def _find_both(self, item: Seen) -> Member | None:
        """Find the two (or more) that "kedua negara" or "keduanya" takes up."""
        phrase, s = item.phrase, item.sight
        kinds: tuple[str, ...] = ("government",)
        if phrase.noun not in STATE_NOUNS:
            kinds = ("government", "organisation", "person")
        want = phrase.count or 2
        keys: list[int] = []
        for trace in reversed(self.memory.traces):
            if s.sentence.index - trace.sentence > REACH or len(keys) == want:
                break
            if trace.kind in kinds and trace.key not in keys:
                kinds = kinds if keys else _like(trace.kind)
                keys.append(trace.key)
        if len(keys) < want:
            return None
        names = sorted((self.cast.members[k] for k in keys), key=lambda m: m.key)
        name = " dan ".join(m.name for m in names)
        member = self.groups.get("both " + name)
        if member is None:
            member = self.cast.add_member("group", name)
            member.of = "; ".join(m.name for m in names if m.kind == "government") or None
            self.groups["both " + name] = member
        return member

    # pronouns

    def _find_pronoun(self, item: Seen) -> Member | None:
        phrase, s = item.phrase, item.sight
        at = phrase.after
        if s.low(at) == "(":
            inner = next(
                (i for i in self.joiner.seen if i.sight is s and i.phrase.first == at + 1), None
            )
            if inner is not None and inner.member is not None and s.low(inner.phrase.after) == ")":
                return inner.member
        if phrase.noun in ("keduanya", "ketiganya", "keempatnya"):
            return self._find_both(item)
        number = s.sentence.index
        if item.titled:
            return None
        if number not in self.quoted:
            self.quoted[number] = quoted_tokens(s)
        if phrase.head in self.quoted[number] and not phrase.plural:
            return None
        key = self.resolve_pronoun(s.tokens[phrase.first].start, None)
        return self.cast.members[key] if key is not None else None

    def resolve_pronoun(self, offset: int, prefer: int | None = None) -> int | None:
        """Give the member that the pronoun or clitic at an offset takes up."""
        sentence = self.cast.text.sentence_at(offset)
        if sentence is None:
            return prefer
        word = next((t for t in sentence.tokens if t.start <= offset < t.end), None)
        if word is not None and word.low in ("mereka", "kami"):
            return self._resolve_plural(offset, sentence.index)
        clitic = word is not None and word.start < offset
        own = [
            t for t in self._sentence(sentence.index, offset) if t.kind == "person" and not t.quoted
        ]
        subject = next((t.key for t in own if t.subject), None)
        if subject is not None and not clitic:
            return subject
        if clitic and prefer is not None:
            return prefer
        previous = self._subject_of(sentence.index - 1)
        if previous is not None:
            return previous
        if prefer is not None:
            return prefer
        keys = self._people_before(offset, sentence.index)
        return keys[0] if keys else None

    def _subject_of(self, number: int) -> int | None:
        traces = [t for t in self.memory.traces if t.sentence == number and not t.quoted]
        people = [t for t in traces if t.kind == "person" and t.subject]
        return people[0].key if people else None

    def _resolve_plural(self, offset: int, number: int) -> int | None:
        kinds = ("government", "organisation", "group", "media")
        own = [t for t in self._sentence(number, offset) if t.kind in kinds]
        subject = next((t.key for t in own if t.subject), None)
        if subject is not None:
            return subject
        for back in range(1, REACH):
            traces = [
                t for t in self.memory.traces if t.sentence == number - back and t.kind in kinds
            ]
            subject = next((t.key for t in traces if t.subject), None)
            if subject is None and traces:
                subject = traces[-1].key
            if subject is not None:
                return subject
        return own[-1].key if own else None

    def _doubt(self, item: Seen) -> None:
        s, phrase = item.sight, item.phrase
        text = s.text(phrase.first, phrase.after)
        self.cast.issues.append(
            Issue(
                "mention-ambiguous",
                s.tokens[phrase.first].start,
                s.tokens[phrase.after - 1].end,
                f"{text!r} could stand for more than one person on the page",
            )
        )


def _like(kind: str) -> tuple[str, ...]:
    return ("government", "organisation") if kind != "person" else ("person",)


def _group_key(item: Seen) -> str:
    phrase = item.phrase
    return fold(item.sight.text(phrase.head, phrase.after))


def _is_modifier(item: Seen) -> bool:
    """Tell whether a bare noun only narrows down the noun before it ("opini publik")."""
    s, phrase = item.sight, item.phrase
    if phrase.indefinite or phrase.of or phrase.other or phrase.first == 0:
        return False
    before = s.low(phrase.first - 1)
    return before in ("secara", "sebagai", "menjadi") or s.word_class(phrase.first - 1) == "noun"


def _mention(item: Seen) -> Mention:
    s, phrase = item.sight, item.phrase
    form: Form = FORMS[phrase.sort]  # type: ignore[assignment]
    key = item.member.key if item.member is not None else 0
    return Mention(
        s.tokens[phrase.first].start,
        s.tokens[phrase.after - 1].end,
        s.tokens[phrase.head].start,
        s.tokens[phrase.head_after - 1].end,
        form,
        key,
        item.place,
    )
