"""Takes the pictures of the screens that the documentation shows.

    python docs/screens.py            write docs/screens/*.png from the sample pages
    python docs/screens.py NAME ...   only these

It needs Chromium (`UJAR_CHROMIUM` names another than the one on the path), the package
`playwright`, and `pillow` to keep the files small.
"""

from __future__ import annotations

import os
import shutil
import socket
import sys
import threading
import time
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

import uvicorn
from PIL import Image
from playwright.sync_api import sync_playwright

from ujar.serve import Settings, create_app
from ujar.serve.samples import make_samples
from ujar.store import Query, Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

FOLDER = Path(__file__).parent / "screens"
COLOURS = 256
WIDE = {"viewport": {"width": 1200, "height": 860}}
PHONE = {"viewport": {"width": 390, "height": 844}}
TALL = {"width": 1200, "height": 1400}
DENIAL = "13-gardukata-artileri.txt"
OFFER = "03-cakramega-tawaran.txt"
PASTED = """Syldavia Menolak Usul Ruritania

STRELSAU - Menlu Ruritania Ana Berg menawarkan gencatan senjata kepada Syldavia.
"Kami siap berunding tanpa syarat," kata Ana Berg kepada wartawan, Senin (4/3/2030).
Juru bicara pemerintah Syldavia, Karl Topolin, membantah laporan itu.
Ia mengatakan bahwa Syldavia tidak pernah menerima usulan apa pun, seperti dikutip Warta Delta.
"""


def list_screens(store: Store) -> dict[str, dict[str, Any]]:
    """Say by name what is shown in each picture: the path and how it is seen."""
    denial, offer = store.record(DENIAL), store.record(OFFER)
    said = next(s for s in denial.record.statements if s.denies)
    move = next(m for m in offer.record.moves if m.type == "OFFER")
    hits = store.find(Query(type="direct", limit=100)).hits
    trace = max((store.trace(hit.ref) for hit in hits), key=lambda t: t.pages).hit.ref
    return {
        "start": {"path": "/?lang=en"},
        "reading": {"path": f"/pages/{denial.ref}?lang=en&focus={said.id}"},
        "reading-offer": {"path": f"/pages/{offer.ref}?lang=id&focus={move.id}"},
        "reading-dark": {"path": f"/pages/{denial.ref}?lang=en&focus={said.id}", "theme": "dark"},
        "reading-phone": {"path": f"/pages/{denial.ref}?lang=id&focus={said.id}.content"} | PHONE,
        "reading-print": {"path": f"/pages/{denial.ref}?lang=id&focus={said.id}", "print": True},
        "paste": {"path": "/paste?lang=en", "paste": PASTED},
        "search": {"path": "/search?lang=en&q=gencatan+senjata"},
        "search-phone": {"path": "/search?lang=id&q=tolak", **PHONE},
        "exchange": {"path": "/exchange?lang=en&party=Zelmarka&party=Karvendia", "viewport": TALL},
        "trace": {"path": f"/trace/{trace}?lang=en"},
        "time": {"path": "/time?lang=en"},
    }


def serve(file: str) -> Iterator[str]:
    """Serve a store on a free port and give its address; asked again, end."""
    app = create_app(Settings(store=file, samples=True, rate=0))
    door = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", ws="none"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [door]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.05)
    yield f"http://127.0.0.1:{door.getsockname()[1]}"
    server.should_exit = True
    thread.join()


def take(browser: Browser, site: str, screen: dict[str, Any]) -> bytes:
    """Take one picture."""
    window = browser.new_context(
        viewport=screen.get("viewport", WIDE["viewport"]),
        color_scheme=screen.get("theme", "light"),
        reduced_motion="reduce",
    )
    page = window.new_page()
    if screen.get("print"):
        page.emulate_media(media="print")
    page.goto(site + screen["path"])
    if "paste" in screen:
        page.locator("#text").fill(screen["paste"])
        page.locator("main button").click()
        page.locator("#i-s1").wait_for()
        page.wait_for_load_state("networkidle")
        page.keyboard.press("j")
        page.keyboard.press("Enter")
    page.wait_for_load_state("networkidle")
    picture = page.screenshot(full_page=screen.get("full", False))
    window.close()
    return picture


def shrink(picture: bytes) -> bytes:
    """Keep a picture's colours few, so that its file is small."""
    out = BytesIO()
    image = Image.open(BytesIO(picture)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def main(names: list[str]) -> None:
    """Take the pictures of all screens, or of those that are named."""
    FOLDER.mkdir(exist_ok=True)
    program = os.environ.get("UJAR_CHROMIUM") or shutil.which("chromium")
    flags = ["--no-sandbox"] if os.geteuid() == 0 else []
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = make_samples(Path(folder))
        with Store(file) as store:
            screens = list_screens(store)
        running = serve(file)
        browser = playwright.chromium.launch(executable_path=program, args=flags)
        site = next(running)
        for name, screen in screens.items():
            if not names or name in names:
                data = shrink(take(browser, site, screen))
                (FOLDER / f"{name}.png").write_bytes(data)
                print(f"{name}.png {len(data) // 1000} kB")
        browser.close()
        next(running, None)


if __name__ == "__main__":
    main(sys.argv[1:])
