import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from '../support/machine';
import { freshMachine } from '../support/machine';
import { runCli } from '../support/builtCli';
import { savedPlan } from '../support/savedPlan';

let machine: Machine;
beforeEach(() => {
  machine = freshMachine();
});
afterEach(() => {
  machine.remove();
});

function planFile(bytes: Uint8Array | string): string {
  const file = join(machine.workspace, 'tfplan');
  writeFileSync(file, bytes);
  return file;
}

describe('holdpoint plan', () => {
  it('a saved plan that replaces a database ends with 1 and says what goes', () => {
    const values = [{ arn: 'arn:aws:rds:eu-west-1:111122223333:db:main' }, {}];
    const file = planFile(savedPlan([{ address: 'aws_db_instance.main', action: 6, values, replace: [['engine']] }]));
    const { code, out } = runCli(machine, ['plan', file]);
    assert.equal(code, 1);
    assert.match(out, /^plan: 1 to replace\nask/);
    assert.match(out, /Replaces aws_db_instance\.main because `engine` changes/);
    assert.match(out, /lost +data, unless a final snapshot exists/);
  });

  it('a plan that only adds ends with 0, in JSON too', () => {
    const file = planFile(savedPlan([{ address: 'aws_vpc.a', action: 1, values: [{}] }]));
    const { code, out } = runCli(machine, ['plan', '--json', file]);
    assert.equal(code, 0);
    const { summary, verdict } = JSON.parse(out) as { summary: string; verdict: string };
    assert.deepEqual([summary, verdict], ['1 to create', 'allow']);
  });

  for (const [what, args, err] of [
    ['no file', [], /^holdpoint: one plan file is wanted\nhelp: holdpoint plan FILE\n$/],
    ['two files', ['a', 'b'], /one plan file is wanted/],
    ['a file that is not there', ['gone'], /`gone` is not a plan that can be read/],
  ] as const) {
    it(`${what} is a misuse`, () => {
      const done = runCli(machine, ['plan', ...args]);
      assert.equal(done.code, 2);
      assert.match(done.err, err);
    });
  }

  it('words are no plan', () => {
    assert.equal(runCli(machine, ['plan', planFile('Plan: 1 to add')]).code, 2);
  });
});
