import assert from 'node:assert/strict';
import { readToml } from '../../../../src/core/shell/tasks/manifests/toml';
import { loadParser } from '../scriptOf';
import { checkTasks } from './checkTasks';

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

describe('a TOML file', () => {
  it('is read as tables, texts and lists', () => {
    const rows: readonly (readonly [text: string, expected: unknown])[] = [
      ['a = "b" # c\n"d e".f = \'g\\n\'\n', { a: 'b', 'd e': { f: 'g\\n' } }],
      ['[a.b]\nc = true\nd = false\ne = 1_0\n[a]\nf = 2\n', { a: { b: { c: true, d: false, e: null }, f: 2 } }],
      ['[[a]]\nb = 1\n[[a]]\nb = 2\n[a.c]\nd = 3', { a: [{ b: 1 }, { b: 2, c: { d: 3 } }] }],
      ['a = [\n "x", # y\n ["z"],\n]\nb = { c = "d", e = [1] }', { a: ['x', ['z']], b: { c: 'd', e: [1] } }],
      ['a = """\nb\\\n  c\\u0041\\t"""\nd = \'\'\'\ne\'\'\'', { a: 'bcA\t', d: 'e' }],
      ['a = "\\q\\n"', { a: 'q\n' }],
      ['a\nb = 1\n= 2\n[\n[x', { b: 1, x: {} }],
      ['a = [1, 2', { a: [1, 2] }],
      ['a = {b = 1', { a: { b: 1 } }],
      ['a = [=', { a: [null] }],
    ];
    for (const [text, expected] of rows) assert.deepEqual(plain(readToml(text)), expected, text);
    assert.ok(plain(readToml(`a = ${'['.repeat(1000)}`)));
  });
});

const files = {
  'mise.toml': [
    '[env]\nA = "b"',
    '[tasks]\nquick = "rm quick"',
    '[tasks.build]\ndepends = ["quick", "quick"]\nrun = ["rm one", "rm two"]\ndir = "sub"\nenv = { WHERE = "here" }',
    '[tasks."a:b"]\nrun = "rm $WHERE $PWD"\nenv = { WHERE = "there" }',
    '[tasks.aliased]\nalias = "short"\nrun = "rm aliased"\n[tasks.posted]\nrun = "rm posted"\ndepends_post = ["quick"]',
    '[tasks.loop]\ndepends = ["loop", 3]\nrun = "rm loop"',
  ].join('\n'),
  'pyproject.toml': [
    '[tool.pdm.scripts]\nwipe = "rm wipe"\nlong = { cmd = ["rm", "long"] }\nsh = { shell = "rm sh && rm sh2" }',
    'both = { composite = ["wipe", "sh"] }\nhook = { call = "a:b" }',
    '[tool.taskipy.tasks]\npre_ship = "rm before"\nship = "rm ship"\npost_ship = "rm behind"',
    '[tool.hatch.envs.ops.scripts]\ndown = "rm down"',
    '[tool.hatch.envs.default.scripts]\ncov = "rm cov {args:tests}"\nall = ["cov", "rm rest"]',
    '[tool.poe.tasks]\nclean = { cmd = "rm clean", deps = ["first"] }\nfirst = "rm first"\nseq = { sequence = ["first", { cmd = "rm seq" }, { ref = "clean" }] }',
    '[tool.pixi.tasks]\ngo = { cmd = "rm go", depends-on = [{ task = "pre" }], cwd = "in" }\npre = "rm pre"',
    '[tool.rye.scripts]\nr = "rm rye"',
  ].join('\n'),
  'mise-tasks/db/drop': '#!/usr/bin/env bash\nrm file $1',
  'Makefile.toml':
    '[tasks.wipe]\ncommand = "rm"\nargs = ["made"]\n[tasks.all]\ndependencies = ["wipe"]\nscript = ["rm b", "rm c"]',
  'devbox.json': '{ "shell": { "scripts": { "wipe": ["rm a", "rm b"] } } }',
  '.projen/tasks.json':
    '{ "tasks": { "wipe": { "steps": [{ "exec": "rm a" }, { "spawn": "more" }] }, "more": { "steps": [{ "exec": "rm b" }] } } }',
  Pipfile: '[scripts]\np = "rm pip"',
  'composer.json': JSON.stringify({
    scripts: {
      test: ['@putenv A=b', 'App\\Hook::run', '@php artisan migrate', '@clean', 'rm last'],
      clean: 'rm clean',
      script: '@test',
    },
  }),
  'deno.jsonc':
    '{ // tasks\n "tasks": { "wipe": "rm wipe", "more": { "command": "rm more", "dependencies": ["wipe"] } } }',
};

