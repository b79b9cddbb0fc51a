"""What the tests of the server share: a store of the sample pages, and a client that asks it."""

import pytest
from starlette.testclient import TestClient

from ujar.serve import Settings, create_app
from ujar.serve.samples import make_samples


@pytest.fixture(scope="session")
def samples(tmp_path_factory):
    """Give the file of a store of the sample pages, made once."""
    return make_samples(tmp_path_factory.mktemp("samples"))


@pytest.fixture(scope="session")
def app(samples):
    """Give the application on the sample pages, without a limit of requests."""
    return create_app(Settings(store=samples, samples=True, rate=0))


@pytest.fixture
def client(app):
    """Give a client of its own, without cookies."""
    with TestClient(app, base_url="http://localhost", raise_server_exceptions=False) as client:
        yield client
