"""Lays out the answers of a store for a person's terminal.

A hit is shown with its words, who said them, the page's address and its day:

    a2e7085fb5b1e83c-s5  2024-02-18  Ilka Dorvan · direct
      Tidak ada bangsa yang mau duduk di meja perundingan dengan laras meriam di pelipisnya,
      Koran Delta, 2024-02-18, https://delta.example/a

Nothing is worked out here; it reads no data file.
"""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ujar.links.parts import TermParts
    from ujar.store.answers import Carrier, Dispute, Facet, Found, Hit, Step, Thread, Trace
    from ujar.store.listings import Decided

GAP = " … "  # between the passages of one move: the first tells it
DOUBTED = frozenset({"alleged", "denied"})


def show(lines: Iterable[str]) -> None:
    """Show lines on the terminal: wrapped, never cut, without control characters."""
    from rich.console import Console
    from rich.text import Text

    out = Console(highlight=False, emoji=False, markup=False)
    for line in lines:
        clean = "".join(c if c.isprintable() else " " * c.isspace() for c in line)
        indent = len(clean) - len(clean.lstrip())
        room = max(out.width - indent, 20)
        for piece in Text(clean.strip()).wrap(out, room, overflow="fold") or [Text()]:
            out.print(Text(" " * indent) + piece, soft_wrap=True)


def show_hit(hit: Hit) -> Iterator[str]:
    """Lay out a statement or a move: who, its words, and where they stand."""
    toward = f" → {hit.toward}" if hit.toward else ""
    role = f" ({hit.role})" if hit.role else ""
    marks = [hit.type]
    marks += ["denied"] if hit.denies else []
    marks += ["unnamed"] if hit.anonymous else []
    marks += ["disputed"] if hit.disputed else []
    day = hit.day or "no day"
    yield f"{hit.ref}  {day}  {hit.actor or 'nobody named'}{role}{toward} · {', '.join(marks)}"
    yield f"  {hit.text}"
    yield f"  {show_page(hit)}"


def show_page(hit: Hit) -> str:
    """Name the page of a hit: its outlet, its day, its address."""
    day = (hit.published or "")[:10] or hit.page_day or "no day"
    relayed = f", relayed by {', '.join(hit.relays)}" if hit.relays else ""
    return f"{hit.outlet or 'no outlet'}, {day}, {hit.url or hit.page}{relayed}"


def show_found(found: Found) -> Iterator[str]:
    """Lay out what a search found, and the facets below."""
    for hit in found.hits:
        yield from show_hit(hit)
        yield ""
    shown = f"the first {len(found.hits)} of " if found.truncated else ""
    yield f"{shown}{found.total} found"
    yield from show_facets(found.facets)


def show_facets(facets: dict[str, tuple[Facet, ...]]) -> Iterator[str]:
    """Lay out the commonest values of each facet, a facet a line."""
    for name, values in facets.items():
        if values:
            yield f"{name}: " + ", ".join(f"{f.value} {f.count}" for f in values)


def show_trace(trace: Trace) -> Iterator[str]:
    """Lay out where a statement comes from."""
    yield from show_hit(trace.hit)
    yield ""
    yield "Chain: " + " → ".join(trace.chain)
    origin = trace.origin or "not named"
    reports = (
        "1 independent report"
        if trace.independent == 1
        else f"{trace.independent} independent reports"
    )
    pages = "1 page" if trace.pages == 1 else f"{trace.pages} pages"
    yield f"Origin: {origin} ({trace.why}); {pages}, {reports}"
    numbers = {carrier.hit.ref: n for n, carrier in enumerate(trace.carriers, 1)}
    for carrier in trace.carriers:
        yield from _show_carrier(carrier, numbers)
    for dispute in trace.disputes:
        yield from show_dispute(dispute)
    if trace.versions:
        yield "Other versions of the page: " + ", ".join(trace.versions)


def _show_carrier(carrier: Carrier, numbers: dict[str, int]) -> Iterator[str]:
    """Lay out one telling, and why it is one with those of other pages, which have numbers."""
    hit, why = carrier.hit, carrier.why
    for ref, number in numbers.items():
        why = why.replace(f"page {ref.rpartition('-')[0]}", f"page {number}")
    yield f"  {numbers[hit.ref]}. {show_page(hit)}: {why} (report {carrier.independent})"
    yield f"    {hit.ref}  {hit.actor or 'nobody named'}: {hit.text}"
    for other in carrier.compared:
        reasons = "; ".join(other["reasons"])
        name = numbers.get(other["with"], other["with"])
        yield f"      with {name}: {other['score']:.2f} ({reasons})"


