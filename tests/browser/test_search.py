"""The screen that searches, in use: facets, links, pages, downloads, keyboard, no scripts."""

import csv
import json
import re

import pytest

OPEN_ALL = "document.querySelectorAll('details').forEach(fold => { fold.open = true; })"
REFS = "() => [...document.querySelectorAll('.hits > li')].map(row => row.id)"


def total(page):
    """Give how many hits the page says that there are."""
    return int(re.sub(r"\D", "", page.locator("#found").inner_text()) or 0)


def test_a_search_is_a_link(open_page):
    """Words typed and sent make an address that shows the same rows by itself."""
    page = open_page("/search")
    page.get_by_role("searchbox").fill("perundingan")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=perundingan*")
    rows = page.evaluate(REFS)

    assert len(rows) == total(page) > 5
    assert rows == open_page(page.url).evaluate(REFS)


def test_words_are_marked_in_any_form(open_page):
    """What was searched for is marked in the words of each hit."""
    page = open_page("/search?q=perundingan")
    marked = set(page.locator(".hits mark").all_inner_texts())

    assert {"perundingan", "berunding"} <= marked
    assert page.locator(".hits > li").count() == page.locator(".hits > li:has(mark)").count()


@pytest.mark.parametrize("group", ["type", "speaker", "party", "month"])
def test_facets_toggle(open_page, group):
    """A value narrows to as many rows as stand beside it, and a second click takes it back."""
    page = open_page("/search")
    before = total(page)
    value = page.locator(f"#f-{group} + .facet a").first
    said = int(value.locator(".num").inner_text())
    value.click()

    assert said == total(page)
    chosen = page.locator(f"#f-{group} + .facet a[aria-current]")
    assert 1 == chosen.count()
    assert 1 <= page.locator(".chosen li").count()

    chosen.click()

    assert before == total(page)


def test_paging_there_and_back(open_page):
    """Forward no row is missing or double; back leads over the same pages."""
    page = open_page("/search?type=statement")
    said, seen = total(page), [page.evaluate(REFS)]
    while page.locator("a[rel=next]").count():
        page.locator("a[rel=next]").click()
        seen.append(page.evaluate(REFS))
    every = [ref for rows in seen for ref in rows]

    assert len(seen) > 3
    assert said == len(every) == len(set(every))

    for rows in reversed(seen[:-1]):
        page.locator("a[rel=prev]").click()
        assert rows == page.evaluate(REFS)


def test_downloads_give_all_rows(open_page, tmp_path):
    """The button that says "Download all N rows" gives N rows in either form."""
    page = open_page("/search?q=Zelmarka")
    said = int(re.search(r"all (\d+) rows", page.locator(".downloads").inner_text())[1])
    counts = []
    for name in ("CSV", "JSON"):
        with page.expect_download() as waiting:
            page.locator(".downloads a", has_text=name).click()
        waiting.value.save_as(tmp_path / name)
        text = (tmp_path / name).read_text(encoding="utf-8-sig")
        rows = (
            list(csv.DictReader(text.splitlines(keepends=True)))
            if name == "CSV"
            else [json.loads(line) for line in text.splitlines()]
        )
        counts.append(len(rows))

    assert [said, said] == counts
    assert said == total(page)


def test_a_hit_opens_its_words(open_page, store):
    """The words of a hit lead to the page where just these are lit and on the screen."""
    page = open_page("/search?q=%22moncong+meriam%22&type=statement")
    row = page.locator(".hits > li").first
    ref, words = row.get_attribute("id"), row.locator("blockquote").inner_text()
    row.locator("blockquote a").click()
    page.wait_for_url("**/pages/**")
    name, _, local = ref.rpartition("-")
    stmt = next(s for s in store.record(name).record.statements if s.id == local)
    place = page.locator(f"#w{stmt.content[0].start}")

    assert words.strip() in stmt.content[0].text
    assert "lit" in place.get_attribute("class").split()
    assert 0 <= place.bounding_box()["y"] < 900


def test_language_switch_keeps_the_search(open_page):
    """The same rows stand there in the other language."""
    page = open_page("/search?q=perundingan", language="en")
    rows = page.evaluate(REFS)
    page.get_by_role("link", name="Indonesia").click()

    assert "id" == page.locator("html").get_attribute("lang")
    assert "ditemukan" in page.locator("#found").inner_text()
    assert rows == page.evaluate(REFS)


def test_all_by_keyboard(open_page):
    """A search is asked, narrowed and opened without a mouse."""
    page = open_page("/search")
    page.locator("#q").focus()
    page.keyboard.type("perundingan")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=perundingan*")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('.facet') !== null"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"type=\w"))

    assert 1 == page.locator(".facet a[aria-current]").count()


def test_without_scripts(open_page):
    """Searching, narrowing and paging need no script."""
    page = open_page("/search?q=Zelmarka", script=False)
    value = page.locator("#f-speaker + .facet a").first
    said = int(value.locator(".num").inner_text())
    value.click()

    assert said == total(page)


@pytest.mark.parametrize(("theme", "language"), [("light", "id"), ("dark", "en")])
@pytest.mark.parametrize(
    "path", ["/search?q=Grenholt&party=Naveria", "/search?q=xyzzy", "/actors?name=Ilka+Dorvan"]
)
def test_axe_finds_nothing(open_page, check_axe, path, theme, language):
    """The screen breaks no rule that a program can check, folded or unfolded."""
    page = open_page(path, theme=theme, language=language)
    page.evaluate(OPEN_ALL)

    check_axe(page)


@pytest.mark.parametrize("width", [320, 390])
def test_fits_a_phone(open_page, overflow, width):
    """Nothing has to be scrolled sideways."""
    page = open_page("/search?q=Zelmarka&party=Naveria", width=width)
    page.evaluate(OPEN_ALL)

    assert 0 >= overflow(page)
