.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

ARTICLES ?= tests/cases/sample/articles
DATE ?=
PYTHON ?= python3
# More than the cores: many tests wait for a server, a browser or a process that was killed.
WORKERS ?= 4
VENV := .venv
BIN := $(VENV)/bin

help:  ## Print these verbs
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

setup: $(VENV)/.ready  ## Make .venv with the command in it, and see to the system libraries

brief: $(VENV)/.ready  ## Make a brief of the sample, or of ARTICLES=path DATE=YYYY-MM-DD
	@$(BIN)/briefing generate $(ARTICLES) $(if $(DATE),--date $(DATE))

test: $(VENV)/.dev  ## Run the tests
	@$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

check: $(VENV)/.dev  ## Format, lint, types, layers, tests: all that a commit must pass
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m pytest -n $(WORKERS) --dist worksteal

format: $(VENV)/.dev  ## Set the code in the house's form
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

golden: $(VENV)/.dev  ## Write the expected outputs of tests/cases anew; read the diff before you keep it
	@$(BIN)/python -m pytest tests/test_golden.py --golden -n 0

clean:  ## Remove what setup made
	rm -rf $(VENV)

$(VENV)/.ready: pyproject.toml
	@bash .ci/system-libraries
	@$(PYTHON) -m venv $(VENV)
# The pip of an older Python warns of an extra that is there under its other name, and takes twice as long.
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.ready
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group dev
	@touch $@

.PHONY: help setup brief test check format golden clean
