"""Count hits, predictions and wanted items per measure, with a note for each miss.

`tally.right("cue", ok, note)` counts one cue; `tally.figures()` gives precision, recall and F1.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from marking.compare import like, same

if TYPE_CHECKING:
    from marking.compare import Item
    from marking.page import Case


class Tally:
    """Hits, predictions and wanted items, kept per measure, with a note for each miss."""

    def __init__(self) -> None:
        """Start empty."""
        self.rows: dict[str, Counter[str]] = {}
        self.notes: list[str] = []

    def add(self, measure: str, hit: int, predicted: int, gold: int) -> None:
        """Count items of one measure."""
        self.rows.setdefault(measure, Counter()).update(hit=hit, predicted=predicted, gold=gold)

    def note(self, measure: str, words: str) -> None:
        """Keep what went wrong."""
        self.notes.append(f"{measure}: {words}")

    def right(self, measure: str, ok: bool, note: str) -> bool:
        """Count one item that is either right or wrong."""
        self.add(measure, int(ok), 1, 1)
        if not ok:
            self.note(measure, note)
        return ok

    def optional(self, measure: str, ok: bool, got: bool, wanted: bool, note: str) -> bool:
        """Count a field that may be empty on either side; empty on both is right, not counted."""
        if not got and not wanted:
            return True
        self.add(measure, int(ok), int(got), int(wanted))
        if not ok:
            self.note(measure, note)
        return ok

    def words(self, measure: str, want: str, got: str | None, where: str) -> bool:
        """Count a field that holds words of the page or nothing."""
        note = f"{where}: wants {want!r}, got {got!r}"
        return self.optional(measure, like(want, got), bool(got), bool(want), note)

    def party(self, measure: str, case: Case, gold: Item, got: Item, where: str) -> bool:
        """Count a field that holds one entity or none."""
        want, entity = gold.get(measure) or "", case.entity(got[measure])
        note = f"{where}: wants {want!r}, got {entity and entity['name']!r}"
        return self.optional(measure, same(want, entity), entity is not None, bool(want), note)

    def parties(self, measure: str, case: Case, gold: Item, got: Item, where: str) -> bool:
        """Count a field that holds entities in an order."""
        want, mine = gold.get(measure, []), [case.entity(k) for k in got[measure]]
        ok = len(want) == len(mine) and all(map(same, want, mine))
        if want or mine:
            hits = sum(any(same(w, m) for m in mine) for w in want)
            self.add(measure, hits, len(mine), len(want))
            if not ok:
                names = [m and m["name"] for m in mine]
                self.note(measure, f"{where}: wants {want}, got {names}")
        return ok

    def value(self, gold: Item, got: Item | None, where: str) -> bool:
        """Count the value of a time where the case gives one."""
        if "value" not in gold:
            return True
        mine = got["value"] if got else None
        note = f"{where}: wants {gold['value']}, got {mine}"
        return self.right("time value", mine == gold["value"], note)

    def figures(self) -> dict[str, Item]:
        """Precision, recall and F1 of every measure."""
        out: dict[str, Item] = {}
        for measure, row in sorted(self.rows.items()):
            hit, predicted, gold = row["hit"], row["predicted"], row["gold"]
            both = predicted + gold
            out[measure] = {
                "precision": hit / predicted if predicted else 0.0,
                "recall": hit / gold if gold else 0.0,
                "f1": 2 * hit / both if both else 0.0,
                **row,
            }
        return out
