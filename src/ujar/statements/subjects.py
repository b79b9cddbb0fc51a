"""Finds who stands as the subject of a cue: before it, after it, or in its clitic.

In `Berg, yang baru tiba dari Syldavia, mengatakan` the subject of `mengatakan` is Berg: a party
under a preposition or inside a relative clause is none. Who a mention stands for is the cast's
knowledge; only the speaker that a pronoun takes up is chosen here, with the last speaker in mind.
"""

from __future__ import annotations

from typing import NamedTuple

from ujar.entities.cast import Mention
from ujar.statements.appositions import (
    closes_description,
    find_antecedent,
    find_apposed,
    head_of_apposition,
    head_of_office,
    heads_relative,
    in_relative,
    is_cited,
    is_joined_under,
    is_source_of,
    is_that_medium,
    name_with_role,
)
from ujar.statements.draft import Context, unit_at
from ujar.statements.handles import account_introduced, find_account
from ujar.statements.joint import join_after, join_before
from ujar.statements.names import (
    bearer_of,
    describes_last,
    is_another,
    last_described,
    name_ahead,
    name_apart,
    name_before,
    name_behind,
    noun_again,
    taken_up,
    titles,
)
from ujar.statements.predicates import is_verb
from ujar.statements.pronouns import resolve, resolve_third, spoke_just_now
from ujar.statements.quotes import Quote
from ujar.statements.units import CLITIC, QUOTE, Unit
from ujar.statements.unnamed import unnamed_before, unnamed_behind
from ujar.statements.words import modifiers, negators, words

FARTHEST, LONGEST_ROLE = 40, 10


class Subject(NamedTuple):
    """Who stands as subject: the member's key, the words, and whether the cue is negated.

    `shared` tells that the words stand with an earlier verb and were carried over, `relative`
    that the cue stands in a relative clause of the subject; `document` is the span of the document
    that speaks for its issuer.
    """

    key: int | None
    start: int
    end: int
    negated: bool = False
    shared: bool = False
    relative: bool = False
    document: tuple[int, int] | None = None


def find_subject(ctx: Context, units: list[Unit], at: int, low: int) -> Subject | None:
    """Find the subject that stands before the cue `units[at]`, not before `units[low]`."""
    place, negated = _skip_modifiers(ctx, units, at - 1, low)
    if place < low:
        return Subject(None, 0, 0, negated) if negated else None
    mention = (
        find_antecedent(ctx, units, place, low)
        or _fresh_name(ctx, units, place, low)
        or _find_mention(ctx, units, place, low)
        or name_before(ctx, units, place, low)
        or name_apart(ctx, units, place, low)
        or name_ahead(ctx, units, low, place)
        or unnamed_before(ctx, units, low, place)
    )
    if mention is None:
        unit = units[place]
        if unit.low in words("third_plural") and spoke_just_now(ctx, "group"):
            return Subject(ctx.last_speaker, unit.start, unit.end, negated)
        if unit.low in words("third") or unit.low in words("third_plural"):
            return Subject(None, unit.start, unit.end, negated)
        end = next((p for p in range(place, at) if units[p].low in words("demonstrative")), low)
        if ctx.last_medium is not None and is_that_medium(units, end, low):
            return Subject(ctx.last_medium, units[end - 1].start, units[end].end, negated)
        described = describes_last(ctx, units, low, end)
        if described is not None:
            return Subject(*described, negated)
        return Subject(None, 0, 0, negated) if negated else None
    relative = units[place].low in words("relative")
    mention = _called(ctx, units, mention, place)
    if closes_description(units, mention, low):
        described = last_described(ctx, units, place, of=mention)
        if described is not None:
            return Subject(*described, negated, relative=relative)
    mention = name_with_role(ctx, units, mention) or mention
    mention = head_of_office(ctx, units, mention, low) or mention
    mention = join_before(ctx, units, mention, low) or mention
    taken = taken_up(ctx, units, mention)
    if taken is not None:
        return Subject(taken, mention.start, mention.end, negated, relative=relative)
    return Subject(resolve(ctx, mention), mention.start, mention.end, negated, relative=relative)


def _fresh_name(ctx: Context, units: list[Unit], place: int, low: int) -> Mention | None:
    """Take the lone capital right before a cue and behind a comma: `..., Kim menuduh`."""
    alone = place > low and units[place - 1].low == "," and units[place].capital
    if not alone or ctx.mention_over(units[place].start) is not None:
        return None
    known = ctx.member_named(ctx.page[units[place].start : units[place].end])
    return None if known is None else name_before(ctx, units, place, low)


def _called(ctx: Context, units: list[Unit], mention: Mention, place: int) -> Mention:
    """Give the name behind a description: `tetangga lain yang bernama Ana Berg`."""
    after = unit_at(units, mention.end)
    while after < place and units[after].low in words("relative"):
        after += 1
    if after >= place or units[after].low not in words("called"):
        return mention
    found = ctx.mention_starting(units[after + 1].start)
    return found if found is not None and found.form == "name" else mention


