import type { RulePack } from '../model/command';
import { fetched, secretGone } from './secrets/stores';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack } from './shared/toolsPack';

const secret = fetched('the secret');
const all = fetched('all secrets', { name: '' });
const key = fetched('the key', { type: 'key' });
const hashes = fetched('the hashes of passwords of', { type: 'account', name: 'this machine' });
const gone = secretGone('Deletes the secret');

const keyFile: Deed = {
  ...{ rule: 'secrets/fetched', effect: 'read-secret', severity: 'low', undo: 'easy', type: 'key', reach: 'local' },
  says: 'Writes the key of the repository to',
};

/** `dotenvx decrypt` writes into the file unless it is told to print. */
const printed: DeedOf = (options, rest, command) => (options.has('--stdout') ? all(options, rest, command) : null);

const entry = fetched('the secret', { named: (words) => words.slice(1, 2) });
/** A password is covered unless it is asked for. */
const shownEntry: DeedOf = (options, rest, command) =>
  options.has('-s', '--show-protected') || options.values('-a', '--attributes').some(({ value }) => /pass/i.test(value))
    ? entry(options, rest, command)
    : null;

/** `envkey-source -- PROGRAM` hands them to a program alone. */
const envSource: DeedOf = (options, rest, command) => (rest.length > 0 ? null : all(options, rest, command));

const policyGone = secretGone('Deletes what the file does not name, or names to be deleted, in', {
  ...{ type: 'policy', named: (_rest, options) => options.values('-b', '--branch') },
});
/** Conjur: loading adds to a branch; the others may take away from it. */
const policyLoad: DeedOf = (options) => (options.has('--delete', '--replace') ? policyGone : null);

