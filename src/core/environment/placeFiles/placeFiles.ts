import type { Signal } from '../../model/environment';
import { absolutePath, baseName } from '../../model/filePath';
import { optionValues, variableValues, type Ambient } from '../ambient';
import { urlHost } from '../databaseSignals';
import { homeFile, nearbyFile } from '../nearbyFile';
import { textsAt } from '../settings';
import { writtenValues } from '../writtenValues';
import { databaseFiles } from './databaseFiles';
import type { Chosen, PlaceFile } from './placeFile';
import { platformFiles } from './platformFiles';
import { serviceFiles } from './serviceFiles';

const byProgram = new Map<string, readonly PlaceFile[]>();
for (const row of [...databaseFiles, ...platformFiles, ...serviceFiles]) {
  for (const program of row.programs) byProgram.set(program, [...(byProgram.get(program) ?? []), row]);
}

type Found = { readonly text: string; readonly name: string };

/** The files that options name, else one that a variable does. */
function named(ambient: Ambient, { options = [], variables = [] }: PlaceFile): readonly string[] {
  const told = options.flatMap((option) => optionValues(ambient.command.args, option)).slice(-1);
  if (told.length > 0) return told;
  return variables.flatMap((variable) => variableValues(ambient, variable)).slice(0, 1);
}

function textIn(ambient: Ambient, file: string): string | null {
  if (file.startsWith('~/')) return homeFile(ambient, file.slice(2));
  return file.startsWith('/') ? ambient.context.read(file) : nearbyFile(ambient, file);
}

/** The file that is named, else the nearest of those that the program looks for. */
function fileOf(ambient: Ambient, row: PlaceFile, environment: string | undefined): Found | null {
  const { command, context } = ambient;
  if (command.host !== null) return null;
  const [other] = named(ambient, row);
  if (other !== undefined) {
    const path = absolutePath(other, command.cwd);
    const text = path === null ? null : context.read(path);
    return text === null ? null : { text, name: other };
  }
  for (const file of row.files) {
    if (file.includes('%') && environment === undefined) continue;
    const name = file.replace('%', environment ?? '');
    const text = textIn(ambient, name);
    if (text !== null) return { text, name };
  }
  return null;
}

/** `NAME=value` among the words, as rake and make take their variables. */
function wordVariable({ command }: Ambient, name: string): readonly string[] {
  return command.args.flatMap(({ value }) => (value.startsWith(`${name}=`) ? [value.slice(name.length + 1)] : []));
}

/** The environments that may be meant by the words and the variables. */
function chosenBy(ambient: Ambient, { options = [], variables = [], operands }: Chosen): readonly string[] {
  const { args } = ambient.command;
  const told = options.flatMap((option) => optionValues(args, option)).slice(-1);
  if (told.length > 0) return told;
  const words = variables.flatMap((name) => [...wordVariable(ambient, name), ...variableValues(ambient, name)]);
  if (words.length > 0 || operands === undefined) return words;
  const plain = args.flatMap(({ value, dynamic }) => (dynamic || value.startsWith('-') ? [] : [value]));
  return operands === true
    ? plain
    : plain.map((word) => word.slice(0, word.indexOf(operands))).filter((one) => one !== '');
}

function keysOf(way: string, environment: string): readonly string[] {
  return way.split(' ').map((key) => (key === '.' ? '' : key.replace('%', environment).replaceAll('+', ' ')));
}

/** Files of variables from which frameworks take what their settings refer to. */
const VARIABLES = ['.env', '.env.local'];

function valuesOf(ambient: Ambient): (name: string) => readonly string[] {
  return (name) => {
    const told = variableValues(ambient, name);
    if (told.length > 0) return told;
    return VARIABLES.flatMap((file) => textsAt(nearbyFile(ambient, file), 'table', ['', name])).slice(-1);
  };
}

/** The host of an address; null for a text that holds more than a name, such as a password. */
function placeOf(written: string): string | null {
  const value = written.replace(/^(?:jdbc:|db:(?=\w+:\/\/))/, '');
  const host = urlHost(value.replace(/^\w+:(\w+:\/\/)/, '$1')) ?? /@tcp\(([^:)]+)/.exec(value)?.[1];
  if (host !== undefined) return host;
  return /[=;@\s]/.test(value) || value.includes('://') ? null : value;
}

function placesIn(ambient: Ambient, row: PlaceFile, found: Found, environment: string): readonly Signal[] {
  return row.places.flatMap(([kind, way]) => {
    if (environment === '' && way.includes('%')) return [];
    const keys = keysOf(way, environment);
    const label = keys.filter((key) => key !== '' && key !== '*' && key !== '-').join(' ');
    const written = textsAt(found.text, row.shape, keys);
    const isExpression = (text: string): boolean => row.shape === 'code' || /<%=|\$\{/.test(text);
    const values = written.flatMap((text) => (isExpression(text) ? writtenValues(text, valuesOf(ambient)) : [text]));
    return values.flatMap((text): readonly Signal[] => {
      const value = kind === 'name' && !text.includes('://') ? text : placeOf(text);
      if (value === null || value === '') return [];
      return [{ kind, value, from: label === '' ? found.name : `${label} in ${found.name}`, isClaim: true }];
    });
  });
}

/** What one file says, for each environment that may be meant. */
function signalsOf(ambient: Ambient, row: PlaceFile): readonly Signal[] {
  const { chosen } = row;
  if (chosen === undefined) {
    const found = fileOf(ambient, row, undefined);
    return found === null ? [] : placesIn(ambient, row, found, '');
  }
  const told = chosenBy(ambient, chosen);
  const itself = chosen.at === undefined ? null : fileOf(ambient, row, chosen.or);
  const inFile = itself === null ? [] : textsAt(itself.text, row.shape, keysOf(chosen.at ?? '', ''));
  const isCertain = told.length > 0 && chosen.operands === undefined;
  const meant = isCertain ? told : [...told, ...(inFile.length > 0 ? inFile : [chosen.or ?? ''])];
  return [...new Set(meant)].flatMap((environment) => {
    const found = fileOf(ambient, row, environment === '' ? undefined : environment);
    return found === null ? [] : placesIn(ambient, row, found, environment);
  });
}

/** A file that is named tells by its name: `--config fly.prod.toml`. */
function namesOf(ambient: Ambient, row: PlaceFile): readonly Signal[] {
  return named(ambient, row).map((path) => ({ kind: 'var-file', value: baseName(path), from: 'settings file' }));
}

/** What the settings files of programs say of the place where they land. A file can say it is dangerous, never harmless. */
export function placeFiles(ambient: Ambient): readonly Signal[] {
  const rows = byProgram.get(ambient.command.program) ?? [];
  const signals = rows.flatMap((row) => [...namesOf(ambient, row), ...signalsOf(ambient, row)]);
  const known = new Set<string>();
  return signals.filter(({ kind, value, from }) => {
    const key = `${kind} ${value} ${from}`;
    return known.has(key) ? false : known.add(key);
  });
}
