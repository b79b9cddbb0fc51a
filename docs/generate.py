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
from ujar.lexicon.shapes import CameoCode, PloverType
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


def make_results(bench: str) -> str:
    """Show the recorded results of a bench, with the machine of each part."""
    kept = json.loads((ROOT / "bench" / "results" / f"{bench}.json").read_text(encoding="utf-8"))
    lines = []
    for name, part in kept.items():
        machine = part["machine"]
        lines += [f"### {bench}: {name}", "", *RESULTS[bench](part["figures"]), ""]
        lines.append(
            f"Measured {part['day']} with ujar {part['ujar']} on {machine['cores']} cores of "
            f"{machine['processor']}, {machine['memory']} GiB, {machine['python']}, "
            f"{machine['system']}; load average {machine['load']}."
        )
        lines.append("")
    return "\n".join(lines)


def _show_speed(figures: Json) -> list[str]:
    lines = ["| reader | a second of one core | time of ujar by its time |", "| --- | --- | --- |"]
    for name, found in figures.items():
        if "left out" in found:
            lines.append(f"| {name} | left out: {found['left out']} | - |")
            continue
        rate = "words" if "words_a_second" in found else "pages"
        spread, ratio = found[f"{rate}_a_second"], found["time_of_ujar_by_its_time"]
        lines.append(
            f"| {found['version']} | {_show_spread(spread, 0)} {rate} | {_show_spread(ratio, 2)} |"
        )
    return lines


def _show_spread(spread: Json, digits: int) -> str:
    low, middle, high = (f"{spread[key]:,.{digits}f}" for key in ("low", "median", "high"))
    return f"{middle} ({low} to {high})"


def _show_starts(figures: Json) -> list[str]:
    lines = ["| start | processor time in seconds |", "| --- | --- |"]
    return lines + [f"| {n} | {_show_spread(s, 3)} |" for n, s in figures["seconds"].items()]


def _show_memory(figures: Json) -> list[str]:
    shown = {
        "first_mib": "after the first 1,000 pages",
        "first_quarter_mib": "mean of the first quarter",
        "second_quarter_mib": "mean of the second quarter",
        "last_quarter_mib": "mean of the last quarter",
        "last_mib": "at the end",
        "peak_mib": "peak",
    }
    lines = [f"| memory of a worker, {figures['pages']:,} pages | MiB |", "| --- | --- |"]
    lines += [f"| {words} | {figures[key]} |" for key, words in shown.items()]
    return [*lines, "", f"Digest of the output: `{figures['digest'][:8]}`."]


def _show_batch(figures: Json) -> list[str]:
    lines = ["| run | seconds | of cores | pages a second | load | digest |"]
    lines.append("| --- | --- | --- | --- | --- | --- |")
    for name, run in figures.items():
        if isinstance(run, dict) and "wall_seconds" in run:
            core = "-" if "daft" in name else run["core_seconds"]
            cells = [name, run["wall_seconds"], core, run.get("pages_a_second", "-")]
            cells += [run["load_before"], f"`{run['digest'][:8]}`"]
            lines.append(f"| {' | '.join(map(str, cells))} |")
        elif name.startswith("links"):
            lines.append(
                f"| {name}: {run['pairs']:,} pairs | {run['seconds']} | - | - | - "
                f"| `{run['digest'][:8]}` |"
            )
    rows = "equal" if figures["equal"] else "DIFFERENT"
    return [*lines, "", f"{figures['words']:,} words; rows of all runs: {rows}."]


def _show_links(figures: Json) -> list[str]:
    lines = ["| engine | pairs | seconds | of cores | MiB | digest |"]
    lines.append("| --- | --- | --- | --- | --- | --- |")
    for engine in ("local", "daft"):
        run = figures[engine]
        cells = [engine, f"{run['pairs']:,}", run["wall_seconds"], run["core_seconds"]]
        cells += [run["peak_mib"], f"`{run['digest'][:8]}`"]
        lines.append(f"| {' | '.join(map(str, cells))} |")
    return [*lines, "", f"{figures['bytes']:,} bytes of Parquet read."]


