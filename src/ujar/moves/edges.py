"""Tells where the noun phrase of a subject begins and ends, and which clause goes around it.

In `Di Klow, Ana Berg dan Ivo Lund bertemu` the comma ends what the clause opens with, and `dan`
joins two parts of one subject.

The walk itself is in `ujar.moves.subjects`. Nothing has data of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.phrases import asks, finish, is_message, joins
from ujar.moves.roles import AGENT, BOUNDS, PHRASE, SKIPPED, TELLS, Party, Subject

if TYPE_CHECKING:
    from ujar.moves.chunks import Chunk
    from ujar.moves.clause import Clauses

SPANS = frozenset({"sejak", "selama", "hingga", "sampai"})
WITH = "dengan"
IN = "di"
STATE = "negara"
WISH = frozenset({"agar", "supaya"})
PARTIES = frozenset({"negara", "pihak", "orang", "pemimpin", "pemerintah"})
SET_IN = 2
AMONG = "termasuk"
SENT_TO = frozenset({"kepada", "ke"})
PASSIVE = "di"
VOICES = ("me", "ber", "di", "ter")


def spans_clause(clauses: Clauses, j: int, phrase: list[int]) -> bool:
    """Tell whether a preposition opens a clause with a subject of its own: `sejak X menyerang`.

    After a comma `dengan` does so, too: `pertempuran berlanjut, dengan X menyerang Y`.
    """
    if not names(clauses, phrase):
        return False
    low = clauses.chunks[j].low
    return low in SPANS or (low == WITH and j > 0 and clauses.chunks[j - 1].kind == "comma")


def names(clauses: Clauses, phrase: list[int]) -> bool:
    """Tell whether a phrase names somebody."""
    return any(clauses.chunks[k].key is not None for k in phrase)


def opens_clause(clauses: Clauses, j: int, phrase: list[int]) -> bool:
    """Tell whether a clause of its own begins at `setelah`: no name before it could be meant."""
    before = clauses.chunks[j - 1].kind if j else "stop"
    return names(clauses, phrase) and before not in ("mention", "bracket")


def joins_subject(clauses: Clauses, j: int) -> bool:
    """Tell whether a coordinator or comma joins two parts of one subject."""
    if not joins(clauses, j):
        return False
    return clauses.chunks[j].kind != "comma" or not ends_adjunct(clauses, j)


def ends_adjunct(clauses: Clauses, j: int) -> bool:
    """Tell whether a comma ends what the clause opens with: `Di Klow, X dan Y bertemu`.

    What comes before it is then no item of the list that follows.
    """
    chunks, k = clauses.chunks, j - 1
    while k >= 0 and chunks[k].kind in PHRASE | {"bracket", "quote", "time", "coordinator"}:
        k -= 1
    if k < 0 or (chunks[k].kind != "preposition" and chunks[k].kind != "verb"):
        return False
    return not (chunks[k].entry.speech or asks(chunks[k]))


def before_relative(clauses: Clauses, j: int) -> int:
    """Give the place before the `yang` that opens a verb's clause, or the verb's own place."""
    k, chunks = j - 1, clauses.chunks
    while k >= 0 and (chunks[k].kind in SKIPPED or opens_time(chunks, k)):
        k -= 1
    return k if k >= 0 and chunks[k].kind == "relative" else j


def last_conjunct(clauses: Clauses, phrase: list[int]) -> list[int]:
    """Give the subject that begins a clause behind a place: `di depan gedung itu dan X pergi`.

    The phrase is given from its end; it is empty where the place is a name, too.
    """
    chunks = clauses.chunks
    cut = next((n for n, k in enumerate(phrase) if chunks[k].kind == "coordinator"), None)
    if cut is None or names(clauses, phrase[cut:]) or not names(clauses, phrase[:cut]):
        return []
    return phrase[:cut]


def opens_time(chunks: list[Chunk], at: int) -> bool:
    """Tell whether a preposition only tells when: `yang sejak Januari menyerang X`."""
    if chunks[at].kind != "preposition" or at + 1 >= len(chunks):
        return False
    return chunks[at + 1].kind == "time"


def verbs_left(clauses: Clauses, j: int) -> list[int]:
    """Give the verbs of the clause to which what begins at a chunk belongs."""
    chunks, k = clauses.chunks, j - 1
    while k >= 0 and chunks[k].kind not in BOUNDS | {"comma"}:
        k -= 1
    return [n for n in range(k + 1, j) if chunks[n].kind == "verb"]


def is_apposition(clauses: Clauses, comma: int, first: int) -> bool:
    """Tell whether words between commas say what the name before is: `X, kelompok yang ..., V`."""
    chunks = clauses.chunks
    if comma < 1 or chunks[first].capital or chunks[first].kind not in PHRASE:
        return False
    return chunks[comma - 1].kind in ("mention", "bracket") and chunks[comma].kind == "comma"


def is_set_in(clauses: Clauses, at: int) -> bool:
    """Tell whether a clause stands between a subject and its verb: `X, meski ..., menolak`."""
    chunks = clauses.chunks
    if at < SET_IN or chunks[at].kind != "subordinator" or chunks[at - 1].kind != "comma":
        return False
    return chunks[at - 2].kind in ("mention", "bracket") and not verbs_left(clauses, at - 1)


def describes(clauses: Clauses, at: int, phrase: list[int]) -> bool:
    """Tell whether a `yang` only opens what somebody is: `X yang juga anggota Z`."""
    chunks = clauses.chunks
    if not phrase or not at:
        return False
    before = chunks[at - 2 if at > 1 and chunks[at - 1].kind == "comma" else at - 1]
    return before.kind == "mention" and not chunks[phrase[-1]].capital


def first_word(clauses: Clauses) -> int:
    """Give the place of a sentence's first word, past quotation marks and adverbs."""
    return next((n for n, c in enumerate(clauses.chunks) if c.kind not in ("quote", "adverb")), 0)


