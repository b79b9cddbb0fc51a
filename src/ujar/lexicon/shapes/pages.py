"""Words of a page around its article: furniture, bylines, outlets, sections, HTML."""

from __future__ import annotations

from typing import Literal

from ujar.lexicon.shapes.row import Row
from ujar.records import LineKind


class Furniture(Row, frozen=True, kw_only=True):
    """Words of a page that are no article, and the kind of line that they make.

    `match` says where in the line the form stands. `opens`: "list" where headlines of other
    articles follow, "few" where one or a few do, "pages" where the article goes on elsewhere,
    "end" where comments of readers or words on the writer follow, "tags" where key words do,
    "credit" where the line before is a picture's text and the line after its credit. `needs`
    narrows: "fragment" a line that is no full sentence, "teaser" a headline or a colon behind
    the form, "caption" a line that may be a picture's text, "notspeech" a line that quotes
    nobody, "invites" a sentence that opens with a word of `Invitation`.
    """

    match: Literal["line", "start", "inside", "end"]
    kind: LineKind
    opens: Literal["", "list", "few", "pages", "end", "tags", "credit", "caption"] = ""
    needs: Literal["", "fragment", "teaser", "caption", "notspeech", "invites"] = ""


class Invitation(Row, frozen=True, kw_only=True):
    """A word that opens an invitation to the reader ("Ikuti", "Gabung")."""


class OutletWord(Row, frozen=True, kw_only=True):
    """A word of which the names of papers, sites and stations are made ("Kabar Timur")."""


class BylineWord(Row, frozen=True, kw_only=True):
    """A word before the name of who wrote or edited an article, or before its time.

    `alone` where it needs no colon behind it ("Oleh Ana Berg"); "team" where it is no person.
    """

    role: Literal["author", "editor", "other", "published", "updated", "views", "team"]
    alone: bool = False


class Section(Row, frozen=True, kw_only=True):
    """A name of a section of a news site; `name` is how the record writes it."""

    name: str


class LanguageWord(Row, frozen=True, kw_only=True):
    """A short word and the languages (ISO 639-1) in which it is common."""

    languages: tuple[str, ...]


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
