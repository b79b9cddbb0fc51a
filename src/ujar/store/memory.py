"""Remembers what was counted for a question, so that the next page of its hits need not count.

The key holds the store's stamp, so that nothing is told that is no longer so ("12 of 340"). A few
answers are kept for each open store, the last asked. It reads no data file.
"""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

MOST = 256
T = TypeVar("T")


class Memory:
    """The last answers, by their questions; used from several threads."""

    def __init__(self) -> None:
        self._held: OrderedDict[Hashable, Any] = OrderedDict()
        self._lock = Lock()

    def recall(self, key: Hashable, work: Callable[[], T]) -> T:
        """Give the answer to a question, worked out if it is not remembered."""
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                found: T = self._held[key]
                return found
        made = work()
        with self._lock:
            self._held[key] = made
            while len(self._held) > MOST:
                self._held.popitem(last=False)
        return made

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._held.clear()
