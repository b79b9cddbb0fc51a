"""Turn a case file into cases, each laid on a page of its own and read.

The text *Tiga orang hilang, kata Ana Berg.* becomes a page: a title, an empty line, that line.
Says nothing of what is right: that is for the module of each kind. The cases live in bench/cases/.
"""

from __future__ import annotations

import functools
import json
import tomllib
from pathlib import Path

import ujar
from marking.compare import TOKEN, Item
from ujar.lexicon import get_lexicon

CASES = Path(__file__).resolve().parent.parent / "cases"
MAP, HELD = CASES / "map", CASES / "held"
QUOTED = ("content", "terms", "about", "venue", "medium", "place", "time")
FIELDS = {
    "statements": {"speaker", "cue", "kind", "addressee", "relays", "via", "place", "content"}
    | {"value", "within", "hearsay", "denies", "verified"},
    "moves": {"type", "actor", "recipient", "via", "channel", "about", "terms", "venue"}
    | {"value", "certainty", "in_reply_to"},
}
SHARED = {"medium", "time", "doubt", "open"}


class Case:
    """One case, laid on a page and read.

    Attributes:
        label: its construction and its number in the file.
        gold: the statements or moves that it wants.
    """

    def __init__(self, case: Item, head: Item, kind: str, number: int) -> None:
        """Lay the case on its page and check that the words that it wants stand there."""
        self.gold: list[Item] = list(case[kind])
        self.construction: str = case["construction"]
        self.label = f"{self.construction} #{number}"
        self.counter = bool(case.get("counter"))
        self.doubt = bool(case.get("doubt"))
        title = case.get("title") or head["title"]
        self.page = f"{title}\n\n{case['text'].strip()}\n"
        self.body = len(title) + 2
        self.published = case.get("published") or head["published"]
        for gold in self.gold:
            self._check(gold, FIELDS[kind] | SHARED)

    def _check(self, gold: Item, fields: set[str]) -> None:
        for field in (*gold, *gold.get("open", [])):
            if field not in fields:
                raise SystemExit(f"{self.label}: no field is called {field!r}")
        for field in QUOTED:
            value = gold.get(field) or []
            for words in [value] if isinstance(value, str) else value:
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


def draw_map() -> None:
    """Tell the reader of the invented states, so that reading is measured and not geography."""
    lexicon = get_lexicon()
    if MAP not in lexicon.folders:
        lexicon.folders = (MAP, *lexicon.folders)


def load(kind: str, part: str = "", folder: Path = CASES) -> list[Case]:
    """The cases of one kind whose construction holds `part`."""
    head = tomllib.loads((folder / f"{kind}.toml").read_text(encoding="utf-8"))
    cases = [Case(c, head, kind, n) for n, c in enumerate(head.pop("case"), 1)]
    return [c for c in cases if part.casefold() in c.construction.casefold()]
