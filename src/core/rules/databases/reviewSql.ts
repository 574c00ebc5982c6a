import {
  UNKNOWN_PART,
  type Command,
  type RuleContext,
  type Started,
  type Statement,
  type Word,
} from '../../model/command';
import type { Signal } from '../../model/environment';
import type { Observation, Touch, Unknown } from '../../model/finding';
import { absolutePath, folderOf } from '../../model/filePath';
import { placeOf, type Place, type Span } from '../../model/place';
import { statement } from '../../model/statement';
import { dialects, type DialectName } from '../../sql/dialect';
import { readSql, type SqlReading } from '../../sql/readSql';
import type { PlacedDeed, SqlPlace } from '../../sql/transactions';
import { credentialsTaken } from './credentialsTaken';
import { hostsIn } from './hosts';

/** Where a client takes its SQL from, in the order in which it does. */
export type SqlSource =
  | { readonly kind: 'text'; readonly word: Word }
  | { readonly kind: 'file'; readonly word: Word }
  | { readonly kind: 'input' };

/** One start of a client of a database. */
export type SqlCall = {
  readonly dialect: DialectName;
  readonly sources: readonly SqlSource[];
  readonly signals: readonly Signal[];
  /** Files on this machine are local; a server is shared unless its address says otherwise. */
  readonly reach?: Observation['reach'];
  /** A database that can be made again at any time: a file in a temporary folder. */
  readonly passing?: boolean;
  /** The command that saves what a deed would take, where the client's tools have one. */
  readonly backup?: (deed: PlacedDeed['deed']) => string | undefined;
};

/** A text with the way back to where it stands. */
type SqlText = { readonly text: string; readonly placeAt: (span: Span) => Place };

type Found = SqlText | { readonly unknown: Unknown };

/** Deeds of one kind on more things than this are told by the first ones. */
const MOST_OF_A_KIND = 8;

function inCommand(command: Command, context: RuleContext): Place {
  return placeOf(context.text, command.span);
}

/** The text of a word: its offsets are exact where it was written as it is. */
function ofWord(word: Word, context: RuleContext): SqlText {
  const lead = word.raw.indexOf(word.value);
  const start = word.span.start + lead;
  const isExact = lead >= 0 && context.text.startsWith(word.value, start);
  return {
    text: word.value,
    placeAt: (span) =>
      placeOf(context.text, isExact ? { start: start + span.start, end: start + span.end } : word.span),
  };
}

function ofFile(path: string | null, word: Word, command: Command, context: RuleContext): Found {
  const text = path === null || path.includes(UNKNOWN_PART) ? null : context.readAsLeft(path);
  if (path === null || text === null) {
    const says = `the SQL file \`${word.raw}\` cannot be read`;
    // A client that is given a file which is certainly not there sends nothing.
    const isIdle = path !== null && !path.includes(UNKNOWN_PART) && context.isMissing(path);
    const stake = isIdle ? 'possible' : 'present';
    return { unknown: { code: 'unreadable', stake, at: inCommand(command, context), says } };
  }
  return { text, placeAt: (span) => ({ ...placeOf(text, span), file: path }) };
}

function ofInput(command: Command, context: RuleContext): readonly Found[] {
  const { input } = command;
  switch (input.kind) {
    case 'none':
      return [];
    case 'text': {
      const start = context.text.indexOf(input.text, command.span.start);
      const at = inCommand(command, context);
      const placeAt = (span: Span): Place =>
        start < 0 ? at : placeOf(context.text, { start: start + span.start, end: start + span.end });
      return [{ text: input.text, placeAt }];
    }
    case 'file':
      return [ofFile(absolutePath(input.path.value, command.cwd), input.path, command, context)];
    case 'pipe': {
      const says = `which SQL \`${command.program}\` is sent by another command is not known before it runs`;
      return [{ unknown: { code: 'dynamic', stake: 'present', at: inCommand(command, context), says } }];
    }
  }
}

function textsOf(call: SqlCall, command: Command, context: RuleContext): readonly Found[] {
  return call.sources.flatMap((source): readonly Found[] => {
    if (source.kind === 'text') return [ofWord(source.word, context)];
    if (source.kind === 'input' || source.word.value === '-') return ofInput(command, context);
    // Another machine's files are not to be had.
    const path = command.host === null ? absolutePath(source.word.value, command.cwd) : null;
    return [ofFile(path, source.word, command, context)];
  });
}

