"""What holds of every page, however it is made: offsets, sameness, and that it can be read."""

import json
import os
import random
import subprocess
import sys

import hypothesis.strategies as st
import jsonschema
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings

from ujar.errors import InputError
from ujar.page.make import make_page
from ujar.pipeline import read_page
from ujar.reading import read, read_many
from ujar.records import decode, encode
from ujar.samples import find_pages
from ujar.schema import make_schema

PEOPLE = ["Ana Berg", "Menlu Ruritania Ana Berg", "Karl Topolin", "ia", "seorang pejabat senior"]
CUES = ["mengatakan", "membantah", "menuntut", "kata", "ujarnya", "menurut", "menawarkan"]
CONTENTS = ["kota itu aman", "Syldavia siap berunding", "30 tawanan dibebaskan pada 5 Maret 2030"]
LINES = [
    "Syldavia Menolak Usul Ruritania",
    "Selasa, 5 Maret 2030 10:15 WIB",
    "Baca juga: Jembatan Klow Dibuka Lagi",
    "ADVERTISEMENT",
    "Editor: Rina Sari",
    "(Foto: Warta Delta/Budi)",
    "Beranda › Dunia",
    "",
    "   ",
    "“Kami siap,” kata Ana Berg. Ia diam.",
    'Itu disampaikan Karl Topolin, seperti dikutip Warta Delta, Senin (4/3/2030) "malam.',
]
MARKS = st.sampled_from(['"', "“", "”", "'", "’", "«", "»", "(", ")", ".", ",", " - ", "\u00a0"])
sentences = st.builds(
    lambda who, cue, joint, content, mark: f"{mark}{who} {cue}{joint}{content}{mark}.",
    st.sampled_from(PEOPLE),
    st.sampled_from(CUES),
    st.sampled_from([" ", " bahwa ", ", ", ": "]),
    st.sampled_from(CONTENTS),
    st.one_of(st.just(""), MARKS),
)
fragments = st.one_of(sentences, sentences, MARKS, st.sampled_from(LINES), st.text(max_size=30))
lines = st.one_of(
    st.lists(fragments, max_size=4).map(" ".join), st.sampled_from(LINES), st.text(max_size=60)
)
pages = st.tuples(
    st.lists(lines, min_size=1, max_size=12), st.sampled_from(["\n", "\n\n", "\r\n"])
).map(lambda made: made[1].join(made[0]))
quick = settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
PUT_IN = ["al-Zenda", "Kuba", "menolak", "sebagai", "oleh", "(", "''", "’’", "“", '"', "-", "Senin"]
FEW, CUTS = 5, 400
SCHEMA = jsonschema.Draft202012Validator(make_schema())


def find_spans(value):
    """Find every part of a record that stands for words of the page."""
    if isinstance(value, dict):
        if "start" in value and "end" in value:
            yield value
        for part in value.values():
            yield from find_spans(part)
    elif isinstance(value, list):
        for part in value:
            yield from find_spans(part)


def read_seeded(texts, seed):
    """Read pages in a process with a seed of its own for its hashes."""
    stdin = "\n".join(json.dumps({"name": str(n), "text": t}) for n, t in enumerate(texts))
    done = subprocess.run(
        [sys.executable, "-m", "ujar", "read", "-"],
        input=stdin.encode(),
        capture_output=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
        check=False,
    )
    return done.stdout


@quick
@given(pages)
def test_spans_are_words_of_the_page(text):
    """The text of every span is what the page holds there; no span lies outside of it."""
    try:
        page = make_page(text)
    except InputError:
        return
    for span in find_spans(msgspec.to_builtins(read_page(page))):
        assert 0 <= span["start"] <= span["end"] <= len(page.text), span
        if "text" in span:
            assert page.text[span["start"] : span["end"]] == span["text"]


