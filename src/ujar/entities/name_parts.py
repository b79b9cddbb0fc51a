"""Finds where the parts around a name end: ranks and titles, initials, particles, degrees.

In `Kolonel Inf H. Rudolf van der Zenda, S.H., Ph.D.` the name is "Rudolf van der Zenda"; in
`Wakil Presiden J.D. Berg` it is "J.D. Berg".

The name itself is read by `ujar.entities.persons`. The words stand in `data/id/role_nouns.csv`,
`titles.csv` and `np_words.csv` (classes "corps", "particle" and "degree").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.office_words import HOLDING

if TYPE_CHECKING:
    from ujar.entities.phrase import Sight

LONGEST_BRANCH = 5
LONGEST_DEGREE = 4
SHORT_DEGREE = 2
DOT = "."


def skip_titles(s: Sight, at: int) -> int:
    """Give the token after ranks, their corps and forms of address at a token."""
    while at < s.size and at not in s.names:
        match = s.nouns.get(at)
        if match is None or match.kind not in HOLDING[1:]:
            break
        after = match.after + (s.low(match.after) == DOT)
        if not s.capital(at) and (match.kind != "title" or not s.capital(after)):
            break
        at = after
        if match.kind == "rank":
            at = skip_corps(s, at)
        if s.low(at) == "(" and len(s.low(at + 1)) <= LONGEST_BRANCH:
            closed = at + 4 if s.low(at + 2) == DOT else at + 3
            at = closed if s.low(closed - 1) == ")" and s.capital(closed) else at
    return at


def skip_corps(s: Sight, at: int) -> int:
    """Give the token after the corps behind a rank: "Inf", "Pol."."""
    if s.small(at, "corps") is None or not s.capital(at):
        return at
    end = at + 1 + (s.low(at + 1) == DOT)
    return end if s.capital(end) or s.low(end) == "(" else at


def initials_end(s: Sight, at: int) -> int:
    """Give the token after initials before a leader's name, "S. Lavrov", or 0."""
    end = at
    while len(s.low(end)) == 1 and s.capital(end) and s.low(end + 1) == DOT:
        end += 2
    known = s.names.get(end)
    return end if end > at and known is not None and known.kind == "leader" else 0


def particles_end(s: Sight, at: int) -> int:
    """Give the token after the particles at a token, "van der" before a capital, or the same."""
    end = at
    while s.small(end, "particle") is not None:
        end += 1
    return end if s.capital(end) else at


def take_particles(s: Sight, at: int, after: int) -> int:
    """Give the token after a name that goes on behind particles, where the tagger leaves off.

    "Mohammed bin Jassim Al Zenda", "Rudolf van der Zenda".
    """
    while after > at and s.small(after - 1, "particle") and s.capital(after):
        after += 1
    end = particles_end(s, after) if after > at else after
    while end > after and end not in s.inside and s.word_class(end) is None:
        after = max(s.tagged(end, "PER"), end + 1)
        end = particles_end(s, after) if not s.capital(after) else after
    return after


def degrees_end(s: Sight, at: int) -> int:
    """Give the token after degrees behind a name: ", S.H., Ph.D."."""
    end, dotted = at, False
    while s.low(end) == "," and s.capital(end + 1) and end + 1 not in s.names:
        stop = end + 2
        parted = False
        while stop < s.size and s.tokens[stop].start == s.tokens[stop - 1].end:
            if s.low(stop) == "," or len(s.low(stop)) > LONGEST_DEGREE:
                break
            parted = parted or s.low(stop) == DOT
            stop += 1
        if not _is_degree(s, end + 1, parted=parted):
            break
        end, dotted = stop, dotted or parted
    return end if dotted else at


def _is_degree(s: Sight, at: int, *, parted: bool) -> bool:
    text = s.texts[at]
    if len(text) > LONGEST_DEGREE:
        return False
    return text.isupper() or (parted and len(text) == SHORT_DEGREE)  # "Ph.D", "Sp.A"
