import type { RulePack, Word } from '../model/command';
import { fetched, secretAccess, secretGone, secretSet } from './secrets/stores';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

/** `secret/data/db`, `secret/metadata/db`: as `kv` names it, `secret/db`. */
const asKv = (path: Word): Word => ({ ...path, value: path.value.replace(/^([^/]+)\/(?:meta)?data\//, '$1/') });
const kvNamed: Partial<Deed> = { named: (operands) => operands.slice(0, 1).map(asKv) };

const read = fetched('the secret', { reach: 'remote' });
const readPath = fetched('the secret', { reach: 'remote', ...kvNamed });
const keys = fetched('the keys that open Vault', { type: 'token', name: '' });
const token = fetched('a token', { type: 'token', name: '' });
const mount = { severity: 'critical', type: 'secrets engine', lost: 'every secret in it' } as const;

/** Paths of the server's own settings hold no secrets to be read, and who may do what when they are written. */
const readAny: DeedOf = (options, rest, command) =>
  /^(sys|auth|identity)\//.test(rest[0]?.value ?? '') ? null : readPath(options, rest, command);
/** What the server does when these of its own paths are written, whatever stands in front of them. */
const ofServer = (path: string): Deed | null => {
  if (/^sys\/(?:seal|step-down|remount)\b/.test(path))
    return secretAccess('Interrupts Vault by', { effect: 'interrupt' });
  return /^sys\/(?:leases\/)?revoke/.test(path) ? secretGone('Revokes leases by', { type: 'lease' }) : null;
};

/** The answer to a write below these is a credential, or the plain text of one. */
const ANSWERS_SECRET = /\/(?:creds|sts|issue|decrypt|datakey\/plaintext)\//;

const write: DeedOf = (options, rest, command) => {
  const path = rest[0]?.value ?? '';
  const served = ofServer(path);
  if (served !== null) return served;
  if (ANSWERS_SECRET.test(path)) return read(options, rest, command);
  if (/^(auth|sys\/policy|sys\/policies|identity)\//.test(path)) {
    return /secret-id$|\/login/.test(path) ? token(options, rest, command) : secretAccess('Changes who may do what by');
  }
  return secretSet('Writes');
};

/** Version 2 of the store keeps what is deleted; `-all-versions` and a whole path do not. */
const generic: DeedOf = (_options, [path]) =>
  path?.value.includes('/metadata/') === true
    ? secretGone('Destroys every version of', kvNamed)
    : secretGone('Deletes', { undo: 'costly', ...kvNamed });

/** HashiCorp Vault and OpenBao. */
export const vault: RulePack = toolPack({
  programs: ['vault', 'bao'],
  documentation: ['https://developer.hashicorp.com/vault/docs/commands'],
  grammar: {
    singleDash: true,
    valued: [
      '-address',
      '-namespace',
      '-ns',
      '-field',
      '-format',
      '-mount',
      '-version',
      '-versions',
      '-path',
      '-ttl',
      '-policy',
    ],
  },
  idle: ['-h', '-help', '-output-policy', '-output-curl-string'],
  verbs: {
    ...{ 'kv get': read, read: readAny, unwrap: read, 'print token': token, 'token create': token },
    login: (options, rest, command) => (options.has('-no-print') ? null : token(options, rest, command)),
    ...{ 'kv delete': secretGone('Deletes the newest version of', { undo: 'easy' }), delete: generic },
    ...{
      'kv destroy': secretGone('Destroys versions of'),
      'kv metadata delete': secretGone('Destroys every version of'),
    },
    ...{
      'kv put': secretSet('Replaces'),
      'kv patch': secretSet('Changes'),
      'kv rollback': secretSet('Rolls back'),
      write,
    },
    'secrets disable': secretGone('Disables the secrets engine', mount),
    'auth disable': secretGone('Disables the login method', { severity: 'critical', type: 'login method' }),
    'audit disable': secretAccess('Stops the audit log', { effect: 'unprotect', severity: 'critical' }),
    ...{
      'policy write': secretAccess('Changes the policy'),
      'policy delete': secretGone('Deletes the policy', { undo: 'costly' }),
    },
    ...{
      'token revoke': secretGone('Revokes the token', { type: 'token' }),
      'lease revoke': secretGone('Revokes the lease', { type: 'lease' }),
    },
    ...{
      'secrets move': secretAccess('Moves, and revokes the leases of, the secrets engine', { effect: 'interrupt' }),
      'auth move': secretAccess('Moves, and revokes the tokens of, the login method', { effect: 'interrupt' }),
      'plugin deregister': secretGone('Takes out of the catalogue the plugin', {
        ...{ undo: 'easy', type: 'plugin', named: (operands) => operands.slice(-1) },
      }),
    },
    'operator init': (options, rest, command) => (options.has('-status') ? null : keys(options, rest, command)),
    'namespace delete': secretGone('Deletes the namespace', mount),
    'operator seal': secretAccess('Seals Vault, which then answers nobody', {
      effect: 'interrupt',
      severity: 'critical',
      name: '',
    }),
    'operator step-down': secretAccess('Makes another server lead', { effect: 'interrupt', name: '' }),
    'operator generate-root': secretAccess('Makes a root token', { severity: 'critical', name: '' }),
    ...{ 'operator rekey': secretAccess('Replaces the keys that open Vault', { severity: 'critical', name: '' }) },
    'operator raft remove-peer': secretAccess('Takes a server out of the cluster:', { effect: 'interrupt' }),
    'operator raft snapshot restore': secretGone('Replaces everything in Vault by a snapshot', {
      effect: 'replace',
      name: '',
    }),
    'auth enable': secretAccess('Enables the login method'),
  },
  examples: {
    catches: [
      {
        run: 'vault kv get -field=password secret/shop',
        rule: 'secrets/shown',
        effect: 'read-secret',
        target: 'secret/shop',
      },
      { run: 'vault read database/creds/admin', rule: 'secrets/shown', effect: 'read-secret' },
      {
        run: 'vault kv destroy -versions=1 secret/shop',
        rule: 'secrets/removed',
        effect: 'delete',
        target: 'secret/shop',
      },
      { run: 'vault secrets disable shop/', rule: 'secrets/removed', effect: 'delete', target: 'shop/' },
      { run: 'vault write auth/userpass/users/eve password=x', rule: 'secrets/access', effect: 'grant' },
      { run: 'vault write sys/leases/revoke-prefix/aws x=1', rule: 'secrets/removed', effect: 'delete' },
      { run: 'vault write aws/sts/deploy ttl=60m', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'vault operator init', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'vault secrets move a/ b/', rule: 'secrets/access', effect: 'interrupt', target: 'a/' },
      { run: 'vault operator seal', rule: 'secrets/access', effect: 'interrupt' },
      { run: 'vault audit disable file', rule: 'secrets/access', effect: 'unprotect', target: 'file' },
    ],
    leaves: [
      'vault status',
      'vault operator init -status',
      'vault kv list secret/',
      'vault read sys/health',
      'vault policy list',
      'vault token lookup',
      'vault login -no-print',
    ],
  },
});
