"""Turns the moves of records into deeds that can be compared, and finds those that are one move.

"Zelmarka menawarkan gencatan senjata melalui Naveria" on five pages is one offer: the same type,
the same two sides (of a mutual act in either order), days that fit, and the same matter, go-between
or utterance. Moves of two named people of one side are two moves. An offer that a page only names
in its refusal ("menolak tawaran gencatan senjata itu") has no day of that page: it was made before.
Each pair depends on its two pages alone. It reads no data file of its own.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import msgspec

from ujar.links.concepts import Concepts, find_concepts
from ujar.links.days import PLANS, Days, count_days, find_days
from ujar.links.echoes import Pair
from ujar.links.judge import are_one, share_concepts
from ujar.links.names import sound_alike
from ujar.links.utterance import Cast, Voice
from ujar.moves.topics import find_topic

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ujar.records import Move, Record

ENOUGH = 0.5
SAME_DAYS = 1  # between two days on which one thing was done: time zones, days of printing
NEAR_DAYS = 4  # between two pages that tell one move without saying its day
NAMED_DAYS = 14  # the same where the later page only names it
TOLD_DAYS = 45  # after which a page that says no day tells another move
BEFORE = "sebelumnya"
FIRST = 3  # words of a sentence among which that stands
UNTIL = frozenset({"hingga", "sampai", "sebelum", "lambat"})  # before a day that is not the act's
UNDATED = 0.05  # what is taken off where a page has no day
MOST_UNDATED = 0.6  # the most that such a pair is sure, so that it joins no two years
OTHER_TYPE = 0.1  # what is taken off where two pages give one move two types
TOPIC = 0.45  # likeness of what is asked where both pages speak of one topic
SAME_MATTER = 0.5  # likeness of what is asked or agreed that they need then
KIN = {
    "OFFER": "PROPOSE",
    "REQUEST": "PROPOSE",
    "COOPERATE": "AGREE",
    "ACCEPT": "AGREE",
    "RETREAT": "AGREE",
}  # types that two desks choose for one move: an invitation, a truce
ENOUGH_MATTER = 2.0  # a weight of what is asked that says something by itself
MUTUAL = frozenset({"CONSULT", "COOPERATE"})  # types without a direction
GAP = " … "


class Deed(msgspec.Struct, frozen=True):
    """A move as it is compared with others.

    Attributes:
        id: the number by which the caller knows it.
        page: the number of its page.
        type: the type of the move.
        actor: who acts.
        recipient: toward whom.
        via: the words of the names of the go-betweens.
        about: the concepts of what is asked or offered.
        matter: the same with those of its terms.
        told: the concepts of its evidence.
        days: the days on which it can have been done; None where the page does not say.
        day: the page's day.
        said: numbers of the statements that it was read from.
        sides: the key under which it is compared.
        named: whether its page only names it, in the words of its answer or as what was before.
        topic: the topic of what is asked or offered.
    """

    id: int
    page: int
    type: str
    actor: Voice
    recipient: Voice
    via: tuple[tuple[str, ...], ...]
    about: Concepts
    matter: Concepts
    told: Concepts
    days: Days | None
    day: str | None
    said: tuple[int, ...]
    sides: tuple[tuple[str, ...], ...]
    named: bool = False
    topic: str | None = None


def make_deeds(record: Record, page: int, ids: dict[str, int]) -> list[Deed]:
    """Make the deeds of a record; `ids` gives the numbers of its moves and statements."""
    cast = Cast.of(record)
    answers = {move.in_reply_to: move for move in record.moves if move.in_reply_to}
    made = []
    for move in (move for move in record.moves if move.id in ids):
        actor, recipient = cast.voice(move.actor), cast.voice(move.recipient)
        named = _share_evidence(move, answers.get(move.id))
        made.append(
            Deed(
                id=ids[move.id],
                page=page,
                type=move.type,
                actor=actor,
                recipient=recipient,
                via=tuple(cast.voice(key).name for key in move.via),
                about=find_concepts(move.about.text if move.about else ""),
                matter=find_concepts(_find_matter(move)),
                told=find_concepts(GAP.join(span.text for span in move.evidence)),
                days=_find_own_days(move, cast, named=named),
                day=cast.day,
                said=tuple(ids[key] for key in move.statements if key in ids),
                sides=tuple(sorted({find_deed_side(actor), find_deed_side(recipient)} - {()})),
                named=named or _is_background(move),
                topic=find_topic(move.about.text) if move.about else None,
            )
        )
    return made


def _share_evidence(move: Move, answer: Move | None) -> bool:
    """Tell whether a move was read from the words of its answer."""
    return answer is not None and any(
        ours.start < theirs.end and theirs.start < ours.end
        for ours in move.evidence[:1]
        for theirs in answer.evidence[:1]
    )


def _is_background(move: Move) -> bool:
    """Tell whether its page tells a move as what was before: "Sebelumnya, Berg menawarkan ..."."""
    words = move.evidence[0].text.casefold().split(maxsplit=FIRST) if move.evidence else []
    return BEFORE in (word.strip(" ,") for word in words[:FIRST])


def _find_own_days(move: Move, cast: Cast, *, named: bool) -> Days | None:
    """Find the days of a move: its own, or those of what was said, if that is where it was done."""
    own = find_days(move.time.value) if move.time and not _is_matter(move) else None
    if own is not None and move.type in PLANS and cast.day:
        late = own.first > cast.day or (own.first == cast.day and not cast.out)
        own = None if late else own  # what is offered is offered for a later day
    if own is not None or named:
        return own
    times = [cast.stmts[key].time for key in move.statements if key in cast.stmts]
    found = [find_days(time.value) for time in times if time is not None]
    return next((days for days in found if days is not None), None)


def _is_matter(move: Move) -> bool:
    """Tell whether the time of a move is that of what it is about: "berlaku sampai 1 Maret"."""
    time, about = move.time.evidence if move.time else None, move.about
    if time is None or about is None or not about.start <= time.start < about.end:
        return False
    before = about.text[: time.start - about.start].casefold().split()
    return move.type == "ACCUSE" or move.type in PLANS or not UNTIL.isdisjoint(before[-2:])


def _find_matter(move: Move) -> str:
    spans = [*([move.about] if move.about else []), *move.terms]
    return GAP.join(span.text for span in spans)


def find_deed_side(voice: Voice) -> tuple[str, ...]:
    """Give the side on which a party acts; empty for an unnamed one of no side."""
    return voice.side or (() if voice.anonymous else voice.name)


def find_same_moves(
    fresh: Iterable[Deed], known: Iterable[Deed], echoes: set[tuple[int, int]]
) -> list[Pair]:
    """Find moves of two pages that are one, at least one of them fresh, sorted.

    Args:
        fresh: moves of new pages.
        known: moves of pages that are linked already.
        echoes: pairs of statements that are one utterance, lower number first.
    """
    fresh_, known_ = list(fresh), list(known)
    undated = any(_find_day(deed) is None for deed in (*fresh_, *known_))
    index: dict[tuple[object, ...], list[Deed]] = defaultdict(list)
    for deed in known_:
        for key in _find_keys(deed, undated=undated):
            index[key].append(deed)
    found: dict[tuple[int, int], Pair] = {}
    for deed in fresh_:
        for key in _find_keys(deed, undated=undated, asking=True):
            for other in index.get(key, ()):
                pair = _compare(deed, other, echoes) if other.page != deed.page else None
                if pair is not None:
                    found[pair.left, pair.right] = pair
        for key in _find_keys(deed, undated=undated):
            index[key].append(deed)
    return sorted(found.values())


def _find_day(deed: Deed) -> str | None:
    return (deed.days.first if deed.days and deed.days.exact else None) or deed.day


def find_sure_day(deed: Deed) -> str | None:
    """Give the day around which a deed was done; None where its page gives none, or a long time."""
    return _find_day(deed) if deed.days is None or deed.days.exact else None


def _find_keys(deed: Deed, *, undated: bool, asking: bool = False) -> Iterator[tuple[object, ...]]:
    """Give the keys of a deed: its kind, one of its sides, and the years in which it may be.

    One without a day is looked for in all years, and found by those of any.
    """
    day = _find_day(deed)
    kind = KIN.get(deed.type, deed.type)
    for side in deed.sides:
        if day is None:
            yield kind, side, "all" if asking else "none"
        else:
            yield kind, side, day[:4]
            if day[5:7] in {"01", "12"}:  # a move of December may be told in January
                yield kind, side, str(int(day[:4]) + (1 if day[5:7] == "12" else -1))
        if undated and asking:
            yield kind, side, "none"
        elif undated:
            yield kind, side, "all"


def _compare(left: Deed, right: Deed, echoes: set[tuple[int, int]]) -> Pair | None:
    actors, recipients = _agree_both(left, right)
    if not actors or not recipients or actors == "unknown" or not _days_fit(left, right):
        return None
    score, reasons = 0.1, [actors, *([recipients] if recipients != "unknown" else [])]
    said = [(min(a, b), max(a, b)) for a in left.said for b in right.said]
    if any(pair in echoes for pair in said):
        score += 0.4
        reasons.append("read from one utterance")
    matter = max(compare_matter(left.matter, right.matter), compare_matter(left.about, right.about))
    told = compare_matter(left.told, right.told)
    likeness = max(matter, 0.8 * told, 0.9 * _compare_across(left, right))
    if likeness < TOPIC and left.topic and left.topic == right.topic:
        likeness = TOPIC
        reasons.append(f"both about {left.topic}")
    if likeness:
        score += 0.6 * likeness
        reasons.append(f"likeness of the matter {likeness:.2f}")
    if min(matter, told) >= SAME_MATTER:
        score += 0.1
        reasons.append("and of the words that tell it")
    if left.type == right.type == "CONSULT" and actors == recipients == "same person":
        score += 0.2
        reasons.append("the same two people")
    alike = actors == "same person" and _share_a_day(left, right)
    if alike:
        score += 0.15
        reasons.append("the same person, within a day")
    if left.via and right.via and set(left.via) & set(right.via):
        score += 0.2
        reasons.append("the same go-between")
    if left.days and right.days and left.days.exact and right.days.exact:
        score += 0.15
        reasons.append("the same day")
    if recipients == "unknown":
        score -= 0.1
    if left.type != right.type:
        if matter < SAME_MATTER and not alike:
            return None
        score -= OTHER_TYPE
        reasons.append(f"{left.type} on one page, {right.type} on the other")
    if _find_day(left) is None or _find_day(right) is None:
        score = min(score - UNDATED, MOST_UNDATED)
        reasons.append("one page has no day")
    if score < ENOUGH:
        return None
    one, two = sorted((left, right), key=lambda d: d.id)
    pages = (one.page, two.page)
    return Pair("move", one.id, two.id, pages, round(min(score, 1.0), 3), tuple(reasons))


def _share_a_day(left: Deed, right: Deed) -> bool:
    """Tell whether one of a few moves of one person is told by both: on a day of one matter."""
    if left.topic is None or left.topic != right.topic:
        return False
    days = _find_day(left), _find_day(right)
    return None not in days and abs(count_days(str(days[0]), str(days[1]))) <= SAME_DAYS


def _compare_across(left: Deed, right: Deed) -> float:
    """Measure how much of what one page gives as the matter stands in the words of the other."""
    found = [
        compare_matter(one.matter, other.told)
        for one, other in ((left, right), (right, left))
        if one.matter.weight >= ENOUGH_MATTER
    ]
    return max(found, default=0.0)


def _agree_both(left: Deed, right: Deed) -> tuple[str, str]:
    """Say how the parties agree; of a mutual act either page may name the other party first."""
    actors, recipients = _agree(left.actor, right.actor), _agree(left.recipient, right.recipient)
    if (left.type in MUTUAL or right.type in MUTUAL) and not (actors and recipients):
        turned = _agree(left.actor, right.recipient), _agree(left.recipient, right.actor)
        if all(turned):
            return turned
    return actors, recipients


def _agree(a: Voice, b: Voice) -> str:
    """Say how two parties are one; empty where they are not, "unknown" where one is not given."""
    if not a.name or not b.name:
        return "unknown"
    if a.person and b.person and not a.anonymous and not b.anonymous:
        return "same person" if are_one(a, b) and sound_alike(a.name[-1], b.name[-1]) else ""
    ours, theirs = find_deed_side(a), find_deed_side(b)
    if ours and ours == theirs:
        return "same side"
    if a.person != b.person and not (a if a.person else b).side:
        return "unknown"  # a page that names a person alone does not say for whom he stands
    return "same name" if a.name == b.name else ""


def _days_fit(left: Deed, right: Deed) -> bool:
    if left.days and right.days:
        if left.days.exact and right.days.exact:
            return abs(count_days(left.days.first, right.days.first)) <= SAME_DAYS
        return left.days.first <= right.days.last and right.days.first <= left.days.last
    if left.day is None or right.day is None:
        return True
    for one, other in ((left, right), (right, left)):
        if one.days and other.day:
            late = count_days(one.days.first, other.day)
            return -SAME_DAYS <= late <= TOLD_DAYS or not one.days.exact
    if set(left.via) & set(right.via):
        return abs(count_days(left.day, right.day)) <= TOLD_DAYS
    for one, other in ((left, right), (right, left)):
        if one.named and 0 <= count_days(other.day, one.day) <= NAMED_DAYS:
            return True
    return abs(count_days(left.day, right.day)) <= NEAR_DAYS


def compare_matter(a: Concepts, b: Concepts) -> float:
    """Measure how much of the smaller matter stands in the other, from 0 to 1."""
    if not a.weight or not b.weight:
        return 0.0
    shared = share_concepts(a, b)
    common = sum(min(a.weights[x], b.weights[y]) for x, y in shared)
    if common < 1.0:
        return 0.0
    return 0.5 * common / min(a.weight, b.weight) + common / (a.weight + b.weight)
