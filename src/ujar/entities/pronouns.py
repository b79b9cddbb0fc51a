"""Finds whom a pronoun takes up: `ia`, `dia`, `-nya`, `mereka`, `keduanya`.

In `Ana Berg bertemu Hentzau. Ia menolak.` it is Berg, the subject before. `mereka` is the last
state, body or group that acted. After `Ana Berg dan Hentzau tiba.` the pronoun is nobody. Who spoke
last is for the caller to say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.grammar import MARKS
from ujar.entities.words import word_class

if TYPE_CHECKING:
    from ujar.article.text import Sentence, Text
    from ujar.entities.memory import Memory

SEVERAL = ("government", "organisation", "group", "media")
MEDIA = "media"
AND = "dan"
WHERE = "mana"
PLURAL = frozenset({"mereka", "kami", "kita"})
REACH = 4
LONGEST_QUOTE = 20  # sentences


def resolve_pronoun(text: Text, memory: Memory, offset: int, prefer: int | None) -> int | None:
    """Give the member that the pronoun or clitic at an offset takes up, or None."""
    sentence = text.sentence_at(offset)
    if sentence is None:
        return prefer
    word = next((t for t in sentence.tokens if t.start <= offset < t.end), None)
    if word is not None and word.low in PLURAL:
        before = _word_before(sentence, offset)
        inner = before == AND or word_class(before) == "noun"
        return resolve_plural(memory, sentence.index, offset, inner=inner)
    if word is not None and word.start < offset:
        return _resolve_clitic(memory, _opening(text, sentence), offset, prefer)
    own = memory.in_sentence(sentence.index, offset)
    if own and word is not None and _word_before(sentence, offset) == WHERE:
        nearest = own[-1]  # "surat dari Berg di mana ia mendesak"
        if nearest.kind == "person" and not nearest.quoted:
            return nearest.key
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


def _word_before(sentence: Sentence, offset: int) -> str:
    """Give the word before an offset of a sentence, in lower case."""
    return next((t.low for t in reversed(sentence.tokens) if t.end <= offset), "")


def _opening(text: Text, sentence: Sentence) -> int:
    """Give the number of the sentence with which the quotation of a paragraph opens, or its own."""
    first = sentence.index
    least = max(0, first - LONGEST_QUOTE)
    while first > least and text.sentences[first - 1].paragraph == sentence.paragraph:
        first -= 1
    return first if text.sentences[first].tokens[0].text in MARKS else sentence.index


def _resolve_clitic(memory: Memory, number: int, offset: int, prefer: int | None) -> int | None:
    """Give who spoke last, or who came in as a new subject right before and spoke not yet."""
    previous = memory.subject_of(number - 1)
    if prefer is not None:
        new = previous is not None and memory.is_new(previous, number - 1)
        return previous if new and not memory.has(prefer, number - 1) else prefer
    if previous is not None:
        return previous
    return next(iter(memory.people_before(number, offset)), None)


def resolve_plural(memory: Memory, number: int, offset: int, *, inner: bool = False) -> int | None:
    """Give the state, body or group that `mereka` takes up: the last that acted.

    Args:
        memory: what was mentioned where.
        number: the sentence of the pronoun.
        offset: where the pronoun starts.
        inner: `dan` or what is theirs stands before it ("rumah mereka"), so that it takes up one of
            its own sentence.
    """
    own = [t for t in memory.in_sentence(number, offset) if t.kind in SEVERAL]
    own = [t for t in own if t.kind != MEDIA] or own
    subject = next((t.key for t in own if t.subject), None)
    if subject is not None:
        return subject
    if own and inner:
        return own[-1].key
    for back in range(1, REACH):
        traces = [t for t in memory.in_sentence(number - back) if t.kind in SEVERAL]
        traces = [t for t in traces if t.kind != MEDIA] or traces
        if traces:
            return next((t.key for t in traces if t.subject), traces[-1].key)
    return own[-1].key if own else None
