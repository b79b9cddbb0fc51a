"""Reads the members out of a noun phrase: joined ones apart, and the noun that each owns in it.

`pasukan Ruritania dan Syldavia` gives Ruritania, for whom his troops stand, and Syldavia.

The nouns through which an owner acts stand in `stand_ins`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.moves.roles import AGENT, BOUNDS, PHRASE, Party, Subject
from ujar.moves.tables import get_tables

if TYPE_CHECKING:
    from ujar.moves.chunks import Chunk
    from ujar.moves.clause import Clauses


BOTH = "baik"
MARKS = (('"', '"'), ("“", "”"))
MANY = 2
OF = "dari"
ABOUT = "sekitar"
ANSWERING = frozenset({"refuse", "accept", "receive"})
ANSWERABLE = frozenset({"OFFER", "REQUEST", "ACCUSE"})


def finish(clauses: Clauses, phrase: list[int], found: Subject) -> Subject:
    """Read the parties out of a noun phrase given from its end to its start."""
    found.words = sorted(phrase)
    piece: list[int] = []
    for at in [*found.words, -1]:
        if at >= 0 and clauses.chunks[at].kind not in ("coordinator", "comma"):
            piece.append(at)
            continue
        party = _party(clauses, piece)
        if party is not None:
            found.parties.append(party)
        piece = []
    if len(found.parties) > MANY and _is_summed_up(clauses, found):
        # "kedua negara, X dan Y, ...": the list says who they are
        found.parties = found.parties[1:]
    return found


def _is_summed_up(clauses: Clauses, found: Subject) -> bool:
    """Tell whether a list only says who those named first are: `para mediator, X dan Y`."""
    first, *rest = found.parties
    chunks = clauses.chunks
    comma = next((k for k in found.words if k > first.at and chunks[k].kind == "comma"), None)
    before = comma is not None and all(p.at > comma for p in rest)
    if OF in chunks[first.at].low.split(" "):
        # "para pemimpin dari X, Y dan Z" are no list of their own
        return False
    return before and first.key in clauses.crowds and not any(p.key in clauses.crowds for p in rest)


def _party(clauses: Clauses, piece: list[int]) -> Party | None:
    """Read the member that one noun phrase stands for, with the noun that he owns in it."""
    mentions = [k for k in piece if clauses.chunks[k].key is not None]
    if not mentions:
        return None
    at = next((k for k in mentions[1:] if clauses.chunks[k].key in clauses.people), mentions[0])
    before = [k for k in piece if k < mentions[0] and clauses.chunks[k].kind in ("word", "noun")]
    heads = [k for k in before if clauses.chunks[k].low != BOTH]
    if clauses.chunks[mentions[0]].clitic:
        heads.append(mentions[0])
    key = clauses.chunks[at].key
    return None if key is None else Party(key, stand_of(clauses, heads) if heads else None, at)


def stand_of(clauses: Clauses, heads: list[int]) -> str:
    """Tell for what kind of noun an owner stands: "party", "force", "act" or "other"."""
    chunks = clauses.chunks
    table = get_tables().stand_ins
    words = [_single(chunks[k].low) for k in heads]
    for size in (3, 2, 1):
        kind = table.get(" ".join(words[:size]))
        if kind:
            return kind
    return "act" if chunks[heads[0]].kind == "noun" else "other"


def _single(low: str) -> str:
    """Give a word that stands doubled once: `kapal-kapal`."""
    first, _, second = low.partition("-")
    return first if first == second else low


def joins(clauses: Clauses, j: int) -> bool:
    """Tell whether a coordinator or comma joins two noun phrases of one list."""
    chunks = clauses.chunks
    if j == 0 or chunks[j - 1].kind not in PHRASE | {"bracket", "comma"}:
        return False
    if chunks[j].kind == "coordinator":
        return True
    k = j + 1
    while k < len(chunks) and chunks[k].kind in PHRASE | {"comma"}:
        if chunks[k].kind == "comma" and k + 1 < len(chunks):
            after = chunks[k + 1].kind
            if after not in PHRASE | {"coordinator"}:
                return False
        k += 1
    return k < len(chunks) and chunks[k].kind == "coordinator"


def asks(chunk: Chunk) -> bool:
    """Tell whether a verb or noun asks for somebody to do something."""
    noun = chunk.entry.noun
    row = chunk.entry.verb or noun
    if row is None or row.type not in ("REQUEST", "COERCE"):
        return False
    if row is noun and noun is not None and noun.carrier:
        # "mengirim surat untuk meminta": who sends it asks
        return False
    return chunk.kind == "noun" or "object" in row.to or "clause" in row.to


def counts(clauses: Clauses, j: int) -> bool:
    """Tell whether `sekitar` opens a number, and no place: `sekitar 50 warga`."""
    chunks = clauses.chunks
    if chunks[j].low != ABOUT or j + 1 >= len(chunks):
        return False
    return chunks[j + 1].kind == "determiner" or chunks[j + 1].low[:1].isdigit()


def names_agent(clauses: Clauses, at: int) -> bool:
    """Tell whether it is said by whom somebody is accused: `dituduh Ruritania menyerang X`."""
    chunks, entry = clauses.chunks, clauses.chunks[at].entry
    if entry.verb is None or not entry.passive or at + 1 >= len(chunks):
        return False
    after = at + 2 if chunks[at + 1].low == AGENT and at + 2 < len(chunks) else at + 1
    return chunks[after].kind == "mention" and chunks[after].key is not None


def answered_before(clauses: Clauses, at: int, j: int) -> list[int]:
    """Give the phrase of what a passive answers, told with its clause: `usulan X agar ... ditolak`.

    The phrase is given from its end; it is empty where the clause before does not open with one.
    """
    chunks, light = clauses.chunks, clauses.chunks[at].entry.light
    if light is None or light.way not in ANSWERING or not chunks[at].entry.passive:
        return []
    k = j
    while k > 0 and chunks[k].kind not in BOUNDS | {"comma", "complementizer"}:
        k -= 1
    if chunks[k].kind != "complementizer":
        return []
    phrase = []
    while k > 0 and chunks[k - 1].kind in PHRASE:
        k -= 1
        phrase.append(k)
    noun = chunks[k].entry.noun
    opens = k == 0 or chunks[k - 1].kind in BOUNDS | {"comma", "complementizer"}
    return phrase if noun is not None and noun.type in ANSWERABLE and opens else []


def close_marks(page: str, start: int, end: int) -> tuple[int, int]:
    """Take in the quotation mark right beside words that hold only its partner: `sebagai "tipuan`.

    A mark that closes or opens nothing within reach is left as it stands on the page.
    """
    words = page[start:end]
    for opening, closing in MARKS:
        odd = (
            words.count('"') % 2
            if opening == closing
            else words.count(opening) - words.count(closing)
        )
        if not odd:
            continue
        if odd > 0 and page[end : end + 1] == closing:
            return (start, end + 1)
        if page[start - 1 : start] == opening and start:
            return (start - 1, end)
    return (start, end)


def is_message(chunk: Chunk) -> bool:
    """Tell whether a chunk is a letter or its like, that carries what is asked or offered."""
    noun = chunk.entry.noun
    return noun is not None and noun.carrier
