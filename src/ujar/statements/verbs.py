"""Reads a verb and the content that follows it: `Berg mengatakan (bahwa) kota itu aman`.

`Berg menolak usulan itu dan berjanji kembali` gives a statement whose subject stands with an
earlier verb; `..., Berg mengatakan kepada wartawan` one whose content stands before. Where the
content begins and ends is for `openings` and `contents`, who the subject is for `subjects`.
"""

from __future__ import annotations

from ujar.statements.anaphora import read_denial
from ujar.statements.circumstances import add_relay, read_circumstances
from ujar.statements.clauses import (
    Fronted,
    end_of_fronted,
    find_fronted,
    has_main_predicate,
    lacks_subject,
    subject_behind,
)
from ujar.statements.contents import is_all_time
from ujar.statements.documents import find_document, holds_subject
from ujar.statements.draft import Context, Draft, unit_at
from ujar.statements.late import read_late
from ujar.statements.layout import lay_content
from ujar.statements.openings import Opening, find_opening
from ujar.statements.predicates import PREFIXES, has_predicate
from ujar.statements.pronouns import other_than
from ujar.statements.quoting import find_cited, find_quoted, open_cited
from ujar.statements.stretch import Stretch
from ujar.statements.subjects import Subject, carried_over, find_subject
from ujar.statements.units import CueForm, Unit, cue_at
from ujar.statements.words import modifiers, words

FEWEST = 5
WHERE = "mana"


def read_active(ctx: Context, stretch: Stretch, at: int, form: CueForm) -> None:
    """Read a verb before its content, or with a content that stands elsewhere."""
    units = stretch.units
    low = stretch.clause_low(at)
    fronted = find_fronted(units, at, low)
    if fronted is not None and fronted.supposed:
        return
    quoted = find_quoted(ctx, units, at, low)
    subject = quoted[0] if quoted else _subject_of(ctx, stretch, at, low, fronted)
    if subject is None or subject.negated or _lays_nothing(stretch, at, subject):
        return
    told = form.row.sense != "show" or _heads_clause(units, subject, low)
    graded = at > low and units[at - 1].low in words("degree")  # `sangat mendesak`: no verb
    if not told or graded or _is_endeavour(units, low, at):
        return
    document = subject.document is not None
    cited = find_cited(ctx, units, at, subject.key)
    opening = open_cited(units, cited, at, stretch.high) if cited is not None else None
    opening = opening or find_opening(ctx, units, at, stretch.high, form.row, document=document)
    if opening is None or _goes_on(units, opening.at, stretch.high):
        if fronted is None or at > low:
            _read_elsewhere(ctx, stretch, at, form, subject)
        return
    if opening.how == "direct" and stretch.voice is not None and subject.key == stretch.voice:
        return
    nested, limit = stretch.inside(at) is not None, stretch.limit(at)
    if fronted is not None:
        if opening.how == "comma":
            return
        limit = end_of_fronted(units, opening.at, limit)
    if opening.at >= limit or (fronted and _is_deed(form, opening, units[opening.at : limit])):
        return
    draft, last = lay_content(
        ctx, stretch, at, form, opening, limit, nested=nested, relative=subject.relative
    )
    if draft is None:
        return
    draft.subject = (subject.start, subject.end)
    draft.speaker = subject.key if cited is None else cited.key
    medium = subject.key if cited is not None else quoted[1] if quoted is not None else None
    if medium is not None:
        add_relay(ctx, draft, medium)
    draft.addressee = opening.addressed
    draft.medium = subject.document
    _read_asked(ctx, units, form, opening, draft)
    _read_around(ctx, stretch, at, subject, opening, draft, last, low)
    if subject.key is None and subject.document is None:
        ctx.doubt("speaker-missing", *draft.cue or (0, 0), "nobody could be found who speaks here")
    stretch.add(draft, opening.at, last)


def _read_elsewhere(
    ctx: Context, stretch: Stretch, at: int, form: CueForm, subject: Subject
) -> None:
    """Read a verb whose content does not follow it: a denial of what was said, a tag, or a lead."""
    if read_denial(ctx, stretch, at, form, subject):
        return
    if read_late(ctx, stretch, at, form, subject):
        return
    if stretch.loose is None and form.row.sense not in ("demand", "wish", "show"):
        stretch.loose = (at, form, subject)


def _is_deed(form: CueForm, opening: Opening, units: list[Unit]) -> bool:
    """Tell whether a clause put first says nothing: `Sebelum menyampaikan usulan itu, ...`."""
    told = opening.how != "direct" or "verbal" not in form.row.frames or units[0].low == "adanya"
    return not told and not has_main_predicate(units)


def _lays_nothing(stretch: Stretch, at: int, subject: Subject) -> bool:
    """Tell whether a verb and its subject make no statement of their own."""
    own = stretch.inside(at) is not None and _is_himself(stretch.units, subject)
    return own or _is_performed(stretch, at, subject)


