import type { Command, Word } from '../../model/command';
import { cloudLooks } from './cloudLooks';
import { clouds } from './clouds';
import { data } from './data';
import { infrastructure } from './infrastructure';
import { publishing } from './publishing';
import { looks } from './looks';
import { moreLooks } from './moreLooks';
import { partsOf } from './partsOf';
import type { Rehearsal } from './rehearsal';
import { stores } from './stores';
import { hostLooks } from './hostLooks';
import { machineLooks } from './machineLooks';
import { serverLooks } from './serverLooks';
import { systems } from './systems';
import { vendorLooks } from './vendorLooks';

function byProgram(rows: readonly Rehearsal[]): ReadonlyMap<string, readonly Rehearsal[]> {
  const found = new Map<string, readonly Rehearsal[]>();
  for (const row of rows) {
    for (const program of row.programs) found.set(program, [...(found.get(program) ?? []), row]);
  }
  return found;
}

const rehearsals = byProgram([...infrastructure, ...clouds, ...data, ...publishing]);
const others = byProgram([
  ...[...cloudLooks, ...looks, ...stores, ...systems, ...moreLooks],
  ...[...vendorLooks, ...serverLooks, ...machineLooks, ...hostLooks],
]);

/** A longer command is not repeated. */
const LONGEST = 400;

/** Variables that say where a command lands are said again; what may be a secret is not, nor what only a launcher knows. */
const UNSAID =
  /SECRET|TOKEN|PASS|KEY|CREDENTIAL|PWD|^(?:AWS_VAULT|DOTENV_CONFIG_PATH|DIRENV_DIR|DOPPLER_CONFIG)$|URL$/i;
const PLAIN = /^[\w./:@,+-]+$/;

const wordsOf = (text: string | undefined): readonly string[] => (text ?? '').split(' ').filter((one) => one !== '');

/** What the star of a word of the verb stands for, `''` where it has none; null where the word is another one. */
function starOf(names: string, value: string): string | null {
  for (const name of names.split('|')) {
    if (name.includes('*') && value.startsWith('-')) continue;
    const [head = '', tail] = name.split('*');
    if (tail === undefined ? name === value : value.startsWith(head) && value.endsWith(tail)) {
      return tail === undefined ? '' : value.slice(head.length, value.length - tail.length);
    }
  }
  return null;
}

/** Where the words of the verb stand; null when another verb does. */
function placesOf(args: readonly Word[], of: string): readonly number[] | null {
  const places: number[] = [];
  for (const one of wordsOf(of)) {
    const at = args.findIndex((word, index) => index > (places.at(-1) ?? -1) && starOf(one, word.value) !== null);
    if (at < 0) return null;
    places.push(at);
  }
  return places;
}

/** The words but the options that are left out. */
function kept(words: readonly Word[], without: string | undefined): readonly string[] {
  const names = wordsOf(without);
  const valued = new Set(names.filter((name) => name.endsWith('=')).map((name) => name.slice(0, -1)));
  const isOut = ({ value }: Word): boolean =>
    names.includes(value) || names.some((name) => value.startsWith(name.endsWith('=') ? name : `${name}=`));
  return words
    .filter((word, at) => !isOut(word) && !valued.has(word.value) && !valued.has(words[at - 1]?.value ?? ''))
    .map(({ raw }) => raw);
}

function hasOption({ args }: Command, names: readonly string[]): boolean {
  return args.some(({ value }) => names.some((name) => value === name || value.startsWith(`${name}=`)));
}

function isUnder({ args }: Command, { under, first }: Rehearsal, places: readonly number[]): boolean {
  const names = wordsOf(under);
  const before = args.slice(0, places[0] ?? 0);
  if (first === true && before.some(({ value }) => !value.startsWith('-'))) return false;
  return names.length === 0 || before.some(({ value }) => names.includes(value));
}

function fits(command: Command, { when, unless }: Rehearsal): boolean {
  return (when === undefined || hasOption(command, wordsOf(when))) && !hasOption(command, wordsOf(unless));
}

