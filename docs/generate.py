"""Writes the parts of the documentation that are made from code, data and figures.

    python docs/generate.py            write them anew
    python docs/generate.py --check    say what would change, and fail if anything would

A page marks such a part with `<!-- made: KIND ARGUMENTS -->` and `<!-- end -->`; what stands
between is replaced. `docs/record.schema.json` is made as a whole.
"""

from __future__ import annotations

import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ujar.batch.columns import TABLES
from ujar.lexicon import find_tables, get_lexicon, read_table
from ujar.schema import make_schema, write_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
PART = re.compile(r"<!-- made: (\w+)(.*?) -->\n.*?<!-- end -->", re.DOTALL)
FIGURES = {
    "en": ("| pages | what | figure |", "pages"),
    "id": ("| halaman | apa | angka |", "halaman"),
}
Json = dict[str, Any]


def make_pages(root: Path = ROOT) -> Iterator[tuple[Path, str]]:
    """Make, file by file, the text that each one with made parts should have."""
    yield root / "docs" / "record.schema.json", write_schema().decode()
    for path in [*sorted((root / "docs").rglob("*.md")), *sorted(root.glob("*.md"))]:
        yield path, fill(path.read_text(encoding="utf-8"))


def fill(page: str) -> str:
    """Make the parts of a page anew."""

    def make(found: re.Match[str]) -> str:
        kind, argument = found[1], found[2].strip()
        words = MAKERS[kind](argument).strip("\n")
        return f"<!-- made: {kind}{found[2]} -->\n{words}\n<!-- end -->"

    return PART.sub(make, page)


def make_record(_argument: str) -> str:
    """Describe each struct of a record, in the order in which a reader meets them."""
    definitions = make_schema()["$defs"]
    order = ["Record"]
    for name in order:  # grows while it is read
        used = re.findall(r"#/\$defs/(\w+)", json.dumps(definitions[name]))
        order += [n for n in dict.fromkeys(used) if n not in order]
    return "\n".join(_describe(name, definitions[name]) for name in order)


def _describe(name: str, definition: Json) -> str:
    rows = [
        f"| `{field}` | {_type(shape)} | {_sentence(shape['description'])} |"
        for field, shape in definition["properties"].items()
    ]
    head = ["| field | type | holds |", "| --- | --- | --- |"]
    return "\n".join([f"## {name}", "", definition["description"], "", *head, *rows, ""])


def _type(shape: Json) -> str:
    if "$ref" in shape:
        name = shape["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "anyOf" in shape:
        return " or ".join(_type(part) for part in shape["anyOf"])
    if "enum" in shape:
        return " ".join("null" if value is None else f"`{value}`" for value in shape["enum"])
    if shape["type"] == "array":
        return f"list of {_type(shape['items'])}"
    return str(shape["type"])


def _sentence(words: str) -> str:
    return words[0].upper() + words[1:]


def make_tables(_argument: str) -> str:
    """List the data files with what their heads say."""
    lines = ["| file | holds | read by | source |", "| --- | --- | --- | --- |"]
    for path in find_tables(get_lexicon().folders[-1]):
        about = read_table(path).about
        said = [about[key].replace("|", "\\|") for key in ("purpose", "reader", "source")]
        lines.append(f"| `{path.name}` | {' | '.join(said)} |")
    return "\n".join(lines)


def make_columns(_argument: str) -> str:
    """List the columns of each table of a batch."""
    lines = []
    for table, columns in TABLES.items():
        lines += [f"### {table}", "", "| column | type | holds |", "| --- | --- | --- |"]
        lines += [f"| `{c.name}` | {c.type} | {c.about} |" for c in columns]
        lines.append("")
    return "\n".join(lines)


def make_transcript(command: str) -> str:
    """Run a command as a reader would and show what it says."""
    words = shlex.split(command)
    if words[0] != "ujar":
        raise SystemExit(f"a transcript runs ujar, not {words[0]}")
    done = subprocess.run(
        [sys.executable, "-m", *words],
        capture_output=True,
        cwd=ROOT,
        check=True,
        encoding="utf-8",
        env={**os.environ, "COLUMNS": "88", "NO_COLOR": "1"},
    )
    return f"```console\n$ {command}\n{done.stdout.rstrip()}\n```"


def make_help(verb: str) -> str:
    """Show what a verb says of itself."""
    return make_transcript(f"ujar {verb} --help")


def make_figures(language: str) -> str:
    """Show the pinned figures of all sets."""
    head, _ = FIGURES[language]
    sets = json.loads((ROOT / "bench" / "floors.json").read_text(encoding="utf-8"))["sets"]
    rows = [
        f"| {group} | {name} | {value:.3f} |"
        for group, pinned in sets.items()
        for name, value in pinned["floors"].items()
        if name in SHOWN[group]
    ]
    return "\n".join([head, "| --- | --- | --- |", *rows])


SHOWN = {
    "pages": ("body lines", "title", "published", "times", "statements found", "speaker", "moves"),
    "dev": ("body lines", "title", "published", "times", "statements found", "speaker", "moves"),
    "samples": ("body lines", "title", "published", "times", "statements", "speaker", "moves"),
    "cases-statements": ("statements found", "speaker"),
    "cases-moves": ("moves",),
    "quotes": ("statements found", "speaker right"),
    "times": ("recognised", "value right"),
    "names": ("all",),
    "html": ("body F1", "titles", "dates"),
}
MAKERS = {
    "columns": make_columns,
    "figures": make_figures,
    "help": make_help,
    "record": make_record,
    "tables": make_tables,
    "transcript": make_transcript,
}


def main() -> int:
    """Write the made parts, or tell with --check whether they are as they should be."""
    stale = 0
    for path, words in make_pages():
        if path.is_file() and path.read_text(encoding="utf-8") == words:
            continue
        stale += 1
        print(path.relative_to(ROOT))
        if "--check" not in sys.argv:
            path.write_text(words, encoding="utf-8")
    return int(stale > 0 and "--check" in sys.argv)


if __name__ == "__main__":
    sys.exit(main())
