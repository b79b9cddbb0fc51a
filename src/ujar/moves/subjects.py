"""Finds the subject of a verb by walking left from it.

In `Syldavia, yang kalah, menolak usulan itu` it is Syldavia. A subject may be shared with an
earlier verb ("... dan mengecam"), stand before `yang`, or be the object of a verb that asks for a
clause ("meminta X menarik"); a governed verb names the verb that governs it.

No parse is made: the walk ends at a word that bounds the clause.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.blamed import find_blamed
from ujar.moves.doubt import is_gerund
from ujar.moves.edges import (
    agent_before,
    before_relative,
    by_agent,
    describes,
    find_antecedent,
    first_word,
    is_apposition,
    is_list,
    is_set_in,
    joins_subject,
    last_conjunct,
    names,
    note_bound,
    opens_clause,
    opens_time,
    spans_clause,
    speaker_after,
    verbs_left,
)
from ujar.moves.moods import colour
from ujar.moves.phrases import answered_before, asks, counts, finish, joins, names_agent
from ujar.moves.roles import BOUNDS, COPULAS, MOODS, PHRASE, SKIPPED, Subject

if TYPE_CHECKING:
    from ujar.moves.clause import Clauses

DEPTH = 6
TRIES = 3
WHEN = frozenset({"sebelum", "setelah", "usai", "sesudah", "saat"})
TENSED = frozenset({"telah", "sudah", "sedang"})
AS = "sebagai"
SHARED = frozenset({"future", "want", "may", "must", "condition"})
UNTHINKABLE = "unthinkable"
JUDGED = frozenset({"must", "may"})
WITH = "dengan"
NOT = "tidak"
EXISTS = frozenset({"ada", "terdapat"})
CAUSES = frozenset({"menyebabkan", "mengakibatkan", "membuat", "membiarkan"})
BESIDES = "selain"
ENDS = frozenset({"comma", "stop", "subordinator"})
TOLD_AFTER = frozenset({"meski", "meskipun", "walau", "walaupun", "kendati"})
LIKE = frozenset({"seakan", "seakan-akan", "seolah", "seolah-olah", "bak"})
JOINTS = frozenset({"coordinator", "comma"})


def find_subject(clauses: Clauses, at: int, depth: int) -> Subject:
    """Find the subject of the verb at a chunk; `depth` counts the verbs asked on the way to it."""
    chunks, found = clauses.chunks, Subject()
    speaker = speaker_after(clauses, at)
    if speaker is not None:
        found.parties, found.words = [speaker], [speaker.at]
        return found
    j = at - 1
    while j >= 0 and (chunks[j].kind in SKIPPED or opens_time(chunks, j)):
        if chunks[j].kind in MOODS:
            colour(found, chunks[j])
        j -= 1
    if depth > DEPTH:
        return found
    if j < 0 or chunks[j].low == BESIDES:
        return _fronted(clauses, at, j, found, depth)
    if is_predicate(clauses, j):
        return found
    kind = chunks[j].kind
    if kind == "complementizer":
        return _controlled(clauses, j, found, depth)
    if kind == "relative":
        found.link = "relative"
        return find_antecedent(clauses, j, found)
    if kind == "verb" and chunks[j].entry.passive and asks(chunks[j]):
        # "daftar yang diminta dibebaskan X"
        above = clauses.subject(j, depth + 1)
        found.parties, found.words = above.parties, above.words
        found.governor, found.link = j, "serial"
        return found
    if kind == "coordinator":
        return _shared(clauses, j, found, depth, said=chunks[at].entry.speech)
    if kind == "comma":
        return _after_comma(clauses, j, found, depth)
    if kind in BOUNDS:
        return _elliptic(clauses, j, at, found, depth)
    answered = answered_before(clauses, at, j)
    if answered:
        return finish(clauses, answered, found)
    if chunks[j].low == WITH:
        return _by_doing(clauses, j, found, depth)
    return _phrase_before(clauses, j, found, depth)


def _by_doing(clauses: Clauses, j: int, found: Subject, depth: int) -> Subject:
    """Read `X mendesak Y dengan V`: who does the one does the other, whoever it is done to."""
    chunks, k = clauses.chunks, j - 1
    while k >= 0 and chunks[k].kind not in BOUNDS | {"verb", "complementizer", "comma"}:
        k -= 1
    if k < 0 or chunks[k].kind != "verb" or before_relative(clauses, k) < k:
        return by_agent(clauses, _phrase_before(clauses, j, found, depth))
    above = clauses.subject(k, depth + 1)
    found.parties, found.words = above.parties, above.words
    found.governor, found.link = k, "serial"
    found.moods |= above.moods - {"negation", "hearsay"}
    found = by_agent(clauses, found)
    found.link = "doing"
    return found


def _colour_before(clauses: Clauses, found: Subject, phrase: list[int], j: int) -> list[int]:
    """Add the mood of a word left of the verb, and give what is left of the phrase.

    `seharusnya X mundur` tells that he has not; in `Y dituduh X menyerang Z` X only says so.
    """
    chunk = clauses.chunks[j]
    if chunk.kind == "hearsay" and names_agent(clauses, j):
        found.governor, found.link = j, "content"
        return []
    if not phrase:
        colour(found, chunk)
    elif chunk.entry.valence == UNTHINKABLE:
        # "mustahil kami mundur"
        found.moods.add("negation")
    elif chunk.kind in JUDGED | {"want"} and phrase[-1] == j + 1:
        # "ingin mereka bertemu X": they have not
        found.moods.add("judged")
    return phrase


def is_predicate(clauses: Clauses, j: int) -> bool:
    """Tell whether a verb only describes the noun before it: `menyebut surat X daftar menyerah`.

    The noun at a chunk is then what somebody calls a thing (`sebagai`), or what it is.
    """
    chunks = clauses.chunks
    if chunks[j].kind not in ("word", "noun") or j == 0:
        return False
    k = j - 1
    while k > 0 and chunks[k].kind in ("word", "noun", "quote", "determiner"):
        k -= 1
    if chunks[k].low in COPULAS:
        return True
    if chunks[k].low != AS:
        return False
    verb = next((n for n in range(k - 1, -1, -1) if chunks[n].kind in BOUNDS | {"verb"}), None)
    return verb is not None and chunks[verb].entry.speech


def _phrase_before(
    clauses: Clauses, j: int, found: Subject, depth: int, *, crossed: bool = False
) -> Subject:
    """Walk left from a verb to the noun phrase that is its subject.

    Phrases after a preposition are passed over, and so are relative clauses; beyond a comma
    (`crossed`) so is a phrase after `sebelum` and its like.
    """
    chunks = clauses.chunks
    phrase: list[int] = []
    while j >= 0:
        kind = chunks[j].kind
        if kind in PHRASE or counts(clauses, j):
            phrase.append(j)
        elif kind == "preposition" or (kind == "relative" and describes(clauses, j, phrase)):
            own = last_conjunct(clauses, phrase)
            if own or spans_clause(clauses, j, phrase):
                phrase = own or phrase
                break
            phrase = []
        elif kind == "verb":
            stop = _at_verb(clauses, j, phrase, found, depth)
            if stop is not None:
                return stop
            j = before_relative(clauses, j)
            phrase = []
        elif phrase and (kind == "relative" or (kind == "time" and names(clauses, phrase))):
            # "Selama sepekan warga X menolak": the clause began after the time
            break
        elif kind == "complementizer" and not phrase and chunks[j].low != "bahwa":
            return _controlled(clauses, j, found, depth)
        elif crossed and chunks[j].low in LIKE:
            # "tampil seakan pahlawan, V": whom one only looks like does nothing
            phrase = []
        elif kind in JOINTS and phrase and joins_subject(clauses, j):
            phrase.append(j)
        elif crossed and phrase and chunks[j].low in WHEN and not opens_clause(clauses, j, phrase):
            phrase = []
        elif kind in BOUNDS or kind in ("comma", "complementizer"):
            note_bound(clauses, j, found)
            if kind != "comma" or (phrase and not (crossed and is_list(clauses, j, phrase))):
                break
            phrase = []
        elif kind in MOODS:
            phrase = _colour_before(clauses, found, phrase, j)
        j -= 1
    return finish(clauses, phrase, found)


def _at_verb(
    clauses: Clauses, j: int, phrase: list[int], found: Subject, depth: int
) -> Subject | None:
    """Decide at a verb left of the phrase; None: it belongs to a relative clause to pass over."""
    verb = clauses.chunks[j]
    if phrase and verb.low in EXISTS | CAUSES:
        # "ada 20 orang ditahan X", "yang menyebabkan X mundur"
        return finish(clauses, phrase, found)
    if asks(verb) and phrase and finish(clauses, phrase, Subject()).parties:
        found.governor, found.link = j, "control"
        return finish(clauses, phrase, found)
    if verb.entry.speech and phrase:
        row = verb.entry.verb
        if row is not None and row.type == "ACCUSE":
            found.governor, found.link = j, "content"
        return finish(clauses, phrase, found)
    if before_relative(clauses, j) < j and not (verb.entry.speech and not phrase):
        return None
    if not phrase and clauses.chunks[j + 1].kind == "demonstrative":
        # "yakin ini akan membawa hasil": a thing does so
        return finish(clauses, [j + 1], found)
    if any(clauses.chunks[k].kind == "coordinator" for k in phrase):
        # "V X dan Y V2": X is the object of the first verb
        last = next(n for n, k in enumerate(phrase) if clauses.chunks[k].kind == "coordinator")
        return finish(clauses, phrase[:last], found)
    if "future" in found.moods and is_gerund(clauses, j):
        found.link = "gerund"
        return found
    above = clauses.subject(j, depth + 1)
    found.parties, found.words = above.parties, above.words
    found.governor, found.link = j, "serial"
    # "tidak turun menemui X": who does not come does not meet him
    goes = verb.entry.motion and not phrase
    found.moods |= above.moods - ({"hearsay"} if goes else {"negation", "hearsay"})
    return found


def _controlled(clauses: Clauses, j: int, found: Subject, depth: int) -> Subject:
    """Read `untuk V`: the object of the verb that asks for it, or that verb's own subject."""
    chunks = clauses.chunks
    if chunks[j].low == "bahwa":
        return found
    found.link = "purpose"
    if chunks[j].low.endswith(NOT):
        found.moods.add("negation")
    phrase: list[int] = []
    k = j - 1
    while k >= 0 and chunks[k].kind not in BOUNDS:
        chunk = chunks[k]
        if chunk.kind == "verb" or (chunk.kind == "noun" and asks(chunk)):
            found.governor = k
            if asks(chunk):
                found.link = "control"
                if phrase and finish(clauses, phrase, Subject()).parties:
                    return finish(clauses, phrase, found)
            if chunk.kind == "noun":
                return finish(clauses, [k, k + 1], found)
            above = clauses.subject(k, depth + 1)
            found.parties, found.words = above.parties, above.words
            found.moods |= above.moods - {"hearsay"}
            return found
        if chunk.kind == "preposition":
            phrase = []
        elif chunk.kind in PHRASE or (phrase and chunk.kind in JOINTS and joins(clauses, k)):
            phrase.append(k)
        k -= 1
    return found


