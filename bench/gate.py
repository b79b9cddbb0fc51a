"""Compares what the reader reaches with the floors in `floors.json`, and fails on a drop.

    python bench/gate.py                                what `make gate` and `make test` run
    python bench/gate.py --pin                          raise the floors to what is reached
    python bench/gate.py --pin --allow-lower "reason"   lower them too, with the reason kept

A floor holds only for the inputs that it was pinned on: their digest stands beside it. Sets that
are no part of the repository may change on their own; then their floors are shown, not enforced,
until they are pinned anew. Sets that are not there are left out.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from measure import ROOT, Figure, Measured, measure_all

FLOORS = Path(__file__).with_name("floors.json")
MARGIN = 0.0005
WHY = (
    "floors are rounded to four digits; the reading itself does not vary, so any other drop counts"
)

Json = dict[str, Any]


@dataclass(frozen=True)
class Row:
    """One figure beside its floor. `verdict` is "", "new", "up", "down", "unpinned"."""

    group: str
    name: str
    figure: Figure | None
    floor: float | None
    verdict: str


def compare(measured: dict[str, Measured], floors: Json) -> list[Row]:
    """Lay each figure beside its floor, set by set."""
    rows: list[Row] = []
    for group, reached in measured.items():
        pinned = floors["sets"].get(group, {"digest": reached.digest, "floors": {}})
        same = pinned["digest"] == reached.digest
        for name in [*reached.figures, *sorted(pinned["floors"].keys() - reached.figures.keys())]:
            figure, floor = reached.figures.get(name), pinned["floors"].get(name)
            verdict = _judge(figure, floor)
            rows.append(Row(group, name, figure, floor, verdict if same else f"{verdict} unpinned"))
    return rows


def _judge(figure: Figure | None, floor: float | None) -> str:
    if floor is None:
        return "new"
    value = 0.0 if figure is None else figure.value
    if value < floor - MARGIN:
        return "down"
    return "up" if value > floor + MARGIN else ""


def find_failures(rows: list[Row], measured: dict[str, Measured]) -> list[str]:
    """Say what the gate does not let pass."""
    down = [
        f"{row.group}: {row.name} is {_show(row.figure)}, floor {row.floor:.4f}"
        for row in rows
        if row.verdict == "down"
    ]
    moved = [
        f"{group}: its pages or its gold changed since the floors were pinned; pin them anew"
        for group in dict.fromkeys(row.group for row in rows if "unpinned" in row.verdict)
        if not measured[group].outside
    ]
    return down + moved


def pin(measured: dict[str, Measured], floors: Json, reason: str | None) -> tuple[Json, list[str]]:
    """Give the floors raised to what was reached; lower ones only where there is a reason.

    Returns:
        The new floors, and what was refused; where anything was refused the floors are not for use.
    """
    sets, lowered, refused = dict(floors["sets"]), list(floors.get("lowered", [])), []
    for row in compare(measured, floors):
        if row.verdict.startswith("down"):
            value = 0.0 if row.figure is None else row.figure.value
            said = {"set": row.group, "figure": row.name, "from": row.floor, "to": round(value, 4)}
            if reason is None:
                refused.append(
                    f"{row.group}: {row.name} would fall from {row.floor} to {value:.4f}"
                )
            lowered.append(said | {"reason": reason})
    for group, reached in measured.items():
        values = {name: round(f.value, 4) for name, f in reached.figures.items()}
        sets[group] = {"digest": reached.digest, "floors": values}
    margin = {"value": MARGIN, "why": WHY}
    return {"margin": margin, "sets": sets, "lowered": lowered}, refused


def show(rows: list[Row]) -> str:
    """Lay out the rows as a table for a person."""
    lines = [f"{'set':16} {'figure':30} {'now':>7} {'floor':>7}  {'counts':15} verdict"]
    for row in rows:
        floor = "-" if row.floor is None else f"{row.floor:.4f}"
        detail = "" if row.figure is None else row.figure.detail
        lines.append(
            f"{row.group:16} {row.name:30} {_show(row.figure):>7} {floor:>7}  {detail:15} "
            f"{row.verdict}".rstrip()
        )
    return "\n".join(lines)


def _show(figure: Figure | None) -> str:
    return "gone" if figure is None else f"{figure.value:.4f}"


def main(arguments: list[str] | None = None) -> int:
    """Run the gate and give its exit status: 0 passed or pinned, 1 not."""
    ask = argparse.ArgumentParser(description=(__doc__ or "").split("\n\n", maxsplit=1)[0])
    ask.add_argument("--pin", action="store_true", help="raise the floors to what is reached")
    ask.add_argument("--allow-lower", metavar="REASON", help="with --pin: lower floors too")
    ask.add_argument("--floors", type=Path, default=FLOORS)
    ask.add_argument(
        "--shared", type=Path, default=Path(os.environ.get("UJAR_SHARED", ROOT.parent / "shared"))
    )
    asked = ask.parse_args(arguments)
    floors = json.loads(asked.floors.read_text(encoding="utf-8"))
    measured = measure_all(asked.shared)
    rows = compare(measured, floors)
    print(show(rows))
    for group in sorted(floors["sets"].keys() - measured.keys()):
        print(f"{group}: not there, not measured")
    if asked.pin:
        pinned, problems = pin(measured, floors, asked.allow_lower)
        if not problems:
            words = json.dumps(pinned, ensure_ascii=False, indent=2)
            asked.floors.write_text(words + "\n", encoding="utf-8")
    else:
        problems = find_failures(rows, measured)
    for problem in problems:
        print(problem, file=sys.stderr)
    print("gate: failed" if problems else "gate: passed")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
