"""Names and descriptions that stand with a cue where the cast holds none."""

import pytest


@pytest.mark.parametrize(
    ("page", "name"),
    [
        ("“Kota itu aman,” ujar dr Wismo.", "Wismo"),
        ("“Kota itu aman,” ujar Bu Petra Holm dari Zenda.", "Petra Holm"),
        ("Kota itu aman, kata Petra Holm.", "Petra Holm"),
    ],
)
def test_capitals_behind_a_cue_are_a_person(read, page, name):
    """A tag can only be followed by who speaks; titles are no part of his name."""
    assert [name] == read(page).speakers()


def test_short_name_is_the_one_whose_name_begins_so(read):
    """`Otta` is Ottavia Lind where nobody else is called so."""
    got = read("Ottavia Rell mengatakan kota itu aman.\n“Kami siap,” kata Otta.")

    assert ["Ottavia Rell", "Ottavia Rell"] == got.speakers()


def test_description_takes_up_the_last_speaker(read):
    """`raksasa itu` behind a tag is who spoke right before."""
    got = read("“Kota itu aman,” kata Berg. “Kami siap,” tambah raksasa asal utara itu.")

    assert ["Ana Berg", "Ana Berg"] == got.speakers()


def test_name_behind_bernama(read):
    """`utusan Maravia yang bernama Berg` is Berg."""
    got = read("utusan Maravia yang bernama Berg mengatakan bahwa kota itu aman.")

    assert ["Ana Berg"] == got.speakers()


def test_relay_between_subject_and_verb_is_no_subject(read):
    """Who carried the words stands between commas, who said them in front."""
    got = read("Berg, seperti dilansir Kabar Klow, mengatakan bahwa kota itu aman.")

    assert ["Ana Berg"] == got.speakers()
    assert [["Kabar Klow"]] == got.relays()


def test_name_at_the_end_of_a_description(read):
    """`bos Ruritania dan Syldavia itu` is who spoke last, not Syldavia."""
    got = read("“Kota aman,” kata Berg.\n“Kami siap,” bos Ruritania dan Syldavia itu menulis di X.")

    assert ["Ana Berg", "Ana Berg"] == got.speakers()
