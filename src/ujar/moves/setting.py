"""Finds where, when and how openly an act was done, and who was sent.

In `Ana Berg bertemu Ivo Lund di Klow pada Senin` the venue is Klow and the time that of "Senin".

Words for open and secret channels stand in `channel_words`.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import ChannelWord, DelegationNoun
from ujar.moves.act import WORDS
from ujar.moves.tables import get_tables
from ujar.records import Resolved

if TYPE_CHECKING:
    from ujar.moves.act import Act
    from ujar.moves.chunks import Chunk, Range
    from ujar.moves.clause import Clauses
    from ujar.moves.scene import Scene
    from ujar.records import Span, Time

PLACES = frozenset({"di"})
TOWARD = frozenset({"ke", "di"})
CAPITAL = "kota"
DATES = ("DATE", "TIME")
BOUNDED = frozenset({"hingga", "sampai", "mulai", "sebelum", "lambat"})
ENDS = frozenset({"comma", "stop", "subordinator"})
NEAR = 20
NO_DAY = "XXXX-XX-XX"
OTHER_TIMES = frozenset({"sejak", "setelah", "sebelum", "usai", "karena"})
EARLIER = frozenset({"sejak", "setelah", "sebelum", "karena"})
RELATIVE = "yang"
AS = "sebagai"
YEAR = re.compile(r"\d{4}")
Channel = Literal["public", "secret"]


def find_venue(clauses: Clauses, at: int) -> Range | None:
    """Find the city or building that a clause ties to its verb."""
    chunks = clauses.chunks
    subject = clauses.subject(at)
    if subject.governor is not None and chunks[subject.governor].entry.motion:
        found = _place_after(clauses, subject.governor, at, TOWARD)
        if found is not None:
            return found
    args = clauses.arguments(at)
    end = args.end
    if args.complement is not None and _is_meeting(chunks, args.complement):
        # "siap mengirim utusan ke X untuk berunding": X is where they are to meet
        bound = (k for k in range(args.complement, len(chunks)) if chunks[k].kind in ENDS)
        found = _place_after(clauses, args.complement, next(bound, len(chunks)), TOWARD)
        if found is not None:
            return found
    found = _place_after(clauses, at, max(end, at + 1), PLACES)
    if found is not None:
        return found
    return _visited(clauses, end) or _place_before(chunks, at)


def _place_after(
    clauses: Clauses, first: int, last: int, prepositions: frozenset[str]
) -> Range | None:
    chunks, crowds = clauses.chunks, clauses.crowds
    for k in range(first + 1, min(last, len(chunks) - 1)):
        if chunks[k].kind == "relative" and prepositions == PLACES:
            # "bertemu partai yang terdaftar di X": where those are is not where it was
            break
        if chunks[k].low in prepositions and chunks[k - 1].key not in crowds:
            return _name_of(chunks, k + 1)
    return None


def _is_meeting(chunks: list[Chunk], first: int) -> bool:
    for chunk, after in pairwise(chunks[first:]):
        row = chunk.entry.verb
        if row is not None and row.type == "CONSULT":
            # "membahas konflik di X": that is where the conflict is
            return after.kind not in ("word", "noun")
    return False


def _place_before(chunks: list[Chunk], at: int) -> Range | None:
    """Read `Di Klow, ...` before the verb, at the head of its clause."""
    if len(chunks) > 1 and chunks[0].low in PLACES and at > 1:
        return _name_of(chunks, 1)
    return None


def _visited(clauses: Clauses, end: int) -> Range | None:
    """Read `saat mengunjungi X` after the clause: X is where it was."""
    chunks = clauses.chunks
    if end + 2 >= len(chunks) or chunks[end].low not in ("saat", "ketika"):
        return None
    verb = chunks[end + 1].entry.verb
    if verb is None or verb.type != "CONSULT":
        return None
    at = end + 2
    return _name_of(chunks, at + 1 if chunks[at].kind == "preposition" else at)


def _name_of(chunks: list[Chunk], at: int) -> Range | None:
    """Read the name of a place: of `ibu kota X, Y` it is Y."""
    k = at
    while k < len(chunks) and chunks[k].kind in ("word", "determiner") and not chunks[k].capital:
        k += 1
    if k >= len(chunks) or chunks[k].kind not in ("mention", "word") or k > at + 2:
        return None
    words = [c.low for c in chunks[at:k]]
    capital = CAPITAL in words or CAPITAL in chunks[k].low.split()
    if capital and k + 2 < len(chunks) and chunks[k + 1].kind == "comma":
        k += 2
    start, end = chunks[k].start, chunks[k].end
    while chunks[k].kind == "word" and k + 1 < len(chunks) and chunks[k + 1].capital:
        if chunks[k + 1].kind != "word":
            break
        k += 1
        end = chunks[k].end
    return (start, end) if chunks[k].capital or chunks[k].kind == "mention" else None


def find_time(scene: Scene, acts: list[Act]) -> Resolved | None:
    """Find when an act was done: in its clause, when it was said, or in its sentence."""
    # a visit that is planned does not tell when the talks were held
    to_come = "future" in acts[0].moods
    acts = [act for act in acts if ("future" in act.moods) is to_come]
    for act in acts:
        found = _said_time(act) if act.type in WORDS or act.said is None else None
        found = found or _clause_time(scene, act) or _said_time(act)
        if found is not None:
            return found
    for act in acts:
        if act.said is None and not act.implied:
            sent = scene.text.sentences[act.sent]
            dates = _dates(scene.times_in(sent.start, sent.end))
            if len(dates) == 1 and not (
                _is_planned(scene, act, dates[0]) or _is_apart(scene, act, dates[0])
            ):
                return _resolve(scene, dates[0])
    return None


def _said_time(act: Act) -> Resolved | None:
    """Give when the actor himself said it."""
    if act.spoken is not None and act.spoken.time is not None:
        return act.spoken.time
    if act.said is not None and act.certainty == "stated":
        return act.said.time
    return None


def _clause_time(scene: Scene, act: Act) -> Resolved | None:
    if act.implied:
        # "menolak usulan X pada Senin" does not tell when X made it
        return None
    times = _dates(scene.times_in(*act.scope))
    times = [t for t in times if not (_is_planned(scene, act, t) or _is_apart(scene, act, t))]
    if act.said is not None:
        spans = act.said.content
        times = [t for t in times if any(s.start <= t.start < s.end for s in spans)]
    if not times:
        return None
    return _resolve(scene, min(times, key=lambda t: abs(t.start - act.start)))


def _is_planned(scene: Scene, act: Act, time: Time) -> bool:
    """Tell whether a time is that of what is offered, asked or threatened: `berunding pada Kamis`.

    So is one until which, or from which on, something is to last. A day with its date ("Senin
    (1/1)") is, as newspapers write, the day on which it was said.
    """
    if (act.type not in WORDS and act.type != "COOPERATE") or act.about is None:
        return False
    inside = [act.about, *act.terms, *act.items]
    before = scene.text.page[max(0, time.start - NEAR) : time.start].split()[-1:]
    if before and before[0] in BOUNDED:
        return True
    if act.type not in WORDS:
        return False
    if not any(start <= time.start < end for start, end in inside):
        return False
    return not scene.text.page[time.start : time.end].endswith(")")


def _is_apart(scene: Scene, act: Act, time: Time) -> bool:
    """Tell whether a time stands in another clause: `menolak usulan itu sejak X naik pada Juni`.

    One that stands before the act is apart if the act hangs on its clause: `Kota sepi selama akhir
    pekan setelah X mengancam`; behind a comma it is not (`Pada Senin, setelah X pergi, Y menolak`).
    What happens at once (`saat`, `ketika`) has one time.
    """
    if _is_of_noun(scene, act, time):
        return True
    if time.start > act.start:
        tokens = scene.text.tokens_in(act.start, time.start)
        dated = scene.text.page[time.start : time.end].endswith(")")
        if not dated and _is_relative([t.low for t in tokens]):
            return True
        return any(t.low in OTHER_TIMES for t in tokens[:-1])
    if _is_of_clause(scene, act, time):
        return True
    tokens = scene.text.tokens_in(time.end, act.start)
    last = max((n for n, t in enumerate(tokens) if t.low in OTHER_TIMES), default=None)
    return last is not None and all(t.text != "," for t in tokens[last:])


def _is_of_noun(scene: Scene, act: Act, time: Time) -> bool:
    """Tell whether a time only says which is meant: `serangan hari Kamis`, `Ketua Liga 2025`."""
    before = scene.text.tokens_in(scene.text.sentences[act.sent].start, time.start)
    if not before or before[-1].low in act.rule.replace(":", " ").split():
        return False
    if YEAR.fullmatch(scene.text.page, time.start, time.end):
        lead = next((t for t in reversed(before) if not t.is_capital), None)
        return before[-1].is_capital and lead is not None and lead.low == AS
    options = get_tables().forms.get(before[-1].low, ())
    return any(e.noun is not None and not rest for rest, e in options)


def _is_relative(lows: list[str]) -> bool:
    """Tell whether what comes after some words stands in `yang ...`, which no comma has closed."""
    last = max((n for n, low in enumerate(lows) if low == RELATIVE), default=None)
    return last is not None and "," not in lows[last:]


def _is_of_clause(scene: Scene, act: Act, time: Time) -> bool:
    """Tell whether a time before an act is that of `setelah X naik pada Juni, ...`."""
    tokens = scene.text.tokens_in(scene.text.sentences[act.sent].start, time.start)
    last = max((n for n, t in enumerate(tokens) if t.text == ","), default=-1)
    return any(t.low in EARLIER for t in tokens[last + 1 : last + 2])


def _resolve(scene: Scene, time: Time) -> Resolved:
    return Resolved(time.value or "", time.basis, scene.text.span(time.start, time.end))


def _dates(times: list[Time]) -> list[Time]:
    return [
        t
        for t in times
        if t.type in DATES
        and t.value
        and not t.value.endswith("_REF")
        and not t.value.startswith(NO_DAY)
    ]


@cache
def _channels() -> dict[str, Channel]:
    return {row.form.casefold(): row.channel for row in get_lexicon().rows(ChannelWord)}


def find_channel(scene: Scene, acts: list[Act]) -> Channel | None:
    """Tell whether an act was public or secret, where its sentences say so; secret wins."""
    found: set[str] = set()
    for sent in sorted({act.sent for act in acts}):
        span = scene.text.sentences[sent]
        low = scene.text.page[span.start : span.end].casefold()
        found |= {channel for form, channel in _channels().items() if form in low}
    if "secret" in found:
        return "secret"
    return "public" if "public" in found else None


def find_medium(acts: list[Act]) -> Span | None:
    """Give the medium in which the actor himself spoke."""
    for act in acts:
        for stmt in (act.spoken, act.said):
            if stmt is not None and stmt.medium is not None and stmt.speaker == str(act.actor):
                return stmt.medium
    return None


@cache
def _delegations() -> frozenset[str]:
    return frozenset(row.form for row in get_lexicon().rows(DelegationNoun))


def find_delegation(clauses: Clauses) -> list[Range]:
    """Find who was sent: `mengirim perwakilan dari A, B, dan C`."""
    chunks = clauses.chunks
    for at, chunk in enumerate(chunks[:-2]):
        if chunk.low in _delegations() and chunks[at + 1].low in ("dari", "yang"):
            members = clauses.arguments(at).get("dari")
            return [(chunks[m.at].start, chunks[m.at].end) for m in members]
    return []
