import csv
import io
import json

import pytest
from jsonschema import Draft202012Validator

from ujar.records import Record, decode
from ujar.serve.openapi import EXAMPLES, make_description, make_schemas

ROUTES = [
    ("", "About"),
    ("/health", "Health"),
    ("/find", "Hits"),
    ("/find?q=menolak&facets=yes", "Hits"),
    ("/statements?speaker=Dorvan", "Hits"),
    ("/moves?type=OFFER", "Hits"),
    ("/facets?q=menolak", "Facets"),
    ("/records", "Records"),
    ("/actors", "People"),
    ("/threads?party=Zelmarka&party=Karvendia", "Thread"),
    ("/counts", "OverTime"),
]
STREAMS = [
    "/find",
    "/statements",
    "/moves",
    "/records",
    "/actors",
    "/threads?party=Zelmarka&party=Karvendia",
    "/counts?by=month&group=type",
]


@pytest.fixture
def get(client):
    """Give a function that asks the API."""

    def ask(path, **options):
        return client.get(f"/api/v1{path}", **options)

    return ask


def make_validator(name, *, whole=True):
    """Make what checks an answer against its schema, whether it has every key or not."""
    words = json.dumps(make_schemas()).replace("#/components/schemas/", "#/$defs/")
    schemas = json.loads(words)
    for schema in schemas.values() if not whole else ():
        schema.pop("required", None)
    return Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": schemas})


@pytest.mark.parametrize(("path", "name"), ROUTES)
def test_answers_fit_their_schemas(get, path, name):
    """An answer has the form that the description gives it."""
    answer = get(path)

    assert 200 == answer.status_code
    make_validator(name).validate(answer.json())


@pytest.mark.parametrize(("name", "example"), json.loads(EXAMPLES.read_text()).items())
def test_examples_fit_their_schemas(name, example):
    """The examples of the description have the form that it gives, but for keys that are new."""
    make_validator(name, whole=False).validate(example)


def test_every_operation_is_described(app):
    """Each route says what it does, gives an example, and describes its parameters."""
    described = make_description(app)
    bare = []
    for path, methods in described["paths"].items():
        for operation in methods.values():
            if not (operation.get("summary") and operation.get("description")):
                bare.append(path)
            content = operation["responses"]["200"]["content"]
            if "application/json" in content and "example" not in content["application/json"]:
                bare.append(f"{path}: example")
            bare += [
                f"{path}: {p['name']}"
                for p in operation.get("parameters", [])
                if p["in"] == "query" and not p.get("description")
            ]

    assert [] == bare


def test_every_field_is_described():
    """Each field of each struct has words."""
    bare = [
        f"{name}.{field}"
        for name, schema in make_schemas().items()
        for field, shape in schema.get("properties", {}).items()
        if not shape.get("description")
    ]

    assert [] == bare


def test_parts_give_all_rows_once(get):
    """Following `next_url` gives every row once, in the order of one whole answer."""
    whole = [row["ref"] for row in get("/find?size=500").json()["rows"]]
    parts, url = [], "/find?size=40"
    while url:
        part = get(url).json()
        parts += [row["ref"] for row in part["rows"]]
        assert part["truncated"] == (part["next"] is not None)
        url = (part["next_url"] or "").removeprefix("/api/v1")

    assert whole == parts
    assert len(whole) == part["total"]


def test_token_belongs_to_its_question(get):
    """A token of another question, and one that was changed, are refused."""
    token = get("/find?q=menolak&size=1").json()["next"]
    changed = token[:-2] + ("A" if token[-2] != "A" else "B") + token[-1]
    answers = [
        get(f"/find?q=menolak&size=1&next={token}"),
        get(f"/find?q=usul&size=1&next={token}"),
        get(f"/moves?q=menolak&size=1&next={token}"),
        get(f"/find?q=menolak&size=1&next={changed}"),
    ]

    assert [200, 400, 400, 400] == [answer.status_code for answer in answers]
    assert "request-cursor" == answers[3].json()["code"]


@pytest.mark.parametrize("path", STREAMS)
def test_streams_give_the_same_rows(get, path):
    """CSV and JSON lines hold as many rows as there are in all."""
    name, _, question = path.partition("?")
    lines = get(f"{name}.jsonl?{question}").text.splitlines()
    rows = list(csv.DictReader(io.StringIO(get(f"{name}.csv?{question}").text, newline="")))
    whole = get(path).json()
    total = whole.get("total") if "rows" in whole else len(whole.get("bars", whole.get("steps")))

    assert total == len(lines) == len(rows)
    assert all(json.loads(line) for line in lines)


def test_stream_of_records_can_be_read_back(get):
    """Each line of the stream of records is a record as `ujar read` writes it."""
    records = [decode(line) for line in get("/records.jsonl").text.splitlines()]

    assert 14 == len(records)
    assert all(isinstance(record, Record) for record in records)


