"""Turns a record into a view for a person's terminal: who said what, and what was done.

    s1  Ana Berg (Menlu Ruritania) · membantah · laporan itu
          denied · relayed by AFP

Words of a page are wrapped, never cut, and control characters in them do not reach the terminal.
Nothing is worked out here: what the record leaves empty is left out. It reads no data file.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, NamedTuple

from rich.console import Console
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from ujar.records import Entity, Issue, Move, Record, Resolved, Span, Statement, Term

DOT = " · "


class _Row(NamedTuple):
    """A row of a section: its label, its line, and what stands below the line."""

    label: str
    line: Text
    below: list[str]


def make_view(console: Console | None = None) -> Callable[[Record], None]:
    """Make the function that shows a record after the other on a console, stdout if None."""
    out = console or Console(highlight=False, emoji=False, markup=False)
    shown = False

    def show(record: Record) -> None:
        nonlocal shown
        if shown:
            out.print()
            out.rule(style="dim")
        shown = True
        for line in _lay_out(record, out):
            out.print(line, soft_wrap=True)

    return show


def _lay_out(record: Record, out: Console) -> Iterator[Text]:
    """Lay out a record, line by line: head, statements, moves, issues."""
    cast = _Cast(record.entities)
    yield from _wrap(_head(record), out, Text())
    yield from _section("Statements", [_statement(s, cast) for s in record.statements], out)
    yield from _section("Moves", [_move(m, cast) for m in record.moves], out)
    if record.issues:
        yield from _section("Issues", [_issue(i) for i in record.issues], out)


def _section(title: str, rows: list[_Row], out: Console) -> Iterator[Text]:
    yield Text()
    if not rows:
        yield Text(f"no {title.lower()}", style="dim")
        return
    yield Text(title, style="bold")
    width = max(len(row.label) for row in rows) + 2
    for row in rows:
        yield from _wrap(row.line, out, Text(row.label.ljust(width), style="dim"))
        for part in row.below:
            yield from _wrap(Text(part, style="dim"), out, Text(" " * (width + 2)))


def _wrap(line: Text, out: Console, label: Text) -> Iterator[Text]:
    """Break a line at the console's width; what goes on stands below its beginning."""
    room = max(out.width - len(label), 10)
    for number, piece in enumerate(line.wrap(out, room, overflow="fold")):
        piece.rstrip()
        start = label if number == 0 else Text(" " * len(label))
        yield Text.assemble(start, piece)


class _Cast:
    """The names of a record's entities; the role stands with a name when it is first shown."""

    def __init__(self, entities: tuple[Entity, ...]) -> None:
        self.entities = {e.id: e for e in entities}
        self.told: set[str] = set()

    def name(self, key: str | None, nobody: str) -> str:
        if key is None:
            return nobody
        entity = self.entities[key]
        name = _plain(entity.name)
        if entity.anonymous:
            name += " [unnamed]"
        if entity.role is not None and key not in self.told:
            name += f" ({_plain(entity.role)})"
        self.told.add(key)
        return name

    def names(self, keys: Iterable[str]) -> str:
        return ", ".join(self.name(key, "") for key in keys)


def _head(record: Record) -> Text:
    article = record.article
    title = "no title" if article.title is None else _plain(article.title.text)
    facts = [
        _plain(article.outlet or "no outlet named"),
        "no time of publication" if article.published is None else article.published.value,
        *(["by " + ", ".join(map(_plain, article.authors))] if article.authors else ()),
        *(["credit " + ", ".join(map(_plain, article.credit))] if article.credit else ()),
        *([_plain(record.page.name)] if record.page.name else ()),
    ]
    return Text.assemble((title, "bold"), "\n", (DOT.join(facts), "dim"))


