import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Agent } from '../core/model/agent';
import { agents } from '../agents/index.generated';
import { hookLauncherPath, installHookLauncher, removeHookLauncher } from '../shellguard/installHookLauncher';
import { installFolders } from '../shellguard/installPorts';
import type { InstallPorts } from '../shellguard/installPorts';
import { openBackups } from '../install/backups';
import { planInstall, planRemoval } from '../install/settingsFile';
import { readOptions } from './options';
import { Misuse, exit } from './verb';

export type InitResult = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

const notes: Readonly<Record<string, string>> = {
  'kiro ide': 'the file serves the IDE and the V3 engine; for the V2 engine add --surface v2',
  'kiro v2': 'the V2 engine runs the hooks of the selected agent only, so `holdpoint` is the default agent now',
  'claude-code cli': 'versions before `onFailure` was known run a tool whose hook crashes; 2.1.328 blocks it',
};

type Asked = { readonly agent: Agent; readonly surface: string; readonly remove: boolean };

function asked(args: readonly string[]): Asked {
  const { values, words } = readOptions(args, {
    agent: { type: 'string' },
    surface: { type: 'string' },
    remove: { type: 'boolean' },
  });
  const names = agents.map(({ id }) => id).join(', ');
  const id = values['agent'];
  if (words[0] !== undefined) throw new Misuse(`\`${words[0]}\` is not expected here`);
  if (typeof id !== 'string') throw new Misuse('which agent?', `--agent, one of ${names}`);
  const agent = agents.find((each) => each.id === id);
  if (agent === undefined) throw new Misuse(`no such agent \`${id}\``, `one of ${names}`);
  const surface = typeof values['surface'] === 'string' ? values['surface'] : agent.surfaces[0];
  if (!agent.surfaces.includes(surface)) {
    throw new Misuse(`${agent.title} has no surface \`${surface}\``, `one of ${agent.surfaces.join(', ')}`);
  }
  return { agent, surface, remove: values['remove'] === true };
}

type Places = { readonly data: string; readonly state: string; readonly launcher: string };

function placesOf(ports: InstallPorts): Places {
  const { data, state } = installFolders(ports);
  return { data, state, launcher: hookLauncherPath(data) };
}

/** All changes are worked out before the first one is made, so that one broken file leaves every file as it is. */
function install({ agent, surface }: Asked, ports: InstallPorts): readonly string[] {
  const places = placesOf(ports);
  const backups = openBackups(join(places.state, 'installed'));
  const command = [places.launcher, '--agent', agent.id, '--surface', surface] as const;
  const plans = agent.settings(surface).map((edit) => planInstall(ports.home, edit, command, backups));
  installHookLauncher(ports);
  for (const plan of plans) plan.carryOut();
  const note = notes[`${agent.id} ${surface}`];
  return [
    `${agent.title} asks Holdpoint before every tool call`,
    ...plans.map(({ says }) => `  ${says}`),
    `  launcher: ${places.launcher}`,
    ...(note === undefined ? [] : [`  note: ${note}`]),
  ];
}

/** The launcher goes with the last agent's settings: any that still named it would find nothing there. */
function remove({ agent, surface }: Asked, ports: InstallPorts): readonly string[] {
  const places = placesOf(ports);
  const backups = openBackups(join(places.state, 'installed'));
  const plans = agent.settings(surface).map((edit) => planRemoval(ports.home, edit, backups));
  for (const plan of plans.toReversed()) plan.carryOut();
  if (backups.isEmpty()) {
    removeHookLauncher(ports);
    rmSync(join(places.data, 'runtime'), { recursive: true, force: true });
  }
  return [`${agent.title} no longer asks Holdpoint`, ...plans.map(({ says }) => `  ${says}`)];
}

/** `holdpoint init --agent NAME [--surface NAME] [--remove]`. Throws `Misuse` for wrong arguments only. */
export function init(args: readonly string[], ports: InstallPorts): InitResult {
  const wanted = asked(args);
  if (ports.platform === 'win32') {
    return { exitCode: exit.failed, stdout: '', stderr: 'holdpoint: there is no launcher for Windows yet\n' };
  }
  try {
    const lines = wanted.remove ? remove(wanted, ports) : install(wanted, ports);
    return { exitCode: exit.clean, stdout: `${lines.join('\n')}\n`, stderr: '' };
  } catch (error) {
    const says = error instanceof Error ? error.message : 'unknown fault';
    return { exitCode: exit.failed, stdout: '', stderr: `holdpoint: ${says}\n` };
  }
}
