import type { RulePack } from '../model/command';
import type { Deed } from './shared/toolPack';
import {
  changed,
  deployed,
  dropped,
  lost,
  opened,
  overwritten,
  removed,
  secretTold,
  unguarded,
  when,
} from './platforms/said';
import type { Told, VendorCall } from './platforms/vendor';
import { sqlGiven } from './platforms/sqlGiven';
import { vendorPack } from './platforms/vendorPack';

/** The linked project or an address; without either it is the stack of this machine. */
function isRemote({ options }: VendorCall): boolean {
  const address = options.value('--db-url')?.value;
  if (address !== undefined) return !/@?(?:localhost|127\.0\.0\.1)[:/]/.test(address);
  return options.has('--linked');
}

/** Commands that mean the local stack unless told otherwise, and then the whole of it. */
const there =
  (remote: Deed, local: Deed | null): Told =>
  (call) =>
    isRemote(call)
      ? { ...remote, name: call.options.value('--db-url') === undefined ? 'the linked project' : 'the given database' }
      : local;

/** These mean the linked project unless told otherwise. */
const linked =
  (remote: Deed): Told =>
  (call) =>
    call.options.has('--local') ? null : { ...remote, name: 'the linked project' };

const LOCAL = { reach: 'local', name: '' } as const;

