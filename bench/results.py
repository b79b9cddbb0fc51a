"""Keeps the results of a bench: what was measured, on which machine, under what load.

`keep("speed", "text", figures)` puts figures under a name into `bench/results/speed.json`, beside
what other runs of the bench left there.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

import ujar
from ujar.measure import describe_machine

RESULTS = Path(__file__).parent / "results"


def keep(bench: str, name: str, figures: Any) -> None:  # noqa: ANN401 - whatever a bench measures
    """Keep the figures of a part of a bench."""
    path = RESULTS / f"{bench}.json"
    kept = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    kept[name] = {
        "ujar": ujar.__version__,
        "day": datetime.now(UTC).date().isoformat(),
        "machine": msgspec.to_builtins(describe_machine()),
        "figures": msgspec.to_builtins(figures),
    }
    text = json.dumps(dict(sorted(kept.items())), indent=1, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")
