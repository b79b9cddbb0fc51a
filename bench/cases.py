"""Turn the hand-made cases of bench/cases/ into figures: what of them does `ujar.read` get right?

    python bench/cases.py                       # statements and moves
    python bench/cases.py statements --errors --construction menurut

Each case is laid on a page of its own (a title, an empty line, the text) and read. A case of
statements.toml whose text is *Tiga orang hilang, kata Ana Berg.* counts as found when a statement
with those words comes back, and as right when speaker, cue and every other field agree too.
A case or statement marked `doubt` is read but not scored. The cases say nothing of page furniture.
The invented states of the cases are made known first (bench/cases/map); `--bare` leaves that out.
`--held` marks the cases of bench/cases/held instead: they measure what the rules do with sentences
that nobody wrote them for, so their failures are not for reading.
"""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

from marking.moves import mark_moves
from marking.page import CASES, HELD, draw_map, load
from marking.statements import mark_statements
from marking.tally import Tally

if TYPE_CHECKING:
    from pathlib import Path

    from marking.compare import Item

MARKERS = {"statements": mark_statements, "moves": mark_moves}


def score(kind: str, part: str = "", folder: Path = CASES) -> Item:
    """The figures, the counts of cases wholly right, and the notes of one kind."""
    tally, passed = Tally(), {"cases": [0, 0], "counter-examples": [0, 0]}
    for case in load(kind, part, folder):
        if case.doubt:
            continue
        ok = MARKERS[kind](case, tally)
        row = passed["counter-examples" if case.counter else "cases"]
        row[0] += ok
        row[1] += 1
    return {"figures": tally.figures(), "passed": passed, "notes": sorted(tally.notes)}


def show(kind: str, result: Item, *, errors: bool) -> None:
    """Print the figures of one kind as a table."""
    print(f"{kind:30} {'P':>6} {'R':>6} {'F1':>6}   hit/predicted/gold")
    for name, f in result["figures"].items():
        print(
            f"{name:30} {f['precision']:6.3f} {f['recall']:6.3f} {f['f1']:6.3f}"
            f"   {f['hit']}/{f['predicted']}/{f['gold']}"
        )
    for name, (ok, of) in result["passed"].items():
        print(f"{name + ' wholly right':30} {ok}/{of}")
    if errors:
        print(*result["notes"], sep="\n")
    print()


def main() -> int:
    """Score the cases and print or dump the figures."""
    ask = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    ask.add_argument("kinds", nargs="*", choices=[*MARKERS, []], help="statements, moves; both")
    ask.add_argument("--construction", default="", metavar="NAME", help="only such cases")
    ask.add_argument("--errors", action="store_true", help="print each failure")
    ask.add_argument("--bare", action="store_true", help="do not tell of the invented states")
    ask.add_argument("--held", action="store_true", help="the cases that no rule was written for")
    ask.add_argument("--fresh", action="store_true", help="the passages of bench/cases/fresh")
    ask.add_argument("--json", action="store_true", help="print figures and failures as JSON")
    args = ask.parse_args()
    if args.held and (args.errors or args.construction):
        ask.error("--held gives figures only: no rule may be written for these cases")
    if not args.bare:
        draw_map()
    folder = HELD if args.held else CASES / "fresh" if args.fresh else CASES
    results = {kind: score(kind, args.construction, folder) for kind in args.kinds or MARKERS}
    for result in results.values() if args.held else ():
        del result["notes"]
    if args.json:
        json.dump(results, sys.stdout, ensure_ascii=False, indent=1)
        return 0
    for kind, result in results.items():
        show(kind, result, errors=args.errors)
    return 0


if __name__ == "__main__":
    sys.exit(main())
