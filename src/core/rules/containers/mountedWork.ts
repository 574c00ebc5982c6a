import { UNKNOWN_PART, type Command, type Started, type Word } from '../../model/command';
import { absolutePath } from '../../model/filePath';
import { readOptions } from '../shared/readOptions';
import { shellWord } from '../shared/shellWord';
import { RUN } from './hostShared';
import { mountOf, type Mount } from './mount';

/** Programs that delete, move or write over the files that they are given. */
const OF_FILES = /^(?:rm|rmdir|unlink|shred|find|mv|truncate|dd|chmod|chown)$/;
const SHELLS = /^(?:sh|bash|ash|dash|zsh)$/;

/** The folders of this machine that a container may write to, by the paths that it knows them by; longest first. */
function sharedFolders(words: readonly Word[], cwd: string | null): readonly Mount[] {
  return words
    .filter(({ dynamic }) => !dynamic)
    .map(mountOf)
    .flatMap((mount): readonly Mount[] => {
      const isPath = /^[./]/.test(mount.source) && mount.target.startsWith('/');
      const source = isPath && !mount.isReadOnly ? absolutePath(mount.source, cwd) : null;
      return source === null ? [] : [{ ...mount, source, target: mount.target.replace(/\/+$/, '') }];
    })
    .sort((one, other) => other.target.length - one.target.length);
}

/** A path of the container as this machine knows it; `null` for one that stays in the container. */
function outside(path: string, mounts: readonly Mount[]): string | null {
  const mount = mounts.find(({ target }) => path === target || path.startsWith(`${target}/`));
  return mount === undefined ? null : `${mount.source}${path.slice(mount.target.length)}`;
}

/** A line for a shell of the container, with the paths that this machine knows; `null` when it is about none. */
function lineOutside(line: string, mounts: readonly Mount[], folder: string | null): string | null {
  const text = line
    .split(/([\s'"=;&|()]+)/)
    .map((part) => outside(part, mounts) ?? part)
    .join('');
  if (folder !== null) return `cd ${shellWord(folder)} && ${text}`;
  return text === line ? null : text;
}

/** What a shell of the container is told to do, here. */
function shellWork(args: readonly Word[], mounts: readonly Mount[], folder: string | null): readonly Started[] {
  const at = args.findIndex(({ value }) => /^-[a-z]*c$/.test(value));
  const line = at < 0 ? null : lineOutside(args[at + 1]?.value ?? '', mounts, folder);
  return line === null || line.includes(UNKNOWN_PART) ? [] : [{ kind: 'script', text: line }];
}

/**
 * What a new container does to folders of this machine that it is given: the same command on the paths that they have
 * here. `words` stand behind `run`.
 */
export function mountedWork(words: readonly Word[], { cwd }: Command): readonly Started[] {
  const options = readOptions(words, RUN);
  const mounts = sharedFolders(options.values('-v', '--volume', '--mount'), cwd);
  const entry = options.values('--entrypoint').slice(-1);
  const [program, ...args] = [...entry, ...options.operands.slice(1)];
  if (program === undefined || mounts.length === 0) return [];
  const folder = outside(options.value('-w', '--workdir')?.value ?? '', mounts);
  const name = program.value.replace(/^.*\//, '');
  if (SHELLS.test(name)) return shellWork(args, mounts, folder);
  if (!OF_FILES.test(name)) return [];
  const moved = args.map(({ value }) => outside(value, mounts) ?? value);
  const line = [name, ...moved].map(shellWord).join(' ');
  if (folder !== null) return [{ kind: 'script', text: `cd ${shellWord(folder)} && ${line}` }];
  return moved.every((value, at) => value === args[at]?.value) ? [] : [{ kind: 'argv', argv: [name, ...moved] }];
}
