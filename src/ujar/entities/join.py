"""Joins what names states, bodies, media and places on a page into members of its cast.

"Amerika Serikat (AS)", "AS" and "Washington" that acts become one member; "Washington" behind `di`
is a place; "BT" is the body that was introduced as "Badan Tambak (BT)".

People are joined by `ujar.entities.namesakes`, whoever has no name by `ujar.entities.resolve`.
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import msgspec

from ujar.entities.cast import Member
from ujar.entities.fold import fold
from ujar.entities.gazetteer import get_gazetteer
from ujar.entities.phrase import Phrase, Sight
from ujar.entities.retaken import is_retaken
from ujar.entities.words import word_class
from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import ActNoun, Body, Capital, Country, MediaName

if TYPE_CHECKING:
    from ujar.entities.cast import Cast
    from ujar.entities.phrase import Of


UNION = "Uni Eropa"
LONGEST_OPENING = 12  # words
SHORTEST = 2  # letters
MESSAGES = frozenset({"OFFER", "REQUEST", "REJECT", "ACCUSE", "THREATEN"})
CALLED = frozenset({"partai", "brigade", "gerakan", "front", "kelompok"})  # "Partai Tambak": Tambak


class Seen(msgspec.Struct, eq=False):
    """A phrase with its sentence, and the member that it stands for once that is known."""

    sight: Sight
    phrase: Phrase
    order: int
    titled: bool = False
    member: Member | None = None
    place: bool = False


class Joiner:
    """Joins named phrases; what it learned is asked for when people are joined and resolved."""

    def __init__(self, cast: Cast, seen: list[Seen]) -> None:
        self.cast = cast
        self.seen = seen
        self.states: dict[str, Member] = {}
        self.bodies: dict[str, Member] = {}
        self.state_names: dict[str, str] = {}
        self.firsts: dict[str, Member | None] | None = None
        self.openings: dict[str, dict[int, Member]] = {}
        self.rests: dict[str, Member] = {}

    def join(self) -> None:
        """Join all phrases of the page that name a state, body, medium or place."""
        self._name_states()
        for item in self.seen:
            if item.phrase.sort == "country":
                self._join_state(item)
            elif item.phrase.sort in ("body", "media", "place") and not is_retaken(item.phrase):
                self._join_body(item)
        self._fill_of()
        self._settle_states()

    def find_body(self, name: str, *, short: bool = True) -> Member | None:
        """Give the body that a name, or (`short`) the first word of its name, can only mean."""
        key = fold(name)
        found = self.bodies.get(key) or self.rests.get(key)
        return found or (self._by_first_word().get(key) if short else None)

    def _by_first_word(self) -> dict[str, Member | None]:
        if self.firsts is None:
            self.firsts = {}
            for member in {m.key: m for m in self.bodies.values()}.values():
                word, _, rest = member.name.partition(" ")
                if rest and word_class(word.casefold()) is None:
                    key = fold(word)
                    self.firsts[key] = None if key in self.firsts else member
        return self.firsts

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
            phrase = item.phrase
            if item.titled or phrase.sort != "country":
                continue
            if isinstance(phrase.row, Country):
                found.setdefault(phrase.row.form, Counter())[phrase.name] += 1
            elif phrase.row is None and phrase.noun == "country" and phrase.name:
                found.setdefault(phrase.of[0][1], Counter())[phrase.name] += 1
        for form, names in found.items():
            full = [n for n in names if not n.isupper()]
            known = full or list(names)
            self.state_names[form] = (
                form if form in names else max(known, key=lambda n: (names[n], n))
            )

    def state(self, form: str) -> Member:
        """Give the member of a state, made when first asked for."""
        if form not in self.states:
            row = get_gazetteer().countries.get(form)
            member = self.cast.add_member("government", self.state_names.get(form, form))
            if row is not None:
                member.wikidata = row.wikidata
                member.aliases.update((form, *row.names))
            self.states[form] = member
        return self.states[form]

    def form_of(self, member: Member) -> str | None:
        """Give the table's name of a state of the page."""
        return next((form for form, state in self.states.items() if state is member), None)

    def _join_state(self, item: Seen) -> None:
        phrase, row = item.phrase, item.phrase.row
        item.place = item.sight.small(phrase.first - 1, "at", "from", "toward") is not None
        item.place = item.place and not _is_message_of(item)
        if item.sight.heads.get(phrase.first) is not None:
            item.place = False  # "dari Pemerintah Ruritania": it acts wherever it is
        if phrase.noun == "government":
            item.member = self._government(item)
            return
        if isinstance(row, Capital) and (row.kind == "city" or (item.place and row.kind != "seat")):
            item.member = self.add_body("place", phrase.name, phrase)
            item.member.of = self.state_name(row.country)
            return
        if isinstance(row, Capital) and row.kind == "union" and not item.place:
            item.member, phrase.of = self._union_at(item, row.country), []
            return
        if isinstance(row, Capital) and _is_named_as_capital(item):
            item.member = self.add_body("place", phrase.name, phrase)
            return
        if phrase.of:
            item.member = self.state(phrase.of[0][1])

    def _union_at(self, item: Seen, country: str) -> Member:
        """Give whom the seat of a union stands for: the union, the state, or nobody but itself.

        The page says which, by speaking of the union or one of its bodies, or of the state.
        """
        rows = [i.phrase.row for i in self.seen]
        if any(isinstance(r, Body) and UNION in (r.form, r.of) for r in rows):
            union = Phrase("body", 0, 1, 0, 1, row=get_gazetteer().bodies[UNION])
            member = self.add_body("organisation", UNION, union, UNION)
            member.wikidata = get_gazetteer().bodies[UNION].wikidata
            return member
        if any(isinstance(r, Country) and r.form == country for r in rows):
            return self.state(country)
        return self.add_body("place", item.phrase.name, item.phrase)

    def _government(self, item: Seen) -> Member:
        phrase = item.phrase
        names = [self.of_name(of) for of in phrase.of]
        member = self.add_body("government", phrase.name.casefold(), phrase)
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
        member = self.add_body(kind, phrase.name, phrase, known)
        if row is not None and phrase.key is None:
            member.wikidata = getattr(row, "wikidata", None) or member.wikidata
            member.aliases.update(getattr(row, "names", ()))
            member.nouns = getattr(row, "nouns", ())
        if isinstance(row, MediaName):
            _set_control(member, row)
        item.member = member
        item.place = phrase.sort == "place"

    def add_body(self, kind: str, name: str, phrase: Phrase, known: str | None = None) -> Member:
        """Give the member of a body, medium or place by any of its names, made when new."""
        aliases = _parts_of(phrase.alias) if phrase.alias else []
        if "-" in name and name.isupper():
            aliases += _parts_of(name)[1:]  # "TZB-OT": TZB
        keys = [fold(n) for n in (known, name, *aliases) if n]
        member = next((self.bodies[k] for k in keys if k in self.bodies), None)
        if member is None and phrase.key is None:
            known_body = known is not None and phrase.sort != "place"
            member = self._owned(fold(known or "")) if known_body else self._longer(phrase, name)
        if member is None:
            member = self.cast.add_member(kind, name)  # type: ignore[arg-type]
            self._note_openings(member)
        for key in keys:
            self.bodies.setdefault(key, member)
        if len(name) > len(member.name) and kind != "government":
            member.name = name
            self._note_openings(member)
        member.aliases.update(n for n in (known, name, *aliases) if n)
        return member

    def state_name(self, form: str) -> str:
        """Give the name of a state by which others are said to be of it: never an abbreviation."""
        name = self.state_names.get(form, form)
        return form if name.isupper() else name

    def _owned(self, known: str) -> Member | None:
        """Give the one body of the page that a general name can mean: "kementerian pertahanan"."""
        found = {m.key: m for k, m in self.bodies.items() if _is_named_on(k, known)}
        return next(iter(found.values())) if len(found) == 1 else None

    def _longer(self, phrase: Phrase, name: str) -> Member | None:
        """Give the one body of the page whose name goes on behind this one: "Dinas Tambak"."""
        if phrase.sort != "body" or phrase.of or " " not in name or not name[0].isupper():
            return None
        found = self.openings.get(name, {})
        return next(iter(found.values())) if len(found) == 1 else None

    def _note_openings(self, member: Member) -> None:
        noun, _, rest = member.name.partition(" ")
        if noun.casefold() in CALLED and rest and word_class(rest.split()[0].casefold()) is None:
            self.rests.setdefault(fold(rest), member)
        words = member.name.split()[:LONGEST_OPENING]
        for count in range(2, len(words)):
            self.openings.setdefault(" ".join(words[:count]), {})[member.key] = member

    def of_name(self, of: Of) -> str:
        """Give the name by which the page knows a state or body."""
        sort, name = of
        if sort == "country":
            return self.state_name(name)
        member = self.bodies.get(fold(name))
        return member.name if member is not None else name

    def owners(self, phrase: Phrase) -> list[str]:
        """Give the states and bodies for which the words of a phrase speak, by name.

        A journalist or a university of a state speaks for itself: "seorang reporter Ruritania".
        """
        own = phrase.serves == "self"
        names = [
            self.of_name(of)
            for of in phrase.of
            if not (own and of[0] == "country") and not is_bare_noun(of)
        ]
        if not names and phrase.serves == "town":
            names = [p.name for p in phrase.apposed if p.sort == "place"][:1] or _town_of(phrase)
        return list(dict.fromkeys(names))

    def _fill_of(self) -> None:
        for item in self.seen:
            member = item.member
            if member is None or member.of is not None or member.kind != "organisation":
                continue
            names = [n for n in self.owners(item.phrase) if n != member.name]
            member.of = names[0] if names else None


