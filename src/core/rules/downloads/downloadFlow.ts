import type { Command, RuleContext } from '../../model/command';
import type { Observation } from '../../model/finding';
import { absolutePath, baseName } from '../../model/filePath';
import { readOptions } from '../shared/readOptions';
import { remoteObservation } from '../shared/remoteObservation';
import { makesWithin, startsWithin } from './broughtCode';
import { clonedFolder, unpackedFolder, type Brought } from './broughtFolders';
import { isDownload, keptFiles } from './keptFiles';

/** What follows from where a download goes, told of the command that runs it. */
export type Downloaded = { readonly command: Command; readonly observation: Observation };

const RUNNERS: ReadonlySet<string> = new Set(
  'sh bash dash zsh ksh fish source . python python3 python2 node deno bun tsx ts-node perl ruby php lua pwsh powershell osascript tclsh expect make gmake Rscript julia go java'.split(
    ' ',
  ),
);

function addressOf(command: Command): string {
  return command.args.find(({ value }) => /^[a-z]+:\/\//i.test(value))?.value ?? 'another machine';
}

/** Folders on the search path, where a program goes by its name alone. */
const PROGRAMS = /\/s?bin\/[^/]+$/;

/** Whether a command runs one of the files: as a program, or handed to something that reads programs. */
function runs(command: Command, files: ReadonlySet<string>): boolean {
  const { path, program, args, cwd, input } = command;
  const own = path.includes('/') ? absolutePath(path, cwd) : null;
  if (own !== null && files.has(own)) return true;
  if (own === null && [...files].some((file) => PROGRAMS.test(file) && baseName(file) === path)) return true;
  if (!RUNNERS.has(program)) return false;
  // `go run main.go`, `deno run x.ts`, `java -jar x.jar`
  const script = args.find(({ value }, at) => !value.startsWith('-') && !(at === 0 && value === 'run'));
  const read = [script, ...(input.kind === 'file' ? [input.path] : [])];
  return read.some((word) => word !== undefined && files.has(absolutePath(word.value, cwd) ?? ''));
}

/** What a command that is no download leaves of the files under other names: `mv`, `cp`, `install`, `ln`. */
function moved({ program, args, cwd }: Command, files: ReadonlySet<string>): readonly string[] {
  if (!/^(?:mv|cp|install|ln)$/.test(program)) return [];
  const { operands } = readOptions(args, { valued: ['-m', '-o', '-g', '-t', '-S'] });
  const to = absolutePath(operands.at(-1)?.value ?? '', cwd);
  const sources = operands.slice(0, -1).flatMap(({ value }) => absolutePath(value, cwd) ?? []);
  return to === null ? [] : sources.filter((one) => files.has(one)).flatMap((one) => [to, `${to}/${baseName(one)}`]);
}

/** The first command that runs one of the files, whatever they are called by then. */
function ranFile(files: ReadonlySet<string>, download: Command, after: readonly Command[]): Command | undefined {
  let known = files;
  for (const command of after) {
    if (runs(command, known) || holdsDownload(command, download)) return command;
    const more = moved(command, known);
    if (more.length > 0) known = new Set([...known, ...more]);
  }
  return undefined;
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
  const files = new Set(keptFiles(download, after));
  const found = ranFile(files, download, after);
  const unpacked = found === undefined ? unpackedFrom(files, after) : null;
  if (unpacked === null) return found;
  const { folder, at } = unpacked;
  const isRun = (command: Command): boolean =>
    startsWithin(command, folder, tell(command)) || makesWithin(command, folder, tell(command));
  return after.slice(at + 1).find(isRun);
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
