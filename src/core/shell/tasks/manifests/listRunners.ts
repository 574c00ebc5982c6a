import type { Word } from '../../../model/command';
import { hasOption, optionValue, parseOptions } from '../../wrappers/optionGrammar';
import type { Wrapper } from '../../wrappers/wrapper';
import { bare } from '../../wrappers/wrapper';
import { startFolder, taskFileIn } from '../taskFile';
import type { Listing } from './listedTasks';
import { listings } from './listedTasks';
import { runListed } from './runListed';

type Runner = {
  readonly listing: Listing;
  /** The verbs behind which a task is named; without one of them the first word may be a task. */
  readonly verbs: readonly string[];
  readonly isBare?: true;
  /** What is no task runs as a program. */
  readonly startsPrograms?: true;
  readonly short?: string;
  readonly long?: readonly string[];
};

const idle = ['--help', '-h', '--version', '--list', '-l', '--dry-run', '-n', '--dry'];

/** `hatch run test:cov` names an environment before the task. */
function withoutEnvironment(word: Word): Word {
  return { ...word, value: word.value.replace(/^[\w.+-]+:(?=.)/, '') };
}

/** Where the words begin that name a task; null when they name none. */
function behindVerb(words: readonly Word[], { verbs, isBare }: Runner): readonly Word[] | null {
  // `mise tasks run`, `hatch env run`
  const isNested = /^(?:tasks|env)$/.test(words[0]?.value ?? '') && verbs.includes(words[1]?.value ?? '');
  const [first, ...others] = isNested ? words.slice(1) : words;
  if (first === undefined) return null;
  if (verbs.includes(first.value)) return others;
  return isBare === true ? words : null;
}

function listRunner(runner: Runner): Wrapper {
  const { listing, short = '', long = [] } = runner;
  const grammar = { short, long };
  return (call) => {
    const outer = parseOptions(call.args, grammar);
    const words = behindVerb(outer.rest, runner);
    const own = parseOptions(words ?? [], grammar);
    const [name, ...extra] = own.rest;
    if (name === undefined || hasOption(outer, ...idle) || hasOption(own, ...idle)) return null;
    const place = optionValue({ options: [...outer.options, ...own.options], rest: [] }, '-e', '--env')?.value;
    const placed =
      place === undefined ? null : runListed(call, listing, { ...name, value: `${place}:${name.value}` }, extra);
    const text =
      placed ?? runListed(call, listing, name, extra) ?? runListed(call, listing, withoutEnvironment(name), extra);
    const starts = runner.startsPrograms === true && words !== outer.rest;
    return text === null && starts ? call.reader.start([withoutEnvironment(name), ...extra], bare(call)) : text;
  };
}

const CARGO_MAKE = ['makefile', 'profile', 'env', 'env-file', 'loglevel', 'cwd', 'output-format'];

/** Runners of tasks that a file lists by name. */
export const listRunners: Readonly<Record<string, Wrapper>> = {
  pixi: listRunner({ listing: listings.pixi, verbs: ['run'], startsPrograms: true, short: 'e', long: ['environment'] }),
  poe: listRunner({ listing: listings.poe, verbs: [], isBare: true, short: 'Ce', long: ['directory', 'executor'] }),
  pdm: listRunner({
    listing: listings.pdm,
    verbs: ['run'],
    isBare: true,
    startsPrograms: true,
    short: 'pC',
    long: ['project'],
  }),
  rye: listRunner({ listing: listings.rye, verbs: ['run'], startsPrograms: true, long: ['pyproject'] }),
  hatch: listRunner({
    listing: listings.hatch,
    verbs: ['run'],
    startsPrograms: true,
    short: 'ep',
    long: ['env', 'project'],
  }),
  pipenv: listRunner({ listing: listings.pipenv, verbs: ['run'], startsPrograms: true, long: ['python'] }),
  composer: listRunner({
    ...{
      listing: listings.composer,
      verbs: ['run', 'run-script'],
      isBare: true,
      short: 'd',
      long: ['working-dir', 'timeout'],
    },
  }),
  taskipy: listRunner({ listing: listings.taskipy, verbs: [], isBare: true }),
  devbox: listRunner({ listing: listings.devbox, verbs: ['run'], short: 'ce', long: ['config', 'env', 'env-file'] }),
  projen: listRunner({ listing: listings.projen, verbs: [], isBare: true }),
  makers: listRunner({ listing: listings.cargoMake, verbs: ['make'], isBare: true, short: 'ptle', long: CARGO_MAKE }),
  deno: listRunner({ listing: listings.deno, verbs: ['task'], short: 'c', long: ['config', 'cwd'] }),
};

/** `mise run NAME`, `mise tasks run NAME`, `mise NAME`; `mise exec -- PROGRAM …` is another's. */
const miseListed: Wrapper = listRunner({
  ...{
    listing: listings.mise,
    verbs: ['run', 'r'],
    isBare: true,
    short: 'CEjo',
    long: ['cd', 'env', 'jobs', 'output'],
  },
});

/** Folders in which a file is a task by its name; a colon is a folder below. */
const MISE_FOLDERS = ['mise-tasks', '.mise-tasks', 'mise/tasks', '.mise/tasks', '.config/mise/tasks'];

const miseFiles: Wrapper = (call) => {
  const [verb, name, ...extra] = call.args.filter(({ value }) => value !== 'tasks');
  const folder = startFolder(null, call);
  if (folder === null || name === undefined || !/^(?:run|r)$/.test(verb?.value ?? '') || name.dynamic) return null;
  const file = taskFileIn(
    folder,
    MISE_FOLDERS.map((one) => `${one}/${name.value.replaceAll(':', '/')}`),
    call,
  );
  return file === null
    ? null
    : call.reader.start([{ ...name, value: file.path, raw: file.path }, ...extra], bare(call));
};

/** `mise run NAME … ::: NAME …`, `mise NAME`: tasks of its own file, and files that are tasks. */
export const miseTasks: Wrapper = (call) => {
  const end = call.args.findIndex(({ value }) => value === ':::');
  if (end >= 0) {
    const [verb] = call.args;
    const first = miseTasks({ ...call, args: call.args.slice(0, end) });
    const others = verb === undefined ? null : miseTasks({ ...call, args: [verb, ...call.args.slice(end + 1)] });
    return first === null && others === null ? null : `${first ?? ''}${others ?? ''}`;
  }
  return miseListed(call) ?? miseFiles(call);
};

/** `cargo make NAME`, whose own program is `makers`; cargo's other verbs are its own. */
export const cargoMake: Wrapper = (call) => {
  const [verb] = call.args.filter(({ value }) => !value.startsWith('+'));
  return verb?.value === 'make' ? (listRunners['makers']?.(call) ?? null) : null;
};
