# `make run` and `make test` are all that a fresh machine with Python 3.11 and make needs: each sets
# up its own environment in .venv first. A second call finds it there.

VENV ?= .venv
FORMAT ?= table
# The first Python on the path that is new enough.
PYTHON ?= $(shell for p in python3 python3.11 python3.12 python3.13 python3.14 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: help run serve test lint types lexicon pytest gate pin docs format compiled clean

help:  ## List the commands
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile

run: $(VENV)/run.stamp  ## Show the records of the sample pages, or of PAGES=...
	@$(BIN)/ujar $(if $(PAGES),read $(PAGES),demo) --format $(FORMAT)
	@echo "To open the reading room: make serve, then http://localhost:8377" >&2

serve: $(VENV)/serve.stamp  ## Open the reading room on the sample pages, or on STORE=...
	$(BIN)/ujar serve $(STORE)

test: lint types lexicon gate pytest  ## Run all checks and tests

lint: $(VENV)/test.stamp  ## Check style and form of the code
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/test.stamp
	$(BIN)/mypy

lexicon: $(VENV)/test.stamp
	$(BIN)/ujar check lexicon

pytest: $(VENV)/test.stamp
	$(BIN)/pytest --basetemp=$(VENV)/tmp

gate: $(VENV)/test.stamp  ## Compare the figures with their floors
	$(BIN)/python bench/gate.py

pin: $(VENV)/test.stamp  ## Raise the floors to the figures; REASON=... lets them fall
	$(BIN)/python bench/gate.py --pin $(if $(REASON),--allow-lower "$(REASON)")

docs: $(VENV)/test.stamp  ## Write the generated pages of docs/ anew
	$(BIN)/python docs/generate.py

format: $(VENV)/test.stamp  ## Put the code in form
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

compiled: | $(VENV)/bin/python  ## Install with compiled stages; needs a C compiler and minutes
	UJAR_COMPILE=1 $(PIP) install .
	@touch $(VENV)/run.stamp
	@$(BIN)/ujar --version

clean:  ## Remove the environment and all caches
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find src tests bench docs -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: pyproject.toml | $(VENV)/bin/python
	$(PIP) install --editable .
	@touch $@

$(VENV)/serve.stamp: $(VENV)/run.stamp
	$(PIP) install --editable ".[serve]"
	@touch $@

# Dependency groups need a pip of 2025 or later; a new environment may have an older one.
$(VENV)/test.stamp: $(VENV)/run.stamp
	$(PIP) install --upgrade "pip>=25.1"
	$(PIP) install --group lint --group test
	@touch $@
