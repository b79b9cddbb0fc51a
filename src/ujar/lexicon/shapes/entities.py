"""Words of entities: countries, bodies, roles, names, pronouns, sources."""

from __future__ import annotations

from typing import Literal

import msgspec

from ujar.lexicon.shapes.row import Row


class Country(Row, frozen=True, kw_only=True):
    """A country: its plain name, ISO 3166 code, other names, Wikidata id."""

    iso: str
    names: tuple[str, ...] = ()
    wikidata: str | None = None


class Capital(Row, frozen=True, kw_only=True):
    """A capital or seat of power of a country.

    A "city" never stands for its government alone; a "union" is also the seat of a union of states.
    """

    country: str
    kind: Literal["capital", "seat", "city", "union"]


class Demonym(Row, frozen=True, kw_only=True):
    """An adjective or a byname that stands for a country."""

    country: str
    kind: Literal["demonym", "nickname"]


class Place(Row, frozen=True, kw_only=True):
    """A city, region or water; `same_as` is the full name of an abbreviation."""

    country: str | None = None
    same_as: str | None = None


class Body(Row, frozen=True, kw_only=True):
    """A body with its other names, and the state or body that it belongs to.

    `nouns` are the nouns by which it is taken up: "aliansi itu", "diplomat aliansi".
    """

    kind: Literal["organisation", "government", "group"]
    names: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    of: str | None = None
    wikidata: str | None = None


class People(Body, frozen=True, kw_only=True):
    """A people or a community of faith that acts in the news, though it is no state."""

    kind: Literal["group"] = "group"


class BodyNoun(Row, frozen=True, kw_only=True):
    """A noun that heads the name of a body, medium or place.

    `classes` says how: "ministry" opens a name that goes on with capitals, "force" and "government"
    go on with a state and count in lower case, "side" with any party ("pihak Ruritania"), "show"
    with a medium that the tables know, "people" with a people ("etnis Tambak"), "rebels" with the
    one name of a force, "media" opens and "foreign" closes the name of a body or medium, "place"
    opens, "foreignplace" closes the name of a place, "channel" is nobody ("media sosial").
    `same_as` is the full form of an abbreviation; `serves` tells that the body is always a
    state's, so that an unknown name behind it is one ("state"), mostly a state's ("organ"), or
    nobody's but its own, whatever state its name holds ("self").
    """

    classes: tuple[str, ...]
    kind: Literal["organisation", "government", "group", "media", "place", "side"]
    same_as: str | None = None
    serves: Literal["state", "organ", "self"] | None = None


class RoleNoun(Row, frozen=True, kw_only=True):
    """A noun for a person by office, rank, profession or kind, or for a group of people.

    A "relation" and one of "kin" is somebody's: the name behind "pendukung" or "istri" is not that
    of the supporter or the wife. `same_as` is the full form of an abbreviation; `serves` tells that
    the office is always a state's or a town's, that a group is a state's authorities ("power"), or
    that such people speak for themselves, whatever state is named with them ("self").
    """

    kind: Literal["office", "rank", "profession", "relation", "kin", "person", "group"]
    same_as: str | None = None
    serves: Literal["state", "town", "power", "self"] | None = None


class Title(Row, frozen=True, kw_only=True):
    """A form of address, or an academic or religious title, before a name."""


class Leader(Row, frozen=True, kw_only=True):
    """A person in office.

    `short` is the name that newspapers use alone; `terms` are "office @ state or body from-to" with
    years, "?" where the source does not know the end.
    """

    short: str | None = None
    names: tuple[str, ...] = ()
    terms: tuple[str, ...] = ()
    wikidata: str | None = None


class Quantifier(Row, frozen=True, kw_only=True):
    """A word that opens a noun phrase and says how many."""

    number: Literal["plural", "single", "definite", "both", "each"]
    count: int | None = None


class Pronoun(Row, frozen=True, kw_only=True):
    """A word that stands for somebody named before."""

    number: Literal["single", "plural", "both"]
    kind: Literal["person", "any"]
    count: int | None = None


class SourcePhrase(Row, frozen=True, kw_only=True):
    """A word or phrase of which descriptions of unnamed sources are built."""

    class_: Literal["head", "rank", "kind", "ordinal", "unnamed", "reason"] = msgspec.field(
        name="class"
    )
    number: int | None = None


class WithheldWord(Row, frozen=True, kw_only=True):
    """A word around a name or identity where it is said that somebody will not be named."""

    class_: Literal["ask", "refuse", "not", "show", "hide", "link"] = msgspec.field(name="class")


class NpWord(Row, frozen=True, kw_only=True):
    """A small word of a noun phrase or inside a name.

    Behind one that is "at" stands a place and never a person, behind one that is "from" a place or
    a person. Words of "again" are said by who spoke before; who was "asked" was so by a medium.
    "acting" words stand within an office: "presiden terpilih Ruritania"; "corps" behind a rank,
    "trait" words before what somebody is by age, origin or name ("berusia", "asal"). "order" names
    stand behind the article of Balinese names, "I Wayan".
    """

    class_: Literal[
        "definite",
        "other",
        "local",
        "former",
        "acting",
        "kin",
        "link",
        "place link",
        "particle",
        "corps",
        "trait",
        "order",
        "foreign",
        "predicative",
        "stop",
        "toward",
        "at",
        "from",
        "domain",
        "called",
        "again",
        "asked",
        "degree",
    ] = msgspec.field(name="class")


class GivenName(Row, frozen=True, kw_only=True):
    """A first name that the trained model does not know as one."""


class DocumentNoun(Row, frozen=True, kw_only=True):
    """A noun for a survey or report; `same_as` is the noun under which others take it up."""

    same_as: str | None = None


class NotName(Row, frozen=True, kw_only=True):
    """An abbreviation or a word with a capital that names no person, body or place."""
