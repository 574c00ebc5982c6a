import type { Redirect, Word } from '../../model/command';
import { absolutePath } from '../../model/filePath';
import type { Absence, Statement } from '../syntax/tree';
import { expandOne } from './expand';
import type { Frame } from './frame';
import type { Reader } from './reader';
import type { Shell } from './shell';

/** Paths at which no file stands behind a statement, by how it ended. Absolute. */
export type Ending = { readonly succeeded: readonly string[]; readonly failed: readonly string[] };

const nothing: Ending = { succeeded: [], failed: [] };

/** Commands that end well whatever happens. */
const NEVER_FAIL: ReadonlySet<string> = new Set(['echo', 'printf', 'true', ':', 'write-host', 'write-output']);

function pathOf({ path }: Absence, reader: Reader, frame: Frame): readonly string[] {
  // What a substitution prints is not asked for twice.
  if (path.parts.some(({ kind }) => kind !== 'text' && kind !== 'parameter')) return [];
  const { value, dynamic, glob } = expandOne(path, reader, frame);
  const absolute = dynamic || glob || frame.host !== null ? null : absolutePath(value, frame.shell.cwd);
  return absolute === null ? [] : [absolute];
}

function both(one: readonly string[], other: readonly string[]): readonly string[] {
  return one.filter((path) => other.includes(path));
}

function neverFails(statement: Statement): boolean {
  return statement.kind === 'command' && NEVER_FAIL.has(statement.words[0]?.raw.toLowerCase() ?? '');
}

/** What is known behind `before OPERATOR next`. */
export function endingBehind(before: Ending, operator: '&&' | '||', next: Statement, own: Ending): Ending {
  if (operator === '||')
    return {
      succeeded: both(before.succeeded, [...before.failed, ...own.succeeded]),
      failed: [...before.failed, ...own.failed],
    };
  const succeeded = [...before.succeeded, ...own.succeeded];
  const failed = neverFails(next) ? before.failed : both(before.failed, [...before.succeeded, ...own.failed]);
  return { succeeded, failed };
}

/** What a statement that has been run says of files, by what it tested. */
export function endingOf(statement: Statement | undefined, reader: Reader, frame: Frame): Ending {
  if (statement?.kind === 'command' || statement?.kind === 'test') {
    const { absences = [] } = statement;
    const known = (when: boolean): readonly string[] =>
      absences.filter((one) => one.when === when).flatMap((one) => pathOf(one, reader, frame));
    return { succeeded: known(true), failed: known(false) };
  }
  if (statement?.kind !== 'chain') return nothing;
  return statement.rest.reduce<Ending>(
    (before, { operator, statement: next }) => endingBehind(before, operator, next, endingOf(next, reader, frame)),
    endingOf(statement.first, reader, frame),
  );
}

/** The shell of a branch that only runs where nothing stands at `paths`. */
export function assuming(shell: Shell, paths: readonly string[]): Shell {
  if (paths.length > 0) shell.absent = [...shell.absent, ...paths];
  return shell;
}

/** A command that names a path may have put something there. */
export function noteNamed(words: readonly Word[], redirects: readonly Redirect[], shell: Shell): void {
  if (shell.absent.length === 0) return;
  const named = new Set(
    [...words, ...redirects.map(({ to }) => to)].map(({ value }) => absolutePath(value, shell.cwd)),
  );
  for (let layer: Shell | null = shell; layer !== null; layer = layer.parent)
    layer.absent = layer.absent.filter((path) => !named.has(path));
}
