"""Finds who and what an article speaks of: people, states, bodies, media, unnamed sources.

`Menlu Kuba Ana Berg menolak. Ia mengatakan ...` gives a cast with Ana Berg (mentioned twice) and
Kuba. All data stands in the tables that `ujar.entities.gazetteer` compiles.
"""

from __future__ import annotations

from itertools import compress
from operator import not_
from typing import TYPE_CHECKING

from ujar.entities.cast import Cast
from ujar.entities.initials import learn_initials
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
    proper: set[str] = set()
    common: set[str] = set()
    known: dict[str, list[tuple[int, int, str]]] = {}
    seen: list[Seen] = []
    sights = [Sight(text, s, timed, proper, common, known) for s in (*text.title, *text.sentences)]
    _note_spellings(sights, proper, common)
    learn_polities(sights)
    learn_initials(sights)
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
        sight = Sight(text, sentence)
        for first, (after, kind) in sorted(tag(sight, every=True).items()):
            found.append((sight.tokens[first].start, sight.tokens[after - 1].end, kind))
    return found


def _counts_in_title(phrase: Phrase) -> bool:
    """Tell whether a phrase can be trusted where every word has a capital."""
    if phrase.sort == "body":
        return phrase.row is not None
    return phrase.sort in ("country", "media", "person", "role", "name")


def _note_spellings(sights: list[Sight], proper: set[str], common: set[str]) -> None:
    """Note how a page writes its words, for all its sentences.

    Args:
        sights: the sentences.
        proper: gets the words that stand with a capital inside sentences and never without one.
        common: gets all that stand without a capital somewhere.
    """
    once: set[str] = set()
    for s in sights:
        if s.sentence.paragraph < 0:
            continue
        common.update(compress(s.lows, map(not_, s.capitals)))
        for at in compress(range(s.size), s.capitals):
            if at and s.texts[at - 1].isalpha():
                low = s.lows[at]
                seldom = low not in once and word_class(low)
                (once if seldom else proper).add(low)
    proper -= common


def _timed(text: Text, times: tuple[Time, ...]) -> list[int]:
    """Give the numbers of the tokens that lie in time expressions, in order."""
    return sorted({t.i for time in times for t in text.tokens_in(time.start, time.end)})


def _year(text: Text) -> int | None:
    published = text.article.published
    return int(published.value[:4]) if published is not None else None
