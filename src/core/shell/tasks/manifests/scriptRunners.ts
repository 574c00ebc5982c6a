import { parse } from 'jsonc-parser';
import type { Word } from '../../../model/command';
import { hasOption, optionValue, parseOptions } from '../../wrappers/optionGrammar';
import type { Wrapper, WrapperCall } from '../../wrappers/wrapper';
import { childShell, startOrRun } from '../../wrappers/wrapper';
import { mixedOptions } from '../mixedOptions';
import { isTooDeep } from '../runLine';
import { startFolder } from '../taskFile';
import { isRecord, itemsOf, recordAt, textAt } from '../values';
import { taskFileIn } from '../taskFile';
import type { Manifest } from './packageJson';
import { listedPackages, nearestManifest, packageNamed, rootManifest } from './packageJson';
import { runMatching, runScript } from './runScripts';

function manifestHere(call: WrapperCall): Manifest | null {
  const folder = isTooDeep(call) ? null : startFolder(null, call);
  return folder === null ? null : nearestManifest(folder, call);
}

/** What ran of several; null when nothing did. */
function together(parts: readonly (string | null)[]): string | null {
  const ran = parts.filter((part) => part !== null);
  return ran.length === 0 ? null : ran.join('');
}

/** `npm-run-all -p lint 'build:* -- --x'`, `run-s`, `run-p`: names of scripts, or patterns of them. */
export const runAll: Wrapper = (call) => {
  const manifest = manifestHere(call);
  const end = call.args.findIndex((word) => word.value === '--');
  const parsed = mixedOptions(end < 0 ? call.args : call.args.slice(0, end), {
    short: '',
    long: ['max-parallel', 'npm-path'],
  });
  if (manifest === null || hasOption(parsed, '--help', '--version', '-h', '-v')) return null;
  return together(
    parsed.rest.map((word) => {
      const [name = '', ...others] = word.value.split(' ');
      const extra = others.filter((value) => value !== '--').map((value): Word => ({ ...word, value, raw: value }));
      return runMatching(call, manifest, name, extra);
    }),
  );
};

/** `nr NAME`, `rushx NAME`: a script of the package here, by whichever package manager. */
export const namedScript: Wrapper = (call) => {
  const [name, ...extra] = parseOptions(call.args, { short: 'C', long: [] }).rest;
  const manifest = name === undefined ? null : manifestHere(call);
  if (manifest === null || name === undefined) return null;
  return runScript(call, manifest, name.value, extra[0]?.value === '--' ? extra.slice(1) : extra);
};

/** `node --run NAME`; any other words are a script's or code. */
export const nodeRun: Wrapper = (call) => {
  const [option, ...others] = call.args;
  const [, attached] = /^--run=(.+)$/.exec(option?.value ?? '') ?? [];
  if (option !== undefined && attached !== undefined)
    return namedScript({ ...call, args: [{ ...option, value: attached }, ...others] });
  return option?.value === '--run' ? namedScript({ ...call, args: others }) : null;
};

/** `concurrently "npm:build:*" "node server.js"`: lines for shells, or scripts behind `npm:`. */
export const concurrently: Wrapper = (call) => {
  const parsed = mixedOptions(call.args, {
    short: 'nlpcmt',
    long: [
      'names',
      'name-separator',
      'success',
      'prefix',
      'prefix-colors',
      'max-processes',
      'restart-tries',
      'hide',
      'teardown',
    ],
  });
  if (hasOption(parsed, '--help', '--version', '-h', '-v', '-V')) return null;
  const manifest = manifestHere(call);
  const teardown = optionValue(parsed, '--teardown');
  return together(
    [...parsed.rest, ...(teardown === null ? [] : [teardown])].map((word) => {
      const [, name] = /^(?:npm|yarn|pnpm|bun|node|deno):(\S+)$/.exec(word.value) ?? [];
      if (name !== undefined) return manifest === null ? null : runMatching(call, manifest, name, []);
      return call.reader.runText(word.value, word.span, childShell(call, ['sh']));
    }),
  );
};

/** A target of an Nx project that is a line for a shell. */
function projectTarget(manifest: Manifest, target: string, call: WrapperCall): string | null {
  const file = taskFileIn(manifest.folder, ['project.json'], call);
  const root: unknown = file === null ? null : parse(file.text, [], { allowTrailingComma: true });
  const said = recordAt(root, 'targets', target);
  const options = recordAt(said, 'options');
  const lines = [textAt(said, 'command') ?? textAt(options, 'command'), ...itemsOf(options['commands'])];
  const texts = lines.flatMap((line) =>
    typeof line === 'string' ? line : isRecord(line) ? (textAt(line, 'command') ?? []) : [],
  );
  const inner = childShell(call, ['sh']);
  return together(texts.map((text) => call.reader.runText(text, call.head.span, { ...inner, file: text })));
}

