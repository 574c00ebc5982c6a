import assert from 'node:assert/strict';
import { bondOf, createPasses, sameDeed } from '../../src/gate/passes';
import type { Bond, PassLayer, Passes } from '../../src/gate/passes';
import type { Review } from '../../src/core/model/decision';
import type { Finding } from '../../src/core/model/finding';

const prod = 'environment production prod';

function bond(lines: readonly string[], more: Partial<Bond> = {}): Bond {
  return { agent: 'kiro', session: 's1', policyDigest: 'p', lines, ...more };
}

/** What a layer below sees: other hands, other evidence. */
function below(lines: readonly string[]): Bond {
  return bond([...lines, 'evidence another'], { agent: 'agent', session: null });
}

type Step =
  | { readonly does: 'released'; readonly lines: readonly string[]; readonly by: PassLayer | null }
  | { readonly does: 'allowed'; readonly lines: readonly string[]; readonly by: PassLayer }
  | { readonly does: 'waits'; readonly seconds: number }
  | {
      readonly does: PassLayer;
      readonly lines: readonly string[];
      readonly pids?: readonly number[];
      readonly passes: boolean;
    };

function take(step: Step, passes: Passes): boolean {
  switch (step.does) {
    case 'released':
      passes.grant(bond(step.lines), step.by === null ? null : { layer: step.by, pids: [] });
      return true;
    case 'allowed':
      passes.allowed(bond(step.lines), { layer: step.by, pids: [] });
      return true;
    case 'waits':
      return true;
    case 'hook':
      return passes.use(bond(step.lines), { layer: 'hook', pids: [] }) === step.passes;
    case 'tool':
    case 'line':
    case 'shell':
    case 'launcher':
      return passes.use(below(step.lines), { layer: step.does, pids: step.pids ?? [] }) === step.passes;
  }
}

function checkSteps(steps: readonly Step[]): void {
  let now = 1_000_000;
  const passes = createPasses(() => now);
  for (const [index, step] of steps.entries()) {
    if (step.does === 'waits') now += step.seconds * 1000;
    assert.ok(take(step, passes), `step ${index + 1}`);
  }
}

