"""Turn the hand-made cases of bench/cases/ into figures: what of them does `ujar.read` get right?

    python bench/cases.py                       # statements and moves
    python bench/cases.py statements --errors --construction menurut

Each case is laid on a page of its own (a title, an empty line, the text) and read. A case of
statements.toml whose text is *Tiga orang hilang, kata Ana Berg.* counts as found when a statement
with those words comes back, and as right when speaker, cue and every other field agree too.
A case or statement marked `doubt` is read but not scored. The cases say nothing of page furniture.
"""

from __future__ import annotations

import argparse
import functools
import json
import re
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import ujar

HERE = Path(__file__).resolve().parent / "cases"
TOKEN = re.compile(r"\w+")
FOUND, EXACT, TERM = 0.5, 0.95, 0.6  # token F1 of words that are found, exactly bounded, one term
MUTUAL = {"CONSULT", "COOPERATE"}  # both parties make these: either may stand as the actor
FOLDS = str.maketrans("\u00a0\u201c\u201d\u2018\u2019", " \"\"''")
Item = dict[str, Any]


class Case:
    """One case, laid on a page and read."""

    def __init__(self, case: Item, head: Item, kind: str, number: int) -> None:
        """Read the case's page and lay the words that it wants over it."""
        self.kind, self.gold = kind, list(case[kind])
        self.construction: str = case["construction"]
        self.label = f"{self.construction} #{number}"
        self.counter = bool(case.get("counter"))
        self.doubt = bool(case.get("doubt"))
        title = case.get("title") or head.get("title", "Berita Uji")
        self.page = f"{title}\n\n{case['text'].strip()}\n"
        self.body = len(title) + 2
        self.published = case.get("published") or head.get("published")
        for gold in self.gold:
            for words in _words_of(gold):
                if words not in self.page:
                    raise SystemExit(f"{self.label}: the text lacks {words!r}")

    @functools.cached_property
    def record(self) -> Item:
        """The case's page as `ujar` reads it."""
        record = ujar.read(self.page, published=self.published, name=self.label)
        return dict(json.loads(ujar.encode(record)))

    @functools.cached_property
    def entities(self) -> Item:
        """The entities of the record by their ids."""
        return {e["id"]: e for e in self.record["entities"]}

    def entity(self, key: str | None) -> Item | None:
        """The entity behind an id, or none."""
        return self.entities.get(key) if key else None

    def tokens(self, words: str | list[str]) -> set[int]:
        """Offsets of the tokens of wanted words, piece after piece."""
        out: set[int] = set()
        at = self.body
        for piece in [words] if isinstance(words, str) else words:
            start = self.page.find(piece, at)
            start = self.page.index(piece) if start < 0 else start
            at = start + len(piece)
            out |= {start + m.start() for m in TOKEN.finditer(piece)}
        return out


class Tally:
    """Hits, predictions and wanted items, kept per measure, with a note for each miss."""

    def __init__(self) -> None:
        """Start empty."""
        self.rows: dict[str, Counter[str]] = {}
        self.notes: list[str] = []

    def add(self, measure: str, hit: int, predicted: int, gold: int) -> None:
        """Count items of one measure."""
        row = self.rows.setdefault(measure, Counter())
        row.update(hit=hit, predicted=predicted, gold=gold)

    def right(self, measure: str, ok: bool, note: str) -> bool:
        """Count one item that is either right or wrong."""
        self.add(measure, int(ok), 1, 1)
        if not ok:
            self.notes.append(f"{measure}: {note}")
        return ok

    def optional(self, measure: str, ok: bool, got: bool, wanted: bool, note: str) -> bool:
        """Count a field that may be empty on either side: empty on both is right and not counted."""
        if not got and not wanted:
            return True
        self.add(measure, int(ok), int(got), int(wanted))
        if not ok:
            self.notes.append(f"{measure}: {note}")
        return ok

    def figures(self) -> dict[str, Item]:
        """Precision, recall and F1 of every measure."""
        out: dict[str, Item] = {}
        for measure, row in self.rows.items():
            hit, predicted, gold = row["hit"], row["predicted"], row["gold"]
            both = predicted + gold
            out[measure] = {
                "precision": hit / predicted if predicted else 0.0,
                "recall": hit / gold if gold else 0.0,
                "f1": 2 * hit / both if both else 0.0,
                **row,
            }
        return out


