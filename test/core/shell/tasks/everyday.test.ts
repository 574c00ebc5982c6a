import assert from 'node:assert/strict';
import { testEngine, workspace, type TestEngine } from '../../../support/engine';

const Makefile = `
SHELL := /bin/bash
BINARY_NAME ?= app
VERSION := $(shell git describe --tags --always --dirty)
LDFLAGS = -ldflags "-X main.version=$(VERSION)"
GOFILES := $(wildcard *.go)
DOCKER ?= docker
IMAGE := example/$(BINARY_NAME):$(VERSION)
UNAME := $(shell uname -s)
ifeq ($(UNAME),Darwin)
  SED := sed -i ''
else
  SED := sed -i
endif
.DEFAULT_GOAL := help
.PHONY: help build test lint clean docker run fmt deploy wipe

help: ## Show this help
	@grep -E '^[a-zA-Z_-]+:.*?## ' $(MAKEFILE_LIST) | sort | awk 'BEGIN {FS = ":.*?## "}; {printf "%-20s %s\\n", $$1, $$2}'
build: $(GOFILES) ## Build
	@mkdir -p bin
	CGO_ENABLED=0 go build $(LDFLAGS) -o bin/$(BINARY_NAME) ./cmd/$(BINARY_NAME)
test: build
	go test ./... $(ARGS)
	$(SED) 's/a/b/' gen.txt
lint:
	golangci-lint run || (echo "failed"; exit 1)
clean:
	rm -rf bin dist coverage.out
	-rm -f *.o
docker: build
	$(DOCKER) build --build-arg VERSION=$(VERSION) -t $(IMAGE) .
venv:
	test -d .venv || python3 -m venv .venv
	. .venv/bin/activate && pip install -r requirements.txt
all: lint test docker
	$(MAKE) -C web all
deploy:
	kubectl --context prod delete namespace shop
wipe:
	terraform destroy -auto-approve
`;

const files = {
  [`${workspace}/Makefile`]: Makefile,
  [`${workspace}/web/Makefile`]: 'all: node_modules\n\tnpm run build\nnode_modules: package.json\n\tnpm ci\n',
  [`${workspace}/web/package.json`]: '{"scripts":{"build":"vite build","prepare":"husky"}}',
  [`${workspace}/package.json`]: JSON.stringify({
    scripts: {
      ...{ build: 'rimraf dist && tsc -p .', test: 'jest --coverage', start: 'node server.js', lint: 'eslint .' },
      ...{ clean: 'rm -rf dist node_modules', dev: 'concurrently "npm:lint" "vite"', prepare: 'husky install' },
      ...{ reset: 'prisma migrate reset --force', ship: 'npm publish' },
    },
  }),
  [`${workspace}/justfile`]:
    'default:\n  @just --list\nbuild: clean\n  go build ./...\nclean:\n  rm -rf dist\nnuke env:\n  kubectl delete ns {{env}}\n',
  [`${workspace}/Taskfile.yml`]: [
    "version: '3'\ntasks:\n  default: { cmds: [task -l] }\n  build: { cmds: ['go build -o bin/{{.NAME}} ./...'], sources: ['**/*.go'] }",
    '  test: { deps: [build], cmds: [go test ./... {{.CLI_ARGS}}] }\n  drop: { cmds: [dropdb shop_prod] }',
  ].join('\n'),
};

/** What is answered to a line where the task files of an ordinary project stand. */
function checkVerdicts(engine: TestEngine, rows: readonly (readonly [line: string, verdict: string])[]): void {
  for (const [line, verdict] of rows) {
    const { decision, findings, unknowns } = engine.run(line, { files });
    const found = JSON.stringify([
      findings.map((one) => one.says),
      unknowns.map((one) => [one.code, one.stake, one.says]),
    ]);
    assert.equal(decision.verdict, verdict, `${line}: ${found}`);
  }
}

describe('task runners in an ordinary project', () => {
  it('are left alone where their tasks are ordinary', async () => {
    const engine = await testEngine();
    const lines = [
      ...[
        'make',
        'make build',
        'make test ARGS=-v',
        'make lint',
        'make docker',
        'make venv',
        'make all',
        'make -n wipe',
      ],
      ...['npm test', 'npm run build', 'npm run lint -- --fix', 'npm start', 'npm install', 'npm ci', 'yarn', 'pnpm i'],
      ...[
        'npm run dev',
        'npm run clean',
        'just',
        'just build',
        'just --show nuke',
        'task',
        'task build',
        'task test -- -run X',
      ],
      ...[
        'npm publish --dry-run',
        'npx prettier --check .',
        'npm run gone',
        'make gone',
        'just gone',
        'task --list',
        'make -j4',
      ],
    ];
    checkVerdicts(
      engine,
      lines.map((line) => [line, 'allow'] as const),
    );
  });

  it('are asked about where a task does what would be asked about', async () => {
    const engine = await testEngine();
    const lines = [
      'make deploy',
      'make wipe',
      'make build deploy',
      'npm run reset',
      'npm run ship',
      'just nuke prod',
      'task drop',
    ];
    for (const line of lines) assert.notEqual(engine.run(line, { files }).decision.verdict, 'allow', line);
  });

  it('are another operation when their files have changed', async () => {
    const engine = await testEngine();
    const changed = { ...files, [`${workspace}/Makefile`]: 'wipe:\n\tterraform destroy -target=x\n' };
    const [before, after] = [files, changed].map((one) => engine.run('make wipe', { files: one }).identity);
    assert.notDeepEqual(before, after);
  });
});
