# Everything is one command. `make run` on a fresh machine needs Python 3.11 or newer and nothing else of ours.

PYTHON ?= python3
BIN := .venv/bin
UV ?= $(firstword $(shell command -v uv) $(BIN)/uv)

.DEFAULT_GOAL := help
.PHONY: help run install dev browser test check bench chaos soak lock migration clean

help:
	@echo 'make run        set everything up and serve a demo town on http://localhost:8000'
	@echo 'make test       the suite, on a real PostgreSQL'
	@echo 'make check      format, lint, strict types, import contracts'
	@echo 'make bench      every benchmark beside its peers'
	@echo 'make chaos      kill processes and see that nothing is lost'
	@echo 'make soak       run for long'
	@echo 'make lock       pin the dependencies of pyproject.toml again'
	@echo 'make migration m="words"   write the next revision of the database'

run: .venv/.run
	$(BIN)/anju up --demo

install: .venv/.run
dev: .venv/.dev

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed, this is " + sys.version)'
	$(PYTHON) -m venv .venv

# A stamp says what is installed: nothing is done again until a lock file changes.
.venv/.run: requirements.lock pyproject.toml | .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e .
	@touch $@

.venv/.dev: requirements-dev.lock .venv/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.lock
	@touch $@

# The pages are looked at in a real browser where there is one, or where one can be had.
browser:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || \
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo 'Installing Chromium for the tests of the pages.'; \
	    apt-get install --yes --quiet chromium >/dev/null || \
	    { apt-get update --quiet >/dev/null && apt-get install --yes --quiet chromium >/dev/null; } || \
	    echo 'Chromium could not be installed: the tests that look at pages in a browser are SKIPPED.'; \
	else \
	    echo 'No Chromium here: the tests that look at pages in a browser are SKIPPED. Install chromium to run them.'; \
	fi

test: .venv/.dev browser
	$(BIN)/python -m pytest -n 3 --dist worksteal $(ARGS)

check: .venv/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/.dev
	$(BIN)/python -m bench $(ARGS)

chaos: .venv/.dev
	$(BIN)/python -m pytest -m chaos $(ARGS)

soak: .venv/.dev
	$(BIN)/python -m pytest -m soak $(ARGS)

lock: .venv/bin/python
	@$(UV) --version >/dev/null 2>&1 || $(BIN)/python -m pip install --quiet uv
	$(UV) pip compile --quiet --no-emit-index-url pyproject.toml -o requirements.lock
	$(UV) pip compile --quiet --no-emit-index-url --extra dev pyproject.toml -o requirements-dev.lock

migration: .venv/.dev
	$(BIN)/python -m registry.migrations "$(m)"
	@$(BIN)/ruff check --quiet --fix registry/migrations/versions
	@$(BIN)/ruff format --quiet registry/migrations/versions

clean:
	rm -rf build *.egg-info .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
