"""Takes the time of each stage while pages are read.

Within `watch_stages()`, reading a page adds to the seconds of `page`, `article`, `times`,
`entities`, `statements` and `moves`; what a stage leaves for later (the tokens of a text) counts to
the stage that asks for it first. The functions that the pipeline calls are wrapped for the time
being, so that reading itself knows nothing of it. It reads no data file.
"""

from __future__ import annotations

from collections import defaultdict
from contextlib import contextmanager
from time import perf_counter
from typing import TYPE_CHECKING, Any

from ujar import pipeline

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

STAGES = ("page", "article", "times", "entities", "statements", "moves")


@contextmanager
def watch_stages() -> Iterator[dict[str, float]]:
    """Take the seconds of each stage, by its name, as long as the context lasts."""
    spent: dict[str, float] = defaultdict(float)
    names = vars(pipeline)
    kept = {name: part for name, part in names.items() if _find_stage(part) is not None}
    names.update({name: _wrap(part, spent) for name, part in kept.items()})
    try:
        yield spent
    finally:
        names.update(kept)


def _find_stage(part: Any) -> str | None:  # noqa: ANN401 - anything that a module can hold
    if not callable(part):
        return None
    package, _, rest = str(getattr(part, "__module__", "")).partition(".")
    stage = rest.partition(".")[0]
    return stage if package == "ujar" and stage in STAGES else None


def _wrap(part: Any, spent: dict[str, float]) -> Callable[..., Any]:  # noqa: ANN401
    stage = _find_stage(part) or ""

    def timed(*args: Any, **kwargs: Any) -> Any:  # noqa: ANN401 - whatever the stage takes
        start = perf_counter()
        try:
            return part(*args, **kwargs)
        finally:
            spent[stage] += perf_counter() - start

    return timed
