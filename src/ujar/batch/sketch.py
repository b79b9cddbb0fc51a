"""Turns the words of a statement into MinHash bands: like statements share a band.

"Kami tidak akan mundur dari meja perundingan" and the same with "langkah" added share most of
their sequences of three words, and so very likely one of eight bands. A band is made of the
smallest hashes in two of sixteen parts of the hashes' range (one-permutation MinHash), so that each
sequence is hashed once. Of two statements that share half of their sequences, nine in ten share a
band; of two that share a tenth, one in twelve. It reads no data file.
"""

from __future__ import annotations

from hashlib import blake2b

from ujar.stems import find_words

SHINGLE = 3
PARTS = 16
BANDS = 8
LEAST = 6  # words; shorter statements are alike by chance
LONGEST = 400  # words that are looked at
EMPTY = (1 << 32) - 1


def make_bands(text: str) -> list[int]:
    """Make the bands of a statement; none of one that is too short to tell."""
    words = find_words(text)[:LONGEST]
    if len(words) < LEAST:
        return []
    least = [EMPTY] * PARTS
    for at in range(len(words) - SHINGLE + 1):
        shingle = " ".join(words[at : at + SHINGLE]).encode()
        number = int.from_bytes(blake2b(shingle, digest_size=5).digest(), "big")
        part, value = number & (PARTS - 1), number >> 8
        least[part] = min(least[part], value)
    _fill(least)
    return [_join(band, least[2 * band], least[2 * band + 1]) for band in range(BANDS)]


def _fill(least: list[int]) -> None:
    """Give each part without a hash that of the next one that has any (densification)."""
    if EMPTY not in least:
        return
    known = list(least)
    for part in range(PARTS):
        step = 0
        while known[(part + step) % PARTS] == EMPTY:
            step += 1
        least[part] = known[(part + step) % PARTS] ^ step


def _join(band: int, left: int, right: int) -> int:
    """Make one number of 63 bits of a band and its two hashes; other bands give other numbers."""
    mixed = (left * 0x9E3779B97F4A7C15 + right * 0xC2B2AE3D27D4EB4F) & ((1 << 64) - 1)
    mixed ^= mixed >> 29
    return (mixed >> 5 << 3 | band) & ((1 << 62) - 1)