def _shared(clauses: Clauses, j: int, found: Subject, depth: int, *, said: bool = False) -> Subject:
    """Read `... dan V`: the subject of the verb before, or of the one that it stands under.

    In "X mengatakan hal itu akan gagal dan berjanji ..." the first verb's subject is a thing;
    who promises is X (`said`). In "X mengatakan tembakan itu meleset dan menewaskan Y" it is not X
    who kills.
    """
    k, tries = j - 1, 0
    while k >= 0 and clauses.chunks[k].kind not in BOUNDS and tries < TRIES:
        if clauses.chunks[k].kind == "verb" and before_relative(clauses, k) == k:
            if tries and found.words and clauses.chunks[k].entry.speech and not said:
                break
            tries += 1
            above = clauses.subject(k, depth + 1)
            if tries == 1:
                found.words = above.words
                found.governor, found.link = above.governor, above.link
                # "akan datang dan menyerang": what is to come holds for both
                found.moods |= above.moods & SHARED
            if above.parties or above.link == "gerund":
                found.parties = above.parties
                break
        k -= 1
    return found if tries else _phrase_before(clauses, j - 1, found, depth)


def _after_comma(clauses: Clauses, j: int, found: Subject, depth: int) -> Subject:
    """Read `X, ..., V`: past what stands between commas, or the verb before the comma."""
    chunks = clauses.chunks
    start = j - 1
    while start >= 0 and chunks[start].kind not in BOUNDS | {"comma"}:
        start -= 1
    first = start + 1
    while first < j and chunks[first].kind in SKIPPED | {"coordinator"}:
        first += 1
    opener = chunks[first].kind if first < j else "comma"
    inserted = opener in ("relative", "preposition", "comma", "time") or (
        opener == "verb" and chunks[first].entry.speech
    )
    inserted = inserted or is_apposition(clauses, start, first)
    if is_set_in(clauses, start):
        # "X, meski ditekan Y, menolak"
        return _phrase_before(clauses, start - 2, found, depth, crossed=True)
    if inserted and start >= 0 and chunks[start].kind == "comma":
        return _phrase_before(clauses, start - 1, found, depth, crossed=True)
    verbs = [k for k in range(first, j) if chunks[k].kind == "verb"]
    if start > 0 and chunks[start].kind == "subordinator" and verbs:
        # "X menyerang Y saat ia pergi, menewaskan Z": the main verb's subject
        verbs = verbs_left(clauses, start) or verbs
    finite = any(c.kind == "future" or c.low in TENSED for c in chunks[j + 1 : j + 1 + TRIES])
    if finite and verbs and chunks[verbs[-1]].entry.speech and verbs[-1] < j - 1:
        # "mengatakan pasukan X, Y, akan mundur": an apposition ends before the comma
        return _phrase_before(clauses, j - 1, found, depth)
    if verbs and opener not in BOUNDS:
        if chunks[verbs[0]].entry.passive or chunks[verbs[0]].low.startswith("di"):
            # "pesawat itu ditembak jatuh, menewaskan ...": who fell is not who killed
            return found
        above = clauses.subject(verbs[0], depth + 1)
        found.parties, found.words = above.parties, above.words
        found.moods |= above.moods & SHARED
        return found
    return _phrase_before(clauses, j - 1, found, depth, crossed=True)


