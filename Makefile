# Every verb of the project; continuous integration runs the same ones.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.SILENT:
.DELETE_ON_ERROR:
.SUFFIXES:
MAKEFLAGS += --no-builtin-rules --no-print-directory

PORT ?= 5080
ONLY ?=
export DOTNET_CLI_TELEMETRY_OPTOUT := 1
export DOTNET_NOLOGO := 1

WEB := src/OpenUnion.Web
CLI := src/OpenUnion.Cli/bin/Release/net10.0/openunion.dll
BENCHMARKS := tests/OpenUnion.Benchmarks/bin/Release/net10.0/OpenUnion.Benchmarks.dll
STAMPS := artifacts/stamps

# Folders are listed beside their files: a deleted file changes its folder.
list = $(shell find $(1) \( -name bin -o -name obj -o -name node_modules -o -name dist -o -name .vite -o -name __mismatch__ -o -name TestResults \) -prune -o -print 2>/dev/null)
COMMON := $(wildcard *.sln *.props *.targets global.json .editorconfig)
WEB_SOURCES := $(call list,$(WEB)) $(wildcard README.md docs/map.md schema/openunion.graphql)
SERVER_SOURCES := $(COMMON) $(call list,$(filter-out $(WEB),$(wildcard src/*)) schema seeds)
TEST_SOURCES := $(SERVER_SOURCES) $(call list,tests)

.PHONY: help run test bench conformance lint bless web clean

help: ## list the verbs
	sed -nE 's/^([a-z]+):.*## (.*)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

run: $(STAMPS)/server ## set everything up and serve on http://127.0.0.1:PORT (5080); Ctrl-C ends it
	build/need postgis
	exec dotnet $(CLI) serve --port $(PORT)

test: $(STAMPS)/tests ## run every test, those in a browser included
	build/need postgis browser gdal
	build/test

bless: $(STAMPS)/tests ## run the tests and take what they find as the new snapshots
	build/need postgis browser gdal
	OPENUNION_BLESS=1 build/test

bench: $(STAMPS)/tests ## measure; ONLY=name,name runs some of the benchmarks
	build/need postgis bench
	exec dotnet $(BENCHMARKS) $(if $(ONLY),--only $(ONLY))

conformance: $(STAMPS)/tests ## hold the GraphQL engine against the reference implementation and a million hostile inputs
	exec build/conformance

lint: $(WEB)/node_modules/.package-lock.json ## check the format of C# and the types of TypeScript
	build/step "Checking C#" dotnet format OpenUnion.sln --verify-no-changes
	build/step "Checking TypeScript" npm --prefix $(WEB) run check

web: $(WEB)/dist/index.html ## build the pages

clean: ## remove what was built; data under .openunion/ stays
	rm -rf artifacts $(WEB)/dist $(WEB)/node_modules $(wildcard tests/*/*/node_modules tests/*/*/*/node_modules tests/*/*/*/*/node_modules)
	find src tests -type d \( -name bin -o -name obj -o -name TestResults -o -name __mismatch__ \) -prune -exec rm -rf {} +

$(WEB)/node_modules/.package-lock.json: $(WEB)/package.json $(WEB)/package-lock.json $(WEB)/.npmrc
	build/need tools
	build/step "Installing npm packages" npm --prefix $(WEB) ci
	touch $@

$(WEB)/dist/index.html: $(WEB)/node_modules/.package-lock.json $(WEB_SOURCES)
	build/step "Building the pages" npm --prefix $(WEB) run build
	touch $@

$(STAMPS)/server: $(WEB)/dist/index.html $(SERVER_SOURCES)
	build/step "Building the server" dotnet build src/OpenUnion.Cli -c Release --nologo '-clp:ErrorsOnly;NoSummary'
	mkdir -p $(@D) && touch $@

$(STAMPS)/tests: $(WEB)/dist/index.html $(TEST_SOURCES)
	build/step "Building the tests" dotnet build OpenUnion.sln -c Release --nologo '-clp:ErrorsOnly;NoSummary'
	mkdir -p $(@D) && touch $@ $(STAMPS)/server
