"""The declared shape of each data file: its columns, their types, and what a row must hold.

A file `data/id/cues.csv` has the shape `Cue` because `SHAPES["cues"]` says so; a column that the
shape does not know, a value that it does not allow, or a missing example is a `LexiconError`.
"""

from __future__ import annotations

from typing import ClassVar, Literal

import msgspec

from ujar.records import LineKind, MoveType


class Row(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What every row has: the form, a sentence in which it stands, and where it was taken from.

    `source` is the file's own source where the row names none.
    """

    apart_from: ClassVar[tuple[str, ...]] = ()  # files in which none of its forms may stand too

    form: str
    example: str
    source: str = ""
    note: str = ""

    def shows_form(self) -> bool:
        """Tell whether the example really holds the form (letters only, any case)."""
        return self.form.casefold() in self.example.casefold()

    def key(self) -> tuple[object, ...]:
        """Give what no two rows of a file may share: the form in any case, and the own columns.

        A form of two classes has two rows; a row that says nothing new is a double.
        """
        common = Row.__struct_fields__
        own = [getattr(self, name) for name in self.__struct_fields__ if name not in common]
        return (self.form.casefold(), *own)


class Abbreviation(Row, frozen=True, kw_only=True):
    """A word after which a point ends no sentence: always, or only before a number."""

    when: Literal["always", "number"]


class Month(Row, frozen=True, kw_only=True):
    """A name of a month; `alone` where it is one without a day or a year beside it."""

    number: int
    alone: bool


class Weekday(Row, frozen=True, kw_only=True):
    """A name of a day of the week by ISO number; `alone` where it is one with no date beside it."""

    number: int
    alone: bool


class Cue(Row, frozen=True, kw_only=True):
    """A word that lays content on somebody.

    `class_` says how it stands to its subject; `frames` how the content may follow: "that" after
    `bahwa` and its like or as a quotation, "comma" after a comma, "bare" directly as a clause, "np"
    as a noun phrase, "object" as a noun phrase with a clause, "vp" without a subject, "call" as a
    noun phrase with `sebagai`, "whether" with `apakah`, "quote" and "clause" as words before it.
    """

    class_: Literal["bare", "active", "passive", "state", "noun", "preposition"] = msgspec.field(
        name="class"
    )
    sense: Literal[
        "say",
        "report",
        "write",
        "claim",
        "deny",
        "think",
        "wish",
        "ask",
        "demand",
        "promise",
        "threat",
        "warn",
        "accuse",
        "show",
        "hearsay",
        "opinion",
        "call",
    ]
    frames: tuple[str, ...] = ()


class Modifier(Row, frozen=True, kw_only=True):
    """A word between a subject and its cue; one that negates takes the statement away."""

    negates: bool = False


class Medium(Row, frozen=True, kw_only=True):
    """A noun for the form or channel in which something is said."""


class RelayCue(Row, frozen=True, kw_only=True):
    """A word that names the carrier of what another said.

    One that is also "carried" needs neither a comma nor a link before it: `kata Berg dikutip AFP`.
    """

    class_: Literal["active", "passive", "bare", "carried", "trailing", "preposition"] = (
        msgspec.field(name="class")
    )


class FunctionWord(Row, frozen=True, kw_only=True):
    """A closed-class word by what it does around a statement."""

    class_: str = msgspec.field(name="class")


class Connective(Row, frozen=True, kw_only=True):
    """A word that opens a sentence outside its content ("open") or ends a content.

    One that ends a content breaks it off ("cut"), or may also open one ("concede").
    """

    use: Literal["open", "cut", "concede"]


class Furniture(Row, frozen=True, kw_only=True):
    """Words of a page that are no article, and the kind of line that they make.

    `match` says where in the line the form stands. `opens`: "list" where headlines of other
    articles follow, "few" where one or a few do, "pages"
    where the article goes on elsewhere, "tags" where key words do, "credit" where the line
    before is a picture's text and the line after its
    credit. `needs` narrows: "fragment" a line that is no full sentence, "teaser" a headline or a
    colon behind the form, "caption" a line that may be a picture's text, "notspeech" a line that
    quotes nobody, "invites" a sentence that opens with a word of `Invitation`.
    """

    match: Literal["line", "start", "inside", "end"]
    kind: LineKind
    opens: Literal["", "list", "few", "pages", "tags", "credit"] = ""
    needs: Literal["", "fragment", "teaser", "caption", "notspeech", "invites"] = ""


class Invitation(Row, frozen=True, kw_only=True):
    """A word that opens an invitation to the reader ("Ikuti", "Gabung")."""


class BylineWord(Row, frozen=True, kw_only=True):
    """A word before the name of who wrote or edited an article, or before its time.

    `alone` where it needs no colon behind it ("Oleh Ana Berg"); "team" where it is no person.
    """

    role: Literal["author", "editor", "other", "published", "updated", "views", "team"]
    alone: bool = False


class AgeUnit(Row, frozen=True, kw_only=True):
    """A unit in which a page prints the age of its article ("2 jam yang lalu"), in seconds."""

    seconds: int


class Section(Row, frozen=True, kw_only=True):
    """A name of a section of a news site; `name` is how the record writes it."""

    name: str


class LanguageWord(Row, frozen=True, kw_only=True):
    """A short word and the languages (ISO 639-1) in which it is common."""

    languages: tuple[str, ...]


class Zone(Row, frozen=True, kw_only=True):
    """A time zone as pages print it, and its distance from UTC ("+07:00")."""

    offset: str


class OutletName(Row, frozen=True, kw_only=True):
    """An Indonesian outlet: `form` is its name, `names` the other ways in which it writes it."""

    names: tuple[str, ...] = ()
    domain: str
    owner: str = ""


class MediaName(Row, frozen=True, kw_only=True):
    """An agency or a medium of the world, the country it sits in, and who controls it."""

    names: tuple[str, ...] = ()
    country: str = ""
    control: Literal["", "state", "public", "private"] = ""
    kind: Literal["agency", "newspaper", "broadcaster", "magazine", "site", "social"]
    domain: str = ""
    wikidata: str = ""


class ActVerb(Row, frozen=True, kw_only=True):
    """A verb of one party acting toward another, `form` as the actor's own voice has it.

    `base` is what the passive sets `di` before; `to` the places in which the recipient may stand,
    best first: "object", "owner" (in the object: "usulan X"), "clause" (subject of what is asked),
    "answered" (whoever made what it answers), or a preposition; `by` tells a word from a deed, a
    feeling or a visit;
    `needs` that a clause has to follow the object ("complement"), that the object has to be a
    person ("person"), or that it is one only of what is to come ("future").
    """

    base: str = ""
    type: MoveType
    to: tuple[str, ...]
    by: Literal["word", "deed", "either", "feeling", "visit"]
    needs: Literal["", "complement", "future", "person"] = ""


class ActNoun(Row, frozen=True, kw_only=True):
    """A noun of one party acting toward another; `alone` where it tells a move without a verb.

    A `carrier` is a message that tells no act by itself and goes with what else is known of it; a
    `claim` is no act until it is denied.
    """

    type: MoveType
    to: tuple[str, ...]
    alone: bool = False
    carrier: bool = False
    claim: bool = False


class LightVerb(Row, frozen=True, kw_only=True):
    """A verb that carries the act of its noun, and which way."""

    base: str = ""
    way: Literal["give", "get", "receive", "hold", "accept", "refuse", "end", "answer", "occur"]


class ClauseWord(Row, frozen=True, kw_only=True):
    """A word that bounds, negates or colours a clause."""

    kind: Literal[
        "adverb",
        "complementizer",
        "condition",
        "coordinator",
        "demonstrative",
        "determiner",
        "future",
        "hearsay",
        "may",
        "motion",
        "must",
        "negation",
        "preposition",
        "relative",
        "subordinator",
        "verb",
        "want",
    ]


class VerbLookalike(Row, frozen=True, kw_only=True):
    """A word that opens like a verb and carries no clause of its own."""


class ValenceWord(Row, frozen=True, kw_only=True):
    """A word that blames, praises or denies.

    "harm" blames where it is done to the speaker's side.

    One of "dislike" is said of what its subject feels: whom it blames stands after it. A "maker" is
    a verb whose subject answers for a wrong that it has as its object ("melakukan pelanggaran").
    """

    kind: Literal["wrong", "harm", "good", "false", "dislike", "maker"]


class Nobody(Row, frozen=True, kw_only=True):
    """A name of nobody in particular, to whom no move is made; a `head` opens such names.

    Of people at large (`calls`) only calls and offers are no moves.
    """

    head: bool = False
    calls: bool = False


class Onlooker(Row, frozen=True, kw_only=True):
    """A word in the role of one who judges and does not act: an expert, a reporter."""


class ReplyWord(Row, frozen=True, kw_only=True):
    """A word before a request or offer which tells that the sentence answers it."""


class Protester(Row, frozen=True, kw_only=True):
    """A noun for those who protest together."""


class ChannelWord(Row, frozen=True, kw_only=True):
    """A word that tells whether an act was public or secret."""

    channel: Literal["public", "secret"]


class GoBetween(Row, frozen=True, kw_only=True):
    """A word of those who carry words between two parties, and the capacity in which they do.

    A "noun" names one; "through" stands before him; "mediated" and "carried" are passives whose
    agent he is, "mediates" and "carries" verbs whose subject he is.
    """

    kind: Literal["noun", "through", "mediated", "mediates", "carried", "carries"]
    capacity: Literal["mediator", "host", "messenger", "guarantor", "observer"]


class AgentNoun(Row, frozen=True, kw_only=True):
    """A noun for one who does an act toward whoever owns it: `pengkritik Ruritania`."""

    type: MoveType


class PloverType(Row, frozen=True, kw_only=True):
    """The PLOVER type of a type of move; empty where PLOVER has none."""

    plover: str = ""


class PloverWord(Row, frozen=True, kw_only=True):
    """A word that tells the PLOVER mode of moves of some types, or a context, or both."""

    mode: str = ""
    types: tuple[str, ...] = ()
    context: str = ""


class TopicWord(Row, frozen=True, kw_only=True):
    """A word that tells the topic of a term."""

    topic: str


class DelegationNoun(Row, frozen=True, kw_only=True):
    """A noun for those who are sent to speak for a party."""


class TermCue(Row, frozen=True, kw_only=True):
    """A word that opens a list of terms ("head", "colon"), one of its items, or a condition.

    One that opens a sentence "against" the one before makes what it asks the terms of that one.
    """

    kind: Literal["head", "item", "condition", "colon", "against"]


class StandIn(Row, frozen=True, kw_only=True):
    """A noun whose owner acts, or is acted on, through it."""

    kind: Literal["party", "force"]


class Country(Row, frozen=True, kw_only=True):
    """A country: its plain name, ISO 3166 code, other names, Wikidata id."""

    iso: str
    names: tuple[str, ...] = ()
    wikidata: str | None = None


class Capital(Row, frozen=True, kw_only=True):
    """A capital or seat of power of a country; a "city" never stands for its government alone."""

    country: str
    kind: Literal["capital", "seat", "city"]


class Demonym(Row, frozen=True, kw_only=True):
    """An adjective or a byname that stands for a country."""

    country: str
    kind: Literal["demonym", "nickname"]


class Place(Row, frozen=True, kw_only=True):
    """A city, region or water; `same_as` is the full name of an abbreviation."""

    country: str | None = None
    same_as: str | None = None


class Body(Row, frozen=True, kw_only=True):
    """A body with its other names, and the state or body that it belongs to."""

    kind: Literal["organisation", "government", "group"]
    names: tuple[str, ...] = ()
    of: str | None = None
    wikidata: str | None = None


class BodyNoun(Row, frozen=True, kw_only=True):
    """A noun that heads the name of a body, medium or place.

    `classes` says how: "ministry" opens a name that goes on with capitals, "force" and "government"
    go on with a state and count in lower case, "side" with any party ("pihak Ruritania"), "show"
    with a medium that the tables know, "media" opens and "foreign" closes the name of a body or
    medium, "place" opens, "foreignplace" closes
    the name of a place. `same_as` is the full form of an abbreviation; `serves` tells that the body
    is always a state's.
    """

    classes: tuple[str, ...]
    kind: Literal["organisation", "government", "group", "media", "place", "side"]
    same_as: str | None = None
    serves: Literal["state"] | None = None


class RoleNoun(Row, frozen=True, kw_only=True):
    """A noun for a person by office, rank, profession or kind, or for a group of people.

    A "relation" and one of "kin" is somebody's: the name behind "pendukung" or "istri" is not that
    of the supporter or the wife. `same_as` is the full form of an abbreviation; `serves` tells that
    the office is always a state's or a town's.
    """

    kind: Literal["office", "rank", "profession", "relation", "kin", "person", "group"]
    same_as: str | None = None
    serves: Literal["state", "town"] | None = None


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


class SourcePhrase(Row, frozen=True, kw_only=True):
    """A word or phrase of which descriptions of unnamed sources are built."""

    class_: Literal["head", "rank", "kind", "ordinal", "unnamed", "reason"] = msgspec.field(
        name="class"
    )
    number: int | None = None


class NpWord(Row, frozen=True, kw_only=True):
    """A small word of a noun phrase or inside a name."""

    class_: Literal[
        "definite",
        "other",
        "local",
        "former",
        "kin",
        "link",
        "place link",
        "particle",
        "foreign",
        "predicative",
        "stop",
        "toward",
    ] = msgspec.field(name="class")


class TimeWord(Row, frozen=True, kw_only=True):
    """A word of time expressions by the part that it plays in them.

    `value` is a unit ("Y", "TH", "10Y"), a number of days, or a TIMEX3 code; `vague` the value of
    an unknown number of the unit, where TIMEX3 has one.
    """

    kind: str
    value: str = ""
    vague: str = ""


class Numeral(Row, frozen=True, kw_only=True):
    """A number word: its worth, and how it joins the words before it."""

    value: float
    role: Literal["unit", "whole", "teen", "ten", "hundred", "thousand", "half"]


class DayPart(Row, frozen=True, kw_only=True):
    """A part of the day and its TIMEX3 code; hours in `add_from`-`add_to` count from noon."""

    code: str
    add_from: int
    add_to: int


class Holiday(Row, frozen=True, kw_only=True):
    """A holiday; `on` is "MM-DD" (a part of the day may follow), or a key of `holiday_days`."""

    on: str = ""


class HolidayDays(Row, frozen=True, kw_only=True):
    """The days of a movable holiday, year by year."""

    days: tuple[str, ...]


class TimePattern(Row, frozen=True, kw_only=True):
    """A pattern of time expressions: kinds of words in their order, and the rule that reads it.

    `form` is the pattern; a row without a `rule` is a piece that other patterns name in braces.
    The example must be read by the rule; a test sees to it.
    """

    name: str
    rule: str = ""

    def shows_form(self) -> bool:
        """Say yes: a pattern does not stand in its example word for word."""
        return True


class HtmlName(Row, frozen=True, kw_only=True):
    """A part of a class or id, or a tag, that tells what an HTML element holds.

    A form matches a part or two parts side by side ("baca-juga" has "bacajuga").
    """

    kind: Literal["body"] | LineKind

    def shows_form(self) -> bool:
        """Tell whether the example holds the form, marks between its parts aside."""
        return self.form in "".join(filter(str.isalnum, self.example.casefold()))


class MetaName(Row, frozen=True, kw_only=True):
    """A name of a meta tag, in lower case, and what it tells; earlier rows are trusted more."""

    role: Literal[
        "title",
        "published",
        "created",
        "modified",
        "author",
        "outlet",
        "section",
        "language",
        "url",
        "description",
    ]


class Affix(Row, frozen=True, kw_only=True):
    """A piece that is put to a root.

    `before` are the letters before which a prefix stands (empty: any), `restores` the letters that
    it may have swallowed from the root ("|k": none, or a k).
    """

    kind: Literal["prefix", "suffix", "clitic"]
    before: str = ""
    restores: tuple[str, ...] = ("",)


class Synonym(Row, frozen=True, kw_only=True):
    """A stem, and other stems that a second translator may choose for the same word."""

    words: tuple[str, ...]


class Antonym(Row, frozen=True, kw_only=True):
    """A stem, and the stems that say its opposite."""

    words: tuple[str, ...]


class Toll(Row, frozen=True, kw_only=True):
    """A stem of what is counted after an event, and what it counts; "other" counts no people.

    A word of "part" says that a number is not the whole count.
    """

    counts: Literal["dead", "hurt", "missing", "held", "fled", "other", "part"]


class LightWord(Row, frozen=True, kw_only=True):
    """A stem that stands in so many sentences that sharing it says little."""


class Negator(Row, frozen=True, kw_only=True):
    """A word that turns what follows it into its opposite; before `not_before` it does not."""

    not_before: tuple[str, ...] = ()


class StemException(Row, frozen=True, kw_only=True):
    """A word whose stem its affixes do not tell."""

    stem: str


class NotName(Row, frozen=True, kw_only=True):
    """An abbreviation or a word with a capital that names no person, body or place."""


SHAPES: dict[str, type[Row]] = {
    "affixes": Affix,
    "antonyms": Antonym,
    "light_words": LightWord,
    "negators": Negator,
    "stem_exceptions": StemException,
    "synonyms": Synonym,
    "tolls": Toll,
    "html_names": HtmlName,
    "meta_names": MetaName,
    "act_nouns": ActNoun,
    "channel_words": ChannelWord,
    "delegation_nouns": DelegationNoun,
    "go_betweens": GoBetween,
    "plover": PloverType,
    "plover_words": PloverWord,
    "protesters": Protester,
    "reply_words": ReplyWord,
    "term_cues": TermCue,
    "topics": TopicWord,
    "act_verbs": ActVerb,
    "agent_nouns": AgentNoun,
    "clause_words": ClauseWord,
    "light_verbs": LightVerb,
    "nobodies": Nobody,
    "onlookers": Onlooker,
    "stand_ins": StandIn,
    "valence_words": ValenceWord,
    "verb_lookalikes": VerbLookalike,
    "age_units": AgeUnit,
    "byline_words": BylineWord,
    "furniture": Furniture,
    "invitations": Invitation,
    "language_words": LanguageWord,
    "media": MediaName,
    "outlets": OutletName,
    "sections": Section,
    "zones": Zone,
    "abbreviations": Abbreviation,
    "connectives": Connective,
    "cues": Cue,
    "function_words": FunctionWord,
    "mediums": Medium,
    "modifiers": Modifier,
    "relay_cues": RelayCue,
    "months": Month,
    "weekdays": Weekday,
    "day_parts": DayPart,
    "holiday_days": HolidayDays,
    "holidays": Holiday,
    "numbers": Numeral,
    "time_patterns": TimePattern,
    "time_words": TimeWord,
    "bodies": Body,
    "body_nouns": BodyNoun,
    "capitals": Capital,
    "countries": Country,
    "demonyms": Demonym,
    "leaders": Leader,
    "not_names": NotName,
    "np_words": NpWord,
    "places": Place,
    "pronouns": Pronoun,
    "quantifiers": Quantifier,
    "role_nouns": RoleNoun,
    "source_phrases": SourcePhrase,
    "titles": Title,
}
