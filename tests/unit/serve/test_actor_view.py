from types import SimpleNamespace

import pytest

from ujar.serve.actor_view import Office, list_offices


def say(role, day):
    """Make what the offices are read from."""
    return SimpleNamespace(role=role, page_day=day)


def test_offices_stand_by_their_first_day():
    """An office has the first and last day of the pages that write it, and how often."""
    hits = [
        say("Perdana Menteri", "2031-06-02"),
        say("Menlu", "2030-05-01"),
        say(None, "2029-01-01"),
        say("Menlu", "2030-03-05"),
        say("utusan", None),
    ]

    assert (
        Office("Menlu", "2030-03-05", "2030-05-01", 2),
        Office("Perdana Menteri", "2031-06-02", "2031-06-02", 1),
        Office("utusan", None, None, 1),
    ) == list_offices(hits)


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_name_leads_to_its_actor(client, language):
    """One actor of a name is shown at once, with offices, names and words."""
    answer = client.get("/actors?name=Ilka+Dorvan", headers={"accept-language": language})

    assert 200 == answer.status_code
    assert "/actors/" in str(answer.url)
    assert 'id="offices"' in answer.text
    assert "/search?speaker=Ilka+Dorvan" in answer.text


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/actors", 200, "Zelmarka"),
        ("/actors?name=xyzzy", 200, "Nothing found"),
        ("/actors/nobody", 404, "<code>request-actor</code>"),
        ("/actors?name=" + "a" * 301, 400, "<code>request-long</code>"),
    ],
)
def test_many_and_none(client, path, status, words):
    """Several are listed; who is not there is said to be missing."""
    answer = client.get(path, headers={"accept-language": "en"})

    assert status == answer.status_code
    assert words in answer.text
