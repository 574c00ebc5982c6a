import { make } from '../tasks/make/make';
import { cmdHosts } from '../cmd/hosts';
import { powershellHosts } from '../powershell/hosts';
import { env } from './env';
import { fd, find } from './find';
import { interpreter } from './interpreters';
import { behindVerb, manager, npx } from './packages';
import { prefixWrappers } from './prefixes';
import { containers, kubectl, ssh } from './remote';
import { closing, coprocess, evaluate, opening, source } from './sameShell';
import { shell } from './shells';
import { flock, script, su, watch } from './texts';
import type { Wrapper } from './wrapper';
import { parallel, xargs } from './xargs';

function all(names: string, wrapper: Wrapper): Readonly<Record<string, Wrapper>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, wrapper]));
}

/** Programs that start others, by name. */
const wrappers = new Map<string, Wrapper>(
  Object.entries({
    ...prefixWrappers,
    ...powershellHosts,
    ...cmdHosts,
    ...all('env', env),
    ...all('sh bash dash zsh ksh mksh ash rbash fish', shell),
    ...all('eval', evaluate),
    ...all('source .', source),
    ...all('coproc', coprocess),
    ...all('begin', opening),
    ...all('} end done fi esac', closing),
    ...all('script', script),
    ...all('su runuser', su),
    ...all('watch', watch),
    ...all('flock', flock),
    ...all('xargs gxargs', xargs),
    ...all('parallel', parallel),
    ...all('find gfind', find),
    ...all('fd fdfind', fd),
    ...all('ssh', ssh),
    ...all('docker podman nerdctl docker-compose podman-compose', containers),
    ...all('kubectl oc', kubectl),
    ...all('npx bunx uvx pnpx', npx),
    ...all('npm pnpm yarn bun', manager),
    ...all('poetry pipenv rye hatch pdm', behindVerb('run', 'C', ['directory', 'project'])),
    ...all('uv', behindVerb('run', 'pC', ['with', 'python', 'project', 'directory', 'extra', 'group', 'env-file'])),
    ...all('pipx', behindVerb('run', '', ['spec', 'python'])),
    ...all('bundle', behindVerb('exec', '', [])),
    ...all('mise rtx', behindVerb('exec', 'C', ['cd'])),
    ...all('make gmake bmake', make),
    ...all('python python2 python3 node nodejs perl ruby php', interpreter),
  }),
);

export function wrapperNamed(name: string): Wrapper | undefined {
  return wrappers.get(name);
}