def fold(text: str) -> str:
    """Lower-case words with one space between them."""
    return " ".join(TOKEN.findall(text.translate(FOLDS).casefold()))


def f1(a: set[Any], b: set[Any]) -> float:
    """F1 of two sets."""
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0


def like(want: str, got: str | None, least: float = FOUND) -> bool:
    """Whether two pieces of text share enough of their words."""
    return f1(set(fold(want).split()), set(fold(got or "").split())) >= least


def same(want: str | list[str], entity: Item | None, *, side: bool = False) -> bool:
    """Whether an entity is the one wanted: by name, or, behind "~", by half of the words.

    With `side`, the state or body that the entity speaks for will do as well.
    """
    got = [fold(n) for n in ([entity["name"]] + [entity["of"] or ""] * side)] if entity else []
    for name in [want] if isinstance(want, str) else want:
        if not name:
            if entity is None:
                return True
        elif name.startswith("~"):
            if got and like(name[1:], got[0]):
                return True
        elif fold(name) in got:
            return True
    return False


def _words_of(gold: Item) -> list[str]:
    """The values of a case's item that must stand in its text word for word."""
    out: list[str] = []
    for key in ("content", "terms", "delegation", "about", "venue", "medium", "place", "time"):
        value = gold.get(key) or []
        out += [value] if isinstance(value, str) else value
    return out


def _text(span: Item | None) -> str | None:
    return span["text"] if span else None


def _time_words(value: Item | None) -> str | None:
    return _text(value.get("evidence")) if value else None


def _names(case: Case, keys: list[str]) -> list[str]:
    return [e["name"] for e in map(case.entity, keys) if e]


def _party(case: Case, tally: Tally, where: str, gold: Item, got: Item, field: str) -> bool:
    """Score a field that holds one entity or none."""
    want, entity = gold.get(field) or "", case.entity(got[field])
    ok = same(want, entity)
    note = f"{where}: wants {want!r}, got {entity and entity['name']!r}"
    return tally.optional(field, ok, entity is not None, bool(want), note)


def _parties(case: Case, tally: Tally, where: str, gold: Item, got: Item, field: str) -> bool:
    """Score a field that holds entities in an order."""
    want, mine = gold.get(field, []), [case.entity(k) for k in got[field]]
    hits = sum(any(same(w, m) for m in mine) for w in want)
    ok = len(want) == len(mine) and all(map(same, want, mine))
    if want or mine:
        tally.add(field, hits, len(mine), len(want))
        if not ok:
            tally.notes.append(f"{field}: {where}: wants {want}, got {_names(case, got[field])}")
    return ok


def _words(tally: Tally, where: str, gold: Item, got: str | None, field: str) -> bool:
    """Score a field that holds words of the page or nothing."""
    want = gold.get(field) or ""
    note = f"{where}: wants {want!r}, got {got!r}"
    return tally.optional(field, like(want, got), bool(got), bool(want), note)


def _cue(tally: Tally, where: str, gold: Item, got: str | None) -> bool:
    want = [gold["cue"]] if isinstance(gold["cue"], str) else gold["cue"]
    mine = (got or "").casefold()
    ok = any(mine.startswith(w.casefold()) if w else not mine for w in want)
    return tally.right("cue", ok, f"{where}: wants {want}, got {got!r}")


def _value(tally: Tally, where: str, gold: Item, got: Item | None) -> bool:
    if "value" not in gold:
        return True
    mine = got["value"] if got else None
    return tally.right("time value", mine == gold["value"], f"{where}: {gold['value']}, got {mine}")


