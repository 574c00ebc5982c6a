import { ownField } from '../../model/ownField';
import type { Command, Word } from '../../model/command';
import type { NonEmpty } from '../../model/nonEmpty';

/** Modules that are a program's command line, by the program's name. */
const PROGRAMS: Readonly<Record<string, string>> = {
  ...{ pip: 'pip', pip3: 'pip', twine: 'twine', poetry: 'poetry', flit: 'flit', hatch: 'hatch', pdm: 'pdm', uv: 'uv' },
  ...{
    awscli: 'aws',
    ansible: 'ansible',
    dbt: 'dbt',
    celery: 'celery',
    duckdb: 'duckdb',
    sqlite3: 'sqlite3',
    keyring: 'keyring',
  },
};

/** Modules that run another script or module: `python -m pdb deploy.py`. */
const RUNNERS = /^(?:pdb|cProfile|profile|trace|coverage|debugpy|runpy|memory_profiler|kernprof)$/;

/** What `-m NAME …` starts: a program, or Python once more with other words. */
export type Module =
  | { readonly kind: 'program'; readonly argv: NonEmpty<string> }
  | { readonly kind: 'python'; readonly args: readonly Word[] };

/** The words behind a runner's own options. */
function behind(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex(({ value }) => value === '-m' || value === '-c' || /\.pyw?$/.test(value));
  return at < 0 ? [] : words.slice(at);
}

/** `python -m timeit -s SETUP CODE`: its words are code. */
function timed(words: readonly Word[], dashC: Word): readonly Word[] {
  const code = words.filter(
    ({ value }, index) => !value.startsWith('-') && !/^-[nru]$/.test(words[index - 1]?.value ?? ''),
  );
  const [first] = code;
  if (first === undefined) return [];
  const value = code.map((word) => word.value).join('\n');
  return [
    { ...dashC, value: '-c' },
    { ...first, value },
  ];
}

/** The module that a Python command line names; null when it names none that is seen through. */
export function moduleOf({ args }: Command): Module | null {
  const at = args.findIndex(({ value }) => /^-[A-Za-z]*m$/.test(value) && !value.includes('c'));
  const dash = args[at];
  const name = args[at + 1];
  if (dash === undefined || name === undefined) return null;
  const rest = args.slice(at + 2);
  const program = ownField(PROGRAMS, name.value);
  if (program !== undefined) return { kind: 'program', argv: [program, ...rest.map(({ value }) => value)] };
  if (name.value === 'timeit') return { kind: 'python', args: timed(rest, dash) };
  return RUNNERS.test(name.value) ? { kind: 'python', args: behind(rest) } : null;
}
