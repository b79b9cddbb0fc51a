import pytest
from measure import Figure, digest, parse_figures


@pytest.mark.parametrize(
    ("printed", "name", "figure"),
    [
        ("speaker right: 3/4 = 0.750\ncue right: none\n", "speaker right", Figure(0.75, "3/4")),
        (
            "value right: P 0.900 R 0.800 F 0.847  (8/9/10)\n",
            "value right",
            Figure(0.847, "8/9/10"),
        ),
        ("PER  P 0.972  R 0.870  F1 0.918  4/5/6\n", "PER", Figure(0.918, "4/5/6")),
        ("body F1 mean 0.970, lowest 0.9; titles 9/10; dates 8/10", "body F1", Figure(0.97)),
        ("body F1 mean 0.970, lowest 0.9; titles 9/10; dates 8/10", "titles", Figure(0.9, "9/10")),
        ("body F1 mean 0.970, lowest 0.9; titles 9/10; dates 8/10", "dates", Figure(0.8, "8/10")),
    ],
)
def test_printed_figures(printed, name, figure):
    """Figures are found in each of the forms in which benchmarks print them."""
    assert figure == parse_figures(printed)[name]


def test_counts_without_a_share_are_no_figures():
    """A line that only counts gives no figure."""
    assert {} == parse_figures("predicted direct statements: 12 of which touch a label: 10\n")


def test_digest(tmp_path):
    """The digest changes with a file's words and with its name, not with the order of the list."""
    one, two = tmp_path / "1.txt", tmp_path / "2.txt"
    one.write_text("a", encoding="utf-8")
    two.write_text("b", encoding="utf-8")
    before = digest([one, two])

    assert before == digest([two, one])
    assert before != digest([one])
    two.write_text("c", encoding="utf-8")
    assert before != digest([one, two])
