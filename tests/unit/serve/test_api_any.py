"""Asks the API whatever its description allows, and what it does not: no question is a defect."""

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from ujar.serve.api import router
from ujar.serve.openapi import make_description

CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
]


def describe():
    """Make the description without a store: it hangs on the routes alone."""
    app = FastAPI()
    app.include_router(router)
    return schemathesis.openapi.from_dict(make_description(app))


OPERATIONS = [found.ok() for found in describe().get_all_operations()]
QUESTIONS = [
    pytest.param(operation, mode, id=f"{operation.label} {mode.value}")
    for operation in OPERATIONS
    for mode in GenerationMode
    if mode is GenerationMode.POSITIVE or operation.query or operation.body
]


@pytest.mark.parametrize(("operation", "mode"), QUESTIONS)
def test_no_question_is_a_defect(app, operation, mode):
    """Any question is answered, in the form that the description gives, or refused by its code."""
    operation.schema.app = app
    operation.app = app

    @settings(
        max_examples=15,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(operation.as_strategy(generation_mode=mode))
    def ask(case):
        case.call_and_validate(headers={"Host": "localhost"}, checks=CHECKS)

    ask()
