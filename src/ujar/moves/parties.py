"""Who can act on whom: the cast's members by their sides, and those who only look on.

In `Menlu Rusia itu mengatakan ...` the minister and `Rusia` are of one side: what he answers may
have been asked of his government.

The names of nobody in particular stand in `nobodies`, the roles of those who only judge in
`onlookers`, the nouns for a crowd that protests in `protesters`.
"""

from __future__ import annotations

from functools import cache

from ujar.entities.cast import Cast, Member
from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import (
    Country,
    DelegationNoun,
    GoBetween,
    Medium,
    Nobody,
    Onlooker,
    Protester,
    RoleNoun,
)
from ujar.moves.sides import Sides, is_joint
from ujar.moves.tables import get_tables
from ujar.moves.topics import find_topic
from ujar.moves.words import ANTI, CLITIC

ACTORS = frozenset({"person", "government", "organisation", "group"})
RECIPIENTS = ACTORS | {"media"}
UNKNOWN = ("seorang ", "sebuah ")
COUNTED = frozenset({"ribu", "juta", "puluhan", "ratusan", "banyak"})
FELLOW = "rekan"
MANY_OF = "para "
CAPTIVES = "prisoners"
SIBLING = "saudara"
KIN = frozenset({"adik", "kakak", "saudari", "istri", "suami"})