@quick
@given(pages)
def test_record_keeps_its_form(text):
    """The record of any page keeps the schema, and its ids lead somewhere."""
    try:
        record = read(text)
    except InputError:
        return
    SCHEMA.validate(json.loads(encode(record)))
    entities = {e.id for e in record.entities}
    statements = {s.id for s in record.statements}
    moves = {m.id for m in record.moves}
    for s in record.statements:
        assert {s.speaker, s.addressee, *s.relays, *s.via} - {None} <= entities
        assert {s.within, *s.disputed_by} - {None} <= statements | entities
    for m in record.moves:
        assert {m.actor, m.recipient, *m.via} - {None} <= entities
        assert set(m.statements) <= statements
        assert len(m.capacities) in (0, len(m.via))
        assert {m.in_reply_to} - {None} <= moves
        assert set(m.disputed_by) <= statements | entities
    assert len(record.entities) == len(entities)
    assert len(record.statements) == len(statements)
    assert len(record.moves) == len(moves)


@quick
@given(st.lists(pages, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_order_of_pages_does_not_matter(texts, dice):
    """A page gives the same record whatever was read before it."""
    order = list(range(len(texts)))
    dice.shuffle(order)
    straight = list(read_many({"name": str(n), "text": t} for n, t in enumerate(texts)))
    shuffled = list(read_many({"name": str(n), "text": texts[n]} for n in order))

    assert [encode(straight[n]) for n in order] == [encode(record) for record in shuffled]


@quick
@given(pages)
def test_encoding_comes_back(text):
    """What `encode` writes `decode` reads back, and the bytes are the same again."""
    try:
        record = read(text)
    except InputError:
        return
    assert record == decode(encode(record))
    assert encode(record) == encode(decode(encode(record)))


@settings(quick, max_examples=200)
@given(st.one_of(st.binary(max_size=400), st.text(max_size=300), pages))
def test_nothing_crashes(source):
    """Any text and any bytes give a record or an error with a code."""
    try:
        record = read(source)
    except InputError:
        return
    assert encode(record).count(b"\n") == 0


def test_processes_agree():
    """Processes whose hashes differ write the same bytes."""
    dice = random.Random(7)  # noqa: S311 - any pages will do, as long as they are many
    texts = ["\n\n".join(dice.choices(LINES, k=8)) for _ in range(30)]
    texts += [path.read_text(encoding="utf-8") for path in find_pages()]
    first = read_seeded(texts, "0")

    assert len(texts) == first.count(b"\n")
    assert [first, first] == [read_seeded(texts, seed) for seed in ("1", "4242")]


def test_pages_that_break_off():
    """Paragraphs cut anywhere, with names, marks and small words put in, are read to their end."""
    dice = random.Random(11)  # noqa: S311 - any cuts will do, as long as they are many
    lines = [
        line
        for path in find_pages()
        for line in path.read_text(encoding="utf-8").split("\n")
        if line.count(" ") > FEW
    ]
    for _ in range(CUTS):
        kept = []
        for line in dice.sample(lines, 2):
            words = line.split()
            begin = dice.randrange(len(words))
            words = words[begin : dice.randrange(begin, len(words)) + 1]
            for _ in range(dice.randrange(3)):
                words.insert(dice.randrange(len(words) + 1), dice.choice(PUT_IN))
            kept.append(" ".join(words))
        page = "\n\n".join(kept)
        try:
            assert encode(read(page)).count(b"\n") == 0
        except InputError:
            continue


@pytest.mark.parametrize(
    "page",
    [
        "Judul\n\n'' kata orang.",
        "Utusan itu disebut oleh pemimpin Kuba sebagai",
        "Demikian laporan kantor berita Ruritania",
        "Kedatangan itu dihadiri bos Borduria Air dan Klow",
        "Mereka menemui Ali bin al-Zenda",
    ],
)
def test_ends_without_a_mark(page):
    """What once stopped the reading, or never let it end, is read."""
    assert read(page).page.chars == len(page)
