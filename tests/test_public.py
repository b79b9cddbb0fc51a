"""The public surface: what can be imported from `ujar` is what it says."""

import subprocess
import sys

import pytest

import ujar


def test_names_are_sorted_and_importable():
    """Every name of `__all__` is there; the list is sorted as ruff sorts it."""
    assert sorted(ujar.__all__) == sorted(n for n in ujar.__all__ if getattr(ujar, n) is not None)


def test_no_public_name_is_missing_from_the_list():
    """A name that the package gives on demand stands in `__all__`."""
    assert set(ujar._WHERE) | {"__version__"} == set(ujar.__all__)


def test_unknown_name():
    """A name that is not there is an AttributeError, as of any module."""
    with pytest.raises(AttributeError, match="no attribute 'raed'"):
        _ = ujar.raed


@pytest.mark.parametrize("heavy", ["msgspec", "rich", "selectolax", "typer"])
def test_import_is_light(heavy):
    """`import ujar` loads none of the packages that the reading needs."""
    code = f"import sys, ujar; print({heavy!r} in sys.modules)"
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert "False\n" == out.stdout


@pytest.mark.parametrize("heavy", ["msgspec", "rich", "selectolax", "ahocorasick_rs"])
def test_version_loads_no_stage(heavy):
    """`ujar --version` loads the command line and nothing of the reading."""
    code = (
        "import sys\nfrom ujar.cli import main\nsys.argv = ['ujar', '--version']\n"
        f"try:\n    main()\nexcept SystemExit:\n    print({heavy!r} in sys.modules)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert f"ujar {ujar.__version__}\nFalse\n" == out.stdout
