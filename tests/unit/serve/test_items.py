"""Items have a value for each field of the record, with the words that it was read from."""

import msgspec
import pytest

from ujar.records import (
    ArticleInfo,
    Entity,
    Issue,
    Move,
    PageInfo,
    Record,
    Resolved,
    Span,
    Statement,
    Term,
    Time,
)
from ujar.samples import find_pages
from ujar.serve.items import make_items
from ujar.serve.nearest import Setting, find_nearest

TEXT = "Ana Berg tiba. Usul itu ia tolak, kata Berg, seperti dikutip Delta, Senin. Ivo Lund diam."


def span(words):
    """Give the span of some words, by their first place."""
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


BERG = Entity(
    "e1",
    "person",
    "Ana Berg",
    role="Menlu",
    mentions=(span("Ana Berg"), span("ia "), span("Berg,")),
)
DELTA = Entity("e2", "media", "Delta", control="state", mentions=(span("Delta"),))
SOURCE = Entity("e3", "person", "seorang pejabat", anonymous=True, count=1)
ARTICLE = ArticleInfo(body=(Span(0, len(TEXT), TEXT),), outlet="Warta", credit=("Gamma", "Delta"))


def items_of(**fields):
    """Make items of a record with some statements or moves, by their ids."""
    page = PageInfo("a.txt", None, "sha256:0", len(TEXT))
    record = Record(page, ARTICLE, entities=(BERG, DELTA, SOURCE), **fields)
    return {item.id: item for item in make_items(record)}


STATEMENT = Statement(
    "s1",
    "indirect",
    "e1",
    span("kata"),
    (span("Usul itu ia tolak"),),
    relays=("e2",),
    time=Resolved("2030-03-04", "published", span("Senin")),
    denies=True,
    disputed_by=("s2",),
    rule="tag",
)


def test_statement_has_its_fields():
    """Each field that the record fills is a value, in the order of reading; no other is."""
    item = items_of(statements=(STATEMENT,))["s1"]
    fields = [value.field for value in item.values]

    assert ["speaker", "cue", "content", "relay", "time", "denies", "disputed"] == fields
    assert "tag" == item.rule
    assert span("Usul itu ia tolak").start == item.start


def test_speaker_is_opened_by_the_nearest_words():
    """Of all mentions the one nearest to the cue is lit, not one within what is said."""
    item = items_of(statements=(STATEMENT,))["s1"]
    near = span("Berg,")

    assert ((near.start, near.end),) == item.get("speaker").spans
    assert "e1" == item.get("speaker").item


def test_speaker_of_another_paragraph_says_so():
    """Where no words of the paragraph name the speaker, the value tells that others do."""
    far = msgspec.structs.replace(BERG, mentions=(span("Ana Berg"),))
    start = TEXT.index("Usul")
    body = (Span(0, start - 1, ""), Span(start, len(TEXT), ""))
    record = Record(
        PageInfo("a.txt", None, "sha256:0", len(TEXT)),
        ArticleInfo(body=body),
        entities=(far, DELTA),
        statements=(STATEMENT,),
    )
    item = next(item for item in make_items(record) if item.id == "s1")

    assert "elsewhere" == item.get("speaker").basis
    assert "" == item.get("relay").basis


def test_time_has_its_basis():
    """A value that was worked out names its rule, and opens the words that it is from."""
    value = items_of(statements=(STATEMENT,))["s1"].get("time")

    assert ("2030-03-04", "published") == (value.text, value.basis)
    assert ((span("Senin").start, span("Senin").end),) == value.spans


def test_chain_leads_from_speaker_to_page():
    """The chain names who said it, who carried it, what the page credits, and the outlet."""
    item = items_of(statements=(STATEMENT,))["s1"]

    assert ["Ana Berg", "Delta", "Gamma", "Warta"] == [value.text for value in item.chain]
    assert ("state-controlled",) == item.chain[1].notes


def test_hearsay_begins_with_nobody():
    """Where the page says it without saying who, the chain begins with that."""
    said = msgspec.structs.replace(STATEMENT, speaker=None, hearsay=True)
    item = items_of(statements=(said,))["s1"]

    assert "nobody" == item.chain[0].code
    assert item.get("speaker") is None
    assert "hearsay" == item.get("hearsay").code


