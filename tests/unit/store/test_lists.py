"""Lists, counts and pages of a store, the same in both databases."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor

import msgspec
import pytest
from sqlalchemy.exc import DBAPIError

from ujar.errors import RequestError, StoreError
from ujar.store import Query, Store
from ujar.store.connect import read, write

SAID = "Menlu Ruritania Ana Berg mengatakan bahwa pihaknya siap berunding."


def test_counts(filled):
    """The store tells how much it holds."""
    counts = filled.counts()

    assert (14, 114, 0, 0) == (counts.pages, counts.statements, counts.failures, counts.unlinked)
    assert counts.moves == filled.find(Query(type="move")).total
    assert counts.actors == filled.actors().total
    assert counts.first <= counts.last


def test_stamp_changes_with_the_store(filled):
    """The stamp stays while nothing changes, and changes with what is added."""
    before = filled.stamp()
    filled.find("surat")

    assert before == filled.stamp()

    filled.add(["Menlu Ruritania menolak usul itu, kata AFP."])

    assert before != filled.stamp()


def test_what_was_counted_is_counted_again_after_a_change(filled):
    """A remembered count is not told of another state of the store."""
    before = filled.find(Query(words="menolak")).total
    filled.add(["Menlu Ruritania Ana Berg mengatakan bahwa pihaknya menolak usul itu."])

    assert before < filled.find(Query(words="menolak")).total


@pytest.mark.parametrize("order", ["best", "newest", "oldest"])
def test_paging(filled, order):
    """Pages of hits follow on each other without a gap or a double."""
    query = Query(words="gencatan", limit=7, order=order, facets=False)
    whole = filled.find(msgspec.structs.replace(query, limit=1000)).hits
    parts = [
        filled.find(msgspec.structs.replace(query, offset=n)).hits for n in range(0, len(whole), 7)
    ]

    assert len(whole) > 14
    assert list(whole) == [hit for part in parts for hit in part]


def test_stream_gives_all_hits(filled):
    """A stream gives as many hits as the search counts, oldest first."""
    query = Query(words="gencatan", limit=2)
    days = [hit.day or "" for hit in filled.stream(query)]

    assert filled.find(query).total == len(days)
    assert days == sorted(days)


def test_newest_and_oldest(filled):
    """Hits can be put in the order of their days."""
    newest = [hit.day for hit in filled.find(Query(order="newest", limit=1000)).hits]
    oldest = [hit.day for hit in filled.find(Query(order="oldest", limit=1000)).hits]

    assert sorted(filter(None, newest), reverse=True) == [day for day in newest if day]
    assert sorted(filter(None, oldest)) == [day for day in oldest if day]


@pytest.mark.parametrize(
    "filters",
    [
        {},
        {"type": "statement"},
        {"type": "OFFER"},
        {"type": "direct"},
        {"anonymous": True},
        {"anonymous": False},
        {"disputed": True},
        {"since": "2024-02-10", "until": "2024-02-17"},
        {"since": "2024-03"},
        {"until": "2024-02-15"},
    ],
)
def test_filters_with_and_without_words(filled, filters):
    """A filter means the same whether the search index or the items answer it."""
    alone = {h.ref for h in filled.find(Query(**filters, limit=1000)).hits}
    every = {h.ref for h in filled.find(Query(words="yang", limit=1000)).hits}
    both = {h.ref for h in filled.find(Query(words="yang", **filters, limit=1000)).hits}

    assert alone & every == both
    assert len(alone) == filled.find(Query(**filters)).total


def test_facets_can_be_asked_for(filled):
    """A value of a facet, put into the query, finds as many hits as the facet says."""
    for name, field in (("outlet", "outlet"), ("type", "type"), ("month", "since")):
        for facet in filled.find(Query(words="gencatan")).facets[name]:
            more = {"until": facet.value} if name == "month" else {}
            query = Query(words="gencatan", **{field: facet.value}, **more)

            assert facet.count == filled.find(query).total


def test_record(filled):
    """A page is given by its ref, a part of it, or its name, with its whole record."""
    row = filled.pages(words="penolakan").pages[0]
    page = filled.record(row.ref)

    assert (row.name, row.statements, row.moves) == (
        page.name,
        len(page.record.statements),
        len(page.record.moves),
    )
    assert page == filled.record(row.ref[:8]) == filled.record(row.name)
    assert (page.ref,) == page.versions


def test_old_version_of_a_page(store):
    """An old version is given by its ref, the current one by its address."""
    old = {"name": "a", "url": "https://delta.example/a", "text": "Ana Berg mengatakan siap."}
    store.add([old, old | {"text": "Ana Berg mengatakan tidak siap."}])
    page = store.record("https://delta.example/a")

    assert (2, True, 2) == (page.version, page.current, len(page.versions))
    assert (1, False) == (store.record(page.versions[0]).version, False)


@pytest.mark.parametrize("page", ["", "x", "nothing.txt", "0000", "%%%%"])
def test_unknown_page(filled, page):
    """A page that is not there is said to be unknown."""
    with pytest.raises(RequestError, match="request-page"):
        filled.record(page)


def test_pages(filled):
    """Pages are listed newest first, narrowed by words of the title, outlet and days."""
    every = filled.pages(limit=5)
    days = [page.day for page in filled.pages().pages]

    assert (5, 14) == (len(every.pages), every.total)
    assert days == sorted(days, reverse=True)
    assert 0 < filled.pages(words="PENOLAKAN").total < 14
    assert {"2024-02-18"} == {
        p.day for p in filled.pages(since="2024-02-18", until="2024-02-18").pages
    }


def test_actors(filled):
    """Actors are listed by how much they say, found by a word of any of their names."""
    rows = filled.actors().actors
    [dorvan] = filled.actors("dorvan").actors
    card = filled.actor(dorvan.ref)

    assert [r.statements for r in rows] == sorted((r.statements for r in rows), reverse=True)
    assert not any(row.anonymous for row in rows)
    assert ("Ilka Dorvan", "person", "Karvendia") == (dorvan.name, dorvan.kind, dorvan.of)
    assert filled.find(Query(speaker="Ilka Dorvan", type="statement")).total == dorvan.statements
    assert {"Menlu", None} & {profile["role"] for profile in card.profiles}
    assert all(profile["reason"] for profile in card.profiles)


def test_unnamed_sources_are_listed_apart(filled):
    """Unnamed sources stand under a kind of their own."""
    rows = filled.actors(kind="unnamed", limit=1000).actors

    assert rows
    assert all(row.anonymous for row in rows)


def test_unknown_actor(filled):
    """An actor that is not there is said to be unknown."""
    with pytest.raises(RequestError, match="request-actor"):
        filled.actor("x")


@pytest.mark.parametrize("by", ["day", "week", "month"])
@pytest.mark.parametrize("group", ["party", "type", "outlet", "sort"])
def test_over_time(filled, by, group):
    """All that has a day stands in a bar, once; the values add up to the total."""
    over = filled.over_time(by=by, group=group, top=3)

    assert filled.find().total == over.total
    assert over.total - over.undated == sum(bar.count for bar in over.bars)
    assert over.total == sum(value.count for value in over.values)
    assert all(bar.first <= bar.last for bar in over.bars)
    assert {bar.value for bar in over.bars} <= {value.value for value in over.values}


def test_bars_can_be_asked_for(filled):
    """The days of a bar, put into the query, find as many hits as the bar says."""
    over = filled.over_time(Query(words="gencatan"), by="week", group="type")
    [bar, *_] = [bar for bar in over.bars if bar.value]
    query = Query(words="gencatan", type=bar.value, since=bar.first, until=bar.last)

    assert bar.count == filled.find(query).total


def test_parties_go_by_their_names(filled):
    """A party over time has the name of the state, and holds all who speak for it."""
    values = [value.value for value in filled.over_time(group="party").values]

    assert {"Zelmarka", "Karvendia"} <= set(values)


@pytest.mark.parametrize(
    ("ask", "code"),
    [
        (lambda s: s.over_time(by="year"), "request-group"),
        (lambda s: s.over_time(group="speaker"), "request-group"),
        (lambda s: s.find(Query(limit=1001)), "request-limit"),
        (lambda s: s.find(Query(offset=-1)), "request-limit"),
        (lambda s: s.pages(limit=-1), "request-limit"),
        (lambda s: s.actors(limit=2000), "request-limit"),
        (lambda s: s.thread("Zelmarka"), "request-party"),
        (lambda s: s.thread("Zelmarka", "Karvendia", since="kemarin"), "request-day"),
    ],
)
def test_wrong_questions(filled, ask, code):
    """A question that cannot be answered says why."""
    with pytest.raises(RequestError, match=code):
        ask(filled)


def test_decisions_are_listed(filled):
    """The log holds decisions with their notes, the undone too."""
    one, two = [p["ref"] for p in filled.profiles("Dorvan")][:2]
    filled.undo(filled.decide(one, two, "different", note="dua orang"))
    [decided] = filled.decisions()

    assert ("different", "dua orang", True) == (decided.verdict, decided.note, decided.undone)


def test_reading_only(filled, address):
    """A store that is opened for reading answers from several threads and cannot be changed."""
    with Store.open(address, read_only=True) as reader, ThreadPoolExecutor(6) as pool:
        totals = set(pool.map(lambda _: reader.find("gencatan").total, range(24)))
        with pytest.raises((StoreError, DBAPIError)):
            reader.add(["Ana Berg mengatakan siap."])

    assert {filled.find("gencatan").total} == totals


def test_reading_what_is_not_there(tmp_path):
    """Opening for reading makes nothing."""
    path = tmp_path / "none.db"
    with pytest.raises(StoreError):
        Store.open(str(path), read_only=True)

    assert not path.exists()


def test_reading_an_old_store(tmp_path):
    """A store of an older version is not changed by a reader, which says what to do."""
    path = tmp_path / "old.db"
    Store(str(path)).close()
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
    connection.close()

    with pytest.raises(StoreError, match="store-older"):
        Store.open(str(path), read_only=True)


def test_old_versions_leave_the_search_index(store):
    """Words of an old version are no longer found, in any order of asking."""
    old = {"name": "a", "url": "https://delta.example/a", "text": SAID}
    store.add([old, old | {"text": SAID + " Usul itu ditolak."}])

    for order in ("best", "newest", "oldest"):
        assert 1 == len(store.find(Query(words="siap", order=order)).hits)
    assert 1 == store.find(Query(words="siap")).total


def test_a_failed_change_is_not_counted(store):
    """A transaction that is taken back leaves the stamp as it was."""
    before = store.stamp()
    with pytest.raises(ValueError, match="no"), write(store.engine):
        raise ValueError("no")
    with read(store.engine):
        pass

    assert before == store.stamp()
