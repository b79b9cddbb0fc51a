"""Turns words into stems, so that all forms of a word are found by any of them.

`menolak`, `ditolak` and `penolakan` have the stem `tolak`. Both databases hold these stems, and the
links between pages compare by them. Names and words of other languages stay as they are.
"""

from ujar.stems.stem import find_stems, find_words, is_common, stem_token, stem_word

__all__ = ["find_stems", "find_words", "is_common", "stem_token", "stem_word"]
