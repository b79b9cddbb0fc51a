"""Mark the statements of a case: found, exactly bounded, and every field.

*"Kami siap," ujar Ana Berg.* read without its speaker is found and exact, and wrong in one field.
Place, medium and time count in both directions: one that the page does not give is wrong.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from marking.compare import EXACT, FOUND, TOKEN, f1, same, text_of

if TYPE_CHECKING:
    from marking.compare import Item
    from marking.page import Case
    from marking.tally import Tally


def mark_statements(case: Case, tally: Tally) -> bool:
    """Mark the statements of one case; say whether all of it is right."""
    got = case.record["statements"]
    match = _pair(case, got)
    ids = {i + 1: got[j]["id"] for i, (j, _) in match.items()}
    scored = [i for i, g in enumerate(case.gold) if not g.get("doubt")]
    hits = [i for i in scored if i in match]
    exact = {i for i in hits if match[i][1] >= EXACT}
    right = {i for i in hits if _fields(case, tally, case.gold[i], got[match[i][0]], ids)}
    _note(case, tally, match, scored)
    predicted = len(got) - (len(match) - len(hits))
    for measure, hit in (
        ("statements found", len(hits)),
        ("statements exact", len(exact)),
        ("statements, every field right", len(right & exact)),
    ):
        tally.add(measure, hit, predicted, len(scored))
    return len(right & exact) == len(scored) and len(got) == len(match)


def _pair(case: Case, got: list[Item]) -> dict[int, tuple[int, float]]:
    """Pair wanted and read statements by their tokens, best pair first, then by the cue."""
    want = [case.tokens(g["content"]) for g in case.gold]
    have = [
        {c["start"] + m.start() for c in p["content"] for m in TOKEN.finditer(c["text"])}
        for p in got
    ]
    pairs = sorted(
        (-f1(w, h), not _cue_fits(case.gold[i], got[j]), i, j)
        for i, w in enumerate(want)
        for j, h in enumerate(have)
    )
    match: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for score, _, i, j in pairs:
        if -score >= FOUND and i not in match and j not in taken:
            match[i] = (j, -score)
            taken.add(j)
    return match


def _cue_fits(gold: Item, got: Item) -> bool:
    want = [gold["cue"]] if isinstance(gold["cue"], str) else gold["cue"]
    mine = (text_of(got["cue"]) or "").casefold()
    return any(mine.startswith(w.casefold()) if w else not mine for w in want)


def _fields(case: Case, tally: Tally, gold: Item, got: Item, ids: dict[int, str]) -> bool:
    """Mark each field of a statement that was found."""
    where = f"{case.label} {str(gold['content'])[:50]!r}"
    speaker, outer = case.entity(got["speaker"]), ids.get(gold.get("within", 0))
    said = f"{where}: wants {gold['speaker']!r}, got {speaker and speaker['name']!r}"
    cue = f"{where}: wants {gold['cue']!r}, got {text_of(got['cue'])!r}"
    kind = f"{where}: wants {gold['kind']}, got {got['kind']}"
    level = f"{where}: wants {gold.get('within')} ({outer}), got {got['within']}"
    checks = {
        "speaker": lambda: tally.right("speaker", same(gold["speaker"], speaker), said),
        "cue": lambda: tally.right("cue", _cue_fits(gold, got), cue),
        "kind": lambda: tally.right("kind", gold["kind"] == got["kind"], kind),
        "addressee": lambda: tally.party("addressee", case, gold, got, where),
        "relays": lambda: tally.parties("relays", case, gold, got, where),
        "via": lambda: tally.parties("via", case, gold, got, where),
        "medium": lambda: _words(tally, "medium", gold, got, where),
        "place": lambda: _words(tally, "place", gold, got, where),
        "time": lambda: _words(tally, "time", gold, got, where),
        "value": lambda: tally.value(gold, got["time"], where),
        "within": lambda: tally.optional(
            "nesting",
            outer is not None and got["within"] == outer,
            bool(got["within"]),
            "within" in gold,
            level,
        ),
        "hearsay": lambda: _flag(tally, "hearsay", gold, got, where),
        "denies": lambda: _flag(tally, "denies", gold, got, where),
        "verified": lambda: _flag(tally, "verified", gold, got, where),
    }
    left_open = gold.get("open", [])
    return all([check() for name, check in checks.items() if name not in left_open])  # noqa: C419


def _words(tally: Tally, field: str, gold: Item, got: Item, where: str) -> bool:
    return tally.words(field, gold.get(field, ""), text_of(got[field]), where)


def _flag(tally: Tally, flag: str, gold: Item, got: Item, where: str) -> bool:
    """Mark a flag where it is set; `verified` is set where it is false."""
    told = flag != "verified"
    want, mine = gold.get(flag) is told, got[flag] is told
    return tally.optional(flag, want == mine, mine, want, f"{where}: wants {want}, got {mine}")


def _note(case: Case, tally: Tally, match: dict[int, tuple[int, float]], scored: list[int]) -> None:
    """Note what was missed, wrongly bounded, or read where there is nothing."""
    got = case.record["statements"]
    words = [" … ".join(c["text"] for c in p["content"]) for p in got]
    for i in scored:
        content = case.gold[i]["content"]
        if i not in match:
            tally.note("missed", f"{case.label}: {content!r}")
        elif match[i][1] < EXACT:
            tally.note("bounds", f"{case.label}: wants {content!r}, got {words[match[i][0]]!r}")
    taken = {j for j, _ in match.values()}
    for j in range(len(got)):
        if j not in taken:
            tally.note("false alarm", f"{case.label} [{got[j]['rule']}]: {words[j]!r}")
