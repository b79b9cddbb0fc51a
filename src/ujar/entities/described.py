"""Reads the descriptions that take somebody up by what he is: "pelatih asal Ruritania itu".

`Politikus berusia 69 tahun itu`, `perwira yang juga menjabat wakil ketua itu` and `mantan bintang
layar lebar itu` are one definite phrase each, known noun or not.

Whom they take up is for `ujar.entities.resolve`. The words before what somebody is stand in
`data/id/np_words.csv` (class "trait").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.phrase import Phrase
from ujar.entities.words import is_verb

if TYPE_CHECKING:
    from ujar.entities.gazetteer import Match
    from ujar.entities.phrase import Sight

LONGEST = 10
LONGEST_KIND = 5
SHORT_KIND, LETTERS = 3, 2
SHORTEST_TITLE = 4  # letters; shorter ones are abbreviations
STOPS = frozenset(',.;:"“”()')
WHICH = "yang"
ALSO = frozenset({"juga", "pernah", "kini", "menjabat", "akrab"})
FORMER = "mantan"


def take_trait(s: Sight, phrase: Phrase) -> bool:
    """Take in "asal Ruritania itu", "yang juga ketua partai itu"; tells whether it stood there."""
    at = phrase.after
    if phrase.definite or phrase.indefinite:
        return False
    which = s.low(at) == WHICH and s.low(at + 1) in ALSO
    if not which and s.small(at, "trait") is None:
        return False
    end = _definite_end(s, at + 1 + which)
    if end:
        phrase.after, phrase.definite = end, True
    return bool(end)


def _definite_end(s: Sight, at: int) -> int:
    """Give the token after what points back, before any mark or cue, or 0."""
    for k in range(at, min(at + LONGEST, s.size)):
        if s.lows[k] in STOPS or s.lows[k] == WHICH:
            return 0
        if s.small(k, "definite") is not None and k > at:
            named = s.low(k + 1) == "," and s.capital(k + 2)  # "yang juga ketua itu, Ana Berg"
            return 0 if named else k + 1
    return 0


def read_titled_back(s: Sight, first: int, match: Match) -> Phrase | None:
    """Read "kiai itu": a form of address that takes somebody up."""
    definite = s.small(match.after, "definite")
    if definite is None or len(match.entry.row.form) < SHORTEST_TITLE:
        return None
    phrase = Phrase("description", first, definite.after, match.first, match.after)
    phrase.name, phrase.noun = s.text(first, match.after), match.entry.row.form
    phrase.definite, phrase.kind = True, "profession"
    return phrase


def take_letters(s: Sight, phrase: Phrase) -> bool:
    """Make a body of a group whose letters stand behind it: "kelompok tambak bersenjata (KTB)"."""
    skipped = s.low(phrase.after - 1) == ")" and s.low(phrase.after - 3) == "("
    start = phrase.after - 3 if skipped else phrase.after
    for at in range(start, min(start + SHORT_KIND, s.size)):
        if s.lows[at] != "(":
            if not s.lows[at].isalpha() or s.small(at, "definite") is not None:
                return False
            continue
        if s.low(at + 2) != ")" or not _are_letters(s, phrase.head, at):
            return False
        phrase.sort, phrase.kind, phrase.plural = "body", "organisation", False
        phrase.alias, phrase.name = s.texts[at + 1], s.text(phrase.head, at)
        phrase.head_after, phrase.after = at, at + 3
        return True
    return False


def _are_letters(s: Sight, first: int, bracket: int) -> bool:
    """Tell whether a word in brackets is another name of what stands before: its letters, or any.

    Any abbreviation is one of a name in capitals: "Masyarakat Tambak Kuba (MTK)".
    """
    text, words = s.texts[bracket + 1], s.lows[first:bracket]
    if "".join(w[0] for w in words) == text.casefold():
        return True
    named = s.capital(first) and s.capital(first + 1) and not s.opens(first)
    return named and text.isupper() and len(text) > LETTERS


def read_former(s: Sight, at: int) -> Phrase | None:
    """Read "mantan bintang layar lebar itu", whose noun no table knows."""
    if s.low(at) != FORMER:
        return None
    for k in range(at + 1, min(at + 1 + LONGEST_KIND, s.size)):
        low = s.lows[k]
        if s.small(k, "definite") is not None and k > at + 1:
            phrase = Phrase("description", at, k + 1, at, k, name=s.text(at, k), noun=FORMER)
            phrase.definite, phrase.kind = True, "person"
            return phrase
        if not low.isalpha() or is_verb(low) or s.word_class(k) == "function":
            return None
    return None
