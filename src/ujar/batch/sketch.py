"""Turns the words of a statement into MinHash bands: like statements share a band.

"Kami tidak akan mundur dari meja perundingan" and the same with "langkah" added share most of
their sequences of three words, and so very likely one of ten bands. A band is made of the smallest
hashes in four of forty parts of the hashes' range (one-permutation MinHash), so that each sequence
is hashed once. docs/batch.md says how many are found. It reads no data file.
"""

from __future__ import annotations

from zlib import crc32

from ujar.stems import find_words

BANDS = 10
EACH = 4  # parts of a band
PARTS = BANDS * EACH
LEAST = 6  # words; shorter statements are alike by chance
LONGEST = 400  # words that are looked at
EMPTY = 1 << 32
ODD = (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0x27D4EB2F165667C5)
WHOLE = (1 << 64) - 1


def make_bands(text: str) -> list[int]:
    """Make the bands of a statement; none of one that is too short to tell."""
    words = find_words(text)[:LONGEST]
    if len(words) < LEAST:
        return []
    least = [EMPTY] * PARTS
    hashes = [crc32(word.encode()) for word in words]
    for first, second, third in zip(hashes, hashes[1:], hashes[2:], strict=False):
        number = (first * ODD[0] ^ second * ODD[1] ^ third * ODD[2]) & WHOLE
        number = (number ^ number >> 29) * ODD[3] & WHOLE
        part, value = (number >> 8) % PARTS, number >> 32
        least[part] = min(least[part], value)
    whole = _fill(least)
    return [_join(band, *whole[band * EACH : (band + 1) * EACH]) for band in range(BANDS)]


def _fill(least: list[int]) -> list[int]:
    """Give each part without a hash that of the next one that has any (densification)."""
    step, value = 0, EMPTY
    filled = list(least)
    for part in range(2 * PARTS - 1, -1, -1):  # twice round, so that the first can follow the last
        own = least[part % PARTS]
        step, value = (step + 1, value) if own == EMPTY else (0, own)
        filled[part % PARTS] = value ^ step
    return filled


def _join(band: int, one: int, two: int, three: int, four: int) -> int:
    """Make one number of 63 bits of a band and its hashes; other bands give other numbers."""
    mixed = (one * ODD[0] ^ two * ODD[1] ^ three * ODD[2] ^ four * ODD[3]) & WHOLE
    return (mixed ^ mixed >> 31) % (WHOLE >> 5) * BANDS + band
