"""Sets what an act is about: the clause that it asks for or offers, else the thing.

`Ruritania menolak usulan gencatan senjata selama sebulan itu pada Senin` is about "usulan gencatan
senjata selama sebulan itu".

It ends where another clause, a condition, a time or the words around a quotation begin. What tells
conditions apart stands in `term_cues`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ujar.entities.words import word_class
from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import TermCue
from ujar.moves.act import MUTUAL, PROPOSALS
from ujar.moves.promises import ENDS, LASTING
from ujar.moves.roles import BOUNDS, MOODS, SKIPPED, TELLS

if TYPE_CHECKING:
    from ujar.moves.act import Act
    from ujar.moves.chunks import Chunk, Range
    from ujar.moves.place import Place

ASIDE = frozenset({"kepada", "melalui", "lewat", "via", "sejak", "menurut"})
ABOUT = ("soal", "tentang", "terkait", "mengenai", "atas")
LASTS = frozenset({"selama", "untuk"})
SPANS = frozenset({"selama", "sejak", "semenjak", "hingga", "sampai"})
TO = frozenset({"kepada", "pada"})
WHOM = frozenset({"mention", "coordinator", "bracket", "preposition"})
FOR = frozenset({"untuk", "guna"})
THROUGH = "through"
ACTIVE = "me"
PASSIVE = ("di", "ter")
TOLD = frozenset({"mention", "word", "noun", "verb", "bracket"})
NEAR = 4
FROM_ON = "mulai"
LENGTH = "DURATION"
BY = "dengan"
OF_SUBJECT = frozenset({"REJECT", "ACCEPT", "OFFER"})
ENDING = frozenset({"condition", "price", "unless"})
GOES = frozenset({"word", "adverb"})
OPENS = frozenset({"preposition", "relative", "time"})


def lay_content(place: Place, act: Act) -> None:
    """Set what an act is about: the clause that it asks for, else its object."""
    first = place.args.complement
    matter = None if lay_clause(place, act) else _matter(place, act)
    if matter is not None and first is not None and place.clauses.chunks[first - 1].low == BY:
        # "menjamin dukungan dengan memberi A dan membuka B": how it is to be done
        act.items.append(_clause_at(place, first))
    if matter is None and act.about is None and place.passive and act.type in OF_SUBJECT:
        _lay_subject(place, act)
    elif matter is not None:
        end = place.args.end if matter < place.args.end else len(place.clauses.chunks)
        act.about = matter_at(place, matter, end)
        _take_in_noun(place, act, matter)


def _take_in_noun(place: Place, act: Act, matter: int) -> None:
    """Begin with the noun that the verb itself holds: `memulihkan hubungan | diplomatik`."""
    verb, *rest = place.chunk.low.split(" ")
    first = place.clauses.chunks[matter]
    if not rest or matter != place.at + 1 or not verb.startswith(ACTIVE) or act.about is None:
        return
    if word_class(rest[-1]) != "noun":
        return  # "menyambut baik jawaban"
    if first.kind == "word" and not first.capital:
        tokens = place.scene.text.tokens_in(place.chunk.start, place.chunk.end)
        act.about = (tokens[1].start, act.about[1])


def _lay_subject(place: Place, act: Act) -> None:
    """Take what stands before a passive: `usulan itu ditolak Y`."""
    chunks, words = place.clauses.chunks, place.subject.words
    named = _proposal_before(place)
    if named is not None:
        lay_before(type(place)(place.scene, place.sent, place.clauses, named), act, place.at)
        return
    if not words or place.subject.link == "relative" or words[0] > place.at:
        return
    last = place.at - 1
    while last > words[0] and chunks[last].kind in SKIPPED - {"demonstrative"} | {"comma"}:
        last -= 1
    if chunks[words[0]].kind in ("word", "noun"):
        act.about = cut_about(place, (chunks[words[0]].start, chunks[last].end))


def _proposal_before(place: Place) -> int | None:
    """Give where the proposal stands with which a passive's clause begins: `usulan X untuk ...`."""
    chunks, k = place.clauses.chunks, place.at - 1
    while k >= 0 and chunks[k].kind not in BOUNDS | {"relative"}:
        k -= 1
    noun = chunks[k + 1].entry.noun
    return k + 1 if noun is not None and noun.type in PROPOSALS else None


def lay_before(place: Place, act: Act, end: int) -> None:
    """Set what an act is about that is told before its passive: `usulan X untuk damai ditolak`."""
    chunks, first = place.clauses.chunks, place.args.complement
    if first is None or first >= end - 1 or chunks[first].kind != "complementizer":
        while end > place.at + 1 and chunks[end - 1].kind in SKIPPED - {"demonstrative"}:
            end -= 1  # "kecaman juga dilontarkan X"
        if end > place.at + 1 or act.type in PROPOSALS:
            act.about = matter_at(place, place.at, end)
        return
    last = end - 1
    while last > first + 1 and chunks[last].kind in SKIPPED - {"demonstrative"} | {"comma"}:
        last -= 1
    act.about = cut_about(place, (chunks[first + 1].start, chunks[last].end))