def _skip_modifiers(ctx: Context, units: list[Unit], place: int, low: int) -> tuple[int, bool]:
    negated = False
    while place >= low:
        unit = units[place]
        if unit.low in negators():
            negated = True
        elif unit.low in words("either") and place - 1 > low and is_verb(units[place - 1]):
            # `tidak dapat memastikan atau menyangkal`: what negates the first negates both.
            before, denied = _skip_modifiers(ctx, units, place - 2, low)
            return (before, True) if denied else (place, negated)
        elif place - 1 >= low and units[place - 1].low == "secara":
            place -= 1
        elif unit.low in words("purpose") and units[place - 1].low in negators():
            place -= 1
            negated = True
        elif unit.low not in modifiers() or ctx.mention_over(unit.start) is not None:
            break
        place -= 1
    return place, negated


def _find_mention(ctx: Context, units: list[Unit], place: int, low: int) -> Mention | None:
    nearest: Mention | None = None
    where: Mention | None = None
    first = units[low].start
    for at in range(place, max(low, place - FARTHEST) - 1, -1):
        unit = units[at]
        if nearest is not None and unit.start >= nearest.start:
            continue
        mention = ctx.mention_over(unit.start)
        if mention is None and nearest is None:
            mention = _bare_pronoun(ctx, unit)
        if mention is None or mention.start < first:
            if unit.quote is not None and not _is_title(ctx, unit.quote):
                break
            continue
        if any(begin <= mention.start < end for begin, end in ctx.carried):
            continue
        begin = unit_at(units, mention.start)
        before = units[begin - 1].low if begin > low else ""
        if before in words("preposition") or before in words("approached"):
            continue
        if nearest is None and _is_where(ctx, units, mention, begin, low):
            where = where or mention
            continue
        under = is_source_of(units, begin, low) or is_cited(ctx, units, begin, low)
        under = under and not heads_relative(units, mention)
        if under or is_joined_under(ctx, units, begin, low):
            continue
        if nearest is None:
            nearest = mention
            if not in_relative(units, begin, low):
                return head_of_apposition(ctx, units, mention, low) or mention
        elif begin + 1 < len(units) and heads_relative(units, mention):
            return mention
    return nearest or where


def _is_where(ctx: Context, units: list[Unit], mention: Mention, begin: int, low: int) -> bool:
    """Tell whether a name only tells where a body or an office is.

    `Dinas Air Kota Klow, Maro, menyatakan`, `Ana Berg selaku Kapolres Maro menyatakan`.
    """
    if begin - 1 < low or ctx.cast.members[mention.key].kind != "place":
        return False
    before = units[begin - 1]
    return (
        before.capital
        or before.low == ")"
        or (before.low == "," and begin - 2 >= low and units[begin - 2].capital)
    )


def _is_title(ctx: Context, quote: Quote) -> bool:
    """Tell whether a quote is the name of something: its first and last words have capitals."""
    inner = ctx.page[quote.inner_start : quote.inner_end].split()
    return bool(inner) and inner[0][0].isupper() and not inner[-1][0].islower()


def _bare_pronoun(ctx: Context, unit: Unit) -> Mention | None:
    """Give a mention for a pronoun that the cast holds none for."""
    key: int | None = None
    if unit.low in words("third"):
        key = resolve_third(ctx, unit.start)
    elif unit.low in words("first"):
        key = ctx.voice
    if key is None:
        return None
    return Mention(unit.start, unit.end, unit.start, unit.end, "pronoun", key)


def find_subject_after(ctx: Context, units: list[Unit], at: int, *, clitic: bool) -> Subject | None:
    """Find the subject that stands after a bare or passive cue, or in its clitic."""
    unit = units[at]
    if clitic:
        key = account_introduced(ctx) if ctx.number - ctx.last_period > 1 else None
        key = resolve_third(ctx, unit.end - len(CLITIC), tag=True) if key is None else key
        return Subject(key, unit.end - len(CLITIC), unit.end)
    place = at + 1
    while place < len(units) and (
        units[place].low in words("agent") or units[place].low in modifiers()
    ):
        place += 1
    if place + 2 < len(units) and units[place].low == "dengan":
        manner = units[place + 1]
        known = manner.capital or ctx.mention_over(manner.start) is not None
        place += 0 if known else 2  # `teriak dengan lantang salah seorang warga`
    if place >= len(units) or units[place].low in words("subordinate"):
        # "disampaikan setelah Berg pergi" names nobody who said it
        return None
    account = find_account(ctx, units, place)
    if account is not None:
        return Subject(*account)
    mention = ctx.mention_starting(units[place].start) or ctx.mention_over(units[place].start)
    if mention is None or mention.form in ("description", "unnamed", "role"):
        mention = _named_behind(ctx, units, place) or mention
    if mention is not None and mention.form == "name":
        mention = find_apposed(ctx, units, place, mention) or mention
        mention = _of_body(ctx, units, mention) or mention
        mention = join_after(ctx, units, mention) or mention
    if mention is not None and is_another(ctx, mention):
        key = _by_noun(ctx, mention)
        return Subject(key, mention.start, mention.end)
    if mention is not None:
        key = taken_up(ctx, units, mention)
        key = resolve(ctx, mention, tag=True) if key is None else key
        return Subject(key, mention.start, mention.end)
    if units[place].low in words("third"):
        unit = units[place]
        return Subject(resolve_third(ctx, unit.start, tag=True), unit.start, unit.end)
    named = name_behind(ctx, units, place) or unnamed_behind(ctx, units, place)
    if named is not None:
        return Subject(named.key, named.start, named.end)
    described = last_described(ctx, units, place) or noun_again(ctx, units, place)
    return Subject(*described) if described is not None else None


