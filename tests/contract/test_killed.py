"""A process that is killed loses nothing that it reported, and leaves nothing half."""

from kill import count_faults


def test_killed_at_random_moments():
    """The store after kills and a last run is that of an unbroken run, byte for byte."""
    assert [] == count_faults(kills=12, pages=60)
