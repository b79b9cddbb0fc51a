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
from ujar.moves.act import WORDS

if TYPE_CHECKING:
    from ujar.article.text import Sentence
    from ujar.moves.act import Act
    from ujar.moves.clause import Clauses
    from ujar.moves.scene import Scene

CARRIED = WORDS | {"CONSULT", "COOPERATE"}
WINDOW = 4


@cache
def _words(kind: str) -> frozenset[str]:
    rows = get_lexicon().rows(GoBetween)
    return frozenset(row.form for row in rows if row.kind == kind)


class GoBetweens:
    """The go-betweens of a page, by sentence and by the message that they carried."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.by_sentence: dict[int, list[int]] = {}
        self.carried: list[tuple[int, int, int | None]] = []

    def read(self, sent: Sentence, clauses: Clauses) -> None:
        """Read the go-betweens that a sentence names."""
        for at, chunk in enumerate(clauses.chunks):
            words = clauses.phrase_at(at)
            if _any(words, "through"):
                self._add(sent, self._after(clauses, at))
            elif _any(words, "mediated"):
                args = clauses.arguments(at)
                keys = [m.key for m in args.get("oleh")] or [
                    m.key for m in args.members if m.slot == "object" and m.at <= at + 2
                ]
                self._add(sent, keys[:1])
            elif _any(words, "mediates"):
                self._add(sent, [p.key for p in clauses.subject(at).parties][:1])
            elif chunk.low in _words("carried"):
                self._carry(sent, clauses, at)
            elif chunk.low in _words("carries"):
                self._bring(sent, clauses, at)
            elif is_go_between(clauses.phrase_at(at)) and at > 1:
                self._stand_as(sent, clauses, at)

    def _add(self, sent: Sentence, keys: list[int]) -> None:
        known = self.by_sentence.setdefault(sent.index, [])
        known += [key for key in keys if key not in known]

    def _after(self, clauses: Clauses, at: int) -> list[int]:
        """Give the go-between after `melalui`: a party, or a noun for one."""
        chunks = clauses.chunks
        nameless: int | None = None
        for k in range(at + 1, min(at + 1 + WINDOW, len(chunks))):
            chunk = chunks[k]
            if chunk.kind == "mention" and chunk.key is not None:
                key = self._inner(chunk.start, chunk.end, chunk.key)
                return [key] if self.scene.can_mediate(key) else []
            if chunk.low in _words("noun") and nameless is None:
                nameless = k
            elif chunk.kind not in ("word", "determiner", "adverb"):
                break
        if nameless is None:
            return []
        return [self._make(chunks[nameless].start, chunks[nameless].end)]

    def _inner(self, start: int, end: int, key: int) -> int:
        """Give who is named inside `perantara X`, else whoever the words stand for."""
        if self.scene.text.page[start:end].split(" ", 1)[0].casefold() not in _words("noun"):
            return key
        return self.scene.named_inside(start, end, key)

    def _make(self, start: int, end: int) -> int:
        """Make a member of a go-between whom the page does not name, or give the one it has."""
        name = self.scene.text.page[start:end]
        for member in self.scene.cast.members:
            if member.anonymous and member.name.casefold() == name.casefold():
                key = member.key
                break
        else:
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
            self._add(sent, [before.key])

    def _bring(self, sent: Sentence, clauses: Clauses, at: int) -> None:
        """Read `X menyerahkan surat Y kepada Z`: X carried the message of Y."""
        args = clauses.arguments(at)
        nouns = [clauses.chunks[k].entry.noun for k in args.nouns]
        if not any(n is not None and n.carrier for n in nouns):
            return
        bringers = [p.key for p in clauses.subject(at).parties][:1]
        owners = [m.key for m in args.get("owner") if not m.relative]
        if bringers and owners and bringers[0] != owners[0]:
            self.carried.append((sent.index, bringers[0], owners[0]))

    def _carry(self, sent: Sentence, clauses: Clauses, at: int) -> None:
        """Read `pesan X itu disampaikan kepadanya oleh Y`: Y carried the message, of X if named."""
        subject = clauses.subject(at)
        nouns = [k for k in subject.words if clauses.chunks[k].entry.noun is not None]
        if not nouns:
            return
        agents = [m.key for m in clauses.arguments(at).get("oleh") if not m.relative]
        owner = subject.parties[0].key if subject.parties else None
        self.carried += [(sent.index, key, owner) for key in agents[:1]]

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
            found += self.by_sentence.get(act.sent, [])
        parties = (lead.actor, lead.recipient)
        for place, key, owner in self.carried:
            near = any(abs(place - act.sent) <= WINDOW for act in acts)
            mine = owner is None or self.scene.same_side(owner, lead.actor)
            if lead.type in WORDS and near and mine:
                found.append(key)
        named = [
            key
            for key in dict.fromkeys(found)
            if not any(self.scene.same_side(key, party) for party in parties)
        ]
        return self._best(named)

    def _best(self, keys: list[int]) -> list[int]:
        """Leave out a nameless go-between where the page also tells who he was."""
        nameless = [k for k in keys if self.scene.is_nameless(k, _words("noun"))]
        known = [k for k in keys if k not in nameless]
        return known or nameless[:1]


def is_go_between(phrases: tuple[str, ...]) -> bool:
    """Tell whether words name a go-between: `tuan rumah`, `penengah`."""
    return _any(phrases, "noun")


def _any(phrases: tuple[str, ...], kind: str) -> bool:
    return not _words(kind).isdisjoint(phrases)
