import assert from 'node:assert/strict';
import { analyzers } from '../../src/core/analyze/index.generated';
import { concerns, type Analyzed } from '../../src/core/model/analyzer';
import { heavy } from '../core/analyze/heavyFiles';
import { soakRuns } from '../support/soak';

/** How large each file is in the long run; a sample is a hundredth of it. */
const WHOLE = 30_000;

function analyzed(path: string, before: string, after: string): Analyzed {
  const file = { path, before, after };
  const parts = analyzers
    .filter((analyzer) => concerns(analyzer, file))
    .map((analyzer) => analyzer.analyze({ files: [file], neighbours: () => [] }));
  return {
    observations: parts.flatMap(({ observations }) => observations),
    unknowns: parts.flatMap(({ unknowns }) => unknowns),
  };
}

describe('files that are hostile by their size or shape', () => {
  for (const [name, { path, text, told }] of Object.entries(heavy)) {
    it(`${name}: what is whole is told, coming and going, and what is not read is an unknown`, () => {
      const whole = text(soakRuns(WHOLE));
      const come = analyzed(path, '', whole);
      const gone = analyzed(path, whole, '');
      if (told === null) {
        assert.ok(come.unknowns.some(({ code }) => code === 'too-long'));
        assert.deepEqual(come.observations, []);
        return;
      }
      assert.ok(come.observations.some(({ code }) => code === told));
      assert.ok(path.endsWith('.sh') || gone.observations.length > 0);
    });
  }

  it('a chain of resources that each name the one before is told in full, each with its nearest dependants', () => {
    const size = Math.floor(soakRuns(WHOLE) / 2);
    const chain = Array.from(
      { length: size },
      (_, at) => `resource "aws_subnet" "n${at}" {\n  cidr_block = aws_subnet.n${at - 1}.cidr_block\n}\n`,
    );
    const { observations } = analyzed('/w/main.tf', chain.join(''), '');
    assert.ok(observations.length >= size);
    assert.ok(observations.every(({ impact }) => (impact?.dependants.length ?? 0) <= 200));
  });
});
