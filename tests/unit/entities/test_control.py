"""Who controls a medium is told by the table of media."""

import pytest

import ujar


@pytest.mark.parametrize(
    ("medium", "control", "of"), [("TASS", "state", "Rusia"), ("Reuters", "private", None)]
)
def test_control(medium, control, of):
    """A medium that a state controls speaks for it; a private one for nobody."""
    page = f"Kota Itu Aman\n\n“Kota itu aman,” kata Ana Berg, seperti dikutip {medium}.\n"
    found = next(e for e in ujar.read(page).entities if e.name == medium)

    assert (control, of) == (found.control, found.of)
