"""Measures the store on invented statements: adding, linking, searching, in both databases.

    python bench/store.py --sqlite /tmp/bench.db --postgres postgresql://me@localhost/bench --write
    python bench/store.py --sqlite /tmp/bench.db --statements 30000      a smaller run
    python bench/store.py --sqlite /tmp/bench.db --ask                   only asks, of what is there
    python bench/store.py --linking /tmp --write                         how linking grows

Many questions of each kind are asked; the median and the 95th percentile are given in milliseconds,
once with nobody else about and once while another process adds pages. Totals and facets that the
store remembers are forgotten before each question. With `--ask` nothing is added, and the questions
are those of the run that made the store; they go to results/asked.json. Linking is timed from an
empty store of 25,000, 50,000 and 100,000 statements. The figures go to results/store.json and
results/linking.json, with the load of the machine, as it may be shared.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import sqlite3
import statistics
import subprocess
import sys
import time
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from invent import STATEMENTS, Inventor

from ujar.store import Query, Store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

RESULTS = Path(__file__).parent / "results"
GROWTH = (25_000, 50_000, 100_000)
ASKED = 60  # questions of each kind
Json = dict[str, Any]


def main() -> int:
    """Run the measurement that the arguments ask for."""
    options = read_options()
    if options.feed:
        feed(options.feed, options.pages)
        return 0
    if options.linking:
        report = describe() | {"runs": [link_from_scratch(options.linking, n) for n in GROWTH]}
        return write(report, "linking", options.write)
    pages = options.statements // STATEMENTS
    report = describe() | {"statements": options.statements}
    for name, address in (("sqlite", options.sqlite), ("postgres", options.postgres)):
        if address:
            print(f"{name}: {options.statements} statements", flush=True)
            if options.ask:
                report[name] = ask_only(address, options.only)
            else:
                report[name] = measure(address, pages, options.linked // STATEMENTS)
            write(report, "asked" if options.ask else "store", options.write)
    return 0


def describe() -> Json:
    """Describe the machine, without its name."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "cores": os.cpu_count(),
        "memory_gib": round(memory / 2**30),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "load_before": round(os.getloadavg()[0], 2),
    }


def write(report: Json, name: str, wanted: bool) -> int:
    """Print the figures and, where wanted, write them down."""
    report["load_after"] = round(os.getloadavg()[0], 2)
    print(json.dumps(report, indent=2), flush=True)
    if wanted:
        RESULTS.mkdir(exist_ok=True)
        text = json.dumps(report, indent=2) + "\n"
        (RESULTS / f"{name}.json").write_text(text, encoding="utf-8")
    return 0


def link_from_scratch(folder: str, statements: int) -> Json:
    """Time the linking of a new store: seconds that passed, and seconds of processor time."""
    with TemporaryDirectory(dir=folder) as name, Store(f"{name}/linking.db") as store:
        pages = statements // STATEMENTS
        inventor = Inventor()
        store.add(inventor.make_record(number, pages) for number in range(pages))
        busy = time.process_time()
        timed = link(store, pages)
        return timed | {"processor_seconds": round(time.process_time() - busy, 1)}


def read_options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sqlite", help="a file that is not there yet")
    parser.add_argument("--postgres", help="the address of an empty database")
    parser.add_argument("--statements", type=int, default=300_000)
    parser.add_argument("--linked", type=int, default=100_000, help="how many are linked and timed")
    parser.add_argument("--linking", help="a folder in which stores are made and linked")
    parser.add_argument("--ask", action="store_true", help="only ask, of stores that are there")
    parser.add_argument("--only", help="one kind of question: thread, ranked")
    parser.add_argument("--write", action="store_true", help="write the figures to results/")
    parser.add_argument("--feed", help=argparse.SUPPRESS)
    parser.add_argument("--pages", type=int, default=0, help=argparse.SUPPRESS)
    return parser.parse_args()


def measure(address: str, pages: int, linked: int) -> Json:
    """Measure one database."""
    inventor = Inventor()
    report: Json = {}
    store = Store(address)
    records = (inventor.make_record(number, pages) for number in range(pages))
    report["added"] = [add(store, records, linked)]
    report["linked"] = link(store, linked)
    print(f"  linked: {report['linked']}", flush=True)
    report["added"].append(add(store, records, pages - linked))
    questions = make_questions(inventor, store)
    print(f"  added: {report['added']}", flush=True)
    report["alone"] = {name: ask(store, some) for name, some in questions.items()}
    command = [sys.executable, __file__, "--feed", address, "--pages", str(pages)]
    with subprocess.Popen(command) as feeder:
        time.sleep(3)  # it has to load first
        report["while_adding"] = {name: ask(store, some) for name, some in questions.items()}
        feeder.terminate()
    store.close()
    return report


