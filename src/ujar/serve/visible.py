"""Makes the characters of a page that steer a text visible, so that they steer nothing.

The right-to-left override in "gnp.exe" is shown as a small mark "U+202E"; the words around it
keep their order. Everything is escaped. It reads no data file.
"""

from __future__ import annotations

import re

from markupsafe import Markup, escape

# Controls but tab and line end; marks that change the direction; invisible operators; tags.
# Joiners and soft hyphens belong to the writing of words and stay.
STEERING = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u180e\u200e\u200f\u202a-\u202e\u2061-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def show(text: str) -> Markup:
    """Escape a text of a page for HTML, with its steering characters as marks."""
    found = STEERING.search(text)
    if found is None:
        return escape(text)
    pieces: list[Markup] = []
    end = 0
    for match in STEERING.finditer(text):
        pieces += [escape(text[end : match.start()]), _mark(match[0])]
        end = match.end()
    return Markup("").join([*pieces, escape(text[end:])])


def _mark(char: str) -> Markup:
    return Markup('<span class="ctl">U+{}</span>').format(f"{ord(char):04X}")
