"""What an offer or a demand hangs on, item by item."""

import pytest


@pytest.mark.parametrize(
    ("page", "terms"),
    [
        (
            (
                "Ruritania mengajukan syarat kepada Syldavia.\nAda dua syarat. Pertama, menarik "
                "pasukan. Kedua, membebaskan tahanan."
            ),
            ["menarik pasukan", "membebaskan tahanan"],
        ),
        (
            "Ruritania mengajukan tuntutan kepada Syldavia:\n1. penarikan pasukan;\n2. ganti rugi.",
            ["penarikan pasukan", "ganti rugi"],
        ),
        (
            "Ruritania menuntut Syldavia menarik pasukan dan tidak menyerang kota itu.",
            ["menarik pasukan", "tidak menyerang kota itu"],
        ),
        (
            (
                "Ruritania menawarkan gencatan senjata kepada Syldavia dengan syarat pasukan "
                "mundur dan semua tahanan dibebaskan."
            ),
            ["pasukan mundur", "semua tahanan dibebaskan"],
        ),
        (
            (
                "Ruritania menawarkan gencatan senjata kepada Syldavia. Namun, Ruritania "
                "menuntut Borduria mundur."
            ),
            ["mundur"],
        ),
        (
            (
                "Ruritania dan Syldavia menandatangani nota kesepahaman. Nota itu mencakup tiga "
                "bidang, yakni air, pelajar, dan banjir."
            ),
            ["air", "pelajar", "banjir"],
        ),
        (
            (
                "Ruritania dan Syldavia menandatangani perjanjian.\nDokumen itu ialah:\n1. MoU "
                "antara Liga Pesisir dan Serikat Buruh tentang air; dan\n2. MoU tentang banjir."
            ),
            ["air", "banjir"],
        ),
        ("Ruritania menuntut Syldavia menarik pasukan.", []),
        ("Ruritania menuntut Syldavia menarik pasukan selama tiga hari.", []),
    ],
)
def test_terms(read, page, terms):
    """Each item of a list, each condition and each joined demand is a term of its own."""
    assert terms == [t.text for t in read(page).moves[0].terms]


def test_topic_and_due(read):
    """A term has its topic, and the time by which it falls due."""
    got = read("Ruritania menuntut Syldavia menarik pasukan sebelum Senin dan membuka pelabuhan.")

    assert [("withdrawal", "2024-03-11"), ("shipping", None)] == [
        (term.topic, term.due) for term in got.only().terms
    ]
