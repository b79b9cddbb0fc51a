"""What the browser tests share: a server with the sample pages, and a real Chromium to visit it."""

import os
import shutil
import socket
import threading
import time
from pathlib import Path

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome")
STANDARD = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="session")
def samples(tmp_path_factory):
    """Give the file of a store of the sample pages, made once."""
    from ujar.serve.samples import make_samples

    return make_samples(tmp_path_factory.mktemp("samples"))


@pytest.fixture(scope="session")
def store(samples):
    """Give the store of the sample pages, opened for reading."""
    from ujar.store import Store

    with Store.open(samples, read_only=True) as opened:
        yield opened


@pytest.fixture(scope="session")
def serve():
    """Give a function that serves a store on a free port of this machine and gives its address."""
    running = []

    def start(file, *, samples=False):
        import uvicorn

        from ujar.serve import Settings, create_app

        app = create_app(Settings(store=str(file), samples=samples, rate=0))
        door = socket.create_server(("127.0.0.1", 0))
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", ws="none", lifespan="on"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [door]}, daemon=True)
        thread.start()
        while not server.started:
            assert thread.is_alive(), "the server did not start"
            time.sleep(0.02)
        running.append((server, thread))
        return f"http://127.0.0.1:{door.getsockname()[1]}"

    yield start
    for server, _ in running:
        server.should_exit = True
    for _, thread in running:
        thread.join(10)


@pytest.fixture(scope="session")
def site(serve, samples):
    """Give the address of a server with the sample pages."""
    return serve(samples, samples=True)


@pytest.fixture(scope="session")
def chromium():
    """Give a running Chromium, or skip with a reason."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")
    named = os.environ.get("UJAR_TEST_CHROMIUM")
    found = named or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None or not Path(found).exists():
        pytest.skip("no Chromium on this machine, and UJAR_TEST_CHROMIUM is not set")
    flags = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=flags)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def windows(chromium):
    """Give a function that opens a window, one for each way of seeing; kept between tests."""
    kept = {}

    def open_window(*, language, theme, width, script):
        key = (language, theme, width, script)
        if key not in kept:
            kept[key] = chromium.new_context(
                viewport={"width": width, "height": 900},
                locale={"id": "id-ID", "en": "en-GB"}[language],
                color_scheme=theme,
                java_script_enabled=script,
                reduced_motion="reduce",
            )
        return kept[key]

    yield open_window
    for window in kept.values():
        window.close()


def is_wrong(said):
    """Tell whether a browser complains; that a form was refused (400) is no complaint of ours."""
    return said.type == "error" and "a status of 400" not in said.text


@pytest.fixture
def open_page(windows, site):
    """Give a function that opens a path of the site; errors of its scripts fail the test."""
    opened, wrong = [], []

    def visit(path, *, language="en", theme="light", width=1200, script=True):
        window = windows(language=language, theme=theme, width=width, script=script)
        window.clear_cookies()
        page = window.new_page()
        opened.append(page)
        page.set_default_timeout(10_000)
        page.on("pageerror", lambda error: wrong.append(str(error)))
        page.on("console", lambda said: is_wrong(said) and wrong.append(said.text))
        page.goto(path if path.startswith("http") else site + path)
        return page

    yield visit
    for page in opened:
        page.close()

    assert [] == wrong


@pytest.fixture
def page(open_page):
    """Give the start page in English, 1200 pixels wide, light."""
    return open_page("/")


@pytest.fixture
def find_faults():
    """Give a function that lists what axe-core finds wrong with a page, a line each."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is missing")

    def find(page):
        found = axe.Axe().run(page, options={"runOnly": STANDARD})
        return [
            f"{fault['id']}: {node['target']} {node['html'][:160]}"
            for fault in found.response["violations"]
            for node in fault["nodes"]
        ]

    return find


@pytest.fixture
def check_axe(find_faults):
    """Give a function that fails where axe-core finds anything wrong with a page."""

    def check(page):
        assert [] == find_faults(page)

    return check


@pytest.fixture
def overflow():
    """Give a function that tells by how many pixels a page is wider than its window."""

    def measure(page):
        return page.evaluate("document.documentElement.scrollWidth - innerWidth")

    return measure
