import assert from 'node:assert/strict';
import type { Review } from '../../../src/core/model/decision';
import type { ToolCatch } from '../../../src/core/model/toolFamily';
import { toolFamilies } from '../../../src/core/tools/index.generated';
import { testEngine, workspace, type TestEngine } from '../../support/engine';

let engine: TestEngine;
before(async () => {
  engine = await testEngine();
});

function reviewed({ call, input }: Pick<ToolCatch, 'call' | 'input'>): Review {
  const at = call.indexOf('/');
  const [server, tool] = [call.slice(0, at), call.slice(at + 1)];
  return engine.review({ kind: 'call', server, tool, input, cwd: workspace }, { missing: true });
}

function said({ findings, unknowns }: Review): readonly string[] {
  return [
    ...findings.map(({ rule, effect, target, says }) => `${rule} ${effect} ${target.name}: ${says}`),
    ...unknowns.map(({ code, stake, says }) => `?${code} ${stake}: ${says}`),
  ];
}

for (const { title, examples } of toolFamilies) {
  describe(`tools, ${title}: their own examples`, () => {
    for (const example of examples.catches) {
      const { call, rule, effect, target } = example;
      it(`catches ${call} ${JSON.stringify(example.input)}`, () => {
        const review = reviewed(example);
        const told = said(review).join('\n');
        assert.notEqual(told, '', 'nothing was said');
        if (effect === 'unknown') {
          assert.ok(
            review.unknowns.some(({ stake }) => stake === 'present'),
            told,
          );
          return;
        }
        const found = review.findings.filter((one) => one.rule === rule && one.effect === effect);
        assert.ok(found.length > 0, told);
        for (const { says } of found) assert.match(says, /^[A-Z].*[^.]$/s);
        if (target !== undefined)
          assert.ok(
            found.some((one) => one.target.name === target),
            told,
          );
      });
    }
    for (const example of examples.leaves) {
      it(`leaves ${example.call} ${JSON.stringify(example.input)}`, () => {
        const review = reviewed(example);
        assert.equal(review.decision.verdict, 'allow', said(review).join('\n'));
      });
    }
  });
}