/** Supabase: a local stack, and projects of others behind the same words. */
export const supabase: RulePack = vendorPack({
  tool: 'supabase',
  title: 'Supabase',
  programs: ['supabase'],
  documentation: ['https://supabase.com/docs/reference/cli/introduction'],
  valued: [
    '--workdir',
    '--project-ref',
    '--db-url',
    '-p',
    '--password',
    '-o',
    '--network-id',
    '--dns-resolver',
    '-f',
    '-q',
  ],
  flags: ['--experimental', '--no-backup', '--include-all', '--include-seed', '--include-roles', '--debug', '--linked'],
  places: ['--project-ref'],
  variables: ['SUPABASE_PROJECT_ID'],
  local: [
    'start',
    'status',
    'login',
    'logout',
    'init',
    'gen',
    'services',
    'link',
    'unlink',
    'test',
    'completion',
    'inspect',
    'seed',
  ],
  handled: (call, context) => {
    const [db, verb, ...words] = call.words;
    if (db?.value !== 'db' || !/^(?:execute|query)$/.test(verb?.value ?? '')) return null;
    const reach = isRemote(call) || (verb?.value === 'execute' && !call.options.has('--local')) ? 'remote' : 'local';
    const given = { dialect: 'postgres', texts: ['--sql', '-q', '--query'], files: ['-f', '--file'], words } as const;
    return sqlGiven({ ...given, reach }, call, context);
  },
  told: {
    'db reset': there(
      lost('Drops and recreates the whole database of', {
        type: 'database',
        lost: 'the data',
        saferWay: 'supabase db dump --linked -f backup.sql',
      }),
      dropped('Drops and recreates the local database', LOCAL),
    ),
    'db push': linked(
      changed('Applies migrations to', {
        severity: 'high',
        undo: 'costly',
        type: 'database',
        saferWay: 'supabase db push --dry-run',
      }),
    ),
    'db pull|diff|dump|lint|start|query': null,
    'db remote commit': null,
    'migration up|squash': there(
      changed('Applies migrations to', { severity: 'high', undo: 'costly', type: 'database' }),
      null,
    ),
    'migration down': there(
      overwritten('Undoes migrations of', { type: 'database', lost: 'the data' }),
      dropped('Undoes migrations of the local database', LOCAL),
    ),
    'migration repair': linked(
      changed('Rewrites which migrations count as applied on', { severity: 'high', undo: 'costly', type: 'database' }),
    ),
    'migration new|list|fetch': null,
    'functions deploy': when(
      ['--no-verify-jwt'],
      opened('Lets anybody call without signing in the Supabase edge function', { type: 'function' }),
      deployed('Deploys to Supabase edge functions', { type: 'function' }),
    ),
    'functions new|download|serve': null,
    'secrets set': changed('Changes Supabase secrets', { undo: 'costly', type: 'secret' }),
    'secrets unset': removed('Removes Supabase secret', {
      undo: 'impossible',
      type: 'secret',
      named: (words) => words,
    }),
    'storage rm': lost('Deletes Supabase storage objects', {
      severity: 'high',
      type: 'storage',
      named: (words) => words,
    }),
    'storage cp|mv': changed('Writes Supabase storage', { undo: 'costly', type: 'storage' }),
    'config push': linked(changed('Overwrites the settings of', { severity: 'high', undo: 'costly', type: 'project' })),
    stop: ({ options }) => (options.has('--no-backup') ? dropped('Deletes the data of the local stack', LOCAL) : null),
    'projects api-keys': secretTold('the keys of the project', { name: '' }),
    'branches get': secretTold('the credentials of the branch'),
    'encryption get-root-key': secretTold('the key that encrypts the database', { name: '' }),
    'encryption update-root-key': overwritten('Replaces the key that encrypts the database', {
      type: 'key',
      name: '',
      severity: 'critical',
    }),
    'network-restrictions update': ({ options }) =>
      options.values('--db-allow-cidr').some(({ value }) => /(?:^|,)(?:0\.0\.0\.0|::)\/0(?:,|$)/.test(value))
        ? opened('Lets the whole internet reach the database', { type: 'network-restriction', name: '' })
        : changed('Changes who may reach the database', { severity: 'high', name: '' }),
    'ssl-enforcement update': when(
      ['--disable-db-ssl-enforcement'],
      unguarded('Lets connections to the database go unencrypted', { name: '' }),
      changed('Changes whether connections must be encrypted', { severity: 'high', name: '' }),
    ),
    bootstrap: null,
  },
  examples: {
    catches: [
      { run: 'supabase db reset --linked', rule: 'supabase/delete', effect: 'delete', target: 'the linked project' },
      { run: 'supabase db reset --db-url postgres://u:p@db.acme.example/x', rule: 'supabase/delete', effect: 'delete' },
      { run: "supabase db execute --sql 'DROP TABLE carts'", rule: 'sql/drop', effect: 'delete', target: 'carts' },
      { run: "supabase db query --linked 'TRUNCATE carts'", rule: 'sql/truncate', effect: 'delete', target: 'carts' },
      { run: 'supabase db push', rule: 'supabase/update', effect: 'update' },
      { run: 'supabase migration repair 2024 --status reverted', rule: 'supabase/update', effect: 'update' },
      { run: 'supabase projects delete abcdef', rule: 'supabase/delete', effect: 'delete', target: 'abcdef' },
      {
        run: 'supabase branches delete feat --experimental',
        rule: 'supabase/delete',
        effect: 'delete',
        target: 'feat',
      },
      {
        run: 'supabase --project-ref abcdef functions delete hello',
        rule: 'supabase/delete',
        effect: 'delete',
        target: 'hello',
      },
      { run: 'supabase functions deploy hello', rule: 'supabase/deploy', effect: 'update', target: 'hello' },
      {
        run: 'supabase functions deploy hello --no-verify-jwt',
        rule: 'supabase/expose',
        effect: 'expose',
        target: 'hello',
      },
      { run: 'supabase secrets unset A B', rule: 'supabase/delete', effect: 'delete', target: 'B' },
      {
        run: 'supabase storage rm -r ss:///avatars --experimental',
        rule: 'supabase/delete',
        effect: 'delete',
        target: 'ss:///avatars',
      },
      { run: 'supabase stop --no-backup', rule: 'supabase/delete', effect: 'delete' },
      { run: 'supabase postgres-config delete --config x', rule: 'supabase/delete', effect: 'delete' },
    ],
    leaves: [
      'supabase start',
      'supabase stop',
      'supabase db diff -f x',
      "supabase db query 'SELECT 1'",
      'supabase db dump --linked -f backup.sql',
      'supabase db push --dry-run',
      'supabase db push --local',
      'supabase migration up',
      'supabase migration new x',
      'supabase functions serve',
      'supabase gen types typescript --linked',
      'supabase projects list',
      'supabase secrets list',
    ],
  },
});
