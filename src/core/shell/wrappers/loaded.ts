import type { Word } from '../../model/command';
import type { Parsed } from './optionGrammar';
import { parseOptions } from './optionGrammar';
import type { Wrapper } from './wrapper';
import { bare } from './wrapper';

/** What is loaded besides is told as its variable would be. */
function loadedBy(options: Parsed['options']): Record<string, string> {
  const names = new Map([
    ['--preload', 'LD_PRELOAD'],
    ['--audit', 'LD_AUDIT'],
  ]);
  return Object.fromEntries(
    options.flatMap(({ name, value }) => {
      const variable = names.get(name);
      return variable === undefined || value === null ? [] : [[variable, value.value] as const];
    }),
  );
}

/** `ld.so [OPTIONS] PROGRAM …`: the loader starts what it is given. */
export const loader: Wrapper = (call) => {
  const oneDash = { short: '', long: ['library-path', 'preload', 'audit', 'argv0', 'inhibit-rpath'] };
  const { rest, options } = parseOptions(call.args, oneDash);
  const isIdle = options.some(({ name }) => /^--(?:list|verify|help|version)/.test(name));
  if (isIdle || rest.length === 0) return null;
  const frame = bare(call);
  return call.reader.start(rest, { ...frame, assigned: { ...frame.assigned, ...loadedBy(options) } });
};

/** Names under which systems keep the loader: `ld-linux-x86-64.so.2`, `ld-musl-aarch64.so.1`. */
export function isLoader(name: string): boolean {
  return /^ld(?:-(?:linux|musl)(?:-[\w-]+)?)?\.so(?:\.\d+)?$/.test(name);
}

/** `start-stop-daemon --start --exec PROGRAM -- ARGUMENTS` */
export const daemon: Wrapper = (call) => {
  const words = call.args;
  const end = words.findIndex(({ value }) => value === '--');
  const options = end < 0 ? words : words.slice(0, end);
  const starts = options.some(({ value }) => /^(?:--start|-\w*S\w*)$/.test(value));
  const program = options.flatMap(({ value }, at): readonly Word[] => {
    const next = options[at + 1];
    return /^(?:-x|-a|--exec|--startas)$/.test(value) && next !== undefined ? [next] : [];
  });
  const last = program.at(-1);
  return !starts || last === undefined
    ? null
    : call.reader.start([last, ...(end < 0 ? [] : words.slice(end + 1))], bare(call));
};
