import asyncio
import socket

import pytest
from starlette.responses import PlainTextResponse
from starlette.testclient import TestClient

from ujar.serve import Settings, create_app
from ujar.serve.run import HastyProtocol
from ujar.serve.security import POLICY, BodyLimit, Buckets, Door, TimeLimit

TEXT = {"Content-Type": "text/plain"}


def make_scope(method="POST", **headers):
    """Make what a server hands on for a request to the API."""
    return {
        "type": "http",
        "method": method,
        "path": "/api/v1/extract",
        "query_string": b"",
        "headers": [(k.replace("_", "-").encode(), v.encode()) for k, v in headers.items()],
        "client": ("192.0.2.7", 5000),
    }


def ask(app, scope, messages=()):
    """Send a request to an ASGI application; gives status and body, or None for no answer.

    After the messages comes silence.
    """
    sent = []
    waiting = list(messages)

    async def receive():
        if not waiting:
            await asyncio.Event().wait()
        return waiting.pop(0)

    async def send(message):
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    if not sent:
        return None
    return sent[0]["status"], b"".join(message.get("body", b"") for message in sent)


async def echo(scope, receive, send):
    """Answer with the body that came."""
    message = await receive()
    await PlainTextResponse(message["body"])(scope, receive, send)


@pytest.mark.parametrize("path", ["/", "/nothing", "/api/v1", "/api/v1/nothing", "/static/x/y.js"])
def test_every_answer_carries_the_policy(client, path):
    """Whatever is answered, the browser is told what it may do with it."""
    headers = client.get(path).headers

    assert POLICY == headers["content-security-policy"]
    assert "nosniff" == headers["x-content-type-options"]
    assert "no-referrer" == headers["referrer-policy"]
    assert "DENY" == headers["x-frame-options"]


def test_defects_are_answered_and_not_told(app):
    """What goes wrong inside is answered in the one shape, without a word of it."""

    class Broken:
        def stamp(self):
            raise ValueError("secret")

    kept = app.state.store
    try:
        app.state.store = Broken()
        with TestClient(app, base_url="http://localhost") as client:
            answer = client.get("/api/v1/health")
    finally:
        app.state.store = kept

    assert (500, "internal") == (answer.status_code, answer.json()["code"])
    assert "secret" not in answer.text
    assert POLICY == answer.headers["content-security-policy"]


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "", "127.0.0.1.evil.example", "[::2]:8377"]
)
def test_foreign_names_are_turned_away(client, host):
    """A name that is not the server's own, as after DNS rebinding, gets nothing."""
    answer = client.get("/api/v1", headers={"Host": host})

    assert (400, "request-host") == (answer.status_code, answer.json()["code"])


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:8377", "127.0.0.1:80", "[::1]:8377"])
def test_own_names_are_answered(client, host):
    """The names of this machine are answered, with any port."""
    assert 200 == client.get("/api/v1/health", headers={"Host": host}).status_code


def test_further_names_can_be_allowed(samples):
    """A name that is allowed is answered."""
    settings = Settings(store=samples, hosts=("baca.example",))
    with TestClient(create_app(settings), base_url="http://baca.example") as client:
        assert 200 == client.get("/api/v1/health").status_code
        assert 400 == client.get("/api/v1/health", headers={"Host": "localhost"}).status_code


@pytest.mark.parametrize("path", ["/api/v1/extract", "/paste"])
def test_other_sites_cannot_send(client, path):
    """What another site's page sends is refused."""
    headers = {"Sec-Fetch-Site": "cross-site", **TEXT}
    answer = client.post(path, content="Kami siap, kata Ana Berg.", headers=headers)

    assert 403 == answer.status_code


@pytest.mark.parametrize("path", ["/api/v1/extract", "/paste"])
def test_huge_bodies_are_refused(samples, path):
    """A body above the limit is refused, whether its length is told or not."""
    settings = Settings(store=samples, body_limit=1000)
    with TestClient(create_app(settings), base_url="http://localhost") as client:
        told = client.post(path, content=b"a" * 1001, headers=TEXT)
        untold = client.post(path, content=iter([b"a" * 600, b"a" * 600]), headers=TEXT)

    assert [413, 413] == [told.status_code, untold.status_code]


@pytest.mark.parametrize("length", ["99999999999999999999999999", "1001"])
def test_told_lengths_are_believed_when_they_are_too_large(length):
    """A body whose told length is too large is not waited for."""
    guarded = BodyLimit(echo, Settings(body_limit=1000))

    assert 413 == ask(guarded, make_scope(content_length=length))[0]


def test_slow_bodies_are_given_up():
    """A client that sends part of a body and then nothing is told so and let go."""
    guarded = BodyLimit(echo, Settings(body_seconds=0.01))
    part = {"type": "http.request", "body": b"a", "more_body": True}

    assert 408 == ask(guarded, make_scope(), [part])[0]


