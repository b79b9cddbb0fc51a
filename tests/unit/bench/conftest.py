"""Makes the bench's own modules importable, as they are when bench/cases.py runs."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "bench"))
