"""Trains the model that tags runs of capitals as names: `src/ujar/data/id/name_model.msgpack`.

    python bench/train_names.py --tagged train.txt dev.txt --plain dataset_postag.txt

Needs python-crfsuite, which ujar itself does not. `--tagged` are sentences as in `bench/ner.py`
(idner-news-2k, MIT), `--plain` running text, a token a line (the part-of-speech text of nlp-id,
MIT). A first model tags the plain text; how it tags each word there becomes a feature of that word,
and the second model is trained with it. Sentences built from the tables of offices, states and
leaders are added, so that names from abroad behind long offices are seen.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pycrfsuite
from ner import gold_spans, read_sentences

from ujar.article.text import Sentence, Text
from ujar.entities.gazetteer import get_gazetteer
from ujar.entities.model import LABELS, LOWER, NEVER, SCALE, UNSEEN, Model, features
from ujar.entities.phrase import Sight
from ujar.lexicon import get_lexicon
from ujar.lexicon.shapes import Body, RoleNoun
from ujar.records import ArticleInfo, Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

OUT = Path(__file__).parent.parent / "src/ujar/data/id/name_model.msgpack"
VERBS = ("mengatakan", "menolak", "tiba di", "bertemu dengan", "menyebut usulan")
SURE, OFTEN = 0.8, 8
SMALLEST = 0.02
Sample = tuple[Sight, list[str]]


def make_sight(words: list[str]) -> Sight:
    """Make one sentence of words."""
    page = " ".join(words)
    text = Text(page, ArticleInfo(body=(Span(0, len(page), page),)))
    return Sight(text, Sentence(0, len(page), text.tokens, 0, 0))


def make_sample(words: list[str], tags: list[str]) -> Sample:
    """Lay the tags of words onto the tokens of the sentence that they make."""
    sight = make_sight(words)
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word) + 1)
    labels = ["O"] * sight.size
    for first, after, kind in sorted(gold_spans(tags)):
        low, high = starts[first], starts[after] - 1
        inside = [k for k, t in enumerate(sight.tokens) if t.start >= low and t.end <= high]
        inside = _trim(sight, inside)
        for n, k in enumerate(inside):
            labels[k] = ("I-" if n else "B-") + kind
    return sight, labels


def _trim(sight: Sight, inside: list[int]) -> list[int]:
    texts = [sight.tokens[k].text for k in inside]
    low, high = 0, len(inside)
    while low < high and not texts[low][0].isalnum():
        low += 1
    while high > low and not texts[high - 1][-1].isalnum():
        if texts[high - 1] == ")" and "(" in texts[low:high]:
            break
        high -= 1
    return inside[low:high]


def make_built(count: int) -> Iterator[Sample]:
    """Build sentences of offices, states, bodies and names from the tables."""
    draw = random.Random(7)  # noqa: S311 - no secret
    gazetteer = get_gazetteer()
    names = [n for n in gazetteer.leaders if n.isascii() and len(n.split()) > 1]
    firsts = [n.split()[0] for n in names]
    lasts = [n.split()[-1] for n in names]
    states = list(gazetteer.countries)
    offices = [
        r.form for r in get_lexicon().rows(RoleNoun) if r.kind == "office" and len(r.form) > 4
    ]
    bodies = [r.form for r in get_lexicon().rows(Body)]
    for _ in range(count):
        words: list[str] = []
        tags: list[str] = []

        def put(
            text: str, kind: str = "", words: list[str] = words, tags: list[str] = tags
        ) -> None:
            for n, word in enumerate(text.split()):
                words.append(word)
                tags.append(("I-" if n else "B-") + kind if kind else "O")

        name = (
            draw.choice(names)
            if draw.random() < 0.4
            else f"{draw.choice(firsts)} {draw.choice(lasts)}"
        )
        shape = draw.random()
        office = draw.choice(offices)
        office = office.title() if draw.random() < 0.7 else office
        if shape < 0.65:
            put(office)
            if draw.random() < 0.7:
                put(draw.choice(states), "LOC")
            elif draw.random() < 0.5:
                put(draw.choice(bodies), "ORG")
            if draw.random() < 0.3:
                put(",")
        put(name, "PER")
        for verb in draw.sample(VERBS, 2):
            put(verb)
        if draw.random() < 0.5:
            put(draw.choice(lasts), "PER")
        else:
            put(draw.choice(states), "LOC")
        put(".")
        yield make_sample(words, tags)


def read_plain(path: Path) -> Iterator[list[str]]:
    """Give the words of each sentence of a file with a token a line."""
    words: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        word = line.split("\t")[0].strip()
        if word and " " not in word:
            words.append(word)
        elif not word and words:
            yield words
            words = []


def count_capitals(plain: Iterable[list[str]]) -> dict[str, str]:
    """Give for each word how often it is written with a capital inside a sentence."""
    low: Counter[str] = Counter()
    high: Counter[str] = Counter()
    for words in plain:
        for n, word in enumerate(words):
            if word.islower():
                low[word] += 1
            elif n and word[0].isupper():
                high[word.casefold()] += 1
    found = {}
    for word in low | high:
        both = low[word] + high[word]
        one = "onec" if high[word] else "onel"
        found[word] = one if both == 1 else f"r{4 * high[word] // both}"
    return found


def count_tags(
    plain: Iterable[list[str]], tagger: pycrfsuite.Tagger, codes: dict[str, str]
) -> dict[str, str]:
    """Give for each capitalised word how the first model tags it in the plain text."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    for words in plain:
        if not any(w[0].isupper() for w in words):
            continue
        sight = make_sight(words)
        labels = tagger.tag([features(sight, k, codes) for k in range(sight.size)])
        for token, label in zip(sight.tokens, labels, strict=True):
            if token.is_capital:
                seen[token.low][label] += 1
    found = {}
    for word, tags in seen.items():
        total = tags.total()
        label, most = max(tags.items(), key=lambda p: (p[1], p[0]))
        mark = ("!" if most / total > SURE else "") + ("+" if total >= OFTEN else "")
        found[word] = "one" if total == 1 else label + mark
    return found


