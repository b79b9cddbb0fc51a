"""People and bodies are joined on good grounds only, in any order, and apart again on demand."""

import itertools

import pytest

from ujar.links.actors import Decision, Profile, join_actors


def profile(ref, name, of=None, role=None, **known):
    """Make the profile of a person on one page."""
    day = known.pop("day", "2030-03-05")
    return Profile(ref, known.pop("kind", "person"), name, of, role, first=day, last=day, **known)


def joined(*profiles, decisions=()):
    """Give the sets of profiles that are one actor."""
    return {frozenset(a.profiles) for a in join_actors(profiles, decisions)}


BERG = profile("1", "Ana Berg", "Ruritania", "Menteri Luar Negeri Ruritania")


@pytest.mark.parametrize(
    ("other", "together"),
    [
        (profile("2", "Ana Berg", "Ruritania", "Menlu"), True),
        (profile("2", "Ana Berg"), True),
        (profile("2", "Berg", "Ruritania", "Menlu Ruritania"), True),
        (profile("2", "Berg", None, "Menlu Ruritania"), True),
        (profile("2", "Berg", "Ruritania"), True),
        (profile("2", "Ana Maria Berg", "Ruritania"), True),
        (profile("2", "Ana Bergh", "Ruritania", "Menlu"), True),
        (profile("2", "Raden Ana Berg", "Ruritania"), True),
        (profile("2", "Berg"), False),
        (profile("2", "Berg", "Syldavia", "Menlu Syldavia"), False),
        (profile("2", "Ana Berg", "Syldavia", "Gubernur"), False),
        (profile("2", "Berg", "Ruritania", "Jaksa Agung"), False),
        (profile("2", "Berg", "Ruritania", day="2033-03-05"), False),
        (profile("2", "Tom Berg", "Ruritania", "Menlu"), False),
        (profile("2", "pejabat Ruritania", "Ruritania", anonymous=True), False),
    ],
)
def test_people(other, together):
    """A surname joins with the same office or side, near in time; never alone."""
    assert together is (frozenset("12") in joined(BERG, other))


def test_surname_of_two():
    """Where two people of a surname and an office fit, neither is taken."""
    other = profile("2", "Bo Berg", "Ruritania", "Menlu")
    single = profile("3", "Berg", "Ruritania", "Menlu")

    assert frozenset("3") in joined(BERG, other, single)


@pytest.mark.parametrize(
    ("one", "two", "together"),
    [("AS", "Amerika Serikat", True), ("Rusia", "Belarus", False), ("Moskow", "Rusia", True)],
)
def test_governments(one, two, together):
    """A state has several names."""
    kinds = {"kind": "government"}

    assert together is (
        frozenset("12") in joined(profile("1", one, **kinds), profile("2", two, **kinds))
    )


def test_wikidata_joins_and_separates():
    """The same item joins two names; two items keep one name apart."""
    a, b = profile("1", "Ana Berg", wikidata="Q1"), profile("2", "A. Berg", wikidata="Q1")
    c = profile("3", "Ana Berg", wikidata="Q3")

    assert {frozenset("12"), frozenset("3")} == joined(a, b, c)


def test_decisions():
    """What a person decided comes before all rules, both ways."""
    same = profile("2", "Ana Berg")
    other = profile("3", "Rolf Halvard")

    assert {frozenset("1"), frozenset("2")} == joined(
        BERG, same, decisions=[Decision("1", "2", same=False)]
    )
    assert {frozenset("13")} == joined(BERG, other, decisions=[Decision("1", "3", same=True)])


def test_order_plays_no_part():
    """The actors and their refs are the same in whatever order the profiles come."""
    every = [
        BERG,
        profile("2", "Ana Berg"),
        profile("3", "Berg", "Ruritania", "Menlu"),
        profile("4", "Berg"),
    ]
    results = {repr(join_actors(some)) for some in itertools.permutations(every)}

    assert 1 == len(results)


def test_reasons():
    """Each profile says why it stands in its actor."""
    [actor] = join_actors([BERG, profile("2", "Berg", "Ruritania", "Menlu")])

    assert ("surname, office and side",) * 2 == actor.reasons
    assert ("Ana Berg", "Ruritania") == (actor.name, actor.of)
