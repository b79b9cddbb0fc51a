"""Pages that are read in several processes give the same store, in the same order."""

import os
import signal

import pytest

from ujar.page.make import make_page
from ujar.records import Record
from ujar.store import Store
from ujar.store.readers import FEW, Readers, Unread

PAGES = [
    {
        "name": f"{n:02}.txt",
        "text": f"Menlu Ruritania Ana Berg mengatakan bahwa {n} kapal siap berlayar ke Klow.",
    }
    for n in range(FEW + 12)
]
BROKEN = {"name": "kosong.txt", "text": " "}


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    """Give what one process makes of the pages: the events and the lines of the store."""
    return add(tmp_path_factory.mktemp("alone") / "a.db", 1)


def add(path, workers):
    """Add the pages, a broken one among them, and give the events and the lines of the store."""
    events = []
    with Store(str(path)) as store:
        store.add(
            [*PAGES[:20], BROKEN, *PAGES[20:], PAGES[3]],
            source="koran",
            workers=workers,
            tell=events.append,
        )
        return events, list(store.dump())


def test_same_store(alone, tmp_path):
    """Three readers make the store that one process makes, byte for byte, in the same order."""
    assert alone == add(tmp_path / "b.db", 3)


def test_order_and_failures(alone):
    """Events come in the order of the pages; a broken page and one given twice are told of."""
    events, _ = alone

    assert ["failed", "unchanged"] == [e.status for e in events if e.status != "added"]
    assert [*(p["name"] for p in PAGES[:20]), "kosong.txt"] == [e.name for e in events][:21]


def test_a_reader_that_dies():
    """Pages whose reader was killed are read again."""
    pages = [make_page(page["text"], name=page["name"]) for page in PAGES]
    with Readers(2) as readers:
        for page in pages:
            readers.give(page)
        for number in list(readers._pool._processes):
            os.kill(number, signal.SIGKILL)
        found = [readers.take() for _ in pages]

    assert [page.name for page in pages] == [record.page.name for record in found]


def test_a_defect_fails_the_page(monkeypatch):
    """A defect of a stage fails its page and no other."""
    monkeypatch.setattr("ujar.pipeline.read_page", lambda page: 1 / len(page.name))
    with Readers(1) as readers:
        readers.give(make_page("Ana Berg siap.", name=""))
        found = readers.take()

    assert isinstance(found, Unread | Record)
    assert "internal" == found.code
