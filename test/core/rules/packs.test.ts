import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CatchExample, RulePack, StartExample } from '../../../src/core/model/command';
import { rulePacks } from '../../../src/core/rules/index.generated';
import { commandOf, contextOf } from '../../support/command';

function said(pack: RulePack, line: string, input?: string): ReturnType<RulePack['review']> {
  const command = commandOf(line, input === undefined ? {} : { input: { kind: 'text', text: input } });
  assert.ok(pack.programs.includes(command.program), `\`${line}\` is not a command of this pack`);
  return pack.review(command, contextOf(command, { line }));
}

function checkCatch(pack: RulePack, example: CatchExample): void {
  const { observations } = said(pack, example.run, example.input);
  const found = observations.some(
    (one) =>
      one.rule === example.rule &&
      one.effect === example.effect &&
      (example.target === undefined || one.target.name === example.target),
  );
  assert.ok(found, `found only ${JSON.stringify(observations.map((one) => [one.rule, one.effect, one.target.name]))}`);
  for (const one of observations) assert.match(one.says, /^[A-Z].*[^.]$/, 'a finding is a sentence without its stop');
}

function checkStart(pack: RulePack, example: StartExample): void {
  const started = said(pack, example.run).starts.map((one) => (one.kind === 'script' ? one.text : one.argv.join(' ')));
  assert.deepEqual(started, [example.starts]);
}

describe('rule packs', () => {
  for (const pack of rulePacks) {
    describe(pack.programs[0], () => {
      for (const example of pack.examples.catches) {
        const found = 'starts' in example ? `\`${example.starts}\`` : example.rule;
        it(`finds ${found} in \`${example.run}\``, () => {
          if ('starts' in example) checkStart(pack, example);
          else checkCatch(pack, example);
        });
      }
      for (const line of pack.examples.leaves) {
        it(`leaves \`${line}\` alone`, () => {
          const { observations, unknowns } = said(pack, line);
          assert.deepEqual([...observations.map((one) => one.says), ...unknowns.map((one) => one.says)], []);
        });
      }
    });
  }

  it('no two packs answer for one program', () => {
    const programs = rulePacks.flatMap((pack) => pack.programs);
    assert.deepEqual(programs, [...new Set(programs)]);
  });
});