def test_move_has_its_fields():
    """Terms are values of their own with their topics; codes are values to be worded."""
    term = span("Usul itu")
    move = Move(
        "m1",
        "REJECT",
        "e1",
        None,
        via=("e3", "e2"),
        capacities=("messenger",),
        about=span("Usul itu"),
        terms=(
            Term(term.start, term.end, term.text, topic="withdrawal", due="2030"),
            Term(term.start, term.end, term.text),
        ),
        certainty="denied",
        in_reply_to="m2",
        statements=("s1",),
        evidence=(span("Usul itu ia tolak"), span("Ivo Lund diam.")),
        reality="planned",
    )
    item = items_of(moves=(move,))["m1"]

    assert ["actor", "about", "term", "term", "via", "via"] == [v.field for v in item.values[:6]]
    assert ["topic:withdrawal", "due:2030"] == list(item.get("term").notes)
    assert ("messenger", "unnamed") == item.get("via").notes
    assert "planned" == item.get("reality").code
    assert "denied" == item.get("certainty").code
    assert 2 == len(item.get("evidence").spans)
    assert ["m1.term", "m1.term.2"] == [value.key for value in item.all("term")]


def test_actual_moves_do_not_say_so():
    """What is told as done needs no word for it."""
    assert items_of(moves=(Move("m1", "AID", "e1", "e2"),))["m1"].get("reality") is None


def test_doubts_stand_with_what_they_are_about():
    """An issue is an item, and is shown with the statements and times whose words it is about."""
    place = span("Senin")
    time = Time(place.start, place.end, "Senin", "DATE", None, "unanchored")
    issue = Issue("time-unanchored", place.start, place.end, "From when?")
    whole = Issue("published-missing", 0, 0, "When?")
    items = items_of(times=(time,), statements=(STATEMENT,), issues=(whole, issue))

    assert (issue,) == items["t1"].doubts
    assert () == items["s1"].doubts
    assert () == items["d1"].values[0].spans
    assert ((place.start, place.end),) == items["d2"].values[0].spans
    assert "no-value" == items["t1"].get("value").code


def test_entity_says_what_the_page_says_of_it():
    """Name and facts open the mention that holds them; without such words they open none."""
    items = items_of()

    assert ((0, len("Ana Berg")),) == items["e1"].get("name").spans
    assert () == items["e1"].get("role").spans
    assert "Ana Berg · ia  · Berg," == items["e1"].get("mentions").text
    assert "1" == items["e3"].get("count").text
    assert ("unnamed",) == items["e3"].get("name").notes


def test_page_is_an_item():
    """What the page says of itself is opened like all else."""
    assert ["outlet", "credit", "digest"] == [v.field for v in items_of()["page"].values]


@pytest.mark.parametrize(
    ("setting", "chosen"),
    [
        (Setting(((50, 54),)), (40, 45)),
        (Setting(((50, 54),), avoid=((38, 48),)), (60, 65)),
        (Setting(((50, 54),), within=((55, 70),)), (60, 65)),
        (Setting(((50, 54),), paragraphs=(0, 50)), (60, 65)),
        (Setting(((50, 54),), paragraphs=(0, 48, 58)), (40, 45)),
        (Setting(((5, 6),), paragraphs=(0, 8)), (10, 15)),
        (Setting(()), (10, 15)),
    ],
)
def test_nearest_mention(setting, chosen):
    """The paragraph counts first, then what may hold the party, then the distance."""
    assert (chosen,) == find_nearest([(10, 15), (40, 45), (60, 65)], setting)


def test_no_mention_is_none():
    """Whom the page never names cannot be lit."""
    assert () == find_nearest([], Setting(((5, 6),)))


@pytest.mark.parametrize("path", find_pages(), ids=lambda path: path.name)
def test_keys_are_used_once(path):
    """No two values of a page have one key, and each place lies within the page."""
    from ujar.page.make import make_page
    from ujar.pipeline import read_page

    record = read_page(make_page(path.read_bytes(), name=path.name))
    values = [value for item in make_items(record) for value in item.values]
    places = [place for value in values for place in value.spans]

    assert len(values) == len({value.key for value in values})
    assert all(0 <= start < end <= record.page.chars for start, end in places)
