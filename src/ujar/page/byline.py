"""Reads bylines: who wrote, edited or carried an article, and the code that closes it.

`SENIN, 14 MEI 2029 | 14:15 WIB | LAPORAN: ANA BERG` has an author part "ANA BERG"; `(mas)` is a
writer's code, `(Ade/cnn)` a writer and the medium that he took it from.

Dates are `ujar.page.stamps`; the words before names stand in `data/id/byline_words.csv`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import BylineWord
from ujar.page.credits import find_carrier, find_medium, is_domain, is_site_name, names_outlet
from ujar.page.place import is_place
from ujar.page.stamps import DIGIT, find_stamps, find_weekday, is_zone

_PARTS = re.compile(r"\s*[|•·]\s*|\s+[-–—]{1,2}\s+|\s{3,}|\t+|\s*/\s*(?=\w{2,12}\s?:)")
_PART_MARK = re.compile(r"[|•·/\t–—]|-\s|\s{3}")  # without one, a byline is one part
_BEFORE_DATE = re.compile(r"(?:on|pada|tanggal|hari)\b[\s,:]*", re.IGNORECASE)
_CLOCK = re.compile(r"(?:pukul\s*)?\d{1,2}[:.]\d{2}(?:\s*\w{3,4})?", re.IGNORECASE)
_AND_MARK = re.compile(r"[,/&|;]|[dD][aA][nN]|[aA][nN][dD]")  # without one, a name is alone
_AND = re.compile(r"\s*(?:,|/|&|\||;|\bdan\b|\band\b)\s*", re.IGNORECASE)
_NAME_WORD = re.compile(
    r"(?:[^\W\d_][^\W\d_'’.-]*(?:[-'’][^\W\d_]+)*\.?|(?:[^\W\d_]\.)+)", re.IGNORECASE
)
_SMALL = frozenset({"bin", "binti", "van", "de", "al"})
_CODE = re.compile(
    r"[(\[]\s*([^()\[\]|:]{1,60}?)\s*[)\]](?:\s*[(\[]\s*([^()\[\]|:]{1,60}?)\s*[)\]])?\s*[.*]?$"
)
_DESK_CODE = re.compile(r"([a-z]{2,4}(?:/[a-z]{2,4})*)\s*\(([^()]{2,50})\)")
_CODE_WORD = re.compile(r"[^\W\d_](?:[^\W_]|[.'’ -])*", re.IGNORECASE)
_GLUE = re.compile(r"(?P<before>[A-Z]{3,4}|[A-Z][a-z]+:?)(?P<after>[A-Z][a-z’']+)")
_AT_HOUR = re.compile(r"\s(?:di|at|pada|on|pukul|jam)\s*[\d.:]+$", re.IGNORECASE)
_NEXT_ROLE = re.compile(r"\s+(?=[^\W\d_]+\s?:\s)")
_PAGE_CODE = re.compile(r"[A-Z]{1,3}-\d{1,2}")
_AROUND = " \t\u00a0|-–—•"
MOST = 200
SIGN = 4
SIGNS = 2  # signs of a code that closes an article, at least
_LINE = 60


class Part(NamedTuple):
    """A part of a byline and its role: one of `BylineWord`, or "name", "medium", "date".

    "site" and "own" are names of media that no table knows: one by its letters, one by its words.
    """

    role: str
    value: str


def split_byline(text: str) -> list[Part]:
    """Cut a short line into the parts of a byline; empty where one part is none."""
    if len(text) > MOST:
        return []
    parts: list[Part] = []
    bare = _unglue(text.strip(_AROUND))
    for piece in _PARTS.split(bare) if _has_parts(bare) else (bare,):
        for one in _cut_roles(piece):
            found = _read_part(one)
            if not found:
                return []
            parts += found
    return parts


def _unglue(text: str) -> str:
    """Set apart what a page sets side by side: "ByAna BergJumat, 12 Mei 2023"."""
    return _GLUE.sub(_part_glued, text) if _GLUE.search(text) is not None else text


def _part_glued(match: re.Match[str]) -> str:
    """Set two glued words apart where one of them is no part of a name."""
    before, after = match["before"], match["after"]
    known = _words()
    apart = (
        before.rstrip(":").casefold() in known
        or after.casefold() in known
        or find_weekday(after) is not None
        or is_zone(before)
    )
    return f"{before} {after}" if apart else match.group()


def _cut_roles(piece: str) -> list[str]:
    """Cut "Penulis : Ana Berg Editor : Budi" before each further byline word with a colon."""
    if piece.count(":") < SIGNS:
        return [piece] if piece else []
    found = [""]
    for part in _NEXT_ROLE.split(piece):
        if found[-1] and read_role(part) is not None:
            found.append(part)
        else:
            found[-1] = f"{found[-1]} {part}".strip()
    return found


def is_plain(text: str) -> bool:
    """Tell, at little cost, that a line is no byline, or a name alone, of a person or a medium."""
    if len(text) > MOST:
        return True
    bare = _unglue(text.strip(_AROUND))
    if _has_parts(bare) or read_role(bare) is not None or len(_cut_roles(bare)) > 1:
        return False
    if DIGIT.search(bare) is not None and (find_stamps(bare) or _CLOCK.fullmatch(bare.strip())):
        return False
    name, comma, rest = bare.rpartition(",")
    if not comma or not _is_name(name.strip()):
        return True
    role = read_role(rest.strip())
    return (role is None or role[1] != "") and find_carrier(rest) is None and not _is_paper(rest)


def _has_parts(bare: str) -> bool:
    if bare.isascii() and bare.isprintable():
        return "|" in bare or "/" in bare or "- " in bare or "   " in bare
    return _PART_MARK.search(bare) is not None


def read_role(text: str, *, signed: bool = False) -> tuple[str, str] | None:
    """Give role and rest of a text that opens with a byline word ("Editor: Ana Berg").

    Where a text is known to be `signed`, no colon is asked for ("Editor Ana Berg").
    """
    key = text.casefold().replace("\u00a0", " ")
    for word in _words().get(key.partition(" ")[0].rstrip(":"), ()):
        form = word.form
        if not key.startswith(form) or word.role == "team":
            continue
        rest = text[len(form) :]
        if not rest.strip(" ."):
            return word.role, ""
        bare = rest.lstrip()
        if bare.startswith(":"):
            return word.role, bare[1:].strip()
        if word.role == "views" and bare[:1].isdigit():
            return word.role, bare
        if form.startswith("laporan "):
            # "Laporan Wartawan Kabar Timur, Ana Berg": whose reporter he is goes before the name
            bare = bare.rpartition(",")[2].strip()
        if rest[0].isspace() and (word.alone or signed) and _is_names(_cut_date(bare)):
            return word.role, bare.strip()
    return None


def find_names(text: str) -> list[str]:
    """Give the names of people in the value of a byline, in normal case; media are left out."""
    found = []
    for piece in _cut_names(_cut_date(text).strip(" \t\u00a0.:()[]")):
        name = piece.strip(" \t\u00a0.:()[]-")
        if name[-2:-1] == " " and f"{name}." in text:
            name += "."  # an initial keeps its point
        no_person = is_zone(name) or _is_team(name) or is_place(name)
        if _is_name(name) and find_medium(name) is None and not no_person:
            found.append(set_case(name))
    return found


def _cut_date(text: str) -> str:
    """Leave out the date or clock time behind a name: "Ana Berg Jumat, 12 Mei 2023"."""
    if DIGIT.search(text) is None:
        return text
    stamps = find_stamps(text)
    before = text[: stamps[0].start].rstrip(" ,|") if stamps else text
    name, _, last = before.rpartition(" ")
    if last.casefold() in _words():
        before = name  # "Ana Berg diperbarui 12 Mei 2023"
    return _AT_HOUR.sub("", before)


def find_desk_code(text: str) -> tuple[list[str], list[str]] | None:
    """Read a line of signs and agencies ("ab/cd (AFP, Reuters)"): the signs, and the agencies."""
    m = _DESK_CODE.fullmatch(text) if len(text) <= _LINE else None
    if m is None:
        return None
    media = [find_medium(name) for name in re.split(r"[,/]", m.group(2))]
    named = [name for name in media if name is not None]
    return (m.group(1).split("/"), named) if len(named) == len(media) else None


def find_code(text: str) -> tuple[int, list[str]] | None:
    """Find the code that closes a paragraph ("(Ade/cnn)").

    Returns:
        Where it begins in `text`, and its pieces; None where there is none.
    """
    tail = text[-130:]
    m = _CODE.search(tail)
    if m is None:
        return None
    pieces = [p.strip() for part in m.groups() if part for p in re.split(r"[/|,]", part)]
    alone = m.start() == 0 and len(tail) == len(text)
    if not alone and pieces[0].isupper() and len(pieces) == 1:
        # "... pergi. (AB)": behind the last full stop capitals are a sign, too
        before = tail[: m.start()].rstrip(' "”')
        alone = len(pieces[0]) < SIGN and before.endswith((".", "!", "?"))
    if not all(_is_code(p, alone=alone, first=not n) for n, p in enumerate(pieces)):
        return None
    return len(text) - len(tail) + m.start(), pieces


def ends_article(text: str) -> bool:
    """Tell whether a paragraph closes with a code of several signs ("... pergi. (ant/dil/abc)")."""
    found = find_code(text)
    if found is None or len(found[1]) < SIGNS:
        return False
    signed = all(len(p) <= SIGN or p.islower() or _PAGE_CODE.fullmatch(p) for p in found[1][1:])
    return signed and text[: found[0]].rstrip(' *"”').endswith((".", "!", "?"))


def set_case(name: str) -> str:
    """Write a name that stands in capitals in normal case; leave any other as it is."""
    letters = [c for c in name if c.isalpha()]
    if len(letters) > 3 and all(c.isupper() for c in letters):  # noqa: PLR2004 - "AFP" stays
        return re.sub(r"[^\W\d_]+", lambda m: m.group().capitalize(), name)
    return " ".join(name.split())


def is_name(text: str) -> bool:
    """Tell whether a short line may be nothing but names of people."""
    if text.endswith((".", "!", "?", ":")) and len(text.rsplit(maxsplit=1)[-1]) > 3:  # noqa: PLR2004 - "M. G."
        return False
    return len(text) <= _LINE and bool(find_names(text)) and _is_names(text)


def is_capital_name(text: str) -> bool:
    """Tell whether a line is names in capitals, as some outlets sign below the text."""
    names = [name.strip() for name in text.partition("(")[0].split("|")]
    long_enough = len(names) > 1 or len(names[0].split()) > 1
    return long_enough and text.isupper() and all(_is_name(name) for name in names)


def _cut_names(text: str) -> list[str]:
    return _AND.split(text) if _AND_MARK.search(text) is not None else [text]


def _read_part(piece: str) -> list[Part]:
    role = read_role(piece)
    if role is not None:
        return [Part(*role), *_read_signed(role)]
    stamps = find_stamps(piece)
    if stamps:
        first = stamps[0]
        rest = _BEFORE_DATE.sub("", piece[: first.start]).strip(" ,:-(")
        behind = piece[stamps[-1].end :].strip(" ,.:-()")
        parts = [Part("date", piece[first.start : stamps[-1].end])]
        for words in (rest, behind):
            if words and not words.replace(".", "").isdigit():
                role = read_role(words)
                more = [Part(*role)] if role is not None else _read_words(words)
                if not more:
                    return []
                parts += more
        return parts
    return _read_words(piece)


def _read_signed(role: tuple[str, str]) -> list[Part]:
    """Read who signed behind a date: "Terbit: 12 Mei 2023 oleh Ana Berg"."""
    stamps = find_stamps(role[1]) if role[0] in ("published", "updated") else []
    signed = read_role(role[1][stamps[-1].end :].strip(" ,.:-()")) if stamps else None
    return [Part(*signed)] if signed is not None and signed[1] else []


def _read_words(words: str) -> list[Part]:
    """Read words that open with no byline word."""
    if find_carrier(words) is not None or _is_team(words):
        return [Part("medium", words)]
    if _CLOCK.fullmatch(words.strip()):
        return [Part("date", words)]
    if is_site_name(words):
        return [Part("site", words)]
    name, comma, rest = words.rpartition(",")
    if comma and _is_name(name.strip()):
        role = read_role(rest.strip())
        if role is not None and role[1] == "":
            return [Part(role[0], name.strip())]
        if find_carrier(rest) is not None:
            return [Part("name", name.strip()), Part("medium", rest.strip())]
        if _is_paper(rest):
            return [Part("name", name.strip()), Part("own", rest.strip())]
    if not _is_names(words):
        return []
    return [Part("own" if names_outlet(words) else "name", words)]


def _is_names(text: str) -> bool:
    pieces = [p.strip(" .:()[]") for p in _cut_names(text)]
    return all(_is_name(p) or find_medium(p) is not None or _is_team(p) for p in pieces if p)


def _is_name(text: str) -> bool:
    words = text.split()
    if not 1 <= len(words) <= 5:  # noqa: PLR2004 - Indonesian names have up to five words
        return False
    half = len(words) // 2
    if half > 1 and words[:half] == words[half:]:
        return False  # "Foto Kabar Foto Kabar" is what a picture says twice
    return all(
        (w[0].isupper() or w.casefold() in _SMALL) and _NAME_WORD.fullmatch(w) is not None
        for w in words
    )


def _is_paper(text: str) -> bool:
    return names_outlet(text) and _is_name(text.strip())


def names_desk(text: str) -> bool:
    """Tell whether a byline's words or code name a desk and no person ("Tim Redaksi", "red")."""
    if _is_team(text):
        return True
    rows = _words().get(text.casefold(), ())
    return any(word.form == text.casefold() and word.role == "editor" for word in rows)


