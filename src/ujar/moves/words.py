"""Tells, once for each word, what it can do: which entries it opens, and what it hints at.

A sentence whose words together hint at no act is not cut up at all: `Hujan turun di Klow.` hints
at none, `Ruritania menolak usulan itu.` at two.

No decision is taken here; what words do stands in the tables of `ujar.moves.tables`, and what opens
lists of terms in `term_cues`.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from msgspec import Struct

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import TermCue
from ujar.moves.roles import NAMING
from ujar.moves.tables import Entry, get_tables, is_verb

if TYPE_CHECKING:
    from ujar.article.forms import Form
    from ujar.article.text import Sentence, Text, Token

CLITIC = "nya"
ANTI = "anti-"
PASSIVE = "di"
SPECIAL = frozenset({"(", "<", PASSIVE})
LOOSE = frozenset({"CONSULT", "COOPERATE", "PROTEST"})
MOODS = frozenset({"must", "future"})
VERDICTS = frozenset({"false", "label", "standing"})
MARKS = {
    **dict.fromkeys(",–—", "comma"),
    **dict.fromkeys(".;:!?…", "stop"),
    **dict.fromkeys("\"“”„«»'‘’`", "quote"),
    **dict.fromkeys("()[]", "bracket"),
}
MOST = 1 << 16

# what a word hints at: bits of one number, so that a sentence's are joined in one pass
ACT, LOOSE_NOUN, LIGHT, NOUN, BLAME, VERDICT, MOOD, NEGATION, CONDITION, BETWEEN, LIST, HEAD = (
    1 << n for n in range(12)
)
LAPSED, SLIP, DI, PARTY = (1 << n for n in range(12, 16))
ANY = (1 << 16) - 1
OPENS = 1 << 16  # not a hint: the word hints at more with words that have to follow
ALSO = BETWEEN | LIGHT | LAPSED | LIST  # what is read of a sentence whoever speaks in it
NAMELESS = (LIST | HEAD, NOUN | LIGHT, NOUN | LAPSED)
PAIRS = (
    NOUN | BETWEEN,
    CONDITION | NEGATION,
    SLIP | DI,
)
TOLD_PAIRS = (MOOD | PARTY, NEGATION | NOUN, NEGATION | PARTY, BLAME | PARTY)

Rest = tuple[str, ...]
Options = tuple[tuple[Rest, Entry], ...]
NOTHING = Entry()
NO_WORDS: frozenset[str] = frozenset()  # the same for all words, of which there are many


class Word(Struct, frozen=True, eq=False, gc=False):
    """A folded word: its kind by itself, the entries that it opens, and what it hints at.

    `base` is the word without its clitic, where only that opens entries; `options` are the entries,
    longest first, `seconds` the second words of the longer ones. Where none of these follows, a
    `plain` word needs no second look: it does what its `entry` says. `phrases` are what it hints at
    with the words that have to follow.
    """

    kind: str
    plain: bool
    entry: Entry
    options: Options
    seconds: frozenset[str]
    base: str
    hints: int
    phrases: tuple[tuple[Rest, int], ...]


class Words(dict[str, Word]):
    """The words that were met, each looked up once."""

    def __missing__(self, low: str) -> Word:
        """Look a word up that was not met before."""
        found = _look_up(low)
        if len(self) < MOST:
            self[low] = found
        return found


@cache
def get_words() -> Words:
    """Give the words that were met, the same object each time."""
    return Words()


def words_of(forms: list[Form]) -> list[Word]:
    """Give the words of some forms, one each."""
    try:
        return [form.word for form in forms]
    except AttributeError:
        words = get_words()
        for form in forms:
            if not hasattr(form, "word"):
                form.word = words[form.low]
        return [form.word for form in forms]


def _bits_of(forms: list[Form]) -> list[int]:
    """Give what some words hint at by themselves, each looked up once."""
    try:
        return [form.hints for form in forms]
    except AttributeError:
        words = get_words()
        for form in forms:
            if not hasattr(form, "hints"):
                word = words[form.low]
                form.hints = word.hints | (OPENS if word.phrases else 0)
        return [form.hints for form in forms]


class Hints:
    """What the words of a page hint at, sentence by sentence."""

    def __init__(self, text: Text) -> None:
        words, lows = get_words(), text.lows
        self._lows = lows
        self._bits = _bits_of(text.forms)
        openers = [at for at, bits in enumerate(self._bits) if bits >= OPENS]  # the highest bit
        following = [*lows[1:], ""]
        self._openers = [at for at in openers if following[at] in words[lows[at]].seconds]

    def of(self, sent: Sentence) -> int:
        """Join what the words of a sentence hint at."""
        first = sent.tokens[0].i
        last = first + len(sent.tokens)
        hints = 0
        for bits in self._bits[first:last]:
            hints |= bits
        if hints & OPENS:
            hints = (hints | self._of_phrases(sent, first, last)) & ANY
        return hints

    def _of_phrases(self, sent: Sentence, first: int, last: int) -> int:
        hints, words, lows = 0, get_words(), self._lows
        openers = self._openers
        for n in range(bisect_left(openers, first), bisect_left(openers, last)):
            at = openers[n]
            for rest, more in words[lows[at]].phrases:
                if more & ~hints and follows(sent.tokens, at + 1 - first, rest):
                    hints |= more
        return hints


def follows(tokens: list[Token], at: int, rest: Rest) -> bool:
    """Tell whether some words stand at a token, each with a clitic or without."""
    if at + len(rest) > len(tokens):
        return False
    for word in rest:
        low = tokens[at].low
        if low not in (word, word + CLITIC):
            return False
        at += 1
    return True


@lru_cache(maxsize=1 << 12)
def may_tell(hints: int, *, named: bool, told: bool, voiced: bool) -> bool:
    """Tell whether a sentence with some hints can tell an act.

    Args:
        hints: what its words hint at.
        named: whether it mentions anybody.
        told: whether it holds a statement.
        voiced: whether it holds one that can be an act of who says it.
    """
    if hints & LOOSE_NOUN or any(hints & pair == pair for pair in NAMELESS):
        return True
    if not (named or told):
        return False
    if hints & ACT or any(hints & pair == pair for pair in PAIRS):
        return True
    if not told or not (voiced or hints & ALSO):
        return False
    hints |= PARTY if named else 0
    return bool(hints & VERDICT) or any(hints & pair == pair for pair in TOLD_PAIRS)


def _look_up(low: str) -> Word:
    tables = get_tables()
    options, base = tables.forms.get(low), low
    if options is None and low.endswith(CLITIC):
        options = tables.forms.get(low[: -len(CLITIC)])
        base = low[: -len(CLITIC)] if options else low
    hints = _own_hints(low)
    phrases: dict[Rest, int] = {}
    for rest, entry in options or ():
        bits = _hints(entry) | _cue_hints(" ".join((base, *rest)))
        if rest:
            phrases[rest] = phrases.get(rest, 0) | bits
        else:
            hints |= bits
    plain = low not in SPECIAL and base not in tables.bases
    entry = next((entry for rest, entry in options or () if not rest), NOTHING)
    if entry is NOTHING:
        kind = MARKS.get(low) or ("verb" if is_verb(low) else "word")
    else:
        kind = entry.kind or "word"
    longer = [rest for rest, _ in options or () if rest]
    ends = ("", CLITIC)
    seconds = frozenset(rest[0] + end for rest in longer for end in ends) if longer else NO_WORDS
    more = tuple((rest, bits) for rest, bits in phrases.items() if bits)
    return Word(kind, plain, entry, tuple(options or ()), seconds, base, hints, more)


def _own_hints(low: str) -> int:
    """Give what a word hints at without any entry: a pronoun, a slip, a cue of a list."""
    tables = get_tables()
    base = low.removesuffix(CLITIC)
    hints = _cue_hints(low) | _cue_hints(base)
    hints |= SLIP if low in tables.slips or base in tables.slips else 0
    hints |= BLAME if low.startswith(ANTI) else 0
    hints |= DI if low == PASSIVE else 0
    # "saling tuduh": the bare verb
    hints |= ACT if low in tables.bases else 0
    return hints | (PARTY if low in tables.pronouns or base in tables.stand_ins else 0)


def _hints(entry: Entry) -> int:
    hints = ACT if entry.half or entry.verb is not None or entry.agent is not None else 0
    if entry.noun is not None:
        hints |= NOUN | (ACT if entry.noun.alone else 0)
        hints |= LOOSE_NOUN if entry.noun.type in LOOSE else 0
    if entry.verb is not None and entry.verb.type == "CONCEDE":
        # "menyebut syarat X daftar menyerah" belittles
        hints |= VERDICT
    if entry.valence == "lapsed":
        hints |= LAPSED
    elif entry.valence and entry.valence != "wished":
        hints |= VERDICT if entry.valence in VERDICTS else BLAME
    if entry.kind in MOODS:
        hints |= MOOD
    bits = {"negation": NEGATION, "condition": CONDITION}.get(entry.kind, 0)
    return hints | bits | (LIGHT if entry.light else 0) | (BETWEEN if entry.between else 0)


@cache
def _lists() -> frozenset[str]:
    rows = get_lexicon().rows(TermCue)
    return NAMING | {row.form for row in rows if row.kind in ("colon", "some")}


@cache
def _heads() -> frozenset[str]:
    """Give the first words of the nouns for what is listed."""
    rows = get_lexicon().rows(TermCue)
    return frozenset(row.form.split(" ", 1)[0] for row in rows if row.kind == "head")


def _cue_hints(form: str) -> int:
    hints = LIST if form in _lists() else 0
    return hints | (HEAD if form.split(" ", 1)[0] in _heads() else 0)