def _statement_fields(case: Case, tally: Tally, gold: Item, got: Item, ids: dict[int, str]) -> bool:
    """Score each field of a statement that was found."""
    where = f"{case.label} {str(gold['content'])[:50]!r}"
    speaker = case.entity(got["speaker"])
    said = f"{where}: wants {gold['speaker']!r}, got {speaker and speaker['name']!r}"
    outer = ids.get(gold.get("within", 0))
    checks = {
        "speaker": lambda: tally.right("speaker", same(gold["speaker"], speaker), said),
        "cue": lambda: _cue(tally, where, gold, _text(got["cue"])),
        "kind": lambda: tally.right(
            "kind", gold["kind"] == got["kind"], f"{where}: wants {gold['kind']}"
        ),
        "addressee": lambda: _party(case, tally, where, gold, got, "addressee"),
        "relays": lambda: _parties(case, tally, where, gold, got, "relays"),
        "via": lambda: _parties(case, tally, where, gold, got, "via"),
        "medium": lambda: _words(tally, where, gold, _text(got["medium"]), "medium"),
        "place": lambda: _words(tally, where, gold, _text(got["place"]), "place"),
        "time": lambda: _words(tally, where, gold, _time_words(got["time"]), "time"),
        "value": lambda: _value(tally, where, gold, got["time"]),
        "within": lambda: tally.optional(
            "nesting",
            got["within"] == outer,
            bool(got["within"]),
            "within" in gold,
            f"{where}: wants {gold.get('within')}, got {got['within']}",
        ),
        **{flag: functools.partial(_flag, tally, where, gold, got, flag) for flag in FLAGS},
    }
    left_open = gold.get("open", [])
    return all([check() for name, check in checks.items() if name not in left_open])


FLAGS = ("hearsay", "denies", "verified")


def _flag(tally: Tally, where: str, gold: Item, got: Item, flag: str) -> bool:
    """Score a flag; `verified` counts only where it is false, the others where they are true."""
    want, mine = gold.get(flag), got[flag]
    if flag == "verified":
        want, mine = want is False, mine is False
    return tally.optional(
        flag, bool(want) == bool(mine), bool(mine), bool(want), f"{where}: {flag}, got {mine}"
    )


def _pair(want: list[set[int]], have: list[set[int]]) -> dict[int, tuple[int, float]]:
    """Pair wanted and read items by their tokens, best pair first."""
    pairs = sorted(
        ((f1(w, h), -i, -j) for i, w in enumerate(want) for j, h in enumerate(have)), reverse=True
    )
    match: dict[int, tuple[int, float]] = {}
    taken: set[int] = set()
    for score, i, j in pairs:
        if score >= FOUND and -i not in match and -j not in taken:
            match[-i] = (-j, score)
            taken.add(-j)
    return match


def score_statements(case: Case, tally: Tally) -> bool:
    """Score the statements of one case; say whether all of it is right."""
    got = case.record["statements"]
    have = [
        {c["start"] + m.start() for c in p["content"] for m in TOKEN.finditer(c["text"])}
        for p in got
    ]
    match = _pair([case.tokens(g["content"]) for g in case.gold], have)
    ids = {i + 1: got[j]["id"] for i, (j, _) in match.items()}
    scored = [i for i, g in enumerate(case.gold) if not g.get("doubt")]
    spare = len(match) - sum(i in match for i in scored)
    whole = 0
    hits = [i for i in scored if i in match]
    exact = {i for i in hits if match[i][1] >= EXACT}
    for i in hits:
        fields = _statement_fields(case, tally, case.gold[i], got[match[i][0]], ids)
        whole += fields and i in exact
        if i not in exact:
            words = " … ".join(c["text"] for c in got[match[i][0]]["content"])
            tally.notes.append(f"bounds: {case.label}: {case.gold[i]['content']!r} -> {words!r}")
    for i in scored:
        if i not in match:
            tally.notes.append(f"missed: {case.label}: {case.gold[i]['content']!r}")
    taken = {j for j, _ in match.values()}
    for j in set(range(len(got))) - taken:
        words = " … ".join(c["text"] for c in got[j]["content"])
        tally.notes.append(f"false alarm: {case.label} [{got[j]['rule']}]: {words!r}")
    wrong = len(got) - len(match)
    for measure, hit in (("found", len(hits)), ("exact", len(exact)), ("every field right", whole)):
        tally.add(f"statements {measure}", hit, len(got) - spare, len(scored))
    return whole == len(scored) and not wrong


