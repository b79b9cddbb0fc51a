"""Finds who carried an act from one party to the other: messengers, mediators, hosts.

`melalui perantara Borduria`, `dimediasi Borduria`, and, of a message, `pesan itu disampaikan
kepadanya oleh Ivo Lund`.

The words stand in `go_betweens`. A go-between with no name is a member of the cast of his own.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ujar.entities.cast import Mention
from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import GoBetween
from ujar.moves.act import PROPOSALS, WORDS
from ujar.moves.phrases import joins
from ujar.records import Capacity

if TYPE_CHECKING:
    from ujar.article.text import Sentence
    from ujar.moves.act import Act
    from ujar.moves.chunks import Chunk
    from ujar.moves.clause import Clauses
    from ujar.moves.scene import Scene

CARRIED = WORDS | {"CONSULT", "COOPERATE"}
ANSWERS = frozenset({"REJECT", "ACCEPT"})
WINDOW = 4
JOINTS = frozenset({"coordinator", "comma"})


@cache
def _capacities() -> dict[str, Capacity]:
    return {row.form: row.capacity for row in get_lexicon().rows(GoBetween)}


@cache
def _nouns() -> frozenset[str]:
    return frozenset(row.form for row in get_lexicon().rows(GoBetween) if row.kind == "noun")


class GoBetweens:
    """The go-betweens of a page, by sentence and by the message that they carried."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.by_sentence: dict[int, list[int]] = {}
        self.inner: dict[int, list[int]] = {}
        self.capacities: dict[int, Capacity] = {}
        self.carried: dict[int, list[tuple[int, int | None]]] = {}

    def read(self, sent: Sentence, clauses: Clauses) -> None:
        """Read the go-betweens that a sentence names."""
        for at, chunk in enumerate(clauses.chunks):
            what = chunk.entry.between
            light = chunk.entry.light
            if not what and light is not None and light.way == "give":
                what = "carries"
            if not what:
                continue
            if what == "through":
                keys = self._after(clauses, at)
                self._add(sent, keys, chunk.low)
                if any(c.kind == "relative" for c in clauses.chunks[max(0, at - WINDOW) : at]):
                    # "menolak usulan yang diajukan X melalui Y": Y carried the proposal
                    self.inner.setdefault(sent.index, []).extend(keys)
            elif what == "mediated":
                args = clauses.arguments(at)
                keys = [m.key for m in args.get("oleh")] or [
                    m.key for m in args.members if m.slot == "object" and m.at <= at + 2
                ]
                self._add(sent, keys[:1], chunk.low)
            elif what == "mediates":
                self._add(sent, [p.key for p in clauses.subject(at).parties][:1], chunk.low)
            elif what == "carried":
                self._carry(sent, clauses, at)
            elif what == "carries":
                self._bring(sent, clauses, at)
            elif at > 1:
                self._stand_as(sent, clauses, at)

    def _add(self, sent: Sentence, keys: list[int], word: str) -> None:
        known = self.by_sentence.setdefault(sent.index, [])
        known += [key for key in keys if key not in known]
        for key in keys:
            self.capacities.setdefault(key, _capacities().get(word, "messenger"))

    def _after(self, clauses: Clauses, at: int) -> list[int]:
        """Give the go-between after `melalui`: a party, or a noun for one."""
        chunks = clauses.chunks
        nameless: int | None = None
        for k in range(at + 1, min(at + 1 + WINDOW, len(chunks))):
            chunk = chunks[k]
            if chunk.kind == "mention" and chunk.key is not None:
                key = self._inner(chunk.start, chunk.end, chunk.key)
                key = _apposed(clauses, k, key) if k > at + 1 or " " in chunk.low else key
                self._call(key, chunk.low.split(" ", 1)[0])
                return [k for k in (key, *self._joined(clauses, k)) if self.scene.can_mediate(k)]
            if chunk.entry.between == "noun" and nameless is None:
                nameless = k
            elif chunk.kind not in ("word", "determiner", "adverb"):
                break
        if nameless is None:
            return []
        key = self._make(chunks[nameless].start, chunks[nameless].end)
        self._call(key, chunks[nameless].low)
        return [key]

    def _joined(self, clauses: Clauses, k: int) -> list[int]:
        """Give those who are named beside a go-between: `melalui X dan Y`."""
        chunks, found = clauses.chunks, []
        while k + 2 < len(chunks) and chunks[k + 1].kind in JOINTS and joins(clauses, k + 1):
            k += 2 if chunks[k + 2].kind != "coordinator" else 3
            if k >= len(chunks) or chunks[k].kind != "mention":
                break
            key = chunks[k].key
            if key is not None:
                found.append(key)
        return found

    def _call(self, key: int, word: str) -> None:
        """Note in which capacity a go-between is called what he is."""
        capacity = _capacities().get(word)
        if capacity is not None:
            self.capacities.setdefault(key, capacity)

    def _inner(self, start: int, end: int, key: int) -> int:
        """Give who is named inside `perantara X`, else whoever the words stand for."""
        if self.scene.text.page[start:end].split(" ", 1)[0].casefold() not in _nouns():
            return key
        return self.scene.named_inside(start, end, key)

    def _make(self, start: int, end: int) -> int:
        """Make a member of a go-between whom the page does not name, or give the one it has."""
        name = self.scene.text.page[start:end]
        key = self.scene.by_name.get(name.casefold())
        if key is None:
            member = self.scene.cast.add_member("group", name)
            member.anonymous = True
            key = member.key
            self.scene.learn(key)
        self.scene.cast.add_mention(Mention(start, end, start, end, "unnamed", key))
        return key

    def _stand_as(self, sent: Sentence, clauses: Clauses, at: int) -> None:
        """Read `dengan X sebagai tuan rumah`."""
        before = clauses.chunks[at - 2]
        if clauses.chunks[at - 1].low == "sebagai" and before.key is not None:
            self._add(sent, [before.key], clauses.chunks[at].low)

    def _bring(self, sent: Sentence, clauses: Clauses, at: int) -> None:
        """Read `X menyerahkan surat Y kepada Z`: X carried the message of Y."""
        args = clauses.arguments(at)
        nouns = [clauses.chunks[k].entry.noun for k in args.nouns]
        if not any(n is not None and (n.carrier or n.type in PROPOSALS) for n in nouns):
            return
        bringers = [p.key for p in clauses.subject(at).parties][:1]
        near = args.get("owner") + args.get("object") + args.get("dari")
        owners = [m.key for m in near if (m.stand or m.slot == "dari") and not m.relative]
        if not owners or not bringers or self.scene.same_side(bringers[0], owners[0]):
            owners = owners or bringers
        else:
            self.carried.setdefault(sent.index, []).append((bringers[0], owners[0]))
        got = [m.key for m in args.get("kepada") if not m.relative]
        if owners and got:
            senders = [self.scene.state_of(owners[0]), owners[0]]
            sender = next(key for key in senders if key is not None)
            self.scene.messages.append((sent.index, sender, got[0]))

    def _carry(self, sent: Sentence, clauses: Clauses, at: int) -> None:
        """Read `pesan X itu disampaikan kepadanya oleh Y`: Y carried the message, of X if named."""
        subject = clauses.subject(at)
        nouns = [k for k in subject.words if clauses.chunks[k].entry.noun is not None]
        if not nouns:
            return
        agents = [m.key for m in clauses.arguments(at).get("oleh") if not m.relative]
        owner = subject.parties[0].key if subject.parties else None
        self.carried.setdefault(sent.index, []).extend((key, owner) for key in agents[:1])

    def of(self, acts: list[Act]) -> list[int]:
        """Give the go-betweens of one move: named in its sentences, or carriers of its message."""
        lead = acts[0]
        if lead.type not in CARRIED or lead.recipient is None:
            return []
        found: list[int] = []
        for act in acts:
            for stmt in (act.said, act.spoken):
                if stmt is not None and stmt.speaker == str(act.actor):
                    found += [int(key) for key in stmt.via]
            inner = self.inner.get(act.sent, []) if lead.type in ANSWERS else []
            found += [key for key in self.by_sentence.get(act.sent, []) if key not in inner]
        parties = (lead.actor, lead.recipient)
        if lead.type in WORDS:
            places = {at for a in acts for at in range(a.sent - WINDOW, a.sent + WINDOW + 1)}
            for at in sorted(places & self.carried.keys()):
                before = any(act.sent <= at for act in acts)
                for key, owner in self.carried[at]:
                    if before if owner is None else self.scene.same_side(owner, lead.actor):
                        found.append(key)
        named = [
            key
            for key in dict.fromkeys(found)
            if not any(self.scene.same_side(key, party) for party in parties)
        ]
        return self._best(named)

    def _best(self, keys: list[int]) -> list[int]:
        """Leave out a nameless go-between where the page also tells who he was."""
        nameless = [k for k in keys if self.scene.is_nameless(k, _nouns())]
        known = [k for k in keys if k not in nameless]
        return known or nameless[:1]


def _apposed(clauses: Clauses, k: int, key: int) -> int:
    """Give the person named after his office: `melalui utusan khusus X, Ana Berg`."""
    chunks = clauses.chunks
    if k + 2 >= len(chunks) or chunks[k + 1].kind != "comma" or key in clauses.people:
        return key
    named = chunks[k + 2].key
    return named if named is not None and named in clauses.people else key


def is_go_between(chunk: Chunk) -> bool:
    """Tell whether words name a go-between: `tuan rumah`, `penengah`."""
    return chunk.entry.between == "noun" or chunk.low in _nouns()