def _is_team(text: str) -> bool:
    first = text.casefold().partition(" ")[0]
    return any(word.role == "team" and word.form == first for word in _words().get(first, ()))


def _is_code(piece: str, *, alone: bool, first: bool) -> bool:
    if find_medium(piece) is not None or is_domain(piece):
        return True
    if _PAGE_CODE.fullmatch(piece) or piece in ("*", "**", "***"):
        return True
    words = piece.split()
    if _CODE_WORD.fullmatch(piece) is None or len(words) > 3 or is_place(piece):  # noqa: PLR2004
        return False
    # alone, or behind a first sign, a longer word in small letters is a sign or a medium too
    most = SIGN if first and not alone else SIGN * 2 + 2
    if len(words) == 1 and (len(piece) <= SIGN or (len(piece) <= most and piece.islower())):
        return alone or not piece.isupper()
    return _is_name(piece) and len(words) > 1


@cache
def _words() -> dict[str, tuple[BylineWord, ...]]:
    table: dict[str, list[BylineWord]] = {}
    rows = get_lexicon().rows(BylineWord)
    for row in sorted(rows, key=lambda r: (-len(r.form), r.form)):
        table.setdefault(row.form.partition(" ")[0], []).append(row)
    return {first: tuple(found) for first, found in table.items()}
