import { ownField } from '../../model/ownField';
import type { Word } from '../../model/command';
import { parseOptions } from './optionGrammar';
import { launching } from './launcher';
import type { Wrapper, WrapperCall } from './wrapper';
import { bare } from './wrapper';

function named(name: string, { head }: WrapperCall): Word {
  return { ...head, value: name, raw: name, dynamic: false, glob: false };
}

/** Starts the program of every system that does the same. */
function as(program: readonly [string, ...string[]], words: readonly Word[], call: WrapperCall): string | null {
  const [first, ...options] = program.map((name) => named(name, call));
  return first === undefined ? null : call.reader.start([first, ...options, ...words], bare(call));
}

/** `rimraf PATH…`, `del-cli PATH…`: `rm -rf` of Node. */
const rimraf: Wrapper = (call) => {
  const { rest, options } = parseOptions(call.args, { short: '', long: ['impl', 'tmp', 'max-retries', 'retry-delay'] });
  const isIdle = options.some(({ name }) => /^(?:-h|--help|--version|-d|--dry-run)$/.test(name));
  return isIdle || rest.length === 0 ? null : as(['rm', '-rf', '--'], rest, call);
};

/** What `cmake -E` does under its own names. */
const ofCmake: Readonly<Record<string, readonly [string, ...string[]]>> = {
  rm: ['rm'],
  remove: ['rm'],
  remove_directory: ['rm', '-rf'],
  rename: ['mv'],
  copy: ['cp'],
  copy_if_different: ['cp'],
  copy_directory: ['cp', '-r'],
  create_symlink: ['ln', '-s'],
  cat: ['cat'],
};

const starting: Readonly<Record<string, Wrapper>> = {
  env: launching({ assigns: true, long: ['unset', 'modify'], dashes: 'optional' }),
  time: launching({}),
  chdir: launching({ operands: 1 }),
};

/** `cmake -E rm -rf PATH`: file commands that cmake has of its own. */
const cmake: Wrapper = (call) => {
  const [option, verb, ...words] = call.args;
  if (option?.value !== '-E' || verb === undefined) return null;
  const program = ownField(ofCmake, verb.value);
  if (program !== undefined) return as(program, words, call);
  const wrapper = ownField(starting, verb.value);
  return wrapper?.({ ...call, args: words }) ?? null;
};

/** Programs with the file commands of a shell under names of their own. */
export const fileWrappers: Readonly<Record<string, Wrapper>> = { rimraf, 'del-cli': rimraf, premove: rimraf, cmake };
