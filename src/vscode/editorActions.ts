import { commands, env, Uri, window, workspace } from 'vscode';
import type { EditorMessage, HoldView, Standing } from '../gate/protocol';
import type { AgentsPart } from './agents/agentsPart';
import type { Actions } from './commands';
import type { ConnectPart } from './connect/connectPart';
import { askConsent } from './consent';
import type { DetailsPages } from './detailsPages';
import type { HeldActions } from './edits/editPart';
import { waitingHolds, type EditorState } from './editorState';
import { openPolicy } from './policyFiles';
import type { QuestionDesk } from './questionDesk';
import { questionTitle } from './questionText';
import { quickMenuItems } from './quickMenuItems';
import { showDisarming } from './showDisarming';

export type ActionParts = {
  readonly state: () => EditorState;
  readonly send: (message: EditorMessage) => void;
  readonly desk: QuestionDesk;
  readonly pages: DetailsPages;
  readonly showLog: () => void;
  readonly held: HeldActions;
  readonly reviews: Pick<Actions, 'reviewChanges' | 'reviewPlan'>;
  readonly refreshReach: () => void;
  readonly connect: ConnectPart['actions'];
  readonly agents: AgentsPart['actions'];
};

async function pickHold(state: EditorState): Promise<HoldView | undefined> {
  const holds = waitingHolds(state);
  if (holds.length < 2) {
    if (holds.length === 0) void window.showInformationMessage('Nothing waits for an answer.');
    return holds[0];
  }
  const items = holds.map((hold) => ({ label: questionTitle(hold), description: hold.question.command, hold }));
  return (await window.showQuickPick(items, { placeHolder: 'Which one?' }))?.hold;
}

async function showQuickMenu(state: EditorState): Promise<void> {
  const chosen = await window.showQuickPick([...quickMenuItems(state)], { placeHolder: 'Holdpoint' });
  if (chosen !== undefined) await commands.executeCommand(chosen.command, chosen.argument);
}

async function askToResume(stopped: Standing['stopped'], send: ActionParts['send']): Promise<void> {
  if (stopped === null) {
    void window.showInformationMessage('Agents are not stopped.');
    return;
  }
  const choice = await askConsent({
    message: 'Let agents act again?',
    detail: `Stopped ${new Date(stopped.since).toLocaleString()}: ${stopped.because}`,
    look: 'Show activity',
    yes: 'Resume agents',
    no: 'Keep stopped',
  });
  if (choice === 'look') await commands.executeCommand('holdpoint.activity.focus');
  if (choice === 'yes') send({ kind: 'resume' });
}

async function askToAccept(change: Standing['loosened'][number], send: ActionParts['send']): Promise<void> {
  const choice = await askConsent({
    message: 'This policy change lets more pass. Accept it?',
    detail: [workspace.asRelativePath(change.file), '', ...change.says.map((line) => `“${line}”`)].join('\n'),
    look: 'Show policy',
    yes: 'Accept change',
    no: 'Keep the old policy',
  });
  if (choice === 'look') await window.showTextDocument(Uri.file(change.file));
  if (choice === 'yes') send({ kind: 'accept-policy', file: change.file, digest: change.digest });
}

/** What the commands do in this editor. */
export function createActions({
  state,
  send,
  desk,
  pages,
  showLog,
  held,
  reviews,
  refreshReach,
  connect,
  agents,
}: ActionParts): Actions {
  const chosen = async (number: number | null): Promise<HoldView | undefined> => {
    const wanted = number ?? pages.inFront();
    if (wanted === null) return pickHold(state());
    return state().holds.find((hold) => hold.number === wanted);
  };
  const withHold = (number: number | null, use: (hold: HoldView) => void): void => {
    void chosen(number).then((hold) => {
      if (hold !== undefined) use(hold);
    });
  };
  return {
    openQuestion: (number) => {
      withHold(number, (hold) => {
        desk.open(hold.number);
      });
    },
    showDetails: (number) => {
      withHold(number, pages.show);
    },
    copyCommand: (number) => {
      withHold(number, (hold) => void env.clipboard.writeText(hold.question.full));
    },
    showWaiting: () => void commands.executeCommand('holdpoint.waiting.focus'),
    showDisarming: () => void showDisarming(state().standing?.disarmed ?? []),
    stopAllAgents: () => {
      send({ kind: 'stop', because: 'stopped by a person in the editor' });
    },
    askToResume: () => void askToResume(state().standing?.stopped ?? null, send),
    openPolicy: () => void openPolicy(false),
    createPolicy: () => void openPolicy(true),
    askToAcceptPolicy: (file) => {
      const changes = state().standing?.loosened ?? [];
      const change = file === null ? changes[0] : changes.find((other) => other.file === file);
      if (change === undefined) void window.showInformationMessage('No policy change waits.');
      else void askToAccept(change, send);
    },
    quickMenu: () => void showQuickMenu(state()),
    showLog,
    ...held,
    ...reviews,
    refreshReach,
    ...connect,
    copySaferWay: (way) => {
      if (way !== null) void env.clipboard.writeText(way);
    },
    ...agents,
  };
}
