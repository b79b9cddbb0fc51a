"""A place of the page at which an act may stand: a verb or noun with its clause and its statement.

At "mendesak" in `Ruritania mendesak Syldavia mundur` the place holds the subject, the arguments,
the statement whose cue the word is, and the one in whose content it stands.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from ujar.moves.act import MUTUAL, Act
from ujar.moves.doubt import is_charged
from ujar.moves.moods import moods_before
from ujar.moves.parties import KIN
from ujar.moves.roles import AGENT, BOUNDS, SKIPPED, Subject
from ujar.moves.setting import find_venue
from ujar.moves.tables import get_tables
from ujar.moves.words import CLITIC

if TYPE_CHECKING:
    from ujar.article.text import Sentence
    from ujar.moves.chunks import Chunk
    from ujar.moves.clause import Clauses
    from ujar.moves.roles import Argument, Arguments
    from ujar.moves.scene import Scene
    from ujar.records import MoveType

STANDS_FOR = (None, "party", "act")
WITH = "dengan"
ANSWERS = frozenset({"REJECT", "ACCEPT"})
CALLS = frozenset({"REQUEST", "OFFER"})
BY_FORCE = (*STANDS_FOR, "force")
FORCEFUL = frozenset({"ASSAULT", "COERCE", "MOBILIZE"})
THEY = "mereka"
EACH_OTHER = frozenset({"saling"})
STATES = frozenset({"negara", "pemerintah"})
AGAINST = frozenset({"namun", "tetapi", "tapi", "sedangkan", "sementara"})
GIVES = "give"
LISTED = frozenset({"comma", "coordinator"})
NOT_YET = frozenset({"belum"})
PAIR = 2
SHORT = 3
REACH = 6


class Place:
    """The word at a chunk of a sentence, with all that is known of it."""

    def __init__(self, scene: Scene, sent: Sentence, clauses: Clauses, at: int) -> None:
        self.scene = scene
        self.sent = sent
        self.clauses = clauses
        self.at = at
        self.chunk = clauses.chunks[at]
        self.passive = self.chunk.entry.passive
        self.cue = scene.by_cue.get(self.chunk.start)
        self.said = scene.said_at(sent, self.chunk.start)
        self._subject: Subject | None = None

    @property
    def subject(self) -> Subject:
        """Give the subject of the word, looked for once."""
        if self._subject is None:
            self._subject = self._find_subject()
        return self._subject

    def take_noun(self) -> None:
        """Read a passive with the noun of its own that is its subject: `aset X dibekukan Y`."""
        options = get_tables().halves.get(self.chunk.low)
        if options is None or not self.subject.words:
            return
        words = " ".join(self.clauses.chunks[k].low for k in self.subject.words) + " "
        for noun, entry in options:
            if words.startswith(f"{noun} "):
                self.chunk.entry, self.passive = entry, True
                return

    def _find_subject(self) -> Subject:
        """Give the subject of the word; what a speaker asks for, he does, whatever stands before.

        In `X menuduh Y berupaya menyerang dan meminta Z mundur` it is X who asks, and in `X siap
        mundur dan menuntut Y pergi` he does so now.
        """
        found = self.clauses.subject(self.at)
        if len(found.words) == 1 and self.clauses.chunks[found.words[0]].low == THEY:
            found = self._all_who_speak(found)
        speaker = None if self.passive else self.scene.speaker(self.cue)
        if speaker is None or found.link == "relative" or not (found.moods or found.link):
            return found
        own = [speaker, *self.scene.parts(speaker)]
        if any(p.key in own for p in found.parties) and not self._speaks_again(found):
            return found
        moods = found.moods & moods_before(self.clauses, self.at)
        return Subject(found.parties, found.words, moods=moods)

    def _speaks_again(self, found: Subject) -> bool:
        """Tell whether a verb of speech is joined by `dan` to the one that another stands under."""
        k = self.at - 1
        while k > 0 and self.clauses.chunks[k].kind in SKIPPED:
            k -= 1
        joined = k > 0 and self.clauses.chunks[k].kind == "coordinator"
        told = self.cue is not None and self.said is None
        return joined and told and found.link in ("serial", "purpose")

    def _all_who_speak(self, found: Subject) -> Subject:
        """Give `mereka` all of several who speak: `X dan Y mengatakan mereka siap`."""
        cue = None if self.said is None else self.said.cue
        if cue is None or self.said is None or self.said.kind != "indirect":
            return found
        at = next((k for k in range(self.at) if self.clauses.chunks[k].start == cue.start), None)
        parties = [] if at is None else self.clauses.subject(at).parties
        return found.by(parties) if len(parties) > 1 else found

    @property
    def args(self) -> Arguments:
        """Give what follows the word."""
        return self.clauses.arguments(self.at)

    def actors(self, kind: MoveType) -> list[int]:
        """Find who does what the verb tells: the cue's speaker, the subject, or the agent."""
        if self.passive:
            return self._agents(kind)
        allowed = BY_FORCE if kind in FORCEFUL else STANDS_FOR
        parties = self.subject.parties
        found = [p.key for p in parties if p.stand in allowed and self.scene.can_act(p.key)]
        if not found and self.subject.link == "relative" and self.subject.words:
            # "resolusi X, yang menuntut Y": the paper does so, or who just issued it
            return self._issuers()
        if not found and self.subject.link == "serial" and self.subject.governor is not None:
            # "unggahan X, yang mengatakan telah bertemu Y": who says so
            above = self.scene.speaker(self.scene.by_cue.get(self._governor().start))
            found = [above] if above is not None and self.scene.can_act(above) else []
        if not found and kind not in MUTUAL and self.clauses.names_both(self.subject.words):
            found = self.both()
        speaker = self.scene.speaker(self.cue)
        told = speaker is not None and self.scene.can_act(speaker) and not self.mutual
        if speaker is not None and self._turns_away(speaker, found):
            # "X mendesak Y, namun Z menolak dan menuduh X": not X, who spoke first
            return found
        if speaker is not None and not set(found).isdisjoint(self.scene.parts(speaker)):
            # "X dan Y mendesak Z": each of those who speak as one
            return found
        # "X dan Y mendesak Z": who is cited for it is only one of them
        return [speaker] if told and speaker is not None and speaker not in found else found

    def _issuers(self) -> list[int]:
        """Give who issues the paper that asks for something: `X mengeluarkan surat yang ...`."""
        verb = self.subject.words[0] - 1
        light = self.clauses.chunks[verb].entry.light if verb >= 0 else None
        if light is None or light.way != GIVES or self.clauses.chunks[verb].entry.passive:
            return []
        parties = self.clauses.subject(verb).parties
        return [p.key for p in parties if p.stand in STANDS_FOR and self.scene.can_act(p.key)]

    def _turns_away(self, speaker: int, found: list[int]) -> bool:
        """Tell whether a clause set against the one before names who does it, and no speaker."""
        chunks, k = self.clauses.chunks, self.at - 1
        while k >= 0 and chunks[k].kind not in BOUNDS:
            key = chunks[k].key
            if key is not None and self.scene.same_side(key, speaker):
                return False
            k -= 1
        named = any(p.at > k and p.key in found for p in self.subject.parties)
        return k >= 0 and chunks[k].low in AGAINST and named

    def both(self, *, known: bool = False) -> list[int]:
        """Give whom `kedua negara` means: those named together, else, if not `known`, the last two.

        Nobody blames anybody by a guess.
        """
        chunks, words = self.clauses.chunks, self.subject.words
        states, verb = any(chunks[k].low in STATES for k in words), self.chunk.entry.verb
        blames = verb is not None and verb.type == "ACCUSE"
        find = self.scene.last_joined if known or blames else self.scene.last_pair
        return find(chunks[words[0]].start, states=states)

    def _governor(self) -> Chunk:
        return self.clauses.chunks[self.subject.governor or 0]

    def _agents(self, kind: MoveType) -> list[int]:
        """Find the agent of a passive: after `oleh`, right after the verb, or who tells of it."""
        found = [m for m in self.args.get(AGENT) if not m.relative] or self._right_after()
        keys = [m.key for m in found if m.stand in BY_FORCE and self.scene.can_act(m.key)]
        if not keys and self.args.complement is not None:
            keys = self._agent_behind()
        speaker = self.scene.speaker(self.said)
        talks = kind == "CONSULT" and bool(self.args.get(WITH))
        if not keys and talks and speaker is not None and self.scene.can_act(speaker):
            return [speaker]
        return keys

    def _agent_behind(self) -> list[int]:
        """Give the agent behind the clause that is asked for: `diminta mundur oleh Ruritania`."""
        chunks = self.clauses.chunks
        for at in range(self.args.complement or 0, len(chunks) - 1):
            if chunks[at].kind in BOUNDS:
                break
            key = chunks[at + 1].key
            if chunks[at].low == AGENT and key is not None and self.scene.can_act(key):
                return [key]
        return []

    def _right_after(self) -> list[Argument]:
        """Give the member that stands right after the verb: `ditolak Ruritania`."""
        found: list[Argument] = []
        if self._asks_nobody():
            return found
        for member in self.args.members:
            near = found[-1].at if found else self.at
            while found and self.clauses.chunks[near + 1].kind in LISTED:
                # "dikecam X, Y, dan Z"
                near += 1
            by_force = member.slot == "owner" and member.stand == "force"
            if not (member.slot == "object" or by_force):
                break
            if member.relative or member.at > near + 2:
                break
            found.append(member)
        return found

    def follows(self, words: frozenset[str]) -> bool:
        """Tell whether the word comes right after one of some words."""
        k = self.at - 1
        while k >= 0 and self.clauses.chunks[k].kind in SKIPPED:
            if self.clauses.chunks[k].low in words:
                return True
            k -= 1
        return k >= 0 and self.clauses.chunks[k].low in words

    def _asks_nobody(self) -> bool:
        """Tell whether whoever follows is asked and does not ask: `diharapkan X memeriksa`."""
        row = self.chunk.entry.verb
        asked = row is not None and row.type == "REQUEST"
        return asked and not self.subject.words and self.args.complement is not None

    def has(self, word: str) -> bool:
        """Tell whether a word stands in the clause after this one."""
        return any(c.low == word for c in self.clauses.chunks[self.at + 1 : self.args.end])

    def are_several(self, actors: list[int]) -> bool:
        """Tell whether those who act are several, named one by one or as `kedua negara`."""
        return len(actors) > 1 or (len(actors) == 1 and len(self.scene.parts(actors[0])) > 1)

    def receiving(self, keys: list[int]) -> list[int]:
        """Keep the members that can be the recipient of a move, each once."""
        return [key for key in dict.fromkeys(keys) if self.scene.can_receive(key)]

    def suffering(self, keys: list[int]) -> list[int]:
        """Keep the members that a deed can hit; of a place it hits the state in which it lies."""
        states = [self.scene.government_of(key) for key in keys]
        hit = [key if state is None else state for key, state in zip(keys, states, strict=True)]
        return self.receiving(hit)

    @property
    def pending(self) -> bool:
        """Tell whether nothing is decided yet: `belum menerima`, but not `belum mau menerima`."""
        return self.follows(NOT_YET) and "want" not in self.subject.moods

    @property
    def mutual(self) -> bool:
        """Tell whether those who act do so to each other: `saling menuduh`."""
        return self.follows(EACH_OTHER) or self.clauses.chunks[self.at - 1].low in EACH_OTHER

    def make(
        self, kind: MoveType, actors: list[int], recipients: list[int], rule: str, by: str
    ) -> list[Act]:
        """Make the acts of every actor toward every recipient, or toward one to be looked for."""
        made: list[Act] = []
        actors = self._without_kin(actors)
        whom: list[int | None] = [*recipients] or [None]
        if kind in ANSWERS and self.subject.link == "content" and self._is_accused():
            # "menuduh X menolak usulan": that X did so, only the accusation says
            return made
        for one in actors:
            for recipient in whom:
                actor = self._apart_from(one, recipient)
                if recipient is not None and not self._can_be_toward(kind, actor, recipient):
                    continue
                act = Act(
                    kind, actor, recipient, self.sent.index, self.chunk.start, self.chunk.end, rule
                )
                act.spoken, act.said = self.cue, self.said
                act.moods = frozenset(self.subject.moods)
                act.scope = self.clauses.scope(self.at)
                act.venue = find_venue(self.clauses, self.at)
                self._set_certainty(act, by)
                made.append(act)
        return made

    def _can_be_toward(self, kind: MoveType, actor: int, recipient: int) -> bool:
        if self.scene.is_own(actor, recipient):
            return False
        parts = self.scene.parts(recipient)
        if len(parts) > 1 and any(self.scene.is_own(actor, part) for part in parts):
            # "kedua pihak" of whom the actor would be one
            return False
        return kind not in CALLS or self.scene.can_be_called(recipient)

    def _without_kin(self, actors: list[int]) -> list[int]:
        """Leave out a person who is only named as whose kin another is: `adik Ana Berg`."""
        people = [key for key in actors if key in self.scene.people]
        described = {key for key in people if self.scene.is_kin(key)} if len(people) > 1 else set()
        return [k for k in actors if k not in described and not (k in people and self._is_kin(k))]

    def _is_kin(self, key: int) -> bool:
        """Tell whether the last name of a member before the word hangs on a noun of kinship."""
        chunks = self.clauses.chunks
        at = next((k for k in range(self.at - 1, -1, -1) if chunks[k].key == key), -1)
        commas = 0
        for k in range(at - 1, max(-1, at - 1 - REACH), -1):
            chunk = chunks[k]
            words = chunk.low.split(" ")
            if words[0] in KIN:
                return not commas or (k > 1 and chunks[k - 1].kind == "comma")
            if commas and not KIN.isdisjoint(words):
                # "Ana Berg, adik raja Syldavia, Ivo Lund, ..."
                return True
            if chunk.kind in BOUNDS or chunk.kind == "verb" or chunk.key in self.scene.people:
                return False
            commas += chunk.kind == "comma"
        return False

    def _apart_from(self, actor: int, recipient: int | None) -> int:
        """Give the other of two of whom the recipient is one: `bertemu Y, keduanya`."""
        parts = self.scene.parts(actor) if recipient is not None and actor >= 0 else []
        if recipient not in parts or len(parts) != PAIR:
            return actor
        return next(part for part in parts if part != recipient)

    def last_other(self, actor: int) -> int | None:
        """Give the last party of another side that is named before the word in its sentence."""
        if actor < 0:
            return None
        keys = (c.key for c in reversed(self.clauses.chunks[: self.at]))
        fitting = (k for k in keys if k is not None and self.scene.can_receive(k))
        return next((k for k in fitting if not self.scene.same_side(k, actor)), None)

    def by_clitic(self, actors: list[int]) -> list[int]:
        """Give the state whose own a deed hits: `X menolak, setelah Y menyerang kapalnya`."""
        page, chunks = self.scene.text.page, self.clauses.chunks
        own = any(
            c.kind in ("word", "noun")
            and c.key is None
            and len(c.low) > SHORT
            and (page.endswith(CLITIC, c.start, c.end) or after.low == THEY)
            for c, after in pairwise(chunks[self.at + 1 : self.args.end + 1])
        )
        if not own or not actors:
            return []
        if self._is_accused():
            # "X menuduh Y menyerang wilayahnya": that of X
            parties = self.clauses.subject(self.subject.governor or 0).parties
            keys = self.receiving([p.key for p in parties])[:1]
            return [k for k in keys if all(map(self._holds_land, (k, *actors)))]
        for chunk in reversed(self.clauses.chunks[: self.at]):
            key = chunk.key
            if key is None or not self.scene.can_receive(key):
                continue
            if not any(self.scene.same_side(key, actor) for actor in actors):
                states = all(map(self.scene.is_state_side, (key, *actors)))
                return [key] if states else []
        return []

    def _holds_land(self, key: int) -> bool:
        """Tell whether a member may be one that has land, ships and troops of its own."""
        known = self.scene.cast.members[key].kind in ("government", "organisation")
        return known or self.scene.is_state_side(key)

    def _set_certainty(self, act: Act, by: str) -> None:
        """Tell whose word an act rests on."""
        if act.actor < 0:
            return
        if self.said is not None:
            act.certainty = self.scene.certainty_of(self.said, act.actor)
            if self.scene.is_accusation(self.said) and act.type in FORCEFUL:
                act.certainty = "alleged"
            if self.subject.governor is not None and self._is_accused():
                act.certainty = "alleged"
        elif (
            self._is_accused()
            if self.subject.governor is not None
            else is_charged(self.clauses, self.subject, self.at)
        ):
            act.certainty = "alleged"
        elif by == "word" and not self.passive and "hearsay" not in self.subject.moods:
            act.certainty = "stated"

    def _is_accused(self) -> bool:
        """Tell whether the verb stands under one of accusing: `menuduh X menyerang Y`."""
        governor = self.subject.governor
        if governor is None:
            return False
        entry = self.clauses.chunks[governor].entry
        row = entry.verb or entry.noun
        return row is not None and row.type == "ACCUSE"
