"""Makes phrases of the names that the tables know, with the brackets and states behind them.

`Badan Energi Atom Internasional (IAEA)` is one phrase with "IAEA" as its other name; `Kementerian
Luar Negeri Ruritania` a body of Ruritania though only the ministry stands in the tables.

The tables are those of `ujar.entities.gazetteer`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.phrase import Of, Phrase
from ujar.lexicon.shapes import Body

if TYPE_CHECKING:
    from ujar.entities.gazetteer import Match
    from ujar.entities.phrase import Sight

STATES = ("country", "capital", "demonym")


def skip_bracket(s: Sight, at: int) -> tuple[int, str | None]:
    """Skip an abbreviation in brackets: "(IAEA)"; gives the token after it and the word.

    A state or more letters may stand behind it: "(Kemlu RI)", "(Komnas HAM)".
    """
    pair = s.low(at) == "(" and s.low(at + 3) == ")" and s.capital(at + 1)
    if pair and (at + 2 in s.inside or s.texts[at + 2].isupper()):
        return at + 4, s.text(at + 1, at + 3)
    if s.low(at) != "(" or s.low(at + 2) != ")" or not s.capital(at + 1):
        return at, None
    known = s.names.get(at + 1)
    text = s.tokens[at + 1].text
    if known is not None and known.kind in STATES and not text.isupper():
        return at + 3, None
    return at + 3, text


def of_name(s: Sight, match: Match) -> Of | None:
    """Give what a name links to: the state that a capital stands for, or a body."""
    country = s.gazetteer.country_of(match.entry.row)
    if match.kind in STATES and country is not None:
        return "country", country.form
    if match.kind == "body":
        return "body", match.entry.row.form
    if match.kind == "media":
        return "body", match.entry.row.form
    return None


def phrase_of_name(s: Sight, match: Match) -> Phrase:
    """Make the phrase of a name from the gazetteer, with a bracket that abbreviates it."""
    end = _owned_end(s, match)
    after, alias = skip_bracket(s, end)
    name = s.text(match.first, end)
    sort = {"body": "body", "media": "media", "leader": "person", "place": "place"}
    phrase = Phrase("country", match.first, after, match.first, end, name=name)
    phrase.row, phrase.alias = match.entry.row, alias
    if match.kind in sort:
        phrase.sort = sort[match.kind]  # type: ignore[assignment]
    country = s.gazetteer.country_of(match.entry.row)
    if country is not None and match.kind in STATES:
        phrase.of = [("country", country.form)]
    if match.kind == "body" and isinstance(match.entry.row, Body) and match.entry.row.of:
        owner = match.entry.row.of
        phrase.of = [("country" if owner in s.gazetteer.countries else "body", owner)]
    if end > match.after:
        owned = of_name(s, s.names[match.after])
        phrase.of = [owned] if owned is not None else []
        phrase.key = f"{match.entry.row.form} {phrase.of[0][1]}" if phrase.of else None
    phrase.noun = match.kind
    return phrase


def _owned_end(s: Sight, match: Match) -> int:
    """Give the token after the state whose ministry or court a general name speaks of."""
    row = match.entry.row
    state = s.names.get(match.after)
    if not isinstance(row, Body) or row.of or state is None or state.kind not in STATES:
        return match.after
    heads = s.gazetteer.opening[row.form.split()[0].casefold()]
    return state.after if "head" in heads else match.after


def opens_person(s: Sight, match: Match) -> bool:
    """Tell whether a name of the tables is only the first of a person's: "Petra Berg"."""
    if match.kind not in ("place", "media", "body"):
        return False
    return s.tagged(match.first, "PER") == match.after + 1
