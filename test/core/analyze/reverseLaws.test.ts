import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FileChange } from '../../../src/core/model/operation';
import type { TestEngine } from '../../support/engine';
import { testEngine } from '../../support/engine';
import { soakRuns } from '../../support/soak';

type Setting = { readonly name: string; readonly values: readonly string[] };

/** Settings of which each value differs from the others in what applying it does. */
const databases: readonly Setting[] = [
  { name: 'deletion_protection', values: ['true', 'false'] },
  { name: 'publicly_accessible', values: ['true', 'false'] },
  { name: 'engine', values: ['"postgres"', '"mysql"'] },
  { name: 'backup_retention_period', values: ['0', '7', '30'] },
  { name: 'multi_az', values: ['true', 'false'] },
  { name: 'storage_encrypted', values: ['true', 'false'] },
];

const spelt: Readonly<Record<string, string>> = {
  deletion_protection: 'DeletionProtection',
  publicly_accessible: 'PubliclyAccessible',
  engine: 'Engine',
  backup_retention_period: 'BackupRetentionPeriod',
  multi_az: 'MultiAZ',
  storage_encrypted: 'StorageEncrypted',
};

type State = { readonly name: string; readonly settings: readonly (readonly [string, string])[] };

const state: fc.Arbitrary<State> = fc.record({
  name: fc.constantFrom('main', 'other'),
  settings: fc.tuple(
    ...databases.map(({ name, values }) => fc.constantFrom(...values).map((value) => [name, value] as const)),
  ),
});

function terraform({ name, settings }: State): string {
  const lines = settings.map(([key, value]) => `  ${key} = ${value}\n`).join('');
  return `resource "aws_db_instance" "${name}" {\n${lines}}\n`;
}

function cloudformation({ name, settings }: State): string {
  const lines = settings.map(([key, value]) => `      ${spelt[key] ?? key}: ${value}\n`).join('');
  return `Resources:\n  ${name}:\n    Type: AWS::RDS::DBInstance\n    Properties:\n${lines}`;
}

const formats = [
  { path: '/proj/app/infra/main.tf', written: terraform },
  { path: '/proj/app/stacks/main.yaml', written: cloudformation },
] as const;

describe('a change and its reverse', function () {
  this.timeout(60_000);
  let engine: TestEngine;
  before(async () => {
    engine = await testEngine();
  });

  const says = (path: string, before: string | null, after: string | null): number => {
    const { findings, unknowns } = engine.change([{ path, before, after }]);
    return findings.length + unknowns.length;
  };

  for (const { path, written } of formats) {
    it(`never both say nothing: ${path}`, () => {
      const differing = fc.tuple(state, state).filter(([one, other]) => written(one) !== written(other));
      fc.assert(
        fc.property(differing, ([one, other]) => {
          const [before, after] = [written(one), written(other)];
          assert.ok(says(path, before, after) + says(path, after, before) > 0, `${before}\n->\n${after}`);
        }),
        { numRuns: soakRuns(4_000) },
      );
    });

    it(`that takes something away says something: ${path}`, () => {
      fc.assert(
        fc.property(state, (one) => {
          assert.ok(says(path, written(one), null) > 0);
        }),
        { numRuns: soakRuns(2_000) },
      );
    });

    it(`that is cut off anywhere still tells of the whole thing before it: ${path}`, () => {
      const intact = written({ name: 'first', settings: [['deletion_protection', 'true']] });
      const off = intact.replace('true', 'false');
      const cut = fc
        .tuple(state, fc.nat(120))
        .map(([one, at]) => written(one).replace('Resources:\n', '').slice(0, at));
      fc.assert(
        fc.property(cut, (rest) => {
          assert.ok(says(path, intact, `${off}${rest}`) > 0, rest);
        }),
        { numRuns: soakRuns(4_000) },
      );
    });
  }

  it('says the same however the set is cut, where no file names another', () => {
    const files = fc.uniqueArray(
      fc.record({
        at: fc.constantFrom('a', 'b', 'c', 'd'),
        format: fc.constantFrom(...formats),
        before: state,
        after: state,
      }),
      { selector: ({ at, format }) => `${at} ${format.path}`, minLength: 2 },
    );
    const told = (changes: readonly [FileChange, ...FileChange[]]): readonly string[] =>
      engine.change(changes).findings.map((finding) => JSON.stringify(finding));
    fc.assert(
      fc.property(files, (set) => {
        const changes = set.map(({ at, format, before, after }) => ({
          path: format.path.replace('/main.', `/${at}/main.`),
          before: format.written(before),
          after: format.written(after),
        }));
        const [first, ...rest] = changes;
        if (first === undefined) return;
        const apart = changes.flatMap((change) => told([change]));
        assert.deepEqual([...told([first, ...rest])].sort(), [...apart].sort());
      }),
      { numRuns: soakRuns(2_000) },
    );
  });
});