def _same_move(case: Case, gold: Item, got: Item) -> bool:
    """Whether a move has the type and the parties that are wanted."""
    if got["type"] != gold["type"]:
        return False
    actor, recipient = case.entity(got["actor"]), case.entity(got["recipient"])
    ways = [(actor, recipient), (recipient, actor)][: 1 + (gold["type"] in MUTUAL)]
    want = gold.get("recipient") or ""
    return any(same(gold["actor"], a, side=True) and same(want, r, side=True) for a, r in ways)


def _terms(case: Case, tally: Tally, where: str, gold: Item, got: Item) -> bool:
    want, mine = gold.get("terms", []), [t["text"] for t in got["terms"]]
    hits = sum(any(like(w, m, TERM) for m in mine) for w in want)
    if want or mine:
        tally.add("terms", hits, len(mine), len(want))
        if not hits == len(want) == len(mine):
            tally.notes.append(f"terms: {where}: wants {want}, got {mine}")
    return hits == len(want) == len(mine)


def _move_fields(case: Case, tally: Tally, gold: Item, got: Item, ids: dict[int, str]) -> bool:
    """Score each field of a move that was found."""
    where = f"{case.label} {gold['type']}"
    reply = ids.get(gold.get("in_reply_to", 0))
    channel, certainty = gold.get("channel"), gold.get("certainty", "reported")
    checks = {
        "via": lambda: _parties(case, tally, where, gold, got, "via"),
        "terms": lambda: _terms(case, tally, where, gold, got),
        "about": lambda: _words(tally, where, gold, _text(got["about"]), "about"),
        "venue": lambda: _words(tally, where, gold, _text(got["venue"]), "venue"),
        "medium": lambda: _words(tally, where, gold, _text(got["medium"]), "medium"),
        "time": lambda: _words(tally, where, gold, _time_words(got["time"]), "time"),
        "value": lambda: _value(tally, where, gold, got["time"]),
        "certainty": lambda: tally.right(
            "certainty",
            got["certainty"] == certainty,
            f"{where}: {certainty}, got {got['certainty']}",
        ),
        "channel": lambda: tally.optional(
            "channel",
            got["channel"] == channel,
            bool(got["channel"]),
            bool(channel),
            f"{where}: wants {channel}, got {got['channel']}",
        ),
        "in_reply_to": lambda: tally.optional(
            "reply to",
            got["in_reply_to"] == reply,
            bool(got["in_reply_to"]),
            "in_reply_to" in gold,
            f"{where}: wants {gold.get('in_reply_to')}, got {got['in_reply_to']}",
        ),
    }
    left_open = gold.get("open", [])
    return all([check() for name, check in checks.items() if name not in left_open])


def _label(case: Case, move: Item) -> str:
    parties = [
        e["name"] if e else None for e in map(case.entity, (move["actor"], move["recipient"]))
    ]
    return f"{move['type']} {parties[0]} -> {parties[1]} [{move['rule']}]"


