"""Learns from a page which unknown names are states and towns: "Presiden Ruritania Ana Berg".

A name that stands behind an office or body of states, and by itself elsewhere, is a state on that
page ("Kementerian Pertahanan Ruritania", "Ruritania menolak"); one behind `wali kota` and its like
is a town. A word that follows another unknown name anywhere ("Rudolf Hentzau") is a family name and
neither: "pemerintah Hentzau" makes no state of him. An office right before the name alone ("Perdana
Menteri Ruritania") may hold a name of a person; with "pejabat Ruritania" beside it, it holds a
state. A cabinet goes by its head as often as by its state, and tells nothing.

Known states stand in `data/id/countries.csv`; nothing is learned of them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ujar.entities.gazetteer import Entry
from ujar.entities.known import skip_bracket
from ujar.entities.model import get_model
from ujar.lexicon.shapes import BodyNoun, Country, Place, RoleNoun

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ujar.entities.gazetteer import Match
    from ujar.entities.phrase import Sight

LONGEST_OFFICE = 6
HINTS = frozenset(("office", "people"))
HEADED = frozenset(("kabinet", "pemerintahan", "rezim"))
STATE_ENDINGS = ("ia", "land", "stan")


@dataclass(slots=True)
class Evidence:
    """What a page says of an unknown word with a capital.

    `families` are the lone words behind it and an office, which may be a family name each; `sure`
    tells that the office stood somewhere without such a word.
    """

    text: str
    state: int = 0
    local: int = 0
    alone: int = 0
    hints: set[str] = field(default_factory=set)
    behind: list[str] = field(default_factory=list)
    families: list[str] = field(default_factory=list)
    sure: bool = False
    places: list[tuple[Sight, int]] = field(default_factory=list)


def learn_polities(sights: Iterable[Sight]) -> None:
    """Make known to all sentences of a page the states and towns that it tells of."""
    sights = list(sights)
    found: dict[str, Evidence] = {}
    for s in sights:
        if s.sentence.paragraph >= 0:
            _note_marked(s, found)
    if not found:
        return
    for s in sights:
        _note_others(s, found)
    lone = _find_lone(sights, {y for e in found.values() if not e.sure for y in e.families})
    for evidence in found.values():
        if not evidence.sure and lone.isdisjoint(evidence.families):
            continue  # "Menteri Luar Negeri Ana Berg": a first and a family name
        # Behind a state stands a person; behind a word that is none, a family name.
        first = [word for word in evidence.behind if not (word in found and found[word].alone)]
        if first or not evidence.alone:
            continue
        if evidence.state or evidence.hints >= HINTS:
            _make_known(evidence, "country")
        elif evidence.local:
            _make_known(evidence, "place")


def _find_lone(sights: Iterable[Sight], words: set[str]) -> set[str]:
    """Give those of some words that stand with a capital and no other capital beside them."""
    found: set[str] = set()
    if not words:
        return found
    for s in sights:
        for at, low in enumerate(s.lows):
            if low in words and s.capital(at) and not (s.capital(at - 1) or s.capital(at + 1)):
                found.add(low)
    return found


def _note_marked(s: Sight, found: dict[str, Evidence]) -> None:
    """Note the unknown words behind offices and bodies of states and towns."""
    if not s.nouns and not s.heads:
        return
    if not any(_is_unknown(s, at) for at, capital in enumerate(s.capitals) if capital):
        return
    for at in sorted(s.nouns.keys() | s.heads.keys()):
        end, sort = _marker(s, at)
        if not sort:
            continue
        last = end + LONGEST_OFFICE
        while end < last and s.capital(end) and s.word_class(end) and end not in s.inside:
            end += 1
        if not _is_unknown(s, end):
            continue
        named = _is_name(s, end + 1) or (s.low(end + 1) == "," and _is_name(s, end + 2))
        evidence = found.setdefault(s.lows[end], Evidence(s.tokens[end].text))
        if _is_name(s, end + 1) and not s.capital(end + 2):
            evidence.families.append(s.lows[end + 1])
        else:
            evidence.sure = True
        if not named and sort in HINTS:
            evidence.hints.add(sort)
        elif named or sort == "body":
            if sort == "local":
                evidence.local += 1
            else:
                evidence.state += 1
                evidence.alone += _sounds_like_state(s, end)


def _is_name(s: Sight, at: int) -> bool:
    """Tell whether a capital that is no office and no body stands at a token."""
    if not s.capital(at) or at in s.inside or s.is_timed(at):
        return False
    return s.nouns.get(at) is None and s.heads.get(at) is None


def _sounds_like_state(s: Sight, at: int) -> bool:
    """Tell whether a word before a first and a family name ends as names of states do."""
    low = s.lows[at]
    named = _is_name(s, at + 1) and _is_name(s, at + 2)
    return named and low.endswith(STATE_ENDINGS) and low not in get_model().codes


def _marker(s: Sight, at: int) -> tuple[int, str]:
    """Give the token behind a marker at a token, and its sort; "" is none."""
    noun = s.nouns.get(at)
    head = s.heads.get(at)
    if noun is not None and (head is None or noun.after >= head.after):
        after, _ = skip_bracket(s, noun.after)
        return after, _sort_of_office(noun)
    if head is not None and isinstance(head.entry.row, BodyNoun):
        row = head.entry.row
        if ("government" in row.classes or row.serves == "state") and row.form not in HEADED:
            return head.after, "body"
    return at, ""


def _sort_of_office(noun: Match) -> str:
    row = noun.entry.row
    if not isinstance(row, RoleNoun) or row.kind == "group":
        return ""
    if row.serves == "state":
        return "office" if row.kind == "office" else "people"
    return "local" if row.serves == "town" else ""


def _is_unknown(s: Sight, at: int) -> bool:
    """Tell whether a capital that no table and no list of words knows stands at a token."""
    if not s.capital(at) or at in s.inside or s.kinds[at] or at in s.timed:
        return False
    text = s.texts[at]
    return s.word_class(at) is None and text.isalpha() and not text.isupper()


def _note_others(s: Sight, found: dict[str, Evidence]) -> None:
    """Note where a marked word stands by itself, and where behind another name."""
    titled = s.sentence.paragraph < 0
    for at, low in enumerate(s.lows):
        evidence = found.get(low) if s.capitals[at] and at not in s.inside else None
        if evidence is None:
            continue
        evidence.places.append((s, at))
        if titled:
            continue
        before = at > 0 and s.word_class(at - 1) is None and _is_name(s, at - 1)
        if before:
            evidence.behind.append(s.lows[at - 1])
        elif not s.capital(at + 1):
            evidence.alone += 1


def _make_known(evidence: Evidence, kind: str) -> None:
    text = evidence.text
    row = Country(form=text, iso="", example=text) if kind == "country" else _place(text)
    entry = Entry((text.casefold(),), (text,), "name", "name", kind, row)
    for s, at in evidence.places:
        s.add_name(at, entry)


def _place(text: str) -> Place:
    return Place(form=text, example=text)
