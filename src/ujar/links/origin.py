"""Traces a group of echoes to its origin and counts the independent reports in it.

Three pages with one refusal of Ilka Dorvan, all naming Corvina, are three pages and one independent
report; its origin is Corvina, its first carrier the page that was out first. Pages count as one
report if they name the same source for this speaker, if one names the outlet of the other, or if
they share copied paragraphs; a page that names nobody counts by itself. Each decision says why.
It reads no data file.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

import msgspec

from ujar.links.names import fold_name

if TYPE_CHECKING:
    from collections.abc import Iterable

Name = tuple[str, ...]
LATE = "9999"  # where a page has no day, after those that have one


class Telling(msgspec.Struct, frozen=True):
    """One statement as it is traced.

    Attributes:
        ref: what it is called.
        page: the ref of its page.
        out: when its page was out; empty where that is not known.
        outlet: the words of the outlet's name.
        sources: the media that the page names for this statement, then for its speaker, then for
            the whole article.
        labels: the sources as the page writes them.
    """

    ref: str
    page: str
    out: str
    outlet: Name
    sources: tuple[Name, ...]
    labels: tuple[str, ...]


class Origin(msgspec.Struct, frozen=True):
    """Where an utterance comes from.

    Attributes:
        first: the ref of the earliest telling.
        source: the source that the pages have in common; empty where they name none.
        why: why that is the origin.
        order: refs of all tellings, earliest first.
        reports: the number of the independent report of each, in the same order, from 1.
        whys: why each counts as it does.
    """

    first: str
    source: str
    why: str
    order: tuple[str, ...]
    reports: tuple[int, ...]
    whys: tuple[str, ...]

    @property
    def independent(self) -> int:
        """Count the independent reports."""
        return max(self.reports, default=0)


def find_origin(tellings: Iterable[Telling], copied: set[tuple[str, str]]) -> Origin:
    """Trace the tellings of one utterance.

    Args:
        tellings: its tellings.
        copied: pairs of pages, each way, that share copied paragraphs.
    """
    ordered = sorted(tellings, key=lambda t: (t.out or LATE, t.page, t.ref))
    source, label, count = _find_common(ordered)
    reports, whys = _count_reports(ordered, copied)
    pages = len({telling.page for telling in ordered})
    alone = count == 1 and pages > 1 and not _is_known(source, ordered, copied)
    if source and not alone:
        why = f"{count} of {pages} pages name {label}"
    elif alone:
        why = "no two pages name one source; the earliest page carries it"
    elif len(ordered) > 1:
        why = "no page names a source; the earliest page carries it"
    else:
        why = "one page carries it"
    return Origin(
        first=ordered[0].ref,
        source=label if source and not alone else "",
        why=why,
        order=tuple(telling.ref for telling in ordered),
        reports=tuple(reports),
        whys=tuple(whys),
    )


def _find_common(tellings: list[Telling]) -> tuple[Name, str, int]:
    """Find the source that most pages name, of several the one that is named first."""
    pages: dict[Name, set[str]] = defaultdict(set)
    labels: dict[Name, str] = {}
    for telling in tellings:
        for name, label in zip(telling.sources, telling.labels, strict=True):
            known = next((k for k in pages if set(k) <= set(name) or set(name) <= set(k)), name)
            pages[known].add(telling.page)
            if len(label) < len(labels.setdefault(known, label)):
                labels[known] = label
    if not pages:
        return (), "", 0
    best = max(pages, key=lambda name: len(pages[name]))
    return best, labels[best], len(pages[best])


def _is_known(source: Name, tellings: list[Telling], copied: set[tuple[str, str]]) -> bool:
    """Tell whether a source that one page alone names is that of the others, too.

    It is where the page of that outlet carries it, or where another is a copy of the one page.
    """
    [own] = {t.page for t in tellings if any(_same(source, other) for other in t.sources)}
    return any(_same(source, t.outlet) or (t.page, own) in copied for t in tellings)


def _count_reports(
    tellings: list[Telling], copied: set[tuple[str, str]]
) -> tuple[list[int], list[str]]:
    numbers: dict[str, int] = {}
    reports, whys = [], []
    seen: list[Telling] = []
    for telling in tellings:
        if telling.page in numbers:
            reports.append(numbers[telling.page])
            whys.append("another passage of the same page")
            continue
        number, why = _find_report(telling, seen, numbers, copied)
        numbers[telling.page] = number or max(numbers.values(), default=0) + 1
        reports.append(numbers[telling.page])
        whys.append(why)
        seen.append(telling)
    return reports, whys


def _find_report(
    telling: Telling, seen: list[Telling], numbers: dict[str, int], copied: set[tuple[str, str]]
) -> tuple[int, str]:
    """Give the report to which a telling belongs, 0 for a new one, and why."""
    for earlier in seen:
        number = numbers[earlier.page]
        if (telling.page, earlier.page) in copied:
            return number, f"shares copied paragraphs with page {earlier.page}"
        for name, label in zip(telling.sources, telling.labels, strict=True):
            if any(_same(name, other) for other in earlier.sources):
                return number, f"names {label}, as page {earlier.page} does"
            if earlier.outlet and _same(name, earlier.outlet):
                return number, f"names {label}, the outlet of page {earlier.page}"
        if telling.outlet and any(_same(telling.outlet, other) for other in earlier.sources):
            return number, f"is the source that page {earlier.page} names"
    if telling.labels:
        return 0, f"names {telling.labels[0]}"
    return 0, "names no source" if seen else "the first to carry it"


def _same(a: Name, b: Name) -> bool:
    return bool(a) and bool(b) and (set(a) <= set(b) or set(b) <= set(a))


def find_reports(
    groups: Iterable[Iterable[tuple[str, int]]],
) -> list[tuple[str, ...]]:
    """Find pages that tell one report: they share two utterances of one independent report.

    Args:
        groups: for each group of echoes the page and the number of the independent report of each
            telling.

    Returns:
        The pages of each report, sorted.
    """
    shared: Counter[tuple[str, str]] = Counter()
    for group in groups:
        by_report: dict[int, set[str]] = defaultdict(set)
        for page, number in group:
            by_report[number].add(page)
        for pages in by_report.values():
            ordered = sorted(pages)
            shared.update((a, b) for i, a in enumerate(ordered) for b in ordered[i + 1 :])
    root: dict[str, str] = {}

    def find(page: str) -> str:
        while root.setdefault(page, page) != page:
            page = root[page]
        return page

    for (a, b), count in sorted(shared.items()):
        if count > 1:
            first, second = sorted((find(a), find(b)))
            root[second] = first
    members: dict[str, list[str]] = defaultdict(list)
    for page in sorted(root):
        members[find(page)].append(page)
    return [tuple(pages) for pages in members.values() if len(pages) > 1]


def name_source(label: str) -> Name:
    """Give the words of a medium's name as they are compared."""
    return fold_name(label)
