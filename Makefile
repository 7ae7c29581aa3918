# Leidraad: multilingual guidance, in the terminal and on pages.
#
#   make wizard             install what is missing, build, and start the wizard (GUIDE=flegt-importer ARGS='--language da')
#   make test               install what is missing, and run every check and every test (AGAIN=1: those that passed, too)
#   make build              the program, optimised: .build/release/leidraad
#   make wasm               the page's wizard alone, into .build/web
#   make site OUT=folder    the static site (ARGS='--languages da,nl')
#   make docs               the pages of the library for Swift programs, checked: .build/docs (serve it with any web server)
#   make install            program, guides, catalogues, manual pages and shell completions below PREFIX (/usr/local), with
#                           DESTDIR before it
#   make format, make lint  lay the Swift files out as agreed, or say where they are not
#   make bench              start, memory, sizes and speed as tables, beside the peers
#   make sweep              every journey of every guide at a terminal, in all widths, languages and presentations, and in
#                           a page by keyboard, in all languages; and 100,000 guides made up by chance, in a page's
#                           wizard as in a program
#   make fuzz               every reader against what libFuzzer makes up (ONLY='eori json' RUNS=20000 LIMIT=seconds-for-each),
#                           and a million guides made up by chance, in a page's wizard as in a program (ONLY=guides)
#   make bare RULE=test     one rule in a clean Debian 12 root folder with nothing but Swift and make (root, debootstrap)
#   make clean              remove all that was built and installed in this folder
#
# Needs a Swift toolchain (6.2 or newer) on PATH or in /opt/swift. Debian packages that are missing are installed
# by root or by passwordless sudo; anybody else is told which. Python packages go to .tools, nowhere else.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:
.SILENT:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

GUIDE  ?= flegt-importer
PREFIX ?= /usr/local
export PATH := $(PATH):/opt/swift/usr/bin

toolchain-packages := binutils git libc6-dev libcurl4 libgcc-12-dev libncurses6 libsqlite3-0 libstdc++-12-dev libxml2
program-packages   := $(toolchain-packages) pkg-config libicu-dev libyaml-dev libcmark-dev binaryen xz-utils esbuild
test-packages      := $(program-packages) g++ gettext i18nspector groff-base zsh fish chromium \
                      $(if $(shell command -v java),,default-jre-headless) python3 python3-icu python3-venv nginx-light \
                      libmime-tools-perl libhunspell-1.7-0 hunspell-da hunspell-nl
bench-packages     := hugo

release  := swift build --configuration release --static-swift-stdlib -Xswiftc -use-ld=lld
program  := .build/release/leidraad
python   := .tools/venv/bin/python
pinned   := Tests/EndToEnd/requirements.txt
wasm     := .build/web/web-wizard.wasm
wasm-sources := $(shell find Sources/Embedding $$(sed 's|^|Sources/|' Sources/Embedding/rooms.txt) -type f -not -name '*.md')
sources  := Package.swift Sources Tests

.PHONY: help wizard test build wasm site docs install format lint bench sweep fuzz bare clean swift packages test-packages bench-packages

help:
	sed -n '2,/^$$/s/^# \{0,1\}//p' $(firstword $(MAKEFILE_LIST))

wizard: build
	exec $(program) wizard $(GUIDE) $(ARGS)

build: swift packages
	echo '→ building the program' >&2
	$(release) >&2

wasm: $(wasm)

$(wasm): $(wasm-sources) | swift packages
	bash Sources/Embedding/build-wasm.sh .build/web
	touch $@

site: build
	exec $(program) build "$(or $(OUT),$(error make site OUT=folder))" $(ARGS)

docs: swift
	swift build --target Validation >&2
	rm -rf .build/symbols
	mkdir -p .build/symbols
	swift symbolgraph-extract -module-name Validation -I .build/debug/Modules -minimum-access-level public \
	  -target "$$(uname -m)-unknown-linux-gnu" -output-dir .build/symbols
	docc convert Sources/Validation/Validation.docc --additional-symbol-graph-dir .build/symbols --warnings-as-errors \
	  --fallback-display-name Validation --fallback-bundle-identifier leidraad.Validation --output-path .build/docs

install: build
	install -D --strip $(program) "$(DESTDIR)$(PREFIX)/bin/leidraad"
	install -d "$(DESTDIR)$(PREFIX)/share/leidraad"
	for folder in Guides Localizations; do
	  rm -rf "$(DESTDIR)$(PREFIX)/share/leidraad/$$folder"
	  cp -R --no-preserve=ownership $$folder "$(DESTDIR)$(PREFIX)/share/leidraad/"
	done
	put() { install -D -m 644 /dev/stdin "$(DESTDIR)$(PREFIX)/share/$$1"; }
	$(program) help --man --language en | put man/man1/leidraad.1
	for language in da nl; do $(program) help --man --language $$language | put man/$$language/man1/leidraad.1; done
	$(program) completions bash | put bash-completion/completions/leidraad
	$(program) completions zsh | put zsh/site-functions/_leidraad
	$(program) completions fish | put fish/vendor_completions.d/leidraad.fish

format: swift
	swift format format --in-place --recursive $(sources)

lint: swift
	swift format lint --strict --recursive $(sources)

