import io

import pytest
from rich.console import Console

from ujar.cli.table import make_view
from ujar.records import (
    ArticleInfo,
    Entity,
    Issue,
    Move,
    PageInfo,
    Record,
    Resolved,
    Span,
    Statement,
    Term,
)


def span(words):
    """Give a span of these words, wherever it stands."""
    return Span(0, len(words), words)


ANA = Entity("e1", "person", "Ana Berg", of="Ruritania", role="Menlu Ruritania")
KARL = Entity("e2", "person", "Karl Topolin")
AFP = Entity("e3", "media", "AFP")
SOURCE = Entity("e4", "person", "seorang pejabat", anonymous=True)
STATEMENT = Statement("s1", "indirect", "e1", span("mengatakan"), (span("kota itu aman"),))
MOVE = Move("m1", "OFFER", "e1", "e2")


def record(*, statements=(), moves=(), issues=(), article=None):
    """Give a record with these parts."""
    return Record(
        page=PageInfo("a.txt", None, "sha256:0", 10),
        article=article or ArticleInfo(title=span("Judul")),
        entities=(ANA, KARL, AFP, SOURCE),
        statements=statements,
        moves=moves,
        issues=issues,
    )


@pytest.fixture
def show():
    """Give a function that shows records on a page of 80 columns and returns the lines."""

    def run(*records, width=80):
        out = io.StringIO()
        view = make_view(Console(file=out, width=width, highlight=False))
        for each in records:
            view(each)
        return [line.rstrip() for line in out.getvalue().splitlines()]

    return run


def with_changes(item, **changes):
    """Give a record's part with some of its fields changed."""
    return type(item)(**{f: getattr(item, f) for f in item.__struct_fields__} | changes)


def test_head(show):
    """Title, outlet, time of publication, writers, credit and name open the view."""
    article = ArticleInfo(
        title=span("Syldavia Menolak"),
        published=Resolved("2030-03-05T10:15+07:00"),
        outlet="Warta Delta",
        authors=("Rina Sari",),
        credit=("AFP",),
    )

    assert [
        "Syldavia Menolak",
        "Warta Delta · 2030-03-05T10:15+07:00 · by Rina Sari · credit AFP · a.txt",
    ] == show(record(article=article))[:2]


def test_what_is_not_there_is_said(show):
    """A page without title, outlet, time, statements and moves says so."""
    assert [
        "no title",
        "no outlet named · no time of publication · a.txt",
        "",
        "no statements",
        "",
        "no moves",
    ] == show(record(article=ArticleInfo()))


def test_statement(show):
    """A statement is speaker, cue and content; the role stands with the first mention."""
    shown = show(record(statements=(STATEMENT, with_changes(STATEMENT, id="s2"))))

    assert "s1  Ana Berg (Menlu Ruritania) · mengatakan · kota itu aman" in shown
    assert "s2  Ana Berg · mengatakan · kota itu aman" in shown


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"relays": ("e3",)}, "relayed by AFP"),
        ({"addressee": "e3", "via": ("e2",)}, "to AFP · via Karl Topolin"),
        ({"medium": span("surat"), "place": span("Klow")}, "by way of surat · at Klow"),
        ({"time": Resolved("2030-03-04")}, "said 2030-03-04"),
        ({"denies": True, "within": "s0"}, "within s0 · denied"),
        ({"verified": False}, "not verified"),
        ({"hearsay": True}, "hearsay"),
        ({"disputed_by": ("s3", "s4")}, "disputed by s3, s4"),
    ],
)
def test_chain(show, changes, line):
    """Below stands the chain: to whom, through whom, relayed by whom, how, where and when."""
    assert f"      {line}" in show(record(statements=(with_changes(STATEMENT, **changes),)))


def test_direct_speech_stands_in_marks(show):
    """A direct statement is quoted; pieces are parted by an ellipsis."""
    stmt = with_changes(STATEMENT, kind="direct", content=(span("Kami"), span("siap")))

    assert "s1  Ana Berg (Menlu Ruritania) · mengatakan · “Kami … siap”" in show(
        record(statements=(stmt,))
    )


@pytest.mark.parametrize(
    ("changes", "line"),
    [
        ({"speaker": None, "hearsay": True}, "s1  hearsay · mengatakan · kota itu aman"),
        ({"speaker": None, "cue": None}, "s1  nobody named · kota itu aman"),
        ({"speaker": "e4"}, "s1  seorang pejabat [unnamed] · mengatakan · kota itu aman"),
    ],
)
def test_speakers_without_a_name(show, changes, line):
    """Hearsay, a missing speaker and an unnamed source look different."""
    assert line in show(record(statements=(with_changes(STATEMENT, **changes),)))


def test_move(show):
    """A move is type, parties and certainty; below stand its object, terms and channel."""
    move = with_changes(
        MOVE,
        about=span("gencatan senjata"),
        terms=(
            Term(0, 18, "pertukaran tawanan", topic="prisoners", due="2030-04-01"),
            Term(0, 13, "jalur bantuan"),
        ),
        via=("e3",),
        capacities=("messenger",),
        status="open",
        reality="conditional",
        venue=span("Klow"),
        time=Resolved("2030-03-04"),
        in_reply_to="m0",
        certainty="stated",
        statements=("s1",),
    )
    shown = show(record(moves=(move,)))

    assert [
        "m1  OFFER · Ana Berg (Menlu Ruritania) -> Karl Topolin · stated · conditional ·",
        "    open",
        "      about gencatan senjata",
        "      term 1  pertukaran tawanan (prisoners, due 2030-04-01)",
        "      term 2  jalur bantuan",
        "      in reply to m0 · via AFP as messenger · at Klow · on 2030-03-04 · from s1",
    ] == shown[shown.index("Moves") + 1 :]


def test_issue(show):
    """An issue shows its code, its sentence and where it is."""
    shown = show(record(issues=(Issue("speaker-ambiguous", 40, 43, "two could be meant"),)))

    assert "speaker-ambiguous  two could be meant (40-43)" in shown


def test_nothing_is_cut(show):
    """Long content and long words are wrapped to the width; every letter stays."""
    words = " ".join(f"kata{n}" for n in range(60)) + " " + "x" * 200
    shown = show(record(statements=(with_changes(STATEMENT, content=(span(words),)),)), width=40)
    seen = "".join("".join(shown).split())

    assert words.replace(" ", "") in seen
    assert max(map(len, shown)) <= 40


def test_pages_do_not_steer_the_terminal(show):
    """Escape sequences, line ends and marks that turn the writing round do not get through."""
    stmt = with_changes(STATEMENT, content=(span("kota\x1b[31m\n itu\u202e [bold]aman\x07"),))

    assert "s1  Ana Berg (Menlu Ruritania) · mengatakan · kota[31m itu [bold]aman" in show(
        record(statements=(stmt,))
    )


def test_records_are_parted(show):
    """A line stands between two records, none before the first."""
    shown = show(record(), record())

    assert "Judul" == shown[0]
    assert 1 == sum(line.startswith("───") for line in shown)
