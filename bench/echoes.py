"""Measures whether pairs of statements are told apart: one utterance, or two.

    python bench/echoes.py            print the figures
    python bench/echoes.py --errors   and the pairs that are decided wrongly

The pairs stand in cases/echoes.toml. The odd ones of each kind were looked at while the rules were
made; the even ones are counted apart, and so are those that were written later without running them
("late" and "wave 3"; what they gave at their first run is in results/echoes.json).
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from ujar.links.echoes import find_echoes
from ujar.links.utterance import Utterance, make_utterances
from ujar.records import (
    ArticleInfo,
    Entity,
    PageInfo,
    Record,
    Resolved,
    Span,
    Statement,
)

LATE = {
    "made indirect",
    "part of it",
    "numbers",
    "other matter",
    "opposite",
    "turned round",
    "condition",
    "unnamed",
    "retold",
}
CASES = Path(__file__).parent / "cases" / "echoes.toml"
DAY = "2030-03-05"
Json = dict[str, Any]


def make_record(side: Json, speakers: dict[str, Json], name: str) -> Record:
    """Make the record of a page that holds one statement."""
    text = side["text"]
    entities = [Entity(id=key, **known) for key, known in speakers.items()]
    if "source" in side:
        entities.append(Entity(id="source", kind="media", name=side["source"]))
    quoted = text[0].isupper()
    who = side["who"] if side["who"] in speakers else None
    stmt = Statement(
        id="s1",
        kind="direct" if quoted else "indirect",
        speaker=who,
        cue=None,
        content=(Span(0, len(text), text),),
        addressee="source" if "source" in side else None,
        time=Resolved(side["said"]) if "said" in side else None,
        within="s2" if "within" in side else None,
        denies=side.get("denies", False),
    )
    stmts = [stmt]
    if "within" in side:
        stmts.append(Statement("s2", "direct", side["within"], None, (Span(0, 0, ""),)))
    return Record(
        page=PageInfo(name=name, url=None, digest="", chars=len(text)),
        article=ArticleInfo(published=Resolved(side.get("day", DAY))),
        entities=tuple(entities),
        statements=tuple(stmts),
    )


def make_utterance(side: Json, speakers: dict[str, Json], number: int) -> list[Utterance]:
    """Make the utterance of one side of a pair."""
    return make_utterances(make_record(side, speakers, str(number)), number, {"s1": number})


def measure(document: Json) -> tuple[dict[str, Counter[str]], list[str]]:
    """Decide all pairs.

    Returns:
        For "seen", "unseen", "late", "wave 3" and "all" the counts of hits, misses, false alarms;
        and the lines that tell of errors.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    errors = []
    places: Counter[str] = Counter()
    for case in document["case"]:
        places[case["kind"]] += 1
        half = "seen" if places[case["kind"]] % 2 else "unseen"
        half = "late" if case["kind"] in LATE else half
        half = f"wave {case['wave']}" if "wave" in case else half
        sides = (case["left"], case["right"])
        left, right = (make_utterance(s, document["speakers"], n) for n, s in enumerate(sides, 1))
        found = bool(find_echoes(left + right))
        kind = {
            (True, True): "hit",
            (True, False): "miss",
            (False, True): "false",
            (False, False): "right",
        }
        outcome = kind[case["same"], found]
        for group in (half, "all", case["kind"]):
            counts[group][outcome] += 1
        if outcome in {"miss", "false"}:
            errors.append(
                f"{half} {outcome} ({case['kind']}): {sides[0]['text']} | {sides[1]['text']}"
            )
    return counts, errors


def score(count: Counter[str]) -> tuple[float, float, float]:
    """Give precision, recall and F1 of one group."""
    found, there = count["hit"] + count["false"], count["hit"] + count["miss"]
    precision = count["hit"] / found if found else 1.0
    recall = count["hit"] / there if there else 1.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def main() -> int:
    """Print the figures."""
    counts, errors = measure(tomllib.loads(CASES.read_text(encoding="utf-8")))
    for group, count in counts.items():
        precision, recall, f1 = score(count)
        print(f"{group:18} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  {dict(count)}")
    if "--errors" in sys.argv:
        unseen = "--unseen" in sys.argv
        print(*(e for e in errors if unseen or e.startswith(("seen", "late", "wave"))), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
