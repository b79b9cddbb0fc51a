"""Reads title, body, outlet, writer and time of publication from a labelled page.

`KNews.id- Rusia menyatakan siap berunding. (Ade/cnn)` as the only paragraph of a page gives a body
of one span without the code behind it, the dateline "KNews.id- ", the outlet KNews.id, the author
Ade and the credit CNN.

What the caller gave goes before what the page says. Rules: `dateline`, `published`, `authors`,
`outlet`, `language`; words are data under `data/id/`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ujar.article.authors import Writers, find_writers
from ujar.article.language import find_language
from ujar.article.outlet import find_outlet
from ujar.article.own_name import is_own_name
from ujar.article.published import Publication, find_publication
from ujar.page.dateline import Dateline, find_dateline
from ujar.page.furniture import get_section, is_entry
from ujar.page.stamps import find_stamps
from ujar.page.weigh import LINKED
from ujar.records import ArticleInfo, Boilerplate, Issue, Resolved, Span

if TYPE_CHECKING:
    from ujar.page.model import Line, Page

_FIRST = 3
_SAMPLE = 1500
_DATE = 30  # letters in which a date stands


def find_article(
    page: Page, lines: tuple[Line, ...]
) -> tuple[ArticleInfo, str | None, tuple[Boilerplate, ...], tuple[Issue, ...]]:
    """Read the article from a labelled page.

    Returns:
        The article, the day on which the page was saved (where it says so), the boilerplate, and
        doubts.
    """
    title = next((_span(page, line) for line in lines if line.kind == "title"), None)
    writers = find_writers(page, lines)
    body, code = _collect_body(page, lines, writers)
    dateline, found = _find_dateline(body)
    language = page.given.language or _read_language(title, body) or page.metadata.language
    when = find_publication(page, lines, language)
    outlet = find_outlet(page, lines, found, writers)
    article = ArticleInfo(
        title=title,
        body=body,
        published=when.published or _read_dateline(dateline),
        authors=page.given.authors or _find_authors(writers, outlet) or page.metadata.authors,
        outlet=outlet,
        credit=tuple(name for name in _find_credit(writers, found) if name != outlet),
        section=_find_section(page, lines, found),
        dateline=dateline,
        language=language,
    )
    boilerplate = [
        Boilerplate(line.start, line.end, line.kind, line.rule)
        for line in lines
        if line.kind != "title" and line.kind != "body"  # noqa: PLR1714 - narrows the type
    ]
    if code is not None:
        boilerplate.append(Boilerplate(code.start, code.end, "byline", "closing-code"))
        boilerplate.sort(key=lambda b: b.start)
    return article, when.saved, tuple(boilerplate), _find_issues(page, lines, article, when)


def _span(page: Page, line: Line) -> Span:
    return Span(line.start, line.end, page.text[line.start : line.end])


def _collect_body(
    page: Page, lines: tuple[Line, ...], writers: Writers
) -> tuple[tuple[Span, ...], Span | None]:
    """Collect the paragraphs, the last one without the writer's code behind it."""
    body = [_span(page, line) for line in lines if line.kind == "body"]
    if writers.code_start is None or not body:
        return tuple(body), None
    last = body[-1]
    end = last.start + len(page.text[last.start : writers.code_start].rstrip())
    code = Span(writers.code_start, last.end, page.text[writers.code_start : last.end])
    body[-1] = Span(last.start, end, page.text[last.start : end])
    return tuple(body), code


def _find_dateline(body: tuple[Span, ...]) -> tuple[Span | None, Dateline | None]:
    for i, span in enumerate(body[:_FIRST]):
        found = find_dateline(span.text)
        if found is not None and not (span.text[0].isdigit() and _opens_with_date(body, i + 1)):
            text = span.text[: found.end]
            return Span(span.start, span.start + found.end, text), found
    return None, None


def _opens_with_date(body: tuple[Span, ...], i: int) -> bool:
    """Tell whether a paragraph opens with a date, as each of a chronology does."""
    return i < len(body) and any(s.start == 0 for s in find_stamps(body[i].text[:_DATE]))


