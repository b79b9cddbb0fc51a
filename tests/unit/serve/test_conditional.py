import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse, StreamingResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from ujar.serve.conditional import Conditional


def say(_request):
    """Answer with words."""
    return PlainTextResponse("Kami siap")


def fail(_request):
    """Answer with an error."""
    return PlainTextResponse("no", 404)


def stream(_request):
    """Answer in pieces."""
    return StreamingResponse(iter([b"a", b"b"]))


@pytest.fixture
def client():
    """Give a client of a small application."""
    routes = [Route("/say", say), Route("/fail", fail), Route("/stream", stream)]
    app = Starlette(routes=routes, middleware=[Middleware(Conditional)])
    with TestClient(app) as client:
        yield client


def test_whole_answers_have_a_tag(client):
    """The same words have the same tag, which need not be one of several."""
    tag = client.get("/say").headers["etag"]

    assert tag == client.get("/say").headers["etag"]
    assert 304 == client.get("/say", headers={"If-None-Match": f'"x", {tag}'}).status_code
    assert 304 == client.get("/say", headers={"If-None-Match": "*"}).status_code
    assert 200 == client.get("/say", headers={"If-None-Match": '"x"'}).status_code


@pytest.mark.parametrize("path", ["/fail", "/stream"])
def test_errors_and_streams_have_none(client, path):
    """What failed, and what is not known whole, has no tag."""
    answer = client.get(path)

    assert "etag" not in answer.headers
    assert b"" != answer.content


def test_head_has_no_body(client):
    """`HEAD` is answered as `GET`, without a body."""
    assert ["9", b""] == [
        (answer := client.head("/say")).headers["content-length"],
        answer.content,
    ]
