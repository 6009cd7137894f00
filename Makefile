# `make demo` and `make test` set everything up by themselves; `make` alone lists the targets.
# All paths are relative: make cannot name a file with a space in its path.

PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	"$$p" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && echo "$$p" && break; done)
# The stamp carries the checkout's place, since an environment does not survive being moved.
STAMP := .venv/ready-$(shell pwd | cksum | cut -d ' ' -f 1)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check
UV ?= uv
OURS := baotinh connectors transforms sql flows simulator benchmarks tests

.PHONY: year-test bench-endtoend browser-test browser-lock server-test bench-prefect feed-test bench-warehouse bench-kinship dictionary help setup demo test lint format kill-test replay-test dask-test stranger-test mutation-test bench lock bench-lock clean

help:
	@echo "make demo       set up, then run the whole product on newspapers that do not exist"
	@echo "make test       set up, then check style, types, imports and run all tests"
	@echo "make setup      an environment in .venv with the command .venv/bin/baotinh"
	@echo "make lint       style, types and imports only"
	@echo "make format     rewrite the code in the house style"
	@echo "make kill-test  kill run, worker, Prefect or Postgres at every stage and compare the warehouses (hours)"
	@echo "make replay-test  20,000 stored pages read again after a planted change of rules (minutes)"
	@echo "make year-test  a simulated year of three papers, followed day by day (some 20,000 articles; half an hour)"
	@echo "make bench-endtoend  from the wire into Postgres beside Scrapy, in turns (minutes)"
	@echo "make dask-test  5,000 of them read by two workers that Dask knows, beside one process (a minute)"
	@echo "make stranger-test  the five minutes of docs/warehouse.md as they are typed, with pandas and DuckDB"
	@echo "make mutation-test  20,000 broken pages: no exception, no hang (minutes)"
	@echo "make browser-test  an operator's way through Prefect's UI in headless Chromium; writes docs/pictures (minutes)"
	@echo "make server-test  downtime, a wiped Prefect database, everybody at once, automations: a real server (minutes)"
	@echo "make bench      our extractor beside the peers, in an environment of its own: CPU and scores (minutes)"
	@echo "make bench-warehouse  what a load costs beside plain COPY and an ORM (a minute)"
	@echo "make bench-kinship  4,000 labelled pairs: which copies are found, and what is taken for one (minutes)"
	@echo "make bench-prefect  what Prefect costs beside the same plain functions (minutes)"
	@echo "make feed-test  8 writers, readers, aborts and 100 killed servers (minutes)"
	@echo "make dictionary  write docs/dictionary.md anew from the comments in the database"
	@echo "make lock       rebuild requirements.lock from pyproject.toml (needs uv)"
	@echo "make clean      remove .venv and caches; data in .baotinh stay"

# Ours is compiled as pip compiles what it installs; where PYTHONDONTWRITEBYTECODE is set each start would compile it anew.
setup: $(STAMP)
	@$(BIN)/python -m compileall -q $(OURS)

$(STAMP): pyproject.toml requirements.lock
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or newer with the venv module was found." \
		"Install one (Debian: apt install python3 python3-venv) or say which: make PYTHON=/path/to/python" >&2; exit 1; }
	@echo "Setting up .venv with $$("$(PYTHON)" --version)"
	@"$(PYTHON)" -m venv --clear .venv
	@$(PIP) install --quiet --no-deps --require-hashes -r requirements.lock
	@$(PIP) install --quiet --no-deps --no-build-isolation -e .
	@$(PIP) check
	@touch "$@"

demo: setup
	@$(BIN)/baotinh demo

# As many processes as there are cores, each with a Postgres of its own; who has done its half takes from the other.
test: lint
	@$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal

lint: setup
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/lint-imports --no-logo >.venv/imports.txt || { cat .venv/imports.txt; exit 1; }
	@$(BIN)/mypy --no-error-summary

format: setup
	@$(BIN)/ruff check --quiet --fix .
	@$(BIN)/ruff format --quiet .

kill-test: setup
	@$(BIN)/python tests/kill_everywhere.py

replay-test: setup
	@$(BIN)/python tests/replay_campaign.py 20000

year-test: setup
	@$(BIN)/python tests/year_campaign.py 365

dask-test: setup
	@$(BIN)/python tests/replay_campaign.py 5000 dask

stranger-test: setup
	@$(BIN)/python tests/stranger_path.py

mutation-test: setup
	@$(BIN)/python -m benchmarks.campaign mutations --pages 20000

# The peers want other versions of what the product uses, so they never meet it in one environment.
PEERS := .venv-bench/ready-$(shell pwd | cksum | cut -d ' ' -f 1)

$(PEERS): benchmarks/peers/requirements.lock
	@"$(PYTHON)" -m venv --clear .venv-bench
	@.venv-bench/bin/python -m pip --disable-pip-version-check install --quiet --no-deps --require-hashes \
		-r benchmarks/peers/requirements.lock
	@touch "$@"

bench: $(PEERS)
	@.venv-bench/bin/python -m benchmarks.speed
	@.venv-bench/bin/python -m benchmarks.peers

bench-endtoend: setup $(PEERS)
	@$(BIN)/python -m benchmarks.endtoend

bench-warehouse: setup
	@$(BIN)/python -m benchmarks.warehouse load

bench-kinship: setup
	@$(BIN)/python -m benchmarks.kinship

bench-prefect: setup
	@$(BIN)/python -m benchmarks.prefect 10000

feed-test: setup
	@cd tests && PYTHONPATH=.. ../$(BIN)/python feed_campaign.py 100

dictionary: setup
	@$(BIN)/baotinh db dictionary > docs/dictionary.md.new && mv docs/dictionary.md.new docs/dictionary.md

server-test: setup
	@$(BIN)/python -m pytest -m campaign tests/flows/test_downtime.py tests/flows/test_replay_served.py

# The browser's driver is no dependency of the product, and its test no part of `make test`.
BROWSER := .venv-browser/ready-$(shell pwd | cksum | cut -d ' ' -f 1)

$(BROWSER): tests/browser/requirements.lock
	@"$(PYTHON)" -m venv --clear .venv-browser
	@.venv-browser/bin/python -m pip --disable-pip-version-check install --quiet --no-deps --require-hashes \
		-r tests/browser/requirements.lock
	@touch "$@"

browser-test: setup $(BROWSER)
	@.venv-browser/bin/python tests/browser/journey.py

browser-lock:
	$(UV) pip compile tests/browser/requirements.in --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-header --quiet -o tests/browser/requirements.lock

bench-lock:
	$(UV) pip compile benchmarks/peers/requirements.in --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-header --quiet -o benchmarks/peers/requirements.lock

lock:
	$(UV) pip compile pyproject.toml --extra test --extra dev --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-header --quiet -o requirements.lock

clean:
	rm -rf .venv .venv-bench .venv-browser .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
