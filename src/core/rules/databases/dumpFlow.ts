import { ownField } from '../../model/ownField';
import type { Command, RuleContext } from '../../model/command';
import type { Observation } from '../../model/finding';
import { absolutePath } from '../../model/filePath';
import { handsOn } from '../secrets/printers';
import { sendsInput, sentWords } from '../secrets/senders';
import { readOptions } from '../shared/readOptions';
import { remoteObservation } from '../shared/remoteObservation';
import { isLoopback } from './hosts';

/** A dump of a database that leaves this machine, told of the command that sends it. */
export type DumpSent = { readonly command: Command; readonly observation: Observation };

/** Options that name the file which a dump is written to, and those with which it holds no rows. */
type Dumper = { readonly files: readonly string[]; readonly structureOnly: readonly string[] };

const POSTGRES: Dumper = { files: ['-f', '--file'], structureOnly: ['-s', '--schema-only', '-g', '--globals-only'] };
const MYSQL: Dumper = { files: ['-r', '--result-file'], structureOnly: ['-d', '--no-data'] };
const MONGO: Dumper = { files: ['--archive', '-o', '--out'], structureOnly: [] };

/** Programs that write out whole databases. */
const DUMPERS: Readonly<Record<string, Dumper>> = {
  ...{ pg_dump: POSTGRES, pg_dumpall: POSTGRES, pg_basebackup: { files: [], structureOnly: [] } },
  ...{ mysqldump: MYSQL, 'mariadb-dump': MYSQL, mysqlpump: MYSQL, mongodump: MONGO, mongoexport: MONGO },
};

/** Programs between a dump and the place that it goes to: they pack, encrypt, count. */
const PACKERS: ReadonlySet<string> = new Set(
  'gzip pigz bzip2 xz zstd lz4 brotli zip 7z openssl gpg age pv mbuffer buffer dd split tee cat'.split(' '),
);

function dumperOf({ program, args }: Command): Dumper | null {
  if (program === 'sqlite3') return args.some(({ value }) => /^\.(?:dump|backup)\b/.test(value)) ? MYSQL : null;
  const dumper = ownField(DUMPERS, program);
  if (dumper === undefined || readOptions(args).has(...dumper.structureOnly)) return null;
  return dumper;
}

function destination({ args }: Command): string {
  const named = args.filter(({ value }) => !value.startsWith('-')).map(({ value }) => value);
  const address = named.find((value) => value.includes('://'));
  return address ?? named.find((value) => /@|^[\w-]+(?:\.[\w-]+)+$/.test(value)) ?? named[0] ?? '';
}

/** The host in an address, a name of a host, or what stands behind an `@`. */
function hostOf(place: string): string {
  return /^(?:[a-z]+:\/\/)?(?:[^@/]*@)?(\[[^\]]*\]|[^:/]*)/i.exec(place)?.[1] ?? '';
}

/** Another machine takes it: not this one, not one that `ssh` logs in to, not the account's own store. */
function isForeign(command: Command): boolean {
  if (command.host !== null || !sendsInput(command)) return false;
  if (command.program === 'rclone') return false;
  if (command.program === 'aws')
    return command.args.some(({ value }) => /^--(?:endpoint-url|no-sign-request)/.test(value));
  return !isLoopback(hostOf(destination(command)));
}

function sent(dump: Command, command: Command, context: RuleContext): DumpSent {
  const name = destination(command);
  const observation = remoteObservation(command, context, {
    ...{ rule: 'sql/dump-sent', effect: 'send-out', severity: 'high', undo: 'impossible', type: 'sql.database', name },
    says: `Sends what \`${dump.program}\` reads out of a database to ${name === '' ? 'another machine' : name}`,
  });
  return { command, observation };
}

/** The command at the end of the pipe that begins at `from`, past what only packs. */
function endOfPipe(commands: readonly Command[], from: number): Command | null {
  for (let at = from; commands[at]?.output === 'piped'; at += 1) {
    const next = commands[at + 1];
    if (next === undefined || next.input.kind !== 'pipe') return null;
    if (!PACKERS.has(next.program) && !handsOn(next)) return next;
  }
  return null;
}

/** The files that a dump, or the end of its pipe, is written to; absolute paths. */
function keptIn(commands: readonly Command[], from: number, dumper: Dumper): readonly string[] {
  const files: string[] = [];
  for (let at = from; ; at += 1) {
    const command = commands[at];
    if (command === undefined) return files;
    const named = at === from ? readOptions(command.args, { valued: dumper.files }).values(...dumper.files) : [];
    const written = command.redirects.flatMap(({ how, to }) => (how === 'read' ? [] : [to]));
    files.push(...[...named, ...written].flatMap(({ value }) => absolutePath(value, command.cwd) ?? []));
    if (command.output !== 'piped') return files;
  }
}

/** Whether a command sends one of the files: in its words as `@file` or `-T file`, or as its input. */
function sendsFile(command: Command, files: readonly string[]): boolean {
  const { input, cwd } = command;
  if (input.kind === 'file' && isForeign(command)) return files.includes(absolutePath(input.path.value, cwd) ?? '');
  const words = sentWords(command).map(({ value }) => value.replace(/^[^=@]*=?[@<]/, ''));
  const isSent = words.some((value) => files.includes(absolutePath(value, cwd) ?? ''));
  return isSent && !isLoopback(hostOf(destination(command)));
}

/** Where the dumps that a script makes are sent, inside the same script. */
export function dumpFlow(commands: readonly Command[], tell: (command: Command) => RuleContext): readonly DumpSent[] {
  return commands.flatMap((dump, at): readonly DumpSent[] => {
    const dumper = dumperOf(dump);
    if (dumper === null) return [];
    const end = endOfPipe(commands, at);
    const piped = end !== null && isForeign(end) ? [sent(dump, end, tell(end))] : [];
    const files = keptIn(commands, at, dumper);
    const later = files.length === 0 ? [] : commands.slice(at + 1).filter((command) => sendsFile(command, files));
    return [...piped, ...later.map((command) => sent(dump, command, tell(command)))];
  });
}
