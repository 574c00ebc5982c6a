import type { OptionUse } from '../shared/readOptions';
import { jsonOf, memberOf } from '../http/json';
import { childText } from '../http/xml';
import { keepsFromLoss, switchedOff } from '../shared/switchedOff';
import type { Invocation } from './invocation';
import type { Special } from './specialType';
import { readPhrase } from './verbs';

type Said = Omit<Special, 'rule' | 'undo'>;

const protectionOff: Said = {
  effect: 'unprotect',
  severity: 'critical',
  says: 'Takes protection against deletion off NAME',
};
const open: Said = { effect: 'expose', severity: 'critical', says: 'Makes NAME reachable from the internet' };
const approved: Said = { effect: 'unprotect', severity: 'high', says: 'Approves NAME in place of a person' };
const zero: Said = { effect: 'interrupt', severity: 'high', says: 'Scales NAME to zero' };

function says(use: OptionUse, ...values: readonly string[]): boolean {
  return use.values.some(({ value }) => values.includes(value.toLowerCase()));
}

/** `desiredSize=0`, `DesiredInstances:0` in the shorthand or in JSON; `minSize=0` alone stops nothing. */
const NONE_WANTED = /(?:desired|max)[a-z]*["']?\s*[:=]\s*0(?![\d.])/i;

/** `--desired-count`, `--max-capacity`, `--target-capacity`, `--desired-instances`. */
const WANTED = /^--(?:(?:desired|max|target)-.*)?(?:capacity|count|size|instances|units|concurrency)$/;

const noBackups: Said = { effect: 'unprotect', severity: 'critical', says: 'Stops automated backups of NAME' };
const password: Said = { effect: 'grant', severity: 'high', says: 'Changes the password of NAME' };
const restarted: Said = { effect: 'interrupt', severity: 'high', says: 'Restarts NAME at once for its new settings' };

/** Settings of a database or a cache that take hold by a restart. */
const RESTARTING: ReadonlySet<string> = new Set([
  ...['--db-instance-class', '--cache-node-type', '--node-type', '--engine-version', '--new-db-instance-identifier'],
  ...['--db-port-number', '--broker-instance-type'],
]);

/** A gate that waits for a person's yes: `put-approval-result --result status=Approved`. */
function approves({ name, values }: OptionUse): boolean {
  const isGate = name === '--result' || name === '--approval-state';
  return isGate && values.some(({ value }) => /^\{?["'\s]*(?:status["'\s]*[:=]["'\s]*)?approve/i.test(value));
}

/** `--no-multi-az`, `--no-enabled`, `--status Inactive`: a brake or the thing itself is off from now on. */
function off(use: OptionUse): Said | null {
  switch (switchedOff(use)) {
    case 'brake': {
      const what = use.name.replace(/^-+(?:no|disable)?-?|-?enabled?-?/g, '').replaceAll('-', ' ');
      return {
        effect: 'unprotect',
        severity: keepsFromLoss(use) ? 'critical' : 'high',
        says: `Switches ${what} of NAME off`,
      };
    }
    case 'thing':
      return { effect: 'interrupt', severity: 'high', says: 'Switches NAME off' };
    case null:
      return null;
  }
}

/** The settings that databases and caches have in every service. */
function ofStore(use: OptionUse): Said | null {
  if (use.name === '--publicly-accessible' && !says(use, 'false')) return open;
  if (/(?:backup|snapshot)-retention-(?:period|limit)$/.test(use.name) && says(use, '0')) return noBackups;
  return /^--(?:master|admin)-user-password$/.test(use.name) ? password : null;
}

function saidBy(use: OptionUse): Said | null {
  const { name } = use;
  if (/^--no-.*(?:delet|terminat).*protect/.test(name)) return protectionOff;
  if (name.endsWith('deletion-protection') && says(use, 'false', 'inactive', 'disabled')) return protectionOff;
  if (approves(use)) return approved;
  const stored = ofStore(use);
  if (stored !== null) return stored;
  if (WANTED.test(name) && says(use, '0')) return zero;
  return use.values.some(({ value }) => NONE_WANTED.test(value)) ? zero : off(use);
}

/** `--distribution-config '{"Enabled":false}'`: the whole thing is off, when its own configuration says so at its top. */
function offAsWhole({ name, values }: OptionUse, noun: string): Said | null {
  if (name !== `--${noun}-config`) return null;
  const isOff = values.some(({ value }) => {
    const json = jsonOf(value);
    if (json === undefined) return childText(value, 'Enabled') === 'false';
    return memberOf(json, 'Enabled') === false || memberOf(json, 'enabled') === false;
  });
  return isOff ? { effect: 'interrupt', severity: 'high', says: 'Switches NAME off' } : null;
}

const CHANGES: ReadonlySet<string> = new Set(['update', 'modify', 'set', 'put', 'register', 'configure', 'change']);

/** What one setting of a change does, by the name it has in every service: a brake off, a door open, nothing left. */
export function settingOf(call: Invocation): Special | null {
  const { verb, noun } = readPhrase(call.operation);
  if (!CHANGES.has(verb)) return null;
  const [said] = call.options.given.map((use) => saidBy(use) ?? offAsWhole(use, noun)).filter((one) => one !== null);
  const atOnce = call.options.has('--apply-immediately') && call.options.given.some(({ name }) => RESTARTING.has(name));
  const told = said ?? (atOnce ? restarted : undefined);
  return told === undefined ? null : { ...told, rule: `aws/${told.effect}`, undo: 'easy' };
}
