"""Measures how often a speaker is right, by the words that stand for him beside the cue.

    python bench/mentions.py GOLD PAGES [GOLD PAGES ...]

Gold records and pages as in `src/ujar/samples`. A statement counts where its content is found and
has a cue; its class is that of the mention next to the cue: a name, an office, a description, an
unnamed one, a pronoun, or the clitic of the cue itself.
"""

from __future__ import annotations

import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from marking.compare import FOLDS, f1, fold
from scorer import Sheet

from ujar.article.find import find_article
from ujar.article.text import Text
from ujar.entities.find import find_entities
from ujar.page.label import label_lines
from ujar.page.make import make_page
from ujar.statements.find import find_statements
from ujar.times.find import find_times

if TYPE_CHECKING:
    from ujar.entities.cast import Cast
    from ujar.records import Statement

FOUND = 0.5
NEAR = 60  # characters between a cue and the words of its subject
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


def measure(gold: Path, pages: Path, right: Counter[str], total: Counter[str]) -> None:
    """Count the statements of a folder of gold records."""
    for file in sorted(gold.glob("*.toml")):
        expected = tomllib.loads(file.read_text(encoding="utf-8"))
        page, cast, statements = read(pages / expected["page"])
        sheet = Sheet(expected, page.translate(FOLDS))
        for g in expected.get("statements", []):
            pieces = [g["content"]] if isinstance(g["content"], str) else g["content"]
            words = sheet.quoted(g["line"], [piece.translate(FOLDS) for piece in pieces])
            spans = [(s, sheet.spans(msgspec.to_builtins(s.content))) for s in statements]
            best = max(spans, key=lambda p: f1(set(words), set(p[1])), default=None)
            if best is None or f1(set(words), set(best[1])) < FOUND or not g.get("cue"):
                continue
            name = class_of(page, cast, best[0])
            total[name] += 1
            right[name] += is_right(sheet.entities.get(g["speaker"]), cast, best[0])


def main() -> None:
    """Print right speakers and all, by class."""
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    folders = [Path(a) for a in sys.argv[1:]]
    for gold, pages in zip(folders[::2], folders[1::2], strict=True):
        measure(gold, pages, right, total)
    for name in CLASSES:
        if total[name]:
            print(f"{name:12} {right[name]}/{total[name]} = {right[name] / total[name]:.3f}")
    print(f"{'all':12} {right.total()}/{total.total()} = {right.total() / total.total():.3f}")


if __name__ == "__main__":
    main()
