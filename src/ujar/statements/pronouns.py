"""Finds whom a pronoun takes up: `ia`, `dia`, `-nya` with the last speaker in mind.

In `Lind, kata dia, pergi` `dia` is who spoke before, not Lind. Whom a pronoun stands for in the
writer's own clauses is the cast's knowledge.
"""

from __future__ import annotations

from ujar.entities.cast import Mention
from ujar.statements.draft import Context
from ujar.statements.names import person_introduced
from ujar.statements.units import CLITIC
from ujar.statements.words import words

RECENT = 4
WHERE = " mana "


def resolve(ctx: Context, mention: Mention, *, tag: bool = False) -> int | None:
    """Give the member that a mention stands for, a pronoun with the last speaker in mind."""
    if mention.form not in ("pronoun", "clitic"):
        return mention.key
    head = ctx.page[mention.head_start : mention.head_end].casefold()
    if head in words("third"):
        return resolve_third(ctx, mention.start, tag=tag)
    if head in words("third_plural") and tag:
        if spoke_just_now(ctx, "group"):
            return ctx.last_speaker
        return None if ctx.is_media(mention.key) else mention.key
    if head in words("first") and ctx.voice is not None:
        return ctx.voice
    return mention.key


def other_than(ctx: Context, offset: int, key: int) -> int | None:
    """Give the person named last before a pronoun that cannot be whom its own verb names.

    `Lind menyela. Ia meminta Berg tenang`: it is not Berg who asks Berg.
    """
    start = ctx.before.start if ctx.before is not None else 0
    for mention in reversed(ctx.mentions(start, offset)):
        person = ctx.cast.members[mention.key].kind == "person"
        if mention.form == "name" and mention.key != key and person:
            return mention.key
    return None


def _who_spoke(ctx: Context, *, clitic: bool) -> int | None:
    """Give who spoke last; for a state the person who just spoke for it, no medium for `dia`."""
    last, person = ctx.last_speaker, ctx.last_person
    kind = ctx.cast.members[last].kind if last is not None else "person"
    if kind == "organisation" and not clitic and ctx.number - ctx.last_person_period <= RECENT:
        return last if person is None else person
    if person is not None and kind == "group" and not _is_one(ctx, last or 0):
        return person if ctx.number - ctx.last_person_period <= RECENT else last
    if last is None or kind not in ("government", "media"):
        return last
    if ctx.is_media(last) and clitic and ctx.number - ctx.last_period <= 1:
        return last
    if person is not None and ctx.number - ctx.last_person_period <= RECENT:
        named = ctx.cast.members[person].of == ctx.cast.members[last].name
        if named or ctx.is_media(last):
            return person
    return None if ctx.is_media(last) else last


def spoke_just_now(ctx: Context, *kinds: str) -> bool:
    """Tell whether the last speaker is of one of some kinds and spoke in this period or before."""
    last = ctx.last_speaker
    recent = last is not None and ctx.number - ctx.last_period <= 1 and ctx.voice is None
    return recent and ctx.cast.members[last or 0].kind in kinds


def resolve_third(ctx: Context, offset: int, *, tag: bool = False) -> int | None:
    """Give the person that `ia`, `dia` or `-nya` at an offset takes up.

    Behind a clause or a quotation (`tag`) it is no party of which that tells: `Klow, kata dia,
    siap` is said by who spoke last.
    """
    last = _who_spoke(ctx, clitic=ctx.page[offset : offset + len(CLITIC)] == CLITIC)
    if tag and spoke_just_now(ctx, "person", "group") and _tells_of_all(ctx, offset):
        return last
    if tag and last is not None and _is_one(ctx, last) and _tells_of_all(ctx, offset):
        return last
    if last is not None and ctx.number - ctx.last_period <= 1 and ctx.voice is None:
        near = ctx.period is not None and ctx.mentions(ctx.period.start, offset)
        if ctx.cast.members[last].kind == "person" and not near:
            return last
    recent = ctx.number - ctx.last_period <= 1
    introduced = None if recent else person_introduced(ctx, first=True)
    if introduced is not None:
        return introduced
    if last is not None and (recent or ctx.cast.members[last].kind == "person"):
        return ctx.cast.resolve_pronoun(offset, prefer=last)
    # A state that spoke a while ago is no `ia`: a person nearer by is asked for first.
    found = ctx.cast.resolve_pronoun(offset, prefer=None)
    if found is None:
        return last
    if last is None and spoke_just_now(ctx, "media") and ctx.before is not None:
        near = ctx.mentions(ctx.before.start, offset)
        return found if any(m.key == found for m in near) else None
    return None if last is None and _is_spoken_of(ctx, found, offset) else found


def _is_one(ctx: Context, key: int) -> bool:
    """Tell whether somebody is known by a bare noun alone (`Hakim`) and spoke a moment ago."""
    member = ctx.cast.members[key]
    if member.kind != "group" or ctx.number - ctx.last_period > 2 or ctx.voice is not None:  # noqa: PLR2004
        return False
    return member.count is None and member.name.split()[0].casefold() not in words("quantifier")


def _tells_of_all(ctx: Context, offset: int) -> bool:
    """Tell whether no party stands in the writer's own words before a quotation and its tag."""
    if ctx.period is None:
        return False
    quotes = [u.quote for u in ctx.period.units if u.quote is not None and u.start < offset]
    if not quotes:
        return True
    return not ctx.mentions(ctx.period.start, quotes[0].start)


def _is_spoken_of(ctx: Context, key: int, offset: int) -> bool:
    """Tell whether somebody is named in the clause before a tag: he is not who says it."""
    if ctx.period is None or ctx.voice is not None:
        return False
    if ctx.page.startswith(WHERE, max(0, offset - len(WHERE))):
        return False  # "surat Berg di mana ia mendesak"
    return any(m.key == key for m in ctx.mentions(ctx.period.start, offset))
