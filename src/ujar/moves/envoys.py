"""Tells what is done with an envoy: called in to be told off, or called home.

`Duta Besar Syldavia dipanggil Ruritania` is an ACCUSE of Ruritania's, `Ruritania memanggil pulang
duta besarnya dari Syldavia` a SANCTION toward Syldavia.

What envoys are called is read off the `act_verbs` that hold it ("memanggil duta besar").
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import ActVerb
from ujar.moves.tables import get_tables
from ujar.moves.words import CLITIC

if TYPE_CHECKING:
    from ujar.moves.place import Place

CALL_IN = "memanggil"
OBJECT = "object"
TO = "ke"
OWNED = 6
AIMS = frozenset({"untuk", "di", "dari", "atas", "guna"})
POSTED = (" untuk ", " dari ", " di ")


def calls_in(place: Place, row: ActVerb) -> bool:
    """Tell whether another's envoy is called in: `dipanggil`, `memanggil kuasa usaha X`."""
    if row.form != CALL_IN:
        return False
    chunks, envoys = place.clauses.chunks, _envoys()
    if place.passive:
        return any(chunks[k].low.startswith(envoys) for k in place.subject.words[:1])
    after = place.at + 1
    called = after < len(chunks) and chunks[after].low.startswith(envoys)
    return called and not is_own(place)


def called_to(place: Place) -> list[int]:
    """Give where an envoy is called in by nobody named: `dipanggil ke Kementerian X`."""
    found = [m.key for m in place.args.get(TO) if not m.relative]
    return [key for key in found if place.scene.can_act(key)][:1]


def is_own(place: Place) -> bool:
    """Tell whether who is called in is of one's own: `memanggil kembali duta besarnya`."""
    start = place.chunk.start
    for token in place.scene.text.tokens_in(start, place.sent.end)[1:OWNED]:
        if token.low in AIMS:
            return False
        if token.low.endswith(CLITIC) or token.low in get_tables().first_person:
            return True
    return False


def posted_to(place: Place) -> list[int]:
    """Give where an envoy is posted who is called home: `duta besarnya untuk X`."""
    for m in place.args.get(OBJECT):
        words = place.clauses.chunks[m.at].low
        for link in POSTED:
            _, _, name = words.rpartition(link)
            if name != words and name in place.scene.governments:
                return [place.scene.governments[name]]
    return []


@cache
def _envoys() -> tuple[str, ...]:
    """Give what envoys are called, as the rows of calling them in tell."""
    forms = (row.form for row in get_lexicon().rows(ActVerb) if row.type == "ACCUSE")
    opens = f"{CALL_IN} "
    return tuple(sorted(form.removeprefix(opens) for form in forms if form.startswith(opens)))
