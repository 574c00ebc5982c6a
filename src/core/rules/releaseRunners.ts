import type { RulePack, Word } from '../model/command';
import { deedOfTasks } from './shared/namedTasks';
import { published } from './shared/published';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const released = published('Publishes the packages of this repository to the registry');
const tagged: Deed = { ...published('Makes a release of this repository', undefined, 'release'), undo: 'costly' };
const app: Deed = {
  ...published('Uploads the built app to where it is fetched from', undefined, 'app'),
  undo: 'costly',
};

/** `nx release` versions, tags, pushes and publishes; its parts can be called alone. */
const nxReleases: DeedOf = (options) =>
  options.has('--skip-publish', '--skipPublish') || options.value('--publish')?.value === 'false' ? null : released;

/** The targets that `-t` names, in one word or in several: `-t build,deploy`, `-t build deploy`. */
const nxTargets: DeedOf = (options, rest) =>
  deedOfTasks([
    ...options.values('-t', '--target', '--targets').flatMap(({ value }) => value.split(',')),
    ...rest.map(({ value }) => value),
  ]);

/** `shop:deploy:production` is a project, its target and a configuration; a target may have spaces in its name. */
function targetOf(task: Word | undefined): string {
  return task?.value.split(':')[1]?.trim() ?? '';
}

const nx: NamedGrammar = {
  programs: ['nx'],
  grammar: {
    valued: [
      '-p',
      '--projects',
      '-g',
      '--groups',
      '--registry',
      '--tag',
      '--access',
      '--otp',
      '--preid',
      '--specifier',
      ...['-t', '--target', '--targets', '--exclude', '-c', '--configuration', '--base', '--head', '--parallel'],
    ],
  },
  // Nx's `-d` is a dry run.
  idle: ['--dry-run', '--dryRun', '-d', '-h', '--graph'],
  verbs: {
    ...{ 'run-many': nxTargets, affected: nxTargets },
    run: (_options, [task]) => deedOfTasks([targetOf(task)]),
    '': (_options, [target]) => deedOfTasks([target?.value ?? '']),
    release: nxReleases,
    'release publish': released,
    ...{ 'release version': () => null, 'release changelog': () => null, 'release plan': () => null },
    'release plan:check': () => null,
  },
};

const turboTasks: DeedOf = (_options, rest) => deedOfTasks(rest.map(({ value }) => value));

const turbo: NamedGrammar = {
  programs: ['turbo'],
  grammar: {
    valued: [
      ...['-F', '--filter', '--cwd', '--concurrency', '--cache-dir', '--cache', '--env-mode', '--output-logs', '--ui'],
      ...['--log-order', '--log-prefix', '--scope', '--since', '--token', '--team', '--api', '--global-deps'],
    ],
  },
  idle: ['--dry-run', '--dry', '-h', '--graph'],
  verbs: {
    ...{ run: turboTasks, watch: turboTasks, '': turboTasks },
    ...{ prune: () => null, gen: () => null, generate: () => null, query: () => null, ls: () => null },
  },
};

/** Rush and Beachball only publish what they are told to. */
const rush: NamedGrammar = {
  programs: ['rush', 'rush-pnpm', 'rushx'],
  grammar: {
    valued: ['-b', '--target-branch', '-r', '--registry', '-n', '--npm-auth-token', '-t', '--tag', '--version-policy'],
  },
  idle: ['-h'],
  verbs: { publish: (options) => (options.has('-p', '--publish') ? released : null) },
};

/** Verbs of the tools that release from what commits and pull requests say. */
const byCommits: NamedGrammar = {
  programs: ['beachball', 'auto', 'release-please', 'shipjs', 'release-plz'],
  grammar: {
    valued: ['-b', '--branch', '-r', '--registry', '--token', '--repo-url', '-t', '--tag', '--target-branch'],
  },
  idle: ['--dry-run', '-d', '-h', '-v'],
  verbs: {
    publish: released,
    ...{ shipit: released, latest: released, next: released, canary: released, trigger: released },
    ...{ release: tagged, 'github-release': tagged, upload: tagged },
  },
};

const always: DeedOf = (options) => {
  const how = options.value('-p', '--publish')?.value;
  return how === 'always' || how === 'onTag' || how === 'onTagOrDraft' ? app : null;
};

