PYTHON ?= python3
HOST ?= 127.0.0.1
PORT ?= 8000
export HOST PORT

BIN := .venv/bin
RUN_READY := .venv/.run-ready
TEST_READY := .venv/.test-ready

# Each of the hundreds of processes of a run would compile everything anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run test test-one bench faults mutants audit handbook

run: $(RUN_READY)
	$(BIN)/python manage.py migrate --verbosity 0
	$(BIN)/python manage.py import_articles seeds --publish
	$(BIN)/python manage.py render_guides > /dev/null
	$(BIN)/python manage.py rebuild_search > /dev/null
	$(BIN)/python manage.py collectstatic --noinput --verbosity 0
	$(BIN)/python manage.py maintain > /dev/null
	@echo "http://$(HOST):$(PORT)"
	$(BIN)/gunicorn helpcenter.wsgi --bind $(HOST):$(PORT) --workers 2 --threads 8 --no-control-socket --limit-request-line 8190

test: $(TEST_READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest --numprocesses auto
	$(BIN)/python -m tests.postgresql --numprocesses auto

# FILE: a file, a folder or a test, as pytest takes it.
test-one: $(TEST_READY)
	$(BIN)/python -m pytest $(FILE)

bench: $(TEST_READY)
	$(BIN)/python -m tests.benchmarks

faults: $(TEST_READY)
	$(BIN)/python -m pytest -m faults tests/faults

mutants: $(TEST_READY)
	$(BIN)/python -m tests.mutants

handbook: $(TEST_READY)
	$(BIN)/python -m tests.support.handbook

# Known weaknesses of what is pinned; needs the network and the index's database of them.
audit: $(RUN_READY)
	$(BIN)/pip install --quiet --disable-pip-version-check pip-audit==2.10.1
	$(BIN)/pip-audit --requirement requirements.txt --no-deps --disable-pip

$(RUN_READY): requirements.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11")'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(TEST_READY): $(RUN_READY) tests/requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r tests/requirements.txt
	touch $@
