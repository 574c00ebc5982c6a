import { ownField } from '../model/ownField';
import type { RulePack } from '../model/command';
import { fetched, secretGone } from './secrets/stores';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const key = fetched('a private key', { type: 'key', name: '' });
const text = fetched('what was encrypted', { certainty: 'possible', name: '' });
const secretKey = secretGone('Deletes the private key', {
  type: 'key',
  severity: 'critical',
  lost: 'whatever only it can open',
});
const publicKey: Deed = { ...secretKey, severity: 'low', undo: 'easy', says: 'Deletes the public key' };
const sent: Deed = {
  ...{ rule: 'publish/key', effect: 'publish', severity: 'medium', undo: 'impossible', type: 'key', reach: 'remote' },
  says: 'Publishes the public key',
};

const gpg: DeedOf = (options, rest, command) => {
  const out = options.has('-o', '--output');
  if (options.has('--delete-secret-keys', '--delete-secret-key', '--delete-secret-and-public-key')) return secretKey;
  if (options.has('--delete-keys', '--delete-key')) return publicKey;
  if (options.has('--send-keys', '--send-key')) return sent;
  const exports = options.has('--export-secret-keys', '--export-secret-key', '--export-secret-subkeys');
  if (exports) return key(options, rest, out ? { ...command, output: 'file' } : command);
  return options.has('-d', '--decrypt') && !out ? text(options, rest, command) : null;
};

/** `sops` prints unless it writes in place; `exec-env` hands on without printing. */
const sops: DeedOf = (options, rest, command) => {
  const opens = options.has('-d', '--decrypt') || rest[0]?.value === 'decrypt';
  const keeps = options.has('-i', '--in-place', '--output');
  return opens && !keeps ? fetched('decrypted secrets', { name: '' })(options, rest, command) : null;
};

const age: DeedOf = (options, rest, command) =>
  options.has('-d', '--decrypt') && !options.has('-o', '--output') ? text(options, rest, command) : null;

/** Private keys on their way through OpenSSL; `-noout` and `-pubout` say nothing of them. */
const openssl: DeedOf = (options, rest, command) => {
  const values = command.args.map(({ value }) => value);
  const reads = /^(rsa|pkey|ec|dsa|pkcs8|pkcs12)$/.test(rest[0]?.value ?? '') && values.includes('-in');
  const isQuiet = ['-noout', '-pubout', '-out', '-pubin', '-nokeys'].some((name) => values.includes(name));
  return reads && !isQuiet ? key(options, rest, command) : null;
};

const byProgram: Readonly<Record<string, DeedOf>> = { gpg, gpg2: gpg, sops, age, rage: age, openssl };

/** Encryption by key: what is opened and shown, and keys that are gone. */
export const encryption: RulePack = toolPack({
  programs: ['gpg', 'gpg2', 'sops', 'age', 'rage', 'openssl'],
  documentation: ['https://www.gnupg.org/documentation/manuals/gnupg/', 'https://getsops.io/docs/'],
  grammar: {
    valued: ['-o', '--output', '-u', '-r', '--recipient', '--homedir'],
  },
  local: true,
  idle: ['-h'],
  verbs: { '': (options, rest, command) => ownField(byProgram, command.program)?.(options, rest, command) ?? null },
  examples: {
    catches: [
      { run: 'gpg --armor --export-secret-keys eve', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'gpg --batch --yes --delete-secret-keys ABCD', rule: 'secrets/removed', effect: 'delete', target: 'ABCD' },
      { run: 'gpg -d vault.gpg', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'sops -d secrets.enc.yaml', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'openssl rsa -in server.key', rule: 'secrets/shown', effect: 'read-secret' },
    ],
    leaves: [
      'gpg --list-keys',
      'gpg --verify a.sig',
      'gpg -d -o a.txt a.gpg',
      'sops exec-env s.yaml make',
      'openssl rsa -in k.pem -noout -check',
      'openssl x509 -in cert.pem -text',
    ],
  },
});
