"""Puts the server together: the store, the screens, the API, and the guards around them.

`create_app(Settings(store="ujar.db"))` is an ASGI application; `ujar serve` runs it. A page that
says "Kami siap berunding" is at `/pages/...` for people and at `/api/v1/...` for programs. It reads
no data file.
"""

from __future__ import annotations

import tempfile
from contextlib import asynccontextmanager
from pathlib import Path
from threading import BoundedSemaphore
from typing import TYPE_CHECKING

import msgspec
from anyio import to_thread
from fastapi import FastAPI
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware

from ujar import __version__
from ujar.serve import static
from ujar.serve.api import router as api
from ujar.serve.api.extract import make_readers
from ujar.serve.conditional import Conditional
from ujar.serve.errors import Catch, add_handlers
from ujar.serve.openapi import add_description
from ujar.serve.samples import make_samples
from ujar.serve.screens import router as screens
from ujar.serve.security import BodyLimit, Door, SafeHeaders, TimeLimit
from ujar.serve.settings import Settings
from ujar.store import Store

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

THREADS = 6  # that answer at once; more would wait for each other, and for connections
SMALLEST = 500  # bytes that are worth packing


def create_app(settings: Settings | None = None) -> FastAPI:
    """Make the application.

    Args:
        settings: what is set; left out, the sample pages are served on this machine alone.

    Raises:
        StoreError: the store cannot be opened.
    """
    chosen = settings or Settings()
    folder = None
    if chosen.store is None:
        folder = tempfile.TemporaryDirectory(prefix="ujar-")
        file = make_samples(Path(folder.name))
        chosen = msgspec.structs.replace(chosen, store=file, samples=True)
    store = Store.open(chosen.store or "", read_only=chosen.read_only)

    @asynccontextmanager
    async def live(_app: FastAPI) -> AsyncIterator[None]:
        to_thread.current_default_thread_limiter().total_tokens = THREADS
        yield
        store.close()
        if folder is not None:
            folder.cleanup()

    app = FastAPI(
        title="ujar",
        version=__version__,
        openapi_url=None,
        docs_url=None,
        redoc_url=None,
        lifespan=live,
        middleware=make_guards(chosen),
    )
    app.state.store = store
    app.state.settings = chosen
    app.state.streams = BoundedSemaphore(chosen.streams)
    app.state.readers = make_readers()
    add_handlers(app)
    app.include_router(static.router)
    app.include_router(api)
    app.include_router(screens)
    add_description(app)
    return app


def make_guards(settings: Settings) -> list[Middleware]:
    """Give what stands between the network and the routes, from the outside in."""
    return [
        Middleware(SafeHeaders),
        Middleware(Door, settings=settings),
        Middleware(BodyLimit, settings=settings),
        Middleware(TimeLimit, settings=settings),
        Middleware(GZipMiddleware, minimum_size=SMALLEST, compresslevel=5),
        Middleware(Conditional),
        Middleware(Catch),
    ]
