import pytest

from ujar.serve.reasons import say_reason


@pytest.mark.parametrize(
    ("reason", "expected"),
    [
        ("same speaker", "pembicara yang sama"),
        ("names Corvina", "menyebut Corvina"),
        ("names no source", "tidak menyebut sumber"),
        (
            "the latest that fits; both about ceasefire",
            "yang terakhir yang cocok; keduanya tentang gencatan senjata",
        ),
        ("names Corvina, as page aaaa does", "menyebut Corvina, seperti Warta Delta"),
        ("names Corvina, the outlet of page bbbb", "menyebut Corvina, media dari bbbb"),
        ("3 of 4 pages name Corvina", "3 dari 4 halaman menyebut Corvina"),
        ("likeness of words 0.65", "kemiripan kata 0.65"),
        ("counts of the dead at strelsau: 6 and 23", "jumlah korban tewas di strelsau: 6 dan 23"),
        ("a reason of tomorrow", "a reason of tomorrow"),
        ("a" * 1_000_000, "a" * 1_000_000),
    ],
)
def test_reasons_are_worded(reason, expected):
    """A reason is known by its words, with what changes in them; another stays as it is."""
    assert expected == say_reason(reason, "id", {"aaaa": "Warta Delta"})


def test_english_reasons_stay_as_they_are():
    """In English a reason is what the link says, but for the name of the page."""
    assert "names Corvina, as page Warta Delta does" == say_reason(
        "names Corvina, as page aaaa does", "en", {"aaaa": "Warta Delta"}
    )


def test_every_reason_of_the_sample_pages_is_worded(samples):
    """No reason by which the sample pages are linked is shown in the other language."""
    import json
    import sqlite3

    store = sqlite3.connect(samples)
    told = {
        reason
        for (row,) in store.execute("SELECT reason FROM pairs WHERE kind IN ('echo', 'dispute')")
        for reason in json.loads(row)
    }
    told |= {
        reason for (reason,) in store.execute("SELECT DISTINCT reason FROM profiles") if reason
    }
    for kind, row in store.execute("SELECT kind, body FROM links"):
        body = json.loads(row)
        told |= {body["why"], *body["whys"]} if kind == "echo" else set()
        told |= set(body["why"]) if kind == "dispute" else set()
    store.close()

    assert [] == sorted(reason for reason in told if say_reason(reason, "id") == reason)
