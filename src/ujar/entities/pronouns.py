"""Finds whom a pronoun takes up: `ia`, `dia`, `-nya`, `mereka`, `keduanya`.

In `Ana Berg bertemu Hentzau. Ia menolak.` it is Berg, the subject before. `mereka` is the last
state, body or group that acted. After `Ana Berg dan Hentzau tiba.` the pronoun is nobody. Who spoke
last is for the caller to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ujar.article.text import Text
    from ujar.entities.memory import Memory

SEVERAL = ("government", "organisation", "group", "media")
PLURAL = frozenset({"mereka", "kami", "kita"})
REACH = 4


def resolve_pronoun(text: Text, memory: Memory, offset: int, prefer: int | None) -> int | None:
    """Give the member that the pronoun or clitic at an offset takes up, or None."""
    sentence = text.sentence_at(offset)
    if sentence is None:
        return prefer
    word = next((t for t in sentence.tokens if t.start <= offset < t.end), None)
    if word is not None and word.low in PLURAL:
        return resolve_plural(memory, sentence.index, offset)
    if word is not None and word.start < offset:
        return _resolve_clitic(memory, sentence.index, offset, prefer)
    own = memory.in_sentence(sentence.index, offset)
    subject = next((t.key for t in own if t.kind == "person" and t.subject and not t.quoted), None)
    if subject is not None:
        return subject
    pair = memory.pair_of(sentence.index - 1)
    if len(pair) > 1:
        return prefer if prefer in pair else None
    previous = memory.subject_of(sentence.index - 1)
    if previous is not None or prefer is not None:
        return previous if previous is not None else prefer
    return next(iter(memory.people_before(sentence.index, offset)), None)


def _resolve_clitic(memory: Memory, number: int, offset: int, prefer: int | None) -> int | None:
    if prefer is not None:
        return prefer
    previous = memory.subject_of(number - 1)
    if previous is not None:
        return previous
    return next(iter(memory.people_before(number, offset)), None)


def resolve_plural(memory: Memory, number: int, offset: int) -> int | None:
    """Give the state, body or group that `mereka` takes up: the last that acted."""
    own = [t for t in memory.in_sentence(number, offset) if t.kind in SEVERAL]
    subject = next((t.key for t in own if t.subject), None)
    if subject is not None:
        return subject
    for back in range(1, REACH):
        traces = [t for t in memory.in_sentence(number - back) if t.kind in SEVERAL]
        if traces:
            return next((t.key for t in traces if t.subject), traces[-1].key)
    return own[-1].key if own else None
