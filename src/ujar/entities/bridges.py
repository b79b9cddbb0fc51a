"""Finds for whom people and bodies speak where only the page says so.

After `NATO menggelar rapat` the words `para diplomat aliansi` are diplomats of NATO, and on a page
that speaks of one state alone `oposisi` and `komisi pemilihan negara` are that state's.

What a noun phrase itself says of its owner is read by `ujar.entities.roles` and
`ujar.entities.bodies`. The nouns by which bodies are taken up stand in `data/id/bodies.csv`, whom
nouns serve in `role_nouns.csv` and `body_nouns.csv`.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ujar.entities.fold import fold
from ujar.entities.gazetteer import get_gazetteer
from ujar.entities.join import is_bare_noun
from ujar.entities.words import CLITIC

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ujar.entities.cast import Member
    from ujar.entities.join import Joiner, Seen
    from ujar.entities.memory import Memory
    from ujar.entities.phrase import Of

FEWEST, SHARE = 4, 4
STATE = "negara"
LOCAL = frozenset({"setempat", "daerah", "resor", "kota"})
NATIONAL = ("nasional", "negara", "agung")
OFFICES = ("office", "profession")
SERVING = ("state", "power", "organ")


class Bridges:
    """The state that a page is about, and who was named last by a noun."""

    def __init__(self, joiner: Joiner, memory: Memory) -> None:
        self.joiner = joiner
        self.memory = memory
        self.main = _main_state(joiner.seen)

    def fill(self, item: Seen) -> None:
        """Give a phrase without an owner the one that a noun in it takes up, if there is one."""
        phrase = item.phrase
        phrase.of = [of for of in phrase.of if not is_bare_noun(of)]
        if phrase.of or item.titled:
            return
        found = self._taken_up(item) or self._owner(item)
        if found is not None:
            phrase.of = [found]

    def state_of(self, item: Seen) -> str | None:
        """Give the state that the page is about, for authorities and people who serve one."""
        if self.main is None or item.phrase.serves not in SERVING or not _is_national(item):
            return None
        return self.joiner.state_name(self.main)

    def fill_bodies(self) -> None:
        """Give the authorities of a page that is about one state that state: "bank sentral"."""
        if self.main is None:
            return
        first: dict[int, Seen] = {}
        for item in self.joiner.seen:
            if item.member is not None and not item.titled:
                first.setdefault(item.member.key, item)
        for item in first.values():
            member, phrase = item.member, item.phrase
            if member is None or member.of is not None or member.kind != "organisation":
                continue
            if phrase.serves in SERVING and _is_whole_states(phrase.name) and _is_national(item):
                member.of = self.joiner.state_name(self.main)

    def own_body(self, item: Seen) -> Member | None:
        """Give the state, or its body, that `pemerintah negara itu`, `militernya` stand for."""
        s, phrase = item.sight, item.phrase
        member, ruling = item.member, phrase.noun == "government"
        if member is None or item.titled or phrase.of or phrase.sort not in ("body", "country"):
            return None
        if not ruling and (phrase.sort == "country" or not _is_arm(item)):
            return None
        if s.low(phrase.after) == STATE and s.small(phrase.after + 1, "definite") is not None:
            form = self._form(self._last_state(item))
        elif s.low(phrase.after - 1).endswith(CLITIC):
            form = self._form(self._last_subject(item))
        else:
            return None
        if form is None:
            return None
        return self.joiner.state(form) if ruling else self._body_of(item, member, form)

    def _body_of(self, item: Seen, member: Member, form: str) -> Member:
        """Give a state's body that is named by its noun alone, made when first asked for."""
        name, state = item.phrase.name.removesuffix(CLITIC), self.joiner.state_name(form)
        key = fold(f"{name} {state}")
        found = self.joiner.bodies.get(key)
        if found is None:
            found = self.joiner.cast.add_member(member.kind, item.phrase.name)
            found.of = state
            self.joiner.bodies[key] = found
        return found

    def _form(self, of: Of | None) -> str | None:
        """Give the table's name of a state that is known by one of its names."""
        if of is None or of[0] == "country":
            return None if of is None else of[1]
        return next((f for f in self.joiner.states if self.joiner.state_name(f) == of[1]), None)

    def _taken_up(self, item: Seen) -> Of | None:
        """Give what a noun inside a phrase takes up: "diplomat aliansi", "menteri negara itu"."""
        s, phrase = item.sight, item.phrase
        named = phrase.sort == "person"
        first, after = (phrase.first, phrase.head) if named else (phrase.head_after, phrase.after)
        for at in range(first, after):
            low = s.low(at)
            definite = s.small(at + 1, "definite") is not None
            alone = low in taken_up_nouns() and at + 1 == phrase.after
            if s.capital(at) or not (definite or alone):
                continue
            if low == STATE:
                return self._last_state(item)
            if low in taken_up_nouns() or s.heads.get(at) is not None:
                return self._last_body(item, low)
        return None

    def _owner(self, item: Seen) -> Of | None:
        """Give whose somebody is by `-nya` or by where the sentence says it is from.

        "Kuba menolak. Utusan khususnya, Ana Berg, ...", "pejabat di kantornya", "Dari Zenda, ibu
        kota Ruritania, Menlu Ana Berg ...".
        """
        s, phrase = item.sight, item.phrase
        end = phrase.head if phrase.sort == "person" else phrase.after
        last = s.low(end - 1) if s.low(end - 1) != "," else s.low(end - 2)
        office = s.low(end) == "di" and s.low(end + 1).endswith(CLITIC)
        owned = last.endswith(CLITIC) and not phrase.other and phrase.kind in OFFICES
        if owned or office:
            return self._last_subject(item) or self._only_body(item)
        return _from_where(item) if phrase.kind == "office" and phrase.serves == "state" else None

    def _last_subject(self, item: Seen) -> Of | None:
        """Give the last subject of this sentence or the one before; further back is a guess."""
        s, phrase = item.sight, item.phrase
        number = s.sentence.index
        for trace in self.memory.back(number, s.tokens[phrase.first].start):
            if trace.sentence < number - 1:
                return None
            member = self.joiner.cast.members[trace.key]
            if not trace.subject or trace.quoted:
                continue
            form = self.joiner.form_of(member)
            if form is not None:
                return "country", form
            name = member.name if member.kind == "organisation" else member.of
            return ("body", name) if name else None
        return None

    def _only_body(self, item: Seen) -> Of | None:
        """Give the one body before in the sentence: "Bantahan Tambak dibaca juru bicaranya"."""
        s, phrase = item.sight, item.phrase
        traces = self.memory.in_sentence(s.sentence.index, s.tokens[phrase.first].start)
        keys = {t.key for t in traces if t.kind == "organisation" and not t.quoted}
        members = [self.joiner.cast.members[k] for k in keys]
        return ("body", members[0].name) if len(members) == 1 else None

    def _last_state(self, item: Seen) -> Of | None:
        for member in self._before(item):
            form = self.joiner.form_of(member)
            if form is not None:
                return "country", form
            if member.kind == "government":
                return None
        return None

    def _last_body(self, item: Seen, noun: str) -> Of | None:
        for member in self._before(item):
            if member.kind == "organisation" and is_called(member, noun):
                return "body", member.name
        return None

    def _before(self, item: Seen) -> Iterable[Member]:
        s, phrase = item.sight, item.phrase
        traces = self.memory.back(s.sentence.index, s.tokens[phrase.first].start)
        return (self.joiner.cast.members[t.key] for t in traces)


