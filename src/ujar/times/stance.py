"""Reads from the words around an expression how it stands to the telling.

`akan tiba pada Kamis` lies ahead; `kata Berg, Senin (29/12)` dates an utterance, `pada Minggu
(28/12)` what is told; `Ahmad Ramadan Putra` is a name and no time. Nothing here fixes a value.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.times.words import OTHER, get_vocabulary

if TYPE_CHECKING:
    from ujar.times.patterns import Expression

NEAR = 14  # words before an expression in which "akan" tells that it lies ahead
HEAD = 3  # words before an expression that opens its sentence
ONWARD = frozenset({"next", "soon", "tomorrow"})
BACKWARD = frozenset({"ago", "yesterday"})
STEPS = {
    "ago": -1,
    "yesterday": -1,
    "prior": -1,
    "this": 0,
    "next": 1,
    "soon": 1,
    "later": 1,
    "following": 1,
}
FROM_TOLD = frozenset({"that", "prior", "later", "following"})
JOINTS = ("until", "both", "or", "dash", "comma")


def follows(expr: Expression, kind: str) -> bool:
    """Tell whether a word of a kind stands right before an expression."""
    return expr.at > 0 and expr.line.spelled[expr.at - 1] == get_vocabulary().chars[kind]


def is_said(expr: Expression) -> bool:
    """Tell whether an expression dates an utterance: a sentence of saying, and no `pada` before."""
    return get_vocabulary().chars["report"] in expr.line.spelled and not follows(expr, "prep")


def is_ahead(expr: Expression) -> bool:
    """Tell whether `akan` or its like stands before it, or behind it at a sentence's head.

    A mark of quotation or a word of saying between them parts the two.
    """
    spelled = expr.line.spelled
    if _meets_will(spelled[max(0, expr.at - NEAR) : expr.at][::-1]):
        return True
    return expr.at < HEAD and _meets_will(spelled[expr.after : expr.after + NEAR])


def _meets_will(spelled: str) -> bool:
    chars = get_vocabulary().chars
    will = spelled.find(chars["will"])
    bars = (spelled.find(chars["quote"]), spelled.find(chars["report"]))
    return will >= 0 and all(bar < 0 or bar > will for bar in bars)


def lean_of(expr: Expression, which: str) -> str:
    """Tell whether a date without a year lies back or ahead, as `choose_year` has it."""
    if which in BACKWARD:
        return "gone"
    if which in ONWARD:
        return "coming"
    if follows(expr, "since"):
        return "past"
    return "future" if is_ahead(expr) else ""


def is_joined(left: Expression, right: Expression) -> bool:
    """Tell whether two expressions stand in one list: "April, Mei, dan Juni", "5 hingga 7 Juni"."""
    if left.sentence != right.sentence or left.paragraph != right.paragraph:
        return False
    chars = get_vocabulary().chars
    between = right.line.spelled[left.after : right.at]
    joints = [chars[kind] for kind in JOINTS]
    return 0 < len(between) <= 2 and all(sign in joints for sign in between)  # noqa: PLR2004


def opens_before(expr: Expression) -> bool:
    """Tell whether the sentence opens with `sebelumnya`: it tells of what came before."""
    return get_vocabulary().chars["prior"] in expr.line.spelled[: min(2, expr.at)]


def is_name(expr: Expression, page: str, *, before: bool) -> bool:
    """Tell whether a capital neighbour makes a month or feast a part of a name.

    In a title, where all words are capital, it does not. `before` looks at the word before too.
    """
    if expr.paragraph < 0:
        return False
    if _is_capital(expr, expr.after, page) and expr.line.items[expr.after].start == expr.end + 1:
        return True
    # a sentence's first word is capital anyway
    return before and expr.at > 1 and _is_capital(expr, expr.at - 1, page)


def _is_capital(expr: Expression, at: int, page: str) -> bool:
    """Tell whether the word at a place is one that no table holds, with a capital letter."""
    if at >= len(expr.line.items) or expr.line.spelled[at] != OTHER:
        return False
    item = expr.line.items[at]
    text = page[item.start : item.end]
    return text[0].isupper() and not text.isupper()
