"""Finds who carried an act from one party to the other: messengers, mediators, hosts.

`melalui perantara Borduria`, `dimediasi Borduria`, and, of a message, `pesan itu disampaikan
kepadanya oleh Ivo Lund`.

The words stand in `go_betweens`. A go-between with no name is a member of the cast of his own.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ujar.entities.cast import Mention
from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import ActNoun, GoBetween
from ujar.moves.act import PROPOSALS, WORDS
from ujar.moves.mediators import names_mediator
from ujar.moves.phrases import joins
from ujar.moves.roles import AGENT
from ujar.moves.words import CLITIC
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
MEDIATOR = "mediator"


@cache
def _capacities() -> dict[str, Capacity]:
    return {row.form: row.capacity for row in get_lexicon().rows(GoBetween)}


@cache
def _messages() -> frozenset[str]:
    return frozenset(row.form for row in get_lexicon().rows(ActNoun) if row.carrier)


@cache
def _nouns() -> frozenset[str]:
    return frozenset(row.form for row in get_lexicon().rows(GoBetween) if row.kind == "noun")


class Named(NamedTuple):
    """A go-between at a place; `ahead` tells that what he helps to do is told after it."""

    key: int
    at: int
    ahead: bool


class Carried(NamedTuple):
    """Who carried a message, whose it was, and whether it was a proposal: then its type."""

    key: int
    owner: int | None
    type: str | None


class GoBetweens:
    """The go-betweens of a page, by sentence and by the message that they carried."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.by_sentence: dict[int, list[Named]] = {}
        self.inner: dict[int, list[int]] = {}
        self.capacities: dict[int, Capacity] = {}
        self.carried: dict[int, list[Carried]] = {}
        self.acts: dict[int, list[int]] = {}

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
                self._add(sent, keys, chunk)
                self._set_inner(sent, clauses, at, keys)
            elif what == "mediated":
                keys = self._mediators(clauses, at)
                self._add(sent, keys, chunk)
                self._set_inner(sent, clauses, at, keys)
            elif what == "mediates":
                subject = clauses.subject(at)
                # whom somebody asks to bring a thing about is no go-between
                asked = subject.link == "control"
                keys = [] if asked else [p.key for p in subject.parties]
                self._add(sent, self._third(keys), chunk, ahead=True)
            elif what == "carried":
                self._carry(sent, clauses, at)
            elif what == "carries":
                self._bring(sent, clauses, at)
            elif at > 1:
                self._stand_as(sent, clauses, at)

    def _add(
        self,
        sent: Sentence,
        keys: list[int],
        chunk: Chunk,
        called: str | None = None,
        *,
        ahead: bool = False,
    ) -> None:
        known = self.by_sentence.setdefault(sent.index, [])
        known += [Named(key, chunk.start, ahead) for key in keys]
        for key in keys:
            self.capacities.setdefault(key, _capacities().get(called or chunk.low, "messenger"))

    def _set_inner(self, sent: Sentence, clauses: Clauses, at: int, keys: list[int]) -> None:
        """Note who helped with what is answered: `menolak usulan yang diajukan X melalui Y`."""
        if any(c.kind == "relative" for c in clauses.chunks[max(0, at - WINDOW) : at]):
            self.inner.setdefault(sent.index, []).extend(keys)

    def _third(self, keys: list[int]) -> list[int]:
        return [key for key in dict.fromkeys(keys) if self.scene.can_mediate(key)]

    def _mediators(self, clauses: Clauses, at: int) -> list[int]:
        """Give who mediated, after a passive: `dimediasi oleh X dan Y`, `ditengahi X`."""
        members = clauses.arguments(at).members
        near = next((m for m in members if m.slot == AGENT), None)
        near = near or next((m for m in members if m.slot == "object" and m.at <= at + 2), None)
        return self._joined(clauses, near.at, at) if near is not None else []

    def _joined(self, clauses: Clauses, first: int, cue: int) -> list[int]:
        """Give the members of a list that begins at a chunk: `Qatar, Mesir, dan AS`.

        Where the list stands before its verb, a comma ends it.
        """
        chunks = clauses.chunks
        fronted = not any(c.kind == "verb" for c in chunks[:cue])
        keys = [chunks[first].key]
        k: int | None = first
        while k is not None:
            k = _next_in_list(clauses, k, commas=not fronted)
            if k is not None:
                keys.append(chunks[k].key)
        return self._third([key for key in keys if key is not None])

    def _after(self, clauses: Clauses, at: int) -> list[int]:
        """Give the go-betweens after `melalui`: parties, or a noun for them."""
        chunks = clauses.chunks
        nameless: int | None = None
        for k in range(at + 1, min(at + 1 + WINDOW, len(chunks))):
            chunk = chunks[k]
            if chunk.kind == "mention" and chunk.key is not None:
                key = self._inner(chunk.start, chunk.end, chunk.key)
                key = _apposed(clauses, k, key) if k > at + 1 or " " in chunk.low else key
                self._call(key, chunk.low.split(" ", 1)[0])
                return self._third([key, *self._joined(clauses, k, at)[1:]])
            if chunk.entry.between == "noun" and nameless is None:
                nameless = k
            elif chunk.kind not in ("word", "determiner", "adverb"):
                break
        if nameless is None:
            return []
        key = self._make(chunks[nameless].start, chunks[nameless].end)
        self._call(key, chunks[nameless].low)
        return [key]

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
            self._add(sent, [before.key], clauses.chunks[at])

    def _bring(self, sent: Sentence, clauses: Clauses, at: int) -> None:
        """Read `X menyerahkan surat Y kepada Z`: X carried the message of Y."""
        args = clauses.arguments(at)
        if clauses.chunks[at].entry.passive:
            self._relay(sent, clauses, at)
            return
        nouns = [clauses.chunks[k].entry.noun for k in args.nouns]
        if not any(n is not None and (n.carrier or n.type in PROPOSALS) for n in nouns):
            return
        bringers = [p.key for p in clauses.subject(at).parties][:1]
        near = args.get("owner") + args.get("object") + args.get("dari")
        owners = [m.key for m in near if (m.stand or m.slot == "dari") and not m.relative]
        if not owners or not bringers or not self.scene.are_apart(bringers[0], owners[0]):
            owners = owners or bringers
        else:
            kind = next((n.type for n in nouns if n is not None and not n.carrier), None)
            told = Carried(bringers[0], owners[0], kind)
            self.carried.setdefault(sent.index, []).append(told)
        given = args.get("kepada")
        # "surat yang berisi ajakan berunding kepada X"
        given = [m for m in given if not m.relative] or given
        handed = [m.key for m in given if names_mediator(clauses.chunks[m.at])]
        states = [key for whole in handed for key in self.scene.mediating(whole)]
        self._add(sent, self._third(states), clauses.chunks[at], MEDIATOR)
        got = [m.key for m in given if m.key not in handed]
        if owners and got:
            senders = [self.scene.state_of(owners[0]), owners[0]]
            sender = next(key for key in senders if key is not None)
            self.scene.messages.append((sent.index, sender, got[0]))

    def _relay(self, sent: Sentence, clauses: Clauses, at: int) -> None:
        """Read `tawaran X yang dibawa Y`, `tawaran yang dibawa Y dari X`: Y brought what X made."""
        subject = clauses.subject(at)
        nouns = [clauses.chunks[k].entry.noun for k in subject.words]
        if subject.link != "relative" or not any(
            n is not None and (n.carrier or n.type in PROPOSALS) for n in nouns
        ):
            return
        args = clauses.arguments(at)
        makers = [m.key for m in args.get("dari")] or [p.key for p in subject.parties]
        by = args.get(AGENT) or [m for m in args.get("object") if m.at == at + 1]
        bringers = [m.key for m in by if makers and self.scene.are_apart(m.key, makers[0])]
        self._add(sent, self._third(bringers[:1]), clauses.chunks[at])

    def _carry(self, sent: Sentence, clauses: Clauses, at: int) -> None:
        """Read `pesan X itu disampaikan kepadanya oleh Y`: Y carried the message, of X if named."""
        subject = clauses.subject(at)
        if subject.link == "relative":
            self._relay(sent, clauses, at)
        nouns = [k for k in subject.words if clauses.chunks[k].entry.noun is not None]
        if not nouns:
            return
        agents = [m.key for m in clauses.arguments(at).get("oleh") if not m.relative]
        owner = subject.parties[0].key if subject.parties else None
        noun = clauses.chunks[nouns[0]].entry.noun
        kind = None if noun is None or noun.carrier else noun.type
        told = [Carried(key, owner, kind) for key in agents[:1]]
        self.carried.setdefault(sent.index, []).extend(told)

    def learn(self, groups: list[list[Act]]) -> None:
        """Take in where the acts of a page are told."""
        for act in (act for acts in groups for act in acts):
            self.acts.setdefault(act.sent, []).append(act.start)

    def of(self, acts: list[Act]) -> list[int]:
        """Give the go-betweens of one move: named in its clauses, or carriers of its message."""
        lead = acts[0]
        truce = lead.type == "RETREAT" and lead.rule.startswith("noun:")
        if not (lead.type in CARRIED or truce) or lead.recipient is None:
            return []
        found: list[int] = []
        for act in acts:
            for stmt in (act.said, act.spoken):
                if stmt is not None and stmt.speaker == str(act.actor):
                    found += [int(key) for key in stmt.via]
            inner = self.inner.get(act.sent, []) if lead.type in ANSWERS else []
            named = [n for n in self.by_sentence.get(act.sent, []) if self._helps(n, act)]
            found += [n.key for n in named if n.key not in inner]
        brought = self._messengers(acts) if lead.type in WORDS else []
        found += brought
        parties = (lead.actor, lead.recipient)
        thirds = [
            key
            for key in dict.fromkeys(found)
            if not any(self.scene.same_side(key, party) for party in parties)
            or (key in brought and all(self.scene.are_apart(key, party) for party in parties))
        ]
        return self._best(thirds)

    def _helps(self, named: Named, act: Act) -> bool:
        """Tell whether a go-between is named for an act, and for no other of its sentence."""
        if not named.ahead and any(start <= named.at for start, _ in act.items):
            # "meminta X menyelesaikan sengketa melalui Y": what is asked for is to go through Y
            return False
        starts = self.acts.get(act.sent, [act.start])
        before = [at for at in starts if at <= named.at]
        after = [at for at in starts if at > named.at]
        near = after or before if named.ahead or not before else before
        return act.start == (min(near) if near is after else max(near))

    def _messengers(self, acts: list[Act]) -> list[int]:
        """Give who carried the message or the proposal of some acts, told of near them."""
        found = []
        places = {at for a in acts for at in range(a.sent - WINDOW, a.sent + WINDOW + 1)}
        for at in sorted(places & self.carried.keys()):
            before = any(act.sent <= at for act in acts)
            for key, owner, kind in self.carried[at]:
                own = before if owner is None else self.scene.same_side(owner, acts[0].actor)
                if own and self._is_carried(acts, at, kind):
                    found.append(key)
        return found

    def _is_carried(self, acts: list[Act], at: int, kind: str | None) -> bool:
        """Tell whether what somebody carried is what some acts tell, and no other message."""
        if kind is not None:
            return acts[0].type == kind
        return any(a.carrier or a.sent == at or self._tells_of_message(a.sent) for a in acts)

    def _tells_of_message(self, sent: int) -> bool:
        lows = {t.low.removesuffix(CLITIC) for t in self.scene.text.sentences[sent].tokens}
        return not lows.isdisjoint(_messages())

    def _best(self, keys: list[int]) -> list[int]:
        """Leave out a nameless go-between where the page also tells who he was."""
        nameless = [k for k in keys if self.scene.is_nameless(k, _nouns())]
        known = [k for k in keys if k not in nameless]
        return known or nameless[:1]


def _next_in_list(clauses: Clauses, k: int, *, commas: bool) -> int | None:
    """Give the place of the next member of a list, unless a clause of its own begins with it."""
    chunks = clauses.chunks
    j = k + 1
    while j < len(chunks) and chunks[j].kind == "bracket":
        j += 1
    if j >= len(chunks) or not joins(clauses, j):
        return None
    if chunks[j].kind == "comma" and not commas:
        return None
    while j < len(chunks) and chunks[j].kind in ("comma", "coordinator", "determiner", "word"):
        j += 1
    if j >= len(chunks) or chunks[j].key is None or chunks[j].kind != "mention":
        return None
    verb = j + 1 < len(chunks) and chunks[j + 1].kind == "verb"
    return None if verb and commas else j


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