const desktop: NamedGrammar = {
  programs: ['electron-builder', 'electron-forge'],
  grammar: { valued: ['-p', '--publish', '-c', '--config', '--project', '--projectDir', '--arch', '--platform'] },
  idle: ['-h', '--dry-run'],
  verbs: {
    publish: (options, rest, command) =>
      command.program === 'electron-builder' ? (always(options, rest, command) ?? app) : app,
    '': always,
  },
};

/** Build tools whose own words publish: the task of a module, the goal of a target. */
const builders: NamedGrammar = {
  programs: ['pants', 'mill', 'stack'],
  grammar: { valued: ['-f', '-t', '--tags', '--changed-since', '-B', '--bare'] },
  idle: ['-h', '--dry-run'],
  verbs: {
    publish: (_options, _rest, { program }) => (program === 'pants' ? released : null),
    upload: (_options, _rest, { program }) => (program === 'stack' ? released : null),
    '': (_options, [task], { program }) =>
      program === 'mill' && /(?:^|\.)(?:publish(?:All|Artifacts|SonatypeCentral)?)$/.test(task?.value ?? '')
        ? released
        : null,
  },
};

/** Tools that turn a repository into a release by one command. */
export const releaseRunners: RulePack = toolsPack({
  tools: [nx, turbo, rush, byCommits, desktop, builders],
  documentation: [
    'https://nx.dev/nx-api/nx/documents/release',
    'https://turborepo.com/docs/reference/run',
    'https://rushjs.io/pages/commands/rush_publish/',
    'https://microsoft.github.io/beachball/cli/publish.html',
    'https://intuit.github.io/auto/docs/generated/shipit',
    'https://github.com/googleapis/release-please/blob/main/docs/cli.md',
    'https://www.electron.build/cli',
    'https://www.electronforge.io/cli#publish',
    'https://www.pantsbuild.org/stable/reference/goals/publish',
  ],
  examples: {
    catches: [
      { run: 'nx release', rule: 'publish/release', effect: 'publish' },
      { run: 'nx release publish --tag next', rule: 'publish/release', effect: 'publish' },
      { run: 'nx run-many -t build deploy', rule: 'tasks/deploy', effect: 'update', target: 'deploy' },
      { run: 'nx run shop:publish', rule: 'publish/release', effect: 'publish', target: 'publish' },
      { run: 'nx run "shop:destroy all"', rule: 'tasks/destroy', effect: 'delete', target: 'destroy all' },
      { run: 'turbo run deploy --filter=web', rule: 'tasks/deploy', effect: 'update', target: 'deploy' },
      { run: 'turbo web#publish', rule: 'publish/release', effect: 'publish', target: 'publish' },
      { run: 'turbo destroy', rule: 'tasks/destroy', effect: 'delete', target: 'destroy' },
      { run: 'rush publish --apply --publish', rule: 'publish/release', effect: 'publish' },
      { run: 'beachball publish -b origin/main', rule: 'publish/release', effect: 'publish' },
      { run: 'auto shipit', rule: 'publish/release', effect: 'publish' },
      { run: 'release-please github-release --repo-url acme/shop', rule: 'publish/release', effect: 'publish' },
      { run: 'electron-builder --mac --publish always', rule: 'publish/release', effect: 'publish' },
      { run: 'electron-forge publish', rule: 'publish/release', effect: 'publish' },
      { run: 'pants publish ::', rule: 'publish/release', effect: 'publish' },
      { run: 'mill core.publish', rule: 'publish/release', effect: 'publish' },
      { run: 'stack upload .', rule: 'publish/release', effect: 'publish' },
    ],
    leaves: [
      'nx release --dry-run',
      'nx release --skip-publish',
      'nx release version',
      'nx build shop',
      'nx run-many -t test',
      'nx affected -t lint,test',
      'nx run shop:build',
      'turbo run build',
      'turbo run deploy --dry-run',
      'turbo run release:notes',
      'turbo prune deploy',
      'rush publish',
      'rush build',
      'beachball check',
      'auto changelog --dry-run',
      'release-please release-pr --dry-run',
      'electron-builder --publish never',
      'electron-forge make',
      'pants test ::',
      'mill core.publishLocal',
      'stack build',
    ],
  },
});
