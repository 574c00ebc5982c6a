import { ownField } from '../../model/ownField';
import type { ToolInput } from '../../model/toolFamily';
import { wordsOf } from '../../model/wordsOf';
import { isInput } from './fields';
import type { VerbMeaning } from './verbs';

/** What a change does by one of its fields, whatever its tool is called. */
export type FieldDeed = { readonly field: string; readonly meaning: VerbMeaning };

const DELETES = { effect: 'delete', severity: 'high', undo: 'unknown', says: 'Deletes by' } as const;
const OPENS = { effect: 'expose', severity: 'high', undo: 'easy', says: 'Opens to everybody by' } as const;
const PUBLISHES = { effect: 'publish', severity: 'high', undo: 'impossible', says: 'Publishes by' } as const;
const UNGUARDS = { effect: 'unprotect', severity: 'high', undo: 'easy', says: 'Takes protection away by' } as const;

const DELETING =
  /^(?:(?:delete|destroy|purge|wipe|erase)(?: (?!source|after|duplicate|branch|old|empty|on|if).*)?|prune|drop (?:target|existing|tables?|database|schema|collection)s?)$/;
const PUBLIC =
  /^(?:is |make |allow )?(?:public|publicly accessible|public access|unauthenticated|anonymous(?: access)?)(?: enabled)?$/;
const GUARD =
  /^(?:enable |is )?(?:(?:deletion|termination|delete) protection|prevent destroy|require (?:password|auth|authentication|mfa|ssl|login)|(?:password|authentication|mfa) required|verify jwt|enforce admins|mfa)(?: enabled)?$/;
const AUDIENCE = /^(?:visibility|acl|predefined acl|access|access level|sharing|share type|privacy|audience)$/;
const EVERYBODY = /^(?:public(?: read| read write)?|anyone(?: with link| with the link)?|everyone|world|all users)$/;

function ofSwitch(name: string, isOn: boolean): VerbMeaning | null {
  if (isOn && DELETING.test(name)) return DELETES;
  if (isOn && PUBLIC.test(name)) return OPENS;
  if (isOn && /^(?:auto )?publish(?:ed)?$/.test(name)) return PUBLISHES;
  return !isOn && GUARD.test(name) ? UNGUARDS : null;
}

function ofField(name: string, value: unknown): VerbMeaning | null {
  if (typeof value === 'boolean') return ofSwitch(name, value);
  if (typeof value !== 'string' || value.length > 40) return null;
  if (/^(?:status|state)$/.test(name) && /^publish(?:ed)?$/i.test(value)) return PUBLISHES;
  return AUDIENCE.test(name) && EVERYBODY.test(wordsOf(value).join(' ')) ? OPENS : null;
}

const ANYWHERE = /^(?:0\.0\.0\.0\/0|::\/0)$/;
/** Deep enough for a list of rules in an object of settings. */
const DEEPEST = 5;

function texts(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || depth >= DEEPEST) return [];
  return Object.values(value).flatMap((one) => texts(one, depth + 1));
}

/** A range of all addresses is an opening, but where it is the way out. */
function openRange(input: ToolInput): readonly FieldDeed[] {
  const said = texts(input);
  const isAll = said.includes('0.0.0.0') && said.includes('255.255.255.255');
  const range = isAll ? '0.0.0.0-255.255.255.255' : said.find((text) => ANYWHERE.test(text.trim()));
  return range === undefined || said.some((text) => /egress|outbound/i.test(text))
    ? []
    : [{ field: range, meaning: OPENS }];
}

/** What is private unless it is told otherwise, and is told otherwise. */
function shownToAll(input: ToolInput, words: readonly string[]): readonly FieldDeed[] {
  const field = ['private', 'isPrivate', 'is_private'].find((name) => ownField(input, name) === false);
  const isKept = words.some((word) => /^(?:repo|repository|bucket|gist|snippet)$/.test(word));
  return field === undefined || !isKept ? [] : [{ field, meaning: OPENS }];
}

/** The deeds that stand in fields of a call, one object deep. */
export function fieldDeeds(input: ToolInput, words: readonly string[]): readonly FieldDeed[] {
  const fields = Object.entries(input);
  const inner = fields.flatMap(([, value]) => (isInput(value) ? Object.entries(value) : []));
  const told = [...fields, ...inner].flatMap(([field, value]) => {
    const meaning = ofField(wordsOf(field).join(' '), value);
    return meaning === null ? [] : [{ field, meaning }];
  });
  return [...told, ...openRange(input), ...shownToAll(input, words)];
}
