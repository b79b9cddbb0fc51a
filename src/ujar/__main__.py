"""Lets `python -m ujar read halaman.txt` do what `ujar read halaman.txt` does."""

from __future__ import annotations

from ujar.cli import main

if __name__ == "__main__":
    main()
