"""Measures how fast pages are read, stage by stage, and how much memory that takes.

`measure_paths(find_pages())` reads the sample pages some times over and gives a `Bench`: pages and
words a second with their spread, each stage's share, the peak of memory.
"""

from __future__ import annotations

from ujar.measure.bench import Bench, Spread, measure_paths
from ujar.measure.machine import Machine, describe_machine

__all__ = ["Bench", "Machine", "Spread", "describe_machine", "measure_paths"]