def _statement(statement: Statement, cast: _Cast) -> _Row:
    content = _pieces(statement.content)
    if statement.kind == "direct":
        content = f"“{content}”"
    nobody = "hearsay" if statement.hearsay else "nobody named"
    line = Text(cast.name(statement.speaker, nobody), style="bold")
    if statement.cue is not None:
        line.append(DOT, style="not bold").append(_plain(statement.cue.text), style="not bold cyan")
    line.append(DOT + content, style="not bold")
    chain = [
        *_labelled("to", cast.name(statement.addressee, "")),
        *_labelled("via", cast.names(statement.via)),
        *_labelled("relayed by", cast.names(statement.relays)),
        *_span("by way of", statement.medium),
        *_span("at", statement.place),
        *_time("said", statement.time),
        *_labelled("within", statement.within or ""),
        *_labelled("disputed by", ", ".join(statement.disputed_by)),
        *(["hearsay"] if statement.hearsay and statement.speaker is not None else ()),
        *(["denied"] if statement.denies else ()),
        *(["not verified"] if statement.verified is False else ()),
    ]
    return _Row(statement.id, line, [DOT.join(chain)] if chain else [])


def _move(move: Move, cast: _Cast) -> _Row:
    actor, recipient = (cast.name(key, "nobody named") for key in (move.actor, move.recipient))
    told = [
        move.certainty,
        *([move.reality] if move.reality != "actual" else ()),
        *([move.status] if move.status is not None else ()),
    ]
    line = Text.assemble(
        (move.type, "cyan"), DOT, (f"{actor} -> {recipient}", "bold"), DOT + DOT.join(told)
    )
    plover = move.plover
    capacities = (*move.capacities, *[""] * len(move.via))
    via = [
        cast.name(key, "") + (f" as {capacity}" if capacity else "")
        for key, capacity in zip(move.via, capacities, strict=False)
    ]
    chain = [
        *_labelled("in reply to", move.in_reply_to or ""),
        *_labelled("via", ", ".join(via)),
        *_labelled("channel", move.channel or ""),
        *_span("by way of", move.medium),
        *_span("at", move.venue),
        *_labelled("delegation", ", ".join(_plain(s.text) for s in move.delegation)),
        *_time("on", move.time),
        *_labelled("disputed by", ", ".join(move.disputed_by)),
        *_labelled("from", ", ".join(move.statements)),
        *_labelled("PLOVER", "/".join(c for c in (plover.type, plover.mode, plover.context) if c)),
        *_labelled("CAMEO", move.cameo or ""),
    ]
    below = [
        *_span("about", move.about),
        *(_term(n, term, cast) for n, term in enumerate(move.terms, 1)),
        *([DOT.join(chain)] if chain else ()),
    ]
    return _Row(move.id, line, below)


def _term(number: int, term: Term, cast: _Cast) -> str:
    facts = [
        *([term.topic] if term.topic else ()),
        *_labelled("by", cast.name(term.obliged.entity, "") if term.obliged else ""),
        *_labelled("for", cast.name(term.beneficiary.entity, "") if term.beneficiary else ""),
        *_span("amount", term.amount),
        *_labelled("due", term.due or ""),
        *_span("in return for", term.in_return),
    ]
    return f"term {number}  {_plain(term.text)}" + (f" ({', '.join(facts)})" if facts else "")


def _issue(issue: Issue) -> _Row:
    return _Row(issue.code, Text(f"{_plain(issue.message)} ({issue.start}-{issue.end})"), [])


def _labelled(label: str, words: str) -> list[str]:
    return [f"{label} {words}"] if words else []


def _span(label: str, span: Span | None) -> list[str]:
    return [] if span is None else [f"{label} {_plain(span.text)}"]


def _time(label: str, time: Resolved | None) -> list[str]:
    return [] if time is None else [f"{label} {time.value}"]


def _pieces(spans: tuple[Span, ...]) -> str:
    return " … ".join(_plain(span.text) for span in spans)


def _plain(words: str) -> str:
    """Put words on one line, without characters that steer a terminal."""
    kept = "".join(" " if c.isspace() else c for c in words if c.isspace() or not _steers(c))
    return " ".join(kept.split())


def _steers(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cf", "Cs") and char not in "\u200c\u200d"
