import type { Word } from '../../model/command';
import { hasOption, optionValue, parseOptions } from './optionGrammar';
import { packageScript } from './packageScript';
import type { Wrapper, WrapperCall } from './wrapper';
import { bare, childShell } from './wrapper';

/** Packages whose program has another name. */
const programOf: Readonly<Record<string, string>> = { 'aws-cdk': 'cdk', 'cdktf-cli': 'cdktf', typescript: 'tsc' };

/** `cdk@2`, `@scope/tool@latest`: the program's name. */
function unversioned(word: Word): Word {
  const name = word.value.replace(/(?<=.)@[^@/]*$/, '').replace(/^@[^/]*\//, '');
  return { ...word, value: programOf[name] ?? name };
}

function startPackage(call: WrapperCall, words: readonly Word[]): string | null {
  const [first, ...others] = words;
  return first === undefined ? null : call.reader.start([unversioned(first), ...others], bare(call));
}

const packageOptions = {
  short: 'pcw',
  long: ['package', 'call', 'workspace', 'prefix', 'registry', 'cache', 'from', 'with', 'python'],
};

/** `npx [-y] [-p PACKAGE] PROGRAM …`, `bunx`, `uvx` */
export const npx: Wrapper = (call) => {
  const parsed = parseOptions(call.args, packageOptions);
  const code = optionValue(parsed, '-c', '--call');
  if (code !== null) return call.reader.runText(code.value, code.span, childShell(call, ['sh']));
  return startPackage(call, parsed.rest);
};

const managerOptions = {
  short: 'CFw',
  long: ['prefix', 'dir', 'cwd', 'filter', 'workspace', 'registry', 'loglevel', 'userconfig'],
};

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
  'add install i ci remove rm uninstall up update upgrade publish init create link unlink pack why list ls outdated audit cache config version info login logout store patch rebuild prune import env set fetch dedupe workspace workspaces'.split(
    ' ',
  ),
);

function runNamed(call: WrapperCall, name: Word, words: readonly Word[], folder: Word | null): string | null {
  const extra = words[0]?.value === '--' ? words.slice(1) : words;
  return packageScript(call, name, extra, folder);
}

/** `npm run X`, `npm test`, `npm exec`, and the same of pnpm, yarn and bun. */
export const manager: Wrapper = (call) => {
  const parsed = parseOptions(call.args, managerOptions);
  const folder = optionValue(parsed, '--prefix', '-C', '--dir', '--cwd');
  const [verb, ...others] = parsed.rest;
  if (verb === undefined || hasOption(parsed, '--help', '--version')) return null;
  if (startVerbs.has(verb.value)) return npx({ ...call, args: others });
  if (runVerbs.has(verb.value)) {
    const [name, ...words] = parseOptions(others, managerOptions).rest;
    return name === undefined ? null : runNamed(call, name, words, folder);
  }
  const own = ownScripts[verb.value];
  if (own !== undefined) return runNamed(call, { ...verb, value: own }, others, folder);
  if (call.name === 'npm' || otherVerbs.has(verb.value)) return null;
  return runNamed(call, verb, others, folder);
};

/** `poetry run …`, `uv run …`, `bundle exec …`, `mise exec -- …`: the verb, then a program. */
export function behindVerb(verb: string, short: string, long: readonly string[]): Wrapper {
  return (call) => {
    const [first, ...others] = parseOptions(call.args, { short, long }).rest;
    if (first?.value !== verb) return null;
    const words = parseOptions(others, { short, long }).rest;
    return words.length === 0 ? null : call.reader.start(words, bare(call));
  };
}