def is_bare_noun(of: Of) -> bool:
    """Tell whether an owner is only a noun in lower case: "kementerian"."""
    return of[0] == "body" and " " not in of[1] and of[1].islower()


def _parts_of(alias: str) -> list[str]:
    """Give the names in "Tambak Army/TA" or "TZB-OT", the first of which is one by itself."""
    first, _, rest = alias.partition("-")
    double = rest.isupper() and first.isupper() and len(first) > SHORTEST
    return [*alias.split("/"), first] if double else alias.split("/")


def _is_named_on(name: str, known: str) -> bool:
    """Tell whether a name goes on behind a general one with a name: no "Dewan Tambak Daerah"."""
    if not name.startswith(known + " "):
        return False
    return word_class(name[len(known) + 1 :].partition(" ")[0]) is None


def _town_of(phrase: Phrase) -> list[str]:
    """Give the unknown town in "Wali Kota Zenda" by the words behind the office."""
    office, noun = (phrase.role or "").split(), (phrase.noun or "").split()
    if [w.casefold() for w in office[: len(noun)]] != noun:
        return []
    rest = office[len(noun) :]
    named = all(w[0].isupper() and word_class(w.casefold()) is None for w in rest)
    return [" ".join(rest)] if rest and named else []


@cache
def _messages() -> frozenset[str]:
    rows = get_lexicon().rows(ActNoun)
    told = (row for row in rows if row.type in MESSAGES and not (row.carrier or row.claim))
    return frozenset(row.form for row in told)


def _is_message_of(item: Seen) -> bool:
    """Tell whether a capital behind "dari" is who sent a message: "tekanan keras dari Moskow"."""
    s, at = item.sight, item.phrase.first
    if s.low(at - 1) != "dari" or not isinstance(item.phrase.row, Capital | Country):
        return False
    return s.low(at - 2) in _messages() or s.low(at - 3) in _messages()


def _is_named_as_capital(item: Seen) -> bool:
    """Tell whether the words before name it as a city: "ibu kota Rusia, Moskow"."""
    s, at = item.sight, item.phrase.first
    low = max(0, at - 5)
    return any(s.low(k) in ("ibukota", "ibu") for k in range(low, at)) and (
        s.low(at - 1) in (",", "kota", "ibukota")
    )


def _set_control(member: Member, row: MediaName) -> None:
    """Say who controls a medium; one that a state controls speaks for it."""
    member.control = row.control or None
    if row.control == "state" and row.country:
        member.of = row.country