def _show_compiled(figures: Json) -> list[str]:
    lines = [
        "| stage | seconds as Python | compiled | times as fast |",
        "| --- | --- | --- | --- |",
    ]
    for stage, found in figures.items():
        if isinstance(found, dict):
            seconds = [found[kind] for kind in ("seconds_as_python", "seconds_compiled")]
            cells = [stage, *(_show_spread(spread, 3) for spread in seconds)]
            lines.append(f"| {' | '.join(cells)} | {_show_spread(found['times_as_fast'], 2)} |")
    return [*lines, "", f"Records of both: the same, digest `{figures['digest'][:8]}`."]


RESULTS = {
    "batch": _show_batch,
    "compiled": _show_compiled,
    "links": _show_links,
    "memory": _show_memory,
    "speed": _show_speed,
    "startup": _show_starts,
}


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


def make_codes(kind: str) -> str:
    """Lay out how types of moves map to PLOVER, or to CAMEO by what they aim at."""
    lexicon = get_lexicon()
    if kind == "plover":
        rows = [f"| `{row.form}` | {row.plover or 'none'} |" for row in lexicon.rows(PloverType)]
        return "\n".join(["| move | PLOVER type |", "| --- | --- |", *rows])
    rows = [
        f"| `{row.type}` | {row.aim or 'no aim told'} | {row.code} | {row.meaning} |"
        for row in lexicon.rows(CameoCode)
    ]
    head = ["| move | aim | CAMEO | what it is |", "| --- | --- | --- | --- |"]
    return "\n".join([*head, *rows])


def make_confusion(_argument: str) -> str:
    """Count, type by type, what of the own move set is found, missed, or read for nothing."""
    command = [sys.executable, str(ROOT / "bench" / "cases.py"), "moves", "--json"]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True, encoding="utf-8")
    figures = json.loads(done.stdout)["moves"]["figures"]
    rows = [
        f"| {name.removeprefix('type ')} | {f['hit']} | {f['gold'] - f['hit']} "
        f"| {f['predicted'] - f['hit']} |"
        for name, f in figures.items()
        if name.startswith("type ")
    ]
    whole = figures["moves"]
    head = ["| type | found | missed | read where it is not |", "| --- | --- | --- | --- |"]
    last = f"| all | {whole['hit']} | {whole['gold'] - whole['hit']} "
    last += f"| {whole['predicted'] - whole['hit']} |"
    return "\n".join([*head, *rows, last])


def make_mentions(part: str) -> str:
    """Show the recorded share of speakers, or of their fields, that are right."""
    path = ROOT / "bench" / "results" / "mentions.json"
    kept = json.loads(path.read_text(encoding="utf-8"))
    figures = [kept[name]["figures"] for name in MENTIONED]
    fields = [name for name in figures[-1] if name.startswith(ITS)]
    names = fields if part == "fields" else [n for n in figures[-1] if n not in fields]
    lines = [f"| {part} | {' | '.join(MENTIONED.values())} |", "| --- | --- | --- |"]
    for name in names:
        shares = [f"{'/'.join(map(str, f[name]))}" if name in f else "" for f in figures]
        shown = f"`{name.removeprefix(ITS)}`" if part == "fields" else WORDS.get(name, name)
        lines.append(f"| {shown} | {' | '.join(shares)} |")
    days = sorted({kept[name]["day"] for name in MENTIONED})
    return "\n".join([*lines, "", f"Measured {', '.join(days)} with ujar {kept['all']['ujar']}."])


ITS = "its "
MENTIONED = {"samples": "sample pages", "all": "all pages with gold"}
WORDS = {"role": "office"}
MAKERS = {
    "codes": make_codes,
    "columns": make_columns,
    "confusion": make_confusion,
    "figures": make_figures,
    "help": make_help,
    "mentions": make_mentions,
    "record": make_record,
    "results": make_results,
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
