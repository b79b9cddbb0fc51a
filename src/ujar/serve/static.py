"""Serves the package's own scripts, styles and pictures, and nothing else.

`find_address("ujar.css")` is `/static/<digest>/ujar.css`: the digest of the file's bytes stands in
the address, so that a browser may keep it for good. All files are read once, when the first is
asked for; a request only looks a name up, so that no path leads anywhere else.
"""

from __future__ import annotations

import gzip
import hashlib
from functools import cache
from pathlib import Path

import msgspec
from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

FOLDER = Path(__file__).parent / "static"
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".txt": "text/plain; charset=utf-8",
}
PACKED = frozenset({".css", ".js", ".svg", ".txt"})
router = APIRouter(include_in_schema=False)


class File(msgspec.Struct, frozen=True):
    """A file of the package: its bytes as they are and packed, its type, its digest."""

    plain: bytes
    packed: bytes | None
    type: str
    digest: str


@cache
def load_files() -> dict[str, File]:
    """Read all files that are served, by their names."""
    files = {}
    for path in sorted(FOLDER.iterdir()):
        if path.suffix not in TYPES:
            continue
        plain = path.read_bytes()
        packed = gzip.compress(plain, 9, mtime=0) if path.suffix in PACKED else None
        digest = hashlib.sha256(plain).hexdigest()[:16]
        files[path.name] = File(plain, packed, TYPES[path.suffix], digest)
    return files


def find_address(name: str) -> str:
    """Give the address of a file of `static/`."""
    return f"/static/{load_files()[name].digest}/{name}"


@router.get("/static/{digest}/{name}")
def give_file(digest: str, name: str, request: Request) -> Response:
    """Give a file of the package."""
    file = load_files().get(name)
    if file is None or file.digest != digest:
        raise HTTPException(404)
    headers = {"cache-control": "public, max-age=31536000, immutable", "vary": "Accept-Encoding"}
    if file.packed is not None and "gzip" in request.headers.get("accept-encoding", ""):
        headers["content-encoding"] = "gzip"
        return Response(file.packed, media_type=file.type, headers=headers)
    return Response(file.plain, media_type=file.type, headers=headers)