const monorepoOptions = {
  short: 'Fptc',
  long: [
    ...[
      'filter',
      'scope',
      'ignore',
      'concurrency',
      'cwd',
      'cache-dir',
      'output-logs',
      'log-order',
      'env-mode',
      'since',
    ],
    ...['projects', 'exclude', 'target', 'targets', 'configuration', 'base', 'head'],
  ],
};

/** Where scripts of those names may stand: the packages that are named, or the root and those that it lists. */
function packagesFor(names: readonly string[], call: WrapperCall): readonly Manifest[] {
  const folder = startFolder(null, call);
  const root = folder === null || isTooDeep(call) ? null : rootManifest(folder, call);
  if (root === null) return [];
  if (names.length === 0) return [root, ...listedPackages(root, call)];
  return names.flatMap((name) => packageNamed(name, root, call) ?? []);
}

function wordsOf(word: Word | null): readonly string[] {
  return word === null ? [] : word.value.split(',');
}

/** `turbo run build lint --filter=web`, `turbo build` */
export const turbo: Wrapper = (call) => {
  const parsed = mixedOptions(call.args, monorepoOptions);
  if (hasOption(parsed, '--dry-run', '--dry', '--graph', '--help', '--version')) return null;
  const tasks = parsed.rest[0]?.value === 'run' ? parsed.rest.slice(1) : parsed.rest;
  const named = parsed.options.flatMap(({ name, value }) =>
    name === '--filter' || name === '-F' ? wordsOf(value) : [],
  );
  const packages = packagesFor(named, call);
  return together(
    tasks.flatMap(({ value }) => {
      const [, project, task = value] = /^([^#]*)#(.*)$/.exec(value) ?? [];
      const own = project === undefined ? packages : packagesFor([project.replace('//', '.')], call);
      return own.map((manifest) => runScript(call, manifest, task, []));
    }),
  );
};

/** `exec [OPTIONS] [--] PROGRAM …`: the words from the program on, whose options are its own. */
function behindExec(call: WrapperCall): readonly Word[] {
  const [verb, ...others] = parseOptions(call.args, monorepoOptions).rest;
  return verb?.value === 'exec' ? parseOptions(others, monorepoOptions).rest : [];
}

/** `lerna run build --scope web`, `lerna exec -- rm x` */
export const lerna: Wrapper = (call) => {
  const program = behindExec(call);
  if (program.length > 0) return startOrRun(call, program);
  const parsed = mixedOptions(call.args, monorepoOptions);
  const [verb, name] = parsed.rest;
  if (verb?.value !== 'run' || name === undefined) return null;
  const packages = packagesFor(wordsOf(optionValue(parsed, '--scope')), call);
  return together(packages.map((manifest) => runScript(call, manifest, name.value, [])));
};

/** Nx's own commands, which no target of that name replaces. */
const NX_OWN = new Set(
  'release graph reset migrate generate g show list report connect init import sync daemon repair add login'.split(' '),
);

/** `nx run web:build`, `nx build web`, `nx run-many -t build -p web` */
const nxTargets: Wrapper = (call) => {
  const parsed = mixedOptions(call.args, monorepoOptions);
  const [verb, first] = parsed.rest;
  if (verb === undefined || NX_OWN.has(verb.value)) return null;
  if (hasOption(parsed, '--graph', '--help', '--version')) return null;
  const run = (target: string, projects: readonly string[]): readonly (string | null)[] =>
    packagesFor(projects, call).map(
      (manifest) => projectTarget(manifest, target, call) ?? runScript(call, manifest, target, []),
    );
  if (verb.value === 'run') {
    const [project = '', target = ''] = first?.value.split(':') ?? [];
    return together(run(target, [project]));
  }
  if (verb.value === 'run-many' || verb.value === 'affected') {
    const projects = wordsOf(optionValue(parsed, '-p', '--projects'));
    return together(
      wordsOf(optionValue(parsed, '-t', '--target', '--targets')).flatMap((target) => run(target, projects)),
    );
  }
  return together(run(verb.value, first === undefined ? [] : [first.value]));
};

/** `nx exec -- tsc`, else the targets. */
export const nx: Wrapper = (call) => {
  const program = behindExec(call);
  return program.length > 0 ? startOrRun(call, program) : nxTargets(call);
};
