"""Cuts title and body of an article into paragraphs, sentences and tokens, all with offsets.

`Dr. Ana Berg tiba pukul 09.15. Ia diam.` gives two sentences: the points after "Dr", in "09.15"
and the like end none. Tokens are words (hyphens and apostrophes inside belong to the word:
"Jum'at", "Rusia-Ukraina"), numbers with their inner marks ("16.288", "25/2", "0,28"), and single
marks.

Quotation marks are tokens and nothing more here; pairing them is for `ujar.statements`. What ends
no sentence stands in `data/id/abbreviations.csv`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from operator import attrgetter
from typing import ClassVar

import msgspec

from ujar.article.forms import FORMS, Form
from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import Abbreviation, FunctionWord
from ujar.records import ArticleInfo, Span

# The first piece is most words, and takes them at once. The fourth parts what pages glue:
# "DilansirAFP" is "Dilansir" and "AFP". No piece gives back what it took, so none tries twice.
TOKEN = re.compile(
    r"[a-z]++(?![\w'’`-])|\d++(?:[.,:/]\d++)++|[^\W\d]++\d++(?:[.,]\d++)++"
    r"|[A-Z][a-z]++(?=[A-Z]{2})|\w++(?:[-'’`]\w++)*+|\S"
)
END = re.compile(r"[.!?…]+")
LONGEST = 500  # tokens of one sentence; what goes on without a stop is a list, or no text at all
MARKS = frozenset(',.:;?!"”)')
start_of = attrgetter("start")
CLOSERS = frozenset("\"'”’“»)]")
QUOTES = '"”“'
LOST = re.compile(r'[A-Z][a-z]*+(?:-[A-Za-z]++)?,? [\w“"]')
WORD = re.compile(r"\w++")
NEAR = 30  # letters; most words are shorter
SHORTEST = 5  # letters of a word that no title, initial or ending of an address is


class Token(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A word, number or mark: offsets in the page, the text, and the text casefolded.

    `i` is the token's place in `Text.tokens`; `capital` tells whether it has a capital, its own or
    that of a name behind a particle ("al-Lind"). It is no quotation, as a unit of a period can be.
    """

    start: int
    end: int
    text: str
    low: str
    i: int
    capital: bool = False
    quote: ClassVar[None] = None

    @property
    def is_word(self) -> bool:
        """Tell whether it opens with a letter."""
        return self.text[0].isalpha()

    @property
    def is_capital(self) -> bool:
        """Tell whether it opens with a capital letter."""
        return self.text[0].isupper()


