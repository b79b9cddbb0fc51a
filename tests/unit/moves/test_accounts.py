"""Statements that tell otherwise of one deed."""

import pytest

ACCUSED = "Ruritania menuduh Syldavia menyerang pasar di Klow."


def _said(speaker, content, cue):
    return {"speaker": speaker, "content": content, "cue": cue, "kind": "indirect"}


@pytest.mark.parametrize(
    ("speaker", "content", "disputed"),
    [
        ("Ivo Lund", "serangan itu hanya mengenai gudang", True),
        ("Ivo Lund", "serangan itu mengenai gudang", False),
        ("Otto Lind", "serangan itu hanya mengenai gudang", False),
        ("Ivo Lund", "hujan hanya turun sebentar", False),
    ],
)
def test_belittled(read, speaker, content, disputed):
    """Only the other side's account of the same deed disputes an accusation."""
    page = f"{ACCUSED} {speaker} menyatakan {content}."
    moves = read(
        page,
        _said("Ruritania", "Syldavia menyerang pasar di Klow", "menuduh"),
        _said(speaker, content, "menyatakan"),
    ).moves
    accuse = next(m for m in moves if m.type == "ACCUSE")

    assert (("s2",) if disputed else ()) == accuse.disputed_by


@pytest.mark.parametrize(("number", "disputed"), [("enam", True), ("23", False)])
def test_other_numbers(read, number, disputed):
    """Two numbers of what one deed cost are two accounts."""
    first = "Syldavia menyerang Strelsau dan menewaskan 23 orang"
    second = f"serangan itu menewaskan {number} orang"
    page = f"Ana Berg mengatakan {first}. Ivo Lund menyatakan {second}."
    moves = read(
        page, _said("Ana Berg", first, "mengatakan"), _said("Ivo Lund", second, "menyatakan")
    ).moves

    assert disputed == any("s2" in m.disputed_by for m in moves)