def _of_body(ctx: Context, units: list[Unit], mention: Mention) -> Mention | None:
    """Give the person right behind a body that he speaks for: `kata Dewan Kota Klow Ana Berg`."""
    after = unit_at(units, mention.end)
    if ctx.cast.members[mention.key].kind != "organisation" or after + 1 >= len(units):
        return None
    found = ctx.mention_starting(units[after].start)
    whole = found is not None and found.form == "name" and found.end > units[after].end
    if found is None or not whole or ctx.cast.members[found.key].kind != "person":
        return None
    return found


def _by_noun(ctx: Context, mention: Mention) -> int:
    """Give the member that goes by a bare noun, a new one if there is none."""
    noun = ctx.page[mention.start : mention.end].casefold()
    known = bearer_of(ctx, noun, mention.start)
    if known is None:
        known = ctx.member_called(noun)
    return ctx.cast.add_member("person", noun).key if known is None else known


def _named_behind(ctx: Context, units: list[Unit], place: int) -> Mention | None:
    """Find the name behind a role: `kata direktur badan itu, Ana Berg,`, `kata warga bernama Lind`.

    One comma may stand between, if the name then stands alone.
    """
    comma, phrase = False, False
    one_of = units[place].low in words("quantifier") or units[place].low in words("one_of")
    for at in range(place, min(len(units), place + LONGEST_ROLE)):
        unit = units[at]
        if unit.low == "," and not comma:
            comma = True
            continue
        mention = ctx.mention_starting(unit.start)
        if mention is not None and mention.form == "name":
            person = ctx.cast.members[mention.key].kind == "person"
            after = unit_at(units, mention.end)
            alone = after >= len(units) or not units[after].low[0].isalpha()
            follows = alone or units[after].low in words("preposition")
            inside = one_of and not comma and units[at].end == mention.end
            if person and not inside and (follows if comma else not phrase):
                if comma:
                    return mention
                whole = _named_further(ctx, units, mention)
                return whole or find_apposed(ctx, units, place, mention) or mention
            if comma:
                return None
        elif unit.low in words("quote_link"):
            return None
        elif unit.low in words("preposition") and not comma:
            phrase = True
        elif unit.low in titles() or (unit.low == "." and units[at - 1].low in titles()):
            continue
        elif comma or not (unit.low[0].isalnum() or unit.low == "/"):
            return None
    return None


def _named_further(ctx: Context, units: list[Unit], mention: Mention) -> Mention | None:
    """Find the full name behind capitals of a role: `tanya anggota Banggar Klow Ana Berg`."""
    if " " in ctx.page[mention.head_start : mention.head_end]:
        return None
    for at in range(unit_at(units, mention.end), len(units)):
        if not units[at].capital:
            return None
        found = ctx.mention_starting(units[at].start)
        whole = found is not None and found.form == "name" and found.end > units[at].end
        if found is not None and whole and ctx.cast.members[found.key].kind == "person":
            return found
    return None


def carried_over(ctx: Context, units: list[Unit], at: int, low: int) -> Subject | None:
    """Find the subject of a verb that shares one with the clause before it.

    `Berg menolak usulan itu dan menuding Syldavia ...`: the first party of the period that stands
    under no preposition.
    """
    bound = units[at].start
    comma = next((p for p in range(low, at) if units[p].low == ","), low)
    fronted = units[low].low in words("preposition") and ctx.mentions(units[comma].start, bound)
    first = units[comma if fronted else low].start
    for mention in ctx.mentions(first, bound):
        begin = unit_at(units, mention.start)
        if begin > low and units[begin - 1].low in words("preposition"):
            continue
        if begin < len(units) and units[begin].low != QUOTE:
            return Subject(resolve(ctx, mention), mention.start, mention.end, shared=True)
    return None
