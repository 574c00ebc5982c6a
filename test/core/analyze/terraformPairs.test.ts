import assert from 'node:assert/strict';
import { terraform } from '../../../src/core/analyze/terraform';
import { awsPairs } from './terraformPairs/aws';
import { documentedPairs } from './terraformPairs/documented';
import { googlePairs } from './terraformPairs/google';
import { otherPairs } from './terraformPairs/others';
import type { Pair } from './terraformPairs/pair';
import { wholePairs } from './terraformPairs/whole';

const pairs: readonly Pair[] = [...awsPairs, ...googlePairs, ...otherPairs, ...documentedPairs];

function config(type: string, body: string): string {
  return `resource "${type}" "test" {\n${body.replaceAll('; ', '\n')}\n}\n`;
}

/** `expected`, `possible` or `silent`: what a review says of replacing the resource. */
function called([type, before, after]: Pair): string {
  const files = [{ path: '/w/main.tf', before: config(type, before), after: config(type, after) }];
  const { observations } = terraform.analyze({ files, neighbours: () => [] });
  return observations.find(({ effect }) => effect === 'replace')?.certainty ?? 'silent';
}

function share(part: readonly unknown[], whole: readonly unknown[]): number {
  return Math.round((1000 * part.length) / whole.length) / 10;
}

describe('changes whose outcome the providers document', () => {
  const judged = pairs.map((pair) => ({ pair, action: pair[3], says: called(pair) }));
  const replaced = judged.filter(({ action }) => action === 'replace');
  const updated = judged.filter(({ action }) => action === 'update');
  const names = (some: typeof judged): readonly string[] =>
    some.map(({ pair }) => `${pair[0]}: ${pair[1]} -> ${pair[2]}`);

  it('are enough of each kind', () => {
    assert.ok(replaced.length >= 100 && updated.length >= 100);
  });

  it('replacements are called', () => {
    const missed = replaced.filter(({ says }) => says === 'silent');
    assert.deepEqual(names(missed), []);
  });

  it('nine in ten of the replacements called expected are', () => {
    const sure = judged.filter(({ says }) => says === 'expected');
    const right = sure.filter(({ action }) => action === 'replace');
    assert.ok(share(right, sure) >= 99, `${share(right, sure)} % of ${sure.length}`);
    assert.ok(share(right, replaced) >= 85, `${share(right, replaced)} % of ${replaced.length} replacements are sure`);
  });

  it('plain updates are not called expected replacements', () => {
    assert.deepEqual(names(updated.filter(({ says }) => says === 'expected')), []);
  });

  it('few plain updates are called possible replacements', () => {
    const unsure = updated.filter(({ says }) => says === 'possible');
    assert.ok(share(unsure, updated) <= 3, names(unsure).join('\n'));
  });
});

describe('whole configurations, as acceptance tests write them', () => {
  for (const [address, action, configuration, before, after] of wholePairs) {
    const text = (part: string): string => `${configuration.replaceAll('@@', part).replaceAll('; ', '\n')}\n`;
    it(`${address}: ${before} -> ${after} is ${action === 'replace' ? 'a replacement' : 'an update'}`, () => {
      const files = [{ path: '/w/main.tf', before: text(before), after: text(after) }];
      const { observations } = terraform.analyze({ files, neighbours: () => [] });
      const called = observations.some(({ effect, target }) => effect === 'replace' && target.name === address);
      assert.equal(called, action === 'replace');
    });
  }
});