def _is_himself(units: list[Unit], subject: Subject) -> bool:
    """Tell whether a subject is `ia` and nobody named: who speaks of himself says nothing twice."""
    return subject.key is None and units[unit_at(units, subject.start)].low in words("third")


def _goes_on(units: list[Unit], at: int, high: int) -> bool:
    """Tell whether another verb of saying follows: `membantah dan menyebut bahwa ...`."""
    if units[at].low not in words("coordinator"):
        return False
    after = at + 1
    while after < high and units[after].low in modifiers():
        after += 1
    return after < high and cue_at(units[after], "active") is not None


def _subject_of(
    ctx: Context, stretch: Stretch, at: int, low: int, fronted: Fronted | None
) -> Subject | None:
    """Find the subject of a verb; a clause put first may have that of its main clause."""
    subject = find_shared_subject(ctx, stretch, at, low)
    if fronted is None or (subject is not None and (subject.negated or subject.key is not None)):
        return subject
    if not lacks_subject(stretch.units, fronted, at):
        return None
    comma = end_of_fronted(stretch.units, at, stretch.high)
    return subject_behind(ctx, stretch.units, comma, stretch.high)


def _is_endeavour(units: list[Unit], low: int, at: int) -> bool:
    """Tell whether a noun governs the verb and its subject: `Upaya polisi mengungkap kasus itu`."""
    if units[low].low not in words("endeavour"):
        return False
    return all(u.low != "," and u.low not in words("relative") for u in units[low:at])


def _heads_clause(units: list[Unit], subject: Subject, low: int) -> bool:
    """Tell whether a subject opens its clause: `cuaca di Klow menunjukkan` is said by nobody."""
    if subject.document is not None or subject.shared:
        return True
    begin = unit_at(units, subject.start)
    return begin <= low or not units[begin - 1].low.isalpha() or units[begin - 1].capital


def _is_performed(stretch: Stretch, at: int, subject: Subject) -> bool:
    """Tell whether a verb says nothing new: a purpose, or the voice speaking of its own speech.

    `untuk meminta bantuan` is a purpose; in `Kami mengingatkan bahwa ...` the quotation itself does
    the reminding, while `kami telah mengingatkan ...` tells of earlier words.
    """
    units = stretch.units
    if at > stretch.low and units[at - 1].low in words("purpose"):
        return True
    holder = stretch.inside(at)
    if holder is not None and holder[0] == at and subject.key == holder[2].speaker:
        return True
    if stretch.voice is None or subject.key != stretch.voice or subject.shared:
        return False
    return not any(u.low in words("perfect") for u in units[max(stretch.low, at - 4) : at])


def _read_asked(
    ctx: Context, units: list[Unit], form: CueForm, opening: Opening, draft: Draft
) -> None:
    """Read of whom something is asked: the object that the content opens with."""
    asks = form.row.sense == "demand" or _warns_to_do(units, form, opening.at)
    if not asks or opening.how != "direct" or draft.addressee is not None:
        return
    draft.addressee = find_asked(ctx, units, opening.at)
    if draft.addressee is not None and draft.addressee == draft.speaker and draft.subject:
        draft.speaker = other_than(ctx, draft.subject[0], draft.addressee)


def _warns_to_do(units: list[Unit], form: CueForm, at: int) -> bool:
    """Tell whether somebody is warned to do something: `mengingatkan warga untuk pergi`."""
    if form.row.sense != "warn":
        return False
    return any(u.low in words("order") for u in units[at + 1 : at + FEWEST])


def find_asked(ctx: Context, units: list[Unit], at: int) -> int | None:
    """Give the party of whom something is demanded: the object that the content opens with."""
    mention = ctx.mention_starting(units[at].start)
    if mention is None or ctx.cast.members[mention.key].kind == "place":
        return None
    return mention.key


def find_shared_subject(ctx: Context, stretch: Stretch, at: int, low: int) -> Subject | None:
    """Find the subject of a verb, its own or the one that it shares with a verb before it."""
    units = stretch.units
    before = at - 1
    while before >= low and units[before].low in modifiers():
        before -= 1
    if before + 1 < at and before > low and units[before].low == "dengan":
        before -= 1  # `dengan tegas membantah`: a manner, no second verb
    joined = before >= low and (
        units[before].low in words("coordinator")
        or units[before].low in words("joiner")
        or units[before].low in (",", "dengan")
    )
    if joined or before < low:
        chained = any(u.low in words("chain") for u in units[before + 1 : at])
        holder = stretch.inside(at)
        around = holder[2] if holder is not None and (chained or _is_tagged(holder[2])) else None
        earlier = (d for d in reversed(stretch.drafts) if d is not around)
        last = next((d for d in earlier if d.subject is not None), None)
        apart = joined and units[before].low == "," and not chained
        near = find_subject(ctx, units, at, low) if apart else None
        if near is not None and near.key is not None and _closes_at(units, near, before):
            return near
        if last is not None and last.subject is not None and before >= stretch.low:
            return Subject(last.speaker, *last.subject, shared=True)
        if before >= low:
            shared = carried_over(ctx, units, at, low)
            if shared is not None:
                return shared
    subject = find_subject(ctx, units, at, low)
    if subject is not None and subject.negated:
        return subject
    document = find_document(ctx, units, at, low)
    if document is not None and (
        subject is None
        or subject.key == document.key
        or holds_subject(units, document, subject, at)
    ):
        return document
    if subject is not None and subject.key is None and subject.end == 0:
        return None
    return subject


