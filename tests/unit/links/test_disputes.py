"""Statements that stand against each other are found; wishes and one's own side are not."""

import pytest

from ujar.links.copies import compare_paragraphs, cut_paragraphs
from ujar.links.counts import compare_claims, find_claims
from ujar.links.disputes import find_disputes
from ujar.records import ArticleInfo, PageInfo, Record, Span

CLAIM = "Tentara Syldavia menembaki pasar Zenda pada pagi hari"


@pytest.mark.parametrize(
    ("who", "text", "known", "found"),
    [
        ("halvard", "tentaranya menembaki pasar Zenda", {"denies": True}, True),
        ("halvard", "Tentara Syldavia tidak menembaki pasar Zenda pada pagi hari", {}, True),
        ("berg", "Tentara Syldavia tidak menembaki pasar Zenda pada pagi hari", {}, False),
        ("halvard", "Tentara Syldavia tidak akan menembaki pasar Zenda pada pagi hari", {}, False),
        ("halvard", "Gandum dijual di pasar Zenda", {"denies": True}, False),
        (
            "halvard",
            "Tentara Syldavia tidak menembaki pasar Zenda pada pagi hari",
            {"day": "2030-06-05"},
            False,
        ),
    ],
)
def test_denials(utter, who, text, known, found):
    """A denial stands against what the other side said, near in time."""
    pairs = find_disputes([utter(1, "berg", CLAIM), utter(2, who, text, **known)])

    assert found is bool(pairs)


@pytest.mark.parametrize(
    ("who", "text", "found"),
    [
        ("halvard", "hanya enam orang tewas", True),
        ("halvard", "31 warga tewas", False),
        ("halvard", "antara 25 dan 40 orang tewas", False),
        ("halvard", "enam orang luka-luka", False),
        ("halvard", "enam jenazah lagi ditemukan", False),
        ("halvard", "enam di antaranya tewas", False),
        ("berg", "delapan orang tewas", False),
    ],
)
def test_counts(utter, who, text, found):
    """Two sides that count the same dead differently disagree; parts and ranges do not."""
    places = frozenset({"zenda"})
    claims = [
        *find_claims(utter(1, "berg", "31 warga sipil tewas"), places),
        *find_claims(utter(2, who, text), places),
    ]

    assert found is bool(compare_claims(claims))


def page(*paragraphs):
    """Make a record of some paragraphs."""
    spans, at = [], 0
    for text in paragraphs:
        spans.append(Span(at, at + len(text), text))
        at += len(text) + 1
    return Record(PageInfo("a.txt", None, "", at), ArticleInfo(body=tuple(spans)))


TOLD = "Pasar itu sedang ramai ketika peluru pertama jatuh di dekat gudang gandum milik kota"
QUOTED = f'"{TOLD}," kata Berg.'


@pytest.mark.parametrize(
    ("one", "two", "quoted"),
    [
        (TOLD, TOLD.replace("pertama ", ""), [False]),
        (QUOTED, QUOTED, [True]),
        (TOLD, "Harga gandum naik tajam di seluruh negeri sejak pelabuhan ditutup pekan lalu", []),
    ],
)
def test_copied_paragraphs(one, two, quoted):
    """Copied paragraphs are told from shared quotations."""
    copies = compare_paragraphs(cut_paragraphs(page(one)), cut_paragraphs(page(two)))

    assert quoted == [copy.quoted for copy in copies]
