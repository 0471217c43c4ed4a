# Every target prepares .venv by itself: it needs python3 (3.11 or newer) and a package index, nothing else.
PYTHON ?= python3
BIN := .venv/bin
UV := $(BIN)/uv
UV_VERSION := 0.13.9
# Of the tests, one more at a time than there are cores: those that drive a browser mostly wait.
WORKERS ?= $(shell $(PYTHON) -c 'import os; print((os.cpu_count() or 1) + 1)')

.PHONY: run test check check-recovery mutants bench install format clean

run: .venv/.ready-to-run
	@$(BIN)/limber run

test: .venv/.ready-to-develop
	$(BIN)/pytest -n $(WORKERS) --dist worksteal $(ARGS)

check: .venv/.ready-to-develop
	$(BIN)/ruff format --check bots core tests
	$(BIN)/ruff check bots core tests
	$(BIN)/basedpyright --level error
	$(BIN)/lint-imports
	$(BIN)/limber content check

check-recovery: .venv/.ready-to-develop
	@$(BIN)/python -m tests.rules.agree $(ARGS)

mutants: .venv/.ready-to-develop
	@nice -n 15 $(BIN)/python -m tests.rules.mutants $(ARGS)

bench: .venv/.ready-to-develop
	$(BIN)/python -m tests.bench $(ARGS)

install: .venv/.ready-to-run

format: .venv/.ready-to-develop
	$(BIN)/ruff format bots core tests
	$(BIN)/ruff check --fix bots core tests

clean:
	rm -rf .venv .pytest_cache .ruff_cache .hypothesis .import_linter_cache dist

$(UV):
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Limber needs Python 3.11 or newer: make PYTHON=python3.12 ...")'
	@echo "Preparing .venv (once, about half a minute) ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)

.venv/.ready-to-run: $(UV) pyproject.toml uv.lock
	@$(UV) sync --frozen --inexact --no-dev --extra sandbox
	@touch $@

.venv/.ready-to-develop: $(UV) pyproject.toml uv.lock
	@$(UV) sync --frozen --extra sandbox
	@touch $@ .venv/.ready-to-run
