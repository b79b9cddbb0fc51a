import json

import gate
import pytest
from gate import compare, find_failures, pin, show
from measure import Figure, Measured

FLOORS = {"sets": {"pages": {"digest": "d1", "floors": {"title": 0.8, "times": 0.5}}}}


def reached(title=0.8, times=0.5, digest="d1", *, outside=True):
    """Give measured figures of one set."""
    figures = {"title": Figure(title, "4/5/5"), "times": Figure(times)}
    return {"pages": Measured(figures, digest, outside)}


@pytest.mark.parametrize(
    ("title", "verdict"), [(0.8, ""), (0.9, "up"), (0.7, "down"), (0.7997, ""), (0.7994, "down")]
)
def test_verdict(title, verdict):
    """A figure is held against its floor, with the margin of rounding and no more."""
    row = compare(reached(title), FLOORS)[0]

    assert ("title", verdict) == (row.name, row.verdict)


def test_drop_fails():
    """A figure below its floor does not pass, and is named with both values."""
    measured = reached(times=0.4)

    assert ["pages: times is 0.4000, floor 0.5000"] == find_failures(
        compare(measured, FLOORS), measured
    )


def test_figure_that_is_gone_fails():
    """A figure that is no longer measured counts as fallen to nothing."""
    measured = {"pages": Measured({"title": Figure(0.8)}, "d1")}

    assert ["pages: times is gone, floor 0.5000"] == find_failures(
        compare(measured, FLOORS), measured
    )


def test_new_figure_passes():
    """A figure without a floor is shown as new."""
    measured = reached()
    rows = compare(measured, {"sets": {}})

    assert ["new", "new"] == [row.verdict for row in rows]
    assert [] == find_failures(rows, measured)


def test_changed_inputs_from_outside_are_not_enforced():
    """Where the pages beside the checkout changed, the old floors say nothing of the new ones."""
    measured = reached(title=0.1, digest="d2")
    rows = compare(measured, FLOORS)

    assert "down unpinned" == rows[0].verdict
    assert [] == find_failures(rows, measured)


def test_changed_inputs_of_the_repository_fail():
    """Who changes the sample pages or their gold pins their floors in the same change."""
    measured = reached(digest="d2", outside=False)

    (failure,) = find_failures(compare(measured, FLOORS), measured)

    assert "pin them anew" in failure


def test_pin_raises():
    """Pinning takes over what is reached, rounded, with the digest."""
    pinned, refused = pin(reached(title=0.91239), FLOORS, None)

    assert [] == refused
    assert {"digest": "d1", "floors": {"title": 0.9124, "times": 0.5}} == pinned["sets"]["pages"]


def test_pin_refuses_to_lower():
    """A floor does not fall without a reason."""
    _, refused = pin(reached(times=0.4), FLOORS, None)

    assert ["pages: times would fall from 0.5 to 0.4000"] == refused


def test_pin_lowers_with_a_reason():
    """With a reason it falls, and the reason is kept."""
    pinned, refused = pin(reached(times=0.4), FLOORS, "the gold was wrong")

    assert [] == refused
    assert 0.4 == pinned["sets"]["pages"]["floors"]["times"]
    assert [
        {"set": "pages", "figure": "times", "from": 0.5, "to": 0.4, "reason": "the gold was wrong"}
    ] == pinned["lowered"]


def test_pin_keeps_sets_that_are_not_there():
    """A machine without the shared pages does not lose their floors."""
    pinned, _ = pin({}, FLOORS, None)

    assert FLOORS["sets"] == pinned["sets"]


def test_table_shows_each_figure():
    """The table has a line a figure, with floor, counts and verdict."""
    lines = show(compare(reached(title=0.9), FLOORS)).splitlines()

    assert ["pages", "title", "0.9000", "0.8000", "4/5/5", "up"] == lines[1].split()


@pytest.fixture
def run_gate(tmp_path, monkeypatch, capsys):
    """Give a function that runs the gate over given figures and a floors file of its own."""
    file = tmp_path / "floors.json"
    file.write_text(json.dumps(FLOORS), encoding="utf-8")

    def run(measured, *options):
        monkeypatch.setattr(gate, "measure_all", lambda _: measured)
        code = gate.main(["--floors", str(file), *options])
        return code, capsys.readouterr(), json.loads(file.read_text(encoding="utf-8"))

    return run


def test_status(run_gate):
    """The status is 0 where all floors hold and 1 where one does not."""
    assert 0 == run_gate(reached())[0]

    code, said, _ = run_gate(reached(title=0.1))

    assert 1 == code
    assert "pages: title is 0.1000, floor 0.8000" in said.err
    assert said.out.endswith("gate: failed\n")


def test_refused_pin_writes_nothing(run_gate):
    """Where a floor would fall, the file stays as it was."""
    code, _, floors = run_gate(reached(title=0.1), "--pin")

    assert 1 == code
    assert FLOORS == floors


def test_sets_that_are_not_there_are_named(run_gate):
    """Floors that nothing was measured for are told, and do not fail."""
    code, said, _ = run_gate({})

    assert 0 == code
    assert "pages: not there, not measured" in said.out
