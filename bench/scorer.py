"""Compares records with gold records that are written by line and words, and counts what agrees.

`score(records, gold_folder, pages_folder)` gives counts a measure: how many items agree, how many
the records hold, how many the gold holds. A statement is found where its content and the gold's
share half of their words (as positions in the page); its speaker, cue and kind are judged on those.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from marking.compare import FOUND, f1, same

WORD = re.compile(r"\w+")
SAME_WAY = ("CONSULT", "COOPERATE")  # neither party is the one who does it

Json = dict[str, Any]
Positions = frozenset[int]


@dataclass
class Count:
    """Items that agree, items of the records, items of the gold."""

    agreed: int = 0
    ours: int = 0
    gold: int = 0

    @property
    def f1(self) -> float:
        """The F1 of the two; where each side holds the same number of items, their accuracy."""
        return 2 * self.agreed / (self.ours + self.gold) if self.ours + self.gold else 0.0


@dataclass
class Counts:
    """The counts of all measures, in the order in which they first came up."""

    of: dict[str, Count] = field(default_factory=dict)

    def add(self, measure: str, agreed: int, ours: int, gold: int) -> None:
        """Add items to a measure."""
        count = self.of.setdefault(measure, Count())
        count.agreed += agreed
        count.ours += ours
        count.gold += gold

    def judge(self, measure: str, right: bool) -> None:
        """Add one item that both sides have, right or wrong."""
        self.add(measure, int(right), 1, 1)


class Sheet:
    """A gold record over its page: words that it quotes become positions."""

    def __init__(self, gold: Json, text: str) -> None:
        self.gold = gold
        self.text = text
        self.lines: list[tuple[int, int]] = []
        start = 0
        for line in text.split("\n"):
            self.lines.append((start, start + len(line)))
            start += len(line) + 1
        self.entities = {e["id"]: e for e in gold.get("entities", [])}

    def line(self, number: int) -> Positions:
        """Give the words of a line, counted from 1."""
        return self.words(*self.lines[number - 1])

    def words(self, start: int, end: int) -> Positions:
        """Give the words between two offsets, each as the offset at which it starts."""
        return frozenset(m.start() for m in WORD.finditer(self.text, start, end))

    def find(self, number: int, quoted: str) -> tuple[int, int]:
        """Find quoted words in a line.

        Raises:
            ValueError: the line does not hold them.
        """
        start, end = self.lines[number - 1]
        at = self.text.find(quoted, start, end)
        if at < 0:
            raise ValueError(f"{self.gold['page']}, line {number}: {quoted!r} is not there")
        return at, at + len(quoted)

    def quoted(self, number: int, pieces: str | list[str]) -> Positions:
        """Give the words of one or more quoted pieces of a line."""
        several = [pieces] if isinstance(pieces, str) else pieces
        return frozenset().union(*(self.words(*self.find(number, piece)) for piece in several))

    def spans(self, spans: list[Json]) -> Positions:
        """Give the words of a record's spans."""
        return frozenset().union(*(self.words(s["start"], s["end"]) for s in spans))


def score(records: list[Json], gold: Path, pages: Path) -> Counts:
    """Score the records of the pages that a folder of gold records is about."""
    counts = Counts()
    by_name = {Path(record["page"]["name"]).name: record for record in records}
    for file in sorted(gold.glob("*.toml")):
        expected = tomllib.loads(file.read_text(encoding="utf-8"))
        sheet = Sheet(expected, (pages / expected["page"]).read_text(encoding="utf-8"))
        record = by_name.get(expected["page"], {})
        score_article(sheet, record, counts)
        score_times(sheet, record, counts)
        score_statements(sheet, record, counts)
        score_moves(sheet, record, counts)
    return counts


def score_article(sheet: Sheet, record: Json, counts: Counts) -> None:
    """Score body lines, title, published, outlet, authors."""
    gold, article = sheet.gold["article"], record.get("article") or {}
    body = sheet.spans(article.get("body") or [])
    ours = {
        number
        for number in range(1, len(sheet.lines) + 1)
        if number != gold["title"] and _mostly(sheet.line(number), body)
    }
    counts.add("body lines", len(ours & set(gold["body"])), len(ours), len(gold["body"]))
    title = article.get("title")
    right = title is not None and sheet.spans([title]) == sheet.line(gold["title"])
    counts.judge("title", right)
    value = (article.get("published") or {}).get("value") or ""
    counts.judge("published", value == gold["published"])
    outlet = article.get("outlet") or ""
    counts.judge("outlet", outlet.casefold() == gold["outlet"].casefold())
    counts.judge("authors", (article.get("authors") or []) == gold["authors"])


