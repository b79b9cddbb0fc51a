"""Reads what cues lay on their subjects in the writer's own sentence, left to right.

`Berg mengatakan kota itu aman dan berjanji kembali.` gives two statements of Berg. Each class of
cue (`data/id/cues.csv`) has its reader: `verbs`, `tags`, `sources`, `passives`, `nouns`.
"""

from __future__ import annotations

from ujar.statements.draft import Context
from ujar.statements.nouns import read_noun
from ujar.statements.passives import read_passive, read_rumour
from ujar.statements.sources import read_preposition
from ujar.statements.stretch import Stretch
from ujar.statements.tags import read_bare
from ujar.statements.units import CueForm, cue_at, cue_forms
from ujar.statements.verbs import read_active, read_state

CLASSES = ("active", "passive", "state", "noun", "preposition", "bare")


def read_indirect(ctx: Context, stretch: Stretch) -> None:
    """Read all cues of a stretch, left to right, into its drafts."""
    units, forms = stretch.units, cue_forms()
    for at in [n for n in range(stretch.low, stretch.high) if units[n].low in forms]:
        if any(low <= at < high for low, high in stretch.blocked):
            continue
        form = cue_at(units[at], *CLASSES)
        if form is not None and stretch.asks and form.row.sense != "ask":
            form = None
        source = form is not None and form.row.class_ == "preposition" and at == stretch.low
        if form is not None and (source or not _is_in_name(ctx, stretch, at)):
            _read_cue(ctx, stretch, at, form)


def _is_in_name(ctx: Context, stretch: Stretch, at: int) -> bool:
    """Tell whether a word is part of a name: `Kabar Klow`, `Pernyataan Balfour`."""
    unit = stretch.units[at]
    mention = ctx.mention_over(unit.start) if unit.capital else None
    return mention is not None and mention.head_start <= unit.start < mention.head_end


def _read_cue(ctx: Context, stretch: Stretch, at: int, form: CueForm) -> None:
    name = form.row.class_
    if name == "active":
        read_active(ctx, stretch, at, form)
    elif name == "state" and form.row.sense == "hearsay":
        read_rumour(ctx, stretch, at, form)
    elif name == "state":
        read_state(ctx, stretch, at, form)
    elif name == "preposition":
        read_preposition(ctx, stretch, at, form)
    elif name == "passive":
        read_passive(ctx, stretch, at, form)
    elif name == "noun":
        read_noun(ctx, stretch, at, form)
    if name == "bare" or (name != "preposition" and cue_at(stretch.units[at], "bare")):
        bare = cue_at(stretch.units[at], "bare")
        cue = stretch.units[at].start
        told = any(d.cue is not None and d.cue[0] == cue for d in stretch.drafts)
        if bare is not None and not told:
            read_bare(ctx, stretch, at, bare)
