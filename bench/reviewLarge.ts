import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { median } from './paired';

/*
 * How much processor time a review of one large file takes: a template of 1.5 MB and a migration of 1 MB, without what
 * starting takes. Beside it, at the same time, what the `yaml` library needs to parse both sides of the template.
 *
 *     tsx bench/reviewLarge.ts
 */

const ROUNDS = 3;

const cli = resolve(__dirname, '../dist/cli.js');

type Row = { readonly path: string; readonly before: string | null; readonly after: string };

function template(engine: string): string {
  const resource = (index: number): string => `  Db${index}:
    Type: AWS::RDS::DBInstance
    DeletionPolicy: Snapshot
    Properties:
      DBInstanceIdentifier: !Sub "shop-${index}-\${AWS::StackName}"
      Engine: ${index % 50 === 0 ? engine : 'postgres'}
      AllocatedStorage: "100"
      BackupRetentionPeriod: 14
      Tags:
        - Key: Name
          Value: shop-${index}
        - {Key: Team, Value: shop}
`;
  return `Resources:\n${Array.from({ length: 4_600 }, (_, index) => resource(index)).join('')}`;
}

function migration(): string {
  const statements = (index: number): string => `CREATE TABLE orders_${index} (id bigint PRIMARY KEY, note text);
CREATE INDEX CONCURRENTLY orders_${index}_note ON orders_${index} (note);
INSERT INTO orders_${index} (id, note) VALUES (1, 'it''s'), (2, 'b');
ALTER TABLE shops DROP COLUMN c${index};
`;
  return Array.from({ length: 4_300 }, (_, index) => statements(index)).join('');
}

const rows = {
  nothing: { path: 'a.txt', before: null, after: '' },
  template: { path: 'stacks/big.yaml', before: template('postgres'), after: template('mysql') },
  migration: { path: 'db/migrations/0007_big.sql', before: null, after: migration() },
} as const satisfies Readonly<Record<string, Row>>;

/** Milliseconds of processor time that a review takes; the shell tells what a child used alone. */
function reviewed(root: string, name: string): number {
  const command = `TIMEFORMAT=%U; time '${process.execPath}' '${cli}' review --batch '${join(root, name)}' >/dev/null`;
  const env = { ...process.env, HOME: root };
  const { stderr } = spawnSync('bash', ['-c', command], { cwd: root, encoding: 'utf8', env });
  return Number(stderr.trim().split('\n').at(-1)) * 1000;
}

/** The same of the library, on both sides of the template. */
function parsedByLibrary({ before, after }: Row): number {
  const started = process.resourceUsage().userCPUTime;
  for (const text of [before ?? '', after]) parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' });
  return (process.resourceUsage().userCPUTime - started) / 1000;
}

function main(): void {
  if (!existsSync(cli)) throw new Error('nothing is built; `npm run build` first');
  const root = mkdtempSync(join(tmpdir(), 'hpb-'));
  try {
    for (const [name, row] of Object.entries(rows)) writeFileSync(join(root, name), `${JSON.stringify(row)}\n`);
    const none = (): number[] => [];
    const timed = { nothing: none(), template: none(), migration: none(), yaml: none() };
    for (let round = 0; round < ROUNDS; round += 1) {
      timed.nothing.push(reviewed(root, 'nothing'));
      timed.template.push(reviewed(root, 'template'));
      timed.yaml.push(parsedByLibrary(rows.template));
      timed.migration.push(reviewed(root, 'migration'));
    }
    const start = median(timed.nothing);
    const size = ({ after }: Row): string => `${(after.length / 1e6).toFixed(1)} MB`;
    const figure = (list: readonly number[]): string => `${(median(list) - start).toFixed(0)} ms`;
    console.log(`review of a template of ${size(rows.template)}, both sides: ${figure(timed.template)}`);
    console.log(`\`yaml\` parsing both sides of it: ${median(timed.yaml).toFixed(0)} ms`);
    console.log(`review of a migration of ${size(rows.migration)}: ${figure(timed.migration)}`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

main();
