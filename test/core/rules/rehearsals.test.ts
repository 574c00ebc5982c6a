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
  /^vault kv delete /,
  // A copy that is kept, or a preview that nobody else is served: in production that takes a click.
  /(?:create-db-snapshot|create-backup|backups create|create-image --type snapshot|--snapshot-name|snapshots create|backups:capture|--no-execute-changeset|--unpublished|--no-release)/,
  /^(?:vercel|netlify) deploy/,
  // The same without what takes a guard off.
  /^(?:gh pr merge|supabase functions deploy) /,
];

/** What a line is told instead; null where the tool has nothing that fits its words. */
const ways: readonly (readonly [line: string, way: string | null])[] = [
  ['gcloud compute disks delete d1 --zone=a --quiet', 'gcloud compute disks describe d1 --zone=a'],
  ['gcloud compute disks delete d1 d2 --zone=a', null],
  ['gcloud compute disks delete d1 --unheard-of', null],
  ['az group delete -g shop --yes', 'az resource list -g shop'],
  ['az vm delete -g shop -n web', 'az vm show -g shop -n web'],
  ['gh secret delete KEY -R acme/x', 'gh secret list -R acme/x'],
  ['gh pr merge 12 --squash --admin', 'gh pr merge 12 --squash'],
  ['gh api -X DELETE repos/acme/x/hooks/1', 'gh api repos/acme/x/hooks/1'],
  ["find /srv -name '*.log' -exec rm -f {} +", "find /srv -name '*.log' -print"],
  ["find /srv -name '*.log' -delete", "find /srv -name '*.log' -print"],
  ['docker volume rm -f data', 'docker volume inspect data'],
  ['docker system prune -a --volumes -f', 'docker system df'],
  ['vault secrets disable shop/', 'vault secrets list'],
  ['wrangler queues purge mails', 'wrangler queues info mails'],
  ['nats stream rm ORDERS -f', 'nats stream info ORDERS'],
  ['git worktree remove --force ../wt', 'git worktree remove ../wt'],
  ['heroku apps:destroy shop --confirm shop', null],
  ['heroku drains:remove https://logs -a shop', 'heroku drains -a shop'],
  ['sentry-cli releases -o acme delete 1.2.0', 'sentry-cli releases info -o acme 1.2.0'],
  ['stripe customers delete cus_1 --live', 'stripe customers retrieve cus_1 --live'],
  ['stripe delete /v1/customers/cus_1', 'stripe get /v1/customers/cus_1'],
  ['ibmcloud is subnet-delete s1 -f', 'ibmcloud is subnet s1'],
  ['circleci context remove-secret github acme deploy KEY', 'circleci context show github acme deploy'],
  ['linode-cli volumes-delete 12 --unheard-of', null],
  ['wrangler novelties delete one', null],
  ['pkill -9 -f gate.js', 'pgrep -a -f gate.js'],
  ['iptables -P INPUT ACCEPT', 'iptables-save'],
  [
    'kafka-acls --bootstrap-server b1 --add --allow-principal User:e --operation All --topic t',
    'kafka-acls --list --bootstrap-server b1 --topic t',
  ],
  ['oci bv volume delete --volume-id x --force', 'oci bv volume get --volume-id x'],
  [
    'bq query --use_legacy_sql=false "DELETE FROM d.t WHERE true"',
    'bq query --dry_run --use_legacy_sql=false "DELETE FROM d.t WHERE true"',
  ],
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

  for (const [line, way] of ways) {
    it(`${line}: ${way ?? 'none'}`, () => {
      assert.deepEqual([...new Set(proposed(line))], way === null ? [] : [way]);
    });
  }
});
