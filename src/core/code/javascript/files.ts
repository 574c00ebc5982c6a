import { ownField } from '../../model/ownField';
import type { Act } from '../shared/act';
import { removal } from '../shared/removal';
import { fileMode } from '../shared/fileMode';
import { isKnown, isOn, wordOf, type Call, type Value } from '../shared/value';
import { entry } from './processes';

type Reader = (call: Call) => readonly Act[];

function removed(path: Value | undefined, recursive: boolean): readonly Act[] {
  return [removal(recursive ? ['-r', '-f'] : ['-f'], wordOf(path))];
}

const removes: Reader = ({ args }) => removed(args[0], isOn(entry(args[1], 'recursive')));
const removesFile: Reader = ({ args }) => removed(args[0], false);
const removesAll: Reader = ({ args }) =>
  args[0]?.kind === 'list' ? args[0].items.flatMap((path) => removed(path, true)) : removed(args[0], true);
/** Without `recursive` only an empty folder goes. */
const removesFolder: Reader = ({ args }) => (isOn(entry(args[1], 'recursive')) ? removed(args[0], true) : []);

/** Devices are no files: what opens one for writing goes over the disk. */
const writes: Reader = ({ args }) => {
  const path = wordOf(args[0]);
  const isDevice = path.startsWith('/dev/') && isKnown(path);
  return isDevice ? [{ kind: 'command', argv: ['dd', `of=${path}`] }] : [{ kind: 'write', path }];
};

const goes: Reader = ({ args }) => [{ kind: 'folder', path: wordOf(args[0]) }];

const modeSet: Reader = ({ args }) => {
  const octal = fileMode(args[1]);
  return octal === null ? [] : [{ kind: 'command', argv: ['chmod', octal, wordOf(args[0])] }];
};

function pairOf(program: string): Reader {
  return ({ args }) => [{ kind: 'command', argv: [program, '--', wordOf(args[0]), wordOf(args[1])] }];
}

/** Functions of the file system module, each with its `Sync` and its promise form. */
const FILES: Readonly<Record<string, Reader>> = {
  rm: removes,
  unlink: removesFile,
  rmdir: removesFolder,
  rename: pairOf('mv'),
  copyFile: pairOf('cp'),
  cp: pairOf('cp'),
  symlink: pairOf('ln'),
  writeFile: writes,
  appendFile: writes,
  createWriteStream: writes,
  truncate: ({ args }) => [
    {
      kind: 'command',
      argv: ['truncate', '-s', args[1]?.kind === 'text' ? args[1].text : '0', '--', wordOf(args[0])],
      destroys: true,
    },
  ],
  chmod: modeSet,
  remove: removesAll,
  emptyDir: removesAll,
  outputFile: writes,
  writeJson: writes,
  move: pairOf('mv'),
};

const OTHERS: Readonly<Record<string, Reader>> = {
  'Deno.remove': removes,
  'Deno.removeSync': removes,
  'Deno.rename': pairOf('mv'),
  'Deno.writeTextFile': writes,
  'Deno.writeTextFileSync': writes,
  'Deno.writeFile': writes,
  'Deno.writeFileSync': writes,
  'Deno.chmod': modeSet,
  'Bun.write': writes,
  ...{ 'process.chdir': goes, 'Deno.chdir': goes, 'shelljs.cd': goes },
  rimraf: removesAll,
  'rimraf.sync': removesAll,
  'rimraf.rimraf': removesAll,
  'rimraf.rimrafSync': removesAll,
  del: removesAll,
  'del.deleteAsync': removesAll,
  'del.deleteSync': removesAll,
  'shelljs.rm': ({ args }) => [{ kind: 'command', argv: ['rm', ...args.map(wordOf)], destroys: true }],
};

/** What a call does to files; null when it is none of theirs. */
export function fileActs(call: Call): readonly Act[] | null {
  const other = ownField(OTHERS, call.name);
  if (other !== undefined) return other(call);
  const name = /^(?:fs|fs-extra|graceful-fs)\.(?:promises\.)?([A-Za-z]+?)(?:Sync)?$/.exec(call.name)?.[1] ?? '';
  const known = ownField(FILES, name);
  return known?.(call) ?? null;
}
