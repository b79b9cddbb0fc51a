"""Joins the named phrases of a page into members of its cast: states, bodies, media, people.

"Vladimir Putin", "Putin" and "Presiden Rusia Vladimir Putin" become one member with the fullest
name, the role as written, and Rusia as what he speaks for.

Roles without a name, descriptions, sources, groups and pronouns come after, in
`ujar.entities.resolve`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ujar.entities.fold import fold, near, words_of
from ujar.entities.gazetteer import get_gazetteer
from ujar.entities.grammar import is_subject
from ujar.entities.words import word_class
from ujar.lexicon.shapes import Body, Capital, Country, Demonym, Leader

if TYPE_CHECKING:
    from ujar.entities.cast import Cast, Member
    from ujar.entities.phrase import Of, Phrase, Sight

PAIR = 2
PLACE_BEFORE = frozenset({"di", "ke", "dari", "menuju", "dekat", "kota", "sekitar"})


@dataclass(slots=True, eq=False)
class Seen:
    """A phrase with its sentence, and the member that it stands for once that is known."""

    sight: Sight
    phrase: Phrase
    order: int
    titled: bool = False
    member: Member | None = None
    place: bool = False


@dataclass(slots=True, eq=False)
class Person:
    """The phrases of one person, while names are being joined."""

    words: tuple[str, ...]
    seen: list[Seen] = field(default_factory=list)
    row: Leader | None = None
    member: Member | None = None

    def fits(self, words: tuple[str, ...]) -> bool:
        """Tell whether a name can be this person's, in full or in part."""
        if len(words) == len(self.words):
            return all(near(a, b) for a, b in zip(words, self.words, strict=True))
        shorter, longer = sorted((words, self.words), key=len)
        return all(any(near(w, v) for v in longer) for w in shorter)


