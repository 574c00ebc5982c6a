import type { RulePack } from '../model/command';
import {
  changed,
  deployed,
  dropped,
  lost,
  made,
  opened,
  overwritten,
  removed,
  secretTold,
  unguarded,
  when,
} from './platforms/said';
import { sqlGiven } from './platforms/sqlGiven';
import type { Told, Vendor } from './platforms/vendor';
import { vendorPack } from './platforms/vendorPack';

const worker = (told: Told): Told => when(['--outdir'], null, told);
const LOCAL = { reach: 'local', undo: 'easy', severity: 'low' } as const;
/** The emulator's own copy of a store, in the folder of the project. */
const here = (says: string): Told => dropped(`${says} of the local emulator`, LOCAL);

const told: Vendor['told'] = {
  delete: removed('Deletes Cloudflare worker', {
    severity: 'critical',
    type: 'worker',
    lost: 'its address, secrets and stored objects',
  }),
  'deploy|publish': worker(
    deployed('Deploys the Cloudflare worker', { type: 'worker', saferWay: 'wrangler deploy --dry-run' }),
  ),
  'versions deploy': deployed('Deploys a version of the Cloudflare worker', { type: 'worker' }),
  'versions upload': made('Uploads a version of the Cloudflare worker', { type: 'worker' }),
  'triggers deploy': deployed('Changes routes and schedules of the Cloudflare worker', { type: 'worker', name: '' }),
  rollback: deployed('Rolls the Cloudflare worker back to', { type: 'worker', severity: 'high' }),
  'pages deploy|publish': deployed('Deploys to Cloudflare Pages', { type: 'pages' }),
  'pages deployment create': deployed('Deploys to Cloudflare Pages', { type: 'pages' }),
  'r2 object delete': when(
    ['--local'],
    here('Deletes an object'),
    lost('Deletes Cloudflare R2 object', { severity: 'high', type: 'r2.object' }),
  ),
  'r2 object put': changed('Writes Cloudflare R2 object', { undo: 'costly', type: 'r2.object' }),
  'r2 bucket dev-url enable': opened('Lets everybody read Cloudflare R2 bucket', {
    severity: 'critical',
    type: 'r2.bucket',
  }),
  'r2 bucket domain add': opened('Lets everybody read by a domain Cloudflare R2 bucket', { type: 'r2.bucket' }),
  'r2 bucket lock set': overwritten('Replaces the locks of Cloudflare R2 bucket', {
    type: 'r2.bucket',
    effect: 'unprotect',
    rule: 'unprotect',
    undo: 'easy',
  }),
  'auth token': secretTold('the token of the account', { name: '' }),
  'r2 bucket lock remove|clear': unguarded('Takes a lock off Cloudflare R2 bucket', { type: 'r2.bucket' }),
  'r2 bucket lifecycle add|set': lost('Lets objects expire in Cloudflare R2 bucket', {
    severity: 'high',
    type: 'r2.bucket',
  }),
  'r2 bucket cors|notification|lifecycle|sippy|catalog delete|remove|disable': dropped(
    'Removes a setting of Cloudflare R2 bucket',
    { type: 'r2.bucket' },
  ),
  'kv key|bulk delete': when(
    ['--local'],
    here('Deletes a key'),
    lost('Deletes Cloudflare KV entry', { severity: 'high', type: 'kv.key' }),
  ),
  'kv:key|kv:bulk delete': when(
    ['--local'],
    here('Deletes a key'),
    lost('Deletes Cloudflare KV entry', { severity: 'high', type: 'kv.key' }),
  ),
  'kv:namespace delete': lost('Deletes Cloudflare KV namespace', { type: 'kv.namespace', lost: 'its entries' }),
  'kv namespace delete': lost('Deletes Cloudflare KV namespace', { type: 'kv.namespace', lost: 'its entries' }),
  'kv key|bulk put': changed('Writes Cloudflare KV entry', { undo: 'costly', type: 'kv.key' }),
  'd1 delete': lost('Deletes Cloudflare D1 database', {
    type: 'd1',
    lost: 'the data',
    saferWay: 'wrangler d1 export NAME --remote --output backup.sql',
  }),
  'd1 migrations apply': when(
    ['--remote', '--preview'],
    changed('Applies migrations to Cloudflare D1 database', {
      undo: 'costly',
      severity: 'high',
      type: 'd1',
      saferWay: 'wrangler d1 migrations list NAME --remote',
    }),
    null,
  ),
  'd1 time-travel restore': overwritten('Puts an earlier state into Cloudflare D1 database', {
    severity: 'critical',
    type: 'd1',
  }),
  'queues purge': lost('Drops every message of Cloudflare queue', { severity: 'high', type: 'queue' }),
  'queues pause-delivery': {
    ...changed('Stops delivery of Cloudflare queue', { type: 'queue' }),
    effect: 'interrupt',
    rule: 'interrupt',
  },
  'secret put|bulk': changed('Changes Cloudflare secret', { undo: 'costly', type: 'secret' }),
  'versions|pages secret put|bulk': changed('Changes Cloudflare secret', { undo: 'costly', type: 'secret' }),
  'pages deployment delete': dropped('Deletes Cloudflare Pages deployment', { type: 'pages.deployment' }),
  'workflows terminate; workflows instances terminate': {
    ...changed('Ends Cloudflare workflow', { type: 'workflow' }),
    effect: 'interrupt',
    rule: 'interrupt',
  },
  'dispatch-namespace delete': lost('Deletes Cloudflare dispatch namespace', {
    type: 'dispatch-namespace',
    lost: 'the workers in it',
  }),
};

