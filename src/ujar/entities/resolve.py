"""Finds for whom roles without a name, descriptions, sources, groups and pronouns stand.

After `Rudolf Hentzau, Duta Besar Ruritania`, the words `diplomat 41 tahun itu` and `Ia` are
Hentzau; `para diplomat` are a group of their own.

What could be two people is left open with an issue. Who spoke last is known only to
`ujar.statements`, which asks `Cast.resolve_pronoun`.
"""

from __future__ import annotations

from functools import partial
from itertools import chain, groupby
from typing import TYPE_CHECKING

from ujar.entities.bridges import Bridges, is_called
from ujar.entities.fold import fold
from ujar.entities.grammar import is_subject, quoted_tokens, says
from ujar.entities.holders import find_holders, id_of_holder, name_by_office
from ujar.entities.hosts import Hosts, find_again
from ujar.entities.memory import REACH, Memory, Trace
from ujar.entities.offices import heads_two, is_former
from ujar.entities.pairs import Pairs
from ujar.entities.pronouns import resolve_pronoun
from ujar.entities.retaken import is_retaken
from ujar.entities.sources import Sources, note_reasons
from ujar.entities.traits import (
    government_key,
    group_key,
    is_bare,
    is_bare_body,
    is_modifier,
    is_titled,
    mention_of,
    rank_of,
)
from ujar.records import Issue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ujar.entities.cast import Cast, Member
    from ujar.entities.join import Joiner, Seen
    from ujar.entities.namesakes import Person
    from ujar.entities.phrase import Phrase, Sight

AND, THAT = "dan", "bahwa"
VAGUE = frozenset({"orang", "persen"})
STATE_NOUNS = frozenset({"negara", "republik", "kerajaan"})
ANYONE = ("government", "organisation", "person")
OWN_SIDE = "pihaknya"
HEAD, HOME = "kepala negara", "Indonesia"
BANDS = frozenset({"kelompok", "gerakan", "milisi", "faksi", "geng"})
HOLDING = ("office", "profession")
BRIDGED = ("role", "description", "group")