/** What a text includes is found beside the folder of the client, or beside the file that names it. */
function includer(call: SqlCall, command: Command, context: RuleContext): (path: string) => string | null {
  const folders = call.sources.flatMap((source) => {
    const path = source.kind === 'file' ? absolutePath(source.word.value, command.cwd) : null;
    return path === null ? [] : [folderOf(path)];
  });
  return (path) => {
    if (command.host !== null || path.includes(UNKNOWN_PART)) return null;
    for (const folder of [command.cwd, ...folders]) {
      const absolute = absolutePath(path, folder);
      const text = absolute === null ? null : context.readAsLeft(absolute);
      if (text !== null) return text;
    }
    return null;
  };
}

/** One for each thing, and of each kind only so many: a file may hold thousands of rows. */
function distinct(deeds: readonly PlacedDeed[]): readonly PlacedDeed[] {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  return deeds.filter(({ deed }) => {
    const kind = `${deed.rule} ${deed.effect} ${deed.severity} ${deed.undo}`;
    const count = counts.get(kind) ?? 0;
    const key = `${kind} ${deed.says}`;
    if (seen.has(key) || count >= MOST_OF_A_KIND) return false;
    seen.add(key);
    counts.set(kind, count + 1);
    return true;
  });
}

function observationOf(call: SqlCall, placed: PlacedDeed, signals: readonly Signal[], at: Place): Observation {
  const { rule, effect, severity, says, type, name, lost, saferWay, certainty = 'certain' } = placed.deed;
  const undo = call.passing === true ? 'easy' : placed.deed.undo;
  const safer = saferWay ?? (undo === 'impossible' ? call.backup?.(placed.deed) : undefined);
  return {
    ...{ rule, effect, severity, undo, says, certainty, signals, at },
    ...{ stage: 'act', reach: call.reach ?? 'remote', target: { type, name } },
    ...(lost === undefined ? {} : { impact: { lost, dependants: [] } }),
    ...(safer === undefined ? {} : { saferWay: safer }),
  };
}

function touchesOf(reading: SqlReading, command: Command, context: RuleContext, at: Place): readonly Touch[] {
  const { home } = context.surroundings;
  return reading.writes.flatMap((written) => {
    const path = absolutePath(written.replace(/^~(?=\/)/, home), command.cwd);
    return path === null || path.includes(UNKNOWN_PART) ? [] : [{ path, how: 'write' as const, at }];
  });
}

/** What the SQL that a client is given does, where it is known; an unknown where it is not. */
export function reviewSql(called: SqlCall, command: Command, context: RuleContext): Statement {
  // A backup is offered where the client's own tools are at hand: not in a container or on another machine.
  const { backup, ...bare } = called;
  const call: SqlCall = command.host === null && backup !== undefined ? { ...bare, backup } : bare;
  const found = textsOf(call, command, context);
  const texts = found.filter((one) => 'text' in one);
  const options = { dialect: dialects[call.dialect], include: includer(call, command, context) };
  const reading = readSql(
    texts.map(({ text }) => text),
    options,
  );
  const at = inCommand(command, context);
  const placeOfSql = ({ text, ...span }: SqlPlace): Place => texts[text]?.placeAt(span) ?? at;
  const elsewhere = reading.connects.flatMap((address) => {
    const hosts = hostsIn(address);
    return hosts.length > 0 ? hosts : [address];
  });
  const signals = [
    ...call.signals,
    ...elsewhere.map((value): Signal => ({ kind: 'database-host', value, from: 'database host' })),
  ];
  return statement({
    observations: [
      ...distinct(reading.deeds).map((one) => observationOf(call, one, signals, placeOfSql(one))),
      ...credentialsTaken(reading, { isServer: call.reach !== 'local' }, command, context),
    ],
    unknowns: [
      ...found.flatMap((one) => ('unknown' in one ? [one.unknown] : [])),
      ...reading.unseen.map((one): Unknown => ({
        ...{ code: one.missing === true ? 'unreadable' : 'dynamic', stake: one.stake, says: one.says },
        at: placeOfSql(one),
      })),
    ],
    touches: touchesOf(reading, command, context, at),
    starts: reading.shells.map((text): Started => ({ kind: 'script', text })),
  });
}
