"""Finds who and what an article speaks of: people, states, bodies, media, unnamed sources.

`Menlu Kuba Ana Berg menolak. Ia mengatakan ...` gives a cast with Ana Berg (mentioned twice) and
Kuba. All data stands in the tables that `ujar.entities.gazetteer` compiles.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.cast import Cast
from ujar.entities.join import Joiner, Seen
from ujar.entities.namesakes import Namesakes
from ujar.entities.phrase import Sight
from ujar.entities.polities import learn_polities
from ujar.entities.reader import read_phrases
from ujar.entities.resolve import Resolver
from ujar.entities.tagger import tag
from ujar.entities.words import word_class

if TYPE_CHECKING:
    from ujar.article.text import Text
    from ujar.entities.phrase import Phrase
    from ujar.records import Time


def find_entities(text: Text, times: tuple[Time, ...]) -> Cast:
    """Read all mentions of an article and join them into its cast."""
    cast = Cast(text)
    timed = _timed(text, times)
    proper, common = _spellings(text)
    known: dict[str, list[tuple[int, int, str]]] = {}
    seen: list[Seen] = []
    sights = [
        Sight(text.page, s, timed, proper, common, known) for s in (*text.title, *text.sentences)
    ]
    learn_polities(sights)
    for order, sight in enumerate(sights):
        titled = sight.sentence.paragraph < 0
        seen += [
            Seen(sight, phrase, order, titled)
            for phrase in read_phrases(sight)
            if not titled or _counts_in_title(phrase)
        ]
    joiner = Joiner(cast, seen)
    joiner.join()
    namesakes = Namesakes(cast, joiner)
    everything = namesakes.join(seen)
    Resolver(cast, joiner, namesakes.people, _year(text)).resolve(everything)
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


def _spellings(text: Text) -> tuple[frozenset[str], frozenset[str]]:
    """Give the words that stand with a capital inside sentences and never without one.

    Returns:
        These words, and all that stand without a capital somewhere.
    """
    high: set[str] = set()
    once: set[str] = set()
    low: set[str] = set()
    for sentence in text.sentences:
        before = ""
        for token in sentence.tokens:
            word = token.text
            if not word[0].isupper():
                low.add(word)
            elif before.isalpha():
                common = token.low not in once and word_class(token.low)
                (once if common else high).add(token.low)
            before = word
    return frozenset(high - low), frozenset(low)


def _timed(text: Text, times: tuple[Time, ...]) -> frozenset[int]:
    """Give the numbers of the tokens that lie in time expressions."""
    return frozenset(t.i for time in times for t in text.tokens_in(time.start, time.end))


def _year(text: Text) -> int | None:
    published = text.article.published
    return int(published.value[:4]) if published is not None else None
