import { java } from './jar';
import { just } from '../tasks/just/just';
import { cargoMake, listRunners, miseTasks } from '../tasks/manifests/listRunners';
import { rake } from '../tasks/manifests/rake';
import { concurrently, lerna, namedScript, nodeRun, nx, runAll, turbo } from '../tasks/manifests/scriptRunners';
import { lefthook, lintStaged, preCommit } from '../tasks/lineLists/hooks';
import { lineRunner } from '../tasks/lineLists/lineList';
import { procfileRunners } from '../tasks/lineLists/procfile';
import { tox } from '../tasks/lineLists/tox';
import { make } from '../tasks/make/make';
import { taskRunner } from '../tasks/taskfile/taskRunner';
import { cmdHosts } from '../cmd/hosts';
import { windowsLaunchers } from '../cmd/launchers';
import { powershellHosts } from '../powershell/hosts';
import { databaseShellWrappers } from './databaseShells';
import { editorWrappers } from './editors';
import { env } from './env';
import { git } from './git';
import { environmentWrappers } from './environments';
import { fileWrappers } from './filePrograms';
import { fd, find } from './find';
import { hostWrappers } from './hosts';
import { lineWrappers } from './lineLaunchers';
import { daemon, isLoader, loader } from './loaded';
import { guix, nix, nixShell } from './nix';
import { behindVerb, manager, npx, uv } from './packages';
import { parallel } from './parallel';
import { patchWrappers } from './patches/patches';
import { passThroughWrappers } from './passThrough';
import { copyWrappers } from './copies';
import { containers } from './containers';
import { coreutils } from './coreutils';
import { prefixWrappers } from './prefixes';
import { kubectl } from './pods';
import { again, closing, coprocess, evaluate, opening, source } from './sameShell';
import { rpmWrappers } from './rpmMacros';
import { sandboxedApps } from './sandboxedApps';
import { scriptHosts } from './scriptHosts';
import { shell } from './shells';
import { ssh } from './ssh';
import { withStartingOptions } from './startingOptions';
import { terminalWrappers } from './terminals';
import { withFetchedPackages } from './fetchedPackages';
import { flock, script, su, watch } from './texts';
import { transferWrappers } from './transferClients';
import type { Wrapper } from './wrapper';
import { xargs } from './xargs';
import { zshWrappers } from './zsh';

function all(names: string, wrapper: Wrapper): Readonly<Record<string, Wrapper>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, wrapper]));
}

/** The first of them that starts something. */
function either(...wrappers: readonly (Wrapper | undefined)[]): Wrapper {
  return (call) => {
    for (const wrapper of wrappers) {
      const text = wrapper?.(call) ?? null;
      if (text !== null) return text;
    }
    return null;
  };
}

/** Programs that start what a file of the project lists; their other words are theirs as ever. */
const fileRunners: Readonly<Record<string, Wrapper>> = {
  ...procfileRunners,
  lefthook: lineRunner(lefthook),
  ...all('pre-commit prek', lineRunner(preCommit)),
  ...all('lint-staged nano-staged', lineRunner(lintStaged)),
  ...all('nr rushx', namedScript),
};

/** Whether the words of the program say themselves what it starts. */
export function startsByWords(name: string): boolean {
  return !Object.hasOwn(fileRunners, name);
}

/** Programs that start others, by name. */
const wrappers = new Map<string, Wrapper>(
  Object.entries({
    ...prefixWrappers,
    coreutils,
    ...environmentWrappers,
    ...lineWrappers,
    ...editorWrappers,
    ...databaseShellWrappers,
    ...patchWrappers,
    git,
    ...passThroughWrappers,
    ...terminalWrappers,
    ...hostWrappers,
    ...powershellHosts,
    ...cmdHosts,
    ...windowsLaunchers,
    ...scriptHosts,
    ...zshWrappers,
    ...fileWrappers,
    ...copyWrappers,
    ...rpmWrappers,
    ...sandboxedApps,
    ...transferWrappers,
    'start-stop-daemon': daemon,
    ...all('env', env),
    ...all(
      'sh bash dash zsh ksh mksh ash rbash fish csh tcsh yash posh rksh pdksh oksh osh ysh nu elvish xonsh ion',
      shell,
    ),
    ...all('nix-shell', nixShell),
    ...all('nix', nix),
    guix,
    ...all('eval', evaluate),
    ...all('source .', source),
    ...all('fc', again),
    ...all('coproc', coprocess),
    ...all('begin do {', opening),
    ...all('} end done fi esac', closing),
    ...all('script', script),
    ...all('su runuser', su),
    ...all('watch viddy hwatch', watch),
    ...all('flock', flock),
    ...all('xargs gxargs', xargs),
    ...all('parallel sem', parallel),
    ...all('find gfind', find),
    ...all('fd fdfind', fd),
    ...all('ssh autossh rsh dbclient plink', ssh),
    ...all('docker podman nerdctl finch docker-compose podman-compose buildah', containers),
    ...all('kubectl oc', kubectl),
    ...all('npx bunx uvx pnpx', npx),
    ...all('npm pnpm yarn bun', manager),
    ...all('poetry', behindVerb('run', 'C', ['directory', 'project'])),
    ...all('uv', uv),
    ...all('pipx', behindVerb('run', '', ['spec', 'python'])),
    ...all('bundle', behindVerb('exec', '', [])),
    ...all('npm-run-all npm-run-all2 run-s run-p', runAll),
    ...all('concurrently conc', concurrently),
    ...all('turbo', turbo),
    ...all('lerna', lerna),
    ...all('nx', nx),
    ...all('make gmake bmake', make),
    ...all('just', just),
    ...all('task go-task', either(taskRunner, listRunners['taskipy'])),
    ...listRunners,
    ...fileRunners,
    ...all('tox', either(environmentWrappers['tox'], lineRunner(tox))),
    ...all('node nodejs', nodeRun),
    ...all('rake', rake),
    ...all('mise rtx', either(environmentWrappers['mise'], miseTasks)),
    ...all('devbox', either(listRunners['devbox'], environmentWrappers['devbox'])),
    ...all('pixi', either(listRunners['pixi'], environmentWrappers['pixi'])),
    ...all('composer', either(environmentWrappers['composer'], listRunners['composer'])),
    ...all('cargo', either(lineWrappers['cargo'], cargoMake)),
    java,
  }),
);

export function wrapperNamed(name: string): Wrapper | undefined {
  const own = wrappers.get(name) ?? (isLoader(name) ? loader : undefined);
  return withFetchedPackages(name, withStartingOptions(name, own));
}
