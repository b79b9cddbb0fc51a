"""Each value opens exactly the words that the record has it from, and words open their values."""

import pytest

from ujar.samples import find_pages

NAMES = [path.name for path in find_pages()]

# Clicks each value and gives, by its key, where the lit words stand and what they say.
LIGHT_EACH = """() => {
  const out = {};
  for (const link of document.querySelectorAll('[data-k]')) {
    link.click();
    const lit = [...document.querySelectorAll('.w.lit')];
    const seen = lit.map(w => [Number(w.id.slice(1)), w.textContent]);
    (out[link.dataset.k] ||= []).push(seen);
  }
  return out;
}"""
# Clicks each run of words and gives the keys that are lit then, and whether their items are open.
OPEN_EACH = """() => [...document.querySelectorAll('.w')].map(word => {
  document.querySelectorAll('details.item').forEach(item => { item.open = false; });
  word.click();
  const lit = [...document.querySelectorAll('[data-k].lit')];
  const closed = lit.map(v => v.closest('details.item')).filter(item => item && !item.open);
  return [Number(word.id.slice(1)), word.textContent.length,
          [...new Set(lit.map(v => v.dataset.k))].sort(), closed.length,
          document.getElementById('lit').innerText];
})"""
# Gives for each bar its sort and its pieces on the screen, and for each run of words its own.
MEASURE = """() => [...document.querySelectorAll('.block')].map(block => ({
  bars: [...block.querySelectorAll('.u')].flatMap(bar =>
    [...bar.getClientRects()].map(r => [r.left, r.right, r.bottom])),
  words: [...block.querySelectorAll('.w')].flatMap(word =>
    [...word.getClientRects()].map(r => [r.left, r.right, r.top])),
}))"""


def merge(places):
    """Join places that meet or overlap."""
    merged = []
    for start, end in sorted(places):
        if merged and start <= merged[-1][1]:
            merged[-1][1] = max(end, merged[-1][1])
        else:
            merged.append([start, end])
    return [tuple(place) for place in merged]


def spans_of(record):
    """Give by key, straight from the record, the spans that each value must open."""
    found = {}

    def put(key, *spans):
        known = [(span.start, span.end) for span in spans if span is not None]
        if known:
            found[key] = known

    def put_each(key, spans):
        for n, span in enumerate(spans, 1):
            put(key if n == 1 else f"{key}.{n}", span)

    for stmt in record.statements:
        put(f"{stmt.id}.cue", stmt.cue)
        put(f"{stmt.id}.content", *stmt.content)
        put(f"{stmt.id}.medium", stmt.medium)
        put(f"{stmt.id}.place", stmt.place)
        put(f"{stmt.id}.time", stmt.time and stmt.time.evidence)
    for move in record.moves:
        put(f"{move.id}.about", move.about)
        put_each(f"{move.id}.term", move.terms)
        put_each(f"{move.id}.delegation", move.delegation)
        put(f"{move.id}.medium", move.medium)
        put(f"{move.id}.venue", move.venue)
        put(f"{move.id}.time", move.time and move.time.evidence)
        put(f"{move.id}.evidence", *move.evidence)
    for n, time in enumerate(record.times, 1):
        put(f"t{n}.words", time)
        put(f"t{n}.value", time)
    for entity in record.entities:
        put(f"{entity.id}.mentions", *entity.mentions)
    put("page.title", record.article.title)
    put("page.published", record.article.published and record.article.published.evidence)
    put("page.dateline", record.article.dateline)
    return found


def mentions_of(record):
    """Give by key the mentions of the party that each value names, one of which it must open."""
    mentions = {e.id: [(m.start, m.end) for m in e.mentions] for e in record.entities}
    found = {}

    def put(key, ids):
        for n, entity in enumerate(filter(None, ids), 1):
            if mentions[entity]:
                found[key if n == 1 else f"{key}.{n}"] = mentions[entity]

    for stmt in record.statements:
        put(f"{stmt.id}.speaker", [stmt.speaker])
        put(f"{stmt.id}.addressee", [stmt.addressee])
        put(f"{stmt.id}.via", stmt.via)
        put(f"{stmt.id}.relay", stmt.relays)
    for move in record.moves:
        put(f"{move.id}.actor", [move.actor])
        put(f"{move.id}.recipient", [move.recipient])
        put(f"{move.id}.via", move.via)
    return found


def lit_places(seen):
    """Give where lit words stand, joined."""
    return merge((start, start + len(words)) for start, words in seen)


@pytest.mark.parametrize("name", NAMES)
def test_values_open_exactly_their_words(open_page, store, name):
    """Each value lights the words at its offsets, whole and alone, wherever it stands."""
    stored = store.record(name)
    page = open_page(f"/pages/{stored.ref}?show=navigation")
    lit = page.evaluate(LIGHT_EACH)
    spans, parties = spans_of(stored.record), mentions_of(stored.record)

    assert spans.keys() | parties.keys() <= lit.keys()
    for key, times in lit.items():
        for seen in times:
            for start, words in seen:
                assert stored.text[start : start + len(words)] == words
            places = lit_places(seen)
            if key in spans:
                assert merge(spans[key]) == places, key
            elif key in parties:
                assert len(places) == 1, key
                assert places[0] in parties[key], key
            else:
                assert places, key


@pytest.mark.parametrize("name", NAMES[1::3])
def test_words_open_all_their_values(open_page, store, name):
    """A run of words lights the values whose spans hold it, and no other; their items open."""
    stored = store.record(name)
    page = open_page(f"/pages/{stored.ref}")
    spans = spans_of(stored.record)
    seen = page.evaluate(OPEN_EACH)

    assert seen
    for start, length, keys, closed, told in seen:
        holding = {
            key
            for key, places in spans.items()
            if any(a <= start and start + length <= b for a, b in places)
        }
        assert holding == set(keys) & spans.keys()
        assert 0 == closed
        assert told.strip()


@pytest.mark.parametrize("width", [1200, 360])
@pytest.mark.parametrize("name", NAMES[::3])
def test_bars_never_cover_each_other_nor_words(open_page, store, name, width):
    """Of two bars over the same words each has its own height, also where lines wrap."""
    page = open_page(f"/pages/{store.record(name).ref}", width=width)
    for block in page.evaluate(MEASURE):
        bars = block["bars"]
        for n, (left, right, bottom) in enumerate(bars):
            beside = [b for b in bars[n + 1 :] if min(right, b[1]) - max(left, b[0]) > 1]

            assert all(abs(b[2] - bottom) > 3 for b in beside)

            below = [
                w for w in block["words"] if w[2] > bottom - 6 and w[0] < right and left < w[1]
            ]

            assert all(top >= bottom - 5 for _, _, top in below)


def test_nested_and_overlapping_values_are_among_them(store):
    """The sample pages have statements within statements and values that overlap in part."""
    nested = overlapping = 0
    for name in NAMES:
        places = merge_free(spans_of(store.record(name).record))
        nested += sum(a[0] <= b[0] and b[1] <= a[1] and a != b for a in places for b in places)
        overlapping += sum(a[0] < b[0] < a[1] < b[1] for a in places for b in places)

    assert nested > 100
    assert overlapping > 0


def merge_free(spans):
    """Give all places of all values."""
    return [place for places in spans.values() for place in places]
