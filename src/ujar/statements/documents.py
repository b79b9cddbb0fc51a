"""Finds the document that speaks and who issued it: `Survei yang dirilis Opinio menunjukkan ...`.

The document is the medium of a statement, its issuer the speaker: the party behind `oleh` or
`dari`, the one that a verb of issuing names, or the first party of its noun phrase. `Survei itu`
has the issuer of the last survey.
"""

from __future__ import annotations

from ujar.statements.draft import Context, unit_at
from ujar.statements.predicates import is_verb
from ujar.statements.subjects import Subject
from ujar.statements.units import Unit
from ujar.statements.words import is_medium, modifiers, words


def find_document(ctx: Context, units: list[Unit], at: int, low: int) -> Subject | None:
    """Find a document that stands as subject of the cue `units[at]`."""
    comma = next((p + 1 for p in range(at - 2, low, -1) if units[p].low == ","), low)
    for begin in (low, comma):
        first = begin
        while first < at and units[first].low in words("document_lead"):
            first += 1
        if first < at and is_medium(units[first]) and not _is_carrier(units, first):
            own = not _is_other_clause(ctx, units, first, at)
            return _document(ctx, units, first, at) if own else None
    return None


def _is_other_clause(ctx: Context, units: list[Unit], first: int, at: int) -> bool:
    """Tell whether the cue has its own clause: `Surat itu datang setelah Berg mengatakan ...`."""
    return any(
        units[p].low in words("subordinate") and ctx.mention_starting(units[p + 1].start)
        for p in range(first + 1, at - 1)
    )


def _is_carrier(units: list[Unit], first: int) -> bool:
    """Tell whether two words for a carrier stand together: `surat kabar` is no letter."""
    carriers = words("carrier_noun")
    return units[first].low in carriers and units[first + 1].low in carriers


def _document(ctx: Context, units: list[Unit], first: int, at: int) -> Subject:
    last = _end_of_name(ctx, units, first, at)
    span = (units[first].start, units[last].end)
    for mention in ctx.mentions(units[last].end, units[at].start):
        begin = unit_at(units, mention.start)
        marked = units[begin - 1].low in ("oleh", "dari") or begin == last + 1
        marked = marked or _issues(units, first, begin)
        if marked and ctx.cast.members[mention.key].kind != "place":
            ctx.issuers[units[first].low] = mention.key
            return Subject(mention.key, mention.start, mention.end, document=span)
    if any(u.low in words("demonstrative") for u in units[last + 1 : at]):
        return Subject(ctx.issuers.get(units[first].low), *span, document=span)
    return Subject(None, *span, document=span)


def _end_of_name(ctx: Context, units: list[Unit], first: int, at: int) -> int:
    last = first
    while last + 1 < at and units[last + 1].low not in words("preposition"):
        low = units[last + 1].low
        stop = low in words("relative") or low in words("demonstrative") or not low[0].isalnum()
        if stop or low in modifiers() or ctx.mention_over(units[last + 1].start) is not None:
            break
        last += 1
    return last


def _issues(units: list[Unit], first: int, begin: int) -> bool:
    """Tell whether a passive of a relative clause stands before a party: `yang dirilis X`."""
    for at in range(begin - 1, max(first, begin - 3), -1):
        if is_verb(units[at]):
            before = units[at - 1].low in words("relative") or units[at - 1].low in modifiers()
            return units[at].low.startswith("di") and before
        if units[at].low in words("preposition") or not units[at].low.isalpha():
            return False
    return False


def holds_subject(units: list[Unit], document: Subject, subject: Subject, at: int) -> bool:
    """Tell whether a subject only stands in a phrase that a document heads.

    `Survei yang dirilis Opinio pada Senin menunjukkan`: no comma parts document and cue, and no
    `dalam` stands before it.
    """
    if document.document is None or subject.relative or subject.start < document.document[1]:
        return False
    first = unit_at(units, document.document[0])
    if first > 0 and units[first - 1].low in words("preposition"):
        return False
    phrase = units[first + 1 : at]
    return any(u.low in words("relative") for u in phrase) and all(u.low != "," for u in phrase)
