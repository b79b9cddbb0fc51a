"""The screen of an exchange, in use: its order, its lanes, its lines, its words and its table."""

import re

import pytest

EXCHANGE = "/exchange?party=Zelmarka&party=Karvendia"
OPEN_ALL = "document.querySelectorAll('details').forEach(fold => { fold.open = true; })"


@pytest.fixture
def thread(store):
    """Give the exchange of the sample pages as the store tells it."""
    return store.thread("Zelmarka", "Karvendia")


def test_the_form_leads_to_the_exchange(open_page):
    """Two parties chosen and sent make an address with both."""
    page = open_page("/exchange")
    page.locator("#party1").fill("Zelmarka")
    page.locator("#party2").fill("Karvendia")
    page.keyboard.press("Enter")
    page.wait_for_url("**/exchange?party=Zelmarka&party=Karvendia*")

    assert page.locator(".step").count() > 5


def test_moves_stand_in_order_with_their_answers(open_page, thread):
    """Cards are in the order of the store, each answer names what it answers."""
    page = open_page(EXCHANGE)
    numbers = {step.ref: n for n, step in enumerate(thread.steps, 1)}
    answers = {
        numbers[step.ref]: numbers[step.in_reply_to]
        for step in thread.steps
        if step.in_reply_to in numbers
    }
    shown = {
        int(card.get_attribute("id")[1:]): int(
            re.search(r"\d+", card.locator(".joined", has_text="Answers").inner_text())[0]
        )
        for card in page.locator(".step:has(.joined:has-text('Answers '))").all()
    }

    assert len(thread.steps) == page.locator(".step").count()
    assert answers == shown
    assert len(answers) >= 3


def test_an_answer_stands_below_its_question_and_a_line_joins_them(open_page, thread):
    """Each line begins at a question and ends at an answer further down."""
    page = open_page(EXCHANGE)
    numbers = {step.ref: n for n, step in enumerate(thread.steps, 1)}
    asked = {numbers[s.in_reply_to] for s in thread.steps if s.in_reply_to in numbers}
    begun = {
        int(step.get_attribute("id")[1:]) for step in page.locator(".step:has(.rail.begin)").all()
    }

    assert asked == begun
    for step in thread.steps:
        if step.in_reply_to in numbers:
            assert numbers[step.in_reply_to] < numbers[step.ref]


def test_cards_stand_on_the_lane_of_who_acts(open_page, thread):
    """Zelmarka's moves are left, Karvendia's right, all others between."""
    page = open_page(EXCHANGE)
    middle = {
        name: page.locator(f".head.col-{n}").bounding_box()["x"]
        for n, name in enumerate(("Zelmarka", "", "Karvendia"), 1)
    }
    for number, step in enumerate(thread.steps, 1):
        side = step.actor_side if step.actor_side in {"Zelmarka", "Karvendia"} else ""
        left = page.locator(f"#n{number} .move").bounding_box()["x"]
        assert abs(left - middle[side]) < 20, number


def test_terms_doubts_and_open_questions_are_plain(open_page, thread):
    """Every term, dispute and unanswered offer of the store is on the page."""
    page = open_page(EXCHANGE)
    terms = page.locator(".move .terms li").all_inner_texts()
    asking = [s for s in thread.steps if s.type in {"OFFER", "REQUEST"} and not s.answered_by]

    assert sum(len(step.terms) for step in thread.steps) == len(terms)
    assert page.locator(".move.disputed").count() >= sum(bool(s.disputed_by) for s in thread.steps)
    assert len(asking) == page.locator(".move.open .waits").count()


def test_a_card_opens_its_words(open_page, thread):
    """The words of a card lead to the page where that move is lit."""
    page = open_page(EXCHANGE)
    page.locator("#n1 blockquote a").click()
    page.wait_for_url("**/pages/**")
    ref = thread.steps[0].told_by[0].ref

    assert f"/pages/{ref.rpartition('-')[0]}?focus={ref.rpartition('-')[2]}" in page.url
    assert page.locator(".w.lit").count() > 0


def test_the_table_says_the_same(open_page, thread):
    """The table has a row a move, with its head, in the same order."""
    page = open_page(EXCHANGE)
    page.locator(".as-table summary").click()
    rows = page.locator(".as-table tbody tr")

    assert len(thread.steps) == rows.count()
    assert [str(n) for n in range(1, rows.count() + 1)] == rows.locator("th").all_inner_texts()


def test_three_parties(open_page, store):
    """A third party has a lane of its own, and no scrolling sideways is needed."""
    page = open_page(EXCHANGE + "&party=Naveria")

    assert ["Zelmarka", "Karvendia", "Naveria"] == page.locator(
        ".head:not(.others)"
    ).all_inner_texts()
    assert (
        len(store.thread("Zelmarka", "Karvendia", "Naveria").steps) == page.locator(".step").count()
    )


def test_a_period_narrows(open_page, thread):
    """From a day on only later moves stand there."""
    page = open_page(EXCHANGE + "&since=2024-03")

    assert 0 < page.locator(".step").count() < len(thread.steps)


def test_language_switch(open_page):
    """The words of the interface change, the words of the pages stay."""
    page = open_page(EXCHANGE, language="en")
    words = page.locator(".move blockquote").all_inner_texts()
    page.get_by_role("link", name="Indonesia").click()

    assert "langkah" in page.locator(".sum strong").inner_text()
    assert words == page.locator(".move blockquote").all_inner_texts()


def test_on_a_phone_lanes_are_one_column(open_page, overflow):
    """Cards stand below each other, each with its side, and fit."""
    page = open_page(EXCHANGE, width=390)
    page.evaluate(OPEN_ALL)
    lefts = {round(card.bounding_box()["x"]) for card in page.locator(".move").all()}

    assert 1 == len(lefts)
    assert page.locator(".move .side").first.is_visible()
    assert 0 >= overflow(page)


def test_by_keyboard(open_page):
    """From an answer Enter leads to its question, and the words are opened by Enter."""
    page = open_page(EXCHANGE)
    page.locator(".joined a").first.focus()
    page.keyboard.press("Enter")

    page.wait_for_url(re.compile(r"#n\d+$"))

    assert 1 == page.locator(".step:target").count()


def test_without_scripts(open_page, thread):
    """The exchange needs no script."""
    page = open_page(EXCHANGE, script=False)

    assert len(thread.steps) == page.locator(".step").count()


@pytest.mark.parametrize(("theme", "language"), [("light", "en"), ("dark", "id")])
@pytest.mark.parametrize("path", ["/exchange?party=Zelmarka", EXCHANGE + "&since=2024-03-05"])
def test_axe_finds_nothing(open_page, check_axe, path, theme, language):
    """The screen breaks no rule that a program can check, folded or unfolded."""
    page = open_page(path, theme=theme, language=language)
    page.evaluate(OPEN_ALL)

    check_axe(page)
