"""What is expected of the HTML sample page stands on that page."""

from __future__ import annotations

import html
import json
import re
import tomllib

from ujar.samples import HERE

EXPECTED = tomllib.loads(
    (HERE / "expected" / "14-sekawan-tahanan.toml").read_text(encoding="utf-8")
)
SOURCE = (HERE / "pages" / EXPECTED["page"]).read_text(encoding="utf-8")


def test_paragraphs_are_those_of_the_page() -> None:
    """The body is every paragraph of the article but the teaser, in order, tags taken out."""
    inside = SOURCE.split('<div class="isi">')[1].split('<div class="tag">')[0]
    paragraphs = re.findall(r"<p>(.*?)</p>", inside)
    plain = [html.unescape(re.sub(r"<[^>]+>", "", p)).replace("\xa0", " ") for p in paragraphs]

    assert EXPECTED["article"]["body"] == plain


def test_metadata_agrees_with_the_expected_article() -> None:
    """The page's own JSON-LD names the title, writer, outlet and minute that are expected."""
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', SOURCE, re.DOTALL)
    article = json.loads(found.group(1) if found else "")["@graph"][1]

    assert EXPECTED["article"]["title"] == article["headline"]
    assert EXPECTED["article"]["authors"] == [article["author"]["name"]]
    assert EXPECTED["article"]["outlet"] == article["publisher"]["name"]
    assert EXPECTED["article"]["published"] == article["datePublished"].replace(":00+", "+")


def test_statements_and_moves_stand_on_the_body() -> None:
    """Each content, cue, speaker, time and object of a move is made of words of the body."""
    body = "\n".join(EXPECTED["article"]["body"])
    words = [
        *(s[k] for s in EXPECTED["statements"] for k in ("speaker", "cue", "content")),
        *(t["text"] for t in EXPECTED["times"]),
        *(m[k] for m in EXPECTED["moves"] for k in ("actor", "recipient")),
        *(m[k] for m in EXPECTED["moves"] for k in ("about", "venue") if k in m),
    ]

    assert [] == [w for w in words if w not in body]
