"""Reads bodies, media and places by their noun in English: "Zenda Chamber of Rivers and Lakes".

`Institute for Rivers (IR)` is a body with the other name "IR"; `Zenda Bridge` a place.

The nouns stand in `data/id/body_nouns.csv` with the classes "foreign" and "foreignplace".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.known import STATES, of_name, skip_bracket
from ujar.entities.phrase import Phrase
from ujar.lexicon.shapes import BodyNoun

if TYPE_CHECKING:
    from ujar.entities.phrase import Sight

LONGEST_RUN = 12


def read_foreign(s: Sight, at: int) -> Phrase | None:
    """Read "Zenda Chamber of Rivers and Lakes" by its noun of bodies in English."""
    if not s.foreign:
        return None
    end, last, kind = at, 0, ""
    while end < s.size and end - at < LONGEST_RUN and not s.is_timed(end):
        if last and s.tagged(end, "PER") and s.small(end - 1, "foreign") is None:
            break
        if not s.capital(end):
            if s.small(end, "foreign") is None or end == at or not _goes_on(s, end):
                break
        else:
            head = s.heads.get(end)
            row = head.entry.row if head is not None else None
            if isinstance(row, BodyNoun):
                if "foreign" in row.classes:
                    last, kind = end + 1, row.kind
                elif "foreignplace" in row.classes and end > at:
                    last, kind = end + 1, "place"
        end += 1
    if not kind or end - at < 2 or (last - at < 2 and end == last):  # noqa: PLR2004
        return None
    if s.opens(at) and s.word_class(at) is not None and s.word_class(at) != "noun":
        return None
    stop = end if kind != "place" else last
    after, alias = skip_bracket(s, stop)
    sort = "body" if kind == "organisation" else kind
    phrase = Phrase(sort, at, after, at, stop, name=s.text(at, stop))  # type: ignore[arg-type]
    phrase.alias, phrase.sure = alias, sort != "place"
    phrase.noun = "name"
    state = s.names.get(after) if alias is not None else None
    if state is not None and state.kind in STATES and not s.capital(state.after):
        found = of_name(s, state)
        phrase.of = [found] if found is not None else []  # "Tambak Forces (TF) Ruritania"
    return phrase


def _goes_on(s: Sight, at: int) -> bool:
    while s.small(at, "foreign") is not None and not s.capital(at):
        at += 1
    return s.capital(at)
