"""The parts of a term are named as its page tells them; the rest stays empty."""

from ujar.batch.columns import MOVES
from ujar.batch.rows import make_rows
from ujar.links.parts import TermParts, name_parts
from ujar.records import ArticleInfo, Entity, Move, PageInfo, Record, Span, Term, TermParty

TERM = Term(
    0,
    20,
    "menarik dua brigade",
    due="P30D",
    obliged=TermParty("rur"),
    amount=Span(8, 19, "dua brigade"),
)


def test_names_stand_for_ids():
    """Who has to do it goes by name; what is not told is null."""
    found = name_parts(TERM, {"rur": "Ruritania"})

    assert TermParts(obliged="Ruritania", amount="dua brigade", due="P30D") == found


def test_parts_of_a_batch():
    """The table of moves has a list for each part, as long as that of the terms, and the code."""
    record = Record(
        PageInfo("a.txt", None, "", 20),
        ArticleInfo(),
        entities=(Entity("rur", "government", "Ruritania"),),
        moves=(Move("m1", "OFFER", "rur", None, terms=(TERM, Term(0, 4, "damai")), cameo="0356"),),
    )
    [cells] = make_rows(record)["moves"]
    row = dict(zip((column.name for column in MOVES), cells, strict=True))

    assert (["Ruritania", ""], ["P30D", ""]) == (row["obliged"], row["dues"])
    assert (["", ""], ["", ""]) == (row["beneficiaries"], row["in_return"])
    assert "0356" == row["cameo"]
