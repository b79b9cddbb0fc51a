"""Makes the small pieces of HTML that stand hundreds of times on a page with its record.

A run of the words "Ana Berg" under the lane of people becomes
`<a class="w" ...><span class="u who r0">Ana Berg</span></a>`, the value of its speaker a link that
lights these words. What templates do once they do themselves; this is here because it is done for
each word and each value.

Whatever comes from a page or a record is escaped by `ujar.serve.visible.show` or `escape` where it
is put in. It reads no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup, escape

from ujar.serve.figures import say_due
from ujar.serve.texts import explain_rule, translate
from ujar.serve.visible import show

if TYPE_CHECKING:
    from ujar.serve.fields import Item, Value
    from ujar.serve.lanes import Block, Run
    from ujar.serve.room import Room

LANES = {"entity": "who", "time": "when", "statement": "said", "move": "done"}
CAPACITIES = frozenset({"mediator", "host", "messenger", "guarantor", "observer"})
CODED = frozenset({"certainty", "reality", "status", "channel"})
WHOLE = frozenset({"mentions", "content", "evidence"})  # their words are not said again


class Pieces:
    """Makes pieces for one page in one language.

    `base` is the page's address up to the value of its focus; it is empty where a page has no
    address, and links then lead to words alone.
    """

    def __init__(self, room: Room, language: str, base: str) -> None:
        self.room = room
        self.language = language
        self.base = base

    def runs(self, block: Block) -> Markup:
        """Make the words of a block."""
        return Markup("").join(self._run(run) for run in block.runs)

    def _run(self, run: Run) -> Markup:
        shown = show(self.room.say(run))
        if not run.keys:
            return shown
        words: str = shown
        for bar in run.bars:
            words = f'<span class="u {LANES[bar.sort]} r{bar.row}">{words}</span>'
        lit = "" if self.room.lit.isdisjoint(run.keys) else " lit"
        head = f'class="w{lit}" id="w{run.start}" data-f="{escape(" ".join(run.keys))}"'
        if not shown.strip():
            return _make(f"<span {head}>{words}</span>")
        to = f"#i-{run.keys[0].partition('.')[0]}"
        if self.base:
            to = f"{self.base}w{run.start}#lit"
        return _make(f'<a {head} tabindex="-1" href="{escape(to)}">{words}</a>')

    def word(self, key: str, **values: object) -> str:
        """Give the words of the interface for a key."""
        return translate(key, self.language, **values)

    def worded(self, value: Value) -> Markup:
        """Make what a value says: its code in words, or its words as they are."""
        if value.code:
            head = value.field if value.field in CODED else "note"
            return escape(self.word(f"{head}.{value.code}"))
        return _make(f'<bdi lang="id">{show(value.text)}</bdi>')

    def say(self, value: Value, item: Item) -> str:
        """Say what a value is, for the bar that tells what is lit: "Term 2 · m1"."""
        number = " ".join(value.key.split(".")[2:])
        name = self.word(f"field.{value.field}") + (f" {number}" if number else "")
        return name if item.id == "page" else f"{name} · {item.id}"

    def opener(self, value: Value, item: Item, words: str = "") -> Markup:
        """Make a value a link that lights its words; without words it is no link."""
        shown = escape(words) if words else self.worded(value)
        if not value.spans:
            return _make(f"<span>{shown}</span>")
        look, now = (" lit", ' aria-current="true"') if value.key in self.room.lit else ("", "")
        say, to = escape(self.say(value, item)), self._find_address(value)
        return _make(
            f'<a class="v{look}" data-k="{escape(value.key)}" data-say="{say}" href="{to}"{now}>'
            f"{shown}</a>"
        )

    def node(self, value: Value) -> Markup:
        """Make a link of a chain of sources; dashed where it is nobody or unnamed."""
        name = self.word(f"field.{value.field}")
        look = " open" if value.code or "unnamed" in value.notes else ""
        inner = f"<small>{escape(name)}</small> {self.worded(value)}"
        if not value.spans:
            return _make(f'<span class="node{look}">{inner}</span>')
        look += " lit" if value.key in self.room.lit else ""
        key, to = escape(value.key), self._find_address(value)
        return _make(f'<a class="node{look}" data-k="{key}" href="{to}">{inner}</a>')

    def _find_address(self, value: Value) -> Markup:
        place = f"#w{value.spans[0][0]}"
        return escape(f"{self.base}{value.key}{place}" if self.base else place)

    def beside(self, value: Value) -> Markup:
        """Make what stands beside a value: its notes, its words where they differ, its basis."""
        made = [self.note(code) for code in value.notes]
        if value.spans and value.field not in WHOLE:
            own = self.room.words(value)
            if own != value.text:
                words = f'<q lang="id"><bdi>{show(own)}</bdi></q>'
                made.append(_make(f'<span class="from">← {words}</span>'))
        if value.basis:
            basis = escape(explain_rule(value.basis, self.language))
            made.append(_make(f'<span class="from">{basis}</span>'))
        return Markup(" ").join(made)

    def note(self, code: str) -> Markup:
        """Make a note that goes with a party or a term."""
        head, _, rest = code.partition(":")
        if head == "topic":
            words = self.word(f"topic.{rest}")
        elif head == "due":
            words = say_due(rest, self.language)
        else:
            words = self.word(f"capacity.{code}" if code in CAPACITIES else f"note.{code}")
        look = " warn" if code == "unnamed" else ""
        return _make(f'<span class="tag{look}">{escape(words)}</span>')


def _make(html: str) -> Markup:
    """Take HTML of which each part that is not written here has been escaped."""
    return Markup(html)  # noqa: S704 - see above
