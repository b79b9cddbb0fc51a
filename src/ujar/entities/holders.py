"""Finds who on the page, or in the table of leaders, holds an office named without its holder.

After `Menlu Ruritania Ana Berg` the words `Menlu Ruritania itu` are Berg. `Presiden Rusia` with
nobody named on the page stays as written, with the id of who held the office at the time.

Terms of office stand in `data/id/leaders.csv`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.entities.fold import words_of
from ujar.entities.gazetteer import get_gazetteer
from ujar.entities.offices import holds, in_office, same_noun, stands_for

if TYPE_CHECKING:
    from ujar.entities.cast import Member
    from ujar.entities.join import Joiner
    from ujar.entities.namesakes import Person
    from ujar.entities.phrase import Phrase


def find_holders(
    joiner: Joiner, people: list[Person], phrase: Phrase, year: int | None
) -> list[Member]:
    """Give the people of the page whose office a role names."""
    if any(inner.sort == "body" and inner.serves == "state" for inner in phrase.apposed):
        return []  # "pemimpin militer Ruritania" is not its head
    states = {joiner.of_name(of) for of in phrase.of}
    found = []
    for person in people:
        if person.member is None:
            continue
        if _was_called(joiner, person, phrase, states) or holds(person.row, phrase, year):
            found.append(person.member)
    return found or _find_short(people, phrase)


def _find_short(people: list[Person], phrase: Phrase) -> list[Member]:
    """Give the only one whose office opens with a lone noun: "Kasat" of "Kasat Reskrim Zenda"."""
    if phrase.of or phrase.sort != "role" or not phrase.noun or " " in phrase.noun:
        return []
    opening = phrase.noun + " "
    found = [
        p.member
        for p in people
        if p.member is not None
        and any((office.role or "").casefold().startswith(opening) for office in p.list_offices())
    ]
    return found if len(found) == 1 else []


def _was_called(joiner: Joiner, person: Person, phrase: Phrase, states: set[str]) -> bool:
    member = person.member
    for office in person.list_offices():
        if not same_noun(office.noun, phrase.noun) and not stands_for(phrase.noun, office.noun):
            continue
        own = {joiner.of_name(of) for of in office.of}
        own |= {member.of} if member is not None and member.of else set()
        if not states or not own or states & own:
            return True
    return False


def name_by_office(people: list[Person], phrase: Phrase, year: int | None) -> Member | None:
    """Give the person of the page who is named only in part and must be the office's holder.

    "pemimpin Korea Utara" and a lone "Kim": the one leader of the table with that name.
    """
    rows = in_office(phrase, year)
    for person in people:
        if person.row is not None or person.member is None or len(person.words) != 1:
            continue
        fitting = [r for r in rows if person.words[0] in words_of(r.form)]
        if len({r.form for r in fitting}) == 1 and person.member.role is None:
            person.row = get_gazetteer().leaders[fitting[0].form]
            person.member.wikidata = person.row.wikidata
            person.member.aliases.update((person.row.form, *person.row.names))
            return person.member
    return None


def id_of_holder(phrase: Phrase, year: int | None) -> str | None:
    """Give the id of the only one who held an office in a year, where the table knows it."""
    if year is None or not phrase.of:
        return None
    rows = {r.form: r for r in in_office(phrase, year, sure=True)}
    return next(iter(rows.values())).wikidata if len(rows) == 1 else None