def lay_clause(place: Place, act: Act) -> bool:
    """Set what an act is about, if a clause tells it."""
    first = place.args.complement
    if first is None or not _is_content(place, first):
        return False
    act.about = cut_about(place, _clause_at(place, first))
    act.items.append(act.about)
    return True


def lay_deed(place: Place, act: Act) -> None:
    """Set what an act is about to a verb with its objects and the clause that it opens."""
    chunks, args = place.clauses.chunks, place.args
    asks = args.complement is not None and _is_content(place, args.complement)
    end = len(chunks) if asks else max(place.at + 1, args.end)
    last = place.at
    while last + 1 < end and not _ends(place, last + 1):
        last += 1
    act.about = cut_about(place, (chunks[place.at].start, chunks[last].end))


def _is_content(place: Place, first: int) -> bool:
    """Tell whether the clause after a word is what it asks for, and not how or when it is done.

    `menolak usulan itu dengan menyebutnya ...`, `... selama X mengancam`, `... dengan syarat X
    mundur` are no content; nor is what follows a relative clause: `X yang didukung Y menolak`.
    """
    chunks = place.clauses.chunks
    if _hangs_on(place, first):
        return False
    if chunks[first].kind == "complementizer":
        return True
    noun = place.chunk.entry.noun
    told = noun is not None and place.chunk.entry.verb is None and chunks[first].kind == "verb"
    if noun is not None and told and (noun.type in MUTUAL or chunks[first].low in TELLS):
        # "pembicaraan X dan Y berhasil", "tawaran X merupakan kemajuan" tell what came of it
        return False
    k = first - 1
    while k > place.at and chunks[k].kind in SKIPPED:
        k -= 1
    if chunks[k].kind == "preposition" and k > place.at:
        return False
    if place.passive and place.subject.link == "relative":
        return False
    between = chunks[place.at + 1 : first]
    return not any(c.low in SPANS and c.kind == "preposition" for c in between)


def _clause_at(place: Place, first: int) -> Range:
    """Give the words of a clause that is asked for, without its conditions and asides."""
    chunks = place.clauses.chunks
    if chunks[first].kind == "complementizer" and first + 1 < len(chunks):
        first += 1
    things = place.args.nouns
    if chunks[first].entry.passive and things and place.at < things[0] < first:
        # "meminta tarif diturunkan"
        before = chunks[things[0] - 1]
        first = first if before.kind == "mention" else things[0]
    k = first
    while k - 1 > place.at and chunks[k - 1].kind in MOODS | GOES:
        k -= 1
        # "tidak serius berupaya mundur": from the negation on
        first = k if chunks[k].kind in MOODS else first
    last = first
    while last + 1 < len(chunks) and not (
        _ends(place, last + 1) or _is_told_of(place, first, last + 1)
    ):
        last += 1
    while last > first and (chunks[last].kind in ("quote", "comma") or chunks[last].kind in MOODS):
        last -= 1
    return (chunks[first].start, chunks[last].end)


def _is_told_of(place: Place, first: int, at: int) -> bool:
    """Tell whether a passive tells what became of a noun: `usulan X untuk berunding ditolak`."""
    chunks = place.clauses.chunks
    if place.chunk.kind != "noun" or chunks[at].kind != "verb" or at == first:
        return False
    opener = chunks[first] if place.args.complement is None else chunks[place.args.complement]
    opened = opener.kind == "verb" or opener.low in FOR
    if not opened or not (chunks[at].entry.passive or chunks[at].low.startswith(PASSIVE)):
        return False
    k = at - 1
    while k > first and chunks[k].kind in SKIPPED:
        k -= 1
    return chunks[k].kind in TOLD


def _ends(place: Place, at: int) -> bool:
    """Tell whether a clause ends at a chunk; `sebelum Senin` ends none."""
    chunks = place.clauses.chunks
    before_time = at + 1 < len(chunks) and chunks[at + 1].kind == "time"
    if chunks[at].kind in ENDS:
        return not before_time
    if chunks[at].kind == "condition" or _opens_condition(place, at):
        return True
    if chunks[at].entry.between == THROUGH and chunks[at].low not in ASIDE:
        return True
    if chunks[at].low in LASTING and not is_length(place, at):
        # "bersedia berunding selama X menahan diri"
        return any(c.kind == "verb" for c in chunks[at + 2 : at + 2 + NEAR])
    return chunks[at].kind == "comma" and _breaks_off(place, at)


def _breaks_off(place: Place, at: int) -> bool:
    """Tell whether something else follows a comma: an aside, or a clause with its own subject."""
    chunks = place.clauses.chunks
    k = at + 1
    while k < len(chunks) and chunks[k].kind == "quote":
        k += 1
    if k >= len(chunks):
        return True
    if chunks[k].kind == "coordinator":
        after = k + 1
        while after < len(chunks) and chunks[after].kind in SKIPPED:
            after += 1
        named = after + 1 < len(chunks) and chunks[after].kind == "mention"
        return named and chunks[after + 1].kind == "verb"
    row = chunks[k].entry.verb
    if row is not None and row.type in PROPOSALS:
        # "menawarkan damai, meminta X menjawab": another act
        return True
    return chunks[k].kind in OPENS or chunks[k].entry.reply or _opens_condition(place, k)


