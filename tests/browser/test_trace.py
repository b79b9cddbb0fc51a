"""The screen that traces a statement, in use: its origin, its echoes, what each changed."""

import pytest

from ujar.store import Query

OPEN_ALL = "document.querySelectorAll('details').forEach(fold => { fold.open = true; })"


@pytest.fixture
def ref(store):
    """Give the ref of an utterance that three outlets carry in their own words."""
    (hit,) = store.find(Query(words='"moncong meriam"', type="statement")).hits
    return hit.ref


def test_three_outlets_are_one_report(open_page, ref):
    """Three pages, one independent report, one common source."""
    page = open_page(f"/trace/{ref}")

    assert "3" == page.locator("#pages").inner_text()
    assert "1" == page.locator("#independent").inner_text()
    assert page.locator("#origin").inner_text().startswith("Corvina")
    assert 3 == page.locator(".telling").count()


def test_what_each_changed_is_marked(open_page, ref):
    """Struck and underlined words together with the others make up both texts."""
    page = open_page(f"/trace/{ref}")
    first = page.locator(".telling").nth(0).locator("blockquote").inner_text().strip()
    second = page.locator(".telling").nth(1)
    left, right = second.locator(".sides blockquote").all()

    assert first == left.inner_text().strip()
    assert left.locator("del").count() > 0
    assert right.locator("ins").count() > 0
    assert 0 == left.locator("ins").count() == right.locator("del").count()
    assert "line-through" in left.locator("del").first.evaluate(
        "d => getComputedStyle(d).textDecoration"
    )
    assert "underline" in right.locator("ins").first.evaluate(
        "d => getComputedStyle(d).textDecoration"
    )


def test_all_can_be_held_to_another_telling(open_page, ref):
    """A click makes the second telling the one that all are held to, by an address of its own."""
    page = open_page(f"/trace/{ref}")
    second = page.locator(".telling").nth(1)
    outlet = second.locator("h3 a").inner_text()
    second.get_by_role("link", name="Hold all to this one").click()
    page.wait_for_url("**against=**")

    assert outlet in page.locator(".legend").inner_text()
    assert 0 == page.locator(".telling").nth(1).locator(".sides").count()
    assert 1 == page.locator(".telling").nth(0).locator(".sides").count()


def test_who_says_otherwise(open_page, store):
    """A disputed statement names those on the other side and shows both sides' words."""
    found = store.find(Query(type="statement", disputed=True)).hits
    traced = store.trace(found[0].ref)
    page = open_page(f"/trace/{found[0].ref}")

    assert len(traced.disputes) == page.locator(".quarrel").count() > 0
    for hit in (hit for side in traced.disputes[0].sides for hit in side.hits):
        assert page.locator(f".quarrel a[href='/trace/{hit.ref}']").count() > 0


def test_a_search_leads_to_the_trace_and_the_trace_to_the_words(open_page, ref):
    """From a hit to its trace, and on to the page where its words are lit."""
    page = open_page("/search?q=%22moncong+meriam%22&type=statement")
    page.get_by_role("link", name="Trace its origin").click()
    page.wait_for_url(f"**/trace/{ref}")
    page.locator(".asked blockquote a").click()
    page.wait_for_url("**/pages/**")

    assert page.locator(".w.lit").count() > 0


def test_language_switch_and_no_scripts(open_page, ref):
    """The trace needs no script, and its reasons are worded in both languages."""
    page = open_page(f"/trace/{ref}", script=False, language="id")

    assert "menyebut Corvina" in page.locator("#origin").inner_text()
    page.get_by_role("link", name="English").click()
    assert "pages name Corvina" in page.locator("#origin").inner_text()


@pytest.mark.parametrize(("theme", "language"), [("light", "id"), ("dark", "en")])
def test_axe_finds_nothing(open_page, check_axe, store, ref, theme, language):
    """The screen breaks no rule that a program can check, folded or unfolded."""
    disputed = store.find(Query(type="statement", disputed=True)).hits[0].ref
    for one in (ref, disputed):
        page = open_page(f"/trace/{one}", theme=theme, language=language)
        page.evaluate(OPEN_ALL)
        check_axe(page)


def test_fits_a_phone(open_page, overflow, ref):
    """Texts stand below each other, and nothing has to be scrolled sideways."""
    page = open_page(f"/trace/{ref}", width=320)
    page.evaluate(OPEN_ALL)

    assert 0 >= overflow(page)
