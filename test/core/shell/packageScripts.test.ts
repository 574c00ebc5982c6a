import { loadParser } from './scriptOf';
import { checkTasks } from './tasks/checkTasks';

const files = {
  'package.json': JSON.stringify({
    name: 'root',
    workspaces: ['packages/*', 'tools/gen', 'none'],
    scripts: {
      ...{ build: 'rm -rf dist', prebuild: 'rm before', postbuild: 'rm after', 'db:reset': 'prisma migrate reset' },
      ...{ stop: 'rm stop', start: 'rm start', 'lint:js': 'rm js', 'lint:css:all': 'rm css', again: 'npm run again' },
      ...{ prepare: 'rm prepare', prepublishOnly: 'rm publish', version: 'rm version', odd: 3, test: 'rm test' },
    },
  }),
  'packages/api/package.json': JSON.stringify({ name: '@shop/api', scripts: { seed: 'rm seed', test: 'rm api' } }),
  'packages/api/project.json': JSON.stringify({
    targets: {
      deploy: { command: 'rm deploy' },
      many: { options: { commands: ['rm one', { command: 'rm two' }, {}, 3] } },
      none: {},
    },
  }),
  'packages/bad/project.json': '{',
  'packages/bad/package.json': '{"scripts":{"test":"rm bad"}}',
  'tools/gen/package.json': JSON.stringify({ name: 'gen', scripts: { test: 'rm gen', only: 'rm only' } }),
  'noted/package.json': '\uFEFF{\n  // Bun reads this.\n  "scripts": { "wipe": "rm noted", },\n}\n',
  'noted/project.json': '{ /* Nx reads this. */ "targets": { "drop": { "command": "rm target" }, } }',
  'other/package.json': JSON.stringify({ workspaces: { packages: ['x'] }, scripts: { y: 'rm y' } }),
};