class Joiner:
    """Joins named phrases; what it learned is asked for by `ujar.entities.resolve`."""

    def __init__(self, cast: Cast, seen: list[Seen]) -> None:
        self.cast = cast
        self.seen = seen
        self.states: dict[str, Member] = {}
        self.bodies: dict[str, Member] = {}
        self.people: list[Person] = []
        self.by_member: dict[int, Person] = {}
        self.state_names: dict[str, str] = {}
        self.alone: Counter[tuple[str, ...]] = Counter()
        self.firsts: dict[str, Member | None] | None = None

    def join(self) -> None:
        """Join all named phrases of the page."""
        self._name_states()
        for item in self.seen:
            if item.phrase.sort == "country":
                self._join_state(item)
            elif item.phrase.sort in ("body", "media", "place"):
                self._join_body(item)
        self._join_people()
        self._fill_of()
        self._settle_states()

    def _settle_states(self) -> None:
        """Make a state that is only ever somewhere to be a place."""
        for member in self.states.values():
            items = [i for i in self.seen if i.member is member]
            if items and all(i.place for i in items):
                member.kind = "place"

    def _name_states(self) -> None:
        """Choose for each state the plain name that the page gives it."""
        found: dict[str, Counter[str]] = {}
        for item in self.seen:
            row = item.phrase.row
            if isinstance(row, Country) and not item.titled:
                found.setdefault(row.form, Counter())[item.phrase.name] += 1
        for form, names in found.items():
            full = [n for n in names if not n.isupper()]
            known = full or list(names)
            self.state_names[form] = (
                form if form in names else max(known, key=lambda n: (names[n], n))
            )

    def state(self, form: str) -> Member:
        """Give the member of a state, made when first asked for."""
        if form not in self.states:
            row = get_gazetteer().countries[form]
            member = self.cast.add_member("government", self.state_names.get(form, form))
            member.wikidata = row.wikidata
            member.aliases.update((form, *row.names))
            self.states[form] = member
        return self.states[form]

    def _join_state(self, item: Seen) -> None:
        phrase, row = item.phrase, item.phrase.row
        before = item.sight.low(phrase.first - 1)
        item.place = before in PLACE_BEFORE
        if phrase.noun == "government":
            item.member = self._government(item)
            return
        if isinstance(row, Capital) and (row.kind == "city" or (item.place and row.kind != "seat")):
            item.member = self._named("place", phrase.name, phrase)
            item.member.of = self.state_name(row.country)
            return
        if isinstance(row, Capital) and _is_named_as_capital(item):
            item.member = self._named("place", phrase.name, phrase)
            return
        if phrase.of:
            item.member = self.state(phrase.of[0][1])

    def _government(self, item: Seen) -> Member:
        phrase = item.phrase
        names = [self.of_name(of) for of in phrase.of]
        member = self._named("government", phrase.name.casefold(), phrase)
        if not any(c.isupper() for c in member.name[1:]):
            member.name = phrase.name
        member.of = "; ".join(dict.fromkeys(names)) or None
        return member

    def _join_body(self, item: Seen) -> None:
        phrase, row = item.phrase, item.phrase.row
        kind = (
            phrase.kind or {"body": "organisation", "media": "media", "place": "place"}[phrase.sort]
        )
        if isinstance(row, Body):
            kind = row.kind
        known = phrase.key or (row.form if row is not None else None)
        member = self._named(kind, phrase.name, phrase, known)
        if row is not None and phrase.key is None:
            member.wikidata = getattr(row, "wikidata", None) or member.wikidata
            member.aliases.update(getattr(row, "names", ()))
        item.member = member
        item.place = phrase.sort == "place"

    def _named(self, kind: str, name: str, phrase: Phrase, known: str | None = None) -> Member:
        """Give the member of a body, medium or place by any of its names, made when new."""
        keys = [fold(n) for n in (known, name, phrase.alias) if n]
        member = next((self.bodies[k] for k in keys if k in self.bodies), None)
        if member is None and known is not None and phrase.key is None:
            member = self._owned(fold(known))
        if member is None:
            member = self.cast.add_member(kind, name)  # type: ignore[arg-type]
        for key in keys:
            self.bodies.setdefault(key, member)
        if len(name) > len(member.name) and kind != "government":
            member.name = name
        member.aliases.update(n for n in (known, name, phrase.alias) if n)
        return member

    def state_name(self, form: str) -> str:
        """Give the name of a state by which others are said to be of it: never an abbreviation."""
        name = self.state_names.get(form, form)
        return form if name.isupper() else name

    def _owned(self, known: str) -> Member | None:
        """Give the one body of the page that a general name can mean: "kementerian pertahanan"."""
        found = {m.key: m for k, m in self.bodies.items() if k.startswith(known + " ")}
        return next(iter(found.values())) if len(found) == 1 else None

    def of_name(self, of: Of) -> str:
        """Give the name by which the page knows a state or body."""
        sort, name = of
        if sort == "country":
            return self.state_name(name)
        member = self.bodies.get(fold(name))
        return member.name if member is not None else name

    def _fill_of(self) -> None:
        for item in self.seen:
            member = item.member
            if (
                member is None
                or member.of is not None
                or member.kind not in ("organisation", "media")
            ):
                continue
            names = [self.of_name(of) for of in item.phrase.of]
            names = [n for n in names if n != member.name]
            member.of = names[0] if names else None

    def _join_people(self) -> None:
        named = [i for i in self.seen if i.phrase.sort in ("person", "name")]
        nested = [
            Seen(i.sight, p, i.order, i.titled)
            for i in self.seen
            for p in i.phrase.apposed
            if p.sort == "person"
        ]
        self.seen += nested
        self.seen.sort(key=lambda i: (i.order, i.phrase.head))
        named = [i for i in self.seen if i.phrase.sort in ("person", "name")]
        self.alone = Counter(words_of(i.phrase.name) for i in named)
        by_length = sorted(named, key=lambda i: (-len(words_of(i.phrase.name)), i.order))
        for item in by_length:
            self._place_person(item)
        for person in self.people:
            self._make_person(person)
        self._give_places()

    def _place_person(self, item: Seen) -> None:
        phrase = item.phrase
        words = words_of(phrase.name)
        row = phrase.row if isinstance(phrase.row, Leader) else None
        fitting = [p for p in self.people if self._is_same(p, words, row)]
        if row is not None and len(words) == 1:
            fitting = [p for p in fitting if p.row is row] or fitting
        if not fitting and self._trim(item):
            words = words_of(phrase.name)
            fitting = [p for p in self.people if self._is_same(p, words, row)]
        if not fitting and not phrase.sure and row is None and len(words) == 1:
            self._try_body(item)
            if item.member is not None:
                return
        if not fitting:
            if phrase.sort == "name" or (item.titled and not (row or phrase.role)):
                self._try_body(item)
                return
            fitting = [Person(words)]
            self.people += fitting
        person = fitting[0] if len(fitting) == 1 else self._nearest(item, fitting)
        person.seen.append(item)
        person.row = person.row or row
        if phrase.alias:
            person.seen[-1].phrase.alias = phrase.alias

    def _trim(self, item: Seen) -> bool:
        """Cut the word that opens the sentence off a name, "Menyusul Berg" where Berg is known."""
        phrase = item.phrase
        first = phrase.head
        if (
            phrase.head_after - first < PAIR
            or not item.sight.opens(first)
            or phrase.row is not None
        ):
            return False
        rest = item.sight.text(first + 1, phrase.head_after)
        words = words_of(rest)
        known = any(
            p.words == words or (len(p.words) > len(words) and p.fits(words)) for p in self.people
        )
        known = known or len(words) < PAIR <= self.alone.get(words, 0)
        if not known and fold(rest) not in self.bodies:
            return False
        phrase.name, phrase.head = rest, first + 1
        phrase.first = max(phrase.first, first + 1)
        return True

    def _is_same(self, person: Person, words: tuple[str, ...], row: Leader | None) -> bool:
        if row is not None and person.row is row:
            return True
        if row is not None and person.row is not None:
            return False
        if person.fits(words):
            return True
        aliases = {fold(i.phrase.alias) for i in person.seen if i.phrase.alias}
        if len(words) == 1 and words[0] in aliases:
            return True
        return (
            len(words) == 1
            and person.row is not None
            and any(words[0] in words_of(n) for n in (person.row.form, *person.row.names))
        )

    def _nearest(self, item: Seen, fitting: list[Person]) -> Person:
        words = words_of(item.phrase.name)
        if len(words) == 1:
            last = [p for p in fitting if p.words[-1] == words[0]]
            fitting = last or fitting
        before = [
            (max((s.order for s in p.seen if s.order <= item.order), default=-1)) for p in fitting
        ]
        best = max(range(len(fitting)), key=lambda k: before[k])
        return fitting[best]

    def _give_places(self) -> None:
        """Give "Bima" to Bima Arya where the word does something, though a town has the name."""
        firsts = {p.words[0]: p for p in self.people if len(p.words) > 1 and p.row is None}
        for item in self.seen:
            person = firsts.get(fold(item.phrase.name)) if item.phrase.sort == "place" else None
            if person is None or not is_subject(item.sight, item.phrase):
                continue
            if item.sight.low(item.phrase.first - 1) not in PLACE_BEFORE:
                item.phrase.sort, item.place, item.member = "person", False, person.member

    def _try_body(self, item: Seen) -> None:
        name = fold(item.phrase.name)
        member = self.bodies.get(name) or self._by_first_word().get(name)
        if member is not None:
            item.member = member
            item.phrase.sort = "body"

    def _by_first_word(self) -> dict[str, Member | None]:
        """Give the bodies that the first word of their names can only mean: "Tambak Zenda"."""
        if self.firsts is None:
            self.firsts = {}
            for member in {m.key: m for m in self.bodies.values()}.values():
                word, _, rest = member.name.partition(" ")
                if rest and word_class(word.casefold()) is None:
                    key = fold(word)
                    self.firsts[key] = None if key in self.firsts else member
        return self.firsts

    def _make_person(self, person: Person) -> None:
        full = max(
            person.seen, key=lambda i: (not i.titled, len(words_of(i.phrase.name)), -i.order)
        )
        member = self.cast.add_member("person", full.phrase.name)
        person.member = member
        self.by_member[member.key] = person
        for item in person.seen:
            item.member = member
            member.aliases.add(item.phrase.name)
            if item.phrase.alias:
                member.aliases.add(item.phrase.alias)
        offices = [i for i in sorted(person.seen, key=lambda i: i.order) if i.phrase.role]
        offices.sort(key=lambda i: i.titled)
        best = next((i for i in offices if i.phrase.of and not i.titled), None)
        best = best or (offices[0] if offices else None)
        if best is not None:
            member.role = best.phrase.role
            names = [self.of_name(of) for i in (best, *offices) for of in i.phrase.of]
            member.of = names[0] if names else None
        if person.row is not None:
            member.wikidata = person.row.wikidata
            member.aliases.update((person.row.form, *person.row.names))
            member.of = member.of or self._of_row(person.row)

    def _of_row(self, row: Leader) -> str | None:
        states = {t.partition(" @ ")[2].rpartition(" ")[0] for t in row.terms if " @ " in t}
        if len(states) != 1:
            return None
        state = states.pop()
        if state in get_gazetteer().countries:
            return self.state_name(state)
        member = self.bodies.get(fold(state))
        return member.name if member is not None else state


def _is_named_as_capital(item: Seen) -> bool:
    """Tell whether the words before name it as a city: "ibu kota Rusia, Moskow"."""
    s, at = item.sight, item.phrase.first
    low = max(0, at - 5)
    return any(s.low(k) in ("ibukota", "ibu") for k in range(low, at)) and (
        s.low(at - 1) in (",", "kota", "ibukota")
    )


__all__ = ["Demonym", "Joiner", "Person", "Seen"]
