import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { SettingsEdit } from '../../core/model/agent';
import { isFields } from '../payload/fields';
import { isEmptyObject, settingsOf, withItem, withValue } from '../settings/jsonSettings';
import { delegatePath } from './delegateScript';

const key = 'amp.permissions';
const to = `~/${delegatePath}`;
const rule = { tool: '*', action: 'delegate', to };

/** The rules, in their order. Throws one plain line when something else stands there. */
function rulesIn(text: string): readonly unknown[] {
  const rules = settingsOf(text)[key] ?? [];
  if (!Array.isArray(rules)) throw new Error(`\`${key}\` is not a list`);
  return rules;
}

const isOurs = (each: unknown): boolean => isFields(each) && each['to'] === to;
const isReject = (each: unknown): boolean => isFields(each) && each['action'] === 'reject';

function without(text: string): string {
  return rulesIn(text).reduceRight<string>(
    (now, each, at) => (isOurs(each) ? withValue(now, [key, at], undefined) : now),
    text,
  );
}

/** Puts the rule in front of the item at `at`, on a line of its own where that one has one. */
function withRuleBefore(text: string, at: number): string {
  const list = findNodeAtLocation(parseTree(text, [], { allowTrailingComma: true }) ?? never(), [key]);
  const next = list?.children?.[at] ?? never();
  const lead = text.slice(0, next.offset);
  const gap = /(?:\r?\n[ \t]*)?$/.exec(lead)?.[0] ?? '';
  return `${lead}${JSON.stringify(rule)},${gap === '' ? ' ' : gap}${text.slice(next.offset)}`;
}

function never(): never {
  throw new Error(`\`${key}\` is not understood`);
}

/** Where the rule belongs: the first that fits decides, so only what refuses may stand before it. */
function placeIn(text: string): number {
  const place = rulesIn(text).findIndex((each) => !isReject(each));
  return place < 0 ? rulesIn(text).length : place;
}

function remove(text: string): string | null {
  const now = without(text);
  if (now === text) return text;
  const bare = rulesIn(now).length === 0 ? withValue(now, [key], undefined) : now;
  return isEmptyObject(bare) ? null : bare;
}

/** The user's settings of Amp: every call is delegated, after the rules that refuse and before all others. */
export const delegateRule: SettingsEdit = {
  path: '.config/amp/settings.json',
  movedBy: { variable: 'XDG_CONFIG_HOME', path: 'amp/settings.json' },
  install: (text) => {
    const rules = rulesIn(text ?? '');
    const isThere =
      rules.filter(isOurs).length === 1 && JSON.stringify(rules[placeIn(text ?? '')]) === JSON.stringify(rule);
    if (isThere) return text ?? '';
    const bare = without(text ?? '');
    const at = placeIn(bare);
    return at === rulesIn(bare).length ? withItem(bare, [key], rule) : withRuleBefore(bare, at);
  },
  remove,
  present: (text) => text !== null && rulesIn(text).some(isOurs),
};
