"""What documents say of themselves."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from ujar.page.metadata import _find_clock, parse_time, read_metadata

WIB = timezone(timedelta(hours=7))


def read(head, text=""):
    """Read the metadata of a document with this head."""
    return read_metadata(LexborHTMLParser(f"<html lang=id><head>{head}</head></html>"), text)


def script(json):
    """Set JSON-LD in its element."""
    return f'<script type="application/ld+json">{json}</script>'


def test_json_ld_tells_most():
    """Title, time, writers, outlet, section and text of a NewsArticle."""
    known, url = read(
        script(
            '{"@type":"NewsArticle","headline":"Menlu &quot;Tiba&quot;","datePublished":'
            '"2024-05-06T14:15:30+07:00","author":[{"name":"Ana Berg"},{"name":"Budi"}],'
            '"publisher":{"name":"Koran"},"articleSection":"Dunia","articleBody":"Menlu tiba.",'
            '"mainEntityOfPage":{"@id":"https://koran.example/1"}}'
        )
    )

    assert ('Menlu "Tiba"', "2024-05-06T14:15+07:00", "json-ld") == (
        known.title,
        known.published,
        known.basis,
    )
    assert (("Ana Berg", "Budi"), "Koran", "Dunia", "Menlu tiba.", "id") == (
        known.authors,
        known.outlet,
        known.section,
        known.body,
        known.language,
    )
    assert "https://koran.example/1" == url


@pytest.mark.parametrize(
    "json",
    [
        '{"@graph":[{"@type":"WebSite"},{"@type":["NewsArticle"],"headline":"Menlu Tiba"}]}',
        '[{"@type":"Article","headline":"Lain"},{"@type":"NewsArticle","headline":"Menlu Tiba"}]',
        '{"@type":"NewsArticle","headline":"Menlu Tiba",}',
        '<!-- {"@type":"NewsArticle","headline":"Menlu\nTiba"} -->',
        '{"@type":"WebPage","mainEntity":{"@type":"BlogPosting","headline":"Menlu Tiba"}};',
    ],
)
def test_json_ld_is_read_in_the_states_it_comes_in(json):
    """Graphs, lists, commas too many, line ends in strings; the article that the page names."""
    known, _ = read('<meta property="og:title" content="Menlu Tiba">' + script(json))

    assert known.titles.count("Menlu Tiba") == 1
    assert "Menlu Tiba" == known.titles[0]


@pytest.mark.parametrize("json", ["{", "[" * 100_000, "null", "3", '{"@type":3}', '{"@type":null}'])
def test_broken_json_ld_tells_nothing(json):
    """It is passed over."""
    assert () == read(script(json))[0].titles


@pytest.mark.parametrize(
    ("raw", "value"),
    [
        ("2024-05-06T14:15:30+07:00", datetime(2024, 5, 6, 14, 15, tzinfo=WIB)),
        ("2016-02-16T13:01:52+0700", datetime(2016, 2, 16, 13, 1, tzinfo=WIB)),
        ("2024-05-06T07:15:00.000Z", datetime(2024, 5, 6, 7, 15, tzinfo=UTC)),
        ("2016-02-23 T16:00:20Z", datetime(2016, 2, 23, 16, 0, tzinfo=UTC)),
        ("2024/05/06 14:15:30", datetime(2024, 5, 6, 14, 15)),  # noqa: DTZ001 - none is given
        ("2024-05-06 14:15 WIB", datetime(2024, 5, 6, 14, 15, tzinfo=WIB)),
        ("Mon, 06 May 2024 14:15:30 +0700", datetime(2024, 5, 6, 14, 15, 30, tzinfo=WIB)),
        ("2024-05-06", date(2024, 5, 6)),
        ("2024-13-06", None),
        ("kemarin", None),
        ("Koran Ruritania", None),
        ("", None),
        ("99999999999999999", None),
    ],
)
def test_times_are_read_as_pages_write_them(raw, value):
    """ISO 8601 and its neighbours, RFC 2822; anything else is no time."""
    assert value == parse_time(raw)


def published(value, text=""):
    """Give the time of publication that a meta tag and the page's text make."""
    return read(f'<meta itemprop="datePublished" content="{value}">', text)[0].published


def test_utc_is_written_in_jakarta_time():
    """The same instant, as the page's readers count it."""
    assert "2024-05-06T14:15+07:00" == published("2024-05-06T07:15:00Z")
    assert "2024-05-07T01:15+07:00" == published("2024-05-06T18:15:00Z", "Selasa, 7 Mei 2024 01:15")


def test_false_utc_is_seen_by_the_printed_time():
    """A site writes its local time and calls it "Z"; the page prints the same figures."""
    text = "Senin, 06/05/2024 14:15 WIB\nMenlu tiba."

    assert "2024-05-06T14:15+07:00" == published("2024-05-06 T14:15:30Z", text)


def test_other_zones_stay():
    """A page in Makassar keeps its zone."""
    assert "2024-05-06T15:15+08:00" == published("2024-05-06T15:15:00+08:00", "6 Mei 2024 15:15")


def test_time_goes_before_a_bare_day():
    """The first value to the minute is taken, whichever tag has it."""
    known, _ = read(
        '<meta name="date" content="2024-05-06">'
        '<meta property="article:published_time" content="2024-05-06T14:15:30+07:00">'
    )

    assert "2024-05-06T14:15+07:00" == known.published


@pytest.mark.parametrize(
    ("head", "authors"),
    [
        ('<meta name="author" content="Ana Berg">', ("Ana Berg",)),
        ('<meta name="author" content="Koran"><meta property="og:site_name" content="Koran">', ()),
        ('<meta property="article:author" content="https://www.facebook.com/koran">', ()),
        ('<meta name="author" content="koran.example">', ()),
    ],
)
def test_writers_are_people(head, authors):
    """The outlet itself and addresses are none."""
    assert authors == read(head)[0].authors


@pytest.mark.parametrize(
    ("head", "url"),
    [
        ('<link rel="canonical" href="https://koran.example/1">', "https://koran.example/1"),
        (
            '<link rel="canonical" href=""><meta property="og:url" content="https://k.id/2">',
            "https://k.id/2",
        ),
        ('<link rel="canonical" href="https://koran.example/">', None),
        ('<link rel="canonical" href="javascript:alert(1)">', None),
        ('<link rel="canonical" href="https://[">', None),
    ],
)
def test_address_is_the_articles_own(head, url):
    """Empty ones, the front page and what is no address are passed over."""
    assert url == read(head)[1]


def test_outlet_is_cut_off_the_title():
    """The title "Judul - Koran" of the outlet Koran is "Judul"."""
    known, _ = read("<title>Menlu Tiba | Koran</title><meta property=og:site_name content=Koran>")

    assert "Menlu Tiba" == known.title


@given(st.lists(st.sampled_from(("09.15", "09:15", "09", ":", ".", "15", " ", "a", "_", "½"))))
def test_a_clock_time_is_found_where_it_stands_alone(pieces):
    """Each place that is no part of a longer figure or word counts, in order."""
    text = "".join(pieces)

    assert [m.start() for m in re.finditer(r"\b09[.:]15\b", text)] == _find_clock(text, "09", "15")