def _hangs_on(place: Place, end: int) -> bool:
    """Tell whether what follows is a condition: `menawarkan damai dengan syarat X mundur`."""
    return any(_opens_condition(place, k) for k in range(place.at + 1, end))


def _opens_condition(place: Place, at: int) -> bool:
    return place.clauses.opens(at, _conditions())


@cache
def _conditions() -> frozenset[str]:
    rows = get_lexicon().rows(TermCue)
    return frozenset(row.form for row in rows if row.kind in ENDING)


def matter_at(place: Place, first: int, end: int) -> Range:
    """Give the words of a matter: with what counts it, without whom it is said to and when."""
    chunks = place.clauses.chunks
    while first - 1 > place.at and (measures(chunks[first - 1]) or _counts(chunks[first - 1])):
        first -= 1
    last = first
    while last + 1 < len(chunks) and not _leaves_matter(place, last + 1, end):
        last += 1
    while last > first and chunks[last].kind in ("comma", "coordinator"):
        last -= 1
    return cut_about(place, (chunks[first].start, chunks[last].end))


def _counts(chunk: Chunk) -> bool:
    return chunk.kind == "determiner" and not chunk.capital


def measures(chunk: Chunk) -> bool:
    """Tell whether a chunk only tells how much of a noun there is: `21`, `butir`, `putaran`."""
    return chunk.entry.measure or chunk.low[:1].isdigit()


def _leaves_matter(place: Place, k: int, end: int) -> bool:
    """Tell whether the matter of an act ends before a chunk: `kepada X`, `pada Senin`."""
    chunks = place.clauses.chunks
    if is_length(place, k):
        return False
    if k >= end:
        return True
    chunk = chunks[k]
    if (
        chunk.low in ASIDE
        or chunk.entry.between == THROUGH
        or chunk.kind in ("time", "condition")
        or _opens_condition(place, k)
    ):
        return True
    if chunk.kind == "comma":
        return _breaks_off(place, k)
    if chunk.kind == "relative":
        return _tells_whose(place, k)
    if chunk.kind != "preposition":
        return False
    if k + 1 >= end or chunks[k + 1].kind == "time":
        return True
    return chunk.low in SPANS and not _counts(chunks[k + 1])


def _tells_whose(place: Place, at: int) -> bool:
    """Tell whether a relative clause only tells who made a proposal: `yang diajukan X`."""
    chunks = place.clauses.chunks
    verb = next((c for c in chunks[at + 1 : at + 1 + NEAR] if c.kind not in SKIPPED), None)
    if verb is None or not verb.entry.passive:
        return False
    row, light = verb.entry.verb, verb.entry.light
    return (light is not None and light.way == "give") or (
        row is not None and row.type in PROPOSALS
    )


def is_length(place: Place, k: int) -> bool:
    """Tell whether a chunk tells how long the matter is to last: `selama 30 hari`."""
    chunks = place.clauses.chunks
    if chunks[k].low == FROM_ON:
        return k + 1 < len(chunks) and chunks[k + 1].kind == "time"
    if chunks[k].kind == "time" and chunks[k - 1].low == FROM_ON:
        return True
    if chunks[k].low in LASTS:
        k += 1
    if k >= len(chunks) or chunks[k].kind != "time":
        return False
    times = place.scene.times_in(chunks[k].start, chunks[k].end)
    return bool(times) and times[0].type == LENGTH


def _matter(place: Place, act: Act) -> int | None:
    """Give where the matter of an act begins: its object, or what stands after `soal`.

    What is proposed may stand behind whom it is proposed to: `mengusulkan kepada X untuk damai`.
    """
    if place.args.nouns:
        return place.args.nouns[0]
    chunks, end = place.clauses.chunks, place.args.end
    for at in range(place.at + 1, end - 1):
        if chunks[at].low in ABOUT:
            return at + 1
        if act.type not in PROPOSALS:
            continue
        if chunks[at].low in FOR:
            return at + 1
        if chunks[at].low in TO and chunks[at + 1].kind == "mention":
            # "mengusulkan kepada X dan Y gencatan senjata"
            k = next((k for k in range(at + 1, end) if chunks[k].kind not in WHOM), end)
            if k < end and chunks[k].kind in ("word", "noun", "determiner"):
                return k
    if act.type in PROPOSALS and end + 2 < len(chunks) and chunks[end].kind == "comma":
        return end + 2 if chunks[end + 1].low in FOR else None
    return None


def cut_about(place: Place, span: Range) -> Range:
    """Cut words off at the end of the statement in which they begin, or which their cue lays."""
    start, end = span
    for stmt in (place.said, place.cue):
        for piece in stmt.content if stmt is not None else ():
            if piece.start <= start < piece.end < end:
                end = piece.end
    page = place.scene.text.page
    while end > start and not (page[end - 1].isalnum() or page[end - 1] in '"”)%'):
        end -= 1
    return (start, end)
