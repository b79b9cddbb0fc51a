"""Measures the reading room on invented statements: requests a second, waiting, and bytes.

    python bench/serve.py --store /tmp/bench-serve.db            make the store, measure, print
    python bench/serve.py --store /tmp/bench-serve.db --write    write results/serve.json, too
    python bench/serve.py --statements 30000 ...                 a smaller run

The store holds the sample pages and invented ones (`invent.py`) whose text is their paragraphs. A
file that is there is measured as it is. The server runs as `ujar serve --workers` runs it, with no
bound on requests (first by one client, then the same by many, when counts are remembered); clients
are threads of another process that each wait for one answer before they ask again. Server and
clients share the cores of the machine. Each screen is asked for different pages, people and words,
so that nothing is answered from memory alone. `cpu_ms` is the processor time of the server alone
for one request; it does not hang on who else uses the machine. The first screen is fetched as a
browser does it: the page, its styles and scripts, packed.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import platform
import random
import re
import sqlite3
import statistics
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlencode

from invent import STATEMENTS, Inventor, invent_records

from ujar.samples import find_pages
from ujar.serve.samples import make_samples
from ujar.store import Query, Store

if TYPE_CHECKING:
    from collections.abc import Iterator

RESULTS = Path(__file__).parent / "results" / "serve.json"
ASSET = re.compile(r'(?:src|href)="(/static/[^"]+)"')
SERVER = """
import sys
from ujar.serve.run import run
from ujar.serve.settings import Settings
run(Settings(store=sys.argv[1], port=0, rate=0), workers=int(sys.argv[2]), ready=print)
"""
Json = dict[str, Any]


def main() -> int:
    """Run the measurement that the arguments ask for."""
    options = read_options()
    if not options.store.exists() or options.fill:
        make_store(options.store, options.statements // STATEMENTS)
    questions = make_questions(options.store, options.asked)
    report: Json = {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "load_before": round(os.getloadavg()[0], 2),
        "workers": options.workers,
        "clients": options.clients,
        "store": count(options.store),
    }
    with serve(options.store, options.workers) as server:
        port = server.port
        report["first_screen"] = weigh(port, "/")
        report["reading_room"] = weigh(port, questions["reading room"][0])
        for key, clients in (("one_client", 1), ("many_clients", options.clients)):
            report[key] = {}
            for name, some in questions.items():
                spent = server.spent()
                found = ask(port, some, clients)
                found["cpu_ms"] = round((server.spent() - spent) / len(some) * 1000, 1)
                report[key][name] = found
                print(key, name, found, flush=True)
        report["load_after"] = round(os.getloadavg()[0], 2)
    print(json.dumps(report, indent=2))
    if options.write:
        RESULTS.parent.mkdir(exist_ok=True)
        RESULTS.write_text(json.dumps(report, indent=2) + "\n", encoding="utf-8")
    return 0


def read_options() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", type=Path, required=True, help="a file; made if not there")
    parser.add_argument("--statements", type=int, default=300_000)
    parser.add_argument("--fill", action="store_true", help="go on making a store that is there")
    parser.add_argument("--asked", type=int, default=300, help="requests to each screen")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--write", action="store_true", help="write results/serve.json")
    return parser.parse_args()


def make_store(path: Path, pages: int) -> None:
    """Make a store of the sample pages and of invented ones, with their text."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        Path(make_samples(path.parent)).rename(path)
    with Store(str(path)) as store:
        some = []
        held = max(store.counts().pages - len(find_pages()), 0)
        for record in islice(invent_records(pages), held, None):
            some.append(record)
            if len(some) == 500:
                store.add(some)
                some.clear()
        store.add(some)
    database = sqlite3.connect(path)
    rows = database.execute("SELECT id, record FROM pages WHERE text IS NULL")
    for number, record in rows.fetchall():
        body = json.loads(record)["article"]["body"]
        text = "\n".join(span["text"] for span in body)
        database.execute("UPDATE pages SET text = ? WHERE id = ?", (text, number))
    database.commit()
    database.close()


def count(path: Path) -> Json:
    """Count what a store holds."""
    with Store.open(str(path), read_only=True) as store:
        counts = store.counts()
    return {name: getattr(counts, name) for name in ("pages", "statements", "moves", "actors")}


