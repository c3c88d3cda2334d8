# Two commands do everything on a fresh machine: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

$(READY): pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev]'
	touch $@

.PHONY: demo test lint bench score clean

demo: $(READY)
	$(BIN)/simpang read examples

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint
	$(BIN)/pytest

bench: $(READY)
	$(BIN)/python benchmarks/speed.py

GOLD ?= ../shared/gold
score: $(READY)
	$(BIN)/python benchmarks/score.py $(GOLD)

clean:
	rm -rf $(VENV)
