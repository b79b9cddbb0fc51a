"""Finds the person whose name stands with a cue where the cast holds no mention there.

`ujar dr Wisman` is said by the one whom the page calls Wismandari elsewhere; `tambah raksasa itu`
by the one who spoke last. A run of capitals that stands nowhere in small letters names a person of
its own. Titles stand in `data/id/titles.csv`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ujar.entities.cast import Mention
from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import Title
from ujar.statements.draft import Context, unit_at
from ujar.statements.units import cue_at
from ujar.statements.words import function_words, is_medium, words

if TYPE_CHECKING:
    from ujar.statements.units import Unit

LONGEST_NAME, LONGEST_PHRASE, LONGEST_GAP, LONGEST_LEAD = 4, 8, 4, 40
FARTHEST = 8000  # characters back in which somebody is looked for by a noun


@cache
def titles() -> frozenset[str]:
    """Give the forms of address that stand before a name."""
    return frozenset(row.form.casefold() for row in get_lexicon().rows(Title))


def note(ctx: Context, start: int, end: int, key: int) -> Mention:
    """Add a name that only the statements see to the cast."""
    mention = Mention(start, end, start, end, "name", key)
    ctx.admit(mention)
    return mention


def name_before(ctx: Context, units: list[Unit], place: int, low: int) -> Mention | None:
    """Take a run of capitals that ends at a unit for a name where the cast has none.

    It is the member whose name holds it; else, where its words stand nowhere in small letters, a
    person of that name.
    """
    first = place
    while first > low and units[first - 1].capital and units[first - 1].quote is None:
        first -= 1
    if not units[place].capital or (first > low and units[first - 1].low in words("preposition")):
        return None
    return _name(ctx, units[first : place + 1], opens=first == low)


def name_apart(ctx: Context, units: list[Unit], place: int, low: int) -> Mention | None:
    """Take two capitals or more before a comma: `Ana Berg, Kamis, mengatakan`."""
    comma = next((p for p in range(low + 2, place + 1) if units[p].low == ","), None)
    if comma is None or not (units[comma - 1].capital and units[comma - 2].capital):
        return None
    if ctx.times_in(units[comma - 2].start, units[comma - 1].end):
        return None
    return name_before(ctx, units, comma - 1, low)


def name_ahead(ctx: Context, units: list[Unit], low: int, place: int) -> Mention | None:
    """Take the capital that opens a clause before `yang` for the member whose name holds it."""
    if not units[low].capital or low + 1 >= place:
        return None
    run = low + 1
    while run < place and units[run].capital:
        run += 1
    if run > low + 1 and run < place and units[run].low in words("hailing"):
        return name_before(ctx, units, run - 1, low)
    if units[low + 1].low not in words("relative"):
        return None
    known = ctx.member_named(ctx.page[units[low].start : units[low].end])
    return None if known is None else note(ctx, units[low].start, units[low].end, known)


def name_behind(ctx: Context, units: list[Unit], place: int) -> Mention | None:
    """Take a run of capitals behind a cue, titles skipped, for a name: `ujar dr Wisman`."""
    first = place
    while first < len(units) and (
        units[first].low in titles() or (first > place and units[first].low == ".")
    ):
        first += 1
    last = first
    while last < len(units) and last - first < LONGEST_NAME and units[last].capital:
        last += 1
    if last == first or units[first].quote is not None:
        return None
    if ctx.times_in(units[first].start, units[last - 1].end):
        return None
    return _name(ctx, units[first:last], opens=False)


def _name(ctx: Context, units: list[Unit], *, opens: bool) -> Mention | None:
    start, end = units[0].start, units[-1].end
    name = ctx.page[start:end]
    known = ctx.member_named(name)
    if known is None and name.isalpha():
        known = ctx.person_shortened(name)
    if known is not None:
        return note(ctx, start, end, known)
    if opens and (units[0].low in function_words() or ctx.in_small_letters(units[0].low)):
        return None
    return note(ctx, start, end, ctx.cast.add_member("person", name).key)


def last_described(
    ctx: Context, units: list[Unit], place: int, *, of: Mention | None = None
) -> tuple[int, int, int] | None:
    """Give the last speaker where a description takes somebody up: `tambah raksasa itu`.

    Gives his key and the offsets of the description, or of the name that is `of` it.
    """
    if ctx.last_speaker is None or ctx.number - ctx.last_period > 1 or is_medium(units[place]):
        return None
    if of is not None:
        return (ctx.last_speaker, of.start, of.end) if ctx.last_speaker != of.key else None
    for at in range(place, min(len(units), place + LONGEST_PHRASE)):
        low = units[at].low
        if at > place and low in words("demonstrative"):
            return ctx.last_speaker, units[place].start, units[at].end
        if not low[0].isalpha() or low in words("preposition") or units[place].capital:
            return None
    return None


def is_another(ctx: Context, mention: Mention) -> bool:
    """Tell whether a bare noun is not whom the cast takes it for, since nothing calls him so.

    Behind `ujar Ana Berg` the tag `ujar hakim` is another's, unless the page calls Berg `hakim`.
    """
    noun = ctx.page[mention.start : mention.end]
    member = ctx.cast.members[mention.key]
    if mention.form not in ("description", "role") or not noun.isalpha() or not noun.islower():
        return False
    if member.kind != "person" or member.anonymous or noun in member.name.casefold():
        return False
    called = noun in (member.role or "").casefold().split() or _was_called(ctx, mention.key, noun)
    return not called and ctx.last_speaker == mention.key


def bearer_of(ctx: Context, noun: str, offset: int) -> int | None:
    """Give the one person whom the page calls by a noun and his name: `saksi Ana Berg`."""
    keys = {
        m.key
        for m in ctx.mentions(offset - FARTHEST, offset)
        if m.form == "name"
        and ctx.cast.members[m.key].kind == "person"
        and (
            ctx.page[m.start : m.head_start].casefold().rstrip().endswith(noun)
            or ctx.page[max(0, m.start - len(noun) - 1) : m.start].casefold().strip() == noun
        )
    }
    return keys.pop() if len(keys) == 1 else None


def noun_again(ctx: Context, units: list[Unit], place: int) -> tuple[int, int, int] | None:
    """Give who goes by a bare noun on the page where that noun closes a tag: `timpal jaksa`."""
    unit = units[place]
    after = units[place + 1].low if place + 1 < len(units) else "."
    if unit.capital or not unit.low.isalpha() or (after.isalpha() and after not in words("place")):
        return None
    known = bearer_of(ctx, unit.low, unit.start)
    if known is None:
        known = ctx.member_called(unit.low)
    return None if known is None else (known, unit.start, unit.end)


def describes_last(
    ctx: Context, units: list[Unit], low: int, end: int
) -> tuple[int, int, int] | None:
    """Give who spoke right before where a phrase of small words takes him up: `Guru ini bahkan`."""
    last = ctx.last_speaker
    if last is None or ctx.number - ctx.last_period > 1 or end <= low or ctx.voice is not None:
        return None
    if ctx.cast.members[last].kind != "person" or end - low > LONGEST_NAME:
        return None
    phrase = units[low:end]
    small = all(u.low.isalpha() and not u.capital for u in phrase[1:])
    opens = phrase[0].low in function_words() or is_medium(phrase[0])
    if not small or opens or units[end].low not in words("demonstrative"):
        return None
    return last, phrase[0].start, units[end].end


def person_introduced(ctx: Context, *, first: bool, near: bool = False) -> int | None:
    """Give the one person whom the sentence before names, where it tells of nobody's words.

    For a pronoun it has to be the `first` word of that sentence: `Ruli, peserta, terkejut.` Where
    `near` is set, the sentence may end the paragraph before.
    """
    before, here = ctx.before, ctx.period
    if before is None or here is None or here.paragraph - before.paragraph > near:
        return None
    keys = {
        m.key
        for m in ctx.mentions(before.start, before.end)
        if m.form == "name" and ctx.cast.members[m.key].kind == "person"
    }
    opens = ctx.mention_starting(before.start)
    if len(keys) != 1 or (first and (opens is None or opens.key not in keys)):
        return None
    return keys.pop()


def taken_up(ctx: Context, units: list[Unit], mention: Mention) -> int | None:
    """Give the person whom a description further described takes up: `pemain bertubuh mungil itu`.

    The cast holds the bare noun (`pemain`) and knows nobody by it. It is the last speaker, if he
    spoke right before or has that noun in his role, or the one person of the sentence before.
    """
    members = ctx.cast.members
    bearer = _namesake(ctx, mention) or _shorter_role(ctx, mention)
    if bearer is not None:
        return bearer
    if members[mention.key].kind == "organisation":
        return _body_taken_up(ctx, mention)
    same = None if members[mention.key].anonymous else _same_noun(ctx, mention)
    if same is not None:
        return same
    if mention.form != "description" or not _is_closed(ctx, units, mention):
        return None
    if members[mention.key].kind != "group" or ctx.voice is not None:
        return None
    last, gap = ctx.last_speaker, ctx.number - ctx.last_period
    if last is not None and members[last].kind == "person" and last != mention.key:
        noun = ctx.page[mention.head_start : mention.head_end].casefold().split(maxsplit=1)[0]
        same = noun in (members[last].role or "").casefold().split() or _was_called(ctx, last, noun)
        if gap <= (LONGEST_GAP if same else 1):
            return last
    return person_introduced(ctx, first=False, near=True) if gap > 1 else None


def _namesake(ctx: Context, mention: Mention) -> int | None:
    """Give who spoke last where he bears a name that the cast lays on his namesake: `Kim`."""
    last, name = ctx.last_speaker, ctx.page[mention.head_start : mention.head_end]
    if last is None or last == mention.key or mention.form != "name" or not name.isalpha():
        return None
    both = (ctx.cast.members[last], ctx.cast.members[mention.key])
    if ctx.number - ctx.last_period > LONGEST_GAP or ctx.voice is not None:
        return None
    bear = all(m.kind == "person" and name in m.name.split() and m.name != name for m in both)
    return last if bear else None


def _shorter_role(ctx: Context, mention: Mention) -> int | None:
    """Give the one person whose longer role a role shortens: `Menteri Sudan`."""
    member = ctx.cast.members[mention.key]
    if mention.form != "role" or member.kind != "person":
        return None
    said = ctx.page[mention.start : mention.end].casefold().split()
    own = (member.role or member.name).casefold().split()
    if len(said) < 2 or own != said:  # noqa: PLR2004 - role and state
        return None
    found = []
    for other in ctx.cast.members:
        role = (other.role or "").casefold().split()
        if other is not member and len(role) > len(said) and role[0] == said[0]:
            found += [other.key] * (role[-len(said) + 1 :] == said[1:])
    return found[0] if len(found) == 1 else None


def _same_noun(ctx: Context, mention: Mention) -> int | None:
    """Give who spoke right before, unnamed, by the noun that takes him up: `juru bicara itu`."""
    last = ctx.last_speaker
    if last is None or mention.form not in ("description", "role") or ctx.voice is not None:
        return None
    member = ctx.cast.members[last]
    taken = ctx.page[mention.start : mention.end].casefold().split()
    if not member.anonymous and member.name[0].isupper() and " " not in member.name:
        return None
    if taken[-1] not in words("demonstrative") or ctx.number - ctx.last_period > 1:
        return None
    called = member.name.casefold()
    unnamed = member.anonymous or called.split()[0] in words("one_of") | words("quantifier")
    return last if unnamed and " ".join(taken[:-1]) in called else None


def _body_taken_up(ctx: Context, mention: Mention) -> int | None:
    """Give the last body before whose name a bare noun opens: `kementerian itu`."""
    noun = ctx.cast.members[mention.key].name
    if not noun.isalpha() or not noun.islower():
        return None
    found = None
    for other in ctx.cast.mentions:
        if other.start >= mention.start:
            break
        member = ctx.cast.members[other.key]
        if member.kind == "organisation" and member.name.casefold().startswith(f"{noun} "):
            found = other.key
    return found


def _was_called(ctx: Context, key: int, noun: str) -> bool:
    """Tell whether a noun stands in the apposition before a member's first name."""
    first = next((m for m in ctx.cast.mentions if m.key == key and m.form == "name"), None)
    if first is None:
        return False
    before = ctx.page[max(0, first.start - LONGEST_LEAD) : first.start]
    return noun in before[before.rfind(".") + 1 :].casefold().split()


def _is_closed(ctx: Context, units: list[Unit], mention: Mention) -> bool:
    """Tell whether a demonstrative closes the phrase of a noun for one: `pemain asal Klow itu`."""
    words_of = ctx.page[mention.start : mention.end].casefold().split()
    if words_of[0] in words("quantifier") or words_of[-1] in words("demonstrative"):
        return False
    after = unit_at(units, mention.end)
    for at in range(after, min(len(units), after + LONGEST_PHRASE)):
        low = units[at].low
        if low in words("demonstrative"):
            return True
        barred = low in words("relative") or low in words("coordinator")
        if not low[0].isalnum() or barred or cue_at(units[at], "active") is not None:
            return False
    return False
