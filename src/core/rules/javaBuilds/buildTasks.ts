import type { Command } from '../../model/command';
import type { Options } from '../shared/readOptions';

/** The goals, phases and tasks of one call; sbt takes several in one word, each with arguments of its own. */
export function buildTasks({ operands }: Pick<Options, 'operands'>, { program }: Command): readonly string[] {
  const words = operands.map(({ value }) => value);
  if (program !== 'sbt') return words;
  return words.flatMap((word) => word.split(';').map((task) => task.trim().split(/\s+/)[0] ?? ''));
}

/** The value that a property has on the command line, `-Dname=value` or Gradle's `-Pname=value`. */
export function propertyOf({ given }: Options, name: string): string | undefined {
  return given.findLast((use) => use.name === `-D${name}` || use.name === `-P${name}`)?.values[0]?.value;
}
