import asyncio
import socket
from functools import partial

import pytest
import uvicorn
from starlette.responses import PlainTextResponse
from uvicorn.server import ServerState

from ujar.errors import RequestError
from ujar.serve import run
from ujar.serve.run import HastyProtocol, listen

WHOLE = b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"


async def talk(*pieces):
    """Connect, send pieces, each after what came before was answered, and wait to be let go."""

    async def app(scope, receive, send):
        await PlainTextResponse("Kami siap")(scope, receive, send)

    config = uvicorn.Config(app, ws="none", lifespan="off", log_level="critical")
    config.load()
    make = partial(HastyProtocol, config=config, server_state=ServerState(), app_state={})
    server = await asyncio.get_running_loop().create_server(make, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    answered = b""
    async with asyncio.timeout(60):
        for piece in pieces:
            writer.write(piece)
            if piece == WHOLE:
                answered += await reader.readuntil(b"Kami siap")
        answered += await reader.read()
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()
    return answered


@pytest.mark.parametrize(
    ("pieces", "answers"),
    [
        ([], 0),
        ([b"GET / HT"], 0),
        ([b"GET / HTTP/1.1\r\n", b"Host: loc"], 0),
        ([WHOLE, b"GET / HT"], 1),
        ([WHOLE, WHOLE, b"G"], 2),
    ],
)
def test_clients_that_linger_are_let_go(monkeypatch, pieces, answers):
    """Who does not say what he wants is let go, at first and after an answer."""
    monkeypatch.setattr(run, "HEAD_SECONDS", 0.2)
    answered = asyncio.run(talk(*pieces))

    assert answers == answered.count(b"200 OK")


def test_address_that_is_taken_is_wrong():
    """An address that somebody listens on already is refused by its code."""
    with listen("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        with pytest.raises(RequestError, match="request-address"):
            listen("127.0.0.1", port)


def test_answers_are_sent_at_once():
    """The socket says that it is TCP, so that asyncio lets it send without waiting."""
    with listen("127.0.0.1", 0) as listening:
        assert socket.IPPROTO_TCP == listening.proto
