"""Tells whether a clause is only supposed, asked about or denied by the one that it hangs on.

In `Ruritania belum memberi tanda bahwa mereka siap berunding` nobody offers talks; nor in `tidak
akan ada perundingan sebelum Syldavia menerima usulan itu` does anybody accept.

A refusal of the verb itself is a mood, and read in `ujar.moves.subjects`. The few words stand here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.roles import BOUNDS, COPULAS, PHRASE, SKIPPED

if TYPE_CHECKING:
    from ujar.moves.clause import Clauses
    from ujar.moves.roles import Subject

THAT = "bahwa"
TO = "untuk"
ENDS = frozenset({"stop", "comma", "subordinator", "condition", "relative", "complementizer"})
WHETHER = frozenset({"apakah"})
AFTER = frozenset({"setelah", "sesudah", "usai", "begitu"})
UNTIL = frozenset({"sebelum", "hingga", "sampai"})
DOUBTS = frozenset({"meragukan", "ragu", "menyangsikan", "sangsi", "skeptis"})
FALSE = "false"
FEARS = frozenset({"khawatir", "takut", "cemas", "mengkhawatirkan", "dikhawatirkan"})
GUESSES = frozenset({"memperkirakan", "memprediksi", "meramalkan", "diperkirakan", "diprediksi"})
KNOWN = frozenset({"tahu", "mengetahui", "menyadari", "lupa", "menyangka"})
PLANS = frozenset({"rencana", "niat", "maksud", "keinginan", "alasan"})
DONE = frozenset({"deed", "visit"})
AIMS = frozenset({"demi", "guna", "tanpa"})
PASSED = PHRASE | SKIPPED | {"preposition", "comma"}


def is_supposed(clauses: Clauses, at: int) -> bool:
    """Tell whether the clause of a verb or noun is not told as one that holds."""
    chunks = clauses.chunks
    if _is_spoken_of(clauses, at):
        return True
    if at > 1 and chunks[at - 1].low in PLANS and _is_missing(clauses, at):
        return True
    if at > 0 and chunks[at - 1].low in AIMS:
        # "bertemu demi mengakhiri perang" does not end it yet, "tanpa meminta" asks for nothing
        return True
    for k in range(at - 1, -1, -1):
        chunk = chunks[k]
        if chunk.low in AFTER and chunk.kind == "subordinator" and _is_to_come(clauses, k):
            return True
        if chunk.low in UNTIL and chunk.kind in ("subordinator", "preposition"):
            return chunks[k + 1].kind != "time" and _is_refused(clauses, k)
        if chunk.kind in ("stop", "subordinator", "condition"):
            return False
        if chunk.low in WHETHER or chunk.low in FEARS or chunk.low in GUESSES:
            # "khawatir X akan menyerang Y", "memperkirakan X akan menolak"
            return True
        if chunk.low == THAT:
            return _is_doubted(clauses, k)
        if chunk.low == TO and k > 0 and chunks[k - 1].kind in ("word", "noun"):
            return _is_missing(clauses, k)
    return False


def _is_spoken_of(clauses: Clauses, at: int) -> bool:
    """Tell whether a deed without its doer is only judged: `memulai dialog merupakan prioritas`."""
    chunks = clauses.chunks
    before = chunks[at - 1] if at > 0 else None
    opens = before is None or before.low == THAT or before.kind in ("stop", "comma", "quote")
    if chunks[at].kind != "verb" or not (opens or (before is not None and before.entry.speech)):
        return False
    gerund = is_gerund(clauses, at)
    for k, chunk in enumerate(chunks[at + 1 :], at + 1):
        if chunk.low in COPULAS or (gerund and chunk.kind == "future"):
            # in "menerima usulan dan akan pergi" the verb has the subject of both
            return chunks[k - 1].kind != "coordinator"
        if chunk.kind in ENDS or chunk.kind == "verb":
            return False
    return False


def is_gerund(clauses: Clauses, at: int) -> bool:
    """Tell whether a verb is itself a subject: `mengatakan bertemu X akan menguatkan Y`."""
    chunks, row = clauses.chunks, clauses.chunks[at].entry.verb
    before = chunks[at - 1] if at > 0 else None
    told = before is not None and (before.low == THAT or before.entry.speech)
    done = not chunks[at].entry.speech and (row is None or row.by in DONE)
    return told and done and chunks[at].kind == "verb"


def _is_missing(clauses: Clauses, to: int) -> bool:
    """Tell whether there is no reason or plan for a deed: `tidak melihat alasan untuk bertemu`."""
    chunks = clauses.chunks
    k = to - 1
    while k >= 0 and chunks[k].kind in ("word", "noun", "adverb", "determiner"):
        k -= 1
    if k < 0 or chunks[k].kind != "verb" or chunks[k].entry.verb is not None:
        return False
    return "negation" in clauses.subject(k).moods


def _is_to_come(clauses: Clauses, end: int) -> bool:
    """Tell whether what stands before a chunk is still to come: `akan berlaku setelah X setuju`."""
    k = end - 1
    while k >= 0 and clauses.chunks[k].kind not in BOUNDS | {"verb"}:
        k -= 1
    return k >= 0 and "future" in clauses.subject(k).moods


def _is_refused(clauses: Clauses, end: int) -> bool:
    """Tell whether what stands before a chunk is not to be: `tidak akan ada perundingan`."""
    for k in range(end - 1, -1, -1):
        if clauses.chunks[k].kind == "negation":
            return True
        if clauses.chunks[k].kind in ("stop", "subordinator", "condition"):
            break
    return False


def _is_doubted(clauses: Clauses, that: int) -> bool:
    """Tell whether what governs a `bahwa` is negated, or doubts: `tidak ada tanda bahwa ...`.

    What is not denied, and what is not known, holds all the same.
    """
    chunks = clauses.chunks
    k = that - 1
    while k >= 0 and chunks[k].kind in PASSED and chunks[k].kind != "negation":
        if chunks[k].low in DOUBTS or chunks[k].entry.valence == FALSE:
            return True
        k -= 1
    if k < 0 or chunks[k].kind != "verb":
        return k >= 0 and chunks[k].kind == "negation"
    row = chunks[k].entry.verb
    if chunks[k].low in DOUBTS:
        return True
    if chunks[k].low in KNOWN or (row is not None and row.type == "DENY"):
        return False
    return "negation" in clauses.subject(k).moods


def is_charged(clauses: Clauses, subject: Subject, at: int) -> bool:
    """Tell whether the clause of a verb tells a charge: `tuduhan bahwa X menyerang`."""
    chunks, words = clauses.chunks, subject.words
    k = (words[0] if words and words[0] < at else at) - 1
    if k < 1 or chunks[k].low != THAT:
        return False
    while k > 0 and chunks[k - 1].kind in PHRASE:
        k -= 1
        noun = chunks[k].entry.noun
        if noun is not None:
            return noun.type == "ACCUSE"
    return False
