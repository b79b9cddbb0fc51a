"""An utterance is traced to its first carrier and its source; independent reports are counted."""

import pytest

from ujar.links.origin import Telling, find_origin, find_reports, name_source


def telling(page, out, *sources, outlet=""):
    """Make one telling of an utterance."""
    return Telling(
        f"{page}-s1",
        page,
        out,
        name_source(outlet),
        tuple(name_source(s) for s in sources),
        sources,
    )


@pytest.mark.parametrize(
    ("tellings", "source", "reports"),
    [
        (
            [
                telling("a", "2030-03-05", "Corvina"),
                telling("b", "2030-03-06"),
                telling("c", "2030-03-06"),
            ],
            "",
            (1, 2, 3),
        ),
        (
            [telling("b", "2030-03-06", "Corvina"), telling("a", "2030-03-05", "Corvina")],
            "Corvina",
            (1, 1),
        ),
        (
            [
                telling("a", "2030-03-05", "Corvina"),
                telling("b", "2030-03-06", "kantor berita Corvina"),
            ],
            "Corvina",
            (1, 1),
        ),
        (
            [telling("a", "2030-03-05", "Corvina"), telling("b", "2030-03-06", "Zelpress")],
            "",
            (1, 2),
        ),
        ([telling("a", "2030-03-05", "Corvina"), telling("b", "2030-03-06")], "", (1, 2)),
        (
            [telling("a", "2030-03-05", outlet="Corvina"), telling("b", "2030-03-06", "Corvina")],
            "Corvina",
            (1, 1),
        ),
        (
            [telling("a", "2030-03-05", outlet="Delta"), telling("b", "2030-03-06", "Delta")],
            "Delta",
            (1, 1),
        ),
        ([telling("a", "2030-03-05"), telling("b", "2030-03-06")], "", (1, 2)),
        ([telling("a", "2030-03-05"), telling("b", "")], "", (1, 2)),
    ],
)
def test_origin(tellings, source, reports):
    """Pages that name one source, or one another, are one report."""
    origin = find_origin(tellings, set())

    assert ("a-s1", source, reports) == (origin.first, origin.source, origin.reports)


def test_copied_pages():
    """A page that copies another is no report of its own, and says so."""
    both = [telling("a", "2030-03-05"), telling("b", "2030-03-06")]
    origin = find_origin(both, {("a", "b"), ("b", "a")})

    assert (1, 1) == origin.reports
    assert "shares copied paragraphs with page a" == origin.whys[1]


def test_the_source_of_a_copy():
    """A source that one page names is that of a copy of it, too."""
    both = [telling("a", "2030-03-05"), telling("b", "2030-03-06", "Corvina")]

    assert "Corvina" == find_origin(both, {("a", "b"), ("b", "a")}).source
    assert "" == find_origin(both, set()).source


def test_reports():
    """Two utterances of one report make two pages one report; one does not."""
    twice = [[("a", 1), ("b", 1)], [("a", 1), ("b", 1), ("c", 2)], [("c", 1), ("d", 1)]]

    assert [("a", "b")] == find_reports(twice)