def show_dispute(dispute: Dispute) -> Iterator[str]:
    """Lay out accounts that disagree, side by side."""
    yield f"Disputed ({dispute.kind}): {'; '.join(dispute.why)}"
    for number, side in enumerate(dispute.sides, 1):
        for hit in side.hits:
            yield f"  side {number}: {hit.actor or 'nobody named'}: {hit.text}"
            yield f"    {hit.ref}, {show_page(hit)}"


def show_profiles(profiles: Iterable[dict[str, str | None]]) -> Iterator[str]:
    """Lay out who goes by a name: the names of each actor below it, each with its reason."""
    actors: dict[str, list[dict[str, str | None]]] = {}
    for profile in profiles:
        actors.setdefault(profile["actor"] or "not linked yet", []).append(profile)
    for actor, own in actors.items():
        yield f"actor {actor}"
        for profile in own:
            facts = [profile[field] for field in ("role", "of", "wikidata") if profile[field]]
            told = f" ({', '.join(str(fact) for fact in facts)})" if facts else ""
            yield f"  {profile['ref']}  {profile['name']}{told} · {profile['kind']}"
            if profile["reason"]:
                yield f"    {profile['reason']}"


def show_decisions(decisions: Iterable[Decided]) -> Iterator[str]:
    """Lay out what people decided, a decision a line."""
    for one in decisions:
        note = f": {one.note}" if one.note else ""
        undone = " (taken back)" if one.undone else ""
        yield f"{one.number}. {one.left} {one.right} {one.verdict}{undone}{note}"


def show_thread(thread: Thread) -> Iterator[str]:
    """Lay out an exchange, step by step."""
    numbers = {step.ref: number for number, step in enumerate(thread.steps, 1)}
    for step in thread.steps:
        yield from _show_step(step, numbers)
    beside = sum(1 for step in thread.steps if step.beside)
    more = f", {beside} beside them" if beside else ""
    yield f"{len(thread.steps) - beside} steps between {' and '.join(thread.parties)}{more}"


def _show_parts(parts: TermParts | None) -> str:
    """Lay out the parts of a term behind its words; nothing where the page tells none."""
    if parts is None:
        return ""
    told = {
        "by": parts.obliged,
        "for": parts.beneficiary,
        "amount": parts.amount,
        "due": parts.due,
        "in return for": parts.in_return,
    }
    said = "; ".join(f"{word} {value}" for word, value in told.items() if value)
    return f" ({said})" if said else ""


def _show_step(step: Step, numbers: dict[str, int]) -> Iterator[str]:
    when = step.when or (f"by {step.by}" if step.by else "no day")
    whom = f" → {step.recipient}" if step.recipient else ""
    via = f", through {', '.join(step.via)}" if step.via else ""
    beside = f"  (beside: {step.beside})" if step.beside else ""
    who = step.actor or "nobody named"
    code = f" (CAMEO {step.cameo})" if step.cameo else ""
    sure = f", {step.certainty}" if step.certainty in DOUBTED else ""
    yield f"{numbers[step.ref]}. {when}  {step.type}{code}{sure}  {who}{whom}{via}{beside}"
    if step.about:
        yield f"   {step.about}"
    for term, parts in zip_longest(step.terms, step.parts):
        yield f"   - {term}{_show_parts(parts)}"
    if step.in_reply_to in numbers:
        basis = f" ({step.reply_basis})" if step.reply_basis else ""
        yield f"   answers {numbers[step.in_reply_to]}{basis}"
    if step.disputed_by or step.disputes:
        yield "   disputed" + (f" by {', '.join(step.disputed_by)}" if step.disputed_by else "")
    for hit in step.denials:
        says = " denies" if hit.denies else ""
        yield f"     {hit.ref}  {hit.actor or 'nobody named'}{says}: {hit.text}"
    pages = len({hit.page for hit in step.told_by})
    if pages > 1:
        yield f"   told by {pages} pages"
    for hit in step.told_by:
        first, _, rest = hit.text.partition(GAP)
        yield f"   {hit.ref}  {show_page(hit)}"
        yield f"     {first}{GAP.rstrip() if rest else ''}"
    yield ""
