"""What is written by hand across the sample pages points at their records, and is in order."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from ujar.samples import HERE

LINKS = tomllib.loads((HERE / "links.toml").read_text(encoding="utf-8"))
RECORDS = {
    file.stem[:2]: tomllib.loads(file.read_text(encoding="utf-8"))
    for folder in ("gold", "expected")
    for file in sorted((HERE / folder).glob("*.toml"))
}
KNOWN = {
    f"{page}#{item['id']}"
    for page, record in RECORDS.items()
    for item in (*record["statements"], *record["moves"])
} | {
    f"{page}#e:{entity['id']}"
    for page, record in RECORDS.items()
    for entity in record.get("entities", [])
}


def _references(value: Any) -> list[str]:
    if isinstance(value, str):
        return [value] if "#" in value and " " not in value.split("#")[0] else []
    values = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [ref for item in values for ref in _references(item)]


@pytest.mark.parametrize("kind", ["actor", "report", "echo", "near", "update", "dispute", "step"])
def test_references_lead_somewhere(kind: str) -> None:
    """Each reference names a statement, a move or an entity of a page's record."""
    references = [ref for ref in _references(LINKS[kind]) if not ref.startswith("14#e:")]

    assert [] == [ref for ref in references if ref not in KNOWN]


def test_every_move_is_a_step_once() -> None:
    """The steps tell each move of each page once."""
    told = [ref for step in LINKS["step"] for ref in step["told_by"]]
    moves = [f"{page}#{m['id']}" for page, record in RECORDS.items() for m in record["moves"]]

    assert sorted(moves) == sorted(told)


def test_steps_keep_the_type_of_their_moves() -> None:
    """The moves that a step merges are of its type."""
    types = {f"{p}#{m['id']}": m["type"] for p, r in RECORDS.items() for m in r["moves"]}
    for step in LINKS["step"]:
        assert {step["type"]} == {types[ref] for ref in step["told_by"]}, step["id"]


def test_answers_come_after_what_they_answer() -> None:
    """A step answers an earlier one, and steps with a day are in the order of their days."""
    places = {step["id"]: i for i, step in enumerate(LINKS["step"])}
    days = [step["when"] for step in LINKS["step"] if "when" in step]

    assert days == sorted(days)
    for step in LINKS["step"]:
        if "in_reply_to" in step:
            assert places[step["in_reply_to"]] < places[step["id"]]


def test_disputed_statements_of_a_page_are_on_two_sides() -> None:
    """What a record says is disputed stands on another side of some dispute here."""
    sides = [
        {ref: number for number, side in enumerate(dispute["sides"]) for ref in side}
        for dispute in LINKS["dispute"]
    ]
    for page, record in RECORDS.items():
        for stmt in record["statements"]:
            for other in stmt.get("disputed_by", []):
                pair = f"{page}#{stmt['id']}", f"{page}#{other}"
                where = [[side.get(ref) for ref in pair] for side in sides]
                apart = [a for a in where if None not in a and a[0] != a[1]]
                assert apart, pair
