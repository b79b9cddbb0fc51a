"""Pages come in once, whole, in all versions; failures are listed until they are over."""

import msgspec
import pytest

from ujar.page.load import Failure
from ujar.records import ArticleInfo, PageInfo, Record, Span
from ujar.store import Store


def page(text, name="a.txt", url=None, title="Judul"):
    """Make the record of a page with one paragraph."""
    return Record(
        PageInfo(name, url, f"sha256:{hash(text)}", len(text)),
        ArticleInfo(title=Span(0, len(title), title), body=(Span(0, len(text), text),)),
    )


def counts(summary):
    """Give what a summary counts, in short."""
    return summary.added, summary.changed, summary.unchanged, summary.failed


def pages_of(store):
    """Give the pages of a store as it dumps them."""
    lines = map(msgspec.json.decode, store.dump())
    return [line["page"] for line in lines if "page" in line]


def test_pages_once(store, records):
    """A page that is there is skipped."""
    assert (14, 0, 0, 0) == counts(store.add(records.values()))
    assert (0, 0, 14, 0) == counts(store.add(records.values()))


def test_versions(store):
    """A page whose words changed is kept in both versions, and the new one is current."""
    store.add([page("Enam orang tewas.")])

    assert (0, 1, 0, 0) == counts(store.add([page("Delapan orang tewas.")]))
    assert [(1, False), (2, True)] == sorted((p["version"], p["current"]) for p in pages_of(store))


def test_going_back_is_a_version(store):
    """A page that goes back to its old words is a third version."""
    for text in ("satu", "dua", "satu"):
        store.add([page(text)])

    assert [1, 2, 3] == sorted(p["version"] for p in pages_of(store))


def test_namesakes(store):
    """Pages of one name that share nothing are two pages; of one address they are one."""
    store.add([page("Satu", title="A"), page("Dua", title="B")])
    store.add(
        [page("Tiga", "x", "https://a.example", "C"), page("Empat", "y", "https://a.example", "D")]
    )

    assert 3 == len({p["family"] for p in pages_of(store)})


def test_old_versions_are_not_found(store, records):
    """Only what stands on the current version is found."""
    record = records["05"]
    store.add([record])
    words = record.article.title.text
    changed = msgspec.structs.replace(
        record,
        page=msgspec.structs.replace(record.page, digest="sha256:other"),
        statements=record.statements[:1],
        moves=(),
    )
    store.add([changed])

    assert record.article.title.text == words
    assert 1 == store.find("").total


def test_reading(store):
    """Text, dictionaries and what cannot be read: each counts as it should."""
    good = '"Kami siap berunding," kata Menteri Luar Negeri Prancis Ana Berg di Paris.'
    events = []
    given = [
        good,
        {"name": "b", "text": good + " Begitu."},
        "",
        Failure("c", "input-missing", "no"),
    ]
    summary = store.add(given, source="koran", tell=events.append)

    assert (2, 0, 0, 2) == counts(summary)
    assert ["added", "added", "failed", "failed"] == [event.status for event in events]
    assert [("koran", "3", "input-empty"), ("koran", "c", "input-missing")] == [
        (source, failure.name, failure.code) for source, failure in store.failures()
    ]


def test_failure_that_is_over(store, records):
    """A failure is struck when its page could be read."""
    name = records["05"].page.name
    store.add([Failure(name, "input-unreadable", "no rights")], source="koran")
    store.add([records["05"]], source="koran")

    assert [] == store.failures()


def test_reading_again(filled, records):
    """Pages read again keep their refs and all that was linked."""
    before = list(filled.dump())
    filled.add(records.values(), again=True)
    filled.link()

    assert before == list(filled.dump())


@pytest.mark.parametrize("text", ["\x00", "🕊" * 9, "\u202e"])
def test_odd_characters(store, text):
    """What no database holds is replaced, and the rest of the page is kept."""
    assert (1, 0, 0, 0) == counts(store.add([page(f"Kami {text} siap.")]))


def test_half_a_character(store):
    """A record that cannot be written as UTF-8 fails by itself."""
    assert (1, 0, 0, 1) == counts(store.add([page("a\ud800b"), page("Kami siap.")]))


def test_again_after_closing(address, records):
    """A store that was closed holds what was reported as added."""
    with Store(address) as store:
        store.add([records["05"]])
    with Store(address) as store:
        assert (0, 0, 1, 0) == counts(store.add([records["05"]]))
