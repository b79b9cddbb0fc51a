"""Lays out the content that a verb opens: its units, its kind, and whether it says anything.

`Berg menyebut rencana itu "lelucon"` has the mixed content `rencana itu "lelucon"`; in `Berg
menilai 40 lukisan` nothing is said. Where a content begins and ends is for `openings` and
`contents`.
"""

from __future__ import annotations

from ujar.records import StatementKind
from ujar.statements.clauses import has_main_predicate
from ujar.statements.contents import find_end
from ujar.statements.draft import Context, Draft
from ujar.statements.openings import CLAUSE_WORDS, Opening
from ujar.statements.predicates import is_verb
from ujar.statements.stretch import Stretch, is_worded, kind_of
from ujar.statements.units import CueForm, Unit
from ujar.statements.words import words


def lay_content(
    ctx: Context,
    stretch: Stretch,
    at: int,
    form: CueForm,
    opening: Opening,
    limit: int,
    *,
    nested: bool,
    relative: bool,
) -> tuple[Draft | None, int]:
    """Lay out the content that a cue opens; gives the draft and the unit behind the content."""
    units = stretch.units
    cue = (units[at].start, units[at].start + form.length)
    for low, _ in stretch.blocked:
        if opening.at < low < limit:
            limit = low
    if opening.how in ("quote", "quote-fitted") or units[opening.at].quote is not None:
        found = _lay_quote(ctx, units, opening, limit, cue, form)
        if found is not None:
            return found
    inner = nested or stretch.voice is not None
    holds = form.row.sense not in ("wish", "demand")
    if form.row.sense == "warn":
        holds = not any(u.low in words("order") for u in units[opening.at - 1 : opening.at + 6])
    last = find_end(ctx, units, opening.at, limit, nested=inner, relative=relative, holds=holds)
    last = stretch.trim(opening.at, last)
    if last <= opening.at:
        return None, last
    start, end = units[opening.at].start, units[last - 1].end
    if "call" in form.row.frames and _is_naming(ctx, units, opening.at, last):
        return None, last
    judges = opening.how == "direct" and "judge" in form.row.frames
    judges = judges and units[opening.at].low != "adanya"
    if judges and not has_main_predicate(units[opening.at : last]):
        return None, last
    if not _has_substance(units, opening, last, form):
        return None, last
    kind = kind_of(ctx, units[opening.at : last])
    return Draft(kind, cue, [(start, end)], f"verb-{opening.how}", form.row.sense), last


def _is_naming(ctx: Context, units: list[Unit], first: int, last: int) -> bool:
    """Tell whether a thing is only given a name: `menyebut selat itu "Mulut Naga"`."""
    quote = units[last - 1].quote
    if quote is None or last - first < 2:  # noqa: PLR2004 - a thing and its name
        return False
    if any(u.low in words("as") for u in units[first:last]):
        return False
    return all(w[0].isupper() for w in ctx.page[quote.inner_start : quote.inner_end].split())


def _has_substance(units: list[Unit], opening: Opening, last: int, form: CueForm) -> bool:
    """Tell whether a content says something: one word behind a verb is only its object."""
    count = last - opening.at
    first = units[opening.at]
    if "vp" in form.row.frames and (first.low in words("auxiliary") or is_verb(first)):
        return count >= 2  # noqa: PLR2004 - an auxiliary and its verb
    if opening.how == "direct" and "np" not in form.row.frames:
        return count >= CLAUSE_WORDS - 1 or any(u.quote for u in units[opening.at : last])
    if opening.how == "direct" and form.row.sense in ("say", "claim", "report"):
        return count >= CLAUSE_WORDS - 1 or any(u.quote for u in units[opening.at : last])
    return count >= 2 or units[opening.at].quote is not None  # noqa: PLR2004 - a word alone


def _lay_quote(
    ctx: Context,
    units: list[Unit],
    opening: Opening,
    limit: int,
    cue: tuple[int, int],
    form: CueForm,
) -> tuple[Draft, int] | None:
    """Lay out a quotation behind a cue: direct where it is a clause by itself, else mixed."""
    quote = units[opening.at].quote
    if quote is None:
        return None
    follows = opening.at + 1 < limit and units[opening.at + 1].low not in (",", ".")
    inner = ctx.page[quote.inner_start : quote.inner_end].strip()
    if follows and is_worded(units[opening.at + 1]):
        # `mengatakan, "Kami siap," saat ditemui`: what follows tells when he said it.
        when = units[opening.at + 1].low in words("occasion") and inner[-1:] in (",", ".", "!", "?")
        if not when:
            return None
    length = len(inner.split())
    joined = units[opening.at - 1].end <= cue[1] and not {"that", "bare"} & set(form.row.frames)
    ends = inner[-1:] in (",", "!", "?")
    shortest = 2 * CLAUSE_WORDS if joined and not ends else CLAUSE_WORDS
    fitted = opening.how in ("quote-fitted", "as") or length < shortest
    kind: StatementKind = "mixed" if fitted else "direct"
    content = [(quote.inner_start, quote.inner_end)]
    draft = Draft(kind, cue, content, "verb-quote", form.row.sense, quote=True)
    return draft, opening.at + 1
