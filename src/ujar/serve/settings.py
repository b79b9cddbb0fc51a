"""Holds what can be set of the server: its store, its address, and its limits.

`Settings(store="ujar.db", port=8080)` is the store `ujar.db` on port 8080 of this machine, where it
is asked as "localhost" or "127.0.0.1" and by no other name. Nothing is read here.
"""

from __future__ import annotations

import msgspec

LOCAL = ("localhost", "127.0.0.1", "[::1]")


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """What can be set of the server.

    Attributes:
        store: the file or address of the store; None is a store of the sample pages.
        samples: whether the store is one of the sample pages.
        host: the address that is listened on.
        port: the port that is listened on.
        hosts: the names under which the server may be asked; "*" is any.
        read_only: whether the store is opened for reading alone.
        body_limit: the most bytes of a request's body.
        body_seconds: within how many seconds a request's body has to arrive.
        answer_seconds: within how many seconds an answer has to begin.
        stream_seconds: within how many seconds a whole stream has to be taken.
        streams: how many streams may run at once.
        rate: how many requests a second one client may make in the long run; 0 is any number.
        burst: how many requests one client may make at once.
        clients: how many clients are remembered at most.
    """

    store: str | None = None
    samples: bool = False
    host: str = "127.0.0.1"
    port: int = 8377
    hosts: tuple[str, ...] = LOCAL
    read_only: bool = True
    body_limit: int = 5 << 20
    body_seconds: float = 20.0
    answer_seconds: float = 30.0
    stream_seconds: float = 900.0
    streams: int = 8
    rate: float = 50.0
    burst: int = 300
    clients: int = 10_000
