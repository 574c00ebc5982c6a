import { join, resolve } from 'node:path';
import { agents } from '../src/agents/index.generated';
import type { Agent, Platform } from '../src/core/model/agent';
import { writeGenerated } from './writeGenerated';

/*
 * Writes `docs/agents.md`, what `holdpoint init` does for each agent, from the adapters themselves. With `--check`
 * nothing is written and a stale file is a failure.
 */

const platforms: readonly (readonly [Platform, string])[] = [
  ['linux', 'Linux'],
  ['darwin', 'macOS'],
  ['win32', 'Windows'],
];

const code = (text: string): string => `\`${text}\``;
const list = (texts: readonly string[]): string => [...new Set(texts)].map(code).join(', ');

function filesOf(agent: Agent): readonly string[] {
  return agent.surfaces.map((surface) => {
    const files = agent.settings(surface).map(({ path, movedBy }) => {
      const moved = movedBy === undefined ? '' : ` (or ${code(`$${movedBy.variable}/${movedBy.path}`)})`;
      return `${code(`~/${path}`)}${moved}`;
    });
    return `| ${code(surface)} | ${files.join(', ')} | ${agent.failsClosed(surface) ? 'stops' : 'lets run'} | ${agent.waitSeconds(surface)} s |`;
  });
}

function workspaceLine(agent: Agent): readonly string[] {
  const paths = agent.surfaces.flatMap((surface) => agent.workspaceSettings?.(surface) ?? []).map(({ path }) => path);
  return [paths.length === 0 ? 'For a workspace: no hook is read from there.' : `For a workspace: ${list(paths)}.`];
}

function rulesLine(agent: Agent): readonly string[] {
  const paths = (agent.secondLayer?.({ commands: [], paths: [] }) ?? []).map(({ path }) => `~/${path}`);
  return paths.length === 0 ? [] : [`Its own rules get what the policy never allows: ${list(paths)}.`];
}

function pinLines(agent: Agent): readonly string[] {
  const pins = platforms.flatMap(([platform, title]) => {
    const edits = agent.surfaces.flatMap((surface) => agent.managed?.(surface, platform) ?? []);
    return edits.length === 0 ? [] : [`${title} ${list(edits.map(({ path }) => path))}`];
  });
  return pins.length === 0 ? [] : [`${code('init --harden')} pins it in: ${pins.join('; ')}.`];
}

function gaps(agent: Agent): readonly string[] {
  const known = new Map<string, Set<string>>();
  for (const surface of agent.surfaces) {
    for (const [platform, title] of platforms) {
      for (const gap of agent.notCovered(surface, platform)) known.set(gap, (known.get(gap) ?? new Set()).add(title));
    }
  }
  return [...known].map(([gap, on]) => `- ${gap}${on.size === platforms.length ? '' : ` (${[...on].join(', ')})`}`);
}

function section(agent: Agent): string {
  const ends = agent.denyEnds === 'run' ? 'A no ends its whole run.' : 'A no ends the one call.';
  return [
    `## ${agent.title}`,
    '',
    `${code(`holdpoint init --agent ${agent.id}`)}. Found by: ${list([...agent.traces.programs, ...agent.traces.paths.map((path) => `~/${path}`)])}. ${ends}`,
    '',
    '| surface | file | a hook that dies | waits for a person |',
    '| --- | --- | --- | --- |',
    ...filesOf(agent),
    '',
    ...[...workspaceLine(agent), ...rulesLine(agent), ...pinLines(agent)].flatMap((line) => [line, '']),
    ...(gaps(agent).length === 0 ? [] : ['Not covered:', '', ...gaps(agent), '']),
  ].join('\n');
}

const sorted = agents.toSorted((one, other) => one.title.localeCompare(other.title, 'en'));

writeGenerated(
  join(resolve(__dirname, '..'), 'docs', 'agents.md'),
  `<!-- Written by scripts/agentPage.ts from src/agents; do not edit. -->

# Connecting agents

\`holdpoint init\` finds the agents on this machine and in the workspace, shows each change as a diff and asks before it
writes; "Holdpoint: Connect Agents" does the same in the editor. Without a terminal nothing is written unless \`--yes\` is
given; an agent that is named with \`--agent\` is connected without a question there.

| command | does |
| --- | --- |
| \`init\` | every agent that is found, and the MCP servers of the user |
| \`init --agent NAME\` (again for more), \`--surface NAME\` | these agents |
| \`init --dry-run\` | only shows |
| \`init --workspace\` | the hook in the workspace's own files, for a team; each member's own launcher is started |
| \`init --mcp\` | servers of tools are started through \`holdpoint mcp\`; with \`--workspace\` those of the workspace |
| \`init --harden\` | pins for the whole machine; prints what an administrator runs where this user may not write |
| the same with \`--remove\` | takes it back: the bytes of before, or, in a file edited since, our part of it |
| \`init --remove\` | everything of the user, the launcher, the runtime and the shell guard with it |

A file that cannot be read is named with its line and left as it is. Servers elsewhere, and servers that are sent
credentials, stay as they are: the agent signs in to them, and its hook sees their calls all the same.

${sorted.map(section).join('\n')}`,
);
