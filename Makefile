# One machine, nothing but Python and make. `make run` starts it, `make test` tests it.
PYTHON ?= python3
BIN := .venv/bin
TEST_DATABASE_URL ?= $(or $(DATABASE_URL),postgres://postgres@127.0.0.1:5432/courier)
TEST_REDIS_URL ?= $(or $(REDIS_URL),redis://127.0.0.1:6379/9)
PYTEST := $(BIN)/python -m pytest

.PHONY: run test test-services check bench faults fix clean

run: .venv/installed
	$(BIN)/python manage.py courier --demo

test: .venv/installed-dev
	$(PYTEST) -n 2 --dist loadfile $(ARGS)

test-services: .venv/installed-dev
	DATABASE_URL=$(TEST_DATABASE_URL) REDIS_URL=$(TEST_REDIS_URL) $(PYTEST) -n 2 --dist loadfile $(ARGS)

check: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy courier_site designer notifications
	$(BIN)/lint-imports
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python manage.py check
	$(BIN)/python manage.py events check
	$(BIN)/python manage.py events map --check
	$(BIN)/python scripts/check_vendored.py
	scripts/designer-vendor/type-check

bench: .venv/installed-dev
	$(BIN)/python -m tests.benchmarks

faults: .venv/installed-dev
	$(BIN)/python -m tests.faults

fix: .venv/installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf .venv var

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0] if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

.venv/installed-dev: .venv/installed requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@
