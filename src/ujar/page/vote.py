"""Gives each line its first vote, from the line alone: what it looks like wherever it stands.

`Baca juga: Ruritania Tolak Usulan` votes "related" by the rule `furniture:baca juga`, `SENIN, 14
MEI 2029 | 14:15 WIB` votes "stamp", a sentence votes "text", a line in title case "headline".

`ujar.page.label` then asks where the line stands, and may overrule.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

import msgspec

from ujar.page.byline import (
    ends_article,
    find_code,
    find_desk_code,
    is_name,
    is_plain,
    split_byline,
)
from ujar.page.caption import has_end_credit
from ujar.page.credits import find_carrier, is_picture_credit, is_site_credit
from ujar.page.dateline import is_dateline
from ujar.page.features import Features, measure_line
from ujar.page.furniture import match_furniture, match_section, names_menu
from ujar.page.stamps import find_ages, find_clock
from ujar.page.wraps import find_lines

Look = Literal[
    "text",
    "fragment",
    "headline",
    "label",
    "stamp",
    "clock",
    "navigation",
    "related",
    "caption",
    "byline",
    "advertisement",
    "social",
    "footer",
    "timestamp",
    "repeated",
]
_MARKS = re.compile(r"[\W\d_]+")
_SLASH_CREDIT = re.compile(r"[(\[]([^()\[\]/]{2,30})/\s*([^()\[\]]{2,60})[)\]]\.?$")
_STOP = re.compile(r"[^\W\d_]{3}[.!?](?:\s|$)")
_END_MEDIUM = re.compile(
    r"(?P<before>[A-Z][\w-]*(?:\s(?:FOTO|Foto|Photo|News))?)\s?/"
    r"\s?(?P<behind>[\w.][\w .&/-]{1,50})\.?$"
)
_SLASHED = re.compile(r"[.)…]\s?/[^/]{2,40}/(?:[^/]{2,40}/)?$")
_GLUED = re.compile(r"[a-z][A-Z][a-z]")
_FIELD = re.compile(r"(?:^|\s[/|]\s)[A-Z][a-z]+(?:\s[A-Z][a-z]+)?\s?:\s")
_FIELDS = 2  # "Edisi : 3 | Tanggal : ... | Penulis : ..." has more
_ENTRIES = 3  # entries of a menu that are glued to one another, at least
_CREDIT_MARK = re.compile(r"[/©:(\[-]")
_MARKUP = re.compile(r"(?:<[^<>]{1,200}>\s*)+")
NEAR = 8  # lines between an article and its byline, at most
_SHORT = 40
_KEPT = 100
_BESIDE = 6
_CREDIT = 8
_NAMED = 0.4
_OPENING = 2
_ASKED = 25  # words of a question that stands alone, at most
_INTERVIEW = 2  # questions of a page of questions and answers, at least
_AGE = 30
_DATELINE = 80


class Vote(msgspec.Struct, frozen=True, eq=False, gc=False):
    """What a line looks like, by which rule, and what it opens, if anything."""

    look: Look
    rule: str
    opens: str = ""


_DATED = Vote("stamp", "date-line")


def look_over(text: str) -> tuple[list[Features], list[Vote]]:
    """Measure each line of a text that is not blank, and let it vote."""
    lines: list[Features] = []
    votes: list[Vote] = []
    for start, raw in find_lines(text):
        seen = look_at(start, raw)
        if seen is not None:
            lines.append(seen[0])
            votes.append(seen[1])
    return lines, votes


def look_at(start: int, raw: str) -> tuple[Features, Vote] | None:
    """Measure one line that begins at an offset of its page, and let it vote; None if it is blank.

    Menus and footers stand on each page of a site: what a short line looks like is kept.
    """
    if len(raw) > _KEPT:
        line = measure_line(start, raw)
        return None if line is None else (line, vote_line(line))
    seen = _look_at(raw)
    return None if seen is None else (seen[0].moved_to(start + seen[0].start), seen[1])


@lru_cache(maxsize=1 << 13)
def _look_at(raw: str) -> tuple[Features, Vote] | None:
    line = measure_line(0, raw)
    return None if line is None else (line, vote_line(line))


def vote_line(line: Features) -> Vote:
    """Say what a line looks like, from the line alone."""
    if line.text[0] == "<" and _MARKUP.fullmatch(line.text[: _DATELINE * 3]):
        ad = any(word in line.key for word in ("ads", "iklan", "advert"))
        return Vote("advertisement" if ad else "navigation", "markup")
    bare = not line.text[0].isalpha() and len(line.text) < _SHORT
    if line.words == 0 or (bare and _MARKS.fullmatch(line.text)):
        return _vote_marks(line)
    if len(line.text) <= _DATELINE and is_dateline(line.text):
        return Vote("text", "dateline")
    hit = match_furniture(line)
    if hit is not None and hit.kind == "navigation" and line.stamps:
        return Vote("stamp", "date-line")
    if hit is not None:
        source = "next-page" if hit.opens == "pages" else "furniture"
        return Vote(hit.kind, f"{source}:{hit.form}", hit.opens)
    if line.words > 1 and names_menu(line):
        return Vote("navigation", "menu-line")
    return _vote_byline(line) or _vote_caption(line) or _vote_shape(line)


def spread_votes(lines: list[Features], votes: list[Vote]) -> list[Vote]:
    """Let a picture's credit word ("Photo :") and a colon vote for the lines beside them."""
    found = list(votes)
    listing = False
    for i, vote in enumerate(votes):
        line = lines[i]
        if listing and line.item and vote.look in ("headline", "fragment", "label", "text"):
            found[i] = Vote("text", "list-item")
        else:
            listing = vote.look == "text" and line.text[-1] == ":"
        if vote.opens == "caption" and i + 1 < len(lines) and lines[i + 1].words <= _SHORT:
            found[i + 1] = Vote("caption", "under-caption-word")
        dated = vote.rule == "dateline" and i + 1 < len(lines) and votes[i + 1].look == "stamp"
        if dated and is_name(line.text.rstrip(" -–—")):
            found[i] = Vote("byline", "name-over-date")  # "Ana Berg -", and no place
        if vote.opens != "credit":
            continue
        if i + 1 < len(lines) and lines[i + 1].words <= _CREDIT and votes[i + 1].look != "text":
            found[i + 1] = Vote("caption", "under-credit-word")
        if i and votes[i - 1].look in ("text", "fragment", "headline", "label"):
            above = lines[i - 1]
            if above.words <= _SHORT and not above.speech and ". " not in above.text[:-1]:
                found[i - 1] = Vote("caption", "above-credit-word")
    _spread_questions(lines, found)
    for i, vote in enumerate(votes[1:], 1):
        if vote.look == "caption" and lines[i].words <= _CREDIT and votes[i - 1].look == "text":
            above = lines[i - 1]
            if _is_named(above):
                found[i - 1] = Vote("caption", "above-credit")
    return found


