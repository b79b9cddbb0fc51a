"""The screens across pages answer as they should, without a browser."""

import csv
import html
import io
import json
import re

import pytest

EXCHANGE = "/exchange?party=Zelmarka&party=Karvendia"


def read(client, path, **more):
    """Get a page in English."""
    return client.get(path, headers={"accept-language": "en"}, **more)


def find_total(text):
    """Find how many rows a search says that it found."""
    return int(re.search(r'<h2 id="found">([\d,]+) found', text)[1].replace(",", ""))


@pytest.mark.parametrize(
    "path",
    [
        "/search",
        "/search?q=gencatan+senjata",
        "/search?q=xyzzy",
        "/exchange",
        EXCHANGE,
        EXCHANGE + "&party=Naveria&since=2024-02&until=2024-03-01",
        EXCHANGE + "&until=1999",
        "/time",
        "/time?party=Naveria&by=month&q=perundingan",
        "/time?until=1999",
    ],
)
@pytest.mark.parametrize("language", ["id", "en"])
def test_screens_open_in_both_languages(client, path, language):
    """Each screen opens, says its language, and has one heading of the first order."""
    answer = client.get(path, headers={"accept-language": language})

    assert 200 == answer.status_code
    assert f'<html lang="{language}"' in answer.text
    assert 1 == answer.text.count("<h1>")


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/search?page=0", 400, "request-limit"),
        ("/search?since=kemarin", 400, "request-day"),
        ("/search?q=%21%21", 400, "request-words"),
        ("/search?disputed=perhaps", 400, "request-flag"),
        ("/search?q=" + "a" * 301, 400, "request-long"),
        ("/exchange?party=Nowhere&party=Karvendia", 404, "request-party"),
        (EXCHANGE + "&since=kemarin", 400, "request-day"),
        ("/exchange?" + "&".join(f"party={n}" for n in range(6)), 400, "request-parties"),
        ("/trace/nothing-s1", 404, "request-ref"),
        ("/trace/" + "a" * 301, 400, "request-long"),
        ("/time?by=year", 400, "request-group"),
        ("/time?since=kemarin", 400, "request-day"),
    ],
)
def test_wrong_questions_get_a_page_with_a_code(client, path, status, code):
    """What cannot be answered says so on a page, with its stable code."""
    answer = read(client, path)

    assert status == answer.status_code
    assert f"<code>{code}</code>" in answer.text


def test_facets_count_what_they_find(client):
    """Every value of every facet leads to as many rows as it says."""
    text = read(client, "/search?q=Zelmarka").text
    facets = re.findall(
        r'<li><a href="([^"]+)"><span>.*?</span> <span class="num">(\d+)</span>', text
    )

    assert len(facets) > 15
    for href, count in facets:
        assert int(count) == find_total(read(client, html.unescape(href)).text), href


def test_pages_have_every_row_once(client):
    """Paging forward gives all rows, none of them twice."""
    path, refs = "/search", []
    total = find_total(read(client, path).text)
    while path:
        text = read(client, path).text
        refs += re.findall(r'<li id="([0-9a-f]+-[sm]\d+)">', text)
        found = re.search(r'<a href="([^"]+)" rel="next">', text)
        path = html.unescape(found[1]) if found else ""

    assert total == len(refs) == len(set(refs))


def test_downloads_give_the_rows_that_they_say(client):
    """The download of N rows has N rows, in both forms."""
    text = read(client, "/search?q=Zelmarka&party=Naveria").text
    said = int(re.search(r"Download all (\d+) rows", text)[1])
    links = [html.unescape(h) for h in re.findall(r'href="(/api/v1/find\.[^"]+)"', text)]
    rows = list(csv.DictReader(io.StringIO(client.get(links[0]).text.removeprefix("\ufeff"))))
    lines = client.get(links[1]).text.splitlines()

    assert said == len(rows) == len(lines) == find_total(text)
    assert {row["ref"] for row in rows} == {json.loads(line)["ref"] for line in lines}


def test_bars_lead_to_as_many_rows_as_they_count(client):
    """Every figure of the table over time opens a search that finds as many."""
    text = read(client, "/time").text
    cells = re.findall(r'<td class="num"><a href="([^"]+)">(\d+)</a></td>', text)

    assert len(cells) > 10
    for href, count in cells[:24]:
        assert int(count) == find_total(read(client, html.unescape(href)).text), href


def test_over_time_has_a_second_address(client):
    """The longer address leads to the shorter one with the same question."""
    answer = read(client, "/over-time?party=AS", follow_redirects=False)

    assert (308, "/time?party=AS") == (answer.status_code, answer.headers["location"])


@pytest.mark.parametrize(
    ("sent", "short"),
    [
        ("/search?q=usul&party=&order=best", "/search?q=usul"),
        ("/exchange?party=A&party=B&party=&since=", "/exchange?party=A&party=B"),
        ("/time?q=&party=A&party=&by=", "/time?party=A"),
    ],
)
def test_forms_lead_to_short_addresses(client, sent, short):
    """Empty fields of a form do not stay in the address that is shown and sent."""
    answer = read(client, sent, follow_redirects=False)

    assert (303, short) == (answer.status_code, answer.headers["location"])


def test_an_exchange_is_the_same_as_cards_and_as_a_table(client):
    """Cards and rows of the table have the same numbers in the same order."""
    text = read(client, EXCHANGE).text
    cards = re.findall(r'<li class="step" id="n(\d+)">', text)
    rows = re.findall(r'<th scope="row"><a href="#n(\d+)">', text)
    said = int(re.search(r"Download all (\d+) moves", text)[1])

    assert [str(n) for n in range(1, said + 1)] == cards == rows


def test_the_report_of_three_outlets_is_one(client):
    """The utterance that three outlets carry is traced to one origin."""
    found = client.get("/api/v1/find.jsonl?q=%22laras+meriam%22&type=statement").text
    ref = json.loads(found.splitlines()[0])["ref"]
    text = read(client, f"/trace/{ref}").text

    assert '<dd id="pages">3</dd>' in text
    assert '<dd id="independent">1</dd>' in text
    assert "Corvina" in re.search(r'<dd class="said" id="origin">(.*?)</dd>', text)[1]
    assert "3 pages, but one independent report" in text


@pytest.mark.parametrize("path", ["/search?q=", "/time?party=", EXCHANGE + "&party=", "/time?q="])
def test_what_is_asked_comes_back_inert(client, path):
    """Words of an address are shown as words, on whatever screen."""
    text = read(client, path + "%3Cscript%3Ealert(1)%3C/script%3E%22onload=%22x").text

    assert "<script>alert" not in text
    assert '"onload="' not in text


def test_no_page_has_styles_or_scripts_of_its_own(client):
    """The content policy forbids them, so that none may be there."""
    for path in ("/search?q=Zelmarka", EXCHANGE, "/time"):
        text = read(client, path).text
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?! src)", text), path
