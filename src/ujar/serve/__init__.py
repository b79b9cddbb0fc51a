"""Serves a store as web pages and as an API, for people who read and for programs that ask.

`create_app(Settings(store="ujar.db"))` gives an ASGI application in which the statement "Kami siap
berunding" opens its words on its page. It reads the store and changes nothing; it fetches nothing
from anywhere. It needs the extra `serve`; what is missing is named by the error. `docs/serve.md`
says how to use it, `docs/api.md` what the API promises.
"""

from ujar.errors import MissingExtraError

try:
    import fastapi  # noqa: F401 - only looked for
    import jinja2  # noqa: F401
    import python_multipart  # noqa: F401
    import uvicorn  # noqa: F401
except ModuleNotFoundError as error:
    raise MissingExtraError(
        "extra-missing", f"the reading room needs {error.name}: pip install 'ujar[serve]'"
    ) from error

from ujar.serve.app import create_app
from ujar.serve.settings import Settings

__all__ = ["Settings", "create_app"]