def _spread_questions(lines: list[Features], found: list[Vote]) -> None:
    """Let short questions over answers be text where a page has more of them: an interview."""
    asked = [i for i, line in enumerate(lines) if line.closed == "?" and not line.speech]
    known = [i for i in asked if found[i].look == "text" and lines[i].words <= _ASKED]
    if len(known) < _INTERVIEW:
        return
    for i in asked:
        answered = i + 1 < len(lines) and (
            found[i + 1].look == "text" or lines[i + 1].text[-1] == ":"
        )
        if answered and found[i].look in ("headline", "fragment", "label"):
            found[i] = Vote("text", "question")


def drop_far(
    lines: list[Features], votes: list[Vote], top: int, last: int, *, only: frozenset[str] | None
) -> list[Vote]:
    """Take the vote from bylines far above or below an article: they sign others, or the site.

    Args:
        lines: the lines of a page.
        votes: their votes.
        top: the article's first line, the title or the text.
        last: its last one.
        only: the rules that are doubted; None for all.
    """
    near = range(top - NEAR, last + NEAR + 1)
    return [
        Vote("stamp" if lines[i].stamps else "navigation", "byline-far-off", vote.opens)
        if vote.look == "byline" and i not in near and (only is None or vote.rule in only)
        else vote
        for i, vote in enumerate(votes)
    ]


def _vote_marks(line: Features) -> Vote:
    if line.stamps:
        return Vote("stamp", "date-line")
    if find_clock(line.text) is not None:
        return Vote("clock", "clock-line")
    return Vote("navigation", "marks-only")


def _vote_byline(line: Features) -> Vote | None:
    text = line.text
    if len(text) <= _SHORT and line.words <= _BESIDE and text[0] in "([" and not line.speech:
        found = find_code(text)
        if found is not None and found[0] == 0:
            return Vote("byline", "writer-code")
    if line.is_sentence and (not line.stamps or line.lower > _BESIDE):
        return None
    if len(line.stamps) == 1 and line.stamps[0].start == 0 and line.stamps[0].end == len(text):
        return _DATED  # nothing but a date, and the commonest byline of all
    if text[-1] == ")" and find_desk_code(text) is not None:
        return Vote("byline", "writer-code")
    if match_section(line) is not None:
        return None
    if text.count(":") > _FIELDS and len(_FIELD.findall(text)) > _FIELDS:
        return Vote("byline", "fields-line")
    if find_clock(text) is not None:
        return Vote("clock", "clock-line")
    aged = len(text) <= _AGE and ("lalu" in line.key or "ago" in line.key)
    if aged and find_ages().search(text):
        return Vote("stamp", "age-line")
    return _vote_dated(line) if is_plain(text) else _vote_parts(line)


