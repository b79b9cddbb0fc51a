"""Bytes to text."""

import codecs

import pytest

from ujar.errors import InputError
from ujar.page.decode import clean_text, decode_bytes

RAW = "Menlu Ruritania berkata, “Kami siap.”\r\nIa diam – lama. Café Zürich sepi.\n"
TEXT = RAW.replace("\r\n", "\n")  # one line end, as a file opened as text has


@pytest.mark.parametrize(
    "data",
    [
        RAW.encode(),
        codecs.BOM_UTF8 + RAW.encode(),
        codecs.BOM_UTF16_LE + RAW.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + RAW.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + RAW.encode("utf-32-le"),
        RAW.encode("utf-16-le"),
        RAW.encode("utf-16-be"),
    ],
)
def test_unicode_is_read_without_doubt(data):
    """Each form of Unicode gives the same text; line ends stay, a byte order mark does not."""
    assert (TEXT, ()) == decode_bytes(data)


def test_western_bytes_are_read_and_said():
    """Bytes that are no UTF-8 are Windows-1252, and the record says that this was guessed."""
    text, issues = decode_bytes(RAW.encode("cp1252"))

    assert TEXT == text
    assert ["encoding-guessed"] == [i.code for i in issues]
    assert "“" == text[issues[0].start : issues[0].end]


def test_open_bytes_of_western_text_stand_for_themselves():
    """The five bytes that Windows-1252 leaves open become control characters, as in browsers."""
    assert "caf\xe9 \x81" == decode_bytes(b"caf\xe9 \x81")[0]


def test_declared_encoding_is_trusted_where_utf8_fails():
    """A page says that it is ISO-8859-2; its bytes are read so."""
    page = '<meta charset="iso-8859-2"><p>Wałęsa tiba.</p>'

    assert (page, ()) == decode_bytes(page.encode("iso-8859-2"))


@pytest.mark.parametrize("charset", ["rot13", "unicode_escape", "base64", "tak-ada", "cp99999"])
def test_strange_declared_encodings_are_passed_over(charset):
    """What a page declares never leads to anything but text encodings."""
    text, _ = decode_bytes(f'<meta charset="{charset}"><p>'.encode() + b"caf\xe9</p>")

    assert text.endswith("café</p>")


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"Ia \xe2\x80\x9cdiam\xe2\x80 lalu pergi.", "Ia “diam\ufffd lalu pergi."),
        (b"Ia \xc3( diam.", "Ia \ufffd( diam."),
        (b"Ia diam \xff lalu pergi.", "Ia diam \ufffd lalu pergi."),
        (b"Ia diam \xe2\x80", "Ia diam \ufffd"),
    ],
)
def test_broken_utf8_is_kept_with_marks(data, text):
    """What cannot be decoded stands as U+FFFD, and the record says where."""
    got, issues = decode_bytes(data)

    assert text == got
    assert ["encoding-broken"] == [i.code for i in issues]
    assert "\ufffd" == got[issues[0].start]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "input-empty"),
        (b"\n" * 1000, "input-empty"),
        (codecs.BOM_UTF8, "input-empty"),
        (codecs.BOM_UTF16_LE + " \n".encode("utf-16-le"), "input-empty"),
        (b"\xa0", "input-empty"),
        (b"\x89PNG\r\n\x1a\n" + b"a" * 100, "input-binary"),
        (b"%PDF-1.7 teks", "input-binary"),
        (bytes(range(256)) * 40, "input-binary"),
        (b"\0" * 64, "input-binary"),
        (b"\x00\x01\x02\x03", "input-binary"),
    ],
)
def test_what_is_no_text_is_refused(data, code):
    """Nothing and binary files are errors with a stable code."""
    with pytest.raises(InputError) as caught:
        decode_bytes(data)

    assert code == caught.value.code


def test_single_nul_is_read():
    """A page with a stray NUL byte is a page."""
    page = b"<html><p>Menlu Ruritania tiba di ibu kota\0 pada Senin malam.</p></html>"

    assert page.decode() == decode_bytes(page)[0]


def test_lone_surrogates_are_replaced_one_for_one():
    """Offsets stay as they were, and the doubt stands at the first."""
    text, issues = clean_text("a\ud800b\udfffc")

    assert "a\ufffdb\ufffdc" == text
    assert [("encoding-broken", 1, 2)] == [(i.code, i.start, i.end) for i in issues]


def test_clean_text_is_the_same_text():
    """Text without surrogates is given back as it is."""
    assert (TEXT, ()) == clean_text(TEXT)