/** Cloudflare's workers and stores. */
export const wrangler: RulePack = vendorPack({
  tool: 'wrangler',
  title: 'Cloudflare',
  programs: ['wrangler', 'wrangler2'],
  documentation: ['https://developers.cloudflare.com/workers/wrangler/commands/'],
  places: ['-e', '--project-name', '--name'],
  flags: ['--minify', '--preview', '--keep-vars', '--local', '--remote', '--no-bundle'],
  local: ['dev', 'types', 'init', 'check', 'docs', 'telemetry', 'setup', 'complete', 'generate', 'logout'],
  told,
  handled: (call, context) => {
    const [noun, verb, name] = call.words;
    if (noun?.value !== 'd1' || verb?.value !== 'execute') return null;
    const reach = call.options.has('--remote') || call.options.has('--preview') ? 'remote' : 'local';
    const signals =
      name === undefined || name.dynamic ? [] : [{ kind: 'name', value: name.value, from: 'database' } as const];
    return sqlGiven({ dialect: 'sqlite', texts: ['--command'], files: ['--file'], reach, signals }, call, context);
  },
  examples: {
    catches: [
      { run: 'wrangler delete', rule: 'wrangler/delete', effect: 'delete' },
      {
        run: 'wrangler delete shop-api --env production --force',
        rule: 'wrangler/delete',
        effect: 'delete',
        target: 'shop-api',
      },
      { run: 'wrangler deploy --env production', rule: 'wrangler/deploy', effect: 'update' },
      { run: 'wrangler r2 bucket delete uploads', rule: 'wrangler/delete', effect: 'delete', target: 'uploads' },
      {
        run: 'wrangler r2 object delete uploads/a.png',
        rule: 'wrangler/delete',
        effect: 'delete',
        target: 'uploads/a.png',
      },
      {
        run: 'wrangler kv namespace delete --namespace-id 0f2a',
        rule: 'wrangler/delete',
        effect: 'delete',
        target: '0f2a',
      },
      { run: 'wrangler kv:key delete --binding=KV cart', rule: 'wrangler/delete', effect: 'delete', target: 'cart' },
      { run: 'wrangler d1 delete orders -y', rule: 'wrangler/delete', effect: 'delete', target: 'orders' },
      { run: 'wrangler d1 execute orders --remote --command "DROP TABLE carts"', rule: 'sql/drop', effect: 'delete' },
      {
        run: 'wrangler d1 migrations apply orders --remote',
        rule: 'wrangler/update',
        effect: 'update',
        target: 'orders',
      },
      {
        run: 'wrangler d1 time-travel restore orders --timestamp=1700000000',
        rule: 'wrangler/replace',
        effect: 'replace',
      },
      { run: 'wrangler queues delete mails', rule: 'wrangler/delete', effect: 'delete', target: 'mails' },
      { run: 'wrangler queues purge mails', rule: 'wrangler/delete', effect: 'delete', target: 'mails' },
      { run: 'wrangler secret delete STRIPE_KEY', rule: 'wrangler/delete', effect: 'delete', target: 'STRIPE_KEY' },
      { run: 'wrangler secret put STRIPE_KEY', rule: 'wrangler/update', effect: 'update' },
      { run: 'wrangler pages project delete site', rule: 'wrangler/delete', effect: 'delete', target: 'site' },
      { run: 'wrangler vectorize delete embeddings', rule: 'wrangler/delete', effect: 'delete', target: 'embeddings' },
      { run: 'wrangler hyperdrive delete 12ab', rule: 'wrangler/delete', effect: 'delete', target: '12ab' },
      { run: 'wrangler rollback 3fa1', rule: 'wrangler/deploy', effect: 'update', target: '3fa1' },
      {
        run: 'wrangler r2 bucket dev-url enable uploads',
        rule: 'wrangler/expose',
        effect: 'expose',
        target: 'uploads',
      },
      { run: 'wrangler novelties delete one', rule: 'wrangler/delete', effect: 'delete', target: 'one' },
    ],
    leaves: [
      'wrangler dev',
      'wrangler deploy --dry-run --outdir dist',
      'wrangler tail shop-api',
      'wrangler d1 execute orders --remote --command "SELECT 1"',
      'wrangler d1 migrations list orders',
      'wrangler d1 migrations apply orders --local',
      'wrangler d1 export orders --output x.sql',
      'wrangler kv key get cart --binding KV',
      'wrangler r2 bucket list',
      'wrangler whoami',
      'wrangler types',
      'wrangler secret list',
      'wrangler delete --help',
    ],
  },
});
