import type { Act } from '../shared/act';
import { fileMode } from '../shared/fileMode';
import { isKnown, text, wordOf, type Call, type Value } from '../shared/value';
import { removal } from '../shared/removal';
import { argument, writes } from './arguments';

type Reader = (call: Call) => readonly Act[];

function removes(...options: readonly string[]): Reader {
  return (call) => [removal(options, wordOf(argument(call, 0, 'path')))];
}

function pairOf(program: string): Reader {
  return (call) => [
    { kind: 'command', argv: [program, '--', wordOf(argument(call, 0, 'src')), wordOf(argument(call, 1, 'dst'))] },
  ];
}

function modeSet(path: Value | undefined, mode: Value | undefined): readonly Act[] {
  const octal = fileMode(mode);
  return octal === null ? [] : [{ kind: 'command', argv: ['chmod', octal, wordOf(path)] }];
}

/** Devices are no files: what opens one for writing goes over the disk. */
export function written(path: string): readonly Act[] {
  return path.startsWith('/dev/') && isKnown(path)
    ? [{ kind: 'command', argv: ['dd', `of=${path}`] }]
    : [{ kind: 'write', path }];
}

const opened: Reader = (call) => (writes(argument(call, 1, 'mode')) ? written(wordOf(argument(call, 0, 'file'))) : []);

/** `os.chown(path, 0, 0)`, `shutil.chown(path, user='root')` */
const owned: Reader = (call) => {
  const [user, group] = [argument(call, 1, 'uid', 'user'), argument(call, 2, 'gid', 'group')].map((who) =>
    who === undefined ? '' : wordOf(who),
  );
  return [{ kind: 'command', argv: ['chown', `${user}:${group}`, wordOf(argument(call, 0, 'path'))] }];
};

function all(names: string, reader: Reader): Readonly<Record<string, Reader>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, reader]));
}

/** Functions that remove, move, write and open up files. */
export const FILES: Readonly<Record<string, Reader>> = {
  ...all('os.remove os.unlink posix.unlink', removes('-f')),
  'shutil.rmtree': removes('-r', '-f'),
  ...all('shutil.move os.rename os.replace os.renames', pairOf('mv')),
  ...all('shutil.copy shutil.copy2 shutil.copyfile', pairOf('cp')),
  ...all('open io.open codecs.open', opened),
  ...all('os.rmdir os.removedirs', ({ args }) => [{ kind: 'command', argv: ['rmdir', '--', wordOf(args[0])] }]),
  'os.chdir': ({ args }) => [{ kind: 'folder', path: wordOf(args[0]) }],
  'os.truncate': ({ args }) => [
    { kind: 'command', argv: ['truncate', '-s', wordOf(args[1]), '--', wordOf(args[0])], destroys: true },
  ],
  'os.chmod': ({ args, named }) => modeSet(args[0], args[1] ?? named.get('mode')),
  ...all('os.chown shutil.chown', owned),
  'os.symlink': ({ args }) => [{ kind: 'command', argv: ['ln', '-s', '--', wordOf(args[0]), wordOf(args[1])] }],
};

/** Methods of a path object. */
export function ofPath(call: Call): readonly Act[] {
  const path = wordOf(call.on);
  switch (call.method) {
    case 'unlink':
      return [removal(['-f'], path)];
    case 'rmdir':
      return [{ kind: 'command', argv: ['rmdir', '--', path] }];
    case 'write_text':
    case 'write_bytes':
    case 'touch':
      return written(path);
    case 'chmod':
      return modeSet(call.on, call.args[0]);
    case 'open':
      return writes(argument(call, 0, 'mode') ?? text('r')) ? written(path) : [];
    case 'rename':
    case 'replace':
      return [{ kind: 'command', argv: ['mv', '--', path, wordOf(call.args[0])] }];
    default:
      return [];
  }
}
