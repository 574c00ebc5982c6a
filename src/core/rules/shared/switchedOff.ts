import type { OptionUse } from './readOptions';

/** What one setting switches off: something that keeps the thing from harm, or the thing itself. */
export type SwitchedOff = 'brake' | 'thing';

/** Values that say off, in every cloud’s own words. */
const OFF: ReadonlySet<string> = new Set(
  (
    'false off no none disable disabled inactive deactivated never suspend suspended pause paused stop stopped ' +
    'cancel canceled cancelled draining terminated revoked archived'
  ).split(' '),
);

/** What keeps a thing from being lost, read by others or changed unseen, as it stands in the names of settings. */
const BRAKE =
  /protect(?!ed-settings)|backup(?!-pool)|soft-delete|delete-retention|retention|point-in-time|versioning|prevent|encrypt|logging|audit|flow-logs|log-file-validation|default-sink|failover|multi-az|health-check|mfa|https-only|ssl-enforcement|vulnerability-scanning|binary-authorization|restricted-services|(?:^|-)(?:pap|hold)$/;

/** A setting that says how the whole thing stands. */
const STANDING =
  /^(?:(?:is|account|admin|sending)-)?enabled?(?:-state)?$|^(?:(?!expected|include).*-)?(?:state|status)$|^activation-policy$/;

const NEGATED = /^(?:no|disable|clear)-(.+)$/;

const STATED = /^(?:enabled|status|state)$/i;

function saysOff(text: string): boolean {
  return OFF.has(text.toLowerCase());
}

/** `Enabled=false`, `{"Status": "Disabled"}`: off inside the shorthand or the JSON of a setting. */
function offInside(text: string): boolean {
  const told = text.replace(/["'\s]/g, '').split(/[,;{}[\]]/);
  return told.map((part) => part.split(/[=:]/)).some(([key = '', value = '']) => STATED.test(key) && saysOff(value));
}

/** `--no-backup`, `--disable-backup`, `--no-enabled`: the option itself says off. */
function offByName(what: string, isSwitch: boolean): SwitchedOff | null {
  if (BRAKE.test(what)) return 'brake';
  return isSwitch && STANDING.test(what) ? 'thing' : null;
}

/** `--backup false`, `--deletion-protection Enabled=false`, `--state disabled`: its value does. */
function offByValue(own: string, given: readonly string[]): SwitchedOff | null {
  const isOff = given.some(saysOff);
  if (BRAKE.test(own)) return isOff || given.some(offInside) ? 'brake' : null;
  // `--journey-state-request State=CANCELLED`: the state is a member of what is asked for.
  const isAsked = own.endsWith('-request') && given.some(offInside);
  return (isOff && STANDING.test(own)) || (isAsked && STANDING.test(own.replace(/-request$/, ''))) ? 'thing' : null;
}

/** What an option and its values switch off; `--disabled` alone is the thing. */
export function switchedOff({ name, values }: Pick<OptionUse, 'name' | 'values'>): SwitchedOff | null {
  const own = name.replace(/^-+/, '').toLowerCase();
  const given = values.map(({ value }) => value);
  const isDenied = given.some((value) => /^false$/i.test(value));
  if (/^disabled?$/.test(own)) return isDenied ? null : 'thing';
  const what = NEGATED.exec(own)?.[1];
  if (what === undefined) return offByValue(own, given);
  return isDenied ? null : offByName(what, own.startsWith('no-'));
}

/** Whether what is switched off keeps the thing from being lost for ever. */
export function keepsFromLoss({ name }: Pick<OptionUse, 'name'>): boolean {
  return /protect|backup|soft-delete|delete-retention|point-in-time|versioning/i.test(name);
}