def ask_only(address: str, only: str | None) -> Json:
    """Ask a store that an earlier run made; nothing is written."""
    with Store(address, read_only=True) as store:
        questions = make_questions(Inventor(), store)
        return {
            "statements": store.counts().statements,
            "alone": {
                name: ask(store, some) for name, some in questions.items() if only in {None, name}
            },
        }


def add(store: Store, records: Iterator[Any], pages: int) -> Json:
    """Time adding some pages, apart from making them up."""
    spent = 0.0
    left = pages
    while left:
        some = [next(records) for _ in range(min(left, 500))]
        begin = time.perf_counter()
        store.add(some)
        spent += time.perf_counter() - begin
        left -= len(some)
    statements = pages * STATEMENTS
    return {
        "statements": statements,
        "seconds": round(spent, 1),
        "per_second": round(statements / max(spent, 1e-9)),
    }


def link(store: Store, pages: int) -> Json:
    """Time linking what is not linked yet."""
    begin = time.perf_counter()
    store.link()
    spent = time.perf_counter() - begin
    return {"statements": pages * STATEMENTS, "seconds": round(spent, 1)}


def make_questions(inventor: Inventor, store: Store) -> dict[str, list[Callable[[], object]]]:
    """Make the questions: common and rare words, people, outlets, months."""
    chance = random.Random(3)  # noqa: S311 - no secret hangs on it
    people = [name for name, _ in inventor.people[:200]]
    words = inventor.words

    def word() -> str:
        return chance.choice(words[:20] if chance.random() < 0.3 else words[20:600])

    def month() -> str:
        return f"{chance.choice((2021, 2022, 2023))}-{chance.randrange(1, 13):02}"

    def ranked() -> Query:
        return Query(words=" ".join(word() for _ in range(chance.choice((1, 2)))), facets=False)

    def counted() -> Query:
        return Query(words=" ".join(word() for _ in range(chance.choice((1, 2)))))

    def filtered() -> Query:
        kind = chance.randrange(5)
        when = month()
        if kind == 0:
            return Query(words=word(), since=when, until=when, facets=False)
        if kind == 1:
            return Query(words=word(), speaker=chance.choice(people), facets=False)
        if kind == 2:
            outlet = chance.choice(inventor.outlets)
            return Query(words=word(), outlet=outlet, since=when, facets=False)
        if kind == 3:
            return Query(
                type="OFFER",
                party=chance.choice(inventor.states),
                since=when,
                until=when,
                facets=False,
            )
        return Query(speaker=chance.choice(people), since=when, until=when, facets=False)

    early = Query(type="statement", limit=1000, until="2021-10", facets=False)
    refs = [hit.ref for hit in store.find(early).hits]
    found: dict[str, list[Callable[[], object]]] = {
        "ranked": [partial(store.find, ranked()) for _ in range(ASKED)],
        "ranked_with_facets": [partial(store.find, counted()) for _ in range(ASKED)],
        "filtered": [partial(store.find, filtered()) for _ in range(ASKED * 2)],
        "trace": [partial(store.trace, chance.choice(refs)) for _ in range(ASKED)],
        "over_time": [partial(store.over_time, ranked(), by="week") for _ in range(ASKED // 3)],
        "actors": [partial(store.actors, chance.choice(people)) for _ in range(ASKED)],
        "record": [partial(store.record, ref.rpartition("-")[0]) for ref in refs[:ASKED]],
        "thread": [partial(store.thread, *chance.sample(inventor.states, 2)) for _ in range(ASKED)],
    }
    return found


def ask(store: Store, questions: list[Callable[[], object]]) -> Json:
    """Ask all questions and give the median and the 95th percentile in milliseconds."""
    questions[0]()
    times, busy = [], []
    for question in questions:
        store.forget()
        begin, worked = time.perf_counter(), time.process_time()
        question()
        times.append((time.perf_counter() - begin) * 1000)
        busy.append((time.process_time() - worked) * 1000)
    return {
        "median_ms": round(statistics.median(times), 1),
        "p95_ms": round(statistics.quantiles(times, n=20)[18], 1),
        # of this process alone: what a machine that others use as well does not blur
        "p95_processor_ms": round(statistics.quantiles(busy, n=20)[18], 1),
    }


def feed(address: str, pages: int) -> None:
    """Add other pages until the process is ended: the other process of the measurement."""
    inventor = Inventor(seed=11)
    store = Store(address)
    number = 0
    while True:
        record = inventor.make_record(number % pages, pages)
        name = f"feed-{number}"
        import msgspec  # noqa: PLC0415 - this process alone

        info = msgspec.structs.replace(record.page, name=name, digest=name)
        store.add([msgspec.structs.replace(record, page=info)])
        number += 1


if __name__ == "__main__":
    sys.exit(main())