/** The variables before a command that say where it lands, as they would have to be said again. */
function saidBefore({ variables }: Command): readonly string[] {
  const said = Object.entries(variables).filter(([name, value]) => !UNSAID.test(name) && PLAIN.test(value ?? ''));
  return said.map(([name, value]) => `${name}=${value ?? ''}`);
}

/** Options by which a cloud's program is told where to, wherever they stand. */
const PLACES: ReadonlySet<string> = new Set(['--profile', '--region', '--endpoint-url', '--project', '--subscription']);

/** Another command of the same program, sent to the same place. */
export function atSamePlace(command: Command, way: string): string {
  if (command.host !== null || !way.startsWith(`${command.program} `)) return way;
  const options = command.args.flatMap(({ value, raw }, at) => {
    const name = value.split('=')[0] ?? '';
    if (!PLACES.has(name) || way.includes(` ${name}`)) return [];
    return value.includes('=') ? [raw] : [raw, command.args[at + 1]?.raw ?? ''];
  });
  return [...saidBefore(command), way, ...options].join(' ');
}

/** The words behind the verb that belong to the rehearsal; null where it does not fit them. */
function behindVerb(words: readonly Word[], row: Rehearsal): readonly Word[] | null {
  const ends = wordsOf(row.until);
  const end = words.findIndex(({ value }) => ends.includes(value));
  const meant = end < 0 ? words : words.slice(0, end);
  if (row.only === undefined && row.most === undefined && row.keep === undefined) return meant;
  const parts = partsOf(meant, wordsOf(`${row.only ?? ''} ${row.without ?? ''}`), row.only !== undefined);
  if (parts === null || parts.operands.length > (row.most ?? Infinity)) return null;
  if (row.keep === undefined) return meant;
  const stays = new Set([...parts.options, ...parts.operands.slice(0, row.keep)]);
  return meant.filter((word) => stays.has(word));
}

/** The words that stand in the place of the verb. */
function verbOf(args: readonly Word[], { becomes = 'VERB', of }: Rehearsal, places: readonly number[]): string {
  const verb = places.map((at) => args[at]?.raw ?? '');
  const stars = wordsOf(of).map((names, index) => starOf(names, args[places[index] ?? 0]?.value ?? '') ?? '');
  return becomes
    .replace('VERB0', verb[0] ?? '')
    .replace('VERB1', verb.at(-1) ?? '')
    .replace('VERB', verb.join(' '))
    .replace('*', stars.find((star) => star !== '') ?? '');
}

function spoken(command: Command, row: Rehearsal, places: readonly number[]): string | null {
  const { args, path } = command;
  const last = places.at(-1) ?? -1;
  const before = args.slice(0, places[0] ?? 0);
  const between = args.slice(before.length, last + 1).filter((_, at) => !places.includes(before.length + at));
  const behind = row.alone === true ? [] : behindVerb(args.slice(last + 1), row);
  if (behind === null) return null;
  const words = [
    ...saidBefore(command),
    row.as ?? path,
    ...kept(before, row.without),
    verbOf(args, row, places),
    row.add ?? '',
    ...kept(between, row.without),
    ...kept(behind, row.without),
    row.addLast ?? '',
  ];
  return words.filter((word) => word !== '').join(' ');
}

function firstOf(command: Command, rows: readonly Rehearsal[]): string | null {
  if (command.host !== null || hasOption(command, ['--dry-run', '--dryrun'])) return null;
  for (const row of rows) {
    const places = fits(command, row) ? placesOf(command.args, row.of) : null;
    const text = places === null || !isUnder(command, row, places) ? null : spoken(command, row, places);
    if (text === null) continue;
    const isSame = text.endsWith([command.path, ...command.args.map(({ raw }) => raw)].join(' '));
    return isSame || text.length > LONGEST || text.includes('\n') ? null : text;
  }
  return null;
}

/** The command that shows what this one would do, with the words of this one; null where none is known. */
export function rehearsalOf(command: Command): string | null {
  return firstOf(command, rehearsals.get(command.program) ?? []);
}

/** The command that shows what this one is about, or does a part of it that is easily undone; null where none is known. */
export function lookOf(command: Command): string | null {
  return firstOf(command, others.get(command.program) ?? []);
}
