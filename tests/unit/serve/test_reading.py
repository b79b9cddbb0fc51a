"""The reading room, the start page and the screen for pasting, as their HTML tells."""

import pytest

from ujar.store import Store

HOSTILE = """<script>alert(1)</script> Usul

Strelsau - "<img src=x onerror=alert(2)> kami siap," kata Menlu \u202eAna Berg\u202c pada Senin.
Menlu Ruritania Ana Berg mengatakan bahwa Syldavia menolak usul itu & <b>mundur</b> kemarin.
"""


@pytest.fixture(scope="session")
def ref(samples):
    """Give the ref of a sample page."""
    with Store.open(samples, read_only=True) as store:
        return store.record("03-cakramega-tawaran.txt").ref


def test_page_is_shown_with_its_record(client, ref):
    """The words stand in runs that link to their values; the list has the statements."""
    page = client.get(f"/pages/{ref}", params={"lang": "en"}).text

    assert "<h1" in page
    assert 'data-f="s1.cue"' in page
    assert 'href="?lang=en&amp;focus=s1.cue#w' in page
    assert 'id="i-s1"' in page
    assert f'href="/trace/{ref}-s1"' in page
    assert "Chain of sources" in page


def test_focus_lights_words_without_scripts(client, ref):
    """The server itself lights what the address asks for."""
    page = client.get(f"/pages/{ref}", params={"focus": "s1.cue"}).text

    assert 1 == page.count('class="w lit"')
    assert 'id="i-s1" data-i="s1" open' in page


def test_short_refs_and_names_lead_to_pages(client, ref):
    """A page is found by part of its ref and by its name."""
    assert 200 == client.get(f"/pages/{ref[:6]}").status_code
    assert 200 == client.get("/pages/03-cakramega-tawaran.txt").status_code


def test_unknown_page(client):
    """A ref that leads nowhere is told by its code."""
    answer = client.get("/pages/ffffffffffff")

    assert 404 == answer.status_code
    assert "request-page" in answer.text


@pytest.mark.parametrize("query", ["focus=" + "x" * 41, "show=" + "&show=".join("a" * 21)])
def test_too_much_is_refused(client, ref, query):
    """What is asked for has its limits."""
    assert 400 == client.get(f"/pages/{ref}?{query}").status_code


@pytest.mark.parametrize("query", ["focus=%00", "focus=w-1", "hide=x&show=%22%3E", "lang=%22"])
def test_strange_questions_are_harmless(client, ref, query):
    """What is not known is left out."""
    assert 200 == client.get(f"/pages/{ref}?{query}").status_code


def test_start_page(client):
    """The start page says what the store holds and leads to its pages."""
    page = client.get("/?lang=en").text

    assert "All 14 pages" in page
    assert "invented" in page
    assert 8 == page.count('class="words"')


def test_list_of_pages(client):
    """Pages are listed and found by words of their titles."""
    assert 14 == client.get("/pages").text.count('class="words"')
    assert 0 == client.get("/pages?words=qqqq").text.count('class="words"')
    assert 400 == client.get("/pages?page=0").status_code


def test_list_goes_on(client):
    """A page of the list that is behind the last is empty and leads back."""
    page = client.get("/pages?page=2").text

    assert 'rel="prev"' in page
    assert 'rel="next"' not in page


def test_language_and_theme_are_kept(client):
    """What is chosen by a link is remembered in a cookie."""
    client.get("/?lang=en&theme=dark")
    page = client.get("/").text

    assert '<html lang="en" data-theme="dark">' in page


def test_form_for_pasting(client):
    """The form is there without scripts."""
    assert 'enctype="multipart/form-data"' in client.get("/paste").text


def test_pasted_text_is_read(client):
    """The record of what was pasted is shown; nothing refers to the store."""
    answer = client.post("/paste", data={"text": HOSTILE, "published": "2030-03-05"}, files={})

    assert 200 == answer.status_code
    assert 'data-f="' in answer.text
    assert "/trace/" not in answer.text
    assert "2030-03-05" in answer.text


def test_pasted_page_is_inert(client):
    """No markup, address or control of a pasted page goes through."""
    data = {"text": HOSTILE, "url": "javascript:alert(3)"}
    page = client.post("/paste", data=data, files={"file": ("", b"")}).text

    assert "<script>alert" not in page
    assert "<img" not in page
    assert "\u202e" not in page.partition("<form")[0]
    assert 'href="javascript' not in page
    assert "U+202E" in page


def test_file_is_read(client):
    """A file goes before what is in the field."""
    html = b'<html><body><h1>Usul</h1><p>"Kami siap," kata Menlu Ruritania Ana Berg.</p></body>'
    page = client.post("/paste", files={"file": ("a.html", html)}, data={"text": "x"}).text

    assert "Kami siap," in page
    assert "a.html" in page


@pytest.mark.parametrize(
    ("data", "status", "code"),
    [
        ({"text": ""}, 400, "input-empty"),
        ({"text": " \n "}, 400, "input-empty"),
        ({"text": "Kami siap.", "published": "kemarin"}, 400, "input-date"),
        ({"text": "a" * (1 << 20) + "b"}, 413, "input-too-large"),
    ],
)
def test_what_cannot_be_read_is_told(client, data, status, code):
    """The code stands above the form, and what was pasted is still in it."""
    answer = client.post("/paste", data=data, files={"file": ("", b"")})

    assert status == answer.status_code
    assert f"<code>{code}</code>" in answer.text
    assert data["text"][:50] in answer.text


def test_binary_file_is_told(client):
    """A picture is no page."""
    files = {"file": ("a.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01")}

    assert "<code>input-binary</code>" in client.post("/paste", files=files).text


def test_too_many_fields_are_refused(client):
    """A form with other fields than its own is not taken apart without end."""
    data = {f"field{n}": "x" for n in range(50)}

    assert 400 == client.post("/paste", data=data, files={"file": ("", b"")}).status_code
