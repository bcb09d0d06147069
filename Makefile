# `make` alone lists what can be made.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help run test lookups docs bench trials clean

help: ## list the targets
	@awk -F':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: $(INSTALLED) ## install into .venv if need be, and run the program
	@$(BIN)/lscb

test: $(VENV)/.installed-dev ## style, types, contracts and the whole test suite
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

docs: $(VENV)/.installed-dev ## make the generated parts of docs/ and the README's examples anew
	$(BIN)/python -m tests.docs

lookups: $(VENV)/.installed-dev ## how well the search answers: LOOKUPS=FILE, or the shipped ones
	$(BIN)/python -m tests.lookups $(LOOKUPS)

bench: $(VENV)/.installed-dev ## measure beside a peer, in one run: Compare on 150 areas, or on AREAS
	$(BIN)/python -m tests.bench $(AREAS)

trials: $(VENV)/.installed-dev ## end the app in every state and way, TIMES each (20)
	$(BIN)/python -m tests.trials signals $(TIMES)

clean: ## remove the environment and caches
	rm -rf $(VENV) .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache build dist

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(INSTALLED): pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ $(INSTALLED)
