import re
import signal
import subprocess
import sys
from urllib.request import urlopen

import pytest

from ujar.store import Store


@pytest.fixture
def start(tmp_path):
    """Give a function that starts the server and gives it with the address that it told."""
    started = []

    def run(*arguments):
        server = subprocess.Popen(
            [sys.executable, "-m", "ujar", "serve", "--port", "0", *map(str, arguments)],
            stderr=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=tmp_path,
            env={"TMPDIR": str(tmp_path), "PATH": ""},
            encoding="utf-8",
        )
        started.append(server)
        for line in server.stderr:
            found = re.search(r"http://\S+", line)
            if found:
                return server, found[0]
        raise AssertionError("the server ended")

    yield run
    for server in started:
        server.kill()
        server.communicate()


def test_serves_the_sample_pages(start, tmp_path):
    """Without a store the sample pages are served; Ctrl-C ends quietly and leaves nothing."""
    server, address = start()
    with urlopen(f"{address}/api/v1") as answer:  # noqa: S310 - our own server
        said = answer.read()
    server.send_signal(signal.SIGINT)
    out, err = server.communicate(timeout=60)

    assert b'"samples":true' in said
    assert ("", "") == (out, err)
    assert -signal.SIGINT == server.returncode
    assert [] == list(tmp_path.iterdir())


def test_serves_a_store_in_several_processes(start, tmp_path):
    """A store is served by as many processes as are asked for."""
    Store(str(tmp_path / "own.db")).close()
    server, address = start("own.db", "--workers", "2")
    with urlopen(f"{address}/api/v1/health") as answer:  # noqa: S310 - our own server
        said = answer.read()
    server.send_signal(signal.SIGTERM)
    _, err = server.communicate(timeout=60)

    assert b'"status":"ok"' in said
    assert "" == err


def test_refuses_a_store_that_is_not_there(run_ujar, tmp_path):
    """Looking at a store does not make it."""
    done = run_ujar("serve", "no.db")

    assert 3 == done.returncode
    assert b"store-missing" in done.stderr
    assert not (tmp_path / "no.db").exists()


def test_refuses_an_address_of_another_machine(run_ujar, tmp_path):
    """An address that cannot be listened on is wrong usage."""
    Store(str(tmp_path / "own.db")).close()
    done = run_ujar("serve", "own.db", "--host", "192.0.2.1")

    assert 2 == done.returncode
    assert b"request-address" in done.stderr


def test_names_the_extra_that_is_missing(tmp_path, run_ujar):
    """Without its parts the verb says which extra to install."""
    (tmp_path / "fastapi.py").write_text(
        "raise ModuleNotFoundError('No module named fastapi', name='fastapi')"
    )
    done = run_ujar("serve", env={"PYTHONPATH": str(tmp_path)})

    assert 3 == done.returncode
    assert b"extra-missing" in done.stderr
    assert b"ujar[serve]" in done.stderr