class Parties:
    """The cast's members as parties to moves."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast
        self.people = frozenset(m.key for m in cast.members if m.kind == "person")
        self.crowds = frozenset(m.key for m in cast.members if m.kind == "group")
        self.joint = frozenset(m.key for m in cast.members if is_joint(m))
        self.governments = {
            m.name.casefold(): m.key for m in cast.members if m.kind == "government"
        }
        self.by_name = {m.name.casefold(): m.key for m in reversed(cast.members)}
        self._sides = Sides(cast.members, frozenset(self.governments))
        self._nobodies: dict[int, bool] = {}
        self._voices: dict[int, bool] = {}

    def same_side(self, one: int, other: int) -> bool:
        """Tell whether two members are one, or of one government or body."""
        return one == other or bool(self._sides[one] & self._sides[other])

    def is_own(self, one: int, other: int) -> bool:
        """Tell whether a member is another himself, or the state for which he speaks.

        Two people of one state are not: they may well oppose each other.
        """
        if one == other:
            return True
        kinds = (self.cast.members[one].kind, self.cast.members[other].kind)
        return "government" in kinds and self.same_side(one, other)

    def are_apart(self, one: int, other: int) -> bool:
        """Tell whether one member may act for another: of two sides, or two people of one."""
        two = one != other and {one, other} <= self.people
        return two or not self.same_side(one, other)

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
        if {first.kind, second.kind} == {"group", "person"}:
            # "para pendukung X" are not X himself
            return False
        return self.same_side(one, other)

    def is_company(self, one: int, other: int) -> bool:
        """Tell whether one member is a person and the other a group of his own side."""
        kinds = {self.cast.members[one].kind, self.cast.members[other].kind}
        return kinds == {"group", "person"} and self.same_side(one, other)

    def is_crowd(self, key: int) -> bool:
        """Tell whether a member is a crowd for whom no state or body is told."""
        member = self.cast.members[key]
        return member.kind == "group" and member.of is None

    def are_groups(self, one: int, other: int) -> bool:
        """Tell whether two members are crowds without a state."""
        first, second = self.cast.members[one], self.cast.members[other]
        return first.kind == second.kind == "group" and not (first.of or second.of)

    def side_names(self, key: int) -> frozenset[str]:
        """Give the names of a member and of whom it speaks for, folded."""
        return self._sides[key]

    def is_protester(self, key: int, *, against: int) -> bool:
        """Tell whether a member is a crowd that protests, against another if its name says whom."""
        name = self.cast.members[key].name.casefold()
        if not self.is_crowd_of_protest(key):
            return False
        name = self.named_with(key)
        if ANTI not in name:
            return True
        target = name.split(ANTI, 1)[1].split(" ", 1)[0]
        return any(target in part.split() for part in self._sides[against])

    def named_with(self, key: int) -> str:
        """Give a member's name, folded, as its page has it."""
        return self.cast.members[key].name.casefold()

    def is_crowd_of_protest(self, key: int) -> bool:
        """Tell whether a member's name says that it is a crowd that protests."""
        name = self.cast.members[key].name.casefold()
        return any(form in name for form in _protesters())

    def speaks_for_state(self, key: int) -> bool:
        """Tell whether a member is a government, or speaks for one."""
        member = self.cast.members[key]
        return member.kind == "government" or (member.kind != "media" and member.of is not None)

    def looks_on(self, key: int) -> bool:
        """Tell whether a member is an expert or a reporter, who judges and does not act."""
        member = self.cast.members[key]
        words = f"{member.name} {member.role or ''}".casefold().split()
        return not _onlookers().isdisjoint(words)

    def can_act(self, key: int) -> bool:
        """Tell whether a member can be the actor of a move."""
        return self.cast.members[key].kind in ACTORS and not self.is_nobody(key)

    def can_be_called(self, key: int) -> bool:
        """Tell whether a call or an offer can go to a member: not to people at large."""
        return self.can_receive(key) and self.cast.members[key].name.casefold() not in _people()

    def comes_by(self, key: int) -> bool:
        """Tell whether a member is a person, or those who are sent: `delegasi X`."""
        member = self.cast.members[key]
        return member.kind == "person" or member.name.casefold().startswith(_delegations())

    def is_kin(self, key: int) -> bool:
        """Tell whether a member is known only as somebody's kin: `saudara perempuan X`."""
        name = self.cast.members[key].name
        return name.split(" ", 1)[0] in KIN | {SIBLING}

    def is_captive(self, key: int) -> bool:
        """Tell whether a member is those who are held, and no party: `sejumlah sandera`."""
        member = self.cast.members[key]
        return member.kind == "group" and find_topic(member.name) == CAPTIVES and not member.of

    def can_receive(self, key: int) -> bool:
        """Tell whether a member can be the recipient of a move."""
        return self.cast.members[key].kind in RECIPIENTS and not self.is_nobody(key)

    def can_mediate(self, key: int) -> bool:
        """Tell whether a member can carry words between two others."""
        member = self.cast.members[key]
        return member.kind in ACTORS and not self.is_nobody(key) and member.name not in _mediums()

    def is_medium(self, key: int) -> bool:
        """Tell whether a member is a newspaper or an agency."""
        member = self.cast.members[key]
        return member.kind == "media" or member.name in _mediums()

    def is_state_side(self, key: int) -> bool:
        """Tell whether a member is a state, or of one that has a name."""
        return not self._sides[key].isdisjoint(_countries())

    def is_own_body(self, one: int, other: int) -> bool:
        """Tell whether one member speaks for the body that another is."""
        return self.cast.members[other].name.casefold() in self._sides[one]

    def is_nameless(self, key: int, nouns: frozenset[str]) -> bool:
        """Tell whether a member is known only by a noun for go-betweens."""
        return self.cast.members[key].name.casefold() in nouns

    def is_nobody(self, key: int) -> bool:
        """Tell whether a member is nobody in particular ("masyarakat", "para wartawan")."""
        found = self._nobodies.get(key)
        if found is None:
            found = self._nobodies[key] = _is_nobody(self.cast.members[key])
        return found

    def has_voice(self, key: int) -> bool:
        """Tell whether what a member says can be an act: he can act, and does not only judge."""
        found = self._voices.get(key)
        if found is None:
            found = self._voices[key] = self.can_act(key) and not self.looks_on(key)
        return found

    def government_of(self, key: int) -> int | None:
        """Give the body that sits in a place, else the government in whose land it lies."""
        member = self.cast.members[key]
        if member.kind == "place":
            _, _, owner = member.name.casefold().partition(" ")
            body = self.by_name.get(self._sides.full(owner))
            if body is not None and self.cast.members[body].kind == "organisation":
                # "Gedung DPR": the body that sits there
                return body
        if member.kind != "place" or member.of is None:
            return self.state_of(key)
        known = self.governments.get(member.of.casefold())
        return self._add_state(member.of, None) if known is None else known

    def state_of(self, key: int) -> int | None:
        """Give the government of a state that stands in the cast as a place: `ke Syldavia`.

        A state's go-betweens are it, too: `mediator Syldavia`.
        """
        member = self.cast.members[key]
        if member.kind == "group" and member.of is not None and _mediates(member.name):
            return self.governments.get(member.of.casefold())
        if member.kind != "place":
            return None
        name = member.name.casefold()
        if member.of is not None or name in self.governments:
            return self.governments.get((member.of or name).casefold())
        country = _countries().get(name)
        return None if country is None else self._add_state(member.name, country.wikidata)

    def mediating(self, key: int) -> list[int]:
        """Give the states for which mediators speak, else the member himself."""
        names = (self.cast.members[key].of or "").casefold().split("; ")
        states = [self.governments[name] for name in names if name in self.governments]
        joint = is_mediator_name(self.cast.members[key].name.casefold())
        return states if joint and len(states) == len(names) else [key]

    def _add_state(self, name: str, wikidata: str | None) -> int:
        added = self.cast.add_member("government", name)
        added.wikidata = wikidata
        self.governments[name.casefold()] = added.key
        self.learn(added.key)
        return added.key

    def learn(self, key: int) -> None:
        """Take in a member that was added to the cast."""
        member = self.cast.members[key]
        self._sides.add(key, member, frozenset(self.governments))
        self.by_name.setdefault(member.name.casefold(), key)