def _is_tagged(draft: Draft) -> bool:
    """Tell whether who says a content is no subject in its sentence: `menurut Berg`."""
    return not draft.rule.startswith("verb-")


def _closes_at(units: list[Unit], subject: Subject, comma: int) -> bool:
    """Tell whether a subject's words (with an apposition) end right before a comma."""
    return units[comma - 1].end <= subject.end or _apposed(units, subject, comma)


def _apposed(units: list[Unit], subject: Subject, comma: int) -> bool:
    after = unit_at(units, subject.end)
    return after < comma and units[after].low == ","


def _read_around(
    ctx: Context,
    stretch: Stretch,
    at: int,
    subject: Subject,
    opening: Opening,
    draft: Draft,
    last: int,
    low: int,
) -> None:
    """Read the circumstances before the subject, around the cue, and behind the content."""
    units = stretch.units
    read_circumstances(ctx, units, *opening.circumstances, draft)
    end = unit_at(units, subject.end)
    if not subject.shared and end < at:
        _read_between(ctx, units, end, at, draft)
    begin = unit_at(units, subject.start)
    low = max([low, *(last for _, last, _ in stretch.ranges if last <= begin)])
    if not subject.shared and low < begin and units[low].low not in words("apart"):
        place, via = draft.place, list(draft.via)
        read_circumstances(ctx, units, low, begin, draft)
        if units[begin - 1].low == WHERE:
            draft.via = via  # "dijawab lewat Berg, surat di mana ia mendesak"
        draft.place = place if _is_role_piece(units, low, begin) else draft.place
    if subject.shared:
        _share(ctx, stretch, at, low, draft)
    inner = stretch.inside(at)
    limit = inner[1] if inner is not None else stretch.high
    if draft.quote and last + 1 < limit and units[last].low in words("occasion"):
        read_circumstances(ctx, units, last, limit, draft)
    if last + 1 < limit and units[last].low == ",":
        tail = units[last + 1].capital and is_all_time(ctx, units, last + 1, limit)
        if draft.quote or tail:
            read_circumstances(ctx, units, last, limit, draft)


def _is_role_piece(units: list[Unit], low: int, begin: int) -> bool:
    """Tell whether a role stands before a name: `Kepala kantor di Zenda, Ana Berg, ...`."""
    first = units[low].low
    opens = first in words("preposition") or first in words("occasion")
    said = first.startswith(PREFIXES) and len(first) > FEWEST and not units[begin - 1].low.isalpha()
    straight = units[begin - 1].low == "," or units[begin - 1].capital
    return straight and not (opens or said)


def _is_group(ctx: Context, draft: Draft, low: int) -> bool:
    """Tell whether a bare noun opens a clause, which a place narrows: `Petani di Klow mengeluh`."""
    return (
        low == 1 and draft.speaker is not None and ctx.cast.members[draft.speaker].kind == "group"
    )


def _read_between(ctx: Context, units: list[Unit], low: int, high: int, draft: Draft) -> None:
    """Read what stands between subject and cue; a place in an apposition is not that of saying."""
    place = draft.place
    read_circumstances(ctx, units, low, high, draft)
    open_noun = low > 0 and units[low].low in words("place") and not units[low - 1].capital
    opens = low == 1 or (low > 0 and units[low - 1].low in words("demonstrative"))
    if units[low].low == "," or (open_noun and not opens) or _is_group(ctx, draft, low):
        draft.place = place


def _share(ctx: Context, stretch: Stretch, at: int, low: int, draft: Draft) -> None:
    """Take over the circumstances of the clause that a statement shares its subject with."""
    last = next((d for d in reversed(stretch.drafts) if d.subject == draft.subject), None)
    if last is None:
        if low < at:
            read_circumstances(ctx, stretch.units, low, at, draft)
        return
    draft.medium = draft.medium or last.medium
    if draft.addressee is None and last.sense != "demand":
        draft.addressee = last.addressee


def read_state(ctx: Context, stretch: Stretch, at: int, form: CueForm) -> None:
    """Read a state of mind that is no verb, such as `yakin`, where a clause follows."""
    units = stretch.units
    after = at + 1
    if after >= stretch.high or units[after].low not in ("bahwa", "bahwasanya", ","):
        if "bare" not in form.row.frames or after >= stretch.high:
            return
        if not has_predicate(units[after : stretch.high]) or units[after].low in words("self"):
            return
    read_active(ctx, stretch, at, form)
