import type { Word } from '../../model/command';
import { absolutePath, baseName } from '../../model/filePath';
import { parseOptions } from './optionGrammar';
import type { Wrapper } from './wrapper';

/** Where the system keeps programs; whatever lies there under a name is that program. */
const PROGRAM = /^\/(?:usr\/(?:local\/)?)?s?bin\/[\w.+-]+$/;

/** What `which` says: a name alone, or in a folder that is not known. */
const FOUND = /^(?:\uFFFC\/)?[\w.+-]+$/;

/** The program that a word names: a path of the system's, or what `$(which rm)` gives. */
function programIn({ value, raw, dynamic }: Word, cwd: string | null): string | null {
  if (/^"?[$`]/.test(raw) && FOUND.test(value)) return value.slice(value.lastIndexOf('/') + 1);
  if (dynamic) return null;
  const path = absolutePath(value, cwd);
  return path !== null && PROGRAM.test(path) ? path : null;
}

function stem(path: string): string {
  return baseName(path).replace(/[-.\d]+$/, '');
}

/**
 * `cp /bin/rm tool`, `ln -s /bin/rm tool`: what is started as `tool` further on is `rm`. The copy is taken for a script
 * that starts it; the command itself counts besides.
 */
const copy: Wrapper = ({ args, reader, frame }) => {
  const { rest, options } = parseOptions(args, { short: 'tSmog', long: ['target-directory', 'suffix', 'mode'] });
  const [source, target, ...more] = rest;
  const isPlain = !options.some(({ name }) => /^(?:-t|--target-directory|-d|--directory|--help)$/.test(name));
  if (source === undefined || target === undefined || more.length > 0 || !isPlain || frame.host !== null) return null;
  const from = programIn(source, frame.shell.cwd);
  if (from === null || target.dynamic) return null;
  const name = /(?:^|\/)\.{0,2}\/?$/.test(target.value) ? `${target.value}/${baseName(from)}` : target.value;
  const to = absolutePath(name, frame.shell.cwd);
  // By its own name it is known wherever it lies.
  if (to !== null && stem(to) !== stem(from)) reader.writeFile(to, `#!/bin/sh\nexec ${baseName(from)} "$@"\n`);
  return null;
};

/** Programs by which another one gets a second name. */
export const copyWrappers: Readonly<Record<string, Wrapper>> = { cp: copy, ln: copy, install: copy, mv: copy };
