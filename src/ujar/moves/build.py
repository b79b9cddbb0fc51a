"""Builds the record's moves from groups of acts: parties, terms, setting, certainty, evidence.

Three acts that tell of one offer become one `Move` with three pieces of evidence.

No word is read here, and nothing has data of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from ujar.moves.act import WORDS
from ujar.moves.codes import code_cameo, code_plover
from ujar.moves.duties import make_term
from ujar.moves.phrases import close_marks
from ujar.moves.setting import find_channel, find_medium, find_time
from ujar.moves.terms import collect
from ujar.records import Move

if TYPE_CHECKING:
    from ujar.moves.accounts import Accounts
    from ujar.moves.act import Act
    from ujar.moves.scene import Scene
    from ujar.moves.via import GoBetweens
    from ujar.records import Certainty, Span, Statement

SHORTEST = 5
RANK: tuple[Certainty, ...] = ("stated", "reported", "alleged", "denied")


def build_move(
    scene: Scene,
    acts: list[Act],
    number: int,
    reply: int | None,
    between: GoBetweens,
    accounts: Accounts,
) -> Move:
    """Build one move; `acts` begin with the one that tells it best."""
    lead = acts[0]
    span, page = scene.text.span, scene.text.page
    via = between.of(acts)
    return Move(
        id=f"m{number}",
        type=lead.type,
        actor=str(lead.actor),
        recipient=None if lead.recipient is None else str(lead.recipient),
        via=tuple(str(key) for key in via),
        channel=find_channel(scene, acts),
        medium=find_medium(acts),
        about=next((span(*close_marks(page, *a.about)) for a in acts if a.about is not None), None),
        terms=tuple(make_term(scene, *term, acts) for term in collect(scene.text, acts)),
        venue=_venue(scene, acts),
        delegation=tuple(span(*d) for d in dict.fromkeys(d for a in acts for d in a.delegation)),
        time=find_time(scene, acts),
        certainty=_certainty(acts),
        in_reply_to=None if reply is None else f"m{reply + 1}",
        disputed_by=_disputes(scene, acts, accounts),
        statements=tuple(s.id for s in _statements(acts)),
        evidence=tuple(span(*place) for place in _places(scene, acts)),
        plover=code_plover(scene, lead),
        cameo=code_cameo(scene, lead),
        rule=lead.rule,
        capacities=tuple(between.capacities.get(key, "messenger") for key in via),
        reality=_reality(acts),
    )


def _reality(acts: list[Act]) -> Literal["actual", "planned", "conditional"]:
    if any(act.conditional for act in acts):
        return "conditional"
    if acts[0].type in WORDS:
        return "actual"
    return "planned" if all("future" in act.moods for act in acts) else "actual"


def _venue(scene: Scene, acts: list[Act]) -> Span | None:
    for act in acts:
        if act.venue is not None:
            return scene.text.span(*act.venue)
    for act in acts:
        for stmt in (act.spoken, act.said):
            if stmt is not None and stmt.place is not None and stmt.speaker == str(act.actor):
                return stmt.place
    return _same_occasion(scene, acts)


def _same_occasion(scene: Scene, acts: list[Act]) -> Span | None:
    """Give where the actor said what he said just before: `ia juga meminta ...`."""
    for act in acts:
        if act.spoken is None:
            continue
        for at in range(act.sent, max(-1, act.sent - 3), -1):
            for stmt in scene.statements_over(scene.text.sentences[at]):
                if stmt.place is not None and stmt.speaker == str(act.actor):
                    return stmt.place
    return None


def _certainty(acts: list[Act]) -> Certainty:
    """Give the surest of acts of words; of deeds, what is narrated counts before what is said."""
    known = [a for a in acts if not a.weak and not a.carrier] or acts
    if acts[0].type not in WORDS | {"ACCUSE", "SUPPORT"}:
        known = [a for a in known if a.said is None] or known
    return min((a.certainty for a in known), key=RANK.index)


def _statements(acts: list[Act]) -> list[Statement]:
    found = [s for a in acts for s in (a.spoken, a.said) if s is not None]
    return sorted(dict.fromkeys(found), key=lambda s: (s.content[0].start, s.id))


def _places(scene: Scene, acts: list[Act]) -> list[tuple[int, int]]:
    """Give the sentences that tell of a move, and the items of its list."""
    places = {(scene.text.sentences[a.sent].start, scene.text.sentences[a.sent].end) for a in acts}
    for act in acts:
        for start, _ in act.terms:
            sent = scene.text.sentence_at(start)
            if sent is not None:
                places.add((sent.start, sent.end))
    return sorted(places)


def _disputes(scene: Scene, acts: list[Act], accounts: Accounts) -> tuple[str, ...]:
    """Give the statements that give another account of a move: denials, and other tellings."""
    lead = acts[0]
    own = _statements(acts)
    found = [key for stmt in own for key in stmt.disputed_by]
    for stmt in scene.denials:
        denies = scene.is_denial_of(stmt, lead.actor, lead.recipient, lead.type)
        denies = denies and not _tells_itself(scene, acts, stmt)
        if denies and lead.type != "DENY" and not _denies_else(scene, acts, stmt):
            found.append(stmt.id)
    found += accounts.others(acts)
    return tuple(dict.fromkeys(found))


def _tells_itself(scene: Scene, acts: list[Act], denial: Statement) -> bool:
    """Tell whether the side that denies something tells of a move itself, and denies another thing.

    A refusal is the move, and no denial of it.
    """
    speaker, refused = scene.speaker(denial), acts[0].type == "REJECT"
    tellers = [scene.speaker(s) for s in _statements(acts) if refused or not s.denies]
    tellers += [acts[0].actor] if refused else []
    return speaker is not None and any(
        teller is not None and scene.same_side(teller, speaker) for teller in tellers
    )


def _denies_else(scene: Scene, acts: list[Act], stmt: Statement) -> bool:
    """Tell whether a denial before a move is told shares no word with it: of something else."""
    if acts[0].type != "ACCUSE" or any(stmt.content[-1].end > act.start for act in acts):
        return False
    said = {t.low for s in stmt.content for t in scene.text.tokens_in(s.start, s.end)}
    told = {
        t.low
        for act in acts
        for t in scene.text.sentences[act.sent].tokens
        if len(t.low) >= SHORTEST and not t.is_capital
    }
    return said.isdisjoint(told)
