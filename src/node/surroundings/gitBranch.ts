import { dirname, join, resolve } from 'node:path';
import { readText } from '../readText';

const symbolic = /^ref: refs\/heads\/(.+)$/;

/** The checked-out branch of the repository around `folder`, read from `HEAD`; null outside one or when detached. */
export function gitBranch(folder: string): string | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const head = readText(join(at, '.git', 'HEAD')) ?? worktreeHead(at);
    if (head !== null) return symbolic.exec(head.trim())?.[1] ?? null;
    if (at === dirname(at)) return null;
  }
}

/** In a worktree or a submodule `.git` is a file that names the real folder. */
function worktreeHead(folder: string): string | null {
  const pointer = /^gitdir: (.+)$/m.exec(readText(join(folder, '.git')) ?? '')?.[1];
  return pointer === undefined ? null : readText(join(resolve(folder, pointer.trim()), 'HEAD'));
}
