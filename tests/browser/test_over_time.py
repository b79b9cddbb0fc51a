"""The screen over time, in use: bars and figures lead to the rows that they count."""

import re

import pytest


def total(page):
    """Give how many hits the page of a search says that there are."""
    return int(re.sub(r"\D", "", page.locator("#found").inner_text()) or 0)


@pytest.mark.parametrize("sort", ["statement", "move"])
def test_a_bar_leads_to_its_search(open_page, sort):
    """A click on a bar opens the search of that week and party, with as many rows."""
    page = open_page("/time")
    bar = page.locator(f".plot a:has(.bar.{sort})").nth(1)
    said = int(re.search(r"(\d+)$", bar.get_attribute("aria-label"))[1])
    party = bar.get_attribute("aria-label").split(",")[0]
    bar.locator(".bar").click()
    page.wait_for_url("**/search?**")

    assert said == total(page)
    assert party == page.locator("#party").input_value()
    assert sort == page.locator("#type").input_value()
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", page.locator("#since").input_value())


def test_the_table_says_what_the_bars_say(open_page):
    """Every bar has its figure in the table, with the same address."""
    page = open_page("/time")
    bars = page.locator(".plot a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    cells = page.locator(".counts td a").evaluate_all("all => all.map(a => a.getAttribute('href'))")

    assert len(bars) > 10
    assert sorted(bars) == sorted(cells)


def test_parties_are_chosen_by_the_form(open_page):
    """One party has one panel, and the address says which."""
    page = open_page("/time")
    for field in page.locator("input[name=party]").all():
        field.fill("")
    page.locator("#party1").fill("Naveria")
    page.get_by_role("button", name="Show").click()
    page.wait_for_url("**party=Naveria*")

    assert ["Naveria"] == page.locator(".plot .party").all_text_contents()


def test_by_keyboard_and_without_scripts(open_page):
    """A bar is reached by Tab and opened by Enter; no script is needed."""
    page = open_page("/time?party=Naveria", script=False)
    page.locator(".plot").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?**")

    assert total(page) > 0


def test_language_switch(open_page):
    """Bars are worded in the other language."""
    page = open_page("/time", language="en")
    page.get_by_role("link", name="Indonesia").click()

    assert "pernyataan" in page.locator(".plot a").first.get_attribute("aria-label")


@pytest.mark.parametrize(("theme", "language"), [("light", "id"), ("dark", "en")])
@pytest.mark.parametrize("path", ["/time", "/time?until=1999"])
def test_axe_finds_nothing(open_page, check_axe, path, theme, language):
    """The screen breaks no rule that a program can check."""
    check_axe(open_page(path, theme=theme, language=language))


@pytest.mark.parametrize("width", [320, 390])
def test_fits_a_phone(open_page, overflow, width):
    """The plot scrolls by itself; the page does not."""
    assert 0 >= overflow(open_page("/time", width=width))
