"""Turns names and roles as pages write them into keys that can be compared.

`fold_name("Ana María Berg")` is ("ana", "maria", "berg"); `fold_role("Menlu Ruritania",
"Ruritania")` is the same as that of "Menteri Luar Negeri Ruritania": short forms of offices are
written out, and the state for which an office speaks is left out of it. It decides nothing: that is
for `ujar.links.actors`. Data: `data/id/countries.csv`, `capitals.csv`, `role_nouns.csv`.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import Body, BodyNoun, Capital, Country, RoleNoun, StandIn

if TYPE_CHECKING:
    from ujar.records import Entity

WORD = re.compile(r"[^\W_]+")
SPELLING = 84  # per cent of letters in which two spellings of one word agree
LEAST_SOUNDS = 4  # consonants that two spellings of one name share
SOUNDS = (("gh", "k"), ("kh", "k"), ("q", "k"), ("w", "v"))
VOWELS = re.compile("[aeiouyh]+")
DOUBLED = re.compile(r"(.)\1+")
FORCE = "force"  # of the nouns for bodies those for an army
NAMED_WITH = frozenset({"group", "relation", "profession"})  # nouns that stand before a body's name


def make_ref(*parts: object) -> str:
    """Make a short name from content: the same parts give the same name."""
    joined = "\x1f".join("" if part is None else str(part) for part in parts)
    return hashlib.blake2b(joined.encode("utf-8", "replace"), digest_size=8).hexdigest()


@lru_cache(maxsize=1 << 16)
def fold_name(name: str) -> tuple[str, ...]:
    """Give the words of a name in lower case and without accents."""
    parts = unicodedata.normalize("NFKD", name.casefold())
    return tuple(WORD.findall("".join(c for c in parts if not unicodedata.combining(c))))


@lru_cache(maxsize=1 << 16)
def fold_sound(word: str) -> str:
    """Give what the spellings of a name from another script have in common: its consonants.

    "dorvansky" is as "dorwanskii", "abdelkhal" as "abdulqal".
    """
    for letters, sound in SOUNDS:
        word = word.replace(letters, sound)
    rest = VOWELS.sub("", word[1:])
    return DOUBLED.sub(r"\1", word[:1] + rest)


def sound_alike(one: str, other: str) -> bool:
    """Tell whether two words in lower case can be two spellings of one name."""
    if one == other or fuzz.ratio(one, other) >= SPELLING:
        return True
    sound = fold_sound(one)
    return len(sound) >= LEAST_SOUNDS and sound == fold_sound(other)


def holds_in_order(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Tell whether all words of one name stand in the other, in that order."""
    rest = iter(long)
    return all(word in rest for word in short)


@cache
def _country_names() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Give for each name of a country the one by which it is compared."""
    lexicon = get_lexicon()
    names = {
        fold_name(name): fold_name(row.form)
        for row in lexicon.rows(Country)
        for name in (row.form, *row.names)
    }
    for row in lexicon.rows(Capital):
        if row.kind != "city":
            names.setdefault(fold_name(row.form), fold_name(row.country))
    return names


@cache
def _body_names() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Give for each name of a body the one by which it is compared."""
    rows = get_lexicon().rows(Body)
    return {fold_name(name): fold_name(row.form) for row in rows for name in (row.form, *row.names)}


@cache
def _states_of_armies() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Give for each army the name by which its state is compared; a party is no hand of it."""
    states, lexicon = _country_names(), get_lexicon()
    armies = {row.form for row in lexicon.rows(BodyNoun) if FORCE in row.classes}
    found = {}
    for row in lexicon.rows(Body):
        name, whole = fold_name(row.form), states.get(fold_name(row.of or ""))
        if whole and name[0] in armies:
            found[name] = whole
    return found


def _find_whole(side: tuple[str, ...]) -> tuple[str, ...]:
    """Give the state whose army a body is that the tables know, or the body itself."""
    return _states_of_armies().get(side, side)


@cache
def _kinds_of_body() -> frozenset[str]:
    """Give the words that say what kind of body a name is: "kelompok", "milisi"."""
    lexicon = get_lexicon()
    forms = [row.form for row in lexicon.rows(RoleNoun) if row.kind in NAMED_WITH]
    forms += [row.form for row in lexicon.rows(StandIn)]
    forms += [noun for row in lexicon.rows(Body) for noun in row.nouns]
    return frozenset(word for form in forms for word in fold_name(form))


@lru_cache(maxsize=1 << 16)
def fold_state(name: str) -> tuple[str, ...]:
    """Give the words of a state's or body's name; "AS" is as "Amerika Serikat".

    "kelompok Front Zenda" is as "Front Zenda".
    """
    folded = fold_name(name)
    known = _country_names().get(folded) or _body_names().get(folded)
    return known or _leave_out_kind(name, folded)


def _leave_out_kind(name: str, folded: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out what only says of which kind, or from where, a body is."""
    kinds, bodies, states = _kinds_of_body(), _body_names(), _country_names()
    at = 0
    while at < len(folded) - 1 and folded[at] in kinds:
        at += 1
    for end in range(len(folded), at, -1):
        if folded[at:end] in bodies and (end == len(folded) or folded[end:] in states):
            return bodies[folded[at:end]]
    rest = folded[at:]
    named = name[:1].islower() and name.rpartition(" ")[2][:1].isupper()
    if at and named and rest not in states:
        return rest
    return folded


def are_other_sides(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether two sides are two; a bureau or an army stands on the side of its body or state.

    "biro politik Front Zenda" is a part of "Front Zenda"; of two states neither is.
    """
    if not one or not other or one == other:
        return False
    states = _country_names()
    if one in states and other in states:
        return True
    return not (set(one) <= set(other) or set(other) <= set(one))


@cache
def _offices() -> dict[str, tuple[str, ...]]:
    rows = get_lexicon().rows(RoleNoun)
    return {row.form.casefold(): fold_name(row.same_as) for row in rows if row.same_as}


@lru_cache(maxsize=1 << 16)
def fold_role(role: str, of: str | None) -> tuple[str, ...]:
    """Give the words of an office, written out, without the state that it speaks for."""
    words: list[str] = []
    for word in fold_name(role):
        words += _offices().get(word, (word,))
    if of:
        for state in (fold_name(of), fold_state(of)):
            for at in range(len(words) - len(state), 0, -1):
                if tuple(words[at : at + len(state)]) == state:
                    del words[at : at + len(state)]
    return tuple(words)


def find_block(entity: Entity) -> str | None:
    """Give the key under which an entity's statements are compared with others.

    A person's is the sound of the last word of the name, that of a government or body is what it
    stands for, and an unnamed source has that of the side for which it speaks.
    """
    if entity.kind == "person" and not entity.anonymous:
        words = fold_name(entity.name)
        return fold_sound(words[-1]) if words else None
    side = find_side(entity)
    return " ".join(side) if side else None


def find_side(entity: Entity) -> tuple[str, ...]:
    """Give the state or body on whose side an entity stands; empty where the page does not say."""
    if entity.of:
        return _find_whole(fold_state(entity.of))
    if entity.kind in {"government", "organisation", "media"} and not entity.anonymous:
        return _find_whole(fold_state(entity.name))
    if entity.kind == "group" and not entity.anonymous:
        folded = fold_state(entity.name)
        return folded if folded != fold_name(entity.name) else ()
    return ()
