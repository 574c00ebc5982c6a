import { ownField } from '../../model/ownField';
import type { Command } from '../../model/command';
import { absolutePath, baseName } from '../../model/filePath';
import { readOptions, type Options } from '../shared/readOptions';

/** A folder that a command fills with files of others: where, and where they are from. Absolute path. */
export type Brought = { readonly folder: string; readonly from: string };

const GIT = {
  valued: [
    ...['-C', '-c', '-b', '--branch', '-o', '--origin', '-u', '--upload-pack', '--depth', '--reference', '--template'],
    ...['--reference-if-able', '--separate-git-dir', '-j', '--jobs', '--filter', '--shallow-since', '--config'],
    ...['--shallow-exclude', '--server-option', '--bundle-uri', '--revision', '--git-dir', '--work-tree'],
  ],
};
const OTHERS = { valued: ['-r', '--rev', '--revision', '-u', '--updaterev', '-b', '--branch', '--username'] };
/** Words of each program after which an address and perhaps a folder follow. */
const CLONES: Readonly<Record<string, RegExp>> = {
  git: /^clone$/,
  hg: /^clone$/,
  jj: /^git clone$/,
  svn: /^(?:checkout|co|export)$/,
  gh: /^repo clone$/,
  glab: /^repo clone$/,
};
/** Of these `OWNER/NAME` is an address. */
const FORGES: ReadonlySet<string> = new Set(['gh', 'glab']);

/** `https://…`, `git@host:path`: an address of another machine, not a folder of this one. */
function isRemote(address: string): boolean {
  return /^(?!file:)[a-z+]+:\/\//i.test(address) || /^[\w.-]+(?:@[\w.-]+)?:(?!\\)[^/\\]*\w/.test(address);
}

function cloned(command: Command): Brought | null {
  const verb = ownField(CLONES, command.program);
  if (verb === undefined) return null;
  const { operands, value } = readOptions(command.args, command.program === 'git' ? GIT : OTHERS);
  const words = operands.map((operand) => operand.value);
  const count = [1, 2].find((length) => verb.test(words.slice(0, length).join(' ')));
  const address = count === undefined ? undefined : words[count];
  if (count === undefined || address === undefined) return null;
  if (!isRemote(address) && !FORGES.has(command.program)) return null;
  const own = baseName(address.replace(/\/+$/, '').replace(/^[^/]*:(?!\/)/, '')).replace(/\.git$/, '');
  const start = command.program === 'git' ? value('-C')?.value : undefined;
  const folder = absolutePath([start, words[count + 1] ?? own].filter(Boolean).join('/'), command.cwd);
  return folder === null ? null : { folder, from: address };
}

const TAR = { valued: ['-f', '--file', '-C', '--directory', '--strip-components', '--exclude', '-I', '--transform'] };
const ZIP = { valued: ['-d', '-x', '-P'] };
const FOLDERS = ['-C', '--directory', '-d'];

type Unpacked = { readonly archive: string | null; readonly folder: string };

/** `tar xzf a.tgz`: letters of the first word are options without their dash. */
function untarred({ args }: Command): Unpacked | null {
  const options = readOptions(args, TAR);
  const [first] = options.operands;
  const letters = first !== undefined && first === args[0] ? first.value : '';
  if (!/^\w*x/.test(letters) && !options.has('-x', '--extract', '--get')) return null;
  const given = options.value('-f', '--file')?.value;
  const archive = given ?? (letters.includes('f') ? options.operands[1]?.value : undefined);
  return { archive: archive === undefined || archive === '-' ? null : archive, folder: folderOf(options) };
}

function folderOf(options: Options): string {
  return options.value(...FOLDERS)?.value ?? '.';
}

function unzipped({ args }: Command): Unpacked | null {
  const options = readOptions(args, ZIP);
  const archive = options.operands[0]?.value ?? null;
  return options.has('-l', '-t', '-v', '-Z') ? null : { archive, folder: folderOf(options) };
}

/** `7z x a.7z -oFOLDER`, `unrar x a.rar` */
function extracted({ args }: Command): Unpacked | null {
  const [verb, archive] = args.filter(({ value }) => !value.startsWith('-'));
  const folder = args.find(({ value }) => /^-o./.test(value))?.value.slice(2) ?? '.';
  return /^[xe]$/.test(verb?.value ?? '') ? { archive: archive?.value ?? null, folder } : null;
}

/** By program: what an unpacking reads, and where it puts what is in it; an `archive` of null comes by a pipe. */
const UNPACKING: Readonly<Record<string, (command: Command) => Unpacked | null>> = {
  ...{ tar: untarred, gtar: untarred, bsdtar: untarred, unzip: unzipped },
  ...{ '7z': extracted, '7za': extracted, '7zz': extracted, unrar: extracted },
};

/** The folder that a clone of another machine's repository makes. */
export function clonedFolder(command: Command): Brought | null {
  return command.host === null ? cloned(command) : null;
}

/** The folder that a downloaded archive is unpacked into; `files` are the paths it may lie at. */
export function unpackedFolder(command: Command, files: ReadonlySet<string>, isPiped: boolean): string | null {
  const found = ownField(UNPACKING, command.program)?.(command) ?? null;
  if (found === null) return null;
  const archive = found.archive === null ? null : absolutePath(found.archive, command.cwd);
  const isIt =
    found.archive === null ? isPiped && command.input.kind === 'pipe' : archive !== null && files.has(archive);
  return isIt ? absolutePath(found.folder, command.cwd) : null;
}
