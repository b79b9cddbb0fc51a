"""Tells by which names a member and those for whom it speaks are known.

`juru bicara Kementerian Luar Negeri Syldavia` is of the side of his ministry and of Syldavia.

A side is worked out when it is first asked for; it holds names, folded, and has no data of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ujar.entities.cast import Member

JOINED = " dan "
COMMA = ", "
LONGEST = 3  # words of a state's name


def is_joint(member: Member) -> bool:
    """Tell whether a member is a list of those who speak as one: `Ana Berg dan Ivo Lund`."""
    return member.kind == "group" and member.of is None and JOINED in member.name


class Sides(dict[int, frozenset[str]]):
    """The sides of members by their keys; `states` are the names of the governments, folded."""

    def __init__(self, members: Sequence[Member], states: frozenset[str]) -> None:
        super().__init__()
        self._members = tuple(members)
        self._states = states
        self._owners_known: dict[str, str] | None = None
        self._full_known: dict[str, str] | None = None

    def __missing__(self, key: int) -> frozenset[str]:
        """Work the side of a member out."""
        found = self[key] = self._find(self._members[key], self._states)
        return found

    def add(self, key: int, member: Member, states: frozenset[str]) -> None:
        """Take in a member that was added later, when some states were known."""
        self[key] = self._find(member, states)

    def full(self, name: str) -> str:
        """Give the full name of a short one, else the name itself."""
        return self._full.get(name, name)

    def _find(self, member: Member, states: frozenset[str]) -> frozenset[str]:
        """Give the names of a member, folded, and of whom it speaks for.

        That is its body, and that one's state.
        """
        parts = [member.name, *(member.of.split(";") if member.of else [])]
        if member.of is None and member.role:
            # "Sekretaris Jenderal XYZ": the office names the body
            parts += [word for word in member.role.split()[-1:] if word.casefold() in self._full]
        if is_joint(member):
            # "X dan Y" who speak as one are of either side
            parts += member.name.replace(JOINED, COMMA).split(COMMA)
        names = {p.strip(" ,").casefold() for p in parts if p.strip(" ,")}
        names |= {self._full[name] for name in names if name in self._full}
        above = {self._owners[name] for name in names if name in self._owners}
        if member.kind != "group":
            above.update(*(_states_in(name, states) for name in names))
        return frozenset(names | above)

    @property
    def _owners(self) -> dict[str, str]:
        """For whom a name speaks."""
        if self._owners_known is None:
            members = [m for m in self._members if m.of and ";" not in m.of]
            self._owners_known = {m.name.casefold(): (m.of or "").casefold() for m in members}
        return self._owners_known

    @property
    def _full(self) -> dict[str, str]:
        """The full name of each short one."""
        if self._full_known is None:
            self._full_known = {
                alias.casefold(): m.name.casefold()
                for m in reversed(self._members)
                if m.kind in ("organisation", "government")
                for alias in m.aliases
            }
        return self._full_known


def _states_in(name: str, states: frozenset[str]) -> list[str]:
    """Give the states with whose name another name ends."""
    words = name.split()[1:]
    ends = (" ".join(words[-size:]) for size in range(1, LONGEST + 1))
    return [end for end in ends if end in states]
