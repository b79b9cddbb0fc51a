"""Statements that stand against each other are found; wishes and one's own side are not."""

import msgspec
import pytest

from ujar.links.copies import compare_paragraphs, cut_paragraphs
from ujar.links.counts import compare_claims, find_claims
from ujar.links.disputes import find_disputes, find_own_disputes
from ujar.records import ArticleInfo, Entity, Move, PageInfo, Record, Span, Statement

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
    ("left", "right", "found"),
    [
        ("menerima surat dari Syldavia", "telah menyerahkan surat dari Syldavia", True),
        ("menerima surat dari Syldavia", "surat Syldavia itu daftar orang yang menyerah", False),
        ("pernah bertemu utusan itu di Klow", "pertemuan dengan utusan di Klow hangat", True),
    ],
)
def test_denials_from_the_other_end(utter, left, right, found):
    """Who denies that a letter was received denies its sending; surrender is no sending."""
    denial = utter(1, "berg", left, denies=True, kind="indirect")
    pairs = find_disputes([denial, utter(2, "halvard", right, kind="indirect")])

    assert found is bool(pairs)


@pytest.mark.parametrize(
    ("left", "right", "found"),
    [
        (
            "belum menerima surat apa pun dari Syldavia",
            "telah mengirim surat kepada Ruritania",
            True,
        ),
        ("tidak pernah menerima surat Syldavia", "surat kepada Ruritania sudah dikirim", True),
        ("tidak pernah menerima surat Syldavia", "surat Syldavia sudah tiba di Ruritania", True),
        ("surat Ruritania tidak pernah tiba di Klow", "surat Ruritania sudah tiba di Klow", True),
        ("belum menerima surat apa pun dari Syldavia", "telah mengirim kapal ke Ruritania", False),
        ("belum menerima surat apa pun dari Syldavia", "belum mengirim surat ke Ruritania", False),
        (
            "belum menerima surat apa pun dari Syldavia",
            "akan mengirim surat kepada Ruritania",
            False,
        ),
    ],
)
def test_events_that_one_end_has_not_seen(utter, left, right, found):
    """Who has not received a letter says otherwise than who has sent it."""
    one = utter(1, "berg", left, kind="indirect")
    pairs = find_disputes([one, utter(2, "halvard", right, kind="indirect")])

    assert found is bool(pairs)


def test_denial_on_the_same_page(utter):
    """A page that tells a claim and its denial sets them against each other."""
    claim, denial = utter(1, "berg", CLAIM), utter(2, "halvard", CLAIM, denies=True)
    same = msgspec.structs.replace(denial, page=claim.page)

    assert 1 == len(find_disputes([claim, same]))


def test_what_a_page_sets_against_each_other():
    """Who gives another account of a move stands against who told it; other denials do not."""
    people = (
        Entity("a", "person", "Ana Berg", "Ruritania"),
        Entity("b", "person", "Rolf Halvard", "Syldavia"),
    )
    said = [Statement(f"s{n}", "indirect", who, None, ()) for n, who in enumerate("abb", 1)]
    moves = (
        Move("m1", "ACCUSE", "a", "b", disputed_by=("s2", "s3"), statements=("s1",)),
        Move("m2", "DENY", "b", "a", in_reply_to="m1", statements=("s2",)),
        Move("m3", "DENY", "b", "a", statements=("s3",)),
    )
    record = Record(
        PageInfo("a", None, "", 0),
        ArticleInfo(),
        entities=people,
        statements=tuple(said),
        moves=moves,
    )

    assert [("s1", "s2")] == list(find_own_disputes(record))


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
