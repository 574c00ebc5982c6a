import type { Command, RuleContext, Word } from '../../model/command';
import type { Observation } from '../../model/finding';
import { absolutePath, baseName } from '../../model/filePath';
import { readOptions } from '../shared/readOptions';
import { remoteObservation } from '../shared/remoteObservation';
import { startsWithin } from './broughtCode';
import { clonedFolder, unpackedFolder, type Brought } from './broughtFolders';

/** What follows from where a download goes, told of the command that runs it. */
export type Downloaded = { readonly command: Command; readonly observation: Observation };

const VALUED = [
  ...['-o', '--output', '-O', '--output-document', '-P', '--directory-prefix', '-H', '--header', '-d', '--data'],
  ...['-X', '--request', '-u', '--user', '-A', '--retry', '-m', '--max-time', '-e', '-b', '-c', '--connect-timeout'],
];
/** `curl -O` names the file as the address does, and `wget` does so by itself. */
const CURL = { valued: VALUED.filter((name) => name !== '-O') };
const WGET = { valued: VALUED.filter((name) => !['-d', '-c', '-b'].includes(name)) };

const RUNNERS: ReadonlySet<string> = new Set(
  'sh bash dash zsh ksh fish source . python python3 python2 node deno bun perl ruby php lua pwsh powershell osascript tclsh expect make gmake Rscript julia'.split(
    ' ',
  ),
);

function isDownload({ program }: Command): boolean {
  return program === 'curl' || program === 'wget';
}

function addressOf(command: Command): string {
  return command.args.find(({ value }) => /^[a-z]+:\/\//i.test(value))?.value ?? 'another machine';
}

/** The files that a download is kept in; absolute paths. */
function keptIn(command: Command): readonly string[] {
  const isCurl = command.program === 'curl';
  const options = readOptions(command.args, isCurl ? CURL : WGET);
  const given = isCurl ? options.values('-o', '--output') : options.values('-O', '--output-document');
  const redirected = command.redirects.flatMap(({ how, to }) => (how === 'read' ? [] : [to]));
  const named = [...given, ...redirected].map(({ value }) => value).filter((value) => value !== '-');
  const own = named.length > 0 || (isCurl && !options.has('-O', '--remote-name')) ? [] : options.operands;
  const folder = options.value('-P', '--directory-prefix')?.value ?? '.';
  const all = [...named, ...own.map(({ value }) => `${folder}/${baseName(value.replace(/[?#].*$/, ''))}`)];
  return all.flatMap((path) => absolutePath(path, command.cwd) ?? []);
}

function pathOf(word: Pick<Word, 'value'>, cwd: string | null): string | null {
  return absolutePath(word.value, cwd);
}

/** Whether a command runs one of the files: as a program, or handed to something that reads programs. */
function runs(command: Command, files: ReadonlySet<string>): boolean {
  const own = command.path.includes('/') ? pathOf({ value: command.path }, command.cwd) : null;
  if (own !== null && files.has(own)) return true;
  const script = RUNNERS.has(command.program) ? command.args.find(({ value }) => !value.startsWith('-')) : undefined;
  const path = script === undefined ? null : pathOf(script, command.cwd);
  return path !== null && files.has(path);
}

/** Whether a download stands in a word that the command reads as its program: `bash <(curl …)`. */
function holdsDownload(command: Command, download: Command): boolean {
  const { span } = download;
  return (
    RUNNERS.has(command.program) &&
    command.args.some(({ span: { start, end }, raw }) => /^[<$=]\(/.test(raw) && start <= span.start && end >= span.end)
  );
}

type Tell = (command: Command) => RuleContext;

/** The folder that a download is unpacked into by a command behind it. */
function unpackedFrom(files: ReadonlySet<string>, after: readonly Command[]): { folder: string; at: number } | null {
  let isPiped = true;
  for (const [at, command] of after.entries()) {
    isPiped &&= command.input.kind === 'pipe';
    const folder = unpackedFolder(command, files, isPiped);
    if (folder !== null) return { folder, at };
  }
  return null;
}

/** The first command that runs what a download brought: the file itself, or a script that was unpacked from it. */
function ranDownload(download: Command, after: readonly Command[], tell: Tell): Command | undefined {
  const files = new Set(keptIn(download));
  const found = after.find((command) => runs(command, files) || holdsDownload(command, download));
  const unpacked = found === undefined ? unpackedFrom(files, after) : null;
  if (unpacked === null) return found;
  return after.slice(unpacked.at + 1).find((command) => startsWithin(command, unpacked.folder, tell(command)));
}

function ranClone({ folder }: Brought, after: readonly Command[], tell: Tell): Command | undefined {
  return after.find((command) => startsWithin(command, folder, tell(command)));
}

/** Code that is fetched from another machine and run by the same line. */
export function downloadFlow(commands: readonly Command[], tell: Tell): readonly Downloaded[] {
  return commands.flatMap((command, index) => {
    if (command.host !== null) return [];
    const clone = isDownload(command) ? null : clonedFolder(command);
    if (clone === null && !isDownload(command)) return [];
    const after = commands.slice(index + 1);
    const found = clone === null ? ranDownload(command, after, tell) : ranClone(clone, after, tell);
    if (found === undefined) return [];
    const name = clone?.from ?? addressOf(command);
    const facts = { rule: 'code/downloaded', effect: 'execute', severity: 'high', undo: 'unknown' } as const;
    const says = `Runs code ${clone === null ? 'downloaded' : 'cloned'} from ${name}`;
    const remark = { ...facts, type: 'code', name, says, reach: 'local' } as const;
    return [{ command: found, observation: remoteObservation(found, tell(found), remark) }];
  });
}
