"""The documentation is whole and true: what there is is described, and examples run."""

import ast
import doctest
import re
from pathlib import Path

import generate
import pytest
from typer.main import get_command

import ujar
from ujar.cli.app import app
from ujar.lexicon import SHAPES
from ujar.page.make import make_page
from ujar.pipeline import read_page
from ujar.samples import find_pages
from ujar.schema import make_schema, write_schema

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
SOURCE = Path(ujar.__file__).parent
PAGES = [ROOT / "README.md", ROOT / "README.id.md", *sorted(DOCS.rglob("*.md"))]
RAISED = ("BatchError", "InputError", "LexiconError", "RequestError", "MissingExtraError")
CODE = re.compile(r"^\| `([a-z-]+)` \|", re.MULTILINE)


def verbs():
    """Give the name of each verb of the command, as one types it."""
    for name, command in get_command(app).commands.items():
        yield from (f"{name} {sub}" for sub in getattr(command, "commands", {}))
        yield name


def codes_in_source():
    """Give the codes that the source raises, tells as a failure or notes as an issue."""
    for file in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            place = 1 if name in ("Failure", "tell_failure") else 0
            if name in (*RAISED, "Failure", "Issue", "tell_failure", "doubt"):
                yield from codes_in(
                    [*node.args[place : place + 1], *(k.value for k in node.keywords)]
                )


def codes_in(nodes):
    """Give the constants within some expressions that look like a code."""
    for node in (part for given in nodes for part in ast.walk(given)):
        if isinstance(node, ast.Constant) and re.fullmatch(r"[a-z]+(-[a-z]+)+", str(node.value)):
            yield node.value


def read(name):
    """Give the text of a page of the documentation."""
    return (DOCS / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_made_parts_are_fresh(path):
    """What is made from code, data and figures is as `make docs` would write it."""
    words = path.read_text(encoding="utf-8")

    assert generate.fill(words) == words, "run `make docs`"


def test_written_schema_is_fresh():
    """The committed schema is that of the structs."""
    assert write_schema() == (DOCS / "record.schema.json").read_bytes(), "run `make docs`"


@pytest.mark.parametrize("verb", list(verbs()))
def test_verb_is_documented(verb):
    """Each verb has its section, or its help stands in one."""
    page = read("cli.md")

    assert f"## ujar {verb}\n" in page or f"$ ujar {verb} --help\n" in page


@pytest.mark.parametrize("struct", list(make_schema()["$defs"]))
def test_field_is_documented(struct):
    """Each field of each struct of the record has its row."""
    section = read("record.md").partition(f"\n## {struct}\n")[2].partition("\n## ")[0]

    assert [] == [
        field
        for field in make_schema()["$defs"][struct]["properties"]
        if f"\n| `{field}` | " not in section
    ]


@pytest.mark.parametrize("name", list(SHAPES))
def test_data_file_is_documented(name):
    """Each data file has its row."""
    page = read("lexicon.md")

    assert f"\n| `{name}.csv` | " in page or f"\n| `{name}.toml` | " in page


def test_codes_are_documented():
    """Each code of an error or an issue that the source names has its row."""
    documented = set(CODE.findall(read("errors.md")))

    assert set() == set(codes_in_source()) - documented


def test_codes_of_sample_pages_are_documented():
    """Each issue that reading the sample pages brings up has its row."""
    documented = set(CODE.findall(read("errors.md")))
    found = {
        issue.code
        for path in find_pages()
        for issue in read_page(make_page(path.read_bytes(), name=path.name)).issues
    }

    assert set() == found - documented


@pytest.mark.parametrize("code", sorted(CODE.findall(read("errors.md"))))
def test_documented_code_is_used(code):
    """No row is left of a code that the source does not hold any more."""
    words = "".join(file.read_text(encoding="utf-8") for file in SOURCE.rglob("*.py"))

    assert f'"{code}"' in words or f" {code}: " in words


@pytest.mark.parametrize("name", ujar.__all__)
def test_public_name_is_documented(name):
    """Each public name stands in the page on the library."""
    assert f"`ujar.{name}`" in read("python.md")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_examples_run(path, monkeypatch):
    """The Python sessions of a page give what it shows."""
    monkeypatch.chdir(ROOT)
    failed, _ = doctest.testfile(str(path), module_relative=False, encoding="utf-8")

    assert 0 == failed


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_links_lead_somewhere(path):
    """Each link to a file of the repository finds it."""
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text(encoding="utf-8"))

    assert [] == [target for target in targets if not (path.parent / target).exists()]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.name)
def test_every_page_opens_with_a_heading_and_a_sentence(path):
    """A page is named and then summed up in one sentence."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line]

    assert lines[0].startswith("# ")
    assert lines[1].rstrip("_*").endswith((".", ":"))
