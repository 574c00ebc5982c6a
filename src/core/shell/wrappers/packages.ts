import { ownField } from '../../model/ownField';
import type { Word } from '../../model/command';
import { packageFields } from '../tasks/manifests/packageFields';
import { mixedOptions } from '../tasks/mixedOptions';
import type { OptionGrammar, Parsed } from './optionGrammar';
import { hasOption, optionValue, parseOptions } from './optionGrammar';
import { chosenPackages, packageScripts, runOwnLifecycle } from './packageScript';
import type { Wrapper, WrapperCall } from './wrapper';
import { bare, childShell, joined } from './wrapper';

/** Packages whose program has another name. */
const programOf: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ 'aws-cdk': 'cdk', 'cdktf-cli': 'cdktf', typescript: 'tsc', 'netlify-cli': 'netlify', 'eas-cli': 'eas' },
    ...{
      'firebase-tools': 'firebase',
      '@railway/cli': 'railway',
      '@shopify/cli': 'shopify',
      '@sentry/cli': 'sentry-cli',
    },
    ...{
      '@aws-amplify/cli': 'amplify',
      '@aws-amplify/backend-cli': 'ampx',
      '@salesforce/cli': 'sf',
      'expo-cli': 'expo',
    },
    ...{ '@infisical/cli': 'infisical', '@bitwarden/cli': 'bw', '@algolia/cli': 'algolia', 'twilio-cli': 'twilio' },
    ...{
      'auth0-deploy-cli': 'a0deploy',
      'contentful-cli': 'contentful',
      'sequelize-cli': 'sequelize',
      'fauna-shell': 'fauna',
    },
    ...{ '@azure/static-web-apps-cli': 'swa', 'azure-functions-core-tools': 'func', '@turso/cli': 'turso' },
  }),
);