def _read_dateline(dateline: Span | None) -> Resolved | None:
    """Give the day that a dateline names ("Strelsau, 3 Mei 2024 - "), where nothing else does."""
    stamps = find_stamps(dateline.text) if dateline is not None else []
    if dateline is None or len(stamps) != 1 or stamps[0].other is not None:
        return None
    start, end = dateline.start + stamps[0].start, dateline.start + stamps[0].end
    text = dateline.text[stamps[0].start : stamps[0].end]
    return Resolved(stamps[0].day.isoformat(), "byline", Span(start, end, text))


def _read_language(title: Span | None, body: tuple[Span, ...]) -> str | None:
    sample = [title.text if title else ""]
    size = 0
    for span in body:
        sample.append(span.text[:_SAMPLE])
        size += len(sample[-1])
        if size > _SAMPLE:
            break
    return find_language("\n".join(sample))


def _find_authors(writers: Writers, outlet: str | None) -> tuple[str, ...]:
    """Choose the names of the byline, but not the outlet's; or else the sign behind the text."""
    return tuple(n for n in writers.authors if not is_own_name(n, outlet)) or writers.signs


def _find_credit(writers: Writers, dateline: Dateline | None) -> tuple[str, ...]:
    agencies = dateline.agencies if dateline is not None and dateline.outlet else ()
    return tuple(dict.fromkeys((*writers.credit, *agencies)))


def _find_section(page: Page, lines: tuple[Line, ...], dateline: Dateline | None) -> str | None:
    """Give the section: the kicker nearest above the title, or the dateline's."""
    told = page.given.section or (page.blocks and page.metadata.section)
    if told:
        return get_section(told) or told
    title = next((i for i, line in enumerate(lines) if line.kind == "title"), None)
    if title is not None:
        for line in reversed(lines[max(0, title - 3) : title]):
            text = page.text[line.start : line.end]
            section = get_section(text)
            if line.kind == "navigation" and section is not None and not _is_entry(page, line):
                return section
        if (
            title == 1
            and lines[0].rule.startswith("above-title:")
            and lines[0].kind == "navigation"
            and "furniture:" not in lines[0].rule
        ):
            text = page.text[lines[0].start : lines[0].end]
            if (
                len(text.split()) > 1
                and not text.endswith((".", ":", "?", "!"))
                and not _is_menu(text)
            ):
                return text
    if dateline is not None and dateline.section is not None:
        return dateline.section
    return page.metadata.section


def _is_entry(page: Page, line: Line) -> bool:
    """Tell whether a line of an HTML page is a link of a menu, and no crumb of a trail."""
    block = next((b for b in page.blocks if b.start == line.start), None)
    if block is None or block.link_density < LINKED:
        return False
    at = block.element
    while at > 0:
        if "crumb" in page.elements[at].names:
            return False
        at = page.elements[at].parent
    return True


def _is_menu(text: str) -> bool:
    """Tell whether a word of a line is an entry of a site's menu."""
    return any(is_entry(word) for word in text.split())


def _find_issues(
    page: Page, lines: tuple[Line, ...], article: ArticleInfo, when: Publication
) -> tuple[Issue, ...]:
    found = list(when.issues)

    def add(code: str, message: str, line: Line | None = None) -> None:
        start, end = (line.start, line.end) if line is not None else (0, 0)
        found.append(Issue(code, start, end, message))

    if not lines:
        add("page-empty", "The page holds no words.")
        return tuple(found)
    if not article.body:
        add("article-missing", "No line of the page reads as a paragraph of an article.")
    if article.title is None:
        add("title-missing", "No line of the page reads as the title of its article.")
    if article.published is None:
        add("published-missing", "The page does not say when its article was published.")
    again = next((line for line in lines if line.rule == "paragraph-again"), None)
    if again is not None:
        add("body-repeated", "The page gives paragraphs of its article again.", again)
    following = next((line for line in lines if "next-page:" in line.rule), None)
    if following is not None:
        add("paginated", "The article goes on, on another page.", following)
    if article.language not in ("id", None):
        add("language-other", f"The article is not in Indonesian but in {article.language!r}.")
    return (*page.issues, *sorted(found, key=lambda i: (i.start, i.code)))
