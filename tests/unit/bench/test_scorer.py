import pytest
import scorer

PAGE = "Judul Berita\n\nAna Berg mengatakan bahwa kota itu aman, seperti dikutip Warta Delta.\n"
GOLD = """
page = "a.txt"
[article]
title = 1
body = [3]
published = "2030-03-05T10:15+07:00"
authors = ["Rina"]
outlet = ""
[[entities]]
id = "ana"
kind = "person"
names = ["Ana Berg", "Berg"]
of = "Ruritania"
[[entities]]
id = "wd"
kind = "media"
names = ["Warta Delta"]
[[statements]]
id = "s1"
line = 3
speaker = "ana"
cue = "mengatakan"
kind = "indirect"
content = "kota itu aman"
relays = ["wd"]
[[moves]]
id = "m1"
type = "OFFER"
actor = "ana"
recipient = "wd"
certainty = "stated"
terms = ["tanpa syarat"]
"""


def span(words):
    """Give a span of the page by its words."""
    start = PAGE.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def record(**changes):
    """Give the record that agrees with the gold in all, but for the changes."""
    entities = [
        {"id": "e1", "name": "Ana Berg", "of": "Ruritania", "wikidata": None},
        {"id": "e2", "name": "Warta Delta", "of": None, "wikidata": None},
    ]
    statement = {
        "kind": "indirect",
        "speaker": "e1",
        "cue": span("mengatakan"),
        "content": [span("kota itu aman")],
        "addressee": None,
        "relays": ["e2"],
        "via": [],
        "denies": False,
    }
    move = {
        "type": "OFFER",
        "actor": "e1",
        "recipient": "e2",
        "via": [],
        "terms": [{"text": "tanpa syarat"}],
        "certainty": "stated",
    }
    article = {
        "title": span("Judul Berita"),
        "body": [span(PAGE.split("\n")[2])],
        "published": {"value": "2030-03-05T10:15+07:00"},
        "authors": ["Rina"],
        "outlet": None,
    }
    parts = {"article": article, "statement": statement, "move": move}
    for name, value in changes.items():
        part, _, key = name.partition("_")
        parts[part][key] = value
    return {
        "page": {"name": "a.txt"},
        "article": article,
        "times": [],
        "entities": entities,
        "statements": [statement],
        "moves": [move],
    }


@pytest.fixture
def score(tmp_path):
    """Give a function that scores records of the one page."""
    (tmp_path / "a.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "a.toml").write_text(GOLD, encoding="utf-8")

    def run(*records):
        counts = scorer.score(list(records), tmp_path, tmp_path).of
        return {name: (c.agreed, c.ours, c.gold) for name, c in counts.items()}

    return run


def test_all_agrees(score):
    """A record that agrees in all has every measure full."""
    assert {} == {name: c for name, c in score(record()).items() if len(set(c)) > 1}


def test_no_record(score):
    """A page without a record counts as missed."""
    counts = score()

    assert (0, 0, 1) == counts["statements"]
    assert (0, 0, 1) == counts["body lines"]
    assert (0, 1, 1) == counts["title"]


@pytest.mark.parametrize(
    ("change", "measure", "expected"),
    [
        ({"article_title": None}, "title", (0, 1, 1)),
        ({"article_published": None}, "published", (0, 1, 1)),
        ({"article_authors": []}, "authors", (0, 1, 1)),
        ({"article_body": []}, "body lines", (0, 0, 1)),
        ({"statement_speaker": "e2"}, "speaker", (0, 1, 1)),
        ({"statement_speaker": None}, "speaker", (0, 1, 1)),
        ({"statement_cue": None}, "cue", (0, 1, 1)),
        ({"statement_kind": "direct"}, "kind", (0, 1, 1)),
        ({"statement_denies": True}, "denies", (0, 1, 1)),
        ({"statement_relays": []}, "relays", (0, 0, 1)),
        ({"statement_relays": ["e1"]}, "relays", (0, 1, 1)),
        ({"statement_addressee": "e2"}, "addressee", (0, 1, 0)),
        ({"statement_content": [span("Judul Berita")]}, "statements", (0, 1, 1)),
        ({"statement_content": [span("kota itu aman, seperti")]}, "statements", (1, 1, 1)),
        ({"move_type": "REJECT"}, "moves", (0, 1, 1)),
        ({"move_actor": "e2"}, "moves", (0, 1, 1)),
        ({"move_certainty": "reported"}, "move certainty", (0, 1, 1)),
        ({"move_terms": []}, "move terms", (0, 0, 1)),
    ],
)
def test_what_differs_counts(score, change, measure, expected):
    """Each difference counts against the measure that it belongs to."""
    assert expected == score(record(**change))[measure]


def test_f1():
    """The figure of a count is the F1 of what agrees; of nothing it is nought."""
    assert 0.5 == scorer.Count(1, 2, 2).f1
    assert 0.0 == scorer.Count().f1
