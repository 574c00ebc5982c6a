import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/engine';
import type { Operation } from '../../../src/core/model/operation';
import type { Ports } from '../../../src/core/model/ports';
import { presets, testEngine, type TestEngine, type World } from '../../support/engine';

let engine: TestEngine;
before(async () => {
  engine = await testEngine();
});

/** The verdict, then what each finding says, then `?code stake` for each unknown. */
function checkReview(operation: Operation, expected: readonly string[], world: World = {}): void {
  const { decision, findings, unknowns } = engine.review(operation, world);
  const unseen = unknowns.map(({ code, stake }) => `?${code} ${stake}`);
  assert.deepEqual([decision.verdict, ...findings.map(({ says }) => says), ...unseen], expected);
}

const run = { kind: 'run', cwd: '/proj/app', session: 's1', variables: {} } as const;
const home = '/home/dev';

describe('the engine', () => {
  it('reads an argv as it reads a line', () => {
    checkReview({ ...run, argv: ['terraform', 'destroy'] }, ['ask', 'Destroys every resource of app']);
    checkReview({ ...run, argv: ['ls', '-l'] }, ['allow']);
  });

  it('asks about a removed or moved file of its own, and leaves an edit without a change alone', () => {
    const path = '/proj/app/.holdpoint/policy.yaml';
    const cause = 'tool';
    const { decision } = engine.change([{ path, before: 'a', after: null }]);
    assert.notEqual(decision.verdict, 'allow');
    const moved = engine.change([{ path: '/proj/app/x', before: 'a', after: 'a', movedFrom: path }]);
    assert.notEqual(moved.decision.verdict, 'allow');
    checkReview({ kind: 'change', files: [{ path, before: 'a', after: 'a' }], cause }, ['allow']);
    checkReview({ kind: 'change', files: [{ path: `${home}/x.ts`, before: 'a', after: 'b', mode: 0o755 }], cause }, [
      'allow',
    ]);
  });

  it('lets a call of a tool pass that nothing is known of, and says that', () => {
    checkReview({ kind: 'call', server: 'x', tool: 'y', input: {} }, ['allow', '?unknown-program possible']);
    checkReview({ kind: 'call', server: '', tool: 'y', input: {} }, ['allow', '?unknown-program possible']);
  });
});

describe('a fault of the engine', () => {
  const fault = (): never => {
    throw new Error('broken');
  };
  const ports: Ports = {
    parse: () => null,
    read: () => null,
    bytes: () => null,
    isMissing: () => false,
    names: () => [],
    neighbours: () => [],
    configurations: () => [],
    templates: () => [],
    realPath: (path) => path,
    workAt: () => ({ kind: 'unknown' }),
    surroundings: () => ({
      ...{ home, workspaces: ['/proj/app'], variables: {}, branch: null, kube: null, terraformWorkspace: null },
    }),
    carried: () => [],
    now: () => 0,
    digest: (text) => text,
  };

  function checkFault(broken: Partial<Ports>, verdict: string, says: RegExp): void {
    const { decision, unknowns } = createEngine({ ...ports, ...broken }).review({
      operation: { ...run, script: 'ls', dialect: 'bash' },
      actor: { kind: 'agent', id: 'kiro', session: null, attended: true },
      policies: presets('recommended'),
      session: [],
      stopped: null,
    });
    assert.equal(decision.verdict, verdict);
    assert.match([...decision.because, ...unknowns].map((one) => one.says).join(), says);
  }

  it('while reading is asked about, while deciding is denied', () => {
    checkFault({ parse: fault }, 'ask', /failed while reading this: broken/);
    checkFault({ now: fault }, 'deny', /failed while deciding: broken/);
  });

  it('a stop is enforced where everything is only observed', () => {
    const { enforced, decision } = createEngine(ports).review({
      operation: { kind: 'call', server: 'x', tool: 'y', input: null },
      actor: { kind: 'agent', id: 'kiro', session: null, attended: true },
      policies: presets('observe'),
      session: [],
      stopped: { since: 0, because: 'fire' },
    });
    assert.deepEqual([enforced, decision.verdict], [true, 'deny']);
  });
});
