import type { Command, Word } from '../../model/command';
import { clouds } from './clouds';
import { data } from './data';
import { infrastructure } from './infrastructure';
import { publishing } from './publishing';
import type { Rehearsal } from './rehearsal';

const byProgram = new Map<string, readonly Rehearsal[]>();
for (const row of [...infrastructure, ...clouds, ...data, ...publishing]) {
  for (const program of row.programs) byProgram.set(program, [...(byProgram.get(program) ?? []), row]);
}

/** A longer command is not repeated. */
const LONGEST = 400;

/** Variables that say where a command lands are said again; what may be a secret is not, nor what only a launcher knows. */
const UNSAID =
  /SECRET|TOKEN|PASS|KEY|CREDENTIAL|PWD|^(?:AWS_VAULT|DOTENV_CONFIG_PATH|DIRENV_DIR|DOPPLER_CONFIG)$|URL$/i;
const PLAIN = /^[\w./:@,+-]+$/;

const wordsOf = (text: string | undefined): readonly string[] =>
  text === undefined || text === '' ? [] : text.split(' ');

/** Where the words of the verb stand; null when another verb does. */
function placesOf(args: readonly Word[], of: string): readonly number[] | null {
  const places: number[] = [];
  for (const one of wordsOf(of)) {
    const names = one.split('|');
    const at = args.findIndex((word, index) => index > (places.at(-1) ?? -1) && names.includes(word.value));
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

function spoken(command: Command, row: Rehearsal, places: readonly number[]): string {
  const { args, path } = command;
  const last = places.at(-1) ?? -1;
  const before = args.slice(0, last + 1).filter((_, at) => !places.includes(at));
  const verb = places.map((at) => args[at]?.raw ?? '').join(' ');
  const behind = row.alone === true ? [] : args.slice(last + 1);
  const words = [
    ...saidBefore(command),
    path,
    ...kept(before, row.without),
    (row.becomes ?? 'VERB').replace('VERB', verb),
    row.add ?? '',
    ...kept(behind, row.without),
    row.addLast ?? '',
  ];
  return words.filter((word) => word !== '').join(' ');
}

/** The command that shows what this one would do, with the words of this one; null where none is known. */
export function rehearsalOf(command: Command): string | null {
  if (command.host !== null || hasOption(command, ['--dry-run', '--dryrun'])) return null;
  for (const row of byProgram.get(command.program) ?? []) {
    const places = fits(command, row) ? placesOf(command.args, row.of) : null;
    if (places === null) continue;
    const text = spoken(command, row, places);
    const isSame = text.endsWith([command.path, ...command.args.map(({ raw }) => raw)].join(' '));
    return isSame || text.length > LONGEST || text.includes('\n') ? null : text;
  }
  return null;
}