def score_times(sheet: Sheet, record: Json, counts: Counts) -> None:
    """Score the times that the gold lists: the words are found and the value is right."""
    for time in sheet.gold.get("times", []):
        start, end = sheet.find(time["line"], time["text"])
        values = [
            t["value"] for t in record.get("times", []) if t["start"] < end and start < t["end"]
        ]
        counts.judge("times", time["value"] in values)


def score_statements(sheet: Sheet, record: Json, counts: Counts) -> None:
    """Score statements found, and on those speaker, cue, kind, addressee and relays."""
    gold, ours = sheet.gold.get("statements", []), record.get("statements", [])
    people = {e["id"]: e for e in record.get("entities", [])}
    pairs = _pair(
        [sheet.quoted(g["line"], g["content"]) for g in gold],
        [sheet.spans(o["content"]) for o in ours],
    )
    counts.add("statements", len(pairs), len(ours), len(gold))
    for g, o in ((gold[i], ours[j]) for i, j in pairs):
        counts.judge("speaker", _same(sheet, g["speaker"], people.get(o["speaker"])))
        cue = (o.get("cue") or {}).get("text") or ""
        counts.judge("cue", cue.casefold() == g["cue"].casefold())
        counts.judge("kind", o["kind"] == g["kind"])
        counts.judge("denies", bool(o["denies"]) == g.get("denies", False))
        _score_some(sheet, "addressee", [g.get("addressee")], [people.get(o["addressee"])], counts)
        for role in ("relays", "via"):
            _score_some(sheet, role, g.get(role, []), [people[key] for key in o[role]], counts)


def score_moves(sheet: Sheet, record: Json, counts: Counts) -> None:
    """Score moves by type, actor and recipient, and on those certainty and the number of terms."""
    free = list(record.get("moves", []))
    gold = sheet.gold.get("moves", [])
    counts.add("moves", 0, len(free), len(gold))
    people = {e["id"]: e for e in record.get("entities", [])}
    for g in gold:
        found = next((o for o in free if _same_move(sheet, g, o, people)), None)
        if found is None:
            continue
        free.remove(found)
        counts.add("moves", 1, 0, 0)
        counts.judge("move certainty", found["certainty"] == g["certainty"])
        via = [people[key] for key in found["via"]]
        _score_some(sheet, "move via", g.get("via", []), via, counts)
        terms = [" ".join(WORD.findall(t["text"])) for t in found["terms"]]
        wanted = [" ".join(WORD.findall(t)) for t in g.get("terms", [])]
        agreed = sum(term in wanted for term in terms)
        counts.add("move terms", agreed, len(terms), len(wanted))


def _same_move(sheet: Sheet, gold: Json, ours: Json, people: dict[str, Json]) -> bool:
    if ours["type"] != gold["type"]:
        return False
    both = (ours["actor"], ours["recipient"])
    ways = (both, both[::-1]) if gold["type"] in SAME_WAY else (both,)
    return any(
        _same_party(sheet, gold["actor"], people.get(actor))
        and _same_party(sheet, gold["recipient"], people.get(recipient))
        for actor, recipient in ways
    )


def _score_some(
    sheet: Sheet, measure: str, gold: list[str | None], ours: list[Json | None], counts: Counts
) -> None:
    wanted = [key for key in gold if key]
    have = [entity for entity in ours if entity is not None]
    agreed = sum(any(_same(sheet, key, entity) for entity in have) for key in wanted)
    if wanted or have:
        counts.add(measure, agreed, len(have), len(wanted))


def _same(sheet: Sheet, key: str, ours: Json | None) -> bool:
    """Tell whether an entity is the gold's: by item, by name, of unnamed ones by their words."""
    if not key or ours is None:
        return not key and ours is None
    gold = sheet.entities[key]
    if gold.get("wikidata") and gold["wikidata"] == ours["wikidata"]:
        return True
    mark = "~" if gold.get("anonymous") else ""
    return same([mark + name for name in gold["names"]], ours)


def _same_party(sheet: Sheet, key: str, ours: Json | None) -> bool:
    """The same, or the government that the gold's person speaks for, or the other way round."""
    if _same(sheet, key, ours):
        return True
    if not key or ours is None:
        return False
    gold = sheet.entities[key]
    sides = [*gold["names"], *gold.get("of", "").split(";")]
    return same([side for side in sides if side], ours, side=True)


def _pair(gold: list[Positions], ours: list[Positions]) -> list[tuple[int, int]]:
    """Pair items that share words, those that share most first."""
    scored = [
        (-f1(g, o), i, j)
        for i, g in enumerate(gold)
        for j, o in enumerate(ours)
        if f1(g, o) >= FOUND
    ]
    pairs: list[tuple[int, int]] = []
    for _, i, j in sorted(scored):
        if all(i != a and j != b for a, b in pairs):
            pairs.append((i, j))
    return sorted(pairs)


def _mostly(words: Positions, body: Positions) -> bool:
    return len(words & body) * 2 > len(words)