describe('a script of a package', () => {
  before(loadParser);

  it('runs with its arguments, behind and before those of its name', () => {
    checkTasks(files, [
      ['npm run build -- --x', ['npm: rm before', 'npm: rm -rf dist --x', 'npm: rm after']],
      ['npm run build --silent', ['npm: rm before', 'npm: rm -rf dist', 'npm: rm after']],
      [
        'npm -s test; npm t; pnpm test; yarn test a',
        ['npm: rm test', 'npm: rm test', 'pnpm: rm test', 'yarn: rm test a'],
      ],
      ['npm restart', ['npm: rm stop', 'npm: rm start']],
      ['bun test; bun run test', ['bun test', 'bun: rm test']],
      [
        'npm run odd; npm run gone; npm --help run build; npm',
        ['npm run odd', 'npm run gone', 'npm --help run build', 'npm'],
      ],
      ['npm --prefix tools/gen run only', ['npm: rm only']],
      ['npm run again', [`${'npm '.repeat(12).trim()}: npm run again`, '?too-long present']],
      ['ssh h npm test; cd "$D"; npm test', ['ssh @h: npm test', 'cd ?', 'npm test']],
      ['cd other && yarn y', ['cd other', 'yarn: rm y']],
      ['cd noted && bun run wipe && nx run noted:drop', ['cd noted', 'bun: rm noted', 'nx: rm target']],
    ]);
  });

  it('is found in the package that is chosen', () => {
    checkTasks(files, [
      ['npm test -w packages/api', ['npm: rm api']],
      ['npm test --workspace=@shop/api', ['npm: rm api']],
      ['npm -w api run seed -- -f; npm run seed -w api', ['npm: rm seed -f', 'npm: rm seed']],
      [
        'npm test --workspaces; npm run only -ws',
        ['npm: rm test', 'npm: rm api', 'npm: rm bad', 'npm: rm gen', 'npm: rm only'],
      ],
      ['pnpm -r --filter api run db:reset -- --force', ['pnpm -r --filter api run db:reset -- --force']],
      ['pnpm -r --filter gone run db:reset -- --force', ['pnpm: prisma migrate reset --force']],
      ['pnpm --filter "...@shop/api" seed; pnpm -F api seed', ['pnpm: rm seed', 'pnpm: rm seed']],
      [
        'pnpm --filter "!api" test; pnpm -r test',
        ['pnpm: rm test', 'pnpm: rm test', 'pnpm: rm api', 'pnpm: rm bad', 'pnpm: rm gen'],
      ],
      ['yarn workspace @shop/api seed; yarn workspace api run seed x', ['yarn: rm seed', 'yarn: rm seed x']],
      [
        'yarn workspaces foreach -A run only; yarn workspaces run test',
        ['yarn: rm only', 'yarn: rm test', 'yarn: rm api', 'yarn: rm bad', 'yarn: rm gen'],
      ],
      [
        'yarn workspace; cd packages/api && pnpm --filter gen only',
        ['yarn workspace', 'cd packages/api', 'pnpm: rm only'],
      ],
      ['cd packages/api; npm run seed; npm test -w root', ['cd packages/api', 'npm: rm seed', 'npm: rm test']],
    ]);
  });

  it('runs around what the package manager does itself', () => {
    checkTasks(files, [
      ['npm install', ['npm: rm prepare', 'npm install']],
      [
        'npm ci --ignore-scripts; npm i left; npm i -g; npm view x',
        ['npm ci --ignore-scripts', 'npm i left', 'npm i -g', 'npm view x'],
      ],
      ['yarn; pnpm i', ['yarn: rm prepare', 'yarn', 'pnpm: rm prepare', 'pnpm i']],
      ['npm publish --dry-run', ['npm: rm publish', 'npm: rm prepare', 'npm publish --dry-run']],
      ['npm version patch', ['npm: rm version', 'npm version patch']],
    ]);
  });

  it('is started by other runners', () => {
    checkTasks(files, [
      [
        "run-s stop 'lint:**'; run-p 'lint:*' start",
        ['run-s: rm stop', 'run-s: rm js', 'run-s: rm css', 'run-p: rm js', 'run-p: rm start'],
      ],
      ["npm-run-all 'test -- -v' gone", ['npm-run-all: rm test -v']],
      ['run-s gone; run-s --help; run-s', ['run-s gone', 'run-s --help', 'run-s']],
      [
        "concurrently -n a,b 'npm:lint:*' 'rm x && rm y' --teardown 'rm z'",
        ['concurrently: rm js', 'concurrently: rm x', 'concurrently: rm y', 'concurrently: rm z'],
      ],
      [
        'concurrently; concurrently --help; concurrently npm:gone',
        ['concurrently', 'concurrently --help', 'concurrently npm:gone'],
      ],
      ['turbo run only test --filter=gen; turbo seed -F api', ['turbo: rm only', 'turbo: rm gen', 'turbo: rm seed']],
      [
        "turbo '@shop/api#seed' '//#stop'; turbo run only --dry-run; turbo gone",
        ['turbo: rm seed', 'turbo: rm stop', 'turbo run only --dry-run', 'turbo gone'],
      ],
      [
        'turbo run only; lerna run test --scope gen; lerna exec -- rm x',
        ['turbo: rm only', 'lerna: rm gen', 'lerna: rm x'],
      ],
      [
        'lerna run; lerna ls; lerna exec; cd "$D"; turbo only',
        ['lerna run', 'lerna ls', 'lerna exec', 'cd ?', 'turbo only'],
      ],
      ['nx run api:deploy; nx deploy api; nx seed api', ['nx: rm deploy', 'nx: rm deploy', 'nx: rm seed']],
      ['nx run-many -t many,none -p api; nx affected -t stop', ['nx: rm one', 'nx: rm two', 'nx: rm stop']],
      ['nx run bad:test; nx test bad; nx; nx graph; nx run', ['nx: rm bad', 'nx: rm bad', 'nx', 'nx graph', 'nx run']],
      ['nx release --dry-run; nx reset', ['nx release --dry-run', 'nx reset']],
    ]);
  });

  it('gives way to programs', () => {
    checkTasks(files, [
      [
        'yarn terraform apply; pnpm kubectl get po; yarn gone',
        ['yarn: terraform apply', 'pnpm: kubectl get po', 'yarn gone'],
      ],
      ['npm explore left -- rm x; npm explore left; npm exec -- rm y', ['npm: rm x', 'npm explore left', 'npm: rm y']],
    ]);
  });
});
