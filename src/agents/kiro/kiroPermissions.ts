import { isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import type { Node } from 'yaml';
import type { SettingsEdit } from '../../core/model/agent';
import type { NeverEvents } from '../../core/model/neverEvents';

/*
 * Kiro refuses everything when anything in this file is not as it must be. So nothing but documented fields is written,
 * a rule without a pattern is never (it would mean all), and a text that came out otherwise than meant is not kept.
 */

const begin = '# holdpoint begin: what the active policy denies';
/** The same where a line was broken to make room; its end comes back with `remove`. */
const beginInLine = '# holdpoint begin, in a line: what the active policy denies';
const end = '# holdpoint end';

type Rules = { readonly rules: Node | null; readonly list: readonly unknown[] };

const isNothing = (node: Node | null): boolean => isScalar(node) && node.value === null && node.source === '';

/** The one document of the file. Throws one plain line when it is none that could be read. */
function documentIn(text: string): Node | null {
  const lineCounter = new LineCounter();
  const documents = parseAllDocuments(text, { lineCounter });
  if (!Array.isArray(documents)) return null;
  const error = documents[0]?.errors[0];
  if (error !== undefined) throw new Error(`not valid YAML (line ${lineCounter.linePos(error.pos[0]).line})`);
  if (documents.length > 1) throw new Error('more than one YAML document');
  return documents[0]?.contents ?? null;
}

/** The file as it is read. Throws one plain line when it is not what Kiro could read. */
function rulesIn(text: string): Rules {
  const contents = documentIn(text);
  if (contents === null || isNothing(contents)) return { rules: null, list: [] };
  if (!isMap(contents)) throw new Error('not a YAML mapping');
  const rules = contents.get('rules', true) ?? null;
  if (rules === null || isNothing(rules)) return { rules, list: [] };
  const list: unknown = rules.toJSON();
  if (!Array.isArray(list)) throw new Error('`rules` is not a list');
  return { rules, list };
}

type Ours = { readonly from: number; readonly to: number; readonly isInLine: boolean };

/** What is between our two lines, both with it; null when they are not there in this order. */
function oursIn(text: string): Ours | null {
  const found =
    /^[ \t]*(# holdpoint begin(?:, in a line)?: [^\r\n]*)(?:\r?\n[^\r\n]*)*?\r?\n[ \t]*# holdpoint end[ \t]*$/m.exec(
      text,
    );
  if (found === null) return null;
  return { from: found.index, to: found.index + found[0].length, isInLine: found[1] === beginInLine };
}

function isReadable(text: string): boolean {
  try {
    rulesIn(text);
    return true;
  } catch {
    return false;
  }
}

function without(text: string): string {
  const ours = oursIn(text);
  if (ours === null) return text;
  const { from, to, isInLine } = ours;
  const [before, after] = [text.slice(0, from), text.slice(to)];
  const now = isInLine
    ? before.replace(/\r?\n$/, '') + after.replace(/^\r?\n {2}/, '')
    : before + after.replace(/^\r?\n/, '');
  if (isReadable(now)) return now;
  // Somebody put rules of their own behind ours, which need the name of the list.
  const header = /^rules:[ \t]*\r?\n/m.exec(text.slice(from, to))?.[0] ?? '';
  return before + header + after.replace(/^\r?\n/, '');
}

type Rule = { readonly capability: 'shell' | 'fs_write'; readonly match: readonly string[]; readonly effect: 'deny' };

/** A word with a wildcard of the pattern's own grammar stands in no rule. */
const isPlain = (text: string): boolean => text !== '' && !/[*\n]/.test(text);

function rulesFor({ commands, paths }: NeverEvents): readonly Rule[] {
  const lines = commands.filter((words) => words.every(isPlain)).map((words) => words.join(' '));
  const globs = paths.filter((glob) => glob !== '' && !glob.includes('\n'));
  const rules: readonly Rule[] = [
    { capability: 'shell', match: lines.flatMap((line) => [line, `${line} *`]), effect: 'deny' },
    { capability: 'fs_write', match: globs, effect: 'deny' },
  ];
  return rules.filter(({ match }) => match.length > 0);
}

const listed = (match: readonly string[]): string => `[${match.map((each) => JSON.stringify(each)).join(', ')}]`;

function asBlock(rules: readonly Rule[], indent: string): readonly string[] {
  return rules.flatMap(({ capability, match, effect }) => [
    `${indent}- capability: ${capability}`,
    `${indent}  match: ${listed(match)}`,
    `${indent}  effect: ${effect}`,
  ]);
}

const asFlow = ({ capability, match, effect }: Rule): string =>
  `  { capability: ${capability}, match: ${listed(match)}, effect: ${effect} },`;

/** A list of its own at the end of the text. */
function withList(text: string, rules: readonly Rule[], eol: string): string {
  const list = rules.length === 0 ? ['rules: []'] : ['rules:', ...asBlock(rules, '  ')];
  const isEnded = text === '' || text.endsWith('\n');
  return isEnded ? text + [begin, ...list, end, ''].join(eol) : text + ['', beginInLine, ...list, end].join(eol);
}

/** Our rules before those of the list that is there. */
function withRules(text: string, node: Node, rules: readonly Rule[], eol: string): string {
  if (isSeq(node) && node.flow === true) {
    const at = (node.range?.[0] ?? 0) + 1;
    const lines = ['', `  ${beginInLine}`, ...rules.map(asFlow), `  ${end}`, '  '];
    return text.slice(0, at) + lines.join(eol) + text.slice(at);
  }
  const key = /^(?:rules|"rules"|'rules')[ \t]*:[^\n]*(?:\n|$)/m.exec(text);
  if (key === null) throw new Error('`rules` stands where nothing can be put before it');
  const at = key.index + key[0].length;
  const indent = /^([ \t]*)-/m.exec(text.slice(at))?.[1] ?? '  ';
  const lines = [indent + begin, ...asBlock(rules, indent), indent + end];
  if (key[0].endsWith('\n')) return text.slice(0, at) + lines.join(eol) + eol + text.slice(at);
  return [text, indent + beginInLine, ...lines.slice(1)].join(eol);
}

function install(text: string, never: NeverEvents): string {
  rulesIn(text);
  const bare = without(text);
  const { rules: node, list } = rulesIn(bare);
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const rules = rulesFor(never);
  const now = node === null ? withList(bare, rules, eol) : withRules(bare, node, rules, eol);
  const isMeant = isReadable(now) && JSON.stringify(rulesIn(now).list) === JSON.stringify([...rules, ...list]);
  if (!isMeant || without(now) !== bare) throw new Error('its layout leaves no place for rules of ours');
  return now;
}

/** The never-events as rules of Kiro's own permissions, which the IDE and the third engine ask beside the hooks. */
export function kiroPermissions(never: NeverEvents): SettingsEdit {
  return {
    path: '.kiro/settings/permissions.yaml',
    install: (text) => install(text ?? '', never),
    remove: (text) => {
      const now = without(text);
      return now !== text && now.trim() === '' ? null : now;
    },
    present: (text) => text !== null && oursIn(text) !== null,
  };
}
