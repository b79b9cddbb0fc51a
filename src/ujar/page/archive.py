"""Takes the pages out of web archives: WARC and WARC.gz records, and MHTML files.

A response record of `https://koran.example/1` from `2024-05-03T20:15:30Z` becomes a `Capture` with
that address, `saved` as `2024-05-04T03:15+07:00` and the HTML in bytes.

Only pages are taken: records with status 200 and HTML, resource records with HTML, and the plain
text of conversion records (WET). A record that is broken or cut off gives an `InputError` in its
place, and reading goes on with the next. WARC needs fastwarc (`ujar[archives]`). It reads no data
file.
"""

from __future__ import annotations

import email
import email.policy
import mmap
from contextlib import suppress
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from typing import IO, TYPE_CHECKING, NamedTuple

from ujar.errors import InputError, MissingExtraError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from email.message import EmailMessage

    from fastwarc.warc import ArchiveIterator, WarcRecord

JAKARTA = timezone(timedelta(hours=7))
HTML = frozenset(("text/html", "application/xhtml+xml"))
GZIP = b"\x1f\x8b\x08"
PLAIN = b"\nWARC/1."
REPORTED = 1_000  # broken records of one archive before the rest of it is given up
OK = 200


class Capture(NamedTuple):
    """A page as an archive holds it; `number` counts the archive's records from 1."""

    number: int
    data: bytes
    url: str | None
    saved: str | None
    charset: str | None
    html: bool | None


def read_warc(
    file: IO[bytes], limit: int, *, start: int = 0, number: int = 0
) -> Iterator[Capture | InputError]:
    """Read the pages of a WARC file, compressed or not, in their order.

    Args:
        file: the archive; it must be a real file, so that reading can go on behind a bad record.
        limit: bytes of one page, at most.
        start: where to begin, at a record.
        number: how many records stand before it.

    Raises:
        MissingExtraError: fastwarc is not installed.
    """
    broken = 0
    at: int | None = start
    reported = False  # the record at `at` may be the broken one that was just reported
    while at is not None and broken < REPORTED:
        last = -1
        try:
            for record in _open_warc(file, at):
                number += 1
                last = record.stream_pos
                found = _read_record(record, number, limit)
                if found is not None:
                    yield found
        except (OSError, ValueError) as error:
            if last >= 0 or not reported:
                number += 1
                broken += 1
                yield InputError("input-archive", f"record {number} is broken: {error}")
            reported = last >= 0
        else:
            return
        at = _find_record(file, max(at, last) + 1)


def _open_warc(file: IO[bytes], start: int, *, parse: bool = True) -> ArchiveIterator:
    try:
        from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - an extra
    except ImportError:
        message = "reading WARC files needs fastwarc: install ujar[archives]"
        raise MissingExtraError("extra-missing", message) from None
    file.seek(start)
    kinds = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    return ArchiveIterator(
        file, record_types=kinds, parse_http=parse, auto_decode="all", fsspec_args=False
    )


def find_records(file: IO[bytes]) -> Iterator[tuple[int, int]]:
    """Give the offset of each record that `read_warc` looks at, and how many stand before it.

    It ends at the first broken record: what stands behind that belongs to the last one given.

    Raises:
        MissingExtraError: fastwarc is not installed.
    """
    with suppress(OSError, ValueError):
        for number, record in enumerate(_open_warc(file, 0, parse=False)):
            yield record.stream_pos, number


def _find_record(file: IO[bytes], start: int) -> int | None:
    """Find where a record may begin, at an offset or behind it."""
    with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
        if view[: len(GZIP)] == GZIP:
            at = view.find(GZIP, start)
            return at if at >= 0 else None
        at = view.find(PLAIN, max(start - 1, 0))
        return at + 1 if at >= 0 else None


def _read_record(record: WarcRecord, number: int, limit: int) -> Capture | InputError | None:
    """Take the page out of a record; None where it holds none."""
    kind = str(record.record_type)
    content = record.http_content_type
    if kind == "response":
        if record.http_headers is None:
            return InputError("input-archive", f"record {number} is broken or cut off")
        if record.http_headers.status_code != OK or content not in HTML:
            return None
    else:
        content = (record.headers.get("Content-Type") or "").split(";")[0].strip().lower()
        if content not in HTML and not (kind == "conversion" and content == "text/plain"):
            return None
    data = record.reader.read(limit + 1)
    if len(data) > limit:
        return InputError("input-too-large", f"record {number} is larger than {limit >> 20} MiB")
    date = record.record_date
    return Capture(
        number,
        data,
        (record.headers.get("WARC-Target-URI") or "").strip("<> ") or None,
        write_time(date) if date is not None else None,
        record.http_charset if kind == "response" else None,
        content in HTML,
    )


def read_mhtml(data: bytes) -> Capture:
    """Read the page of an MHTML file, as browsers save "a single file".

    Raises:
        InputError: `input-archive` it holds no HTML.
    """
    # Some writers set blank lines before the headers.
    message: EmailMessage = email.message_from_bytes(data.lstrip(), policy=email.policy.default)
    for part in message.walk():
        if part.get_content_type() in HTML:
            body = part.get_payload(decode=True)
            if isinstance(body, bytes):
                url = message.get("Snapshot-Content-Location") or part.get("Content-Location")
                saved = _read_date(message.get("Date"))
                charset = part.get_content_charset()
                return Capture(1, body, str(url) if url else None, saved, charset, html=True)
    raise InputError("input-archive", "the file holds no HTML part")


def _read_date(value: object) -> str | None:
    if value is None:
        return None
    try:
        return write_time(parsedate_to_datetime(str(value)))
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def write_time(time: datetime) -> str:
    """Write a time of capture as records do: to the minute, in Jakarta's zone."""
    if time.tzinfo is None:
        time = time.replace(tzinfo=UTC)
    return time.astimezone(JAKARTA).isoformat(timespec="minutes")