def train(samples: list[Sample], codes: dict[str, str], path: str) -> pycrfsuite.Tagger:
    """Train a model on samples and give its tagger."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({"c1": 0.1, "c2": 0.1, "max_iterations": 100})
    for sight, labels in samples:
        trainer.append([features(sight, k, codes) for k in range(sight.size)], labels)
    trainer.train(path)
    tagger = pycrfsuite.Tagger()
    tagger.open(path)
    return tagger


def pack(tagger: pycrfsuite.Tagger, codes: dict[str, str]) -> Model:
    """Turn a trained model into the form that ujar ships."""
    info = tagger.info()
    place = {label: k for k, label in enumerate(LABELS)}
    weights: dict[str, list[int]] = {}
    for (name, label), weight in sorted(info.state_features.items()):
        if abs(weight) >= SMALLEST:
            row = weights.setdefault(name, [0] * len(LABELS))
            row[place[label]] = round(weight * SCALE)
    steps = [[0] * len(LABELS) for _ in LABELS]
    for (one, other), weight in info.transitions.items():
        steps[place[one]][place[other]] = round(weight * SCALE)
    for one in LABELS:
        for other in LABELS:
            if other[:2] == "I-" and one[2:] != other[2:]:
                steps[place[one]][place[other]] = NEVER
    about = {
        "purpose": "weights of a linear chain that tags runs of capitals as names",
        "reader": "ujar.entities.tagger",
        "source": "idner-news-2k (MIT) and the text of nlp-id 0.1.23.0 (MIT)",
        "licence": "MIT",
        "date": "2026-11-22",
    }
    return Model(about, weights, steps, codes)


def main() -> None:
    """Train both models and write the second one."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--tagged", type=Path, nargs="+", required=True)
    ask.add_argument("--plain", type=Path, required=True)
    ask.add_argument("--built", type=int, default=800)
    ask.add_argument("--out", type=Path, default=OUT)
    args = ask.parse_args()
    samples = [make_sample(w, t) for path in args.tagged for w, t in read_sentences(path)]
    samples += make_built(args.built)
    plain = list(read_plain(args.plain))
    ratios = count_capitals(plain)
    codes = {word: f"{ratio}:?" for word, ratio in ratios.items()}
    folder = Path(tempfile.mkdtemp())
    first = train(samples, codes, str(folder / "first.crf"))
    tags = count_tags(plain, first, codes)
    codes = {w: f"{ratios.get(w, '?')}:{tags.get(w, '?')}" for w in sorted(ratios | tags)}
    codes = {w: c for w, c in codes.items() if c not in (LOWER, UNSEEN)}
    second = train(samples, codes, str(folder / "second.crf"))
    model = pack(second, codes)
    args.out.write_bytes(msgspec.msgpack.encode(model))
    print(f"{len(model.weights)} features, {len(codes)} words, {args.out.stat().st_size} bytes")


if __name__ == "__main__":
    main()
