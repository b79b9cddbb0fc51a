"""Names the parts of a term: who has to do it, for whom, how much, by when, in return for what.

"menarik pasukan dalam 30 hari" of Zelmarka's offer has Zelmarka as the one who is obliged and P30D
as its time. What the page does not say stays empty; it reads no data file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ujar.records import Term, TermParty


class TermParts(msgspec.Struct, frozen=True):
    """The parts of a term, as far as the page tells them.

    Attributes:
        obliged: the name of who has to do it.
        beneficiary: the name of whom it is to be done for.
        amount: how much or how many, as written.
        due: the TIMEX3 value of its time.
        in_return: what is offered for it, as written.
    """

    obliged: str | None = None
    beneficiary: str | None = None
    amount: str | None = None
    due: str | None = None
    in_return: str | None = None


def name_parts(term: Term, names: Mapping[str, str]) -> TermParts:
    """Name the parts of a term; `names` gives the names of entities by their ids."""

    def name(party: TermParty | None) -> str | None:
        return names.get(party.entity) if party is not None else None

    return TermParts(
        obliged=name(term.obliged),
        beneficiary=name(term.beneficiary),
        amount=term.amount.text if term.amount is not None else None,
        due=term.due,
        in_return=term.in_return.text if term.in_return is not None else None,
    )
