"""Tells how the clause of a cue stands in its sentence: put first, only supposed, or a main one.

`Meski mengakui bahwa jalan putus, Berg mengatakan ...` puts a clause first whose subject stands
behind the comma; `Jika Berg meminta bantuan, ...` only supposes. The conjunctions stand in
`data/id/function_words.csv`.
"""

from __future__ import annotations

from typing import NamedTuple

from ujar.statements.draft import Context
from ujar.statements.predicates import has_predicate, is_auxiliary, is_verb
from ujar.statements.subjects import Subject, find_subject
from ujar.statements.units import Unit, cue_at
from ujar.statements.words import modifiers, words


class Fronted(NamedTuple):
    """A clause put first: the unit of its conjunction, and whether it only supposes."""

    at: int
    supposed: bool


def find_fronted(units: list[Unit], at: int, low: int) -> Fronted | None:
    """Find the conjunction that opens the clause of a cue; None in a main clause.

    A cue that opens its sentence has the subject of the clause behind it: `Menuduh Klow berdusta,
    Berg mengatakan ...`.
    """
    if at == low and units[at].capital and units[at].low not in words("reacting"):
        return Fronted(at - 1, supposed=False)
    for place in range(at - 1, low - 1, -1):
        word = units[place].low
        if word == "," and _only_names(units, low, at):
            continue
        if word in (",", ";", ":") or word in words("relative") or units[place].quote is not None:
            return None
        if word in words("suppose") or (word == "apakah" and place > low):
            return Fronted(place, supposed=True)
        if place == low and word in words("fronting"):
            return Fronted(place, supposed=False)
    return None


def _only_names(units: list[Unit], low: int, at: int) -> bool:
    """Tell whether a comma only parts names behind a conjunction: `Jika Berg, raja, meminta`."""
    if units[low].low not in words("suppose") and units[low].low not in words("fronting"):
        return False
    return not has_predicate(units[low + 1 : at])


def end_of_fronted(units: list[Unit], first: int, high: int) -> int:
    """Give the comma at which a clause put first ends, or the end of its sentence."""
    return next((p for p in range(first, high) if units[p].low == ","), high)


def lacks_subject(units: list[Unit], fronted: Fronted, at: int) -> bool:
    """Tell whether nothing stands between conjunction and cue: `meski mengakui`."""
    return all(u.low in modifiers() for u in units[fronted.at + 1 : at])


def subject_behind(ctx: Context, units: list[Unit], comma: int, high: int) -> Subject | None:
    """Find the subject of the main clause, which a clause put first shares with it."""
    for at in range(comma + 1, high):
        if cue_at(units[at], "active") is not None or is_verb(units[at]) or is_auxiliary(units[at]):
            found = find_subject(ctx, units, at, comma + 1)
            return found if found is not None and found.key is not None else None
    return None


def has_main_predicate(units: list[Unit]) -> bool:
    """Tell whether units are a clause: a verb outside `yang ...`, or a phrase and what it is.

    `tindakan itu berlebihan` and `angka itu keliru` are, `40 lukisan yang dikirim peserta` is none.
    A verb behind `dan` goes on with the subject of the cue; one behind `jika` is of the condition.
    """
    relative = False
    if len(units) > 1 and _is_pronoun(units[0]) and _describes(units[1]):
        return True
    for at, unit in enumerate(units):
        low = unit.low
        if low in words("degree") and not relative:
            return True
        marks = low in words("marker") and not relative and at + 1 < len(units)
        if marks and _describes(units[at + 1]):
            return True
        if low in words("relative"):
            relative = True
        elif at and low in words("coordinator") and at + 1 < len(units) and is_verb(units[at + 1]):
            return False
        elif low in words("demonstrative") or low == "," or (at and low.endswith("nya")):
            if low != "," and at + 1 < len(units) and _describes(units[at + 1]):
                return True
            relative = False
        elif at and low in words("suppose"):
            return False  # "menambahkan sanksi jika Ruritania menolak": nothing before it happens
        elif is_verb(unit) or is_auxiliary(unit):
            if not relative:
                return True
            after = units[at + 1] if at + 1 < len(units) else unit
            relative = is_auxiliary(unit) and (is_verb(after) or is_auxiliary(after))
    return False


def _is_pronoun(unit: Unit) -> bool:
    return any(unit.low in words(name) for name in ("third", "third_plural", "first", "self"))


def _describes(unit: Unit) -> bool:
    """Tell whether a unit behind a closed noun phrase can say what it is."""
    low = unit.low
    if unit.quote is not None or low in words("as"):
        return True
    closed = low in words("preposition") or low in words("coordinator") or low in words("relative")
    return low[0].isalpha() and not closed and low not in words("demonstrative")
