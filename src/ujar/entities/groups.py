"""Reads unnamed people from a sentence: groups, somebody of a kind, and unnamed sources.

`Para diplomat aliansi` is a group, `seorang reporter Syldavia` one unnamed person, `Tiga sumber
dari pejabat Ruritania` a source of three, `sumber kedua` another one. Pronouns are read here too.

Who a definite description or a pronoun takes up is for `ujar.entities.resolve`. The words stand in
`data/id/quantifiers.csv`, `source_phrases.csv`, `pronouns.csv` and `role_nouns.csv`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.bodies import Link, is_moved_from, read_body, read_links
from ujar.entities.grammar import says
from ujar.entities.known import STATES
from ujar.entities.people import HUMAN, add_name_after, read_person, read_several
from ujar.entities.phrase import Of, Phrase
from ujar.entities.words import is_verb
from ujar.lexicon.shapes import Pronoun, Quantifier, SourcePhrase

if TYPE_CHECKING:
    from ujar.entities.gazetteer import Match
    from ujar.entities.phrase import Sight

CLASSIFIER = "orang"
LARGEST = 100_000
SHARE = "persen"
NEAR = 5
OFFICE = "kantor"
STATES_NOUN = "negara-negara"
SOURCE = "sumber"
INCLUDING = frozenset({"termasuk", "seperti"})
LONGEST_LIST = 20
MARKS = frozenset('.;:"”“')


def read_pronoun(s: Sight, at: int) -> Phrase | None:
    """Read a pronoun; "mereka yang menolak" is a group of its own."""
    match = s.small(at, "pronoun")
    if match is None or not isinstance(match.entry.row, Pronoun):
        return None
    phrase = Phrase("pronoun", at, match.after, at, match.after, noun=s.low(at))
    phrase.plural = match.entry.row.number != "single"
    phrase.count = match.entry.row.count
    if s.low(at) == "mereka" and s.low(match.after) == "yang":
        return _read_those_who(s, at)
    return phrase


def _read_those_who(s: Sight, at: int) -> Phrase | None:
    end = at + 2
    while end < min(s.size, at + LONGEST_LIST) and s.low(end) not in ',.;:"”“':
        end += 1
        if s.small(end - 1, "definite") is not None:
            break
    phrase = Phrase("group", at, end, at, at + 1, name=s.text(at, end), noun="orang")
    phrase.plural = phrase.indefinite = True
    return phrase


def read_quantified(s: Sight, at: int) -> Phrase | None:
    """Read a phrase that opens with a number or a word of quantity."""
    after, count, number = _read_quantity(s, at)
    if after == at:
        return None
    if number == "both":
        return _read_both(s, at, after, count)
    source = read_source(s, after, opened=True)
    if source is not None:
        source.first = at
        source.count = count
        source.plural = number == "plural"
        source.indefinite = True
        source.name = s.text(at, after) + " " + source.name
        return source
    if s.low(at).isdecimal() and s.low(after) == SHARE:
        return _read_share(s, at, after + 1)
    if number == "single" and s.low(after) == "dari":
        return _read_one_of(s, at, after + 1)
    inner = read_several(s, after) if number == "plural" else read_person(s, after)
    if inner is None:
        return _read_collective(s, at, after, number)
    return _quantify(s, inner, at, after, number, count)


def _read_one_of(s: Sight, at: int, after: int) -> Phrase | None:
    """Read "salah satu dari mereka": somebody of those named before."""
    pronoun = s.small(after, "pronoun")
    inner = None if pronoun is not None else read_quantified(s, after) or read_person(s, after)
    if pronoun is None and (inner is None or inner.sort == "person"):
        return None
    end = pronoun.after if pronoun is not None else inner.after if inner is not None else after
    phrase = Phrase("description", at, end, at, after - 1, name=s.text(at, end), noun="orang")
    phrase.indefinite = True
    return phrase


def _quantify(
    s: Sight, inner: Phrase, at: int, after: int, number: str, count: int | None
) -> Phrase | None:
    if inner.sort == "person":
        if number not in ("single", "definite"):
            return None
        inner.first = at
        if inner.role is not None:
            first = at if inner.kind == "person" else after  # "seorang lansia, Ana Berg"
            inner.role = s.text(first, inner.head).rstrip(" ,")
        return inner
    if number == "each":
        return None
    inner.first = at
    if number == "definite":
        inner.definite = True
        return inner
    inner.indefinite, inner.definite = True, inner.definite
    inner.count = count if number == "plural" else None
    inner.plural = number == "plural"
    inner.sort = "group" if inner.plural or inner.sort == "group" else "description"
    _join_states(s, inner)
    inner.name = s.text(at, inner.after)
    return inner if inner.plural else add_name_after(s, inner)


def _join_states(s: Sight, phrase: Phrase) -> None:
    """Take in the second state of "para pemimpin Ruritania dan Syldavia"."""
    at = phrase.after
    if not (phrase.plural and phrase.of) or s.low(at) != "dan" or at + 1 not in s.names:
        return
    link = Link(at + 1, [])
    if s.names[at + 1].kind in STATES and read_links(s, link):
        phrase.of += link.of
        phrase.after = link.after


def _read_quantity(s: Sight, at: int) -> tuple[int, int | None, str]:
    match = s.small(at, "quantifier")
    if match is not None and isinstance(match.entry.row, Quantifier):
        row = match.entry.row
        after = match.after
        more = s.small(after, "quantifier")
        if row.number == "plural" and more is not None and _number(more) == "plural":
            after = more.after
        if s.low(after) == CLASSIFIER and s.nouns.get(after + 1) is not None:
            after += 1
        return after, row.count, row.number
    if s.low(at).replace(".", "").isdecimal():
        value = int(s.low(at).replace(".", ""))
        after = at + 1
        if s.low(after) == SHARE:
            return after, None, "plural"
        if s.low(after) == CLASSIFIER and s.nouns.get(after + 1) is not None:
            after += 1
        found = s.nouns.get(after)
        if found is not None and found.kind in HUMAN and 1 < value < LARGEST:
            return after, value, "plural"
    return at, None, ""


def _number(match: Match) -> str:
    row = match.entry.row
    return row.number if isinstance(row, Quantifier) else ""


def _read_share(s: Sight, at: int, after: int) -> Phrase | None:
    """Read "70 persen", "58 persen dari pemilih" where it says or does something."""
    inner = read_person(s, after + 1 if s.low(after) == "dari" else after)
    end = inner.after if inner is not None else after
    if not is_verb(s.low(end)):
        return None
    phrase = Phrase("group", at, end, at, after, name=s.text(at, end), noun=SHARE)
    phrase.plural = phrase.indefinite = True
    return phrase


def _read_both(s: Sight, at: int, after: int, count: int | None) -> Phrase | None:
    """Read "kedua negara", "kedua pemimpin itu": those named before, or a second one."""
    if s.low(after) == "belah":
        after += 1
    if (source := s.small(after, "source head")) is not None:
        return _read_both_sources(s, at, source, count)
    match = s.nouns.get(after) or s.heads.get(after)
    if match is None:
        return None
    end = match.after
    definite = s.small(end, "definite")
    if definite is not None:
        end = definite.after
    sort = (
        "description"
        if match.kind in ("office", "profession", "person", "relation", "kin")
        else "countries"
    )
    phrase = Phrase(sort, at, end, after, match.after, name=s.text(at, end))  # type: ignore[arg-type]
    phrase.plural, phrase.definite, phrase.count = True, True, count
    phrase.noun = match.entry.row.form
    return phrase


def _read_both_sources(s: Sight, at: int, match: Match, count: int | None) -> Phrase:
    """Read "kedua sumber itu": the two named before."""
    phrase = Phrase("countries", at, match.after, match.first, match.after, noun=SOURCE)
    phrase.name, phrase.count, phrase.plural = s.text(at, match.after), count, True
    definite = s.small(match.after, "definite")
    if definite is not None:
        phrase.definite, phrase.after = True, definite.after
    return phrase


def _read_collective(s: Sight, at: int, after: int, number: str) -> Phrase | None:
    """Read "sebagian pihak", "sejumlah negara", "beberapa lembaga"."""
    if number not in ("plural", "definite"):
        return None
    match = s.heads.get(after)
    if match is None:
        return None
    row = match.entry.row
    classes = getattr(row, "classes", ())
    if not {"side", "force", "government", "ministry", "media"} & set(classes):
        return None
    link = Link(match.after, [])
    while read_links(s, link):
        pass
    end = link.after
    for kind in ("local", "other", "definite"):
        small = s.small(end, kind)
        end = small.after if small is not None else end
    phrase = Phrase("group", at, end, after, match.after, name=s.text(at, end), of=link.of)
    phrase.plural = phrase.indefinite = True
    phrase.noun, phrase.apposed = row.form, link.nested
    return phrase


def read_office(s: Sight, at: int) -> Phrase | None:
    """Read "kantor Perdana Menteri Ruritania": the office is a body, not its holder."""
    match = s.heads.get(at)
    if match is None or match.entry.row.form != OFFICE or s.nouns.get(match.after) is None:
        return None
    role = read_person(s, match.after)
    if role is None or role.sort != "role":
        return None
    phrase = Phrase("body", at, role.after, at, role.after, name=s.text(at, role.after))
    phrase.of, phrase.noun = role.of, OFFICE
    return phrase


def extend_group(s: Sight, phrase: Phrase) -> None:
    """Take in ", termasuk Ana Berg," behind a group that goes on to do something."""
    at = phrase.after
    if phrase.noun == STATES_NOUN and s.low(at) == "yang" and phrase.after - phrase.head == 1:
        phrase.tail, phrase.after = at, _relative_end(s, at + 1)
        phrase.indefinite, phrase.name = True, s.text(phrase.first, phrase.after)
        return
    if s.low(at) == "," and s.low(at + 1) in INCLUDING:
        for k in range(at + 2, min(at + LONGEST_LIST, s.size)):
            if s.low(k) in MARKS:
                return
            if s.low(k) == "," and (is_verb(s.low(k + 1)) or s.word_class(k + 1) == "function"):
                phrase.tail, phrase.after = at, k
                return


def read_source(s: Sight, at: int, *, opened: bool = False) -> Phrase | None:
    """Read a description of an unnamed source from its head noun."""
    match = s.small(at, "source head")
    if match is None:
        return None
    phrase = Phrase("source", at, match.after, at, match.after, noun=s.low(at))
    phrase.plural = "-" in s.low(at)
    link = Link(match.after, [])
    told = _read_source_words(s, phrase, link)
    phrase.after, phrase.of, phrase.apposed = link.after, link.of, link.nested
    phrase.name = s.text(at, link.after)
    if not (told or link.of) and s.low(link.after) == "yang" and opened:
        phrase.name = s.text(at, _relative_end(s, link.after + 1))
        phrase.of = _near_whom(s, link.after + 1)
    definite = s.small(link.after, "definite")
    if definite is not None:
        phrase.definite, phrase.after = True, definite.after
    follows = s.low(phrase.after) in ("yang", "di", "kepada", "dari") or is_verb(
        s.low(phrase.after)
    )
    if not (opened or told or link.of or phrase.definite or phrase.plural or follows):
        return None
    return phrase


def _near_whom(s: Sight, at: int) -> list[Of]:
    """Give whom "yang dekat dengan Presiden Ruritania" speaks of, where an office says of what."""
    for k in range(at, min(at + NEAR, s.size)):
        person = read_person(s, k) if s.nouns.get(k) is not None else None
        if person is not None and person.sort in ("person", "role"):
            return person.of[:1]
    return []


def _relative_end(s: Sight, at: int) -> int:
    """Give the token after "dekat dengan Ana Berg": up to a mark or the verb of saying."""
    end = min(at + 1, s.size)
    while end < min(s.size, at + LONGEST_LIST) and not says(s, end) and s.low(end) not in ",.;:":
        end += 1
    return end


def _read_source_words(s: Sight, phrase: Phrase, link: Link) -> bool:
    told = False
    while link.after < s.size and not s.is_timed(link.after):
        at = link.after
        word = s.small(at, "source rank", "source kind", "source ordinal")
        if word is not None and isinstance(word.entry.row, SourcePhrase):
            if word.kind == "source rank":
                phrase.rank = s.text(at, word.after)
            if word.kind == "source ordinal":
                phrase.ordinal = word.entry.row.number
            link.after, told = word.after, True
            continue
        if read_links(s, link):
            while s.low(link.after) == "dan" and link.after + 1 in s.names:
                link.after += 1
                if not read_links(s, link):
                    link.after -= 1
                    break
            continue
        near = s.low(at) == "di" or (s.low(at) == "dari" and not is_moved_from(s, at))
        if near and _read_from(s, at + 1, link):
            told = True
            continue
        break
    return told


def _read_from(s: Sight, at: int, link: Link) -> bool:
    """Read "dari pejabat Rusia dan Amerika Serikat", "di kementerian itu"."""
    inner = read_person(s, at) or read_body(s, at)
    if inner is None or inner.sort == "person":
        return False
    link.of += inner.of
    link.nested += inner.apposed
    link.after = inner.after
    while s.low(link.after) == "dan" and link.after + 1 in s.names:
        link.after += 1
        if not read_links(s, link):
            link.after -= 1
            break
    return True
