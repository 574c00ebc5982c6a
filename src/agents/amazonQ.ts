import type { Agent } from '../core/model/agent';
import { selectedAgent, v2AgentFile } from './kiro/v2AgentFile';
import { v2Tools } from './kiro/v2Tools';
import { readCall } from './payload/readCall';
import { deniedByExitCode } from './settings/denied';

/** Seconds; the engine gives up on a hook after about ten, whatever its entry asks for. */
const timeout = 10;

/**
 * Amazon Q Developer CLI, whose engine Kiro CLI took over as its second one: the same payloads and the same answers,
 * agents in folders of its own. Exit code 2 with the reason on stderr stops a call.
 */
export const amazonQ: Agent = {
  id: 'amazon-q',
  title: 'Amazon Q',
  surfaces: ['cli'],
  waitSeconds: () => 8,
  timeoutSeconds: () => timeout,
  read: (payload, _surface, ports) => readCall(payload, ports, v2Tools),
  allow: { exitCode: 0, stdout: '', stderr: '' },
  deny: deniedByExitCode,
  settings: () => [
    v2AgentFile('.aws/amazonq/cli-agents/holdpoint.json', timeout, { useLegacyMcpJson: true }),
    selectedAgent('.local/share/amazon-q/settings.json', {
      variable: 'XDG_DATA_HOME',
      path: 'amazon-q/settings.json',
    }),
  ],
  traces: { programs: ['q'], paths: ['.aws/amazonq'] },
  failsClosed: () => false,
  denyEnds: 'call',
  notCovered: (_surface, platform) => [
    'a hook that crashes or is late lets the tool run; the launcher turns its own failures into a deny in time',
    'only the hooks of the selected agent run: `/agent` in a session, or `--agent`, leaves Holdpoint out',
    ...(platform === 'linux'
      ? []
      : ['its settings stand elsewhere on this system: run `q settings chat.defaultAgent holdpoint` once']),
    ...(platform === 'win32' ? ['the engine on Windows ignores a deny (seen on 2.2.2 and 2.19.2 of Kiro CLI)'] : []),
  ],
};
