"""Writes the examples of the API's description: answers about the sample pages, cut short.

    python docs/examples.py

They stand in `src/ujar/serve/examples.json`, by the names of the structs that routes answer with.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from starlette.testclient import TestClient

from ujar.serve import Settings, create_app
from ujar.serve.openapi import EXAMPLES
from ujar.serve.samples import make_samples

ROWS = 1  # of each list
PAGE = """Syldavia Menolak Usul Ruritania

STRELSAU - Menteri Luar Negeri Ruritania Ana Berg membantah laporan itu, Senin (4/3/2030).
"Kami siap berunding tanpa syarat," kata Ana Berg kepada wartawan.
"""


def make_examples(store: str) -> dict[str, Any]:
    """Ask a server of the sample pages and cut its answers short."""
    app = create_app(Settings(store=store, samples=True, rate=0))
    with TestClient(app, base_url="http://localhost:8377") as client:

        def get(path: str) -> Any:  # noqa: ANN401 - any answer
            return client.get(f"/api/v1{path}").raise_for_status().json()

        hits = get("/find?q=menolak&size=1&facets=yes")
        statement = get("/statements?speaker=Dorvan&type=direct&size=1")["rows"][0]["ref"]
        move = get("/moves?type=OFFER&size=1")["rows"][0]["ref"]
        actors = get("/actors?size=1")
        sent = {"Content-Type": "text/plain; charset=utf-8"}
        answers = {
            "About": get(""),
            "Health": get("/health"),
            "Hits": hits,
            "Facets": get("/facets?q=menolak"),
            "StatementCard": get(f"/statements/{statement}"),
            "MoveCard": get(f"/moves/{move}"),
            "Records": get("/records?size=1"),
            "StoredPage": get(f"/records/{statement.rpartition('-')[0]}"),
            "People": actors,
            "ActorCard": get(f"/actors/{actors['rows'][0]['ref']}"),
            "Thread": get("/threads?party=Zelmarka&party=Karvendia"),
            "Trace": get(f"/traces/{statement}"),
            "OverTime": get("/counts?by=month&group=type&top=2"),
            "Record": client.post("/api/v1/extract", content=PAGE, headers=sent).json(),
        }
    return {name: shorten(answer) for name, answer in answers.items()}


def shorten(answer: Any) -> Any:  # noqa: ANN401 - any JSON
    """Keep one row of each list, at every depth."""
    if isinstance(answer, dict):
        return {key: shorten(value) for key, value in answer.items()}
    if isinstance(answer, list):
        return [shorten(value) for value in answer[:ROWS]]
    return answer


def main() -> None:
    """Write the examples."""
    with tempfile.TemporaryDirectory() as folder:
        made = make_examples(make_samples(Path(folder)))
    EXAMPLES.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(EXAMPLES)


if __name__ == "__main__":
    main()
