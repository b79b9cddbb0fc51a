"""Collects the screens: one module a screen, each with its own `router`.

`/pages/...` shows "Kami siap berunding" on its page, `/search` finds it, `/trace/...` tells where
it comes from. A screen asks the store and fills a template; no rule and no query stands here.
"""

from fastapi import APIRouter

from ujar.serve.screens import actors, exchange, home, overtime, paste, reading, search, trace

router = APIRouter(include_in_schema=False)
for _screen in (home, reading, paste, search, exchange, trace, actors, overtime):
    router.include_router(_screen.router)

__all__ = ["router"]