/** `cdk@2`, `@scope/tool@latest`: the program's name. */
function unversioned(word: Word): Word {
  const name = word.value.replace(/(?<=.)@[^@/]*$/, '');
  return { ...word, value: programOf.get(name) ?? name.replace(/^@[^/]*\//, '') };
}

/** Addresses in the place of a package's name: no registry, and no version that stays. */
const FETCHED =
  /^(?:git\+|tarball\+|path\+)?(?:https?|ssh|git|ftp):\/\/|^(?:github|gitlab|bitbucket|gist|sourcehut|gh|gl|bb):|^(?:github|gitlab)\.com\/[\w-]+\//;

/** `OWNER/NAME`: to npm and its kin a repository of the forge that they take for granted. */
const SHORTHAND = /^[\w-]+\/[\w.-]+(?:#[\w./-]+)?$/;

const NPM: ReadonlySet<string> = new Set(['npx', 'npm', 'bunx', 'bun', 'pnpx', 'pnpm', 'yarn']);

/** Says that nobody knows what runs, where a package is named by an address; whether it is. */
export function noteFetched(call: WrapperCall, word: Word, shorthand = true): boolean {
  const address = word.value.replace(/^[\w.@/-]+?\s*@\s*(?=git\+|https?:|github:)/, '');
  if (!FETCHED.test(address) && !(shorthand && NPM.has(call.name) && SHORTHAND.test(address))) return false;
  const says = `what is fetched from \`${word.value}\` and run is not known`;
  call.reader.unknown('dynamic', 'present', word.span, says);
  return true;
}

function startPackage(call: WrapperCall, words: readonly Word[]): string | null {
  const [first, ...others] = words;
  if (first === undefined) return null;
  if (noteFetched(call, first)) return null;
  return call.reader.start([unversioned(first), ...others], bare(call));
}

const packageOptions = {
  short: 'pcw',
  long: ['package', 'call', 'workspace', 'prefix', 'registry', 'cache', 'from', 'with', 'python', 'spec', 'index-url'],
};

const sources = new Set(['-p', '--package', '--from', '--with', '--spec']);

/** `npx [-y] [-p PACKAGE] PROGRAM …`, `bunx`, `uvx` */
export const npx: Wrapper = (call) => {
  const parsed = parseOptions(call.args, packageOptions);
  for (const { name, value } of parsed.options) if (sources.has(name) && value !== null) noteFetched(call, value);
  const code = optionValue(parsed, '-c', '--call');
  if (code !== null) return call.reader.runText(code.value, code.span, childShell(call, ['sh']));
  return startPackage(call, parsed.rest);
};

/** `-w` names a package to npm, and means the root to the others. */
function managerOptions({ name }: WrapperCall): OptionGrammar {
  const long = [
    'prefix',
    'dir',
    'cwd',
    'filter',
    'workspace',
    'registry',
    'loglevel',
    'userconfig',
    'otp',
    'tag',
    'from',
  ];
  return { short: name === 'npm' ? 'Cw' : 'CF', long: [...long, 'include', 'exclude', 'omit'] };
}

const runVerbs = new Set(['run', 'run-script', 'rum', 'urn']);
const startVerbs = new Set(['exec', 'x', 'dlx']);
const ownScripts: Readonly<Record<string, string>> = {
  test: 'test',
  t: 'test',
  tst: 'test',
  start: 'start',
  stop: 'stop',
  restart: 'restart',
};
/** Verbs of yarn, pnpm and bun that are no names of scripts. */
const otherVerbs = new Set(
  'add install i ci remove rm uninstall up update upgrade publish init create link unlink pack why list ls outdated audit cache config version info login logout store patch rebuild prune import env set fetch dedupe npm node constraints plugin plugins search test explain explore deploy root bin licenses import pm'.split(
    ' ',
  ),
);

function withoutEnd(words: readonly Word[]): readonly Word[] {
  return words[0]?.value === '--' ? words.slice(1) : words;
}

type Managed = {
  readonly call: WrapperCall;
  readonly parsed: Parsed;
  /** Packages that the verb names. */
  readonly named: readonly string[];
};

/** `npm restart` without a script of that name stops and starts. */
function runNamed({ call, parsed, named }: Managed, name: Word, words: readonly Word[]): string | null {
  const packages = chosenPackages(call, parsed, named);
  const own = packageScripts(call, packages, name, withoutEnd(words));
  if (own !== null || name.value !== 'restart') return own;
  const stop = packageScripts(call, packages, { ...name, value: 'stop' }, []);
  const start = packageScripts(call, packages, { ...name, value: 'start' }, withoutEnd(words));
  return stop === null && start === null ? null : `${stop ?? ''}${start ?? ''}`;
}

/** A script of that name; without one yarn, pnpm and bun start the program of an installed package. */
function scriptOrProgram(managed: Managed, name: Word, words: readonly Word[]): string | null {
  const { call } = managed;
  const text = runNamed(managed, name, words);
  const starts = call.name !== 'npm' && call.reader.options.governed.has(name.value);
  return text === null && starts ? startPackage(call, [name, ...words]) : text;
}

/** `run NAME …`, with options of its own before the name. */
function runVerb(managed: Managed, words: readonly Word[]): string | null {
  const own = parseOptions(words, managerOptions(managed.call));
  const [name, ...others] = own.rest;
  if (name === undefined) return null;
  // npm takes its options behind the name too, up to `--`.
  const end = others.findIndex((word) => word.value === '--');
  const behind = mixedOptions(managed.call.name === 'npm' ? others.slice(0, end < 0 ? others.length : end) : [], {
    ...managerOptions(managed.call),
  });
  const chosen = behind.options.filter(({ name: option }) =>
    ['-w', '--workspace', '--workspaces', '--prefix'].includes(option),
  );
  const options = [...managed.parsed.options, ...own.options, ...chosen];
  const extra = managed.call.name !== 'npm' ? others : [...behind.rest, ...(end < 0 ? [] : others.slice(end + 1))];
  return scriptOrProgram({ ...managed, parsed: { options, rest: [] } }, name, extra);
}

/** `yarn workspace NAME VERB …`, `yarn workspaces foreach -A run NAME`. */
function inWorkspaces(managed: Managed, verb: string, words: readonly Word[]): string | null {
  const { call, parsed } = managed;
  const [name, ...others] = words;
  if (name === undefined) return null;
  if (verb === 'workspace') return dispatch({ ...managed, named: [name.value] }, others);
  const behind = parseOptions(name.value === 'foreach' ? others : words, {
    short: '',
    long: ['include', 'exclude', 'jobs', 'from'],
  });
  const all = { name: '--all', value: null };
  return dispatch({ call, parsed: { options: [...parsed.options, all], rest: [] }, named: [] }, behind.rest);
}

/** `npm explore NAME -- PROGRAM …` */
function explored(call: WrapperCall, words: readonly Word[]): string | null {
  const end = words.findIndex((word) => word.value === '--');
  const [first, ...others] = end < 0 ? [] : words.slice(end + 1);
  return first === undefined ? null : call.reader.start([first, ...others], bare(call));
}

/** Scripts that an install would run are left alone when it says so, or when it only adds a package. */
function ownLifecycle(managed: Managed, verb: string, words: readonly Word[]): null {
  const adds = /^(?:i|install)$/.test(verb) && words.some((word) => !word.value.startsWith('-'));
  const isOff = managed.call.args.some((word) =>
    /^--(?:ignore-scripts|help|version|global)(?:=true)?$|^-g$/.test(word.value),
  );
  if (!adds && !isOff) runOwnLifecycle(managed.call, chosenPackages(managed.call, managed.parsed, managed.named), verb);
  return null;
}

/** The script that a verb is short for; `bun test` is a test runner of its own. */
function ownScript({ name }: WrapperCall, verb: string): string | undefined {
  return name === 'bun' && verb === 'test' ? undefined : ownField(ownScripts, verb);
}

/** `npm exec`, `pnpm dlx`; what stands behind `bun exec`, or as one word behind `yarn exec`, is a line for the shell that they bring along. */
function started(call: WrapperCall, verb: Word, words: readonly Word[]): string | null {
  const [line] = words;
  const [option, ...shellLine] = words;
  if (call.name === 'pnpm' && option?.value === '--shell-mode')
    return call.reader.runText(joined(shellLine), option.span, childShell(call, ['sh']));
  const isLine = call.name === 'bun' || (call.name === 'yarn' && /\s/.test(line?.value ?? ''));
  return isLine && verb.value === 'exec' && line !== undefined
    ? call.reader.runText(line.value, line.span, childShell(call, ['sh']))
    : npx({ ...call, args: words });
}

function dispatch(managed: Managed, words: readonly Word[]): string | null {
  const { call } = managed;
  const [verb, ...others] = words;
  if (verb === undefined) return call.name === 'yarn' ? ownLifecycle(managed, '', []) : null;
  if (startVerbs.has(verb.value)) return started(call, verb, others);
  if (runVerbs.has(verb.value)) return runVerb(managed, others);
  if (/^workspaces?$/.test(verb.value)) return inWorkspaces(managed, verb.value, others);
  if (verb.value === 'explore') return explored(call, others);
  if (packageFields(call, verb.value, others)) return null;
  const own = ownScript(call, verb.value);
  if (own !== undefined) return runVerb(managed, [{ ...verb, value: own }, ...others]);
  if (call.name === 'npm' || otherVerbs.has(verb.value)) return ownLifecycle(managed, verb.value, others);
  return scriptOrProgram(managed, verb, others);
}

/** `npm run X`, `npm test`, `npm exec`, and the same of pnpm, yarn and bun. */
export const manager: Wrapper = (given) => {
  // To npm `-ws` is one word: every package of the workspace.
  const args = given.args.map((word) => (word.value === '-ws' ? { ...word, value: '--workspaces' } : word));
  const call = given.name === 'npm' ? { ...given, args } : given;
  const parsed = parseOptions(call.args, managerOptions(call));
  if (hasOption(parsed, '--help', '--version', '-h', '-v')) return null;
  return dispatch({ call, parsed, named: [] }, parsed.rest);
};

/** `uv run …`, `uv tool run …` */
export const uv: Wrapper = (call) => {
  const [tool, run, ...others] = call.args;
  if (tool?.value === 'tool' && run?.value === 'run') return npx({ ...call, args: others });
  return behindVerb('run', 'pC', ['with', 'python', 'project', 'directory', 'extra', 'group', 'env-file'])(call);
};

/** `poetry run …`, `uv run …`, `bundle exec …`, `mise exec -- …`: the verb, then a program. */
export function behindVerb(verb: string, short: string, long: readonly string[]): Wrapper {
  return (call) => {
    const [first, ...others] = parseOptions(call.args, { short, long }).rest;
    if (first?.value !== verb) return null;
    const { options, rest: words } = parseOptions(others, { short, long });
    for (const { name, value } of options) if (sources.has(name) && value !== null) noteFetched(call, value);
    const [program] = words;
    if (program === undefined || noteFetched(call, program)) return null;
    return call.reader.start(words, bare(call));
  };
}