describe('a pass', () => {
  it('lets one call through each layer once', () => {
    checkSteps([
      { does: 'released', lines: ['a', prod], by: 'hook' },
      { does: 'hook', lines: ['a', prod], passes: false },
      { does: 'line', lines: ['a', prod], passes: true },
      { does: 'line', lines: ['a', prod], passes: false },
      { does: 'shell', lines: ['a', prod], passes: true },
      { does: 'launcher', lines: ['a', prod], passes: true },
      { does: 'launcher', lines: ['a', prod], passes: false },
    ]);
  });

  for (const [call, lines, passes] of [
    ['in another order', ['b', 'a', prod], true],
    ['with a command twice', ['a', 'a', 'b', prod], false],
    ['with another command', ['a', 'b', 'c', prod], false],
    ['with another command in its place', ['a', 'c', prod], false],
  ] as const) {
    it(`${passes ? 'lets' : 'does not let'} a released call of several commands through ${call}`, () => {
      checkSteps([
        { does: 'released', lines: ['a', 'b', prod], by: null },
        { does: 'hook', lines, passes },
        { does: 'hook', lines: ['a', 'b', prod], passes: !passes },
      ]);
    });
  }

  it('lets each command of a call through, as often as it stands there', () => {
    checkSteps([
      { does: 'released', lines: ['a', 'b', 'b', prod], by: 'hook' },
      { does: 'line', lines: ['a', 'b', 'b', prod], passes: true },
      { does: 'launcher', lines: ['b', prod], passes: true },
      { does: 'launcher', lines: ['a', prod], passes: true },
      { does: 'launcher', lines: ['b', prod], passes: true },
      { does: 'launcher', lines: ['b', prod], passes: false },
    ]);
  });

  it('is for no other command, environment or file', () => {
    checkSteps([
      { does: 'released', lines: ['a', 'environment staging eu', 'file /x 1'], by: 'hook' },
      { does: 'line', lines: ['a', 'c'], passes: false },
      { does: 'line', lines: ['a', prod], passes: false },
      { does: 'line', lines: ['a', 'file /x 2'], passes: false },
      { does: 'line', lines: [], passes: false },
      { does: 'line', lines: ['a', 'file /x 1'], passes: true },
    ]);
  });

  it('waits ten minutes for a retry, and a minute for each layer below', () => {
    checkSteps([
      { does: 'released', lines: ['a'], by: null },
      { does: 'waits', seconds: 599 },
      { does: 'hook', lines: ['a'], passes: true },
      { does: 'released', lines: ['b'], by: 'hook' },
      { does: 'waits', seconds: 61 },
      { does: 'line', lines: ['b'], passes: false },
      { does: 'released', lines: ['c'], by: null },
      { does: 'waits', seconds: 601 },
      { does: 'hook', lines: ['c'], passes: false },
    ]);
  });

  it('of what was only allowed serves the layers below and never its own', () => {
    checkSteps([
      { does: 'allowed', lines: ['a'], by: 'hook' },
      { does: 'hook', lines: ['a'], passes: false },
      { does: 'waits', seconds: 50 },
      { does: 'line', lines: ['a'], passes: true },
      { does: 'waits', seconds: 50 },
      { does: 'launcher', lines: ['a'], passes: true },
    ]);
  });

  it('used from below is spent for the layers above', () => {
    checkSteps([
      { does: 'released', lines: ['a'], by: 'launcher' },
      { does: 'line', lines: ['a'], passes: false },
    ]);
  });

  it('covers a shell inside a shell and a program that hands on, but no second one beside it', () => {
    checkSteps([
      { does: 'released', lines: ['a'], by: 'hook' },
      { does: 'shell', lines: ['a'], pids: [10, 5], passes: true },
      { does: 'shell', lines: ['a'], pids: [11, 10, 5], passes: true },
      { does: 'shell', lines: ['a'], pids: [12, 5], passes: false },
      { does: 'launcher', lines: ['a'], pids: [20, 10], passes: true },
      { does: 'launcher', lines: ['a'], pids: [20, 10], passes: true },
      { does: 'launcher', lines: ['a'], pids: [21, 10], passes: false },
    ]);
  });

  it('that a shell used serves what the shell starts, and no other process', () => {
    checkSteps([
      { does: 'released', lines: ['a'], by: 'hook' },
      { does: 'line', lines: ['a'], pids: [7, 3], passes: true },
      { does: 'launcher', lines: ['a'], pids: [21, 8, 3], passes: false },
      { does: 'launcher', lines: ['a'], pids: [22, 7, 3], passes: true },
      { does: 'released', lines: ['b'], by: 'hook' },
      { does: 'line', lines: ['b'], pids: [7, 3], passes: true },
      { does: 'launcher', lines: ['b'], pids: [23], passes: true },
    ]);
  });

  it('of a shell that reads line after line is used once, whatever its pid', () => {
    checkSteps([
      { does: 'released', lines: ['a'], by: 'hook' },
      { does: 'line', lines: ['a'], pids: [7], passes: true },
      { does: 'line', lines: ['a'], pids: [7], passes: false },
    ]);
  });

  it('tells for a minute which hook announced a command', () => {
    let now = 0;
    const passes = createPasses(() => now);
    passes.allowed(bond(['c']), { layer: 'line', pids: [] });
    assert.equal(passes.isAny(), false);
    passes.allowed(bond(['a', 'b', prod]), { layer: 'hook', pids: [] });
    assert.equal(passes.isAny(), true);
    assert.equal(passes.announced(below(['b', 'environment staging eu']))?.agent, 'kiro');
    assert.equal(passes.announced(below(['c'])), null);
    now += 61_000;
    assert.equal(passes.announced(below(['b'])), null);
    passes.clear();
    assert.equal(passes.use(below(['b']), { layer: 'line', pids: [] }), false);
  });

  it('lets a text through that has the released commands among others, by what was found in them', () => {
    const environment = { name: 'prod', tier: 'production', evidence: [] } as const;
    const found = { rule: 'r', target: { type: 't', name: 'n', environment } } as unknown as Finding;
    const who = { agent: 'kiro', session: null, policyDigest: 'p', fallback: '' };
    const bondFor = (identity: readonly string[]): Bond =>
      bondOf({ identity, findings: [found] } as unknown as Review, who);
    const other = { ...found, target: { ...found.target, name: 'o' } };
    const shell = { layer: 'shell', pids: [7] } as const;
    const passes = createPasses(() => 0);
    passes.grant(bondFor(['a']), { layer: 'hook', pids: [] });
    assert.equal(passes.useFor(bondFor(['a', 'b']), [], shell), false);
    assert.equal(passes.useFor(bondFor(['a', 'b']), [found, other], shell), false);
    assert.equal(passes.useFor({ ...bondFor(['a', 'b']), policyDigest: 'q' }, [found], shell), false);
    assert.equal(passes.useFor(bondFor(['a', 'b']), [found], { layer: 'hook', pids: [] }), false);
    assert.equal(passes.useFor(bondFor(['a', 'b']), [found], shell), true);
    assert.equal(passes.useFor(bondFor(['a', 'b']), [found], { ...shell, pids: [8] }), false);
    assert.equal(passes.use(bondFor(['a']), { ...shell, pids: [9] }), false);
    assert.equal(passes.use(bondFor(['a']), { layer: 'launcher', pids: [] }), true);
  });

  it('tells which hook announced what stands inside another text', () => {
    const passes = createPasses(() => 0);
    passes.allowed(bond(['a', 'b']), { layer: 'hook', pids: [] });
    assert.equal(passes.wrapped(below(['x', 'b', 'a', 'y']))?.agent, 'kiro');
    assert.equal(passes.wrapped(below(['x', 'a'])), null);
    assert.equal(passes.wrapped(below([])), null);
  });

  it('is bound to each environment with its evidence, and to a text where nothing could be named', () => {
    const environment = { name: 'prod', tier: 'production', evidence: ['AWS_PROFILE=x'] } as const;
    const finding = { target: { type: 't', name: 'n', environment } };
    const review = (identity: readonly string[]) =>
      ({ identity, findings: [finding, finding] }) as unknown as Pick<Review, 'identity' | 'findings'> as Review;
    const who = { agent: 'kiro', session: null, policyDigest: 'p', fallback: 'text' };
    const said = 'finding [null,null,null,null,null,"t","n","production","prod"]';
    const facts = [prod, 'evidence AWS_PROFILE=x', said, said];
    assert.deepEqual(bondOf(review(['b', 'a', 'b']), who).lines, ['a', 'b', 'b', ...facts]);
    assert.deepEqual(bondOf(review([]), who).lines, [...facts, 'text']);
    assert.equal(sameDeed(bond(['a', ...facts]), below(['a', prod])), true);
    assert.equal(sameDeed(bond(['a', ...facts]), below(['a'])), false);
  });
});