def _is_arm(item: Seen) -> bool:
    """Tell whether a body's noun is that of an authority or force: "kementerian", "pasukan"."""
    head = item.sight.heads.get(item.phrase.head)
    force = head is not None and "force" in getattr(head.entry.row, "classes", ())
    return force or item.phrase.serves in SERVING


def _from_where(item: Seen) -> Of | None:
    s = item.sight
    known = s.names.get(1) if s.low(0) == "dari" else None
    country = s.gazetteer.country_of(known.entry.row) if known is not None else None
    return ("country", country.form) if country is not None else None


def is_called(member: Member, noun: str) -> bool:
    """Tell whether a body can be taken up by a noun: by that of its name, or by another."""
    return member.name.casefold().startswith(noun + " ") or noun in member.nouns


def taken_up_nouns() -> frozenset[str]:
    """Give the nouns that by themselves take up a body named before: "aliansi"."""
    return get_gazetteer().taken_up


def _main_state(seen: Iterable[Seen]) -> str | None:
    """Give the state that a page is about: named often, and every other one hardly at all."""
    found: Counter[str] = Counter()
    for item in seen:
        if not item.titled:
            for sort, name in dict.fromkeys(item.phrase.of):
                found[name] += sort == "country"
    ranked = found.most_common(2)
    if not ranked or ranked[0][1] < FEWEST:
        return None
    second = ranked[1][1] if len(ranked) > 1 else 0
    return ranked[0][0] if ranked[0][1] >= SHARE * second else None


def _is_whole_states(name: str) -> bool:
    """Tell whether a body's name names no place or owner: "komisi pemilihan negara"."""
    _, _, rest = name.partition(" ")
    return rest == rest.casefold() or rest.casefold().endswith(NATIONAL)


def _is_national(item: Seen) -> bool:
    """Tell whether nothing says that the authorities are those of a town: "Di Zenda, polisi"."""
    s, phrase = item.sight, item.phrase
    if not LOCAL.isdisjoint(s.low(k) for k in range(phrase.first, phrase.after + 1)):
        return False
    return not any(_is_town(item, at) for at in range(phrase.first))


def _is_town(item: Seen, at: int) -> bool:
    s = item.sight
    if not s.capital(at + 1) or s.small(at, "at", "from") is None:
        return False
    known = s.names.get(at + 1)
    return known is None or known.kind != "country"
