# Two commands do everything on a fresh machine: `make demo` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

# The pipelines multiply small matrices: threads of the matrix library only wait for each other.
export OPENBLAS_NUM_THREADS ?= 1

.PHONY: demo test lint bench score corpus-report reference-report train evaluate-language clean

demo: $(READY)
	$(BIN)/simpang read examples

$(READY): pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[dev,report]'
	touch $@

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint
	$(BIN)/pytest

bench: $(READY)
	$(BIN)/python benchmarks/speed.py

# Folders of labels: `make score GOLD=path/to/labels`.
GOLD ?= ../shared/gold corpus/train corpus/dev
score: $(READY)
	$(BIN)/python benchmarks/score.py $(GOLD)

# Counts of the labelled reports against the wished spread, faults, agreement of two labellers.
corpus-report: $(READY)
	PYTHONPATH=benchmarks $(BIN)/python corpus/tools/report.py

# How far the public record is sourced, and how far other sources agree: SOURCES=folder of the sources.
SOURCES ?= ../shared/reference-sources
reference-report: $(READY)
	$(BIN)/python benchmarks/reference_report.py --sources $(SOURCES)

# Corpora -> a pipeline and its score card: `make train PIPELINE=id`. Needs the corpora in ../shared/corpora.
PIPELINE ?= id
VERSION ?= 0.3.0
train: $(READY)
	$(BIN)/pip install --quiet --disable-pip-version-check -e '.[training]'
	$(BIN)/python training/train.py all $(PIPELINE) --version $(VERSION)

evaluate-language: $(READY)
	$(BIN)/python training/evaluate.py

clean:
	rm -rf $(VENV)
