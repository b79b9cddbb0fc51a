"""Joins the names of people on a page: who is one person, and what the page says of him.

"Rudolf Hentzau", "Hentzau" and "Menlu Ruritania Rudolf Hentzau" become one member with the fullest
name, the role as written, and Ruritania as what he speaks for. A name that could be two people is
left open with an issue.

Spellings meet by `ujar.entities.fold`; leaders come with their row of `data/id/leaders.csv`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ujar.entities.fold import LONG, fold, near, words_of
from ujar.entities.gazetteer import get_gazetteer
from ujar.entities.grammar import has_cue, is_subject
from ujar.entities.join import Seen
from ujar.entities.offices import heads_two, is_former, serves_state, terms_of
from ujar.entities.words import CLITIC, word_class
from ujar.lexicon.shapes import Leader
from ujar.records import Issue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ujar.entities.cast import Cast, Member
    from ujar.entities.join import Joiner
    from ujar.entities.phrase import Of, Phrase

PAIR = 2
FEWEST_LETTERS = 3
OTHERS = " lainnya"  # "anggota Komisi Tambak lainnya, Ana Berg"
Words = tuple[str, ...]


@dataclass(slots=True, eq=False)
class Person:
    """The phrases of one person, while names are being joined."""

    words: Words
    seen: list[Seen] = field(default_factory=list)
    row: Leader | None = None
    member: Member | None = None
    others: set[str] = field(default_factory=set)
    offices: dict[tuple[str | None, tuple[Of, ...]], Phrase] = field(default_factory=dict)
    counted: int = 0  # how many of `seen` the offices were taken from

    def list_offices(self) -> Iterable[Phrase]:
        """Give one phrase for each office by which the person was called, in order."""
        for item in self.seen[self.counted :]:
            if item.phrase.role is not None:
                key = (item.phrase.noun, tuple(item.phrase.of))
                self.offices.setdefault(key, item.phrase)
        self.counted = len(self.seen)
        return self.offices.values()

    def fits(self, words: Words) -> bool:
        """Tell whether a name can be this person's, in full, in part, or turned round."""
        if len(words) == len(self.words):
            if all(_agree(a, b) for a, b in zip(words, self.words, strict=True)):
                return True
            return len(words) > 1 and sorted(words) == sorted(self.words)
        shorter, longer = sorted((words, self.words), key=len)
        return all(any(_agree(w, v) for v in longer) for w in shorter)