class Sentence(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A sentence: offsets, its tokens, and the paragraph that it stands in (-1 is the title)."""

    start: int
    end: int
    tokens: list[Token]
    paragraph: int
    index: int


class Text:
    """Title and body of a page, cut up.

    Attributes:
        page: the whole text of the page; all offsets count in it.
        title: the title's sentences (usually one), apart from the body.
        paragraphs: spans of the body, in order, without the dateline.
        sentences: the body's sentences, in order.
        tokens: title's and body's tokens, in order of `Token.i`.
        forms: the form of each token; `texts`, `lows` and `capitals` tell of each how it is
            written, how in small letters, and whether it opens with a capital.
    """

    def __init__(self, page: str, article: ArticleInfo) -> None:
        self.page = page
        self.article = article
        self.tokens: list[Token] = []
        self.forms: list[Form] = []
        self.sentences: list[Sentence] = []
        self.title: list[Sentence] = []
        self.paragraphs: list[Span] = []
        if article.title is not None:
            self.title = self._cut(article.title.start, article.title.end, -1)
        for number, span in enumerate(article.body):
            start = span.start
            if article.dateline is not None and span.start <= article.dateline.start < span.end:
                start = article.dateline.end
            self.paragraphs.append(Span(start, span.end, page[start : span.end]))
            self.sentences += self._cut(start, span.end, number)
        self._starts = [s.start for s in self.sentences]
        self._token_starts = [token.start for token in self.tokens]
        self.texts = [form.text for form in self.forms]
        self.lows = [form.low for form in self.forms]
        self.capitals = [form.capital for form in self.forms]

    def _cut(self, start: int, end: int, paragraph: int) -> list[Sentence]:
        page = self.page
        sentences: list[Sentence] = []
        base = len(self.sentences) if paragraph >= 0 else 0
        for cut in find_sentence_ends(page, start, end):
            tokens = _cut_tokens(page, start, cut, self.forms)
            self.tokens += tokens
            for begin in range(0, len(tokens), LONGEST):
                piece = tokens[begin : begin + LONGEST] if len(tokens) > LONGEST else tokens
                sentences.append(
                    Sentence(piece[0].start, piece[-1].end, piece, paragraph, base + len(sentences))
                )
            start = cut
        return sentences

    def span(self, start: int, end: int) -> Span:
        """Make a span of the page from its offsets."""
        return Span(start, end, self.page[start:end])

    def sentence_at(self, offset: int) -> Sentence | None:
        """Give the body sentence in which an offset lies, or the one before it; None before all."""
        at = bisect_right(self._starts, offset) - 1
        return self.sentences[at] if at >= 0 else None

    def sentences_in(self, start: int, end: int) -> list[Sentence]:
        """Give the body sentences that begin in a span, in order."""
        low = bisect_right(self._starts, start - 1)
        high = bisect_right(self._starts, end - 1)
        return self.sentences[low:high]

    def tokens_in(self, start: int, end: int) -> list[Token]:
        """Give the tokens that begin in a span, in order."""
        low = bisect_left(self._token_starts, start)
        high = bisect_left(self._token_starts, end, low)
        return self.tokens[low:high]


def _cut_tokens(page: str, start: int, end: int, forms: list[Form]) -> list[Token]:
    """Cut tokens, and add their forms; a word that was met before needs no pattern.

    Nor does a plain word between blanks, with or without a mark.
    """
    tokens: list[Token] = []
    add, keep = tokens.append, forms.append
    i = len(forms)
    pieces = page[start:end].split(" ")
    for piece, known in zip(pieces, map(FORMS.get, pieces), strict=True):
        word, form = piece, known
        if form is None:
            if piece[-1:] in MARKS:
                word = piece[:-1]
                form = FORMS.get(word)
            if form is None and word.isalpha() and (word.islower() or word[1:].islower()):
                form = FORMS[word]
        if form is not None:
            after = start + len(word)
            add(Token(start, after, form.text, form.low, i, form.named))
            keep(form)
            i += 1
            if len(word) < len(piece):
                form = FORMS[piece[-1]]
                add(Token(after, after + 1, form.text, form.low, i, form.named))
                keep(form)
                i += 1
        elif piece:
            for match in TOKEN.finditer(page, start, start + len(piece)):
                form = FORMS[match[0]]
                add(Token(match.start(), match.end(), form.text, form.low, i, form.named))
                keep(form)
                i += 1
        start += len(piece) + 1
    return tokens


def find_sentence_ends(page: str, start: int, end: int) -> list[int]:
    """Find where sentences of `page[start:end]` end; the last is always `end`.

    A mark ends a sentence if white space and then no lower-case word follow (closing marks in
    between belong to the sentence), and if what stands before it is no abbreviation or initial.
    """
    ends = []
    for m in END.finditer(page, start, end):
        after = m.end()
        while after < end and page[after] in CLOSERS:
            after += 1
        if after >= end:
            break
        if not page[after].isspace():
            glued = _opens_glued(page, start, m.end(), after)
            if not glued and _closes_glued(page, start, m.end(), after):
                ends.append(after)
                continue
            if glued or (after == m.end() and _lost_space(page, start, m.start(), after)):
                ends.append(m.end())
            continue
        following = after
        while following < end and page[following].isspace():
            following += 1
        if following >= end:
            break
        mark = following
        while mark < end - 1 and not page[mark].isalnum() and not page[mark].isspace():
            mark += 1
        if page[mark].islower() and not (m.group()[0] in "!?" and after == m.end()):
            continue
        if m.group() == "." and _is_abbreviated(page, start, m.start(), page[mark]):
            continue
        if m.group() == "." and _ends_initials(page, start, m.start(), mark):
            continue
        ends.append(following)
    ends.append(end)
    return ends


def _opens_glued(page: str, start: int, mark: int, after: int) -> bool:
    """Tell whether the mark at an offset opens a quotation that lost its space: `aman."Kami`.

    It closes one where another such mark before it is open.
    """
    if after - mark != 1 or not page[after].isupper() or page[mark] not in QUOTES:
        return False
    return sum(page.count(quote, start, mark) for quote in QUOTES) % 2 == 0


def _closes_glued(page: str, start: int, mark: int, after: int) -> bool:
    """Tell whether a quotation that lost the space behind it ends a sentence: `aman."Ia pergi`."""
    if after - mark != 1 or page[mark] not in QUOTES or LOST.match(page, after) is None:
        return False
    return sum(page.count(quote, start, mark) for quote in QUOTES) % 2 == 1


def _lost_space(page: str, start: int, point: int, after: int) -> bool:
    """Tell whether a point ends a sentence whose space is lost: `di kota itu.Namun ia pergi`.

    A word in small letters stands before it, and a capital word that another follows behind it.
    """
    found = LOST.match(page, after)
    if found is None:
        return False
    begin = point
    while begin > start and page[begin - 1].isalpha():
        begin -= 1
    word = page[begin:point]
    clean = begin == start or page[begin - 1].isspace()
    if not clean or len(word) < 2 or not word[1:].islower():  # noqa: PLR2004 - no initial
        return False
    long = len(word) >= SHORTEST and found.end() - after > SHORTEST
    return (long or word.islower()) and word.casefold() not in _abbreviations()


def _is_abbreviated(page: str, start: int, point: int, following: str) -> bool:
    word = page[max(start, point - NEAR) : point].rpartition(" ")[2]
    begin = point - len(word)
    if not word.isalnum() or len(word) == NEAR:
        begin = point
        while begin > start and not page[begin - 1].isspace() and page[begin - 1] not in '("“':
            begin -= 1
        word = page[begin:point]
    bare = word.replace(".", "")
    if len(bare) == 1 and bare.isupper():
        return True
    if bare.isdigit() and begin == start:
        return True
    kind = _abbreviations().get(word.casefold())
    return kind == "always" or (kind == "number" and following.isdigit())


def _ends_initials(page: str, start: int, point: int, mark: int) -> bool:
    """Tell whether a point ends the initials of a name: `Wakil Presiden J.D. Berg`; no degree."""
    if point < start + 4 or page[point - 2] != "." or not page[point - 3 : point].isupper():
        return False
    begin = page.rfind(" ", max(start, point - SHORTEST), point - 2)
    if begin < start or page[begin - 1] in ",.)":
        return False
    letters = page[begin + 1 : point].split(".")
    word = WORD.match(page, mark)
    if any(len(letter) != 1 for letter in letters) or word is None or not word[0][0].isupper():
        return False
    return word[0].casefold() not in _opening_words()


@cache
def _opening_words() -> frozenset[str]:
    return frozenset(row.form for row in get_lexicon().rows(FunctionWord))


@cache
def _abbreviations() -> dict[str, str]:
    return {row.form.casefold(): row.when for row in get_lexicon().rows(Abbreviation)}