def test_clients_that_leave_are_not_answered():
    """A client that goes away in the middle of its body reaches nothing."""
    guarded = BodyLimit(echo, Settings())
    part = {"type": "http.request", "body": b"a", "more_body": True}

    assert ask(guarded, make_scope(), [part, {"type": "http.disconnect"}]) is None


def test_bodies_arrive_whole():
    """Pieces of a body arrive as one."""
    guarded = BodyLimit(echo, Settings())
    parts = [
        {"type": "http.request", "body": b"ab", "more_body": True},
        {"type": "http.request", "body": b"cd"},
    ]

    assert (200, b"abcd") == ask(guarded, make_scope(), parts)


def test_slow_answers_are_given_up():
    """An answer that does not begin in time is a 503; one that began goes on."""

    async def sleep(_scope, _receive, _send):
        await asyncio.Event().wait()

    guarded = TimeLimit(sleep, Settings(answer_seconds=0.01))

    assert 503 == ask(guarded, make_scope())[0]


def test_answers_that_are_not_taken_are_broken_off():
    """Who takes an answer too slowly is let go."""

    async def drip(_scope, _receive, send):
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await asyncio.Event().wait()

    guarded = TimeLimit(drip, Settings(stream_seconds=0.01))

    assert (200, b"") == ask(guarded, make_scope())


def test_too_many_requests_are_put_off():
    """A client with no requests left is told how long to wait; others are answered."""
    now = [0.0]
    body = {"type": "http.request", "body": b"a"}
    door = Door(echo, Settings(rate=1, burst=5), clock=lambda: now[0])
    scope = make_scope(host="localhost")
    other = {**scope, "client": ("192.0.2.8", 1)}

    assert [200, 429] == [ask(door, scope, [body])[0] for _ in range(2)]
    assert 200 == ask(door, other, [body])[0]
    now[0] = 5.0
    assert 200 == ask(door, scope, [body])[0]


def test_buckets_do_not_grow():
    """However many clients ask, only some are remembered."""
    buckets = Buckets(rate=1, burst=2, most=100)
    for number in range(5000):
        buckets.take(f"192.0.2.{number}", now=0.0)

    assert 100 == len(buckets.left)


def test_clocks_that_go_back_do_no_harm():
    """A clock that goes back neither fills nor empties a bucket."""
    buckets = Buckets(rate=1, burst=2, most=100)

    assert [0.0, 0.0] == [buckets.take("a", 10.0), buckets.take("a", 5.0)]
    assert buckets.take("a", 5.0) > 0


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/x/..%2fapp.py",
        "/static/x/..%2f..%2f..%2f..%2fetc%2fpasswd",
        "/static/%2e%2e/%2e%2e/etc/passwd",
        "/static//etc/passwd",
        "/pages/..%2f..%2fetc%2fpasswd",
        "/pages/%2fetc%2fpasswd",
        "/api/v1/records/..%2f..%2fetc%2fpasswd",
        "/api/v1/records/%2fetc%2fpasswd",
        "/api/v1/records/file:%2f%2f%2fetc%2fpasswd",
        "/api/v1/traces/..%2fx-s1",
        "/trace/..%2fx-s1",
    ],
)
def test_no_path_reaches_a_file(client, path):
    """A path is looked up among names and leads nowhere else."""
    answer = client.get(path)

    assert 404 == answer.status_code
    assert "root:" not in answer.text


@pytest.mark.parametrize("field", ["url", "name", "outlet", "text", "html"])
def test_no_address_is_fetched(client, monkeypatch, field):
    """An address in a page or beside it is noted, and nobody is asked."""
    reached = []
    monkeypatch.setattr(socket.socket, "connect", lambda *a: reached.append(a))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *a, **_: reached.append(a))
    page = {"text": "Kami siap, kata Ana Berg."} if field != "html" else {}
    page[field] = "http://169.254.169.254/latest/meta-data"
    client.post("/api/v1/extract", json=page)
    client.get(f"/api/v1/find?q={page[field]}")
    client.get(f"/api/v1/records/{page[field]}")

    assert [] == reached


def test_downloads_at_once_are_few(samples):
    """More downloads than may run at once are put off; one that ends makes room."""
    app = create_app(Settings(store=samples, rate=0, streams=1))
    with TestClient(app, base_url="http://localhost") as client:
        app.state.streams.acquire()
        busy = client.get("/api/v1/find.csv")
        app.state.streams.release()
        free = [client.get("/api/v1/find.csv").status_code for _ in range(3)]

    assert (503, "server-busy") == (busy.status_code, busy.json()["code"])
    assert [200, 200, 200] == free


def test_silent_clients_are_let_go():
    """A client that says nothing, or not all, is let go; one that is being answered stays."""
    closed = []
    protocol = HastyProtocol.__new__(HastyProtocol)
    protocol.transport = type("Transport", (), {"close": lambda _: closed.append(1)})()
    protocol.cycle = None
    protocol._let_go()
    protocol.cycle = type("Cycle", (), {"response_complete": False})()
    protocol._let_go()

    assert [1] == closed
