# CrewSwap. `make run` serves the catalogue, `make test` checks everything.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
MANAGE := $(BIN)/python manage.py
TEMPLATES := git ls-files -z --cached --others --exclude-standard -- 'templates/*.html'

.PHONY: run test check format load export screenshots fonts lock clean

run: $(VENV)/runs
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_catalogue --keep-edits
	@$(MANAGE) runserver 127.0.0.1:$(PORT)

test: check
	@$(BIN)/coverage erase
	@echo "== Tests on SQLite"
	@env -u DATABASE_URL $(BIN)/pytest --numprocesses auto --cov --cov-report=
	@bin/with-postgres $(BIN)/pytest --numprocesses auto --ignore tests/browser --cov --cov-append --cov-report=
	@$(BIN)/coverage report

# What can be checked without running the site's tests.
check: $(VENV)/tests
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(TEMPLATES) | xargs -0 $(BIN)/djhtml --tabwidth 2 --check
	@$(TEMPLATES) | xargs -0 $(BIN)/djade --target-version 5.2 --check
	@env -u DATABASE_URL $(MANAGE) makemigrations --check --dry-run
	@env -u DATABASE_URL DEBUG=off ALLOWED_HOSTS=crewswap.example \
		SECRET_KEY=$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(50))') \
		$(MANAGE) check --deploy --fail-level WARNING

format: $(VENV)/tests
	@$(BIN)/ruff format
	@$(BIN)/ruff check --fix --quiet
	@$(TEMPLATES) | xargs -0 $(BIN)/djhtml --tabwidth 2 || true
	@$(TEMPLATES) | xargs -0 $(BIN)/djade --target-version 5.2 || true

load: $(VENV)/runs
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_catalogue

export: $(VENV)/runs
	@$(MANAGE) export_catalogue

# The README's pictures, of the catalogue in fixtures/ (Debian: apt install chromium).
screenshots: $(VENV)/tests
	@env -u DATABASE_URL $(BIN)/python -m docs.screenshots

# The type of link pictures, cut down to the letters we use (Debian: apt install
# fonts-inter).
INTER ?= /usr/share/fonts/opentype/inter
fonts: $(VENV)/tests
	@for weight in Regular Bold; do \
		$(BIN)/pyftsubset $(INTER)/Inter-$$weight.otf \
			--unicodes-file=missions/fonts/letters.txt --no-hinting --desubroutinize \
			--layout-features=kern,mark,ccmp,locl \
			--output-file=missions/fonts/Inter-$$weight.otf; done

# Newest releases that the .in files allow, with hashes. Read the diff.
lock: $(VENV)/tests
	@for name in requirements requirements-dev; do \
		$(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
			--generate-hashes --no-emit-index-url --no-header --no-annotate \
			$$name.in --output-file $$name.txt; done

clean:
	@rm -rf $(VENV) staticfiles .coverage

# A virtual environment that can run the site; made anew when a lock changes.
$(VENV)/runs: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit("CrewSwap needs Python 3.11 or later.") if sys.version_info < (3, 11) else None'
	@echo "Making $(VENV), which takes a minute the first time."
	@$(PYTHON) -m venv $(VENV)
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/tests: requirements-dev.txt $(VENV)/runs
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@