class Resolver:
    """Walks through the page once, in order, and gives every phrase its member."""

    def __init__(self, cast: Cast, joiner: Joiner, people: list[Person], year: int | None) -> None:
        self.cast = cast
        self.joiner = joiner
        self.people = people
        self.year = year
        self.memory = Memory()
        self.bridges = Bridges(joiner, self.memory)
        self.sources = Sources(cast)
        self.groups: dict[str, Member] = {}
        self.hosts = Hosts(joiner, people)
        self.pairs = Pairs(self.cast, self.memory, self.sources)

    def resolve(self, seen: Iterable[Seen]) -> None:
        """Resolve all phrases and add their mentions to the cast."""
        self.bridges.fill_bodies()
        mentions = []
        for _, items in groupby(seen, key=lambda i: i.order):
            group = list(items)
            quoted = quoted_tokens(group[0].sight)
            for item in group:
                host = self.hosts.find(item, group) or self.bridges.own_body(item)
                if host is not None:
                    item.member = host
                elif item.member is None or is_bare(item):
                    item.member = self._find(item, quoted, group)
                elif item.phrase.role is not None and item.member.of is None:
                    self.bridges.fill(item)
                    item.member.of = self._first_of(item.phrase) or self._main_state(item)
                if item.member is None or is_bare_body(item):
                    continue
                if item.phrase.sort == "country" and item.phrase.kind and item.phrase.of:
                    self.groups[government_key(item)] = item.member
                mentions.append(mention_of(item, item.member))
                if not item.titled:
                    self._note(item, item.member, quoted)
            note_reasons(group[0].sight, group, self.sources)
        self.cast.add_mentions(mentions)
        self.cast.resolver = partial(resolve_pronoun, self.cast.text, self.memory)

    def _main_state(self, item: Seen) -> str | None:
        """Give the state that the page is about to somebody in one of its offices."""
        phrase = item.phrase
        if phrase.kind != "office" or phrase.serves != "state" or is_former(phrase.noun):
            return None
        return self.bridges.state_of(item)

    def _note(self, item: Seen, member: Member, quoted: frozenset[int]) -> None:
        s, phrase = item.sight, item.phrase
        start = s.tokens[phrase.first].start
        kind = "place" if item.place else member.kind
        pair = kind == "person" and AND in (s.low(phrase.first - 1), s.low(phrase.after))
        number = s.sentence.index
        inside = phrase.head in quoted
        self.memory.note(Trace(s, phrase, start, number, member.key, kind, inside, pair))

    def _find(self, item: Seen, quoted: frozenset[int], group: list[Seen]) -> Member | None:
        phrase = item.phrase
        if phrase.sort in BRIDGED:
            self.bridges.fill(item)
        if phrase.sort == "role":
            return self._find_role(item)
        if phrase.sort == "source":
            return self.sources.find(phrase, self._of(phrase))
        if phrase.sort == "pronoun":
            return self._find_pronoun(item, quoted, group)
        if phrase.sort == "countries":
            return self.pairs.find(item)
        if phrase.sort in ("description", "group"):
            return self._find_described(item)
        if is_retaken(phrase):
            return find_again(item, self.cast, self.memory)
        return self._find_body(item) if is_bare(item) else None

    def _find_body(self, item: Seen) -> Member | None:
        """Find the body that "kementerian itu" takes up: the last of that noun."""
        s, phrase = item.sight, item.phrase
        start, noun = s.tokens[phrase.first].start, phrase.noun or ""
        if phrase.sort == "country":
            return self.groups.get(government_key(item), item.member)
        for trace in self.memory.back(s.sentence.index, start):
            member = self.cast.members[trace.key]
            if member.kind == "organisation" and is_called(member, noun):
                return member
        return item.member

    def _find_role(self, item: Seen) -> Member | None:
        phrase, s = item.phrase, item.sight
        if phrase.indefinite:
            return self._find_described(item)
        if s.small(phrase.first - 1, "predicative") is not None:
            return None
        if phrase.kind == "rank" and not phrase.definite:
            return None
        people = find_holders(self.joiner, self.people, phrase, self.year)
        if len(people) == 1:
            return self._with_role(people[0], item)
        if people:
            return self._choose(item, people)
        if item.titled:
            return None
        if phrase.definite:
            member = self._taken_up(item)
            if member is not None and self._can_hold(member, phrase):
                return self._with_role(member, item)
        if not phrase.of and not phrase.definite and not s.capital(phrase.first):
            return self._find_described(item)
        return self._said_again(item) or self._find_office(item)

    def _said_again(self, item: Seen) -> Member | None:
        """Give who spoke before to "Kapolres menambahkan", "imbuh politikus Partai Tambak"."""
        s, phrase = item.sight, item.phrase
        again = s.small(phrase.after, "again") or s.small(phrase.first - 1, "again")
        if again is None or phrase.indefinite or phrase.plural or phrase.kind not in HOLDING:
            return None
        people = self.memory.people_before(s.sentence.index, s.tokens[phrase.first].start)
        member = self._member(people[0]) if people else None
        if member is None or (phrase.sort == "role" and member.role is not None):
            return None
        return self._with_role(member, item) if phrase.sort == "role" else member

    def _with_role(self, member: Member | None, item: Seen) -> Member | None:
        phrase = item.phrase
        if member is not None and member.role is None and not item.titled:
            member.role = item.sight.text(phrase.first, phrase.after - phrase.definite)
            if not heads_two(phrase, member.role):
                member.of = member.of or self._first_of(phrase)
        return member

    def _can_hold(self, member: Member, phrase: Phrase) -> bool:
        """Tell whether an office of a state, or a former one, can be a person's."""
        states = [self.joiner.of_name(of) for of in phrase.of if of[0] == "country"]
        former = is_former(phrase.noun)
        if not states or former or member.of is None or member.of in states:
            return True
        body = self.joiner.find_body(member.of, short=False)
        return body is not None and body.of in states

    def _choose(self, item: Seen, people: list[Member]) -> Member | None:
        """Choose among several holders the one named last; leave it open if none was lately.

        "Kepala Negara" by itself is that of the country for which the page is written.
        """
        if item.phrase.noun == HEAD and not item.phrase.of:
            own = [m for m in people if m.of == HOME]
            if len(own) == 1:
                return own[0]
        s, keys = item.sight, {m.key for m in people}
        start = s.tokens[item.phrase.first].start
        recent = (t.key for t in self.memory.back(s.sentence.index, start) if t.key in keys)
        key = next(recent, None)
        if key is not None:
            return self.cast.members[key]
        if not item.titled:
            self._doubt(item)
        return None

    def _find_office(self, item: Seen) -> Member:
        """Give the member for an office whose holder the page does not name."""
        phrase = item.phrase
        named = name_by_office(self.people, phrase, self.year)
        if named is not None:
            self._with_role(named, item)
            return named
        name = item.sight.text(phrase.first, phrase.after - phrase.definite)
        key = "role " + fold(name)
        if key not in self.groups:
            member = self.cast.add_member("person", name)
            member.role = name
            member.of = self._first_of(phrase) or self.bridges.state_of(item)
            member.wikidata = id_of_holder(phrase, self.year)
            self.groups[key] = member
        return self.groups[key]

    def _find_described(self, item: Seen) -> Member | None:
        phrase = item.phrase
        again = self._own_side(item) or self._said_again(item) or self._said_body(item)
        if again is not None:
            return again
        if phrase.noun in STATE_NOUNS and phrase.definite and phrase.count is not None:
            return self.pairs.find(item) or self._unnamed(item)  # "tiga negara itu"
        if phrase.definite and not phrase.indefinite:
            member = self._taken_up(item)
            return member if member is not None or item.titled else self._first_seen(item)
        if phrase.noun in STATE_NOUNS and not phrase.other and not phrase.indefinite:
            return None
        if is_modifier(item) or item.sight.small(phrase.first - 1, "predicative") is not None:
            return None
        return self._unnamed(item)

    def _said_body(self, item: Seen) -> Member | None:
        """Give the body that a group is by its very words: "kelompok tambak bersenjata"."""
        phrase, s = item.phrase, item.sight
        if phrase.sort != "group" or phrase.indefinite:
            return None
        if phrase.after > phrase.head + 1 or not s.capital(phrase.head):
            return self.joiner.bodies.get(group_key(item))
        for trace in self.memory.back(s.sentence.index, s.tokens[phrase.first].start):
            member = self.cast.members[trace.key]
            if member.kind == "organisation" and is_called(member, phrase.noun or ""):
                return member  # "Dewan menolak" behind "Dewan Tambak Zenda"
        return None

    def _own_side(self, item: Seen) -> Member | None:
        """Give whose side "pihaknya" is: the subject before it, or the first of a sentence."""
        s, phrase = item.sight, item.phrase
        if s.low(phrase.head) != OWN_SIDE or phrase.after > phrase.head + 1:
            return None
        number = s.sentence.index
        own = reversed(self.memory.in_sentence(number, s.tokens[phrase.first].start))
        for trace in chain(own, *(self.memory.in_sentence(number - k) for k in range(1, REACH))):
            if trace.subject and not trace.quoted and trace.kind in ANYONE:
                return self.cast.members[trace.key]
        return None

    def _first_seen(self, item: Seen) -> Member | None:
        """Make a member for a definite description of somebody who was not named before."""
        return None if item.phrase.noun in STATE_NOUNS else self._unnamed(item)

    def _taken_up(self, item: Seen) -> Member | None:
        """Give the member that a definite description takes up."""
        phrase, s = item.phrase, item.sight
        number, start = s.sentence.index, s.tokens[phrase.first].start
        same = self.groups.get("noun " + (phrase.noun or ""))
        if phrase.plural or phrase.sort == "group":
            if phrase.noun in STATE_NOUNS:
                return self._last_state(number, start)
            same = self.groups.get(group_key(item)) or same
            if phrase.sort == "description" and phrase.count is not None:
                return same or self.pairs.find_people(item)  # "kedua pemimpin" are no body
            return same or self._last_body(item)
        if same is not None:
            return same
        holders = find_holders(self.joiner, self.people, phrase, self.year)
        if len(holders) == 1:
            return holders[0]
        keys = self.memory.people_before(number, start)
        if not is_subject(s, phrase) or _is_spoken_of(s, phrase.first):
            own = reversed(self.memory.in_sentence(number, start))
            subject = next((t.key for t in own if t.subject), None)
            keys = [k for k in keys if k != subject] or keys
        return self._member(keys[0]) if keys else None

    def _last_body(self, item: Seen) -> Member | None:
        """Give the body or group named last; a state's own arm is no "kelompok"."""
        s, phrase = item.sight, item.phrase
        crowd = None
        if phrase.noun not in BANDS and (called := self._find_body(item)) is not None:
            return called
        for trace in self.memory.back(s.sentence.index, s.tokens[phrase.first].start):
            member = self.cast.members[trace.key]
            if trace.kind not in ("organisation", "group"):
                continue
            if phrase.noun not in BANDS:
                return member
            if member.count is not None or (member.anonymous and trace.phrase.noun not in BANDS):
                crowd = crowd or member  # "dua guru" are no "kelompok" while a body is known
            elif member.anonymous or not _is_arm(trace, member):
                return member
        return crowd

    def _last_state(self, number: int, start: int) -> Member | None:
        own = self.memory.in_sentence(number, start)
        key = next((t.key for t in own if t.kind == "government"), None)
        if key is None:
            key = self.memory.last(number, start, ("government",))
        return self._member(key)

    def _member(self, key: int | None) -> Member | None:
        return self.cast.members[key] if key is not None else None

    def _unnamed(self, item: Seen) -> Member:
        phrase = item.phrase
        key = group_key(item)
        if phrase.count is None and (not phrase.indefinite or phrase.plural):
            known = self.groups.get(key)
            if known is not None and phrase.noun not in VAGUE:
                return known
        several = phrase.plural or phrase.sort == "group"
        several = several or not (phrase.indefinite or phrase.kind == "kin" or is_titled(item))
        said = phrase.definite and phrase.count is None
        name = item.sight.text(phrase.first, phrase.after - said)
        member = self.cast.add_member("group" if several else "person", name)
        member.anonymous = True
        member.count = phrase.count if several else None
        member.rank = rank_of(item)
        if not several and phrase.indefinite and phrase.kind == "office":
            member.role = item.sight.text(phrase.head, phrase.after)
        member.of = self._of(phrase)
        if member.of is None and item.sight.low(phrase.after) != "dari":
            member.of = self.bridges.state_of(item)
        if several and phrase.serves == "power" and member.of is not None:
            member.kind = "government"
        self.groups[key] = member
        if not phrase.other:
            self.groups["noun " + (phrase.noun or "")] = member
        return member

    def _of(self, phrase: Phrase) -> str | None:
        return "; ".join(self.joiner.owners(phrase)) or None

    def _first_of(self, phrase: Phrase) -> str | None:
        if heads_two(phrase, phrase.role or ""):
            return None
        return next(iter(self.joiner.owners(phrase)), None)

    def _find_pronoun(self, item: Seen, quoted: frozenset[int], group: list[Seen]) -> Member | None:
        phrase, s = item.phrase, item.sight
        if s.low(phrase.after) == "(":
            inner = next((i for i in reversed(group) if i.phrase.first == phrase.after + 1), None)
            if inner is not None and s.low(inner.phrase.after) == ")":
                return inner.member
        if phrase.count is not None:
            return self.pairs.find(item)
        if item.titled or (phrase.head in quoted and not phrase.plural):
            return None
        start = s.tokens[phrase.first].start
        found = resolve_pronoun(self.cast.text, self.memory, start, None)
        if found is None and not phrase.plural and self.memory.pair_of(s.sentence.index - 1):
            self._doubt(item)
        return self._member(found)

    def _doubt(self, item: Seen) -> None:
        s, phrase = item.sight, item.phrase
        start, end = s.tokens[phrase.first].start, s.tokens[phrase.after - 1].end
        text = s.text(phrase.first, phrase.after)
        said = f"{text!r} could stand for more than one person on the page"
        self.cast.issues.append(Issue("mention-ambiguous", start, end, said))


def _is_spoken_of(s: Sight, at: int) -> bool:
    """Tell whether a token is in what the sentence's subject says: "mengatakan bahwa pria itu"."""
    return s.low(at - 1) == THAT and says(s, at - 2)


def _is_arm(trace: Trace, member: Member) -> bool:
    """Tell whether a body is a state's authority or force, and no group: "pasukan Kuba"."""
    if trace.phrase.serves in ("state", "organ"):
        return True
    return member.of is not None and (member.name[0].islower() or trace.phrase.row is not None)