def _elliptic(clauses: Clauses, j: int, at: int, found: Subject, depth: int) -> Subject:
    """Read `setelah V ..., X V2` and `X V2 setelah V`: the subject of the main clause."""
    chunks = clauses.chunks
    if chunks[j].kind == "condition":
        found.moods.add("condition")
    if chunks[j].kind == "stop":
        return found
    for k in range(at + 1, len(chunks)):
        if chunks[k].kind == "comma":
            after = next((n for n in range(k, len(chunks)) if chunks[n].kind == "verb"), None)
            if after is not None and j == first_word(clauses):
                above = clauses.subject(after, depth + 1)
                found.parties, found.words = above.parties, above.words
                return found
            break
    blamed = find_blamed(clauses, j)
    if blamed is not None:
        return blamed
    shared = _shared(clauses, j, found, depth)
    doer = None if shared.parties or chunks[at].entry.passive else agent_before(clauses, j)
    if doer is not None:
        # "hal itu dikatakan X setelah bertemu Y"
        found.parties, found.words = [doer], [doer.at]
        return found
    if chunks[j].low in TOLD_AFTER and shared.link == "serial":
        # "menolak mundur meski telah diminta X": this is told, and not refused
        shared.governor, shared.link, shared.moods = None, None, shared.moods - SHARED
    return shared


def _fronted(clauses: Clauses, at: int, j: int, found: Subject, depth: int) -> Subject:
    """Read `Menolak usulan X, Y mengatakan ...` and `Selain mengecam X, Y ...`: Y does both."""
    chunks = clauses.chunks
    if j > 0:
        before = _phrase_before(clauses, j - 1, Subject(), depth)
        if before.parties:
            found.parties, found.words = before.parties, before.words
            return found
    comma = next((k for k in range(at, len(chunks)) if chunks[k].kind in ENDS), len(chunks))
    verb = next((k for k in range(comma, len(chunks)) if chunks[k].kind == "verb"), None)
    if verb is None or chunks[comma].kind != "comma" or chunks[comma + 1].kind != "mention":
        return found
    above = clauses.subject(verb, depth + 1)
    if above.words and above.words[0] > comma:
        found.parties, found.words = above.parties, above.words
    return found