class Namesakes:
    """Joins names from the longest to the shortest; people are found by any word of theirs."""

    def __init__(self, cast: Cast, joiner: Joiner) -> None:
        self.cast = cast
        self.joiner = joiner
        self.people: list[Person] = []
        self.alone: Counter[Words] = Counter()
        self._by_word: dict[str, list[Person]] = {}
        self._by_shape: dict[str, list[Person]] = {}

    def join(self, seen: list[Seen]) -> list[Seen]:
        """Join all names of people.

        Returns:
            The phrases in order, with those that stand inside others ("istri Berg") added.
        """
        inner = [
            Seen(i.sight, p, i.order, i.titled)
            for i in seen
            for p in i.phrase.apposed
            if p.sort == "person"
        ]
        everything = sorted([*seen, *inner], key=lambda i: (i.order, i.phrase.head))
        named = [i for i in everything if i.phrase.sort in ("person", "name")]
        self.alone = Counter(words_of(i.phrase.name) for i in named)
        named.sort(key=lambda i: (-len(words_of(i.phrase.name)), i.phrase.sort == "name", i.order))
        for item in named:
            self._place(item)
        for person in self.people:
            self._make(person)
        self._give_places(everything)
        return everything

    def _place(self, item: Seen) -> None:
        phrase = item.phrase
        row = phrase.row if isinstance(phrase.row, Leader) else None
        if phrase.sort == "name" and len(phrase.name) == PAIR and phrase.name.isupper():
            item.member = self.joiner.find_body(phrase.name, short=False)
            phrase.sort = "body" if item.member is not None else "name"
            return
        fitting = self._fitting(words_of(phrase.name), row)
        if not fitting and row is None and (lettered := self._by_letters(phrase.name)) is not None:
            fitting = [lettered]
        if not fitting and self._trim(item):
            fitting = self._fitting(words_of(phrase.name), row)
        words = words_of(phrase.name)
        if not fitting and row is None:
            short = len(words) == 1 and not phrase.sure
            body = self.joiner.find_body(phrase.name, short=short and not phrase.role)
            if body is not None and phrase.role is None:
                item.member, phrase.sort = body, "body"
                return
        if not fitting and (_is_told(item) or self._is_credited(item)):
            phrase.sort = "media"
            item.member = self.joiner.add_body("media", phrase.name, phrase)
            return
        if not fitting:
            if phrase.sort == "name" or (item.titled and not (row or phrase.role)):
                return
            fitting = [self._add(words)]
        person = fitting[0] if len(fitting) == 1 else self._nearest(item, fitting)
        if person is not None:
            self._take(person, item, row)

    def _by_letters(self, name: str) -> Person | None:
        """Give the only person whose name the letters of a word are: "AHB" for Ana H. Berg."""
        if len(name) < FEWEST_LETTERS or not name.isalpha() or not name.isupper():
            return None
        low = name.casefold()
        found = [p for p in self.people if len(p.words) == len(name) and _letters(p.words) == low]
        return found[0] if len(found) == 1 else None

    def _give_letters(self, item: Seen) -> None:
        """Give "AHB" to Ana Hilda Berg though it looks like a body, where none has other names."""
        member, name = item.member, item.phrase.name
        if not name.isupper() or member is None or member.name != name or len(member.aliases) > 1:
            return
        person = self._by_letters(name)
        if person is not None:
            item.phrase.sort, item.member = "person", person.member

    def _is_credited(self, item: Seen) -> bool:
        """Tell whether a lone name is the medium of the page's closing credit: "(abc/zendapos)"."""
        phrase = item.phrase
        if phrase.role or phrase.row is not None:
            return False
        credit = self.cast.text.article.credit
        return any(fold(name) == fold(phrase.name) for name in credit)

    def _add(self, words: Words) -> Person:
        person = Person(words)
        self.people.append(person)
        self._index(person, words)
        return person

    def _index(self, person: Person, words: Words) -> None:
        for word in words:
            people = self._by_word.setdefault(word, [])
            if person not in people:
                people.append(person)
                for shape in _shapes(word):
                    self._by_shape.setdefault(shape, []).append(person)

    def _take(self, person: Person, item: Seen, row: Leader | None) -> None:
        person.seen.append(item)
        if row is not None and person.row is None and _is_row(person, row):
            person.row = row
            person.others.update(w for n in (row.form, *row.names) for w in words_of(n))
            self._index(person, tuple(sorted(person.others)))
        if item.phrase.alias:
            person.others.add(fold(item.phrase.alias))
            self._index(person, (fold(item.phrase.alias),))

    def _fitting(self, words: Words, row: Leader | None) -> list[Person]:
        """Give the people whose name a name can be, in the order in which they were found."""
        found = {id(p): p for w in words for p in self._by_word.get(w, ())}
        if not found:
            found = {
                id(p): p
                for w in words
                for shape in _shapes(w)
                for p in self._by_shape.get(shape, ())
            }
        fitting = [p for p in found.values() if _is_same(p, words, row)]
        if row is not None and len(words) == 1:
            fitting = [p for p in fitting if p.row is row] or fitting
        return fitting

    def _trim(self, item: Seen) -> bool:
        """Cut the word that opens the sentence off a name, "Menyusul Berg" where Berg is known."""
        phrase = item.phrase
        first = phrase.head
        short = phrase.head_after - first < PAIR
        if short or not item.sight.opens(first) or phrase.row is not None:
            return False
        rest = item.sight.text(first + 1, phrase.head_after)
        words = words_of(rest)
        known = any(
            p.words == words or len(p.words) > len(words) for p in self._fitting(words, None)
        )
        known = known or len(words) < PAIR <= self.alone.get(words, 0)
        if not known and fold(rest) not in self.joiner.bodies:
            return False
        phrase.name, phrase.head = rest, first + 1
        phrase.first = max(phrase.first, first + 1)
        return True

    def _nearest(self, item: Seen, fitting: list[Person]) -> Person | None:
        """Give the one named last before; none where two were named at once."""
        words = words_of(item.phrase.name)
        if len(words) == 1:
            fitting = [p for p in fitting if p.words[-1] == words[0]] or fitting
        before = [
            max((s.order for s in p.seen if s.order <= item.order), default=-1) for p in fitting
        ]
        last = max(before)
        if len(words) == 1 and before.count(last) > 1 and last >= 0:
            self._doubt(item)
            return None
        return fitting[before.index(last)]

    def _doubt(self, item: Seen) -> None:
        s, phrase = item.sight, item.phrase
        start, end = s.tokens[phrase.head].start, s.tokens[phrase.head_after - 1].end
        said = f"{phrase.name!r} could stand for more than one person on the page"
        self.cast.issues.append(Issue("mention-ambiguous", start, end, said))

    def _make(self, person: Person) -> None:
        full = max(
            person.seen, key=lambda i: (not i.titled, len(words_of(i.phrase.name)), -i.order)
        )
        full = next((i for i in person.seen if _is_named_in(i.phrase, full.phrase)), full)
        member = self.cast.add_member("person", full.phrase.name)
        person.member = member
        for item in person.seen:
            item.member = member
            member.aliases.update(n for n in (item.phrase.name, item.phrase.alias) if n)
        self._give_office(person, member)
        if person.row is not None:
            member.wikidata = person.row.wikidata
            member.aliases.update((person.row.form, *person.row.names))
            if member.of is None and not _is_out_of_office(person):
                member.of = self._of_row(person.row)

    def _give_office(self, person: Person, member: Member) -> None:
        offices = [i for i in person.seen if i.phrase.role]
        offices.sort(key=lambda i: (i.titled, i.order))
        if not offices:
            return
        held = [i for i in offices if not is_former(i.phrase.noun)]
        best = next((i for i in held if i.phrase.of and not i.titled), (held or offices)[0])
        member.role = _plain_role(best.phrase)
        if heads_two(best.phrase, best.phrase.role or ""):
            return
        names = [n for i in (best, *(held or offices)) for n in self.joiner.owners(i.phrase)]
        served = (p.row for i in held for p in i.phrase.apposed if isinstance(p.row, Leader))
        member.of = names[0] if names else next(filter(None, map(self._of_row, served)), None)

    def _of_row(self, row: Leader) -> str | None:
        states = {term.of for term in terms_of(row.form)}
        state = states.pop() if len(states) == 1 else None
        if state is None or not any(serves_state(t.noun) for t in terms_of(row.form)):
            return None
        if state in get_gazetteer().countries:
            return self.joiner.state_name(state)
        member = self.joiner.bodies.get(fold(state))
        return member.name if member is not None else state

    def _give_places(self, seen: list[Seen]) -> None:
        """Give "Bima" to Bima Arya where the word does something, though a town has the name."""
        firsts = {p.words[0]: p for p in self.people if len(p.words) > 1 and p.row is None}
        for item in seen:
            if item.phrase.sort == "body" and item.phrase.row is None:
                self._give_letters(item)
            person = firsts.get(fold(item.phrase.name)) if item.phrase.sort == "place" else None
            if person is None or not is_subject(item.sight, item.phrase):
                continue
            if item.sight.small(item.phrase.first - 1, "at", "from") is None:
                item.phrase.sort, item.place, item.member = "person", False, person.member


