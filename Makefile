# `make run` sets up, builds and opens the reader on seeds/; `make test` sets up and tests.

release := .build/release/broadsheet
export SWIFT_BACKTRACE ?= enable=no

# Folders that may hold unsafe code: wrappers of C libraries and of raw memory.
wrappers := Sources/(ArticleLibrary/(SQLite|Zstandard)|ArticleParsing/(CommonMark|LibXML2|LibArchive)|CursesTerminal|SpacyInference|UnicodeText/ICU|broadsheet(-bench)?/POSIX)/

.PHONY: build run test check lint format bench screenshots install fuzz evaluate

build:
	@.ci/packages
	swift build -c release --static-swift-stdlib --product broadsheet

run: build
	@.ci/model $(release)
	@$(release) seeds

test:
	@.ci/packages test
	swift build --product broadsheet
	@.ci/model .build/debug/broadsheet $(if $(CI),required)
	swift test

# What the gate runs beside the tests.
check: lint
	@.ci/packages test
	swift build --build-tests --scratch-path .build/strict -Xswiftc -warnings-as-errors

lint:
	swift format lint --strict -r -p Package.swift Sources Tests
	@! grep -rnwE 'unsafe|@unchecked|@safe' Sources --include='*.swift' | grep -vE '$(wrappers)' \
	  || { echo 'unsafe code outside the wrappers'; exit 1; }

format:
	swift format -i -r -p Package.swift Sources Tests

bench: build
	@.ci/packages bench
	@.ci/model $(release)
	swift build -c release --static-swift-stdlib --product broadsheet-bench
	.build/release/broadsheet-bench

# Scores on sets that are not part of the project: `make evaluate DATA=FOLDER`.
evaluate: build
	@test -d '$(DATA)' || { echo 'say where the sets are: make evaluate DATA=FOLDER'; exit 1; }
	Tests/Benchmarks/evaluate.py $(release) '$(DATA)'

# Feeds damaged bytes to every reader of foreign bytes: `make fuzz TIME=SECONDS`, for each.
TIME ?= 60
FUZZ_SECONDS ?= $(TIME)
fuzz_runtime = $(wildcard $(dir $(shell readlink -f "$$(command -v swift)"))../lib/clang/*/lib/linux/libclang_rt.fuzzer_no_main-$(shell uname -m).a)
fuzz:
	@.ci/packages
	BROADSHEET_FUZZ=1 swift build -c release --scratch-path .build/fuzz --product broadsheet-fuzz \
	  --sanitize=address -Xlinker $(firstword $(fuzz_runtime)) -Xlinker -lstdc++ -Xlinker -lm
	Tests/Fuzzing/run .build/fuzz/release/broadsheet-fuzz $(FUZZ_SECONDS)

screenshots: build
	@.ci/packages screenshots
	@.ci/model $(release)
	Tests/Screenshots/make $(release) screenshots

prefix ?= /usr/local
# What the program prints and where it belongs.
installed = manual:man/man1/broadsheet.1 \
  completions-bash:bash-completion/completions/broadsheet \
  completions-zsh:zsh/site-functions/_broadsheet \
  completions-fish:fish/vendor_completions.d/broadsheet.fish
install: build
	install -D -s $(release) $(DESTDIR)$(prefix)/bin/broadsheet
	@for file in $(installed); do \
	  install -d $$(dirname $(DESTDIR)$(prefix)/share/$${file#*:}); \
	  $(release) $$(echo $${file%%:*} | tr - ' ') > $(DESTDIR)$(prefix)/share/$${file#*:}; \
	done