# A part that fails does not keep the later ones from running; make fails at the end. A part that passed is not run
# again before a file, the toolchain or a package has changed, unless AGAIN is set.
test: swift test-packages $(python)
	mkdir -p .build/passed
	state=$$({ swift --version; dpkg-query --show $(test-packages); cat $(pinned); \
	  find . \( -name .git -o -name .build -o -name .tools -o -name __pycache__ \) -prune -o -not -type d -print0 |
	    LC_ALL=C sort -z | xargs -0 sha256sum; } 2>/dev/null | sha256sum)
	failed=()
	timed() { local began=$$SECONDS; "$$@" || return 1; echo "  $$((SECONDS - began)) s" >&2; }
	step() { echo "→ $$1" >&2; shift; timed "$$@"; }
	part() {
	  local name=$$1 passed=.build/passed/$$2; shift 2
	  [ -n '$(AGAIN)' ] || [ "$$(cat $$passed 2>/dev/null)" != "$$state" ] || { echo "→ $$name: nothing has changed" >&2; return; }
	  echo "→ $$name" >&2
	  timed "$$@" && echo "$$state" >$$passed || { rm -f $$passed; failed+=("$$name"); }
	}
	# What began and what passed is left out, also where a sample with line breaks makes several lines of it.
	rooms() {
	  swift test --skip-build --disable-xctest |
	    awk '/^(◇|✔|✘)/ { quiet = /^(◇|✔ (Suite|Test ["c]))/ } !quiet; /(started|seconds)\.$$/ { quiet = 0 }'
	}
	part 'how the Swift files are laid out' lint $(MAKE) lint
	step 'building with tests' swift build --build-tests
	part 'tests of the rooms' rooms rooms
	step 'building the program' $(release)
	step "building the pages' wizard by itself" $(MAKE) wasm
	part "the library's pages" docs $(MAKE) docs
	part 'tests of the command, the terminal and the pages' pages $(python) -m pytest Tests/EndToEnd
	[ $${#failed[@]} -eq 0 ] || { printf '→ failed: %s\n' "$${failed[@]}" >&2; exit 1; }

bench: build wasm $(python) bench-packages
	.tools/venv/bin/pip install --quiet --disable-pip-version-check --requirement Benchmarks/requirements.txt >&2
	$(python) Benchmarks/start_and_sizes.py
	echo
	$(python) Benchmarks/page_speed.py
	echo
	$(python) Benchmarks/engine_speed.py
	echo
	$(python) Benchmarks/validation_speed.py
	echo
	$(python) Benchmarks/site_build.py
	echo
	$(python) Benchmarks/search_precision.py
	echo
	$(python) Benchmarks/proofreading_speed.py

sweep: build wasm $(python)
	SWEEP=1 RANDOM_GUIDES=100000 $(python) -m pytest Tests/EndToEnd/test_every_journey.py Tests/EndToEnd/test_keyboard.py \
	  Tests/EndToEnd/test_random_guides.py

fuzz: build wasm $(python)
	readers='$(filter-out guides,$(ONLY))'
	if [ -n "$$readers" ] || [ -z '$(ONLY)' ]; then
	  ONLY="$$readers" RUNS='$(RUNS)' LIMIT='$(LIMIT)' bash Tests/Fuzzing/fuzz.sh
	fi
	case ' $(or $(ONLY),guides) ' in *' guides '*)
	  echo '→ guides made up by chance: $(or $(RUNS),1000000)' >&2
	  RANDOM_GUIDES='$(or $(RUNS),1000000)' $(python) -m pytest Tests/EndToEnd/test_random_guides.py
	esac

bare: swift
	$(call installed,debootstrap)
	exec bash Tests/EndToEnd/bare-root.sh $(or $(RULE),test) ARGS='$(ARGS)'

clean:
	rm -rf .build .tools

swift:
	command -v swift >/dev/null && exit
	echo 'make: no Swift toolchain on PATH or in /opt/swift/usr/bin; take one from swift.org/install/linux/debian/12' >&2
	exit 1

packages:
	$(call installed,$(program-packages))

test-packages:
	$(call installed,$(test-packages))

bench-packages:
	$(call installed,$(bench-packages))

# Packages of Debian: installed already, or installed now, or named for somebody who may.
define installed
	missing=()
	for package in $(1); do
	  [ "$$(dpkg-query --show --showformat='$${db:Status-Status}' $$package 2>/dev/null)" = installed ] || missing+=("$$package")
	done
	if [ $${#missing[@]} -gt 0 ]; then
	  if [ "$$(id -u)" = 0 ]; then rights=''
	  elif sudo -n true 2>/dev/null; then rights='sudo -n'
	  else
	    echo 'make: Debian packages are missing; somebody with the rights installs them by' >&2
	    echo "  apt-get install --no-install-recommends $${missing[*]}" >&2
	    exit 1
	  fi
	  echo "→ installing Debian packages: $${missing[*]}" >&2
	  $$rights apt-get -qq update >&2
	  $$rights env DEBIAN_FRONTEND=noninteractive apt-get -qq install --no-install-recommends -y "$${missing[@]}" >&2
	fi
endef

# Any python3 on PATH that makes virtual environments will do, else Debian's.
$(python): $(pinned) | test-packages
	echo '→ installing Python packages into .tools/venv' >&2
	rm -rf .tools/venv
	python3 -m venv .tools/venv >&2 || /usr/bin/python3 -m venv --clear .tools/venv >&2
	.tools/venv/bin/pip install --quiet --disable-pip-version-check --requirement $(pinned) >&2 || { rm -rf .tools/venv; exit 1; }
	touch $@
