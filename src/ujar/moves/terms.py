"""Finds the terms of a demand or an offer: each condition and each item, a span of its own.

`Ada tiga syarat. Pertama, pasukan mundur. Kedua, tahanan bebas.` gives two terms to the demand
before it; `menuntut Syldavia menarik pasukan dan membuka perbatasan` two.

Conditions are found in `ujar.moves.conditions`. The words that open lists and items stand in
`term_cues`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import TermCue
from ujar.moves.act import Act, Acts
from ujar.moves.roles import NAMING, PHRASE
from ujar.moves.setting import find_delegation
from ujar.moves.tables import get_tables

if TYPE_CHECKING:
    from ujar.article.text import Sentence, Text
    from ujar.moves.chunks import Chunk, Range
    from ujar.moves.clause import Clauses
    from ujar.moves.scene import Scene

NUMBERED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]\s")
JOINED = ("coordinator", "comma")
BEFORE_VERB = frozenset({"negation", "future", "adverb", "must", "may"})
SEVERAL = 2
SUBJECT = 4
REACH = 3
NEAR = 10
SOURCES = frozenset({"dari", "oleh"})
AND = "; dan"
PROPOSALS = frozenset({"OFFER", "REQUEST", "ACCEPT"})
ANSWERS = frozenset({"ACCEPT", "REJECT"})
AGREED = frozenset({"COOPERATE"})
FAR = 12
LISTED = frozenset({"OFFER", "REQUEST", "COOPERATE", "ACCEPT", "REJECT"})
MATTER = frozenset({"tentang", "mengenai", "terkait", "soal"})
LOOSE = frozenset({"untuk", "dalam", "bidang"})


@cache
def _cues(kind: str) -> frozenset[str]:
    return frozenset(row.form for row in get_lexicon().rows(TermCue) if row.kind == kind)


@cache
def _list_openers() -> frozenset[str]:
    return _cues("some") | _cues("colon") | NAMING


class Lists:
    """The lists of an article: after which sentence each stands, and its items.

    `inline` lists stand within their sentence; `owners` are those whose terms a sentence lists.
    """

    def __init__(self, text: Text) -> None:
        self.text = text
        self.items: dict[int, list[Range]] = {}
        self.members: set[int] = set()
        self.inline: dict[int, list[Range]] = {}
        self.owners: dict[int, int] = {}
        self._read()

    def _read(self) -> None:
        found: dict[int, list[tuple[int, Range]]] = {}
        head = -1
        for sent in self.text.sentences:
            item = self._item(sent)
            if item is None:
                head = sent.index
            else:
                found.setdefault(head, []).append((sent.index, item))
        for at, items in found.items():
            if len(items) >= SEVERAL:  # one "Lalu, ..." alone is no list
                self.items[at] = [item for _, item in items]
                self.members.update(index for index, _ in items)

    def announced(self, head: int) -> bool:
        """Tell whether a sentence, or the one before it, speaks of terms: `memuat tiga syarat`."""
        sents = self.text.sentences[max(0, head - 1) : head + 1]
        lows = {t.low for sent in sents for t in sent.tokens}
        return not lows.isdisjoint(_cues("head"))

    def _item(self, sent: Sentence) -> Range | None:
        """Read `Pertama, ...` and `1. ...`: the item without its number and its last mark."""
        tokens = sent.tokens
        start: int | None = None
        page = self.text.page
        if len(tokens) > SEVERAL and tokens[0].low in _cues("item") and tokens[1].low == ",":
            start = tokens[2].start
        else:
            number = NUMBERED.match(page, sent.start, sent.end)
            if number is not None and number.end() < sent.end:
                start = number.end()
        if start is None:
            return None
        end = _trim_end(page, start, sent.end)
        if page[start:end].endswith(AND):
            end = _trim_end(page, start, end - len(AND))
        return (start, end)


def _trim_end(page: str, start: int, end: int) -> int:
    while end > start and not (page[end - 1].isalnum() or page[end - 1] in '"”)'):
        end -= 1
    return end


def split_items(chunks: list[Chunk], first: int, last: int) -> list[Range]:
    """Split what is asked or offered where a new verb is joined on."""
    joints = (at for at in range(first + 1, last - 1) if chunks[at].kind in JOINED)
    cuts = [first, *(at for at in joints if _verb_at(chunks, at + 1, last))]
    found = []
    for cut, after in zip(cuts, [*cuts[1:], last], strict=True):
        start = cut
        while start < after and chunks[start].kind in JOINED:
            start += 1
        end = after
        while end > start and chunks[end - 1].kind in ("comma", "quote", "stop", "coordinator"):
            end -= 1
        if end > start:
            found.append((chunks[start].start, chunks[end - 1].end))
    return found


def _verb_at(chunks: list[Chunk], at: int, last: int) -> bool:
    """Tell whether a new verb begins, with its own short subject before it or without."""
    first = at
    while at < last and (chunks[at].kind in BEFORE_VERB or chunks[at].kind == "coordinator"):
        at += 1
    while at < min(last, first + SUBJECT) and chunks[at].kind in PHRASE | BEFORE_VERB:
        at += 1
    return at < last and chunks[at].kind == "verb"


def trim_item(text: Text, span: Range) -> Range:
    """Cut an item that names its own parties down to its matter: `MoU antara A dan B tentang C`."""
    tokens = text.tokens_in(*span)
    if not _names_agreement(text, span):
        return span
    for token in tokens:
        if token.low in MATTER:
            return (token.end + 1, span[1])
    for token in tokens:
        if token.low in LOOSE:
            return (token.end + 1, span[1])
    return span


def _names_agreement(text: Text, span: Range) -> bool:
    """Tell whether an item opens with a noun for an agreement: `MoU antara A dan B`."""
    tokens = text.tokens_in(*span)
    options = get_tables().forms.get(tokens[0].low, []) if tokens else []
    return any(e.noun is not None and e.noun.type == "COOPERATE" for _, e in options)


def add_details(clauses: Clauses, acts: list[Act]) -> None:
    """Lay the delegation of a sentence on its acts, and split what they ask."""
    proposals = [a for a in acts if a.type in PROPOSALS]
    if acts:
        contrast = clauses.opens(0, _cues("against"))
        reward = clauses.opens(0, _cues("return"))
        sent_to = find_delegation(clauses)
        for act in acts:
            act.contrast = contrast
            act.reward = reward and act.type == "OFFER"
            act.delegation = sent_to
    for act in proposals:
        act.items = [piece for item in act.items for piece in _split(clauses, item)]


def find_inline(clauses: Clauses) -> list[Range]:
    """Find the items of a list within a sentence: `tiga bidang, yakni A, B, dan C`."""
    chunks, openers = clauses.chunks, _list_openers()
    for at in range(len(chunks) - 1, -1, -1):
        if chunks[at].low not in openers:
            continue
        some = chunks[at].low in _cues("some")
        if some and at + 1 < len(chunks) and chunks[at + 1].kind == "preposition":
            # "dikritik banyak pihak, termasuk dari Ruritania" names a critic
            continue
        if not _head_before(clauses, at, proposed=chunks[at].low in NAMING):
            continue
        found: list[Range] = []
        start = at + 1
        quoted = sum(c.kind == "quote" for c in chunks[:at]) % 2 == 1
        for k in range(at + 1, len(chunks) + 1):
            # What the list stands in ends with its quotation: `..., yakni A dan B," kata X`.
            ends = (
                k == len(chunks)
                or chunks[k].kind == "stop"
                or (quoted and chunks[k].kind == "quote")
            )
            if ends or chunks[k].kind in JOINED:
                if k > start:
                    goes_on = found and chunks[start].kind == "relative"
                    first = found.pop()[0] if goes_on else chunks[start].start
                    found.append((first, chunks[k - 1].end))
                start = k + 1
            if ends:
                break
        return found if len(found) >= (1 if some else SEVERAL) else []
    return []


def _head_before(clauses: Clauses, at: int, *, proposed: bool = False) -> bool:
    """Tell whether a noun for what is listed stands before; `proposed` a proposal of somebody."""
    for k in range(max(0, at - NEAR), at):
        noun = clauses.chunks[k].entry.noun
        if proposed and (noun is None or noun.type not in PROPOSALS):
            continue
        if clauses.chunks[k].kind == "condition":
            # "setuju jika tuntutannya dipenuhi, termasuk ...": what is only supposed
            return False
        if clauses.opens(k, _cues("head")):
            return True
    return False


def find_owner(clauses: Clauses) -> int | None:
    """Give whose terms a sentence lists: `syarat yang diajukan X ialah ...`."""
    head = next((k for k, c in enumerate(clauses.chunks) if c.low in _cues("head")), None)
    if head is None:
        return None
    for chunk in clauses.chunks[head + 1 : head + 1 + SUBJECT]:
        if chunk.key is not None:
            return chunk.key
        if chunk.kind == "preposition" and chunk.low not in SOURCES:
            break
    return None


def _split(clauses: Clauses, item: Range) -> list[Range]:
    places = [k for k, c in enumerate(clauses.chunks) if item[0] <= c.start < item[1]]
    return split_items(clauses.chunks, places[0], places[-1] + 1) if places else []


def lay_lists(scene: Scene, lists: Lists, acts: list[Act]) -> None:
    """Lay the items of each list on the last act before it that can have terms."""
    pool = Acts(acts)
    for head, items in (*lists.items.items(), *lists.inline.items()):
        agreed = any(_names_agreement(scene.text, item) for item in items)
        kinds, reach = (AGREED, FAR) if agreed else (LISTED, REACH)
        near = [a for a in pool.near(head, reach) if a.type in kinds]
        heads = [a for a in near if a.sent == head or not (a.implied or a.type in ANSWERS)]
        owner = lists.owners.get(head)
        if owner is not None:
            own = [a for a in pool.near(head, FAR, FAR) if a.type in PROPOSALS]
            own = [a for a in own if scene.same_side(a.actor, owner) and not a.renewed]
            heads = [a for a in heads if scene.same_side(a.actor, owner)]
            heads = [a for a in own if a.sent <= head] or own[:1] or heads
        elif not heads and lists.announced(head):
            heads = [a for a in pool.near(head, FAR) if a.type in PROPOSALS and not a.implied]
        if heads:
            heads[-1].terms += [trim_item(scene.text, item) for item in items]


def collect(text: Text, acts: list[Act]) -> list[Range]:
    """Give the terms of one move: those that were found, or its items where there are several."""
    found: list[Range] = []
    for act in acts:
        found += act.terms
    if not found and acts[0].type in ("OFFER", "REQUEST"):
        items = [item for act in acts if act.type == acts[0].type for item in act.items]
        different = {text.page[a:b].casefold(): (a, b) for a, b in reversed(items)}
        found = list(different.values()) if len(different) >= SEVERAL else []
    return sorted(dict.fromkeys(found))
