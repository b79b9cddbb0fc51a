"""The hand-made records of the sample pages are well formed and stand on their pages' words."""

from __future__ import annotations

import html
import tomllib
from typing import Any, get_args

import pytest

from ujar.records import Certainty, EntityKind, LineKind, MoveType, StatementKind
from ujar.samples import HERE, find_pages

MARKS = "\"“”'‘’"
GOLD = sorted((HERE / "gold").glob("*.toml"))


class Case:
    """A hand-made record and the lines of its page, counted from 1."""

    def __init__(self, file: Any) -> None:
        self.gold = tomllib.loads(file.read_text(encoding="utf-8"))
        text = (HERE / "pages" / self.gold["page"]).read_text(encoding="utf-8")
        self.lines = dict(enumerate(text.split("\n"), 1))
        self.article = self.gold["article"]
        self.entities = {e["id"]: e for e in self.gold["entities"]}
        self.statements = {s["id"]: s for s in self.gold["statements"]}
        self.moves = {m["id"]: m for m in self.gold["moves"]}

    def told(self) -> str:
        """Give title and body as one text."""
        return "\n".join(self.lines[n] for n in [self.article["title"], *self.article["body"]])


@pytest.fixture(params=GOLD, ids=[f.stem for f in GOLD])
def case(request: Any) -> Case:
    """Each hand-made record in turn."""
    return Case(request.param)


def _parts(content: str | list[str]) -> list[str]:
    return [content] if isinstance(content, str) else content


def test_every_text_page_has_a_record() -> None:
    """Each text page has a record of its own name, and each record a page."""
    assert [f.stem for f in GOLD] == [p.stem for p in find_pages() if p.suffix == ".txt"]


def test_index_lists_every_page() -> None:
    """The index names the pages that are there, in their order."""
    index = tomllib.loads((HERE / "samples.toml").read_text(encoding="utf-8"))

    assert [p.name for p in find_pages()] == [row["name"] for row in index["page"]]


def test_each_line_has_one_label(case: Case) -> None:
    """Title, body and boilerplate share out the lines that are not blank."""
    kinds = case.gold["boilerplate"]
    labelled = [
        case.article["title"],
        *case.article["body"],
        *case.article.get("unkinded", []),
        *(n for lines in kinds.values() for n in lines),
    ]

    assert set(kinds) <= set(get_args(LineKind))
    assert sorted(labelled) == [n for n, line in case.lines.items() if line.strip()]


def test_dateline_opens_the_body(case: Case) -> None:
    """The dateline is the beginning of the first paragraph, or of the second after a summary."""
    first = [case.lines[n] for n in case.article["body"][:2]]

    assert any(line.startswith(case.article.get("dateline", "")) for line in first)


def test_times_stand_in_title_or_body(case: Case) -> None:
    """Each time's words stand once on a line of title or body."""
    for time in case.gold["times"]:
        assert time["line"] in [case.article["title"], *case.article["body"]]
        assert case.lines[time["line"]].count(time["text"]) == 1


def test_entities_are_named_on_the_page(case: Case) -> None:
    """Each name, rank and reason stands in title or body."""
    told = case.told().casefold()
    for entity in case.entities.values():
        assert entity["kind"] in get_args(EntityKind)
        for words in [*entity["names"], *(entity.get(k, "") for k in ("rank", "anonymity_reason"))]:
            # a bracketed short form makes "X (Y)" a name that need not stand as it is
            assert words.casefold() in told, words


def test_statements_stand_on_their_words(case: Case) -> None:
    """Content, cue and their like stand where the record says; every id that is used exists."""
    told = case.told()
    for stmt in case.statements.values():
        line = case.lines[stmt["line"]]
        assert stmt["line"] in case.article["body"]
        assert stmt["kind"] in get_args(StatementKind)
        assert all(part in line for part in _parts(stmt["content"])), stmt["id"]
        assert stmt["cue"] in case.lines[stmt.get("cue_line", stmt["line"])]
        assert all(stmt.get(k, "") in told for k in ("medium", "place"))
        people = [stmt["speaker"] or None, stmt.get("addressee"), *stmt.get("relays", [])]
        assert {p for p in people if p} <= set(case.entities)
        others = [stmt.get("within"), *stmt.get("disputed_by", [])]
        assert {o for o in others if o} <= set(case.statements) - {stmt["id"]}
        assert bool(stmt.get("hearsay")) == (stmt["speaker"] == "")


def test_kind_agrees_with_the_marks(case: Case) -> None:
    """Direct content stands between quotation marks, mixed content holds some, indirect none."""
    for stmt in case.statements.values():
        content = " ".join(_parts(stmt["content"]))
        line = html.unescape(case.lines[stmt["line"]])
        marked = any(mark in content for mark in MARKS)
        between = any(mark + content + end in line for mark in MARKS for end in MARKS)
        expected = "direct" if between else "mixed" if marked else "indirect"

        assert expected == stmt["kind"], stmt["id"]


def test_nested_content_lies_in_the_outer(case: Case) -> None:
    """A statement within another has its words inside the other's content."""
    for stmt in case.statements.values():
        if "within" in stmt:
            outer = case.statements[stmt["within"]]
            assert stmt["content"] in outer["content"]


def test_disputes_go_both_ways(case: Case) -> None:
    """What disputes a statement is disputed by it, unless it is a denial or the one around it."""
    for stmt in case.statements.values():
        for other in stmt.get("disputed_by", []):
            back = case.statements[other]
            settled = back.get("denies") or other == stmt.get("within")
            assert settled or stmt["id"] in back.get("disputed_by", []), (stmt["id"], other)


def test_moves_stand_on_their_words(case: Case) -> None:
    """What a move is about, its terms and its venue stand on its lines; every id exists."""
    for move in case.moves.values():
        assert set(move["lines"]) <= set(case.article["body"])
        evidence = "\n".join(case.lines[n] for n in move["lines"])
        assert move["type"] in get_args(MoveType)
        assert move["certainty"] in get_args(Certainty)
        for words in [*move.get("terms", []), *(move.get(k, "") for k in ("about", "venue"))]:
            assert words in evidence, (move["id"], words)
        assert move.get("medium", "") in case.told()
        parties = [move["actor"], move["recipient"], *move.get("via", [])]
        assert set(parties) <= set(case.entities)
        assert set(move.get("disputed_by", [])) <= set(case.entities)


def test_answers_point_back(case: Case) -> None:
    """An answer names an earlier move of the same page, and parties that change sides."""
    for move in case.moves.values():
        if "in_reply_to" in move:
            asked = case.moves[move["in_reply_to"]]
            assert int(asked["id"][1:]) < int(move["id"][1:])
        if "reply" in move:
            assert move["id"] == case.moves[move["reply"]]["in_reply_to"]
