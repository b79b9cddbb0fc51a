"""The verb `schema`: writes the JSON Schema of a record to stdout.

`ujar schema > record.schema.json` gives the file by which each line of `ujar read --format jsonl`
can be checked ("cue", "content", "relays" and all other fields). Its twin in Python is
`ujar.schema.make_schema`.
"""

from __future__ import annotations

from ujar.cli.streams import write_line


def schema() -> None:
    """Write the JSON Schema of a record.

    Example: ujar schema > record.schema.json
    """
    from ujar.schema import write_schema

    write_line(write_schema().rstrip(b"\n"))
