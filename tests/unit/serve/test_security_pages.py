"""Pages that carry scripts, odd addresses, control characters and endless words are shown inert."""

import re
from urllib.parse import quote

import pytest
from selectolax.lexbor import LexborHTMLParser
from starlette.testclient import TestClient

from ujar.serve import Settings, create_app
from ujar.store import Query, Store

SCRIPT = "<script>alert(1)</script><img src=x onerror=alert(2)>"
BIDI = "\u202e\u2066\u200f"
ADDRESS = "javascript:alert(3)"
BREAKOUT = "\"'></title></textarea><svg onload=alert(4)>"
HEAD = f"Syldavia Menolak Usul {SCRIPT} Ruritania\n\nSelasa, 5 Maret 2030 10:15 WIB\n\n"
TEXT = f"""{HEAD}STRELSAU - Menteri Luar Negeri Ruritania Ana Berg menawarkan {BREAKOUT} gencatan
senjata kepada Syldavia. "Kami siap {SCRIPT} berunding {BIDI} tanpa syarat," kata Ana Berg.

Syldavia menolak usul Ruritania itu, kata Karl Topolin {BREAKOUT}.
"""
HTML = """<html><head><title>Syldavia Menolak</title><base href="https://evil.example/"></head><body>
<article><h1>Syldavia Menolak Usul Ruritania</h1>
<p onclick="alert(5)"><a href="javascript:alert(6)">Menteri Luar Negeri Ruritania Ana Berg</a>
mengatakan kepada wartawan bahwa "kami &lt;script&gt;alert(7)&lt;/script&gt; siap berunding".</p>
<script>alert(8)</script><iframe src="https://evil.example"></iframe></article></body></html>"""
PAGES = [
    {"name": f"a{SCRIPT}.txt", "text": TEXT, "url": ADDRESS, "outlet": f"Warta {SCRIPT}"},
    {"name": "b.html", "html": HTML, "url": f"https://b.example/{BREAKOUT}", "outlet": BREAKOUT},
    {"name": "c.txt", "text": f'{HEAD}"Kami siap {"a" * 1_000_000}," kata Ana Berg, Senin.\n'},
]
WHERE = {"href", "src", "action", "formaction", "xlink:href", "hx-get", "hx-post", "data"}
PLAIN = re.compile(r"^(/(?!/)|#|\?|https?://|$)")
FIELD = re.compile(r'<textarea.*?</textarea>|<input [^>]*>|aria-label="[^"]*"', re.DOTALL)
FORBIDDEN = "iframe, object, embed, base, style, foreignObject, meta[http-equiv], svg script"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """Give a client of a store of such pages."""
    file = str(tmp_path_factory.mktemp("hostile") / "h.db")
    with Store(file) as store:
        assert 3 == store.add(PAGES).added
        store.link()
    with TestClient(
        create_app(Settings(store=file, rate=0)), base_url="http://localhost"
    ) as client:
        yield client


@pytest.fixture(scope="module")
def screens(hostile):
    """Give the addresses of all screens of that store."""
    store = hostile.app.state.store
    pages = [f"/pages/{row.ref}" for row in store.pages().pages]
    refs = [hit.ref for hit in store.find(Query(limit=50)).hits]
    return [
        "/",
        "/pages",
        *pages,
        *(f"{page}?lang=en" for page in pages),
        "/search",
        "/search?q=siap",
        "/search",
        "/paste",
        "/time",
        "/actors",
        *(f"/actors/{row.ref}" for row in store.actors().actors),
        "/exchange",
        "/exchange?party=Ruritania&party=Syldavia",
        *(f"/trace/{ref}" for ref in refs),
    ]


def find_harm(page):
    """List what in a page a browser might run, load from elsewhere, or obey."""
    tree = LexborHTMLParser(page)
    bare = FIELD.sub("", page)  # what is edited or only heard is as it came
    found = [f"control {c!r}" for c in BIDI if c in bare]
    found += [f"<{node.tag}>" for node in tree.css(FORBIDDEN)]
    for node in tree.css("*"):
        if node.tag == "script" and (
            node.text().strip() or not (node.attributes.get("src") or "").startswith("/static/")
        ):
            found.append(f"script {node.html[:80]}")
        for name, value in node.attributes.items():
            if name.startswith(("on", "hx-on")) or name == "style":
                found.append(f"{name}={value}")
            if name in WHERE and not PLAIN.match(value or ""):
                found.append(f"{name}={value}")
    return found


def test_screens_are_inert(hostile, screens):
    """No screen runs, loads or obeys anything that a page brought."""
    harm = {}
    for address in screens:
        answer = hostile.get(address)
        assert 200 == answer.status_code, (address, answer.text[:300])
        harm[address] = find_harm(answer.text)

    assert {} == {address: some for address, some in harm.items() if some}


def test_what_is_pasted_is_inert(hostile):
    """A page that is pasted is shown as its words, too."""
    for page in PAGES:
        answer = hostile.post("/paste", data={"text": page.get("text") or page["html"]})

        assert 200 == answer.status_code
        assert [] == find_harm(answer.text)


@pytest.mark.parametrize(
    "address",
    [
        "/search?q={}",
        "/search?q=siap&speaker={}",
        "/exchange?party={}&party=Syldavia",
        "/time?party={}",
        "/pages?q={}",
        "/pages/{}",
        "/trace/{}",
        "/actors?name={}",
        "/actors/{}",
        "/nothing/{}",
        "//evil.example/{}",
        "/search?order={}",
        "/search?{}=1",
        "/?lang={}",
    ],
)
@pytest.mark.parametrize("words", [SCRIPT, BREAKOUT, ADDRESS, BIDI])
def test_what_is_asked_is_inert(hostile, address, words):
    """What stands in an address is shown as words, in answers and in errors."""
    answer = hostile.get(address.format(quote(words, safe="")))

    assert answer.status_code < 500
    assert [] == find_harm(answer.text)


def test_words_of_the_page_are_shown(hostile):
    """What looks like a script is there to be read, as words."""
    store = hostile.app.state.store
    ref = next(row.ref for row in store.pages().pages if row.name.startswith("a"))
    shown = LexborHTMLParser(hostile.get(f"/pages/{ref}").text).body.text()

    assert "<script>alert(1)</script>" in shown