def _vote_parts(line: Features) -> Vote | None:
    """Vote by the parts of a line that may be a byline."""
    parts = split_byline(line.text)
    roles = [p.role for p in parts]
    if roles == ["editor"]:
        return Vote("byline", "editor-line")
    if roles == ["other"] and find_carrier(re.split(r"[/,]", parts[0].value)[0]) is not None:
        return Vote("byline", "source-line")
    if any(r in ("author", "editor", "other", "published", "updated") for r in roles):
        return Vote("byline", "byline-word")
    if roles == ["views"]:
        return Vote("social", "views")
    if roles == ["medium", "medium"]:
        return Vote("byline", "media-line")
    if "date" in roles:
        named = not {"name", "medium", "site", "own"}.isdisjoint(roles)
        return Vote("byline" if named else "stamp", "date-line")
    if sorted(roles) in (["medium", "name"], ["name", "site"], ["name", "own"]):
        return Vote("byline", "name-and-outlet")
    return _vote_dated(line)


def _vote_dated(line: Features) -> Vote | None:
    if not line.stamps or line.is_sentence:
        return None
    inside = sum(s.end - s.start for s in line.stamps)
    beside = len(re.findall(r"\w+", line.text)) - len(
        re.findall(r"\w+", "".join(line.text[s.start : s.end] + " " for s in line.stamps))
    )
    if beside <= _BESIDE and inside * 2 >= len(line.text):
        return Vote("stamp", "date-line")
    return None


def _vote_caption(line: Features) -> Vote | None:
    if line.speech or line.words > 45:  # noqa: PLR2004 - captions are short
        return None
    if line.text[0] == "|" == line.text[-1] and line.text.count("|") == 2:  # noqa: PLR2004 - a cell
        return Vote("caption", "table-cell")
    tail = line.text[-90:]
    if tail[-1] == "/" and _SLASHED.search(tail) is not None:
        return Vote("caption", "credit-in-strokes")
    if tail.isalpha() or _CREDIT_MARK.search(tail) is None:
        return None
    if line.words <= _BESIDE and (is_picture_credit(line.text) or is_site_credit(line.text)):
        return Vote("caption", "picture-credit")
    if ".-" in line.text and _ends_hyphened(line):
        return Vote("caption", "hyphened-credit")
    if has_end_credit(line.text) or _ends_in_medium(line):
        return Vote("caption", "credit-at-end")
    m = _SLASH_CREDIT.search(line.text[-100:]) if "/" in line.text[-100:] else None
    if (
        m is not None
        and not ends_article(line.text)
        and is_picture_credit(f"{m.group(1)}/{m.group(2)}")
        and _is_one(line.text)
    ):
        return Vote("caption", "slash-credit")
    return None


def _ends_in_medium(line: Features) -> bool:
    """Tell whether a line ends in "/Medium", or in "Medium/Name" behind its last sentence."""
    if line.words < _CREDIT // 2 or "/" not in line.text[-90:]:
        return False
    m = _END_MEDIUM.search(line.text[-90:])
    if m is None:
        return False
    before = line.text[: len(line.text) - len(m.group())].rstrip()
    if find_carrier(m.group("before")) is not None:
        return before.endswith((".", ")", '"', "”")) or not line.closed
    return not line.closed and find_carrier(m.group("behind")) is not None


def _ends_hyphened(line: Features) -> bool:
    """Tell whether a picture's text ends in ".-Foto: Ana Berg-", as some papers set credits."""
    before, _, credit = line.text.rpartition(".-")
    words = credit.split()
    opens = credit[:1].isupper() or credit[:1] == "@"
    return opens and 0 < len(words) <= _CREDIT * 2 and len(before.split()) >= _CREDIT // 2


def _is_named(line: Features) -> bool:
    """Tell whether a sentence hardly does more than name whom a picture shows."""
    short = line.words <= _CREDIT * 2 and line.capital >= _NAMED
    return short and not line.speech and _is_one(line.text)


def _is_one(text: str) -> bool:
    """Tell whether a text is hardly more than one sentence."""
    return len(_STOP.findall(text)) <= 2  # noqa: PLR2004 - and one behind the credit


def _vote_shape(line: Features) -> Vote:
    section = match_section(line)
    if section is not None:
        return Vote("navigation", "section")
    if not line.closed and len(line.text) > _SHORT and len(_GLUED.findall(line.text)) > _ENTRIES:
        return Vote("navigation", "glued-menu")
    if line.is_sentence:
        return Vote("text", "sentence")
    if line.text[-1] in ":;" and line.lower >= _OPENING and line.words > _OPENING + 1:
        return Vote("text", "opens-list" if line.text[-1] == ":" else "list-item")
    if line.words <= 3:  # noqa: PLR2004 - less than a headline
        return Vote("label", "short-line")
    if line.is_title_case:
        return Vote("headline", "title-case")
    return Vote("fragment", "open-line")
