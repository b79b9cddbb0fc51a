import pytest
from starlette.testclient import TestClient

from ujar.errors import StoreError
from ujar.serve import Settings, create_app
from ujar.serve.static import FOLDER, find_address, load_files


def test_without_settings_the_sample_pages_are_served():
    """`create_app()` alone serves the sample pages, and cleans up behind itself."""
    app = create_app()
    with TestClient(app, base_url="http://localhost") as client:
        assert 14 == client.get("/api/v1").json()["counts"]["pages"]
        file = app.state.settings.store

    with pytest.raises(StoreError):
        create_app(Settings(store=file))


def test_a_store_is_not_made_by_looking(tmp_path):
    """A file that is not there is refused and not made."""
    with pytest.raises(StoreError):
        create_app(Settings(store=str(tmp_path / "no.db")))

    assert [] == list(tmp_path.iterdir())


def test_files_have_the_digest_in_their_address(client):
    """A file of the package is kept for good by the browser; another digest gives nothing."""
    address = find_address("ujar.css")
    answer = client.get(address)

    assert 200 == answer.status_code
    assert (FOLDER / "ujar.css").read_bytes() == answer.content
    assert "immutable" in answer.headers["cache-control"]
    assert "gzip" == answer.headers["content-encoding"]
    assert 404 == client.get("/static/0000000000000000/ujar.css").status_code


def test_files_are_given_plain_to_those_who_cannot_unpack(client):
    """A client that takes no gzip gets the bytes as they are."""
    answer = client.get(find_address("ujar.css"), headers={"Accept-Encoding": "identity"})

    assert "content-encoding" not in answer.headers
    assert load_files()["ujar.css"].plain == answer.content


def test_nothing_is_loaded_from_elsewhere(client):
    """The first screen names no address of another server."""
    page = client.get("/").text

    assert "://" not in page.replace("http://www.w3.org/", "")


def test_pages_are_packed(client):
    """Answers of some length travel packed."""
    assert "gzip" == client.get("/api/v1/find").headers["content-encoding"]
