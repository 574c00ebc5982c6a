import { homedir } from 'node:os';
import { commands, window, workspace } from 'vscode';
import { shownPath } from '../../core/present/shownPath';
import type { Owned } from '../owned';
import type { Actions, AgentName } from '../commands';
import { createListView } from '../views/treeView';
import { agentItem } from './agentItem';
import { agentRows, unprotectedAgents, type AgentRow } from './agentRows';
import { readHealth, type ShownAgent, type ShownHealth } from './readHealth';
import { runCli } from './runCli';
import { stampOf } from './stampOf';
import { createWatchedFiles } from './watchedFiles';

export type AgentsPart = Owned & { readonly actions: Pick<Actions, 'refreshAgents' | 'repairAgent'> };

/** Milliseconds between two looks at whether a watched file is another one. */
const TICK = 2_000;
/** Milliseconds before the first look: the editor's start comes first. */
const FIRST = 3_000;

function shortPath(path: string): string {
  const folders = workspace.workspaceFolders ?? [];
  return shownPath(
    path,
    folders.map(({ uri }) => uri.fsPath),
    homedir(),
  );
}

const folder = (): string => workspace.workspaceFolders?.[0]?.uri.fsPath ?? homedir();

async function picked(agents: readonly ShownAgent[]): Promise<ShownAgent | undefined> {
  if (agents.length < 2) return agents[0];
  const items = agents.map((agent) => ({ label: agent.title, description: agent.troubles[0]?.says ?? '', agent }));
  return (await window.showQuickPick(items, { placeHolder: 'Repair which one?' }))?.agent;
}

/** Installs the agent's hook anew. What disarms it is somebody's own file: shown, and changed by nobody but them. */
async function repaired(cli: string, { id, surface, title, state }: ShownHealth['agents'][number]): Promise<void> {
  if (state === 'disarmed') {
    await commands.executeCommand('holdpoint.showDisarming');
    return;
  }
  const { code, says } = await runCli(cli, ['init', '--agent', id, '--surface', surface], folder());
  if (code !== 0) void window.showErrorMessage(`${title} could not be repaired: ${says}`);
}

/**
 * The Agents view, and the watch over what it stands on; both ask our own command line, `cli`, an absolute path.
 * `unprotected` hears the titles of the agents whose hook went quiet, after every look.
 */
export function createAgentsPart(cli: string, unprotected: (titles: readonly string[]) => void): AgentsPart {
  let health: ShownHealth = { answer: '', agents: [], watched: [] };
  const files = createWatchedFiles(stampOf);
  let running: Promise<void> | null = null;
  const list = createListView<AgentRow>('holdpoint.agents', {
    roots: () => agentRows(health.agents, { now: Date.now(), shown: shortPath }),
    children: (row) => (row.kind === 'agent' ? row.children : []),
    item: agentItem,
  });
  const lookNow = async (): Promise<void> => {
    const whole = list.view.visible;
    if (whole) list.view.message = 'Looking…';
    const looked = files.look();
    const { out, says } = await runCli(cli, ['doctor', '--json', ...(whole ? [] : ['--files'])], folder());
    const seen = readHealth(out);
    if (seen !== null) health = seen;
    looked(health.watched);
    list.view.message = seen === null ? `Could not look: ${says}` : seen.answer;
    unprotected(unprotectedAgents(health.agents).map(({ title }) => title));
    list.refresh();
  };
  const look = (): Promise<void> => {
    running ??= lookNow().finally(() => {
      running = null;
    });
    return running;
  };
  const repair = async (row: AgentName | null): Promise<void> => {
    const named = health.agents.find((one) => one.id === row?.agent && one.surface === row.surface);
    const wrong = health.agents.filter(({ state }) => state !== 'protected');
    const alarms = unprotectedAgents(wrong);
    const agent = named ?? (await picked(alarms.length > 0 ? alarms : wrong));
    if (agent === undefined) {
      void window.showInformationMessage('Every agent found here is protected.');
      return;
    }
    await repaired(cli, agent);
    await running;
    await look();
  };

  const first = setTimeout(() => void look(), FIRST);
  const clock = setInterval(() => {
    if (running === null && files.areOther()) void look();
  }, TICK);
  const shown = list.view.onDidChangeVisibility(({ visible }) => {
    if (visible) void look();
  });
  return {
    actions: { refreshAgents: () => void look(), repairAgent: (row) => void repair(row) },
    dispose() {
      clearTimeout(first);
      clearInterval(clock);
      shown.dispose();
      list.dispose();
    },
  };
}
