"""Every example of the tables of acts must show the act of its row."""

import pytest

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import ActNoun, ActVerb, AgentNoun, LightVerb, PloverType


@pytest.mark.parametrize("row", get_lexicon().rows(ActVerb), ids=lambda row: row.form)
def test_verb(read, row):
    """The example of a verb gives a move of the row's type."""
    assert row.type in [kind for kind, _, _ in read(row.example).triples()]


@pytest.mark.parametrize(
    "row",
    [row for row in get_lexicon().rows(ActNoun) if not (row.carrier or row.claim)],
    ids=lambda row: row.form,
)
def test_noun(read, row):
    """The example of a noun gives a move of the row's type."""
    assert row.type in [kind for kind, _, _ in read(row.example).triples()]


@pytest.mark.parametrize(
    "row", [row for row in get_lexicon().rows(ActNoun) if row.carrier], ids=lambda row: row.form
)
def test_message_is_no_move(read, row):
    """A message by itself tells no move."""
    assert [] == read(row.example).triples()


@pytest.mark.parametrize(
    "row", [row for row in get_lexicon().rows(ActNoun) if row.claim], ids=lambda row: row.form
)
def test_claim_is_only_denied(read, row):
    """A claim is no move until it is denied."""
    assert ["DENY"] == [kind for kind, _, _ in read(row.example).triples()]


@pytest.mark.parametrize("row", get_lexicon().rows(LightVerb), ids=lambda row: row.form)
def test_light_verb(read, row):
    """The example of a light verb gives a move."""
    assert read(row.example).triples()


@pytest.mark.parametrize("row", get_lexicon().rows(AgentNoun), ids=lambda row: row.form)
def test_agent_noun(read, row):
    """Who is called the doer of an act does it."""
    got = read(f"Ana Berg adalah {row.form} Borduria.").triples()

    assert [(row.type, "Ana Berg", "Borduria")] == got


def test_every_type_has_its_code():
    """Each type of move has a row that gives its PLOVER type, a denial an empty one."""
    codes = {row.form: row.plover for row in get_lexicon().rows(PloverType)}

    assert 18 == len(codes)
    assert "" == codes["DENY"]
    assert "AGREE" == codes["OFFER"] == codes["ACCEPT"]
