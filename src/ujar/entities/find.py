"""Finds who and what an article speaks of: people, states, bodies, media, unnamed sources.

`Menlu Rusia Sergey Lavrov menolak. Ia mengatakan ...` gives a cast with Sergey Lavrov (mentioned
twice) and Rusia. All data stands in the tables that `ujar.entities.gazetteer` compiles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.cast import Cast
from ujar.entities.join import Joiner, Seen
from ujar.entities.phrase import Sight
from ujar.entities.reader import read_phrases
from ujar.entities.resolve import Resolver
from ujar.entities.tagger import tag

if TYPE_CHECKING:
    from ujar.article.text import Text
    from ujar.entities.phrase import Phrase
    from ujar.records import Time


def find_entities(text: Text, times: tuple[Time, ...]) -> Cast:
    """Read all mentions of an article and join them into its cast."""
    cast = Cast(text)
    timed = _timed(text, times)
    proper = _proper(text)
    seen: list[Seen] = []
    for order, sentence in enumerate([*text.title, *text.sentences]):
        titled = sentence.paragraph < 0
        sight = Sight(text.page, sentence, timed, proper)
        seen += [
            Seen(sight, phrase, order, titled)
            for phrase in read_phrases(sight)
            if not titled or _counts_in_title(phrase)
        ]
    joiner = Joiner(cast, seen)
    joiner.join()
    Resolver(cast, joiner, _year(text)).resolve(joiner.seen)
    return cast


def find_names(text: Text) -> list[tuple[int, int, str]]:
    """Give the names of people, bodies and places with their offsets: PER, ORG, LOC.

    These are the tagger's own names over all runs of capitals, in its training data's sense: a
    state that is no place in its sentence ("Rusia menolak") is none. The stages of an article use
    the cast.
    """
    found = []
    for sentence in text.sentences:
        sight = Sight(text.page, sentence, frozenset())
        for first, (after, kind) in sorted(tag(sight, every=True).items()):
            found.append((sight.tokens[first].start, sight.tokens[after - 1].end, kind))
    return found


def _counts_in_title(phrase: Phrase) -> bool:
    """Tell whether a phrase can be trusted where every word has a capital."""
    if phrase.sort == "body":
        return phrase.row is not None
    return phrase.sort in ("country", "media", "person", "role", "name")


def _proper(text: Text) -> frozenset[str]:
    """Give the words that stand with a capital inside sentences and never without one."""
    high: set[str] = set()
    low: set[str] = set()
    for sentence in text.sentences:
        before = ""
        for token in sentence.tokens:
            if token.text[0].isupper():
                if before.isalpha():
                    high.add(token.low)
            else:
                low.add(token.low)
            before = token.text
    return frozenset(high - low)


def _timed(text: Text, times: tuple[Time, ...]) -> frozenset[int]:
    """Give the numbers of the tokens that lie in time expressions."""
    return frozenset(t.i for time in times for t in text.tokens_in(time.start, time.end))


def _year(text: Text) -> int | None:
    published = text.article.published
    return int(published.value[:4]) if published is not None else None
