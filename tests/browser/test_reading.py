"""The reading room in use: by keyboard, without scripts, on a phone, in each language and theme."""

import pytest

NAME = "13-gardukata-artileri.txt"
SHORT = "10-sangkuri-undangan.txt"
SCREENS = ["/", "/pages", "/paste", f"/pages/{NAME}", f"/pages/{NAME}?focus=s5"]
WIRE = """['navigation', 'resource'].flatMap(sort => performance.getEntriesByType(sort))
  .map(entry => entry.transferSize)"""
OPEN_ALL = "document.querySelectorAll('details').forEach(fold => { fold.open = true; })"


@pytest.fixture
def ref(store):
    """Give the ref of a page with a denial, moves and times."""
    return store.record(NAME).ref


def lit(page):
    """Give the words that are lit, pieces that meet joined."""
    return page.evaluate(
        """() => [...document.querySelectorAll('.w.lit')].map(w => w.textContent).join('')"""
    )


def focused(page):
    """Give the id of the item whose head has the focus."""
    return page.evaluate("document.activeElement.closest('details.item')?.dataset.i")


@pytest.mark.parametrize(("theme", "language"), [("light", "id"), ("dark", "en")])
@pytest.mark.parametrize("path", ["/", "/pages", "/paste", f"/pages/{SHORT}?focus=s1"])
def test_axe_finds_nothing(open_page, check_axe, path, theme, language):
    """No screen breaks a rule of WCAG 2.2 AA that a program can check, folded or unfolded."""
    page = open_page(path, theme=theme, language=language)
    page.evaluate(OPEN_ALL)

    check_axe(page)


@pytest.mark.parametrize("path", SCREENS)
@pytest.mark.parametrize("width", [320, 390])
def test_fits_a_phone(open_page, overflow, path, width):
    """Nothing has to be scrolled sideways."""
    page = open_page(path, width=width)
    page.evaluate(OPEN_ALL)

    assert 0 >= overflow(page)


