"""Measures how often a speaker is right, by the words that stand for him beside the cue.

    python bench/mentions.py GOLD PAGES [GOLD PAGES ...] [--lexicon FOLDER] [--errors] [--keep NAME]

Gold records and pages as in `src/ujar/samples`. A statement counts where its content is found and
has a cue; its class is that of the mention next to the cue: a name, an office, a description, an
unnamed one, a pronoun, or the clitic of the cue itself. Of each speaker that is right, once a page,
kind, role and whom he speaks for are compared with the gold; a state may go by any name that the
gold gives it, and a role may lack an abbreviation in brackets at its end.

`--keep` puts the figures under a name into `bench/results/mentions.json`, of which the tables of
`docs/entities.md` are made.
"""

from __future__ import annotations

import argparse
import re
import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
import results
from marking.compare import FOLDS, f1, fold
from scorer import Sheet

from ujar.article.find import find_article
from ujar.article.text import Text
from ujar.entities.find import find_entities
from ujar.lexicon import get_lexicon
from ujar.page.label import label_lines
from ujar.page.make import make_page
from ujar.statements.find import find_statements
from ujar.times.find import find_times

if TYPE_CHECKING:
    from ujar.entities.cast import Cast, Member
    from ujar.records import Statement

FOUND = 0.5
NEAR = 60  # characters between a cue and the words of its subject
BRACKET = re.compile(r" *\([^()]*\)$")
FIELD = "its "
FIELDS = ("kind", "of", "role")
CLASSES = ("name", "role", "description", "unnamed", "pronoun", "clitic", "none")
Json = dict[str, Any]


def read(path: Path) -> tuple[str, Cast, tuple[Statement, ...]]:
    """Read a page up to its statements, with the cast that they name."""
    page = make_page(path.read_bytes(), name=path.name)
    article, saved, _, _ = find_article(page, label_lines(page))
    text = Text(page.text, article)
    published = article.published.value if article.published else None
    times, _ = find_times(text, published=published, saved=saved)
    cast = find_entities(text, times)
    statements, _ = find_statements(text, times, cast)
    return page.text, cast, statements


def class_of(page: str, cast: Cast, statement: Statement) -> str:
    """Give the class of the words that stand for a statement's speaker beside its cue."""
    cue = statement.cue
    if cue is None:
        return "none"
    if page[cue.end : cue.end + 3] == "nya":
        return "clitic"
    best, least = "none", NEAR
    for mention in cast.mentions:
        if statement.speaker is not None and mention.key != int(statement.speaker):
            continue
        gap = max(cue.start - mention.end, mention.start - cue.end)
        if 0 <= gap < least:
            best, least = mention.form, gap
    return best


def is_right(wanted: Json | None, cast: Cast, statement: Statement) -> bool:
    """Tell whether a statement's speaker is the one that the gold wants."""
    if wanted is None or statement.speaker is None:
        return (wanted is None) == (statement.speaker is None)
    member = cast.members[int(statement.speaker)]
    if wanted.get("wikidata") and wanted["wikidata"] == member.wikidata:
        return True
    names = [fold(n) for n in wanted["names"]]
    mine = fold(member.name)
    if mine in names:
        return True
    words = set(mine.split())
    return bool(wanted.get("anonymous")) and any(f1(set(n.split()), words) >= FOUND for n in names)


def differing(sheet: Sheet, wanted: Json, member: Member) -> list[str]:
    """Give the fields of a speaker that differ from the gold's, each with both values."""
    found = []
    for field in FIELDS:
        gold, mine = str(wanted.get(field) or ""), str(getattr(member, field) or "")
        if not _agree(sheet, field, gold, mine):
            found.append(f"{field}: gold {gold!r}, read {mine!r}")
    return found


