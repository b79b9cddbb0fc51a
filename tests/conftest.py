"""What tests of several folders share: the command itself, and a good page."""

import os
import subprocess
import sys

import pytest
from hypothesis import settings

# CI tries the same examples each time, so that it says of two commits what differs between them;
# on a developer's machine new ones are searched for.
settings.register_profile("ci", derandomize=True, deadline=None)
if os.environ.get("CI"):
    settings.load_profile("ci")


def pytest_collection_modifyitems(items):
    """Run the tests of the browser last.

    Playwright keeps an event loop running in the thread of the tests, and behind it no test could
    start a loop of its own.
    """
    items.sort(key=lambda item: "browser" in item.path.parts)


GOOD = """Syldavia Menolak Usul Ruritania

Selasa, 5 Maret 2030 10:15 WIB

STRELSAU - Menteri Luar Negeri Ruritania Ana Berg menawarkan gencatan senjata kepada Syldavia.
"Kami siap berunding tanpa syarat," kata Ana Berg kepada wartawan di Strelsau, Senin (4/3/2030).

Juru bicara pemerintah Syldavia, Karl Topolin, membantah laporan itu. Ia mengatakan bahwa Syldavia
tidak pernah menerima usulan apa pun dari Ruritania, seperti dikutip Warta Delta.
"""


@pytest.fixture
def good_page():
    """Give the text of a page that has everything that a page needs."""
    return GOOD


@pytest.fixture
def run_ujar(tmp_path):
    """Give a function that runs the command in an empty folder, with a limit against hanging."""

    def run(*arguments, stdin=b"", env=None):
        return subprocess.run(
            [sys.executable, "-m", "ujar", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env=env,
            timeout=300,
            check=False,
        )

    return run
