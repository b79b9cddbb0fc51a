"""Measures names of people, bodies and places on a file of tagged Indonesian sentences.

    python bench/ner.py FILE [--errors]

FILE has a token a line (`token POS tag`, tags in BIO over PER, ORG, LOC) and a blank line after
each sentence, as in idner-news-2k. Each sentence is read as an article of its own, so nothing is
learned from its neighbours. A span is right when its tokens and its class are.
"""

from __future__ import annotations

import argparse
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from ujar.article.text import Text
from ujar.entities.find import find_names
from ujar.records import ArticleInfo, Span

if TYPE_CHECKING:
    from collections.abc import Iterator

Found = tuple[int, int, str]


def read_sentences(path: Path) -> Iterator[tuple[list[str], list[str]]]:
    """Give the tokens and tags of each sentence of a file."""
    words: list[str] = []
    tags: list[str] = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        cells = line.split()
        if cells:
            words.append(cells[0])
            tags.append(cells[-1])
        elif words:
            yield words, tags
            words, tags = [], []


def gold_spans(tags: list[str]) -> set[Found]:
    """Give the spans that BIO tags tell."""
    found: set[Found] = set()
    start, kind = 0, ""
    for at, tag in enumerate([*tags, "O"]):
        if kind and tag != "I-" + kind:
            found.add((start, at, kind))
            kind = ""
        if tag.startswith("B-"):
            start, kind = at, tag[2:]
    return found


def found_spans(words: list[str]) -> set[Found]:
    """Give the spans that ujar finds, in tokens of the file."""
    page = " ".join(words)
    starts = [0]
    for word in words:
        starts.append(starts[-1] + len(word) + 1)
    text = Text(page, ArticleInfo(body=(Span(0, len(page), page),)))
    found: set[Found] = set()
    for start, end, kind in find_names(text):
        first = next(k for k in range(len(words)) if starts[k + 1] > start)
        after = next(k for k in range(first, len(words)) if starts[k + 1] > end - 1) + 1
        found.add((first, after, kind))
    return found


def main() -> None:
    """Print precision, recall and F1 by class, and the speed."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("file", type=Path)
    ask.add_argument("--errors", action="store_true")
    args = ask.parse_args()
    hit: Counter[str] = Counter()
    gold: Counter[str] = Counter()
    pred: Counter[str] = Counter()
    sentences = list(read_sentences(args.file))
    found_spans(["Ana", "Berg"])
    begin = time.perf_counter()
    answers = [found_spans(words) for words, _ in sentences]
    spent = time.perf_counter() - begin
    for (words, tags), found in zip(sentences, answers, strict=True):
        wanted = gold_spans(tags)
        for _, _, kind in wanted & found:
            hit[kind] += 1
        for _, _, kind in wanted:
            gold[kind] += 1
        for _, _, kind in found:
            pred[kind] += 1
        if args.errors and wanted != found:
            print(" ".join(words))
            for name, spans in (("  lost ", wanted - found), ("  wrong", found - wanted)):
                for a, b, kind in sorted(spans):
                    print(name, kind, " ".join(words[a:b]))
    for kind in [*sorted(gold), "all"]:
        h, p, g = (c[kind] if kind != "all" else c.total() for c in (hit, pred, gold))
        precision, recall, f1 = h / max(p, 1), h / max(g, 1), 2 * h / max(p + g, 1)
        print(f"{kind:4} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  {h}/{p}/{g}")
    tokens = sum(len(words) for words, _ in sentences)
    print(f"{tokens} tokens, {spent / tokens * 1e6:.1f} microseconds a token")


if __name__ == "__main__":
    main()
