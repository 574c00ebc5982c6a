import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { agents } from '../agents/index.generated';
import type { Agent } from '../core/model/agent';
import type { InstallPorts } from '../shellguard/installPorts';
import { pathIn, whereInstalled } from '../shellguard/whereInstalled';
import { placesOf } from './ground';

export type FoundAgent = {
  readonly agent: Agent;
  /** What tells that it is here, as a person reads it: "`claude` on PATH", `~/.claude`. */
  readonly traces: readonly string[];
};

/** Which of these programs are installed here. */
function programsHere(names: readonly string[], ports: InstallPorts): readonly string[] {
  const { env, home, platform } = ports;
  return whereInstalled(names, { path: pathIn(env), home, platform, except: join(placesOf(ports).bin, 'shims') });
}

function tracesOf({ traces }: Agent, ports: InstallPorts, workspace: string | null): readonly string[] {
  const inHome = traces.paths.filter((path) => existsSync(join(ports.home, path)));
  // The same folder in a workspace tells that somebody uses the agent on it.
  const isOwnFolder = (path: string): boolean => path.startsWith('.') && !path.includes('/');
  const isElsewhere = workspace !== null && workspace !== ports.home;
  const inWorkspace = isElsewhere
    ? traces.paths.filter((path) => isOwnFolder(path) && existsSync(join(workspace, path)))
    : [];
  return [
    ...programsHere(traces.programs, ports).map((name) => `\`${name}\` is installed`),
    ...inHome.map((path) => `~/${path}`),
    ...inWorkspace.map((path) => `${path} in this workspace`),
  ];
}

/** The agents that have left a trace on this machine or in the workspace. */
export function findAgents(ports: InstallPorts, workspace: string | null): readonly FoundAgent[] {
  return agents.flatMap((agent) => {
    const traces = tracesOf(agent, ports, workspace);
    return traces.length === 0 ? [] : [{ agent, traces }];
  });
}
