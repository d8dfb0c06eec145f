# Every command works in a fresh clone: it builds .venv first, from python3.11 and the lock files.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
WORKERS ?= 2
SHOTS ?= build/shots
LOCK_FLAGS := --quiet --generate-hashes --allow-unsafe --strip-extras --no-header \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links

# Node and its tools come from the development requirements, not from the machine.
NPM := PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/npm
MODULES := node_modules/.package-lock.json

.DEFAULT_GOAL := help
.PHONY: help run scripts test test-fast lint format bench pictures shots messages limits lock chromium firefox webkit \
	office clean

help: ## Show this list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

run: $(VENV)/.run ## Serve the map at http://127.0.0.1:8050/
	$(BIN)/python app.py

# Compiled test modules are kept: to rewrite their assertions takes each worker seconds.
test test-fast: export PYTHONDONTWRITEBYTECODE =

test: $(VENV)/.dev $(MODULES) chromium firefox webkit office ## Run every test, those in a browser too
	$(NPM) test --silent
	$(BIN)/pytest -n $(WORKERS) --dist worksteal

test-fast: $(VENV)/.dev $(MODULES) ## Run the tests that need no browser, server, PostgreSQL or LibreOffice
	$(NPM) test --silent
	$(BIN)/pytest -n $(WORKERS) --dist worksteal -m "not browser and not slow"

lint: $(VENV)/.dev $(MODULES) ## Check style, types, imports and dependencies, and the bundles of scripts
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy .
	$(BIN)/lint-imports --no-logo --no-cache
	$(BIN)/deptry .
	$(NPM) run check --silent

format: $(VENV)/.dev $(MODULES) ## Format the code and mend what can be mended
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	$(NPM) run format --silent

scripts: $(VENV)/.dev $(MODULES) ## Bundle the scripts of assets/modules/ into assets/built/
	$(NPM) run build --silent

bench: $(VENV)/.dev chromium ## Measure against a plain Plotly page, print the budgets
	$(BIN)/python -m benchmarks

pictures: $(VENV)/.dev chromium ## Take the pictures of docs/
	$(BIN)/python -m benchmarks.shots

# 216 pictures take ten minutes; SIZES, LANGS, SCHEMES and VIEWS narrow them: LANGS="fi sv" SIZES=phone.
shots: $(VENV)/.dev chromium ## Take every view in every size, language and scheme into SHOTS
	$(BIN)/python -m benchmarks.contact_sheet --sizes "$(SIZES)" --langs "$(LANGS)" \
		--schemes "$(SCHEMES)" --views "$(VIEWS)" --folder "$(SHOTS)"

messages: $(VENV)/.dev ## Bring the catalogues of locale/ up to date with the code
	$(BIN)/python -m layers.words.update_catalogues

limits: $(VENV)/.dev ## Class the figures of the numeric themes anew, after they change
	$(BIN)/python -m layers.themes.keep_limits

lock: $(VENV)/.dev ## Resolve pyproject.toml into the lock files
	$(BIN)/pip install --quiet pip-tools
	$(BIN)/pip-compile $(LOCK_FLAGS) --output-file requirements.lock pyproject.toml
	$(BIN)/pip-compile $(LOCK_FLAGS) --extra dev --constraint requirements.lock \
		--output-file requirements-dev.lock pyproject.toml

clean: ## Remove the virtual environment and caches
	rm -rf $(VENV) node_modules .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/bin/pip:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' \
		|| { echo "Python 3.11 is needed; say where it is with make PYTHON=/path/to/python3.11" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: requirements.lock | $(VENV)/bin/pip
	$(BIN)/pip install --quiet --require-hashes --no-deps -r requirements.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock $(VENV)/.run | $(VENV)/bin/pip
	$(BIN)/pip install --quiet --require-hashes --no-deps -r requirements-dev.lock
	@touch $@

$(MODULES): package-lock.json $(VENV)/.dev
	$(NPM) ci --ignore-scripts --no-audit --no-fund --silent
	@touch $@

# $(call debian,program,packages,who needs them): installs them if they are missing and it may.
define debian
	@command -v $(1) > /dev/null || { test "$$(id -u)" = 0 && command -v apt-get > /dev/null \
		&& apt-get update -qq && apt-get install -y -qq --no-install-recommends $(2); } \
		|| { echo "$(3) Debian's $(firstword $(2)): apt-get install $(2)" >&2; exit 1; }
endef

chromium:
	$(call debian,chromium,chromium fonts-dejavu-core,The tests in a browser need)

firefox:
	$(call debian,firefox-esr,firefox-esr,The journeys in Firefox need)

# WebKit has no mode without a screen; Xvfb gives it one that nobody sees.
webkit:
	$(call debian,WebKitWebDriver,webkit2gtk-driver,The journeys in WebKit need)
	$(call debian,Xvfb,xvfb,The journeys in WebKit need)

# Opens the exported slides; Carlito has the widths of the typeface that PowerPoint gives them.
office:
	$(call debian,soffice,libreoffice-impress fonts-crosextra-carlito,The slides need)
