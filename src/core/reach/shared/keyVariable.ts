import { urlHost } from '../../environment/databaseSignals';
import type { Signal } from '../../model/environment';
import type { Identity } from '../../model/reach';
import { keyUntil } from './keyUntil';
import { knownVariable, type KnownVariable } from './knownVariables';
import { webTokenEnd } from './webToken';

export type KeyVariable = Pick<Identity, 'kind' | 'key' | 'by' | 'ends' | 'instead'> & {
  readonly signals: readonly Signal[];
};

/** Names that say that their value is a secret. */
const SECRET_NAME =
  /(?:^|_)(?:TOKEN|APIKEY|API_KEY|ACCESS_KEY|SECRET_KEY|PRIVATE_KEY|AUTH_KEY|SIGNING_KEY|ENCRYPTION_KEY|SECRET|PASSWORD|PASSWD|PASSPHRASE|PAT|CREDENTIALS?)(?:_\d+|_BASE64)?$/i;

/** What vendors write at the beginning of their keys, and the variable that such a key is documented to stand in. */
const FORMS: readonly (readonly [begins: RegExp, variable: string])[] = [
  [/^[sr]k_(?:live|test)_/, 'STRIPE_API_KEY'],
  [/^(?:gh[pousr]_|github_pat_)/, 'GITHUB_TOKEN'],
  [/^glpat-/, 'GITLAB_TOKEN'],
  [/^npm_/, 'NPM_TOKEN'],
  [/^pypi-/, 'PYPI_TOKEN'],
  [/^xox[abeprs]-/, 'SLACK_TOKEN'],
  [/^sk-(?:ant|proj)-/, 'OPENAI_API_KEY'],
  [/^hf_/, 'HF_TOKEN'],
  [/^dop_v1_/, 'DIGITALOCEAN_TOKEN'],
  [/^hv[sb]\./, 'VAULT_TOKEN'],
  [/^SG\./, 'SENDGRID_API_KEY'],
];

/** A key that is told by its own beginning, whatever its variable is called; it is long enough for no word to be meant. */
function byForm(value: string): KnownVariable | null {
  if (!/^[\w.-]{20,}$/.test(value)) return null;
  const variable = FORMS.find(([begins]) => begins.test(value))?.[1];
  return variable === undefined ? null : knownVariable(variable);
}

/** What stands where a secret will be put. */
const PLACEHOLDER =
  /^(?:[<$%{*].*|x+|change[-_ ]?me.*|your[-_ ].*|todo|dummy|placeholder.*|example.*|replace[-_ ].*|secret|password|none|null|true|false|\.{3})$/i;

/** A shorter value is a number or a word. */
const SHORTEST = 8;

const PASSWORD_IN_ADDRESS = /^[a-z][a-z0-9+.:-]*:\/\/[^/?#@:]*:([^/?#]+)@/i;

/** What the form of a key says about itself: whose vendors write into their keys what they are for. */
function formOf(value: string, now: number): Pick<KeyVariable, 'key' | 'ends' | 'by'> {
  const ends = webTokenEnd(value);
  if (ends !== null) return { ...keyUntil(ends, now), by: 'token' };
  return value.startsWith('ghs_') || value.startsWith('ASIA') ? { key: 'short-lived' } : { key: 'long-lived' };
}

function modeSignals(value: string): readonly Signal[] {
  const mode = /^(?:sk|rk|pk)_(live|test)_/.exec(value)?.[1];
  return mode === undefined ? [] : [{ kind: 'name', value: mode, from: 'mode of the key' }];
}

function address(name: string, value: string): KeyVariable | null {
  const password = PASSWORD_IN_ADDRESS.exec(value)?.[1];
  const host = urlHost(value);
  if (password === undefined || host === null || PLACEHOLDER.test(password)) return null;
  const signals: readonly Signal[] = [{ kind: 'database-host', value: host, from: `host in ${name}` }];
  return { kind: 'address with a password', key: 'long-lived', by: host, signals, instead: ADDRESS_INSTEAD };
}

const ADDRESS_INSTEAD = 'a login that ends by itself (IAM database authentication, a Vault database role) or ~/.pgpass';
const ANY_INSTEAD =
  'keep it in a secret manager and start the one program that needs it with it (op run, vault, doppler run)';

/**
 * The key in a variable, told by a name that is documented, by a name that says so, by how vendors begin their keys, or by an
 * address with a password in it; null for a variable without one. No text of the answer comes from `value` but the host of an address.
 */
export function keyVariable(name: string, value: string, now: number): KeyVariable | null {
  const inAddress = address(name, value);
  if (inAddress !== null) return inAddress;
  const known = knownVariable(name) ?? byForm(value);
  if (known === null && !SECRET_NAME.test(name)) return null;
  if (value.length < SHORTEST || PLACEHOLDER.test(value) || /^[/~]/.test(value)) return null;
  const signals: readonly Signal[] = [
    { kind: 'name', value: name, from: 'name of the variable' },
    ...modeSignals(value),
  ];
  return { kind: known?.kind ?? 'secret', ...formOf(value, now), signals, instead: known?.instead ?? ANY_INSTEAD };
}
