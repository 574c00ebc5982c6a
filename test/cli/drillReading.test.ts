import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Drill } from '../../src/cli/drill/drill';
import { readDrill } from '../../src/cli/drill/readDrill';

const folder = resolve(__dirname, '../../drills');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

function drillOf(text: string, file = 'x.yaml'): Drill {
  const read = readDrill(text, file);
  if (read.kind === 'broken') throw new Error(read.problems.join('\n'));
  return read.drill;
}

const head = `drill: 1
id: a-drill
title: A drill
date: 2026-01-02
agent: kiro
sources: [https://example.com/a]
happened: Something.
context: {}
`;
const good = `${head}steps:
  - run: ls
    needs: pass
    why: lists
`;

function checkRefused(text: string, lines: readonly string[]): void {
  const read = readDrill(text, 'x.yaml');
  assert.deepEqual(read.kind === 'broken' ? read.problems : [], lines);
}

describe('the drills that ship', () => {
  for (const file of files) {
    it(`${file} is well-formed`, () => {
      const { id, sources, steps } = drillOf(readFileSync(join(folder, file), 'utf8'), file);
      assert.equal(`${id}.yaml`, file);
      assert.ok(sources.every((source) => source.startsWith('https://')));
      assert.ok(
        steps.some(({ needs }) => needs === 'stop'),
        'an incident has a harm',
      );
      assert.deepEqual(
        steps.map(({ n }) => n),
        steps.map((_, at) => at + 1),
      );
    });
  }

  it('are the twenty incidents, each under an id of its own', () => {
    const ids = files.map((file) => drillOf(readFileSync(join(folder, file), 'utf8')).id);
    assert.equal(new Set(ids).size, 20);
  });
});

describe('reading a drill', () => {
  it('a good one is read whole', () => {
    const text = good.replace('context: {}', 'context: { branch: main, variables: { A: b }, files: { ~/.x: y } }');
    assert.deepEqual(drillOf(text), {
      id: 'a-drill',
      title: 'A drill',
      date: '2026-01-02',
      agent: 'kiro',
      sources: ['https://example.com/a'],
      happened: 'Something.',
      branch: 'main',
      variables: { A: 'b' },
      files: { '~/.x': 'y' },
      steps: [{ n: 1, kind: 'run', script: 'ls', dialect: 'bash', needs: 'pass', why: 'lists' }],
    });
  });

  it('an edit and a call carry their texts and inputs', () => {
    const steps = `steps:
  - { edit: a.txt, after: b, needs: stop, why: w }
  - { call: db/query, input: { sql: [x, 1] }, needs: stop, why: w }
`;
    const [edit, call] = drillOf(head + steps).steps;
    assert.deepEqual(edit, { n: 1, kind: 'edit', path: 'a.txt', after: 'b', needs: 'stop', why: 'w' });
    assert.deepEqual(call, {
      n: 2,
      kind: 'call',
      server: 'db',
      tool: 'query',
      input: { sql: ['x', 1] },
      needs: 'stop',
      why: 'w',
    });
  });

  const step = (text: string): string => `${head}steps:\n  - { ${text} }\n`;
  const rows: readonly (readonly [situation: string, text: string, lines: readonly string[]])[] = [
    ['a list is no drill', '- a\n', ['x.yaml:1:1: a drill is a set of keys']],
    ['an empty file is no drill', '', ['x.yaml:1:1: a drill is a set of keys']],
    [
      'an unknown key, with the one that was meant',
      good.replace('title:', 'titel:'),
      ['x.yaml:3:1: `titel` is not a key of a drill; did you mean `title`?', 'x.yaml:1:1: a drill has no `title`'],
    ],
    [
      'another version',
      good.replace('drill: 1', 'drill: 2'),
      ['x.yaml:1:8: `drill` is not 1, the one version there is'],
    ],
    [
      'an id that is no id',
      good.replace('a-drill', 'A Drill'),
      ['x.yaml:2:5: `id` is not lower case words joined by -'],
    ],
    [
      'a date that is no date',
      good.replace('2026-01-02', 'last week'),
      ['x.yaml:4:7: `date` is not YYYY-MM or YYYY-MM-DD'],
    ],
    ['no steps', `${head}steps: []\n`, ['x.yaml:9:1: `steps` is an empty list']],
    ['a step of no kind', step('needs: pass, why: w'), ['x.yaml:10:5: a step is one of `run`, `edit` and `call`']],
    [
      'a step of two kinds',
      step('run: ls, edit: x, needs: pass, why: w'),
      ['x.yaml:10:5: a step is one of `run`, `edit` and `call`'],
    ],
    ['a step that is a text', `${head}steps: [ls]\n`, ['x.yaml:9:9: a step is not a set of keys']],
    [
      'a key of another kind of step',
      step('call: a/b, dialect: cmd, needs: pass, why: w'),
      ['x.yaml:10:18: `dialect` is not a key of a step; one of `call`, `needs`, `why`, `input`'],
    ],
    [
      'a need that is none',
      step('run: ls, needs: deny, why: w'),
      ['x.yaml:10:23: `deny` is not known as `needs`; one of `stop`, `pass`'],
    ],
    ['a command that is empty', step("run: '', needs: pass, why: w"), ['x.yaml:10:12: `run` is empty']],
    ['a call of no tool', step('call: db, needs: pass, why: w'), ['x.yaml:10:13: `call` is not SERVER/TOOL']],
    [
      'an input that is a text',
      step('call: db/x, input: y, needs: pass, why: w'),
      ['x.yaml:10:26: `input` is not a set of keys'],
    ],
    [
      'an edit outside of the workspace',
      step('edit: ../x, after: y, needs: pass, why: w'),
      ['x.yaml:10:13: `../x` is neither in the workspace nor below `~/`'],
    ],
    ['an edit without its text', step('edit: x, needs: pass, why: w'), ['x.yaml:10:13: a step has no `after`']],
    [
      'a file outside of the workspace',
      good.replace('context: {}', 'context: { files: { /etc/passwd: x } }'),
      ['x.yaml:8:12: `/etc/passwd` is neither in the workspace nor below `~/`'],
    ],
  ];
  for (const [situation, text, lines] of rows) {
    it(`refused with its place: ${situation}`, () => {
      checkRefused(text, lines);
    });
  }

  it('refused with its place: text that is no YAML', () => {
    const read = readDrill('drill: [1\n', 'x.yaml');
    const lines = read.kind === 'broken' ? read.problems : [];
    assert.notEqual(lines.length, 0);
    for (const line of lines) assert.match(line, /^x\.yaml:\d+:\d+: [^\n]+$/);
  });
});
