# Needs Python 3.11 or newer and make, nothing else. `make graph` is the demonstration, `make test` every check.
PYTHON ?= python3
VENV   ?= .venv
OUT    ?= exports
BIN    := $(VENV)/bin
PYTEST_ARGS ?= -n 2
BENCH_ARGS ?=

.PHONY: graph test bench clean

graph: $(VENV)/installed
	$(BIN)/graphkit build seeds --out $(OUT)
	@echo
	@echo "Open   $(OUT)/graph.html in a browser: the graph."
	@echo "Query  $(OUT)/graph.ttl: $(BIN)/graphkit query disagreements"
	@echo "Tables $(OUT)/claims.jsonl, relations.jsonl, entities.jsonl; $(OUT)/graph.graphml for Gephi and Cytoscape"

test: $(VENV)/installed-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pytest $(PYTEST_ARGS)

# One table, kept in benchmarks/results.md; the other programs there measure one room each.
bench: $(VENV)/installed-test
	$(BIN)/python benchmarks/bench_speed.py $(BENCH_ARGS)

clean:
	rm -rf $(VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find $(OUT) -mindepth 1 ! -name README.md -delete

# Stamp files: what is installed is installed again only when pyproject.toml changes.
$(VENV)/python-found:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "$(PYTHON) is older than 3.11: call make PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	@touch $@

$(VENV)/installed: $(VENV)/python-found pyproject.toml
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/installed-test: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --editable '.[test]'
	@touch $@
