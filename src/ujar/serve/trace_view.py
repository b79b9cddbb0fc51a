"""Turns the trace of a statement into what its page shows: each telling beside the first one.

Of one utterance on three pages, "Bangsa mana yang sudi berunding" is shown beside the first
telling, "Tidak ada bangsa yang mau berunding", with the words that each has alone, and with what
else the page changed: the speaker, the office, the cue, the relay. What counts as one report was
decided when the pages were linked; nothing is worded here, and no data file is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from ujar.errors import RequestError
from ujar.serve.differences import Differences, find_differences
from ujar.serve.places import make_href, page_href, trace_href
from ujar.store.answers import Carrier, Hit, Trace

if TYPE_CHECKING:
    from ujar.store.answers import Dispute

MOST_CARRIERS = 60  # that are laid out; the rest are counted
MOST_SIDES = 30  # statements of one side of a dispute
FIELDS = {  # of a hit, with what they are called
    "actor": "speaker",
    "role": "role",
    "cue": "cue",
    "toward": "toward",
    "via": "via",
    "relays": "relays",
    "time": "time",
}


class Change(msgspec.Struct, frozen=True):
    """A field that a page gives otherwise; an empty value is one that it does not give."""

    field: str
    before: str
    after: str


class Telling(msgspec.Struct, frozen=True):
    """One telling of the utterance.

    Attributes:
        number: its place in time, from 1.
        carrier: the telling, and why it counts as it does.
        href: where its words stand in the reading room.
        against: the address at which all others are held to this one; empty for the one that is.
        base: whether the others are held to it.
        asked: whether it is the one that was asked for.
        differences: what its words changed; null for the base.
        changes: what else it changed.
        score: how like it is to the base, where the store compared them.
        reasons: why the store took the two as one utterance.
    """

    number: int
    carrier: Carrier
    href: str
    against: str
    base: bool
    asked: bool
    differences: Differences | None
    changes: tuple[Change, ...]
    score: float | None
    reasons: tuple[str, ...]


class Place(msgspec.Struct, frozen=True):
    """A statement of one side of a dispute, and where it stands."""

    hit: Hit
    href: str
    trace: str


class Quarrel(msgspec.Struct, frozen=True):
    """Accounts that disagree: of what kind, why, and the statements of each side."""

    kind: str
    why: tuple[str, ...]
    sides: tuple[tuple[Place, ...], ...]


class TraceView(msgspec.Struct, frozen=True):
    """All that the page of a trace shows.

    Attributes:
        trace: the trace.
        href: where the words asked for stand in the reading room.
        base: the telling that all others are held to.
        tellings: all tellings, earliest first.
        cut: how many tellings are left out.
        quarrels: what stands against it.
        speakers: who is on another side of a dispute.
        outlets: the outlets that carry it, in their order.
        versions: other versions of the page, each with its address.
    """

    trace: Trace
    href: str
    base: Hit
    tellings: tuple[Telling, ...]
    cut: int
    quarrels: tuple[Quarrel, ...]
    speakers: tuple[str, ...]
    outlets: tuple[str, ...]
    versions: tuple[tuple[str, str], ...]


def make_trace_view(trace: Trace, against: str = "") -> TraceView:
    """Make the view of a trace.

    Args:
        trace: the trace.
        against: the ref of the telling that the others are held to; the earliest if left out.

    Raises:
        RequestError: `request-ref`, `against` is none of the tellings.
    """
    shown = trace.carriers[:MOST_CARRIERS]
    base = next((c for c in shown if not against or c.hit.ref == against), None)
    if base is None:
        raise RequestError("request-ref", f"{against}: it is none of these tellings")
    own = {carrier.hit.ref for carrier in trace.carriers} | {trace.hit.ref}
    quarrels = tuple(_make_quarrel(dispute) for dispute in trace.disputes)
    outlets = (carrier.hit.outlet or carrier.hit.page for carrier in trace.carriers)
    return TraceView(
        trace=trace,
        href=page_href(trace.hit),
        base=base.hit,
        tellings=tuple(
            _make_telling(number, carrier, base, trace) for number, carrier in enumerate(shown, 1)
        ),
        cut=len(trace.carriers) - len(shown),
        quarrels=quarrels,
        speakers=_find_speakers(quarrels, own),
        outlets=tuple(dict.fromkeys(outlets)),
        versions=tuple((ref, f"/pages/{ref}") for ref in trace.versions),
    )


def _make_telling(number: int, carrier: Carrier, base: Carrier, trace: Trace) -> Telling:
    hit, is_base = carrier.hit, carrier is base
    compared = next((c for c in carrier.compared if c["with"] == base.hit.ref), None)
    return Telling(
        number=number,
        carrier=carrier,
        href=page_href(hit),
        against="" if is_base else make_href(trace_href(trace.hit.ref), ("against", hit.ref)),
        base=is_base,
        asked=hit.ref == trace.hit.ref,
        differences=None if is_base else find_differences(base.hit.text, hit.text),
        changes=() if is_base else _find_changes(base.hit, hit),
        score=compared["score"] if compared else None,
        reasons=tuple(compared["reasons"]) if compared else (),
    )


def _find_changes(base: Hit, hit: Hit) -> tuple[Change, ...]:
    changes = []
    for field, name in FIELDS.items():
        before, after = _say(getattr(base, field)), _say(getattr(hit, field))
        if before.casefold() != after.casefold():
            changes.append(Change(name, before, after))
    return tuple(changes)


def _say(value: str | tuple[str, ...] | None) -> str:
    return " → ".join(value) if isinstance(value, tuple) else value or ""


def _make_quarrel(dispute: Dispute) -> Quarrel:
    sides = tuple(
        tuple(Place(h, page_href(h), trace_href(h.ref)) for h in side.hits[:MOST_SIDES])
        for side in dispute.sides
    )
    return Quarrel(dispute.kind, dispute.why, sides)


def _find_speakers(quarrels: tuple[Quarrel, ...], own: set[str]) -> tuple[str, ...]:
    """Name those who speak on a side on which none of the tellings stands."""
    names: dict[str, None] = {}
    for quarrel in quarrels:
        for side in quarrel.sides:
            if not own & {place.hit.ref for place in side}:
                names.update((place.hit.actor, None) for place in side if place.hit.actor)
    return tuple(names)


def name_pages(trace: Trace) -> dict[str, str]:
    """Give for the refs of the pages of a trace what they are called: their outlet, else a name."""
    hits = (carrier.hit for carrier in trace.carriers)
    return {hit.ref.rpartition("-")[0]: hit.outlet or hit.page for hit in hits}