def _is_nobody(member: Member) -> bool:
    name = member.name.casefold()
    if name.startswith(UNKNOWN):
        # "seorang pejabat senior" who will not be named speaks for a side, "seorang pria" not
        office = name.split(" ")[1] in _offices()
        return not (member.anonymous and (member.of or member.rank or office))
    words = name.split(" ")
    base = name.removesuffix(CLITIC)
    if base != name and not member.of and member.name.islower():
        # "pasukannya", "rekannya": of whom, nobody has found out
        return base == FELLOW or base in get_tables().stand_ins
    while words and (words[0].replace(".", "").isdigit() or words[0] in COUNTED):
        words.pop(0)
    return " ".join(words) in _nobodies() or (bool(words) and words[0] in _heads())


def _own(name: str) -> bool:
    """Tell whether a crowd is named as the speaker's or actor's own: `para menteri saya`."""
    return name.endswith((*get_tables().first_person, CLITIC))


@cache
def _countries() -> dict[str, Country]:
    rows = get_lexicon().rows(Country)
    return {name.casefold(): row for row in rows for name in (row.form, *row.names)}


@cache
def _delegations() -> tuple[str, ...]:
    return tuple(row.form for row in get_lexicon().rows(DelegationNoun))


@cache
def _nobodies() -> frozenset[str]:
    return frozenset(row.form.casefold() for row in get_lexicon().rows(Nobody) if not row.calls)


@cache
def _people() -> frozenset[str]:
    return frozenset(row.form.casefold() for row in get_lexicon().rows(Nobody) if row.calls)


@cache
def _offices() -> frozenset[str]:
    rows = get_lexicon().rows(RoleNoun)
    return frozenset(row.form.casefold() for row in rows if row.serves in ("state", "power"))


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


def is_mediator_name(name: str) -> bool:
    """Tell whether folded words begin with a noun for mediators: `para mediator X`."""
    first = name.removeprefix(MANY_OF).partition(" ")[0]
    return first in _mediators()


def _mediates(name: str) -> bool:
    """Tell whether a group is called by what it does between two parties: `para mediator X`."""
    first, _, rest = name.casefold().removeprefix(MANY_OF).partition(" ")
    return bool(rest) and first in _mediators()


@cache
def _mediators() -> frozenset[str]:
    rows = get_lexicon().rows(GoBetween)
    return frozenset(r.form for r in rows if r.kind == "noun" and r.capacity == "mediator")
