# CrewSwap. `make run` serves the catalogue, `make test` checks everything.

PYTHON ?= python3
PORT ?= 8000
VENV := .venv
BIN := $(VENV)/bin
# These commands are a laptop's. Whatever else starts the site is a server, without debug.
MANAGE := DEBUG=on $(BIN)/python manage.py
TEMPLATES := git ls-files -z --cached --others --exclude-standard -- 'templates/*.html' 'templates/*.svg'
PYTEST := $(BIN)/pytest --numprocesses auto --dist worksteal
SET_UP := $(PYTHON) bin/set-up

# What the commands may do without: make test WITHOUT=browser,postgresql
comma := ,
PASSED_BY := $(subst $(comma), ,$(WITHOUT))
DRIVEN := browser postgresql
$(if $(filter-out $(DRIVEN),$(PASSED_BY)),$(error WITHOUT=$(WITHOUT) names what is not known. Set it like WITHOUT=browser,postgresql))

# A server's settings in the caller's shell are not for these commands, nor is what other
# projects leave there. DATABASE_URL alone counts, and where the catalogue is kept then is said.
unexport ADMIN ALLOWED_HOSTS CACHE_URL DEBUG DUMPS HELD_BY_BROWSERS HELD_BY_PROXIES HSTS_PRELOAD
unexport HSTS_SECONDS HSTS_SUBDOMAINS MAINTENANCE PUBLIC_URL REPLICA_LAG REPLICA_URL
unexport REPORT_ERRORS
unexport SECRET_KEY TRUSTED_PROXIES
# That Python keeps what it compiled takes half of the time in which tests are collected.
unexport PYTHONDONTWRITEBYTECODE
unexport DJANGO_SETTINGS_MODULE PYTEST_ADDOPTS PYTHONHOME PYTHONOPTIMIZE PYTHONPATH PYTHONWARNINGS

.NOTPARALLEL:
.PHONY: run test check format load export screenshots fonts lock clean
.PHONY: set-up-site set-up-checks set-up-tests set-up-browser say-where

run: set-up-site say-where
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_catalogue --keep-edits
	@$(MANAGE) runserver 127.0.0.1:$(PORT)

test: set-up-tests check
	@$(BIN)/coverage erase
	@echo "== Tests on SQLite$(if $(filter browser,$(PASSED_BY)),, and in a browser)$(if $(filter postgresql,$(PASSED_BY)),, beside those on PostgreSQL)"
	@$(if $(filter postgresql,$(PASSED_BY)),,$(PYTHON) bin/beside) \
		env -u DATABASE_URL $(PYTEST) $(if $(filter browser,$(PASSED_BY)),--ignore tests/browser) --cov --cov-report= \
		$(if $(filter postgresql,$(PASSED_BY)),,-- bin/with-postgres $(PYTEST) --that-ask-a-database)
	@$(BIN)/coverage report
	@echo "$(if $(PASSED_BY),Passed by: $(PASSED_BY). All else was checked.,Everything was checked.)"

# What can be checked without running the site's tests.
check: set-up-checks
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(TEMPLATES) | xargs -0 $(BIN)/djhtml --tabwidth 2 --check
	@$(TEMPLATES) | xargs -0 $(BIN)/djade --target-version 5.2 --check
	@env -u DATABASE_URL $(MANAGE) makemigrations --check --dry-run
	@env -u DATABASE_URL PUBLIC_URL=https://crewswap.example \
		HSTS_SECONDS=31536000 HSTS_SUBDOMAINS=on HSTS_PRELOAD=on \
		SECRET_KEY=$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(50))') \
		$(BIN)/python manage.py check --deploy --fail-level WARNING

format: set-up-checks
	@$(BIN)/ruff format
	@$(BIN)/ruff check --fix --quiet
	@$(TEMPLATES) | xargs -0 $(BIN)/djhtml --tabwidth 2 || true
	@$(TEMPLATES) | xargs -0 $(BIN)/djade --target-version 5.2 || true

load: set-up-site say-where
	@$(MANAGE) migrate --verbosity 0
	@$(MANAGE) load_catalogue

export: set-up-site say-where
	@$(MANAGE) export_catalogue

# The README's pictures, of the catalogue in fixtures/.
screenshots: set-up-browser
	@env -u DATABASE_URL DEBUG=on $(BIN)/python -m docs.screenshots

# The type of link pictures, cut down to the letters we use (Debian: apt install
# fonts-inter).
INTER ?= /usr/share/fonts/opentype/inter
fonts: set-up-checks
	@for weight in Regular Bold; do \
		$(BIN)/pyftsubset $(INTER)/Inter-$$weight.otf \
			--unicodes-file=missions/fonts/letters.txt --no-hinting --desubroutinize \
			--layout-features=kern,mark,ccmp,locl \
			--output-file=missions/fonts/Inter-$$weight.otf; done

# Newest releases that the .in files allow, with hashes. Read the diff.
LOCK := $(BIN)/uv pip compile --quiet --upgrade --universal --python-version 3.11 \
	--generate-hashes --no-emit-index-url --no-header --no-annotate
lock: set-up-checks
	@$(LOCK) requirements.in --output-file requirements.txt
	@$(LOCK) requirements-dev.in --output-file requirements-dev.txt
	@$(LOCK) --no-deps requirements-postgresql.in --output-file requirements-postgresql.txt

clean:
	@rm -rf $(VENV) staticfiles .coverage

# Where nothing is missing, these say nothing and take no time.
set-up-site:
	@$(SET_UP) site
set-up-checks:
	@$(SET_UP) checks
set-up-browser:
	@$(SET_UP) checks browser
set-up-tests:
	@$(SET_UP) checks $(filter-out $(PASSED_BY),$(DRIVEN))

say-where:
	@[ -z "$$DATABASE_URL" ] || echo "On $$DATABASE_URL, as DATABASE_URL says." | sed -E 's|//[^@]*@|//|'