def _is_named_in(phrase: Phrase, longer: Phrase) -> bool:
    """Tell whether a longer name opens with words of somebody's office: "Bundestag Ana Berg"."""
    if phrase.role is None or longer.role is not None:
        return False
    words, whole = words_of(phrase.name), words_of(longer.name)
    if len(words) < PAIR or len(words) >= len(whole) or whole[-len(words) :] != words:
        return False
    return not set(whole[: -len(words)]).isdisjoint(words_of(phrase.role))


def _plain_role(phrase: Phrase) -> str | None:
    """Give an office without `-nya`; being somebody's colleague is none."""
    role = phrase.role
    if role is not None and role.endswith(OTHERS):
        return role.removesuffix(OTHERS)
    if role is None or not role.endswith(CLITIC):
        return None if phrase.kind == "relation" and CLITIC + " " in f"{role} " else role
    plain = role.removesuffix(CLITIC)
    if phrase.kind == "relation":
        return None
    known = word_class(plain.split()[-1].casefold()) is not None
    return plain if known and phrase.kind in ("office", "profession") else role


def _is_out_of_office(person: Person) -> bool:
    """Tell whether the page knows somebody only by what he was, "mantan presiden"."""
    offices = list(person.list_offices())
    return bool(offices) and all(is_former(o.noun) for o in offices)


def _agree(one: str, other: str) -> bool:
    """Tell whether two words of names are one word, or one the initial of the other."""
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return near(one, other)


def _is_row(person: Person, row: Leader) -> bool:
    """Tell whether a person's full name can be a leader's, not only the family name."""
    forms = [words_of(n) for n in (row.form, *row.names, row.short or row.form)]
    return any(set(person.words) <= set(form) for form in forms) or person.fits(forms[0])


def _is_told(item: Seen) -> bool:
    """Tell whether a lone unknown name is a medium that was told: "kata Berg kepada Kabarzenda"."""
    s, phrase = item.sight, item.phrase
    if phrase.sure or phrase.role or phrase.row is not None or phrase.after - phrase.first > 1:
        return False
    if s.small(phrase.first - 1, "asked") is not None:
        return True
    return s.low(phrase.first - 1) == "kepada" and any(has_cue(s, k) for k in range(phrase.first))


def _letters(words: Words) -> str:
    return "".join(word[0] for word in words)


def _shapes(word: str) -> list[str]:
    """Give a long word with each of its letters left out: words one letter apart share one."""
    if len(word) < LONG:
        return []
    return [word, *[word[:k] + word[k + 1 :] for k in range(1, len(word))]]


def _is_same(person: Person, words: Words, row: Leader | None) -> bool:
    if row is not None and person.row is row:
        return True
    if row is not None and person.row is not None:
        return False
    return person.fits(words) or (len(words) == 1 and words[0] in person.others)