def score_moves(case: Case, tally: Tally) -> bool:
    """Score the moves of one case; say whether all of it is right."""
    got, match = case.record["moves"], {}
    order = sorted(range(len(case.gold)), key=lambda i: bool(case.gold[i].get("doubt")))
    for i in order:
        free = [j for j in range(len(got)) if j not in match.values()]
        fits = [j for j in free if _same_move(case, case.gold[i], got[j])]
        about = case.gold[i].get("about") or ""
        fits.sort(key=lambda j: not like(about, _text(got[j]["about"])))
        if fits:
            match[i] = fits[0]
        elif not case.gold[i].get("doubt"):
            gold = case.gold[i]
            note = f"{gold['type']} {gold['actor']} -> {gold.get('recipient')}"
            tally.notes.append(f"move missed: {case.label}: {note}")
    for j in range(len(got)):
        if j not in match.values():
            tally.notes.append(f"move false alarm: {case.label}: {_label(case, got[j])}")
    ids = {i + 1: got[j]["id"] for i, j in match.items()}
    scored = [i for i, g in enumerate(case.gold) if not g.get("doubt")]
    hits = [i for i in scored if i in match]
    spare = len(match) - len(hits)
    whole = sum(_move_fields(case, tally, case.gold[i], got[match[i]], ids) for i in hits)
    for measure, hit in (("moves", len(hits)), ("moves, every field right", whole)):
        tally.add(measure, hit, len(got) - spare, len(scored))
    _confuse(case, tally, [case.gold[i] for i in scored if i not in match], got, match)
    return whole == len(scored) and len(got) == len(match)


def _confuse(
    case: Case, tally: Tally, missed: list[Item], got: list[Item], match: dict[int, int]
) -> None:
    """Note which type was read instead, where the parties of a missed move are right."""
    free = [p for j, p in enumerate(got) if j not in match.values()]
    for gold in missed:
        other = [p for p in free if _same_move(case, {**gold, "type": p["type"]}, p)]
        if other:
            note = f"{gold['type']} read as {other[0]['type']}"
            tally.notes.append(f"confusion: {case.label}: {note}")


SCORERS = {"statements": score_statements, "moves": score_moves}


def load(kind: str, part: str = "") -> list[Case]:
    """The cases of one kind whose construction holds `part`."""
    head = tomllib.loads((HERE / f"{kind}.toml").read_text(encoding="utf-8"))
    cases = [Case(c, head, kind, n) for n, c in enumerate(head.pop("case"), 1)]
    return [c for c in cases if part.casefold() in c.construction.casefold()]


def score(kind: str, part: str = "") -> Item:
    """The figures, the counts of cases wholly right, and the notes of one kind."""
    tally, passed = Tally(), {"cases": [0, 0], "counter-examples": [0, 0]}
    for case in load(kind, part):
        if case.doubt:
            continue
        ok = SCORERS[kind](case, tally)
        row = passed["counter-examples" if case.counter else "cases"]
        row[0] += ok
        row[1] += 1
    return {"figures": tally.figures(), "passed": passed, "notes": sorted(tally.notes)}


def show(kind: str, result: Item, *, errors: bool) -> None:
    """Print the figures of one kind as a table."""
    print(f"{kind:26} {'P':>6} {'R':>6} {'F1':>6}   hit/predicted/gold")
    for name, f in result["figures"].items():
        print(
            f"{name:26} {f['precision']:6.3f} {f['recall']:6.3f} {f['f1']:6.3f}"
            f"   {f['hit']}/{f['predicted']}/{f['gold']}"
        )
    for name, (ok, of) in result["passed"].items():
        print(f"{name + ' wholly right':26} {ok}/{of}")
    if errors:
        print(*result["notes"], sep="\n")
    print()


def main() -> int:
    """Score the cases and print or dump the figures."""
    ask = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    ask.add_argument("kinds", nargs="*", choices=[*SCORERS, []], help="statements, moves; both")
    ask.add_argument("--construction", default="", metavar="NAME", help="only such cases")
    ask.add_argument("--errors", action="store_true", help="print each failure")
    ask.add_argument("--json", action="store_true", help="print figures and failures as JSON")
    args = ask.parse_args()
    kinds = [k for k in args.kinds or SCORERS if (HERE / f"{k}.toml").exists()]
    results = {kind: score(kind, args.construction) for kind in kinds}
    if args.json:
        json.dump(results, sys.stdout, ensure_ascii=False, indent=1)
        return 0
    for kind, result in results.items():
        show(kind, result, errors=args.errors)
    return 0


if __name__ == "__main__":
    sys.exit(main())
