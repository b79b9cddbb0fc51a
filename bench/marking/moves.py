"""Mark the moves of a case: type and parties first, then every field of those found.

*AS menolak usulan itu* read as an ACCEPT is a miss, a false alarm and a confusion. What a case does
not say of channel, medium, time and `about` is left open; via, terms, venue and reply are not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marking.compare import TERM, like, same, text_of

if TYPE_CHECKING:
    from marking.compare import Item
    from marking.page import Case
    from marking.tally import Tally

MUTUAL = {"CONSULT", "COOPERATE"}  # both parties make these: either may stand as the actor


def mark_moves(case: Case, tally: Tally) -> bool:
    """Mark the moves of one case; say whether all of it is right."""
    got, match = case.record["moves"], _pair(case)
    ids = {i + 1: got[j]["id"] for i, j in match.items()}
    scored = [i for i, g in enumerate(case.gold) if not g.get("doubt")]
    hits = [i for i in scored if i in match]
    whole = sum([_fields(case, tally, case.gold[i], got[match[i]], ids) for i in hits])
    predicted = len(got) - (len(match) - len(hits))
    tally.add("moves", len(hits), predicted, len(scored))
    tally.add("moves, every field right", whole, predicted, len(scored))
    _count_types(case, tally, match, scored)
    _note(case, tally, match, scored)
    return whole == len(scored) and len(got) == len(match)


def _count_types(case: Case, tally: Tally, match: dict[int, int], scored: list[int]) -> None:
    """Count hits, predictions and wanted moves of each type."""
    doubts = {j for i, j in match.items() if i not in scored}
    for i in scored:
        tally.add(f"type {case.gold[i]['type']}", int(i in match), 0, 1)
    for j, got in enumerate(case.record["moves"]):
        if j not in doubts:
            tally.add(f"type {got['type']}", 0, 1, 0)


def _pair(case: Case) -> dict[int, int]:
    """Pair wanted and read moves: the sure ones first, and the same subject before another."""
    got, match = case.record["moves"], {}
    for i in sorted(range(len(case.gold)), key=lambda i: bool(case.gold[i].get("doubt"))):
        gold = case.gold[i]
        fits = [j for j, p in enumerate(got) if j not in match.values() and _same(case, gold, p)]
        about = gold.get("about", "")
        fits.sort(key=lambda j: not like(about, text_of(got[j]["about"])))
        if fits:
            match[i] = fits[0]
    return match


def _same(case: Case, gold: Item, got: Item) -> bool:
    """Whether a move has the type and the parties that are wanted."""
    return got["type"] == gold["type"] and _same_parties(case, gold, got)


def _same_parties(case: Case, gold: Item, got: Item) -> bool:
    actor, recipient = case.entity(got["actor"]), case.entity(got["recipient"])
    ways = (
        [(actor, recipient), (recipient, actor)] if gold["type"] in MUTUAL else [(actor, recipient)]
    )
    want = gold.get("recipient", "")
    return any(same(gold["actor"], a, side=True) and same(want, r, side=True) for a, r in ways)


def _fields(case: Case, tally: Tally, gold: Item, got: Item, ids: dict[int, str]) -> bool:
    """Mark each field of a move that was found."""
    where = f"{case.label} {gold['type']}"
    reply, certainty = ids.get(gold.get("in_reply_to", 0)), gold.get("certainty", "reported")
    sure = f"{where}: wants {certainty}, got {got['certainty']}"
    answers = f"{where}: wants {gold.get('in_reply_to')} ({reply}), got {got['in_reply_to']}"
    checks = {
        "via": lambda: tally.parties("via", case, gold, got, where),
        "terms": lambda: _terms(tally, gold, got, where),
        "venue": lambda: tally.words("venue", gold.get("venue", ""), text_of(got["venue"]), where),
        "certainty": lambda: tally.right("certainty", got["certainty"] == certainty, sure),
        "value": lambda: tally.value(gold, got["time"], where),
        "in_reply_to": lambda: tally.optional(
            "reply to",
            reply is not None and got["in_reply_to"] == reply,
            bool(got["in_reply_to"]),
            "in_reply_to" in gold,
            answers,
        ),
        **{
            field: (lambda field=field: _told(tally, field, gold, got, where))
            for field in ("about", "medium", "time", "channel")
        },
    }
    left_open = gold.get("open", [])
    return all([check() for name, check in checks.items() if name not in left_open])  # noqa: C419


def _told(tally: Tally, field: str, gold: Item, got: Item, where: str) -> bool:
    """Mark a field only where the case tells it."""
    if field not in gold:
        return True
    mine = got[field] if field == "channel" else text_of(got[field])
    return tally.words(field, gold[field], mine, where)


def _terms(tally: Tally, gold: Item, got: Item, where: str) -> bool:
    want, mine = gold.get("terms", []), [t["text"] for t in got["terms"]]
    hits = sum(any(like(w, m, TERM) for m in mine) for w in want)
    ok = hits == len(want) == len(mine)
    if want or mine:
        tally.add("terms", hits, len(mine), len(want))
        if not ok:
            tally.note("terms", f"{where}: wants {want}, got {mine}")
    return ok


def _note(case: Case, tally: Tally, match: dict[int, int], scored: list[int]) -> None:
    """Note what was missed, read where there is nothing, or read as another type."""
    got = case.record["moves"]
    free = [p for j, p in enumerate(got) if j not in match.values()]
    for gold in (case.gold[i] for i in scored if i not in match):
        parties = f"{gold['actor']} -> {gold.get('recipient')}"
        tally.note("move missed", f"{case.label}: {gold['type']} {parties}")
        other = [p["type"] for p in free if _same_parties(case, gold, p)]
        if other:
            tally.note("confusion", f"{case.label}: {gold['type']} read as {other[0]}")
    for p in free:
        names = [e and e["name"] for e in (case.entity(p["actor"]), case.entity(p["recipient"]))]
        words = f"{p['type']} {names[0]} -> {names[1]} [{p['rule']}]"
        tally.note("move false alarm", f"{case.label}: {words}")
