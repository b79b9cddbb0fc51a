"""Measures how fast `ujar` reads, side by side with what people use instead, in one run.

    python bench/speed.py                            what the environment has
    python bench/speed.py --peers VENV/bin/python    peers from another environment
    python bench/speed.py --repeats 15 --shared ../shared

Each lane is a process that has loaded what it needs and has read some texts to warm up; then the
lanes take turns, one at a time, so that whatever else the machine does touches all of them. The
time is that of the processor, so that words a second are those of one core. Of the large set each
round is another part, so that no text is read twice; of the small ones each round is the whole, and
the caches of `ujar` are emptied before it. Lanes:

    ujar           the whole pipeline, page in to record in JSON
    spacy          spaCy's `blank("id")`, cutting into tokens alone: the floor of a Python pipeline
    textacy        textacy's `direct_quotations` over spaCy's small English model, on invented
                   English text of the same sizes: reading quotations as it is commonly done
    trafilatura    extraction of title, date and text from HTML, without any reading

What a lane needs and is not there leaves the lane out, with the reason.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from invent_pages import invent_english
from results import keep

from ujar.measure import Spread
from ujar.samples import find_pages

ROOT = Path(__file__).resolve().parent.parent
LANE = Path(__file__).with_name("speed_lane.py")


Rounds = list[list[str]]


class Lane:
    """A reader in its own process, ready to read one round after the other."""

    def __init__(self, python: str, reader: str, rounds: Rounds, folder: Path) -> None:
        file = folder / f"{reader}.json"
        given = {"warm": rounds[0], "rounds": rounds[1:]}
        file.write_text(json.dumps(given), encoding="utf-8")
        self.words = [sum(len(text.split()) for text in texts) for texts in rounds[1:]]
        self.pages = [len(texts) for texts in rounds[1:]]
        self.times: list[float] = []
        self.process = subprocess.Popen(
            [python, str(LANE), reader, str(file)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        said = self._hear()
        self.reason = said.get("reason", "")
        self.version = said.get("version", "")

    def _hear(self) -> dict[str, str]:
        line = self.process.stdout.readline() if self.process.stdout else ""
        return json.loads(line) if line else {"reason": "the lane ended"}

    def run(self) -> None:
        """Read the next round."""
        if self.process.stdin is not None:
            self.process.stdin.write("go\n")
            self.process.stdin.flush()
            self.times.append(float(self._hear()["seconds"]))

    def close(self) -> None:
        """End the process."""
        self.process.communicate()


def compare(lanes: dict[str, tuple[str, str, Rounds]], rate: str) -> dict[str, object]:
    """Let lanes take turns, and give each one's rate, and the time of `ujar` by its time."""
    found: dict[str, object] = {}
    with tempfile.TemporaryDirectory() as folder:
        opened = {name: Lane(*lane, Path(folder)) for name, lane in lanes.items()}
        running = [lane for lane in opened.values() if not lane.reason]
        for _ in opened["ujar"].pages:
            for lane in running:
                lane.run()
        for lane in opened.values():
            lane.close()
    ours = [t / n for t, n in zip(opened["ujar"].times, getattr(opened["ujar"], rate), strict=True)]
    for name, lane in opened.items():
        if lane.reason:
            found[name] = {"left out": lane.reason}
            print(f"  {name:12} left out: {lane.reason}")
            continue
        costs = [t / n for t, n in zip(lane.times, getattr(lane, rate), strict=True)]
        rates = Spread.of([1 / cost for cost in costs])
        ratios = Spread.of([a / b for a, b in zip(ours, costs, strict=True)])
        found[name] = {
            "version": lane.version,
            "rounds": len(costs),
            "pages": sum(lane.pages),
            "words": sum(lane.words),
            f"{rate}_a_second": rates,
            "time_of_ujar_by_its_time": ratios,
        }
        print(
            f"  {name:12}{rates.median:>12,.0f} {rate} a second ({rates.low:,.0f} to "
            f"{rates.high:,.0f}); ujar takes {ratios.median:.2f} times its time "
            f"({ratios.low:.2f} to {ratios.high:.2f})"
        )
    return found


def lay_quotes(shared: Path) -> list[str]:
    """Give the articles of PFSA-ID's dev-20, where they are."""
    script, data = shared / "bench_quotes.py", shared / "benchmarks" / "pfsa-id" / "dev-20.txt"
    if not (script.is_file() and data.is_file()):
        print("  left out: no PFSA-ID beside the checkout")
        return []
    command = [sys.executable, str(script), "lay", str(data)]
    laid = subprocess.run(command, capture_output=True, check=True).stdout
    return [json.loads(line)["text"] for line in laid.splitlines()]


def main() -> None:
    """Measure and keep the results."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--peers", default=sys.executable, help="a Python with the peers")
    parser.add_argument("--repeats", type=int, default=9)
    parser.add_argument("--shared", type=Path, default=ROOT.parent / "shared")
    options = parser.parse_args()
    ours, peers = sys.executable, options.peers
    count = options.repeats + 1
    samples = [p.read_text(encoding="utf-8") for p in find_pages() if p.suffix == ".txt"]
    quotes = lay_quotes(options.shared)
    sets = {"samples": [samples] * count, "quotes": [quotes[n::count] for n in range(count)]}
    for name, rounds in sets.items():
        if not rounds[0]:
            continue
        english = [invent_english([len(t.split()) for t in r], n) for n, r in enumerate(rounds)]
        print(f"{name}: {len(rounds[0])} texts a round")
        lanes = {
            "ujar": (ours, "ujar", rounds),
            "spacy": (peers, "spacy", rounds),
            "textacy": (peers, "textacy", english),
        }
        keep("speed", name, compare(lanes, "words"))
    pages = sorted((options.shared / "benchmarks" / "html").glob("*.html"))
    if pages:
        html = [path.read_text(encoding="utf-8", errors="replace") for path in pages]
        print(f"html: {len(html)} pages a round")
        rounds = [html] * count
        lanes = {"ujar": (ours, "ujar", rounds), "trafilatura": (peers, "trafilatura", rounds)}
        keep("speed", "html", compare(lanes, "pages"))
    else:
        print("html: left out: no saved pages beside the checkout")


if __name__ == "__main__":
    main()
