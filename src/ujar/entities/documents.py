"""Finds who issued a survey or a report that the page lets speak: "survei itu menunjukkan ...".

In `Menurut survei Zenda Institute, ... Survei itu menunjukkan ...` both are of the institute. The
issuer is who is named right behind the document's noun or behind `oleh`, `dari` and their like; a
document without one takes that of the document of the same noun before it, or, on a page that names
one issuer alone, of the one behind it. "Survei lain" takes up nothing.

The nouns stand in `data/id/document_nouns.csv`; stages ask `Cast.issuer_of`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import DocumentNoun

if TYPE_CHECKING:
    from ujar.article.text import Sentence
    from ujar.entities.cast import Cast

ISSUERS = ("organisation", "media", "group", "government")
BY = frozenset({"oleh", "dari", "milik", "versi", "buatan"})
OTHER = frozenset({"lain", "lainnya", "kedua", "terpisah"})
FAR = 12  # tokens from a noun to "oleh" and its like
REACH = 6  # sentences


class Document(NamedTuple):
    """A document that a page speaks of: where, which noun, whose, whether it takes up another."""

    start: int
    sentence: int
    noun: str
    issuer: int | None
    other: bool


def find_documents(cast: Cast) -> tuple[Document, ...]:
    """Give the documents of a page, in order, with the issuers that their own words name."""
    nouns = document_nouns()
    found = []
    for sentence in cast.text.sentences:
        for at, token in enumerate(sentence.tokens):
            noun, after = nouns.get(token.low), at + 1
            if noun is None and after < len(sentence.tokens):
                pair = f"{token.low} {sentence.tokens[after].low}"
                noun, after = nouns.get(pair), at + 2
            if noun is None:
                continue
            following = [t.low for t in sentence.tokens[after : after + 2]]
            other = not OTHER.isdisjoint(following)
            issuer = _own_issuer(cast, sentence, after)
            found.append(Document(token.start, sentence.index, noun, issuer, other))
    return tuple(found)


def issuer_at(documents: tuple[Document, ...], offset: int) -> int | None:
    """Give the issuer of the document whose noun starts at an offset."""
    at = next((n for n, d in enumerate(documents) if d.start == offset), None)
    if at is None:
        return None
    document = documents[at]
    if document.issuer is not None or document.other:
        return document.issuer
    same = [d for d in documents if d.noun == document.noun and d.issuer is not None]
    near = [d for d in same if abs(d.sentence - document.sentence) <= REACH]
    before = [d for d in near if d.start < offset]
    if before:
        return before[-1].issuer
    return near[0].issuer if len({d.issuer for d in same}) == 1 and near else None


def _own_issuer(cast: Cast, sentence: Sentence, after: int) -> int | None:
    """Give whom the words behind a document's noun name as its issuer."""
    tokens = sentence.tokens
    for at in range(after, min(after + FAR, len(tokens))):
        by = tokens[at].low in BY
        if at > after and not by:
            continue
        start = at + 1 if by else at
        if start < len(tokens) and (key := _issuer_from(cast, tokens[start].start)) is not None:
            return key
    return None


def _issuer_from(cast: Cast, offset: int) -> int | None:
    for mention in cast.mentions_from(offset):
        if cast.members[mention.key].kind in ISSUERS and not mention.place:
            return mention.key
    return None


@cache
def document_nouns() -> dict[str, str]:
    """Give the nouns for documents, each with the noun under which another takes it up."""
    return {r.form: r.same_as or r.form for r in get_lexicon().rows(DocumentNoun)}
