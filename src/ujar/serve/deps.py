"""Says what a route may ask for: the store, the settings, the language.

    @router.get("/pages/{ref}")
    def show_page(ref: str, request: Request, store: StoreDep) -> Response:
        return render(request.scope, "page.html", {"record": store.record(ref)})

Nothing is decided here; it reads no data file.
"""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request

from ujar.serve.settings import Settings
from ujar.serve.texts import choose_language
from ujar.store import Store


def get_store(request: Request) -> Store:
    """Give the store that is served."""
    store: Store = request.app.state.store
    return store


def get_settings(request: Request) -> Settings:
    """Give what was set of the server."""
    settings: Settings = request.app.state.settings
    return settings


def get_language(request: Request) -> str:
    """Give the language that the reader chose."""
    return choose_language(request)


StoreDep = Annotated[Store, Depends(get_store)]
SettingsDep = Annotated[Settings, Depends(get_settings)]
LanguageDep = Annotated[str, Depends(get_language)]
