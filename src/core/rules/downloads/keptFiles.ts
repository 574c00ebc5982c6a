import { ownField } from '../../model/ownField';
import type { Command, Word } from '../../model/command';
import { absolutePath, baseName } from '../../model/filePath';
import { cmdletArguments, type CmdletArguments } from '../windows/cmdletArguments';
import { readOptions, type Options, type OptionGrammar } from '../shared/readOptions';

type Downloader = {
  readonly grammar: OptionGrammar;
  /** Options that name the file, and the folder it goes to. */
  readonly file: readonly string[];
  readonly folder?: readonly string[];
  /** Whether it names the file as the address does when no option names it. */
  readonly named: (options: Options) => boolean;
};

const VALUED = [
  ...['-o', '--output', '-O', '--output-document', '-P', '--directory-prefix', '-H', '--header', '-d', '--data'],
  ...['-X', '--request', '-u', '--user', '-A', '--retry', '-m', '--max-time', '-e', '-b', '-c', '--connect-timeout'],
];
const always = (): boolean => true;
const saves = (options: Options): boolean => options.has('-d', '--download');
const WGET: Downloader = {
  grammar: { valued: VALUED.filter((name) => !['-d', '-c', '-b'].includes(name)) },
  file: ['-O', '--output-document'],
  folder: ['-P', '--directory-prefix'],
  named: always,
};
const HTTPIE: Downloader = {
  grammar: { valued: ['-o', '--output', '-a', '--auth'] },
  file: ['-o', '--output'],
  named: saves,
};

const DOWNLOADERS: Readonly<Record<string, Downloader>> = {
  // `curl -O` names the file as the address does, and `wget` does so by itself.
  curl: {
    grammar: { valued: [...VALUED.filter((name) => name !== '-O'), '--output-dir'] },
    file: ['-o', '--output'],
    folder: ['--output-dir'],
    named: (options) => options.has('-O', '--remote-name', '-J', '--remote-name-all'),
  },
  ...{ wget: WGET, wget2: WGET, http: HTTPIE, https: HTTPIE, xh: HTTPIE },
  aria2c: {
    grammar: { valued: ['-o', '--out', '-d', '--dir', '-x', '-s', '-j', '-k', '-i', '--header'] },
    file: ['-o', '--out'],
    folder: ['-d', '--dir'],
    named: always,
  },
  axel: { grammar: { valued: ['-o', '--output', '-n', '-s', '-H', '-U'] }, file: ['-o', '--output'], named: always },
  fetch: { grammar: { valued: ['-o', '--output', '-T'] }, file: ['-o', '--output'], named: always },
};

const outFile = (args: CmdletArguments): readonly Word[] => args.values('outfile');

/** Cmdlets that bring a file, and the one that it is kept in. */
const CMDLETS: Readonly<Record<string, (args: CmdletArguments) => readonly Word[]>> = {
  'invoke-webrequest': outFile,
  'invoke-restmethod': outFile,
  // `-Source` comes first where neither is named.
  'start-bitstransfer': (args) => [...args.values('destination'), ...args.operands.slice(-1)],
};

/** Whether a command brings a file of another machine. */
export function isDownload({ program }: Command): boolean {
  return Object.hasOwn(DOWNLOADERS, program) || Object.hasOwn(CMDLETS, program);
}

function absolute(words: readonly Pick<Word, 'value'>[], cwd: string | null): readonly string[] {
  return words.flatMap(({ value }) => (value === '-' ? [] : (absolutePath(value, cwd) ?? [])));
}

function redirected({ redirects, cwd }: Command): readonly string[] {
  const written = redirects.flatMap(({ how, to }) => (how === 'read' ? [] : [to]));
  return absolute(written, cwd);
}

/** What a filter keeps of what goes through it: `… | tee FILE`, `… | gunzip > FILE`, `… | dd of=FILE`. */
function keptByFilter(command: Command): readonly string[] {
  const { program, args, cwd } = command;
  const named = args.filter(({ value }) => program === 'tee' && !value.startsWith('-'));
  const ofDd = args.filter(({ value }) => program === 'dd' && value.startsWith('of='));
  return [
    ...absolute([...named, ...ofDd.map(({ value }) => ({ value: value.slice(3) }))], cwd),
    ...redirected(command),
  ];
}

/** The files that a download is kept in, by itself or by what it is piped through; absolute paths. */
export function keptFiles(download: Command, after: readonly Command[]): readonly string[] {
  const kept = ownField(CMDLETS, download.program);
  if (kept !== undefined) return absolute(kept(cmdletArguments(download)), download.cwd);
  const tool = ownField(DOWNLOADERS, download.program);
  if (tool === undefined) return [];
  const options = readOptions(download.args, tool.grammar);
  const folder = options.value(...(tool.folder ?? []))?.value ?? '.';
  const given = options.values(...tool.file).filter(({ value }) => value !== '-');
  const written = redirected(download);
  const isNamed = given.length + written.length > 0;
  const own = isNamed || !tool.named(options) ? [] : options.operands;
  const names = [...given.map(({ value }) => value), ...own.map(({ value }) => baseName(value.replace(/[?#].*$/, '')))];
  const placed = names.map((name) => ({ value: name.startsWith('/') ? name : `${folder}/${name}` }));
  const isFilter = ({ input }: Command): boolean => input.kind === 'pipe';
  const end = after.findIndex((command) => !isFilter(command));
  const filters = download.output === 'piped' ? after.slice(0, end < 0 ? after.length : end) : [];
  return [...absolute(placed, download.cwd), ...written, ...filters.flatMap(keptByFilter)];
}
