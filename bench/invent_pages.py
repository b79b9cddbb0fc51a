"""Invents short pages of text for measuring speed and scale: many, varied, repeatable.

    python bench/invent_pages.py 100000 > pages.jsonl     100,000 pages as JSON lines

`invent_pages(3)` gives three pages of some forty words each, in Indonesian: a title, a date, a
statement, an offer or an answer, and a sentence of the kind that news pages are filled with. What
is said is made of roots of the package's own table; a third of it stood on an earlier page, some in
changed words, as papers carry each other's. `invent_english([500])` gives an English text of that
many words with quotations. People, states and papers are made of syllables.
"""

from __future__ import annotations

import json
import random
import sys
from itertools import accumulate
from typing import TYPE_CHECKING

from ujar.lexicon.loader import DATA

if TYPE_CHECKING:
    from collections.abc import Iterator

SYLLABLES = [
    "ba",
    "ke",
    "lo",
    "mi",
    "ru",
    "ta",
    "ve",
    "zo",
    "ha",
    "si",
    "dra",
    "gon",
    "pel",
    "nar",
    "vi",
    "sto",
    "lem",
    "qua",
    "rin",
    "fe",
]
ROLES = [
    "Menteri Luar Negeri",
    "Juru bicara pemerintah",
    "Presiden",
    "Perdana Menteri",
    "Duta Besar",
]
VERBS = ["mengatakan", "menegaskan", "membantah", "menilai", "menyatakan", "mengakui", "menyebut"]
THINGS = [
    "gencatan senjata",
    "pertukaran tahanan",
    "penarikan pasukan",
    "pembukaan perbatasan",
    "bantuan pangan",
    "jalur pelayaran",
    "tim pemantau",
    "pembagian air sungai",
    "lapangan terbang lama",
    "sanksi dagang",
]
DEEDS = [
    "menawarkan {thing} kepada {other}",
    "menolak usul {other} tentang {thing}",
    "meminta {other} membuka perundingan tentang {thing}",
    "menuduh {other} melanggar {thing}",
    "menyetujui {thing} dengan {other}",
    "mengancam {other} soal {thing}",
]
OPENINGS = ["tidak ada", "kedua pihak sudah", "warga ingin", "laporan itu tentang", "pintu bagi"]
FILLERS = [
    "Harga beras di pasar {city} naik {number} persen sejak awal bulan.",
    "Sedikitnya {number} kapal menunggu di luar pelabuhan {city}.",
    "Pertemuan itu berlangsung {number} jam di gedung lama dekat stasiun {city}.",
    "Hujan turun sejak pagi dan jalan ke {city} tertutup lumpur.",
    "Jembatan di {city} rusak sejak {number} tahun lalu.",
]
DAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
MONTHS = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
]
ENGLISH = [
    '"{clause}," said {role} {name} on {day} in {city}. ',
    "{name}, the {role} of {state}, told reporters that {clause}. ",
    '"{clause}," {name} added. "{clause}." ',
    "The price of rice in {city} rose by {number} percent since the start of the month. ",
    "{state} offered a ceasefire to {other}, but the answer is still awaited. ",
]
ENGLISH_CLAUSES = [
    "both sides have waited too long",
    "the letter holds no new terms",
    "the report is not true",
    "the people by the river want to go home before the harvest",
    "the door remains open",
]
ENGLISH_ROLES = ["foreign minister", "spokesman", "president", "ambassador"]


class Inventor:
    """Invents one page after the other; the same seed gives the same pages."""

    def __init__(self, seed: int = 11) -> None:
        self.random = random.Random(seed)  # noqa: S311 - no secret hangs on it
        self.states = [self._make_name() + "ia" for _ in range(40)]
        self.cities = [self._make_name() for _ in range(200)]
        self.people = [f"{self._make_name()} {self._make_name()}" for _ in range(3_000)]
        self.papers = [f"Koran {self._make_name()}" for _ in range(120)]
        self.said: list[str] = []
        self.words = []
        for line in (DATA / "id" / "roots.txt").read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                self.words += line.split()
        self.random.shuffle(self.words)
        self.weights = list(accumulate(1 / (rank + 10) for rank in range(len(self.words))))

    def _make_name(self) -> str:
        return "".join(self.random.choices(SYLLABLES, k=self.random.randint(2, 3))).title()

    def _fill(self, template: str) -> str:
        pick = self.random.choice
        state, other = self.random.sample(self.states, 2)
        return template.format(
            thing=pick(THINGS),
            state=state,
            other=other,
            city=pick(self.cities),
            name=pick(self.people),
            number=self.random.randint(2, 90),
            day=pick(DAYS),
            role=pick(ENGLISH_ROLES),
            clause=pick(ENGLISH_CLAUSES).capitalize(),
        )

    def _say(self) -> str:
        """Make what somebody says: something new, or what an earlier page had."""
        if len(self.said) > 20 and self.random.random() < 0.33:
            words = self.random.choice(self.said[-2_000:]).split()
            if self.random.random() < 0.5:
                del words[self.random.randrange(len(words))]
            return " ".join(words)
        words = self.random.choices(self.words, cum_weights=self.weights, k=14)
        said = f"{self.random.choice(OPENINGS)} {' '.join(words)}"
        self.said.append(said)
        return said

    def make_page(self, number: int) -> dict[str, str]:
        """Make the page of a number."""
        pick = self.random.choice
        state, person, paper = pick(self.states), pick(self.people), pick(self.papers)
        role = f"{pick(ROLES)} {state}"
        day, month = self.random.randint(1, 28), self.random.randrange(len(MONTHS))
        first = f"{role} {person} {pick(VERBS)} bahwa {self._say()}"
        when = f"{pick(DAYS)} ({day}/{month + 1}/2030)"
        quoted = f"“{self._say().capitalize()},” kata {person} kepada {paper}, {when}."
        deed = f"{state} {self._fill(pick(DEEDS))}."
        said = self.random.choices([f"{first}.", quoted, deed], [4, 3, 3])[0]
        title = f"{state} dan {pick(THINGS).title()}"
        date = f"{pick(DAYS)}, {day} {MONTHS[month]} 2030 10:15 WIB"
        dateline = f"{pick(self.cities).upper()} - "
        filler = self._fill(pick(FILLERS))
        text = f"{title}\n\n{date}\n\n{dateline}{said}\n\n{filler}\n"
        return {"name": f"{number:07d}.txt", "text": text, "outlet": paper}

    def make_english(self, words: int) -> str:
        """Make English text of about so many words, in paragraphs."""
        lines, count = [], 0
        while count < words:
            line = self._fill(self.random.choice(ENGLISH)).strip()
            count += len(line.split())
            lines.append(line)
        return "\n\n".join(lines)


def invent_pages(pages: int, seed: int = 11) -> Iterator[dict[str, str]]:
    """Invent some pages."""
    inventor = Inventor(seed)
    for number in range(pages):
        yield inventor.make_page(number)


def invent_english(sizes: list[int], seed: int = 11) -> list[str]:
    """Invent English texts of these numbers of words."""
    inventor = Inventor(seed)
    return [inventor.make_english(size) for size in sizes]


def main() -> None:
    """Write pages as JSON lines to stdout."""
    for page in invent_pages(int(sys.argv[1])):
        sys.stdout.write(json.dumps(page, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
