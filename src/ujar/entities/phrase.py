"""A noun phrase as it was read from a sentence, before it is known for whom it stands.

`Menlu Kuba Ana Berg` is a `Phrase` of sort "person" with name "Ana Berg", role "Menlu Kuba" and of
("country", "Kuba"). Who that is on this page is for `ujar.entities.join`.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import compress
from typing import TYPE_CHECKING, Literal

import msgspec

from ujar.article.forms import NISBA
from ujar.entities.cues import is_cue
from ujar.entities.gazetteer import Entry, Gazetteer, Match, get_gazetteer
from ujar.entities.model import opens_names
from ujar.entities.tagger import tag
from ujar.entities.words import class_of, is_derived, roots, word_class
from ujar.lexicon import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

    from ujar.article.text import Sentence, Text, Token

Sort = Literal[
    "person",
    "role",
    "country",
    "body",
    "media",
    "place",
    "group",
    "source",
    "pronoun",
    "description",
    "countries",
    "name",
]
Of = tuple[Literal["country", "body"], str]


class Phrase(msgspec.Struct, eq=False):
    """A noun phrase; `first` to `after` and `head` to `head_after` count tokens of the sentence."""

    sort: Sort
    first: int
    after: int
    head: int
    head_after: int
    name: str = ""
    role: str | None = None
    noun: str | None = None
    kind: str = ""
    serves: str = ""
    of: list[Of] = []
    row: Row | None = None
    alias: str | None = None
    key: str | None = None
    definite: bool = False
    indefinite: bool = False
    plural: bool = False
    other: bool = False
    acts: bool = True
    sure: bool = True
    count: int | None = None
    rank: str | None = None
    ordinal: int | None = None
    tail: int = 0
    cut: tuple[int, int] | None = None
    reason: str | None = None
    apposed: list[Phrase] = []


class Sight:
    """A sentence with what the gazetteer sees in it: names, nouns, heads of bodies, small words.

    `lows` and `capitals` give each token in lower case and whether it opens with a capital, `low`
    and `capital` the same of any place, also before and behind the sentence; `kinds` the entries of
    the gazetteer that open with it, by family; `timed` are the tokens in time expressions. `nouns`
    and `heads` have the nouns of people and of bodies by where they stand, `names` the known names,
    `inside` those by each of their tokens, `smalls` the entries of small words by kind; `foreign`
    tells whether a noun of bodies or places in English is among the heads.
    """

    def __init__(
        self,
        text: Text,
        sentence: Sentence,
        timed: Sequence[int] = (),
        proper: AbstractSet[str] = frozenset(),
        common: AbstractSet[str] = frozenset(),
        known: dict[str, list[tuple[int, int, str]]] | None = None,
    ) -> None:
        self.page = text.page
        self.sentence = sentence
        self.tokens: list[Token] = sentence.tokens
        self.size = len(self.tokens)
        first = self.tokens[0].i
        own = slice(first, first + self.size)
        self.forms = forms = text.forms[own]
        self.texts = text.texts[own]
        self.lows = lows = text.lows[own]
        self.capitals = text.capitals[own]
        self.headline = sentence.paragraph < 0 and _is_title_case(sentence)
        self.gazetteer: Gazetteer = get_gazetteer()
        self.timed = _times_in(self.tokens, timed) if timed else NEVER
        self.proper = proper
        self.common = common
        self.known = known if known is not None else {}
        # Asked for so often that each is the look-up of a list, with nothing around the sentence.
        self.low: Callable[[int], str] = [*lows, *NOTHING].__getitem__
        self.capital: Callable[[int], bool] = [*self.capitals, *NO_CAPITAL].__getitem__
        self.kinds = self.gazetteer.look_up(forms)
        self.names: dict[int, Match] = {}
        self.nouns: dict[int, Match] = {}
        self.heads: dict[int, Match] = {}
        self.inside: dict[int, Match] = {}
        self.foreign = False
        self.initials: frozenset[int] = NEVER
        self.smalls: dict[int, dict[str, tuple[Entry, ...]]] = {}
        self._tags: dict[int, tuple[int, str]] | None = None
        self._look_up()

    def _look_up(self) -> None:
        """Match what the gazetteer knows; names do not overlap, and none is a time."""
        tokens, match, kinds, smalls = self.tokens, self.gazetteer.match, self.kinds, self.smalls
        after = 0
        for k in compress(range(self.size), kinds):
            families = kinds[k]
            noun, head = families.noun, families.head
            if noun is not None and (found := match(tokens, k, noun)) is not None:
                self.nouns[k] = found
            if head is not None and (found := match(tokens, k, head)) is not None:
                self.heads[k] = found
                self.foreign = self.foreign or _is_foreign(found)
            if families.smalls:
                smalls[k] = families.smalls
            if families.name is None or k < after or not self.capitals[k] or k in self.timed:
                continue
            found = match(tokens, k, families.name)
            if found is not None and not self._is_first_name(found):
                self.names[k] = found
                after = found.after
                for inner in range(k, after):
                    self.inside[inner] = found

    def _is_first_name(self, found: Match) -> bool:
        """Tell whether a state's name is somebody's, "Turki al-Zenda", "Yordania bin Zenda"."""
        first = found.first
        before = self.inside.get(first - 1)
        if found.kind == "body" and before is not None and before.kind == "place":
            return found.entry.row.form == WEST  # "Kota Zenda Barat"
        if found.after - first > 1 or found.kind in ("leader", "body", "media"):
            return False
        behind = self.low(found.after)
        if not behind:
            return False
        return behind in PATRONYMS or NISBA.match(self.texts[found.after]) is not None

    def add_name(self, at: int, entry: Entry) -> None:
        """Make known that a token is a name of an entry that the page itself told of."""
        self.names[at] = self.inside[at] = Match(at, at + 1, entry, entry.kind)

    @property
    def tags(self) -> dict[int, tuple[int, str]]:
        """Give what the tagger takes for names: the token after each, and its class."""
        if self._tags is None:
            self._tags = tag(self)
            self._part_names(self._tags)
            if self.headline:
                self._tags = self._cut_names(self._tags)
        return self._tags

    def _cut_names(self, tags: dict[int, tuple[int, str]]) -> dict[int, tuple[int, str]]:
        """Cut names off at the first common word: in a headline verbs have capitals, too."""
        found = {}
        for at, (after, kind) in tags.items():
            end = next((k for k in range(at, after) if self.is_headline_word(k)), after)
            if end > at:
                found[at] = (end, kind)
        return found

    def _part_names(self, tags: dict[int, tuple[int, str]]) -> None:
        """Part a person's name from the state before it or the body that the holder heads.

        "Tambak" in "CEO Tambak Rudolf Hentzau", where the tables know Rudolf Hentzau.
        """
        if not tags:
            return
        for at, (after, kind) in list(tags.items()):
            if self.opens(at) and after > at + 1 and is_cue(self.lows[at]):
                del tags[at]
                tags[at + 1] = (after, kind)
        for at, (after, kind) in list(tags.items()):
            if kind != "PER":
                self._part_rank(tags, at, after, kind)
            elif after > at + 1 and self.is_place_noun(at, opening=True):
                tags[at] = (after, "LOC")
                if self.lows[at] == PALACE and self._is_held(at):
                    del tags[at]
                    tags[at + 1] = (after, "PER")  # "juru bicara Istana Ana Berg"
            elif after > at + 1 and is_derived(self.lows[at]):
                del tags[at]
                tags[at + 1] = (after, "PER")
            elif at and self.capitals[at - 1] and self.small(at - 1, "particle") is not None:
                del tags[at]
                tags[at - 1] = (after, "PER")  # "Abu Hentzau", where a sentence opens
        for at, (after, kind) in list(tags.items()):
            end = self._body_end(at, after, kind)
            if end:
                tags[at], tags[end] = (end, "ORG"), (after, "PER")
        self._part_leaders(tags)

    def _part_leaders(self, tags: dict[int, tuple[int, str]]) -> None:
        """Part the names of leaders and of states from what is tagged with them."""
        longer: dict[int, Match] = {}
        for at, match in self.names.items():
            after, kind = tags.get(at, (0, ""))
            if match.kind in ("country", "capital") and kind == "PER" and after > match.after:
                del tags[at]
                tags.setdefault(match.after, (after, kind))
            if match.kind != "leader" or at in tags or match.after - at < PAIR:
                continue
            first = next(
                (k for k, (after, _) in tags.items() if k < at and after == match.after), None
            )
            if first is not None and first == at - 1 and opens_names(self.lows[first]):
                longer[first] = match
            elif first is not None:
                tags[first] = (at, "ORG")
                tags[at] = (match.after, "PER")
        for first, match in longer.items():
            self._lengthen(first, match)

    def _lengthen(self, first: int, match: Match) -> None:
        """Take in the first name before a leader's, "Muhammad Rudolf Hentzau"."""
        del self.names[match.first]
        whole = Match(first, match.after, match.entry, match.kind)
        self.names[first] = self.inside[first] = whole
        for at in range(match.first, match.after):
            self.inside[at] = whole

    def is_place_noun(self, at: int, *, opening: bool = False) -> bool:
        """Tell whether a noun of places stands at a token, or one that opens names: "Terusan"."""
        head = self.heads.get(at)
        if (
            opening
            and head is not None
            and "foreignplace" in getattr(head.entry.row, "classes", ())
        ):
            return False  # "Park Geun-hye"
        return head is not None and getattr(head.entry.row, "kind", "") == "place"

    def _part_rank(self, tags: dict[int, tuple[int, str]], at: int, after: int, kind: str) -> None:
        """Part a body or place from the rank behind it: "Zenda Air Kapten Ana" before "Berg"."""
        for k in range(at, after):
            rank = self.nouns.get(k)
            if rank is not None and rank.kind == "rank":
                end, behind = tags.get(after, (after, "PER"))
                if k == at and rank.after >= end:
                    return
                tags[at] = (k, kind)
                if k == at:
                    del tags[at]  # "Kolonel Pnb Berg"
                if behind == "PER" and rank.after < end:
                    tags.pop(after, None)
                    tags[rank.after] = (end, "PER")
                return

    def _body_end(self, at: int, after: int, kind: str) -> int:
        """Give the token after the body in "Zenda Academy Ana Berg", or 0."""
        if kind == "LOC" or after - at < PAIR + 1:
            return 0
        if kind == "ORG" and not self._is_held(at):
            return 0
        if kind == "ORG" and self._opens_with_letters(at, after):
            return at + 1
        for k in range(after - PAIR - 1, at - 1, -1):
            head = self.heads.get(k)
            if head is not None and getattr(head.entry.row, "classes", ()) == ("foreign",):
                rest = range(k + 1, after)
                named = all(self.capitals[r] and word_class(self.lows[r]) is None for r in rest)
                return k + 1 if named and k > at else 0
        return 0

    def _opens_with_letters(self, at: int, after: int) -> bool:
        """Tell whether a name is a body's letters and its holder's name: "juru bicara T23 Berg"."""
        texts, rest = self.texts, range(at + 1, after)
        if not texts[at].isupper() or len(texts[at]) <= PAIR or at in self.inside:
            return False  # known ones may have a town behind them
        if any(texts[k].isupper() or not texts[k].isalpha() for k in rest):
            return False
        return all(self.capitals[k] and word_class(self.lows[k]) is None for k in rest)

    def _is_held(self, at: int) -> bool:
        """Tell whether an office stands right before a token."""
        nouns = (self.nouns.get(k) for k in range(max(0, at - LONGEST_OFFICE), at))
        return any(noun is not None and noun.after == at for noun in nouns)

    def is_headline_word(self, at: int) -> bool:
        """Tell whether a capital is a common word of a headline that writes all words so."""
        low = self.lows[at]
        if not self.headline:
            return False
        return word_class(low) is not None or (low in roots() and not opens_names(low))

    def tagged(self, at: int, kind: str) -> int:
        """Give the token after a name of a class that the tagger sees at a token, or 0."""
        found = self.tags.get(at)
        return found[0] if found is not None and found[1] == kind else 0

    def small(self, at: int, kind: str, *kinds: str) -> Match | None:
        """Give the small word at a token if it is of one of these kinds."""
        smalls = self.smalls.get(at)
        if smalls is None:
            return None
        fitting = smalls.get(kind)
        if kinds and (fitting is not None or not smalls.keys().isdisjoint(kinds)):
            every = self.kinds[at]["small"].every
            fitting = tuple(e for e in every if e.kind == kind or e.kind in kinds)
        return self.gazetteer.first(self.tokens, at, fitting) if fitting else None

    def run_end(self, at: int, most: int) -> int:
        """Give the token after a run of capitals that no time holds, of so many at most."""
        capitals, timed = self.capitals, self.timed
        last = min(self.size, at + most)
        while at < last and capitals[at] and at not in timed:
            at += 1
        return at

    def is_timed(self, at: int) -> bool:
        """Tell whether a token lies in a time expression."""
        return at in self.timed

    def word_class(self, at: int) -> str | None:
        """Give the class of a common word; that of a rare word in lower case by its form."""
        return class_of(self.forms[at]) if 0 <= at < self.size else None

    def is_proper(self, at: int) -> bool:
        """Tell whether the page writes a word with a capital wherever it stands."""
        return at < self.size and self.lows[at] in self.proper

    def opens(self, at: int) -> bool:
        """Tell whether a token is the first word of the sentence or of a quotation in it."""
        return at == 0 or self.texts[at - 1] in OPENERS

    def text(self, first: int, after: int) -> str:
        """Give the words from one token to another as they stand, white space as one blank."""
        if after == first + 1:
            return self.texts[first]
        raw = self.page[self.tokens[first].start : self.tokens[after - 1].end]
        return " ".join(raw.split())


def _times_in(tokens: list[Token], timed: Sequence[int]) -> frozenset[int]:
    """Give the places in a sentence of those of its tokens that lie in time expressions."""
    first = tokens[0].i
    low = bisect_left(timed, first)
    high = bisect_left(timed, first + len(tokens), low)
    return frozenset([n - first for n in timed[low:high]]) if low < high else NEVER


def _is_foreign(match: Match) -> bool:
    classes = getattr(match.entry.row, "classes", ())
    return "foreign" in classes or "foreignplace" in classes


def _is_title_case(sentence: Sentence) -> bool:
    """Tell whether most words of a sentence have a capital."""
    words = [t for t in sentence.tokens if t.is_word]
    return sum(t.is_capital for t in words) > len(words) // 2


PAIR = 2
PATRONYMS = frozenset({"bin", "binti", "ibn"})
LONGEST_OFFICE = 3
WEST = "Barat"
PALACE = "istana"
NEVER: frozenset[int] = frozenset()
AROUND = 20  # tokens before a sentence and behind it that may be asked for
NOTHING, NO_CAPITAL = [""] * AROUND, [False] * AROUND
OPENERS = frozenset("\"“”‘'«:–—-")
