import { ownField } from '../../model/ownField';
import { objectOf, textOf } from '../../environment/settings';
import { tablesOf } from '../../environment/tables';
import { urlHost } from '../../environment/databaseSignals';
import type { Signal, SignalKind } from '../../model/environment';
import type { Identity, ReachMachine, ReachSource } from '../../model/reach';
import { keyUntil } from './keyUntil';
import { inFile } from './origin';
import { jsonFile, yamlFile, type Parsed } from './parsed';
import { webTokenEnd } from './webToken';

/** Where a program keeps a token, and what to do about it. */
export type TokenFile = {
  readonly kind: string;
  /** `~/` is the home, `@/` each folder of settings; the first that holds a token counts for its kind of path. */
  readonly files: readonly string[];
  readonly shape: 'json' | 'yaml' | 'table';
  /** Ways to a token, parted by blanks; `*` is any key, and names the identity. */
  readonly keys: readonly string[];
  /** Beside the token: when it ends, as a date, or in seconds or milliseconds since 1970. */
  readonly ends?: string;
  /** Beside a token that ends soon: one that gets a new one, which makes it long-lived again. */
  readonly renews?: string;
  /** Beside the key: what makes it one of a session, which ends by itself. */
  readonly session?: string;
  /** Beside the token: what it is called. */
  readonly called?: string;
  /** Beside the token: where it leads. An address counts by its host. */
  readonly places?: readonly (readonly [kind: SignalKind, key: string])[];
  /** The name where no `*` gives one. */
  readonly name: string;
  readonly instead: string;
};

type Found = {
  readonly way: readonly string[];
  readonly name: string;
  readonly value: string;
  readonly beside: Settings;
};
type Settings = Readonly<Record<string, unknown>>;

function readAs(machine: ReachMachine, file: string, shape: TokenFile['shape']): Parsed | null {
  if (shape === 'json') return jsonFile(machine, file);
  if (shape === 'yaml') return yamlFile(machine, file);
  const text = machine.read(file);
  if (text === null) return null;
  const settings: Record<string, Settings> = {};
  for (const { header, settings: own } of tablesOf(text)) {
    settings[header] = {
      ...ownField(settings, header),
      ...Object.fromEntries([...own].map(([key, { value }]) => [key, value])),
    };
  }
  return { text, settings };
}

/** A variable's name where a token would stand: `${TOKEN}`, `{{ env_var('TOKEN') }}`. */
const REFERENCE = /^\$\{|^\{\{/;

/** Everything at the end of a way through nested objects; lists are objects whose keys are numbers. */
function walk(
  at: Settings,
  way: readonly string[],
  been: readonly string[],
  names: readonly string[],
): readonly Found[] {
  const [step, ...rest] = way;
  if (step === undefined) return [];
  const keys = step === '*' ? Object.keys(at) : Object.hasOwn(at, step) ? [step] : [];
  return keys.flatMap((key) => {
    const value = ownField(at, key);
    const named = step === '*' ? [...names, key] : names;
    if (rest.length > 0) return walk(objectOf(value), rest, [...been, key], named);
    return typeof value === 'string' && value !== '' && !REFERENCE.test(value)
      ? [{ way: [...been, key], name: named.join(' '), value, beside: at }]
      : [];
  });
}

/** Each part of the way stands on the line of the part before or below it. */
function lineOfWay(text: string, way: readonly string[]): number {
  const lines = text.split('\n');
  let at = 0;
  for (const part of way) {
    const next = lines.findIndex((line, number) => number >= at && line.includes(part));
    if (next >= 0) at = next;
  }
  return at + 1;
}

function endOf(value: unknown): number | null {
  if (typeof value === 'number') return value < 1e11 ? value * 1000 : value;
  const ends = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(ends) ? null : ends;
}

function lifeOf({ value, beside }: Found, spec: TokenFile, now: number): Pick<Identity, 'key' | 'ends'> {
  if (spec.session !== undefined && typeof ownField(beside, spec.session) === 'string') return { key: 'short-lived' };
  const renewed = spec.renews !== undefined && typeof ownField(beside, spec.renews) === 'string';
  const ends = (spec.ends === undefined ? null : endOf(ownField(beside, spec.ends))) ?? webTokenEnd(value);
  return ends === null || renewed ? { key: 'long-lived' } : keyUntil(ends, now);
}

/** Keys beside a token that hold the address of its server. */
export function servers(...keys: readonly string[]): NonNullable<TokenFile['places']> {
  return keys.map((key) => ['database-host', key] as const);
}

function placesBeside({ beside }: Found, { places = [] }: TokenFile): readonly Signal[] {
  return places.flatMap(([kind, key]): readonly Signal[] => {
    const value = textOf(ownField(beside, key));
    return value === null ? [] : [{ kind, value: urlHost(value) ?? value, from: key.replaceAll('_', ' ') }];
  });
}

/** The places that a path of a specification stands for. */
export function placesOf({ home, settings }: ReachMachine, path: string): readonly string[] {
  if (path.startsWith('~/')) return [`${home}/${path.slice(2)}`];
  return settings.map((folder) => `${folder}/${path.slice(2)}`);
}

function inOne(machine: ReachMachine, file: string, spec: TokenFile): readonly Identity[] {
  const parsed = readAs(machine, file, spec.shape);
  if (parsed === null) return [];
  const found = spec.keys.flatMap((key) => walk(parsed.settings, key.split(' '), [], []));
  return found.map((one): Identity => {
    const called = spec.called === undefined ? null : textOf(ownField(one.beside, spec.called));
    const name = called ?? (one.name === '' ? spec.name : one.name);
    const signals: readonly Signal[] = [{ kind: 'name', value: name, from: spec.kind }, ...placesBeside(one, spec)];
    const from = inFile(file, lineOfWay(parsed.text, one.way));
    return {
      kind: spec.kind,
      name,
      from,
      inUse: true,
      signals,
      instead: spec.instead,
      ...lifeOf(one, spec, machine.now),
    };
  });
}

/** A source for the tokens that a program keeps in a file of settings. */
export function tokenFile(spec: TokenFile): ReachSource {
  return {
    looksAt: spec.files.map((file) => file.replace('@/', '~/.config/')),
    find: (machine) =>
      [...new Set(spec.files.flatMap((path) => placesOf(machine, path)))].flatMap((file) => inOne(machine, file, spec)),
  };
}
