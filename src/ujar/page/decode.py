r"""Turns the bytes of a page into text, with a doubt for each guess that this took.

`b"Ia berkata \x93ya\x94."` becomes `Ia berkata “ya”.` with the doubt `encoding-guessed`: the
bytes are no UTF-8, and as Windows-1252 they make sense.

A byte order mark is no part of the text, and each line end is one "\n", as when Python opens a file
as text: whoever reads the file so finds each span at its offsets. Bytes that are no text at all
(a picture, a program, a PDF) are refused. Nothing here looks inside the markup, except for the
encoding that a page declares in its first bytes. It reads no data file.
"""

from __future__ import annotations

import codecs
import re

from ujar.errors import InputError
from ujar.records import Issue

SAMPLE = 1 << 16
BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Opening bytes of forms that people put beside pages: PDF, PNG, JPEG, GIF, ZIP (and Office), gzip,
# old Office, ELF, RIFF (WebP, WAV).
BINARY = re.compile(
    rb"%PDF-|\x89PNG|\xff\xd8\xff|GIF8[79]a|PK\x03\x04|\x1f\x8b|\xd0\xcf\x11\xe0|\x7fELF|RIFF"
)
CONTROLS = bytes(b for b in range(32) if b not in b"\t\n\v\f\r\x1a\x1b") + b"\x7f"
DECLARED = re.compile(rb"""(?i)(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""")
KNOWN_CHARSET = re.compile(
    r"iso-?8859-\d+|windows-\d+|cp\d+|koi8-[ru]|gb\w+|big5|euc-\w+|shift[-_]jis|latin-?\d"
    r"|(?:us-)?ascii"
)
WESTERN = re.compile(r"iso-?8859-1|latin-?1|(?:us-)?ascii|windows-1252|cp1252")
SURROGATE = re.compile(r"[\ud800-\udfff]")
# Western text hardly has these bytes (Â, Ã, þ, ÿ); UTF-8 that was cut up is full of them.
BROKEN_MARK = re.compile(r"[\udcc2\udcc3\udcfe\udcff]")


def decode_bytes(data: bytes, declared: str | None = None) -> tuple[str, tuple[Issue, ...]]:
    """Turn the bytes of a page into text.

    Args:
        data: the page as it came in.
        declared: the encoding that came with the page (an HTTP header), where there was one.

    Returns:
        The text, and doubts: `encoding-broken` where bytes were replaced by U+FFFD,
        `encoding-guessed` where nothing said which encoding it is.

    Raises:
        InputError: `input-empty` nothing is there; `input-binary` it is no text.
    """
    text, issues = _decode(data, declared)
    if not text or text.isspace():
        raise InputError("input-empty", "the page is empty")
    if "\r" not in text:
        return text, issues
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text, tuple(_doubt_broken(text) if i.code == "encoding-broken" else i for i in issues)


def _decode(data: bytes, declared: str | None) -> tuple[str, tuple[Issue, ...]]:
    for mark, encoding in BOMS:
        if data.startswith(mark):
            return _decode_unicode(data[len(mark) :], encoding)
    if not data.strip():
        raise InputError("input-empty", "the page is empty")
    wide = _find_wide(data[:SAMPLE])
    if wide is not None:
        return _decode_unicode(data, wide)
    if BINARY.match(data):
        raise InputError("input-binary", "the input is a binary file, not a page")
    sample = data[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    if controls * 20 > len(sample):
        raise InputError("input-binary", "the input is a binary file, not a page")
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError as error:
        if controls * 100 > len(sample):
            raise InputError("input-binary", "the input is a binary file, not a page") from None
        cut_off = error.reason == "unexpected end of data"
    return _decode_broken(data) if cut_off else _decode_other(data, declared)


def clean_text(text: str) -> tuple[str, tuple[Issue, ...]]:
    """Put U+FFFD for each lone surrogate of a text, which no output could hold; say so.

    Offsets stay as they were.

    Raises:
        InputError: `input-empty` the text is blank.
    """
    if not text or text.isspace():
        raise InputError("input-empty", "the page is empty")
    try:
        text.encode()
    except UnicodeEncodeError:
        pass
    else:
        return text, ()
    return SURROGATE.sub("\ufffd", text), (_doubt_broken(SURROGATE.sub("\ufffd", text)),)


def _find_wide(sample: bytes) -> str | None:
    """Recognise UTF-16 without a mark: of Latin text every other byte is NUL."""
    half = len(sample) // 2
    if half == 0 or 0 not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd * 10 > half * 7 and even * 20 < half:
        return "utf-16-le"
    if even * 10 > half * 7 and odd * 20 < half:
        return "utf-16-be"
    return None


def _decode_unicode(data: bytes, encoding: str) -> tuple[str, tuple[Issue, ...]]:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        doubts: tuple[Issue, ...] = (_doubt_broken(text),)
    else:
        doubts = ()
    if not text or text.isspace():
        raise InputError("input-empty", "the page is empty")
    return text, doubts


def _decode_other(data: bytes, declared: str | None) -> tuple[str, tuple[Issue, ...]]:
    """Decide between UTF-8 with broken places and an older encoding."""
    escaped = data.decode("utf-8", "surrogateescape")
    wrong = len(escaped) - len(SURROGATE.sub("", escaped))
    right = len(data) - wrong - len(escaped.encode("ascii", "ignore"))
    if right >= wrong or BROKEN_MARK.search(escaped) is not None:
        return _decode_broken(data)
    charset = _find_declared(data, declared)
    if charset is not None and not WESTERN.fullmatch(charset):
        try:
            return data.decode(charset), ()
        except (UnicodeDecodeError, LookupError):
            pass
    text = _decode_western(data)
    if charset is not None:
        return text, ()
    first = next(i for i, c in enumerate(text) if c > "\x7f")
    message = "the page is no UTF-8 and was read as Windows-1252"
    return text, (Issue("encoding-guessed", first, first + 1, message),)


def _decode_broken(data: bytes) -> tuple[str, tuple[Issue, ...]]:
    text = data.decode("utf-8", "replace")
    return text, (_doubt_broken(text),)


def _decode_western(data: bytes) -> str:
    # As browsers do: five bytes that Windows-1252 leaves open stand for themselves.
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        escaped = data.decode("cp1252", "surrogateescape")
        return SURROGATE.sub(lambda m: chr(ord(m.group()) - 0xDC00), escaped)


def _find_declared(data: bytes, declared: str | None) -> str | None:
    """Give the encoding that the page or its sender names, if it is one to be trusted."""
    name = declared
    if name is None:
        m = DECLARED.search(data, 0, 4096)
        name = m.group(1).decode("ascii") if m else None
    if name is None or not KNOWN_CHARSET.fullmatch(name.casefold()):
        return None
    return name.casefold()


def _doubt_broken(text: str) -> Issue:
    first = max(text.find("\ufffd"), 0)
    count = text.count("\ufffd")
    return Issue(
        "encoding-broken",
        first,
        min(first + 1, len(text)),
        f"{count} places could not be decoded and stand as U+FFFD",
    )