def wish(clauses: Clauses, j: int, found: Subject) -> None:
    """Note under what a clause is only wished: `seruan agar X mundur`."""
    chunks, k = clauses.chunks, j - 1
    while k >= 0 and chunks[k].kind not in BOUNDS | {"comma"}:
        if chunks[k].kind == "verb" or asks(chunks[k]):
            found.governor, found.link = k, "purpose"
            return
        k -= 1


def note_bound(clauses: Clauses, j: int, found: Subject) -> None:
    """Take in what the word tells that opens the verb's clause: a condition, a wish."""
    if clauses.chunks[j].kind == "condition":
        found.moods.add("condition")
    elif clauses.chunks[j].low in WISH:
        wish(clauses, j, found)


def is_list(clauses: Clauses, comma: int, phrase: list[int]) -> bool:
    """Tell whether a comma stands in a list of things: `V dengan A, B, dan C, V2`."""
    return not names(clauses, phrase) and ends_adjunct(clauses, comma)


def find_antecedent(clauses: Clauses, j: int, found: Subject | None = None) -> Subject:
    """Find the noun phrase before the `yang` at a chunk, or of whom it is said.

    In `Ruritania merupakan negara yang membantu Syldavia` it is Ruritania that helps.
    """
    chunks = clauses.chunks
    phrase: list[int] = []
    k = j - 1
    while k >= 0 and chunks[k].kind in ("comma", "quote", "bracket", "adverb"):
        k -= 1
    aside = j > 0 and chunks[j - 1].kind == "comma"
    while k >= 0 and chunks[k].kind in PHRASE:
        phrase.append(k)
        k -= 1
    outer = before_relative(clauses, k) if aside and k >= 0 and chunks[k].kind == "verb" else k
    if outer < k:
        # "geng yang didukung X, yang menyerang Y": of the gang, and not of X
        known = find_antecedent(clauses, outer, Subject())
        found = found or Subject()
        found.words = known.words
        apart = outer > 0 and chunks[outer - 1].kind == "comma"
        found.parties = known.parties if apart else []
        return found
    if aside and k >= 0 and chunks[k].low == IN:
        # "serangan X di Y, yang menewaskan Z": where it was has done nothing
        return found or Subject()
    if aside and _takes_up_state(clauses, j):
        # "sanksi terhadap X, yang mendorong negara itu": X is who is driven
        return found or Subject()
    if k > 0 and chunks[k].low in SENT_TO and is_message(chunks[k - 1]):
        # "surat kepada X yang meminta ...": the letter asks, and not X
        phrase = [k - 1]
    known = finish(clauses, phrase, found or Subject())
    said = (
        k >= 0
        and (chunks[k].low in TELLS or chunks[k].low == AMONG)
        and any(chunks[p].low in PARTIES for p in phrase)
    )
    if said and not known.parties:
        known.parties = clauses.subject(k).parties
    return known


def speaker_after(clauses: Clauses, at: int) -> Party | None:
    """Give who stands right after a bare word of speech: `"...," ujar X setelah bertemu Y`."""
    chunks, verb = clauses.chunks, clauses.chunks[at]
    if not verb.entry.speech or verb.low.startswith(VOICES) or verb.entry.passive:
        return None
    if verb.clitic and verb.key is not None:
        return Party(verb.key, None, at)
    key = chunks[at + 1].key if at + 1 < len(chunks) else None
    named = key is not None and chunks[at + 1].kind == "mention"
    return Party(key, None, at + 1) if named and key is not None else None


def _takes_up_state(clauses: Clauses, j: int) -> bool:
    """Tell whether the object behind a `yang` is `negara itu`, which is then no subject of it."""
    after = clauses.chunks[j + 2 : j + 3]
    return bool(after) and after[0].low.split(" ")[0] == STATE and not after[0].capital


def agent_before(clauses: Clauses, j: int) -> Party | None:
    """Give who does what a passive before a bound tells: `hal itu dikatakan X setelah ...`."""
    chunks, verb = clauses.chunks, j - 1
    while verb >= 0 and chunks[verb].kind not in BOUNDS | {"verb", "hearsay", "relative"}:
        verb -= 1
    told = verb >= 0 and chunks[verb].kind in ("verb", "hearsay")
    if not told or not chunks[verb].low.startswith(PASSIVE):
        return None
    key = chunks[verb].key
    if chunks[verb].clitic and key is not None:
        return Party(key, None, verb)
    at = verb + 2 if chunks[verb + 1].low == AGENT else verb + 1
    key = chunks[at].key if at < j else None
    return None if key is None else Party(key, None, at)


def by_agent(clauses: Clauses, found: Subject) -> Subject:
    """Give the agent of a passive what he does by doing it: `dibalas X dengan mengenakan tarif`."""
    chunks, at = clauses.chunks, found.governor
    if found.link != "serial" or at is None or not chunks[at].entry.passive:
        return found
    k = at + 2 if chunks[at + 1].low == AGENT else at + 1
    key = chunks[k].key
    if key is not None:
        found.parties, found.words = [Party(key, None, k)], [k]
    return found