describe('a task that a file lists', () => {
  before(loadParser);

  it('runs behind what it needs', () => {
    checkTasks(files, [
      ['mise run build', ['mise: rm quick', 'mise: rm one', 'mise: rm two']],
      ['mise r a:b; mise tasks run quick; mise quick', ['mise: rm there /proj', 'mise: rm quick', 'mise: rm quick']],
      ['mise run loop; mise run gone; mise ls; mise', ['mise: rm loop', 'mise run gone', 'mise ls', 'mise']],
      [
        'mise run --dry-run build; mise exec -- rm x; mise x -- rm y',
        ['mise run --dry-run build', 'mise: rm x', 'mise: rm y'],
      ],
      [
        'pdm run both; pdm wipe; pdm run long',
        ['pdm: rm wipe', 'pdm: rm sh', 'pdm: rm sh2', 'pdm: rm wipe', 'pdm: rm long'],
      ],
      ['pdm run hook; pdm run rm x; pdm add y; pdm publish', ['pdm: rm x', 'pdm add y', 'pdm publish']],
      ['hatch run cov -v; hatch run test:all', ['hatch: rm cov -v', 'hatch: rm cov', 'hatch: rm rest']],
      [
        'cargo make all; makers wipe; cargo build',
        ['cargo: rm made', 'cargo: rm b', 'cargo: rm c', 'makers: rm made', 'cargo build'],
      ],
      [
        "devbox run wipe; devbox run rm x; devbox run 'rm y'",
        ['devbox: rm a', 'devbox: rm b', 'devbox: rm x', 'devbox: rm y'],
      ],
      ['projen wipe; projen gone', ['projen: rm a', 'projen: rm b', 'projen gone']],
      ['task ship; task gone', ['task: rm before', 'task: rm ship', 'task: rm behind', 'task gone']],
      ['hatch run ops:down; hatch -e ops run down', ['hatch: rm down', 'hatch: rm down']],
      ['mise run db:drop x; mise run db:gone', ['mise /proj/mise-tasks/db/drop: rm file x', 'mise run db:gone']],
      ['mise run quick ::: a:b', ['mise: rm quick', 'mise: rm there /proj']],
      ['mise run short; mise run posted', ['mise: rm aliased', 'mise: rm posted', 'mise: rm quick']],
      ['hatch run rm x; hatch run; hatch build', ['hatch: rm x', 'hatch run', 'hatch build']],
      [
        'poe clean; poe seq; poe gone',
        ['poe: rm first', 'poe: rm clean', 'poe: rm first', 'poe: rm seq', 'poe: rm clean', 'poe gone'],
      ],
      [
        'pixi run go; rye run r; pipenv run p; pipenv run rm q',
        ['pixi: rm pre', 'pixi: rm go', 'rye: rm rye', 'pipenv: rm pip', 'pipenv: rm q'],
      ],
      [
        'composer test; composer run-script clean',
        ['composer: php artisan migrate', 'composer: rm clean', 'composer: rm last', 'composer: rm clean'],
      ],
      [
        'composer install; composer script -- -x',
        ['composer install', 'composer: php artisan migrate -x', 'composer: rm clean -x', 'composer: rm last -x'],
      ],
      [
        'deno task more; deno task gone; deno run x.ts',
        ['deno: rm wipe', 'deno: rm more', 'deno task gone', 'deno run x.ts'],
      ],
      ['ssh h mise run quick; cd "$D"; mise run quick', ['ssh @h: mise run quick', 'cd ?', 'mise run quick']],
    ]);
  });

  it('is no task where the file lists none', () => {
    checkTasks(
      { 'composer.json': '[', 'mise.toml': 'tasks = 1', 'deno.json': '{"tasks": {"a": 3, "b": {"command": 4}}}' },
      [['composer test; mise run x; deno task a; deno task b', ['composer test', 'mise run x']]],
    );
  });
});