def test_list_by_keyboard(open_page, store, ref):
    """The keys j, k and the arrows go through the list, Enter opens, Escape closes."""
    record = store.record(ref).record
    page = open_page(f"/pages/{ref}")
    page.keyboard.press("j")
    first = focused(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("j")
    page.keyboard.press("k")
    second = focused(page)

    assert first != second
    assert "" != lit(page)

    page.keyboard.press("Enter")

    assert page.locator(f"#i-{second}").evaluate("item => item.open")

    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.closest('details.item').id") == f"i-{second}"

    page.keyboard.press("Escape")

    assert not page.locator(f"#i-{second}").evaluate("item => item.open")
    assert "" == lit(page)
    assert second == focused(page)
    assert second in {item.id for item in (*record.statements, *record.moves)}


def test_all_by_tab(open_page, store, ref):
    """A value is reached and opened by Tab and Enter alone; what is lit is told."""
    stmt = store.record(ref).record.statements[0]
    page = open_page(f"/pages/{ref}")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.className") == "skip"

    for _ in range(150):
        page.keyboard.press("Tab")
        if focused(page) == stmt.id:
            break
    page.keyboard.press("Enter")
    for _ in range(8):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.dataset.k") == f"{stmt.id}.cue":
            break
    page.keyboard.press("Enter")

    assert stmt.cue.text == lit(page)
    assert f"Cue · {stmt.id}" in page.locator("#lit").inner_text()
    assert page.locator("#lit").get_attribute("role") == "status"
    assert page.url.endswith(f"?focus={stmt.id}.cue")


def test_focus_is_seen(open_page, ref):
    """What has the focus of the keyboard has an outline."""
    page = open_page(f"/pages/{ref}")
    page.keyboard.press("j")
    style = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")

    assert "solid" == style


def test_keys_leave_fields_alone(open_page):
    """A j that is typed into a field is a letter."""
    page = open_page("/paste")
    page.locator("#text").press_sequentially("jk")

    assert "jk" == page.locator("#text").input_value()


def test_address_of_what_is_lit_lights_it_again(open_page, store, ref):
    """A link that is sent shows what the sender saw."""
    stmt = store.record(ref).record.statements[1]
    page = open_page(f"/pages/{ref}")
    page.locator(f'#i-{stmt.id} [data-k="{stmt.id}.content"]').evaluate("link => link.click()")
    again = open_page(page.url)

    assert lit(page) == lit(again)
    assert again.locator(f"#i-{stmt.id}").evaluate("item => item.open")
    assert again.locator(".w.lit").first.is_visible()

    again.locator("#lit .out").click()

    assert "" == lit(again)
    assert "focus" not in again.url


def test_reading_without_scripts(open_page, store, ref):
    """Values and words are links that the server answers with the same words lit."""
    stmt = store.record(ref).record.statements[0]
    page = open_page(f"/pages/{ref}", script=False)
    page.locator(f"#i-{stmt.id} > summary").click()
    page.locator(f'#i-{stmt.id} dd [data-k="{stmt.id}.cue"]').click()

    assert stmt.cue.text == "".join(page.locator(".w.lit").all_text_contents())
    assert page.locator(f"#i-{stmt.id}").get_attribute("open") is not None
    assert f"Cue · {stmt.id}" in page.locator("#lit").inner_text()

    page.locator(f"#w{stmt.content[0].start}").click()

    assert page.locator(f'#i-{stmt.id} [data-k="{stmt.id}.content"].lit').count()

    page.locator("#lit .out").click()

    assert 0 == page.locator(".lit").count()


def test_lanes_are_hidden_without_scripts(open_page, ref):
    """Each sort of underlines is switched by a link, and stays so with the next."""
    page = open_page(f"/pages/{ref}", script=False)
    page.locator(".lane.who").click()

    assert 0 == page.locator(".page .u.who").count()
    assert page.locator(".page .u.said").count()

    page.locator(".lane.said").click()

    assert 0 == page.locator(".page .u.who, .page .u.said").count()

    page.locator(".lane.who").click()

    assert page.locator(".page .u.who").count()
    assert 0 == page.locator(".page .u.said").count()


@pytest.mark.parametrize("script", [True, False])
def test_boilerplate_is_folded_by_its_kind(open_page, ref, script):
    """Lines outside the article are unfolded and folded, a kind at a time."""
    page = open_page(f"/pages/{ref}", script=script)
    lines = page.locator('.clutter[data-kind="related"] .block').first

    assert not lines.is_visible()

    page.locator(".kind", has_text="other articles").click()

    assert lines.is_visible()
    assert page.locator('.clutter[data-kind="byline"] .block').first.is_visible()

    page.locator(".kind", has_text="other articles").click()

    assert not lines.is_visible()


@pytest.mark.parametrize("script", [True, False])
def test_language_switch(open_page, ref, script):
    """The other language is one link away, keeps what is lit, and stays."""
    page = open_page(f"/pages/{ref}?focus=s1.cue", language="id", script=script)

    assert page.locator("html").get_attribute("lang") == "id"
    assert page.get_by_role("heading", name="Pernyataan dan langkah").is_visible()

    page.get_by_role("link", name="English").click()

    assert page.locator("html").get_attribute("lang") == "en"
    assert page.get_by_role("heading", name="Statements and moves").is_visible()
    assert page.locator(".w.lit").count()

    page.get_by_role("link", name="Start").click()

    assert page.locator("html").get_attribute("lang") == "en"


def test_theme_switch(open_page):
    """Dark on demand goes before what the system has, and stays."""
    page = open_page("/", theme="light")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("link", name="Dark").click()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("link", name="Pages", exact=True).first.click()

    assert light != dark
    assert dark == page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_print(open_page, ref):
    """On paper stand text and bars, and what is open of the list; nothing to press."""
    page = open_page(f"/pages/{ref}")
    page.emulate_media(media="print", color_scheme="dark")

    assert not page.locator(".tools").is_visible()
    assert not page.locator(".switch").is_visible()
    assert page.locator(".page .u.said").first.is_visible()
    assert "rgb(255, 255, 255)" == page.evaluate("getComputedStyle(document.body).backgroundColor")


def test_jumping_from_item_to_item(open_page, store, ref):
    """A value that leads to another item opens it and lights its words."""
    page = open_page(f"/pages/{ref}")
    move = next(m for m in store.record(ref).record.moves if m.statements)
    page.locator(f"#i-{move.id} > summary").click()
    page.locator(f"#i-{move.id} .to", has_text="Statement").first.click()

    assert move.statements[0] == focused(page)
    assert page.locator(f"#i-{move.statements[0]}").evaluate("item => item.open")
    assert "" != lit(page)


def test_first_screen_is_small(chromium, site):
    """The start page and a page with its record come over the wire in less than 150 kB each."""
    for path in ("/", f"/pages/{NAME}"):
        window = chromium.new_context()
        page = window.new_page()
        page.goto(site + path)
        page.wait_for_load_state("networkidle")
        sizes = page.evaluate(WIRE)
        window.close()

        assert 1 < len(sizes)
        assert all(size > 0 for size in sizes)
        assert 150_000 > sum(sizes)
