"""Takes a term apart: who has to do what, for whom, by when, how much, and in return for what.

`Ruritania menarik dua brigade sebelum Senin` obliges Ruritania, on two brigades, by that Monday;
`membuka pelabuhan bagi kapal Syldavia` whomever it was asked of, for Syldavia.

Whom a clause without a subject obliges is worked out from the move, and the rule is named
(`asked`, `promised`); what the words do not tell stays empty. Number words stand in `numbers`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import Numeral
from ujar.moves.phrases import close_marks, finish
from ujar.moves.roles import AGENT, BOUNDS, PHRASE, Party, Subject
from ujar.moves.tables import get_tables
from ujar.moves.topics import find_topic
from ujar.records import Term, TermParty

if TYPE_CHECKING:
    from ujar.moves.act import Act
    from ujar.moves.clause import Clauses
    from ujar.moves.scene import Scene
    from ujar.records import Span

FOR = frozenset({"bagi", "untuk", "kepada"})
NEAR = 4
CONDITION = "syarat"
MONEY = r"(?:(?:US\$|Rp\.?|\$|€|£|¥)\s?)"
UNIT = r"(?:\s(?:%|[a-z]+))"


@cache
def _amounts() -> re.Pattern[str]:
    rows = get_lexicon().rows(Numeral)
    words = "|".join(row.form for row in rows if row.value > 1)
    digits = r"\d+(?:[.,]\d+)*"
    number = rf"(?:{digits}|(?:{words})\b)(?:\s(?:{words})\b)*"
    return re.compile(rf"{MONEY}{number}|(?<![-\w]){number}(?:\s?%|{UNIT})")


def make_term(scene: Scene, start: int, end: int, acts: list[Act]) -> Term:
    """Make a term of its offsets; `acts` are those of its move, the best first."""
    start, end = close_marks(scene.text.page, start, end)
    role = _role(scene, start, acts)
    doer, beneficiary = _parties(scene, start, end, acts[0], role)
    words = scene.text.page[start:end]
    dates = [
        t.value
        for t in scene.times_in(start, end)
        if t.value and t.type in ("DATE", "TIME") and not t.value.endswith("_REF")
    ]
    return Term(
        start,
        end,
        words,
        topic=find_topic(words),
        due=dates[-1] if dates else None,
        obliged=doer,
        beneficiary=beneficiary,
        amount=_amount(scene, start, end),
        in_return=_in_return(scene, start, acts) if role == "asked" else None,
    )


def _role(scene: Scene, start: int, acts: list[Act]) -> str | None:
    """Tell whether a term is "asked" of the other side, or "promised" by the actor himself."""
    kind = acts[0].type
    if kind == "REQUEST":
        return "asked"
    if any(first <= start < last for act in acts for first, last in act.items):
        return "promised" if kind in ("OFFER", "ACCEPT") else None
    if kind == "ACCEPT" or any(act.conditional for act in acts):
        return "asked"
    before = scene.text.page[min(act.start for act in acts) : start].casefold()
    return "asked" if kind == "OFFER" and CONDITION in before else None


def _in_return(scene: Scene, start: int, acts: list[Act]) -> Span | None:
    """Give what is offered for a term: as reward, else what the whole offer is about."""
    rewards = [act.returned for act in acts if act.returned is not None]
    rewards += [act.about for act in acts if act.reward and act.about is not None]
    offered = [act.about for act in acts if act.type == "OFFER" and act.about is not None]
    for span in (*rewards, *offered):
        if not span[0] <= start < span[1]:
            return scene.text.span(*span)
    return None


def _parties(
    scene: Scene, start: int, end: int, lead: Act, role: str | None
) -> tuple[TermParty | None, TermParty | None]:
    sent = scene.text.sentence_at(start)
    if sent is None:
        return None, None
    clauses = scene.cut(sent)
    chunks = clauses.chunks
    places = [k for k, c in enumerate(chunks) if start <= c.start < end]
    verb = next((k for k in places if chunks[k].kind == "verb"), None)
    doer = None
    if lead.type == "THREATEN":
        # what a threat hangs on is what the other side is not to do
        return None, _beneficiary(scene, clauses, places)
    if verb is not None and places[0] < verb and _has_subject(clauses, verb, places[0]):
        party = _doer(clauses, verb, places[0])
        if party is not None:
            doer = TermParty(str(party.key), None, _span(scene, clauses, party.at))
    elif role is not None and places and not (verb is not None and chunks[verb].entry.passive):
        key = lead.recipient if role == "asked" else lead.actor
        first = verb if verb is not None else places[0]
        if key is not None:
            doer = TermParty(str(key), role, _span(scene, clauses, first))
    return doer, _beneficiary(scene, clauses, places)


def _has_subject(clauses: Clauses, verb: int, first: int) -> bool:
    return any(clauses.chunks[k].kind in ("mention", "word", "noun") for k in range(first, verb))


def _doer(clauses: Clauses, verb: int, first: int) -> Party | None:
    """Give who does what a verb with a subject tells: its subject, or the owner of its troops."""
    end = first
    while end < verb and clauses.chunks[end].kind in PHRASE | {"coordinator"}:
        end += 1
    parties = finish(clauses, list(range(first, end)), Subject()).parties
    if not clauses.chunks[verb].entry.passive and not clauses.chunks[verb].low.startswith("di"):
        return next((p for p in parties if p.stand in (None, "party", "force")), None)
    agent = next((m for m in clauses.arguments(verb).get(AGENT)), None)
    if agent is not None:
        return Party(agent.key, None, agent.at)
    return next((p for p in parties if p.stand == "force"), None)


def _beneficiary(scene: Scene, clauses: Clauses, places: list[int]) -> TermParty | None:
    """Read `bagi kapal X`, `kepada X`: for whom it is done."""
    chunks = clauses.chunks
    for k in places:
        if chunks[k].low not in FOR:
            continue
        for at in range(k + 1, min(k + NEAR, places[-1] + 1)):
            if chunks[at].kind in BOUNDS or chunks[at].kind == "verb":
                break
            key = chunks[at].key
            if key is not None and scene.can_receive(key):
                return TermParty(str(key), None, _span(scene, clauses, at))
    return None


def _span(scene: Scene, clauses: Clauses, at: int) -> Span:
    return scene.text.span(clauses.chunks[at].start, clauses.chunks[at].end)


def _amount(scene: Scene, start: int, end: int) -> Span | None:
    """Give how much: a number with what it counts, but no time and no name."""
    times = [(t.start, t.end) for t in scene.times_in(start, end)]
    page = scene.text.page
    for found in _amounts().finditer(page, start, end):
        first, last = found.span()
        unit = page[first:last].rsplit(" ", 1)[-1]
        known = get_tables().forms.get(unit)
        if any(a < last and first < b for a, b in times):
            continue
        if known and known[-1][1].kind not in ("noun", "word"):
            continue
        return scene.text.span(first, last)
    return None