def test_cards_hold_what_their_hits_name(get):
    """A statement and a move open into their records, with those whom they name."""
    ref = get("/statements?speaker=Dorvan").json()["rows"][0]["ref"]
    card = get(f"/statements/{ref}").json()
    speakers = [e["name"] for e in card["entities"] if e["id"] == card["statement"]["speaker"]]
    move = get("/moves").json()["rows"][0]["ref"]

    assert ref == f"{card['page']}-{card['statement']['id']}"
    assert 1 == len(speakers)
    assert "move" in get(f"/moves/{move}").json()
    assert "request-ref" == get(f"/moves/{ref}").json()["code"]


def test_page_gives_its_text_when_asked(get):
    """The text of a page is given where it is asked for; spans stand in it."""
    page = get("/records").json()["rows"][0]["ref"]
    bare = get(f"/records/{page}").json()
    full = get(f"/records/{page}?text=yes").json()
    span = full["record"]["article"]["title"]

    assert bare["text"] is None
    assert span["text"] == full["text"][span["start"] : span["end"]]


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/find?speeker=Dorvan", 400, "request-parameter"),
        ("/find?size=0", 400, "request-parameter"),
        ("/find?order=odd", 400, "request-parameter"),
        ("/find?q=" + "a" * 301, 400, "request-parameter"),
        ("/find?q=%00", 400, "request-parameter"),
        ("/find?q=...", 400, "request-words"),
        ("/find?since=soon", 400, "request-day"),
        ("/find?next=x", 400, "request-cursor"),
        ("/find.xml", 400, "request-parameter"),
        ("/statements?type=OFFER", 400, "request-type"),
        ("/moves?type=direct", 400, "request-type"),
        ("/statements/none", 404, "request-ref"),
        ("/traces/abcd-s1", 404, "request-ref"),
        ("/records/none", 404, "request-page"),
        ("/actors/none", 404, "request-actor"),
        ("/threads?party=Zelmarka", 400, "request-parameter"),
        ("/threads?party=Zelmarka&party=Nobody", 404, "request-party"),
        ("/nothing", 404, "request-path"),
    ],
)
def test_wrong_questions_have_one_shape(get, path, status, code):
    """A wrong question is answered with a code, a sentence and details."""
    answer = get(path)

    assert (status, code) == (answer.status_code, answer.json()["code"])
    assert ["code", "message", "details"] == list(answer.json())


def test_other_methods_are_refused(client):
    """What only reads takes no other method."""
    answer = client.delete("/api/v1/find")

    assert (405, "request-method") == (answer.status_code, answer.json()["code"])
    assert "GET" in answer.headers["allow"]


def test_known_answers_are_not_sent_again(get, client):
    """`If-None-Match` with the tag of an answer gives 304; `HEAD` gives its length."""
    first = get("/find?q=menolak")
    again = get("/find?q=menolak", headers={"If-None-Match": first.headers["etag"]})
    other = get("/find?q=usul", headers={"If-None-Match": first.headers["etag"]})
    head = client.head("/api/v1/find?q=menolak", headers={"Accept-Encoding": "identity"})

    assert (304, b"", 200) == (again.status_code, again.content, other.status_code)
    assert (200, b"") == (head.status_code, head.content)
    assert len(first.content) == int(head.headers["content-length"])


def test_head_of_a_stream_runs_nothing(client):
    """`HEAD` on a download tells its name and type alone."""
    head = client.head("/api/v1/find.csv")

    assert b"" == head.content
    assert 'attachment; filename="ujar-find.csv"' == head.headers["content-disposition"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b'{"text": "\\"Kami siap,\\" kata Ana Berg."}', "application/json"),
        (b'"Kami siap," kata Ana Berg.', "text/plain"),
        (b'<p>"Kami siap," kata Ana Berg.</p>', "text/html; charset=utf-8"),
    ],
)
def test_reads_a_page_and_stores_nothing(client, body, kind):
    """A page is read into its record, whatever way it is sent, and the store stays as it is."""
    before = client.get("/api/v1").json()["counts"]
    answer = client.post("/api/v1/extract", content=body, headers={"Content-Type": kind})
    stmts = answer.json()["statements"]

    assert 200 == answer.status_code
    assert ["Kami siap,"] == [span["text"] for stmt in stmts for span in stmt["content"]]
    assert before == client.get("/api/v1").json()["counts"]


@pytest.mark.parametrize(
    ("body", "kind", "status", "code"),
    [
        (b"", "text/plain", 400, "input-empty"),
        (b"\x00\x01\x02\xff" * 99, "text/plain", 400, "input-binary"),
        (b"{", "application/json", 400, "request-body"),
        (b"[]", "application/json", 400, "request-body"),
        (b'{"text": 1}', "application/json", 400, "request-body"),
        (b'{"txt": ""}', "application/json", 400, "request-body"),
        (b'{"text": "a", "html": "b"}', "application/json", 400, "request-body"),
        (b'{"text": "a", "published": "soon"}', "application/json", 400, "input-date"),
        (b"x", "application/xml", 415, "request-media"),
    ],
)
def test_wrong_pages_have_one_shape(client, body, kind, status, code):
    """What cannot be read is refused by its code."""
    answer = client.post("/api/v1/extract", content=body, headers={"Content-Type": kind})

    assert (status, code) == (answer.status_code, answer.json()["code"])
