"""Whether the stages are compiled is seen from what lies beside their sources."""

from importlib.machinery import EXTENSION_SUFFIXES

import pytest

from ujar.compiled import is_compiled


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("reader.py", False),
        (f"reader{EXTENSION_SUFFIXES[0]}", True),
        ("reader.other-python.so", False),
    ],
)
def test_is_compiled(tmp_path, name, expected):
    """Only what this Python would load in place of the source counts."""
    folder = tmp_path / "entities"
    folder.mkdir()
    (folder / name).touch()

    assert expected is is_compiled(tmp_path)
