"""Tells of a phrase on its page what decides for whom it stands: bare, titled, a mere modifier.

"kementerian itu" is bare, "publik" in "opini publik" a modifier, "Asisten II" behind `kata` titled;
"pejabat senior" has the rank "senior".

Ranks stand in `data/id/source_phrases.csv`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.cast import Mention
from ujar.entities.fold import fold

if TYPE_CHECKING:
    from ujar.entities.cast import Form, Member
    from ujar.entities.join import Seen
    from ujar.entities.phrase import Sort

FORMS: dict[Sort, Form] = {
    "person": "name",
    "name": "name",
    "country": "name",
    "body": "name",
    "media": "name",
    "place": "name",
    "role": "role",
    "description": "description",
    "countries": "description",
    "group": "unnamed",
    "source": "unnamed",
    "pronoun": "pronoun",
}


def government_key(item: Seen) -> str:
    """Give the key under which "junta" takes up "junta militer Ruritania"."""
    return "government " + item.phrase.kind.split()[0]


def is_titled(item: Seen) -> bool:
    """Tell whether an office is written as one man's: "kata Asisten II"."""
    s, phrase = item.sight, item.phrase
    return phrase.kind != "group" and s.capital(phrase.first) and not s.opens(phrase.first)


def rank_of(item: Seen) -> str | None:
    """Give the rank in a description: "pejabat senior di Zenda"."""
    s, phrase = item.sight, item.phrase
    at = next((k for k in range(phrase.head, phrase.after) if s.small(k, "source rank")), None)
    return s.texts[at] if at is not None else None


def group_key(item: Seen) -> str:
    """Give the words by which a description is known again."""
    phrase = item.phrase
    return fold(item.sight.text(phrase.head, phrase.after - phrase.definite))


def is_bare(item: Seen) -> bool:
    """Tell whether a body is only taken up: "kementerian itu"."""
    phrase = item.phrase
    if phrase.sort == "country":
        return phrase.noun == "government" and phrase.name.casefold() == phrase.kind
    bare = phrase.sort == "body" and not phrase.of and phrase.row is None
    return bare and phrase.noun == phrase.name.casefold()


def is_bare_body(item: Seen) -> bool:
    """Tell whether a bare noun of a body only narrows down the noun before it."""
    phrase = item.phrase
    return phrase.sort == "body" and not phrase.sure and is_modifier(item)


def is_modifier(item: Seen) -> bool:
    """Tell whether a bare noun only narrows down the noun before it ("opini publik")."""
    s, phrase = item.sight, item.phrase
    if phrase.indefinite or phrase.of or phrase.other or phrase.first == 0:
        return False
    before = s.low(phrase.first - 1)
    return before in ("secara", "sebagai", "menjadi") or s.word_class(phrase.first - 1) == "noun"


def mention_of(item: Seen, member: Member) -> Mention:
    """Give the mention of a phrase that stands for a member."""
    s, phrase = item.sight, item.phrase
    form = FORMS[phrase.sort]
    if phrase.cut is not None:
        start, end = phrase.cut
        return Mention(start, end, start, end, form, member.key, item.place)
    return Mention(
        s.tokens[phrase.first].start,
        s.tokens[phrase.after - 1].end,
        s.tokens[phrase.head].start,
        s.tokens[phrase.head_after - 1].end,
        form,
        member.key,
        item.place,
    )