def _agree(sheet: Sheet, field: str, gold: str, mine: str) -> bool:
    if field == "role":
        return fold(BRACKET.sub("", gold)) == fold(BRACKET.sub("", mine))
    if field == "kind" or not (gold and mine):
        return fold(gold) == fold(mine)
    names = {fold(part) for part in gold.split(";")}
    for entity in sheet.entities.values():
        own = {fold(n) for n in entity["names"]}
        names |= own if own & names else set()
    return all(fold(part) in names for part in mine.split(";"))


class Count:
    """Right and all, by class of mention and by field of a speaker; what differs, in words."""

    def __init__(self) -> None:
        self.right: Counter[str] = Counter()
        self.total: Counter[str] = Counter()
        self.notes: list[str] = []

    def add(self, name: str, *, right: bool) -> None:
        """Count one, right or not."""
        self.total[name] += 1
        self.right[name] += right

    def show(self, names: tuple[str, ...]) -> None:
        """Print some figures and their sum."""
        for name in names:
            if self.total[name]:
                self._print(name, self.right[name], self.total[name])

    def figures(self) -> dict[str, list[int]]:
        """Give right and all of each class and field that was counted."""
        names = (*CLASSES, "all", *(FIELD + field for field in FIELDS))
        return {n: [self.right[n], self.total[n]] for n in names if self.total[n]}

    def _print(self, name: str, right: int, total: int) -> None:
        print(f"{name:12} {right}/{total} = {right / total:.3f}")


def measure(gold: Path, pages: Path, count: Count) -> None:
    """Count the statements of a folder of gold records, and their speakers."""
    for file in sorted(gold.glob("*.toml")):
        expected = tomllib.loads(file.read_text(encoding="utf-8"))
        page, cast, statements = read(pages / expected["page"])
        sheet = Sheet(expected, page.translate(FOLDS))
        known: set[str] = set()
        for g in expected.get("statements", []):
            pieces = [g["content"]] if isinstance(g["content"], str) else g["content"]
            words = sheet.quoted(g["line"], [piece.translate(FOLDS) for piece in pieces])
            spans = [(s, sheet.spans(msgspec.to_builtins(s.content))) for s in statements]
            best = max(spans, key=lambda p: f1(set(words), set(p[1])), default=None)
            if best is None or f1(set(words), set(best[1])) < FOUND or not g.get("cue"):
                continue
            wanted = sheet.entities.get(g["speaker"])
            right = is_right(wanted, cast, best[0])
            name = class_of(page, cast, best[0])
            count.add(name, right=right)
            count.add("all", right=right)
            speaker = best[0].speaker
            if right and wanted is not None and speaker is not None and g["speaker"] not in known:
                known.add(g["speaker"])
                wrong = differing(sheet, wanted, cast.members[int(speaker)])
                for field in FIELDS:
                    count.add(FIELD + field, right=not any(w.startswith(field) for w in wrong))
                count.notes += [f"{file.stem}, {g['speaker']}: {w}" for w in wrong]


def main() -> None:
    """Print right speakers and all, by class; then the fields of those that are right."""
    ask = argparse.ArgumentParser(description="Measure speakers by the words that stand for them.")
    ask.add_argument("folders", nargs="+", type=Path, help="folders: gold, pages, gold, pages, ...")
    ask.add_argument("--lexicon", type=Path, help="a folder of tables to add")
    ask.add_argument("--errors", action="store_true", help="list the fields that differ")
    ask.add_argument("--keep", help="the name under which the figures are kept")
    asked = ask.parse_args()
    if asked.lexicon is not None:
        get_lexicon().add_folder(asked.lexicon)
    count = Count()
    for gold, pages in zip(asked.folders[::2], asked.folders[1::2], strict=True):
        measure(gold, pages, count)
    count.show((*CLASSES, "all"))
    print("\nspeakers that are right, once a page")
    count.show(tuple(FIELD + field for field in FIELDS))
    if asked.errors:
        print(*count.notes, sep="\n")
    if asked.keep is not None:
        results.keep("mentions", asked.keep, count.figures())


if __name__ == "__main__":
    main()
