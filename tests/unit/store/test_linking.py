"""Linking gives the same result however it is run: at once, page by page, in any order, again."""

import random
import tomllib

import msgspec
import pytest

from ujar.samples import HERE
from ujar.store import Store

KINDS = ("echo", "report", "dispute", "step")


def links_of(store):
    """Give the links of a store, without what depends on nothing but their place."""
    lines = map(msgspec.json.decode, store.dump())
    return [line for line in lines if "link" in line]


def bodies(store, kind):
    """Give the bodies of the links of one kind, with pages for refs."""
    pages = {}
    for line in map(msgspec.json.decode, store.dump()):
        if "page" in line:
            pages[line["page"]["ref"]] = line["page"]["name"][:2]
    text = msgspec.json.encode(
        [line["body"] for line in links_of(store) if line["link"]["kind"] == kind]
    ).decode()
    for ref, name in pages.items():
        text = text.replace(f"{ref}-", f"{name}#").replace(ref, name)
    return msgspec.json.decode(text)


def test_run_again(filled):
    """Linking what is linked changes nothing."""
    before = list(filled.dump())

    assert 0 == filled.link()
    assert before == list(filled.dump())


@pytest.mark.parametrize("seed", range(3))
def test_page_by_page(tmp_path, records, seed):
    """Pages that come one by one in any order, linked each time, give the links of all at once."""
    with Store(str(tmp_path / "once.db")) as once:
        once.add(records.values())
        once.link()
        expected = list(once.dump())
    order = list(records.values())
    random.Random(seed).shuffle(order)  # noqa: S311 - no secret hangs on it
    with Store(str(tmp_path / "bit.db")) as bit:
        for record in order:
            bit.add([record])
            bit.link()
        assert expected == list(bit.dump())


def test_both_databases_agree(filled, tmp_path, records):
    """A dump is the same in SQLite and PostgreSQL, byte for byte."""
    with Store(str(tmp_path / "other.db")) as other:
        other.add(records.values())
        other.link()
        assert list(other.dump()) == list(filled.dump())


def test_links_of_a_new_version(filled, records):
    """Links follow the current version of a page; those of the old one are gone."""
    record = records["06"]
    page = msgspec.structs.replace(record.page, digest="sha256:other")
    filled.add([msgspec.structs.replace(record, page=page, statements=(), moves=())])
    filled.link()

    assert [["05", "07"]] == [sorted(body["pages"]) for body in bodies(filled, "report")]


@pytest.fixture
def truth():
    """Give what holds across the sample pages, by hand."""
    return tomllib.loads((HERE / "links.toml").read_text(encoding="utf-8"))


def test_sample_reports(filled, truth):
    """The three-outlet report is one report of one origin, and nothing else is."""
    [report] = truth["report"]
    [body] = bodies(filled, "report")

    assert report["pages"] == sorted(body["pages"])
    assert (report["origin"], report["independent"]) == (body["source"], body["independent"])


def test_sample_echoes(filled, truth):
    """Each echo of the sample pages is found, and no other."""
    found = [set(body["order"]) for body in bodies(filled, "echo")]

    assert len(truth["echo"]) == len(found)
    for echo in truth["echo"]:
        [own] = [order for order in found if order & set(echo["statements"])]
        assert set(echo["statements"]) <= own <= {*echo["statements"], *echo.get("also", [])}


def test_sample_near_misses(filled, truth):
    """What is near and not the same utterance is in no group together."""
    found = [set(body["order"]) for body in bodies(filled, "echo")]

    for near in truth["near"]:
        assert not [order for order in found if set(near["statements"]) <= order]


def test_sample_disputes(filled, truth):
    """Every dispute found is one of those written by hand: its sides stand on two sides there."""
    sides = [
        {ref: n for n, side in enumerate(dispute["sides"]) for ref in side}
        for dispute in truth["dispute"]
    ]
    single = {frozenset(ref for ref in side) for side in sides}
    every = {ref for refs in single for ref in refs}

    for body in bodies(filled, "dispute"):
        refs = {ref for side in body["sides"] for ref in side}
        assert refs <= every, body
        assert any(len(refs & set(side)) > 1 for side in sides), body


def test_sample_actors(filled, truth):
    """Each actor of the sample pages is one; nobody else is joined to it."""
    for actor in truth["actor"]:
        if actor.get("doubt"):
            continue
        found = {p["actor"] for p in filled.profiles(actor["name"])}
        assert 1 == len(found), actor["name"]


def test_sample_steps(filled, truth):
    """Moves that are merged are one step by hand, too, and nearly all that are one are merged."""
    step_of = {ref: step["id"] for step in truth["step"] for ref in step["told_by"]}
    merged = [body["moves"] for body in bodies(filled, "step") if len(body["moves"]) > 1]
    wanted = {
        frozenset((a, b))
        for step in truth["step"]
        for a in step["told_by"]
        for b in step["told_by"]
        if a < b
    }
    found = {frozenset((a, b)) for moves in merged for a in moves for b in moves if a < b}

    assert [] == [moves for moves in merged if len({step_of[m] for m in moves}) > 1]
    assert len(found & wanted) / len(wanted) > 0.85
