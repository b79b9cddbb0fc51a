"""Pasting in a real browser, and pages that mean harm: shown as words, running nothing."""

import pytest

TEXT = """Syldavia Menolak Usul Ruritania

Strelsau - "Kami siap berunding tanpa syarat," kata Menteri Luar Negeri Ruritania Ana Berg.
"""
HARM = """Usul <script>document.title = "caught"</script> Ditolak

STRELSAU - "<img src=x onerror=document.title='caught'> siap," kata Menlu \u202eAna Berg\u202c.
Presiden Syldavia Ivo Lund mengatakan bahwa <a href="javascript:alert(1)">usul</a> itu mundur.
"""


def save(path, text):
    """Write a file to be sent."""
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("script", [True, False])
def test_pasted_page_opens_its_words(open_page, script):
    """What is pasted is shown at once with its record, with and without scripts."""
    page = open_page("/paste", script=script)
    page.get_by_label("Text or HTML").fill(TEXT)
    page.get_by_role("button", name="Read").click()
    page.locator("#i-s1 > summary").click()
    page.locator('#i-s1 dd [data-k="s1.cue"]').click()
    chosen = page.locator(".w.lit" if script else ".w:target")

    assert ["kata"] == chosen.all_text_contents()
    assert "not stored" in page.locator(".note").first.inner_text()


def test_file_is_sent(open_page, tmp_path):
    """A saved page is sent as a file."""
    page = open_page("/paste")
    html = f"<html><body><h1>Usul</h1><p>{TEXT}</p></body></html>"
    page.get_by_label("Or a .txt or .html file").set_input_files(save(tmp_path / "a.html", html))
    page.get_by_role("button", name="Read").click()

    assert "Ana Berg" in page.locator("#i-s1").inner_text()


@pytest.mark.parametrize("language", ["id", "en"])
def test_nothing_pasted_is_told(open_page, check_axe, language):
    """An empty form comes back with what is wrong and its code."""
    page = open_page("/paste", language=language)
    page.locator("#url").fill("https://wartadelta.example/a")
    with page.expect_response("**/paste") as answer:
        page.locator("main button").click()

    assert 400 == answer.value.status
    assert "input-empty" in page.get_by_role("alert").inner_text()
    assert "https://wartadelta.example/a" == page.locator("#url").input_value()
    check_axe(page)


def test_harm_is_inert(open_page, check_axe):
    """Scripts, handlers, script addresses and marks of direction are words and signs."""
    page = open_page("/paste")
    page.locator("#text").fill(HARM)
    page.locator("#url").fill("javascript:document.title='caught'")
    page.locator("main button").click()
    shown = page.locator(".page").inner_text()

    assert '<script>document.title = "caught"</script>' in shown
    assert "onerror" in shown
    assert "U+202E" in shown
    assert "\u202e" not in shown
    assert 0 == page.locator(".page img, .page script, main a[href^=javascript]").count()
    assert "caught" not in page.title().removeprefix("Usul <script>document.title = ")
    check_axe(page)


@pytest.mark.parametrize("width", [360, 1200])
def test_word_of_a_megabyte_is_broken(open_page, overflow, tmp_path, width):
    """A word without an end is broken into lines and makes nothing wider."""
    page = open_page("/paste", width=width)
    text = TEXT.replace("Strelsau", "Strelsau" + "x" * 1_000_000)
    page.locator("#file").set_input_files(save(tmp_path / "a.txt", text))
    page.locator("main button").click()

    assert 1_000_000 < page.locator(".page").evaluate("page => page.textContent.length")
    assert 0 >= overflow(page)


def test_stored_page_that_means_harm(open_page, serve, tmp_path):
    """A page of a store is as inert as a pasted one, on each screen that shows it."""
    from ujar.store import Store

    file = tmp_path / "harm.db"
    with Store(str(file)) as store:
        store.add([{"name": "<b>a.txt", "text": HARM, "url": "javascript:document.title='caught'"}])
        store.link()
        ref = store.pages().pages[0].ref
    address = serve(file)
    for path in ("/", "/pages", f"/pages/{ref}?focus=s1", "/search?q=siap"):
        page = open_page(address + path)

        assert (
            0 == page.locator("main img, main script, main a[href^=javascript], main b b").count()
        )
        assert "caught" != page.title()
