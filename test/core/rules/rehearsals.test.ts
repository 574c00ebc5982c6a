import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { Environment } from '../../../src/core/model/environment';
import type { Dialect } from '../../../src/core/model/operation';
import type { Review } from '../../../src/core/model/decision';
import { rulePacks } from '../../../src/core/rules/index.generated';
import { testEngine, workspace, type TestEngine } from '../../support/engine';

let engine: TestEngine;

const production: Environment = { name: 'production', tier: 'production', evidence: ['test'] };

function reviewed(script: string, dialect: Dialect, assume?: Environment): Review {
  const operation = { kind: 'run', script, dialect, cwd: workspace, session: 's1', variables: {} } as const;
  return engine.review(operation, assume === undefined ? {} : { assume });
}

/** What a finding about `line` proposes, and the words of the shell that it is for. */
function proposed(line: string, assume?: Environment): readonly string[] {
  const { findings } = reviewed(line, 'bash', assume);
  return findings.flatMap(({ saferWay, stage }) => (saferWay === undefined || stage === 'write' ? [] : [saferWay]));
}

/** Proposals that are asked about themselves, for what is said beside each. */
const ASKED: readonly RegExp[] = [
  // Lines of a database's console; no shell runs them.
  /^BEGIN(?: TRAN)?; .*; ROLLBACK$/,
  // Taken back by one more command, where the other cannot be taken back at all.
  /^aws kms disable-key /,
  // A copy that is kept, or a preview that nobody else is served: in production that takes a click.
  /(?:create-db-snapshot|create-backup|snapshots create|backups:capture|--no-execute-changeset|--unpublished|--no-release)/,
  /^(?:vercel|netlify) deploy/,
];

const isAllowed = (script: string, assume?: Environment): boolean =>
  (['bash', 'powershell', 'cmd'] as const).some(
    (dialect) => reviewed(script, dialect, assume).decision.verdict === 'allow',
  );

describe('safer ways', () => {
  before(async () => {
    engine = await testEngine();
  });

  for (const [where, assume] of [
    ['where nobody knows', undefined],
    ['in production', production],
  ] as const) {
    it(`none that a pack proposes for its examples is asked about itself, ${where}`, () => {
      const lines = rulePacks.flatMap((pack) => pack.examples.catches.map(({ run }) => run));
      const pairs = lines.flatMap((line) => proposed(line, assume).map((way) => [line, way] as const));
      const held = pairs.filter(([, way]) => !ASKED.some((one) => one.test(way)) && !isAllowed(way, assume));
      assert.deepEqual(held, []);
      assert.ok(pairs.length > 300, 'too few to have read them all');
    }).timeout(60_000);
  }
});