/** Tools that keep the secrets of a project or of an account, beside those with packs of their own. */
export const secretTools: RulePack = toolsPack({
  tools: [
    {
      programs: ['dotenvx'],
      grammar: { valued: ['-f', '--env-file', '-fk', '--env-keys-file', '-e', '--env', '--format'] },
      verbs: { get: secret, decrypt: printed, keypair: key, 'ext prebuild': () => null },
    },
    {
      programs: ['getent'],
      local: true,
      verbs: { shadow: hashes, gshadow: hashes },
    },
    {
      programs: ['credstash'],
      grammar: { valued: ['-r', '--region', '-t', '--table', '-p', '--profile', '-n', '--arn', '-k', '-v'] },
      verbs: { get: secret, getall: all, delete: gone },
    },
    {
      programs: ['teller'],
      grammar: { valued: ['-c', '--config'] },
      verbs: { env: all, sh: all, export: all, yaml: all, delete: gone },
    },
    {
      programs: ['phase'],
      grammar: { valued: ['--env', '--app', '--path', '--tags', '--format'] },
      verbs: { 'secrets get': secret, 'secrets export': all, 'secrets delete': gone },
    },
    {
      programs: ['bws'],
      grammar: { valued: ['-o', '--output', '-t', '--access-token', '-p', '--profile', '-f', '--config-file'] },
      // It prints values with the names, whatever it lists.
      verbs: {
        ...{ 'secret get': secret, 'secret list': all, 'list secrets': all, 'get secret': secret },
        ...{ 'secret delete': gone, 'delete secret': gone, 'project delete': secretGone('Deletes the project') },
      },
    },
    {
      programs: ['keepassxc-cli'],
      grammar: { valued: ['-k', '--key-file', '-a', '--attributes', '-y', '-f', '--format'] },
      verbs: {
        show: shownEntry,
        export: all,
        rm: secretGone('Deletes from the database', { named: (words) => words.slice(1, 2) }),
        rmdir: secretGone('Deletes from the database', { named: (words) => words.slice(1, 2) }),
      },
    },
    { programs: ['envkey-source'], grammar: { valued: ['--env-file', '--shell'] }, verbs: { '': envSource } },
    { programs: ['berglas'], verbs: { access: secret, delete: gone } },
    { programs: ['git-crypt'], verbs: { 'export-key': keyFile } },
    {
      programs: ['conjur'],
      idle: ['--dry-run'],
      grammar: { valued: ['-i', '--id', '-v', '--version', '-b', '--branch', '-f', '--file'] },
      verbs: {
        'variable get': fetched('the secret', { named: (_rest, options) => options.values('-i', '--id') }),
        'policy load': policyLoad,
        'policy replace': policyGone,
        'policy update': policyGone,
      },
    },
    {
      programs: ['akeyless'],
      grammar: { valued: ['-n', '--name', '--profile', '--token'] },
      verbs: {
        'get-secret-value': fetched('the secret', { named: (_rest, options) => options.values('-n', '--name') }),
        'delete-item': secretGone('Deletes the secret', { named: (_rest, options) => options.values('-n', '--name') }),
      },
    },
    {
      programs: ['aws-vault'],
      grammar: { valued: ['-d', '--duration', '--format', '--backend'] },
      verbs: {
        export: fetched('the credentials of the profile', { type: 'credential' }),
        remove: secretGone('Deletes the credentials of the profile', {
          type: 'credential',
          undo: 'costly',
          reach: 'local',
        }),
      },
    },
    {
      programs: ['keyring'],
      grammar: { valued: ['-p', '--keyring-path', '-b', '--keyring-backend', '--mode', '--output'] },
      verbs: { get: secret, del: { ...gone, reach: 'local' } },
    },
  ],
  documentation: [
    'https://dotenvx.com/docs/advanced',
    'https://github.com/fugue/credstash#usage',
    'https://bitwarden.com/help/secrets-manager-cli/',
    'https://keepassxc.org/docs/KeePassXC_UserGuide#_command_line_tool',
    'https://docs.phase.dev/cli/commands',
    'https://github.com/AGWA/git-crypt',
    'https://docs.akeyless.io/docs/cli-reference',
    'https://github.com/99designs/aws-vault/blob/master/USAGE.md',
    'https://github.com/jaraco/keyring#command-line-utility',
  ],
  examples: {
    catches: [
      { run: 'dotenvx get DB_URL', rule: 'secrets/shown', effect: 'read-secret', target: 'DB_URL' },
      { run: 'dotenvx decrypt --stdout', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'credstash get db', rule: 'secrets/shown', effect: 'read-secret', target: 'db' },
      { run: 'credstash delete db', rule: 'secrets/removed', effect: 'delete', target: 'db' },
      { run: 'teller env', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'phase secrets get DB_URL', rule: 'secrets/shown', effect: 'read-secret', target: 'DB_URL' },
      { run: 'berglas access shop/db', rule: 'secrets/shown', effect: 'read-secret', target: 'shop/db' },
      { run: 'git-crypt export-key shop.key', rule: 'secrets/fetched', effect: 'read-secret', target: 'shop.key' },
      { run: 'conjur variable get -i shop/db', rule: 'secrets/shown', effect: 'read-secret', target: 'shop/db' },
      { run: 'conjur policy replace -b root -f p.yml', rule: 'secrets/removed', effect: 'delete', target: 'root' },
      { run: 'akeyless delete-item --name db', rule: 'secrets/removed', effect: 'delete', target: 'db' },
      { run: 'aws-vault export shop', rule: 'secrets/shown', effect: 'read-secret', target: 'shop' },
      { run: 'bws secret list', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'bws secret delete 1a', rule: 'secrets/removed', effect: 'delete', target: '1a' },
      { run: 'keepassxc-cli show -s shop.kdbx db', rule: 'secrets/shown', effect: 'read-secret', target: 'db' },
      { run: 'keepassxc-cli rm shop.kdbx db', rule: 'secrets/removed', effect: 'delete', target: 'db' },
      { run: 'envkey-source', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'teller delete DB_URL', rule: 'secrets/removed', effect: 'delete', target: 'DB_URL' },
      { run: 'keyring get shop eve', rule: 'secrets/shown', effect: 'read-secret', target: 'shop' },
    ],
    leaves: [
      'dotenvx set DB_URL x',
      'dotenvx encrypt',
      'dotenvx decrypt',
      'credstash list',
      'teller scan',
      'bws project list',
      'keepassxc-cli ls shop.kdbx',
      'keepassxc-cli show shop.kdbx db',
      'envkey-source -- npm start',
      'phase secrets list',
      'git-crypt status',
      'git-crypt unlock',
      'conjur whoami',
      'conjur policy replace --dry-run -b root -f p.yml',
      'conjur policy load -b root -f p.yml',
      'aws-vault list',
      'keyring --list-backends',
    ],
  },
});