def make_questions(path: Path, asked: int) -> dict[str, list[str]]:
    """Make the addresses that are asked, screen by screen; the same each time."""
    chance = random.Random(5)  # noqa: S311 - no secret hangs on it
    inventor = Inventor()
    common = inventor.words[10:2_000]
    people = [name for name, _ in inventor.people[:200]]
    with Store.open(str(path), read_only=True) as store:
        refs = [hit.ref for hit in store.find(Query(type="statement", limit=1_000)).hits]
        pages = [row.ref for row in store.pages(limit=1_000).pages]

    def make(screen: str, **values: str) -> str:
        return f"{screen}?{urlencode(values)}"

    def month() -> str:
        return f"{chance.randint(2021, 2023)}-{chance.randint(1, 12):02d}"

    def words(number: int) -> str:
        return " ".join(chance.sample(common, number))

    return {
        "reading room": [f"/pages/{chance.choice(pages)}" for _ in range(asked)],
        "search, words": [make("/search", q=words(2)) for _ in range(asked)],
        "search, one common word": [make("/search", q=words(1)) for _ in range(asked)],
        "search, filters": [
            make("/search", party=chance.choice(inventor.states), since=(day := month()), until=day)
            for _ in range(asked)
        ],
        "api, words": [make("/api/v1/find", q=words(2)) for _ in range(asked)],
        "api, speaker": [
            make("/api/v1/statements", speaker=chance.choice(people)) for _ in range(asked)
        ],
        "api, trace": [f"/api/v1/traces/{chance.choice(refs)}" for _ in range(asked)],
    }


class Server(NamedTuple):
    """A server that runs: its port, and its process, whose children answer with it."""

    port: int
    process: int

    def spent(self) -> float:
        """Tell how many seconds of processor time the server spent so far."""
        children = Path(f"/proc/{self.process}/task/{self.process}/children").read_text().split()
        ticks = 0
        for number in (self.process, *children):
            fields = Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()
            ticks += int(fields[11]) + int(fields[12])
        return ticks / os.sysconf("SC_CLK_TCK")


@contextmanager
def serve(path: Path, workers: int) -> Iterator[Server]:
    """Run the server."""
    command = [sys.executable, "-u", "-c", SERVER, str(path), str(workers)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as process:
        try:
            told = process.stdout.readline() if process.stdout else ""
            server = Server(int(told.strip().rpartition(":")[2]), process.pid)
            fetch(HTTPConnection("127.0.0.1", server.port, timeout=600), "/api/v1/health")
            yield server
        finally:
            process.terminate()


def weigh(port: int, address: str) -> Json:
    """Weigh a screen as a browser fetches it: the page with its styles and scripts, packed."""
    connection = HTTPConnection("127.0.0.1", port, timeout=600)
    status, page = fetch(connection, address)
    text = gzip.decompress(page).decode() if page[:2] == b"\x1f\x8b" else page.decode()
    assets = sorted(set(ASSET.findall(text)))
    packed = {name: len(fetch(connection, name)[1]) for name in assets}
    return {
        "address": address,
        "status": status,
        "page_bytes": len(page),
        "asset_bytes": sum(packed.values()),
        "requests": 1 + len(assets),
        "all_bytes": len(page) + sum(packed.values()),
    }


def fetch(connection: HTTPConnection, address: str) -> tuple[int, bytes]:
    """Fetch one address, packed."""
    connection.request("GET", address, headers={"Accept-Encoding": "gzip", "Host": "localhost"})
    answer = connection.getresponse()
    return answer.status, answer.read()


def ask(port: int, addresses: list[str], clients: int) -> Json:
    """Ask all addresses by some clients at once; gives requests a second and the waiting."""
    shares = [addresses[number::clients] for number in range(clients)]
    with ProcessPoolExecutor(1) as process:
        begin, end, told = process.submit(ask_all, port, shares).result()
    times = sorted(spent for _, spent in told)
    centiles = statistics.quantiles(times, n=20)
    return {
        "requests": len(told),
        "failed": sum(status != 200 for status, _ in told),
        "per_second": round(len(told) / (end - begin), 1),
        "median_ms": round(statistics.median(times) * 1000, 1),
        "p95_ms": round(centiles[18] * 1000, 1),
    }


def ask_all(port: int, shares: list[list[str]]) -> tuple[float, float, list[tuple[int, float]]]:
    """Let one thread a share ask its addresses one after the other."""

    def ask_share(share: list[str]) -> list[tuple[int, float]]:
        connection = HTTPConnection("127.0.0.1", port, timeout=600)
        told = []
        for address in share:
            begin = time.perf_counter()
            status, _ = fetch(connection, address)
            told.append((status, time.perf_counter() - begin))
        return told

    with ThreadPoolExecutor(len(shares)) as threads:
        begin = time.perf_counter()
        told = [one for some in threads.map(ask_share, shares) for one in some]
        return begin, time.perf_counter(), told


if __name__ == "__main__":
    sys.exit(main())
