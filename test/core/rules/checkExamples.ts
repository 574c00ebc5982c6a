import assert from 'node:assert/strict';
import type { RulePack } from '../../../src/core/model/command';
import { plainCommand, plainContext, type Place } from './plainCommand';

/** What a pack says of a plain command: `rule effect target` for each fact, `?code` for each unknown. */
export function said(pack: RulePack, run: string, place: Place = {}): readonly string[] {
  const { observations, unknowns } = pack.review(plainCommand(run, place), plainContext(run, place));
  return [
    ...observations.map(({ rule, effect, target }) => `${rule} ${effect} ${target.name}`),
    ...unknowns.map(({ code, stake }) => `?${code} ${stake}`),
  ];
}

/** The pack's own examples hold, and every fact says a sentence. */
export function checkExamples(name: string, pack: RulePack): void {
  describe(`${name}: its own examples`, () => {
    for (const example of pack.examples.catches) {
      it(`catches ${example.run}`, () => {
        const { observations } = pack.review(plainCommand(example.run), plainContext(example.run));
        const found = observations.find(({ rule, effect }) => rule === example.rule && effect === example.effect);
        assert.ok(found, `found only ${said(pack, example.run).join(', ')}`);
        assert.match(found.says, /^[A-Z].*[^.]$/);
        if (example.target !== undefined) assert.equal(found.target.name, example.target);
      });
    }
    for (const run of pack.examples.leaves) {
      it(`leaves ${run}`, () => {
        assert.deepEqual(said(pack, run.split(' && ')[0] ?? run), []);
      });
    }
  });
}
