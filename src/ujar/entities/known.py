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
FEWEST = 2  # letters or words
LONGEST_BRACKET = 12


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


def skip_names(s: Sight, at: int, name: str) -> tuple[int, str | None]:
    """Skip another name of a body in brackets, as `skip_bracket` does, also one of several words.

    "(Tambak Liberation Army/TLA)", and "RSF (Rapid Support Forces)" where the first is made of the
    letters of the second; the names come parted by a slash.
    """
    after, alias = skip_bracket(s, at)
    if alias is not None or after > at or s.low(at) != "(":
        return after, alias
    close = at + 1
    while close < s.size and close - at < LONGEST_BRACKET and s.low(close) != ")":
        close += 1
    words = [s.texts[k] for k in range(at + 1, close)]
    if s.low(close) != ")" or len(words) < FEWEST or not s.capital(at + 1):
        return at, None
    whole, slash, short = " ".join(words).partition(" / ")
    if slash and " " not in short and abbreviates(short, whole):
        return close + 1, f"{s.text(at + 1, close - 2)}/{short}"
    if abbreviates(name, whole) or _names_as(s, at + 1, close):
        return close + 1, s.text(at + 1, close)
    return at, None


def abbreviates(short: str, whole: str) -> bool:
    """Tell whether a word in capitals is made of the first letters of others, one left out."""
    letters = [w[0] for w in whole.split() if w[0].isupper()]
    kept = [c for c in short if c.isalpha()]
    if not short.isupper() or len(kept) < FEWEST or not letters or kept[0] != letters[0]:
        return False
    return sum(c in letters for c in kept) >= len(kept) - 1 and len(letters) <= len(kept) + 1


def _names_as(s: Sight, first: int, after: int) -> bool:
    """Tell whether words in brackets are a name in English, which a body's noun ends."""
    head = s.heads.get(after - 1) if all(map(s.capital, range(first, after))) else None
    return head is not None and "foreign" in getattr(head.entry.row, "classes", ())


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
    name = s.text(match.first, end)
    after, alias = skip_names(s, end, name) if match.kind == "body" else skip_bracket(s, end)
    if match.kind in STATES and alias is not None and not _is_short_state(s, end, alias, name):
        after, alias = end, None  # "Tentara Tambak Ruritania (TTR)": the bracket is not the state's
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


def _is_short_state(s: Sight, end: int, alias: str, name: str) -> bool:
    """Tell whether the bracket behind a state abbreviates it."""
    return end + 1 in s.names or abbreviates(alias, name)


def opens_person(s: Sight, match: Match) -> bool:
    """Tell whether a name of the tables is only the first of a person's: "Petra Berg"."""
    if match.kind not in ("place", "media", "body"):
        return False
    return s.tagged(match.first, "PER") == match.after + 1
