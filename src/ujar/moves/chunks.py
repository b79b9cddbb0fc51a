"""Cuts a sentence into the chunks that the clause reader walks over: mentions, verbs, small words.

`Ruritania menolak usulan itu.` becomes mention, verb, noun, demonstrative. A mention is one chunk
however many words it has, and so is a time expression; a clitic (`usulannya`) stands on the chunk
of its word.

Who a mention is, is for `ujar.entities`; what words do, is in the tables of `ujar.moves.tables`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from msgspec import Struct

from ujar.moves.tables import Entry, get_tables
from ujar.moves.words import CLITIC, NOTHING, follows, get_words, words_of

if TYPE_CHECKING:
    from ujar.article.text import Sentence, Text, Token
    from ujar.entities.cast import Mention

RELATIVE = "yang"
PASSIVE = "di"
EACH_OTHER = "saling"
ORIGIN = "asal"
THAT = "kalau"
UP_TO = frozenset({"hingga", "sampai"})
MEANWHILE = "sementara"
PLACED = UP_TO | {ORIGIN, THAT, MEANWHILE}
LONGEST_TAG = 5
COLOURS = frozenset({"adverb", "negation", "may", "future", "must", "want"})
THINGS = frozenset({"mention", "word", "noun", "demonstrative", "bracket", "time"})
LIST = 3
LINKS = ("preposition", "complementizer")
FAR = 1 << 60
Range = tuple[int, int]


class Chunk(Struct, eq=False, gc=False):
    """A piece of a sentence: its kind, offsets, folded word, and whom it mentions.

    `kind` is "mention", "time", "comma", "quote", "bracket", "stop", "word", or a kind of
    `clause_words`; `key` is the member of a mention or of a clitic, `clitic` tells the latter.
    """

    kind: str
    start: int
    end: int
    low: str
    entry: Entry
    key: int | None = None
    clitic: bool = False
    capital: bool = False

    def cut(self, start: int, end: int, low: str, key: int | None) -> Chunk:
        """Give the same between other offsets: of other words, and of somebody else."""
        return Chunk(self.kind, start, end, low, self.entry, key, self.clitic, self.capital)


def cut_sentence(
    text: Text, sent: Sentence, mentions: list[Mention], times: list[Range], *, title: bool = False
) -> list[Chunk]:
    """Cut a sentence into chunks.

    Args:
        text: the page's text.
        sent: the sentence.
        mentions: the mentions that begin in it, in order of `start`.
        times: the spans of the time expressions that begin in it, in order.
        title: whether verbs may stand without their prefix ("Tolak").
    """
    tokens = sent.tokens
    many = len(tokens)
    spans, clitics = _outermost(mentions, tokens)
    forms = text.forms[tokens[0].i : tokens[0].i + many]
    words = words_of(forms)
    chunks: list[Chunk] = []
    at = mention_at = time_at = 0
    next_mention = spans[0][0] if spans else FAR
    next_time = times[0][0] if times else FAR
    while at < many:
        token = tokens[at]
        start = token.start
        if next_mention <= start:
            while next_mention <= start and spans[mention_at][1] <= start:
                mention_at += 1
                next_mention = spans[mention_at][0] if mention_at < len(spans) else FAR
            if next_mention < start:
                # "menarik pasukannya dari X": the verb holds the head of whom it is done to
                # "bantuan militer untuk X": and the preposition stands by itself
                spans[mention_at : mention_at + 1] = _inside(
                    mentions,
                    tokens[at + (words[at].kind in LINKS and at + 1 < many)].start,
                    spans[mention_at],
                )
                next_mention = spans[mention_at][0]
            if next_mention <= start:
                at = _take_mention(chunks, tokens, at, spans[mention_at])
                continue
        if next_time <= start:
            while next_time <= start and times[time_at][1] <= start:
                time_at += 1
                next_time = times[time_at][0] if time_at < len(times) else FAR
            if next_time <= start:
                first, last = times[time_at]
                while at < many and tokens[at].start < last:
                    at += 1
                chunks.append(Chunk("time", first, last, "", NOTHING))
                continue
        word = words[at]
        goes_on = word.seconds and at + 1 < many and tokens[at + 1].low in word.seconds
        if word.plain and not goes_on and token.end not in clitics:
            capital, kind, entry = forms[at].upper, word.kind, word.entry
            if capital and kind == "verb" and at and entry is NOTHING:
                kind = "word"
            chunks.append(Chunk(kind, start, token.end, word.base, entry, None, False, capital))
            at += 1
        elif token.low == "<" and (tag_end := _after_tag(tokens, at)):
            at = tag_end
        elif token.low == "(" and chunks and chunks[-1].kind == "mention":
            at = _take_bracket(chunks, tokens, at)
        else:
            at = _take_words(chunks, tokens, at, clitics)
    if title:
        _read_bare_verbs(chunks)
    return chunks


def kind_in_place(chunks: list[Chunk], at: int) -> str:
    """Give what a word of several kinds is at its place, where that is not its first: else ""."""
    low = chunks[at].low
    if low == ORIGIN and tells_origin(chunks, at):
        return "preposition"
    if low == THAT and opens_content(chunks, at):
        return "complementizer"
    if low in UP_TO and ends_list(chunks, at):
        # "dikecam A, B, hingga C"
        return "coordinator"
    if low == MEANWHILE and is_for_a_while(chunks, at):
        return "adverb"
    return ""


def tells_origin(chunks: list[Chunk], at: int) -> bool:
    """Tell whether `asal` tells where somebody is from, and not on what something hangs."""
    if not at or at + 1 >= len(chunks) or chunks[at - 1].kind not in ("mention", "word", "noun"):
        return False
    named = chunks[at + 1].kind == "mention" or chunks[at + 1].capital
    return named and not (at + 2 < len(chunks) and chunks[at + 2].kind == "verb")


def is_for_a_while(chunks: list[Chunk], at: int) -> bool:
    """Tell whether `sementara` tells how long: `menghentikan sementara ekspor`, not "while"."""
    after = chunks[at + 1].kind if at + 1 < len(chunks) else "stop"
    return at > 0 and chunks[at - 1].kind in ("verb", "noun") and after != "mention"


def opens_content(chunks: list[Chunk], at: int) -> bool:
    """Tell whether `kalau` opens what somebody says: `mengatakan (kepada X) kalau`."""
    k = at - 1
    if k > 1 and chunks[k].kind == "mention" and chunks[k - 1].kind == "preposition":
        k -= 2
    return k >= 0 and chunks[k].kind == "verb" and chunks[k].entry.speech


def ends_list(chunks: list[Chunk], at: int) -> bool:
    """Tell whether a word joins the last name of a list: `A, B, hingga C`."""
    if at < LIST or at + 1 >= len(chunks) or chunks[at + 1].kind != "mention":
        return False
    return chunks[at - 1].kind == "comma" and chunks[at - 2].kind in ("mention", "bracket")


def _take_mention(
    chunks: list[Chunk], tokens: list[Token], at: int, span: tuple[int, int, int]
) -> int:
    """Make one chunk of a mention, and give the place after it."""
    _, end, key = span
    if chunks and chunks[-1].kind == "want" and chunks[-1].entry.verb is not None:
        # "ingin X mundur" asks, "ingin mundur" only wishes
        chunks[-1].kind = "verb"
    first, k = tokens[at], at
    while k < len(tokens) and tokens[k].start < end:
        k += 1
    low = first.low if k == at + 1 else " ".join([t.low for t in tokens[at:k]])
    chunks.append(
        Chunk(
            "mention",
            first.start,
            tokens[k - 1].end,
            low,
            NOTHING,
            key,
            False,
            first.text[0].isupper(),
        )
    )
    return k


def _after_tag(tokens: list[Token], at: int) -> int:
    """Give the place after a mark-up tag that was left in the text: "<strong>"; 0 for none."""
    near = range(at + 1, min(at + LONGEST_TAG, len(tokens)))
    return next((n + 1 for n in near if tokens[n].low == ">"), 0)


def _read_bare_verbs(chunks: list[Chunk]) -> None:
    """Take the bare verbs of a title as verbs, where a party stands before them."""
    bases = get_tables().bases
    for before, chunk in pairwise(chunks):
        if before.kind == "mention" and chunk.kind in ("word", "noun") and chunk.low in bases:
            chunk.kind, chunk.entry = "verb", bases[chunk.low]


def _outermost(
    mentions: list[Mention], tokens: list[Token]
) -> tuple[list[tuple[int, int, int]], dict[int, int]]:
    """Split mentions into those that stand in no wider one, and clitics by where they end.

    A mention ends before a relative clause of its own: what that tells is read by itself.
    """
    spans: list[tuple[int, int, int]] = []
    clitics: dict[int, int] = {}
    relatives: list[int] | None = None
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if mention.form == "clitic":
            clitics[mention.head_end] = mention.key
        elif not spans or mention.start >= spans[-1][1]:
            end = mention.end
            if mention.head_end < end:
                if relatives is None:
                    relatives = [t.start for t in tokens if t.low == RELATIVE]
                end = next((at for at in relatives if mention.head_end <= at < end), end)
            spans.append((mention.start, end, mention.key))
    return spans, clitics


def _inside(
    mentions: list[Mention], start: int, span: tuple[int, int, int]
) -> list[tuple[int, int, int]]:
    """Give the mentions in what is left of one from an offset on, or what is left itself."""
    _, end, key = span
    inner = [m for m in mentions if start <= m.start and m.end <= end and m.form != "clitic"]
    spans: list[tuple[int, int, int]] = []
    for m in sorted(inner, key=lambda m: (m.start, -m.end)):
        if not spans or m.start >= spans[-1][1]:
            spans.append((m.start, m.end, m.key))
    return spans or [(start, end, key)]


def _take_bracket(chunks: list[Chunk], tokens: list[Token], at: int) -> int:
    """Make one chunk of what stands in brackets after a name: "(AS)", "(69)", "(Syldavia)"."""
    last = next((n for n in range(at, len(tokens)) if tokens[n].low == ")"), at)
    chunks.append(Chunk("bracket", tokens[at].start, tokens[last].end, "", NOTHING))
    return last + 1


def _is_fronted(chunks: list[Chunk]) -> bool:
    """Tell whether what `kami` does to it stands before: `usulan itu tidak dapat kami ...`."""
    if not chunks or chunks[-1].low not in get_tables().first_person:
        return False
    at = len(chunks) - 2
    while at >= 0 and chunks[at].kind in COLOURS:
        at -= 1
    return at >= 0 and chunks[at].kind in THINGS


def _take_words(chunks: list[Chunk], tokens: list[Token], at: int, clitics: dict[int, int]) -> int:
    """Make one chunk of the longest entry that begins at a token, or of the token alone."""
    token = tokens[at]
    low = token.low
    tables = get_tables()
    forms = tables.forms
    word = get_words()[low]
    key = clitics.get(token.end)
    if low == PASSIVE and at + 1 < len(tokens) and PASSIVE + tokens[at + 1].low in forms:
        # "di undang" for "diundang", a common slip
        entry = forms[PASSIVE + tokens[at + 1].low][-1][1]
        if entry.passive and entry.is_act:
            end = tokens[at + 1].end
            chunks.append(Chunk("verb", token.start, end, PASSIVE + tokens[at + 1].low, entry))
            return at + 2
    low = word.base
    if not word.options and key is not None:
        low = low.removesuffix(CLITIC)
    if low in tables.bases and _is_fronted(chunks) and PASSIVE + low in forms:
        entry = forms[PASSIVE + low][-1][1]
        if entry.passive and entry.is_act:
            # "usulan itu kami tolak" is read as "usulan itu ditolak kami"
            doer = chunks[-1]
            chunks[-1] = Chunk("verb", doer.start, doer.end, PASSIVE + low, entry)
            doer.start, doer.end = token.start, token.end
            chunks.append(doer)
            return at + 1
    if chunks and chunks[-1].low == EACH_OTHER and low in tables.bases:
        # "saling tuduh": the bare verb
        entry = tables.bases[low]
        chunks.append(Chunk("verb", token.start, token.end, low, entry))
        return at + 1
    capital = token.text[0].isupper()
    for rest, entry in word.options:
        last = token
        if rest:
            if not follows(tokens, at + 1, rest):
                continue
            last = tokens[at + len(rest)]
            key = clitics.get(last.end)
            low = " ".join((low, *rest))
        kind, bound = entry.kind or "word", key is not None
        chunks.append(Chunk(kind, token.start, last.end, low, entry, key, bound, capital))
        return at + 1 + len(rest)
    kind = word.kind if low == token.low else get_words()[low].kind
    if kind == "verb" and capital and at:
        kind = "word"
    chunks.append(Chunk(kind, token.start, token.end, low, NOTHING, key, key is not None, capital))
    return at + 1
