# Every target prepares .venv by itself: it needs python3 (3.11 or newer) and a package index, nothing else.
PYTHON ?= python3
BIN := .venv/bin
UV := $(BIN)/uv
UV_VERSION := 0.13.9
AUDITOR = env UV_PROJECT_ENVIRONMENT=.venv/audit $(UV) run --quiet --frozen --only-group audit
# One more than there are cores: one of them waits for its browser and its processes. Each has to read all tests first.
WORKERS ?= $(shell $(PYTHON) -c 'import os; print(1 + (os.cpu_count() or 1))')

.PHONY: run test check check-recovery mutants crash bench soak load pictures reference root audit secrets install format clean

run: .venv/.ready-to-run
	@$(BIN)/limber run

test: .venv/.ready-to-develop
	@# What was compiled is kept whatever the shell says: else each worker compiles all that it imports.
	PYTHONDONTWRITEBYTECODE= $(BIN)/pytest -n $(WORKERS) $(ARGS)

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

crash: .venv/.ready-to-develop
	@$(BIN)/python -m tests.crash $(ARGS)

# What Limber is measured against has an environment of its own.
bench: $(UV)
	@env UV_PROJECT_ENVIRONMENT=.venv/bench $(UV) sync --quiet --frozen --group bench
	.venv/bench/bin/python -m tests.bench $(ARGS)

load: .venv/.ready-to-develop
	@$(BIN)/limber load $(ARGS)

# Hours, over all cores: a thousand people through more than a year in twenty worlds, then two hundred small ones.
soak: .venv/.ready-to-develop
	@$(BIN)/limber simulate --people 50 --days 400 --communities 2 --seeds 20 $(ARGS)
	@$(BIN)/limber simulate --people 20 --days 60 --communities 2 --seeds 200 $(ARGS)

# Every picture of the documentation from the page, the moving one, and the report's.
pictures: .venv/.ready-to-develop
	LIMBER_PICTURES=1 $(BIN)/pytest -n0 tests/browser tests/report/test_sheet.py $(ARGS)

# The pages of the documentation that are made from the code.
reference: .venv/.ready-to-develop
	$(BIN)/python -m bots.reference $(ARGS)

# The image's steps in a folder, without a container engine, and the bot in it asked. Wants root and debootstrap.
root: .venv/.ready-to-develop
	@$(BIN)/python -m tests.deploy.root $(ARGS)

# Both have an environment of their own, so that what looks through the dependencies is none of them.
audit: $(UV)
	@$(UV) export --quiet --frozen --extra sandbox --no-emit-project --output-file .venv/locked.txt
	$(AUDITOR) pip-audit --requirement .venv/locked.txt --require-hashes --disable-pip --strict --progress-spinner off $(ARGS)

secrets: $(UV)
	git ls-files -z ':!deploy/secrets.baseline' | xargs -0 $(AUDITOR) detect-secrets-hook --baseline deploy/secrets.baseline

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
	@$(UV) sync --frozen --inexact --no-dev --extra sandbox --extra speed
	@touch $@

.venv/.ready-to-develop: $(UV) pyproject.toml uv.lock
	@$(UV) sync --frozen --extra sandbox --extra speed
	@touch $@ .venv/.ready-to-run
