import { env, window, workspace } from 'vscode';
import { version } from '../../../package.json';
import { byHand, mayWrite } from '../../install/byHand';
import { connectionsHere } from '../../install/connections';
import type { Connection } from '../../install/connections';
import type { FileChange } from '../../install/fileChange';
import { planOffer, planWithdrawal } from '../../install/offer';
import type { Installation } from '../../install/offer';
import { installGround } from '../../shellguard/installGround';
import { askConsent } from '../consent';
import type { ChangeDocuments } from './changeDocuments';
import { connectionItem } from './connectionItem';

type Wanted = {
  readonly title: string;
  /** What is asked, what a yes is called, and what is said once it is done. */
  readonly question: string;
  readonly yes: string;
  readonly done: string;
  readonly notes: readonly string[];
  readonly changes: readonly FileChange[];
  readonly carryOut: () => void;
};

function wantedOf({ offer, standing }: Connection, installation: Installation): Wanted {
  const { title } = offer;
  if (standing.kind === 'connected') {
    const plan = planWithdrawal(offer, installation);
    const question = `Disconnect ${title}? Nothing holds it back then.`;
    return { ...plan, title, question, yes: 'Disconnect', done: offer.undone, notes: offer.after };
  }
  const plan = planOffer(offer, installation);
  return { ...plan, title, question: `Connect ${title}?`, yes: 'Connect', done: offer.done, notes: offer.notes };
}

function say(error: unknown): void {
  void window.showErrorMessage(error instanceof Error ? error.message : 'unknown fault');
}

function write({ done, notes, carryOut }: Wanted): void {
  try {
    carryOut();
    void window.showInformationMessage([done, ...notes].join('; '));
  } catch (error) {
    say(error);
  }
}

/** The question stands in front of the diff; whoever looks first is asked again when they say so. */
async function ask(wanted: Wanted): Promise<void> {
  const files = wanted.changes.filter(({ isDone }) => !isDone).map(({ shown }) => shown);
  const choice = await askConsent({
    message: wanted.question,
    detail: ['These files change:', ...files].join('\n'),
    look: 'Look at the changes',
    yes: wanted.yes,
    no: 'Leave as it is',
  });
  if (choice === 'yes') write(wanted);
  if (choice !== 'look') return;
  const again = await window.showInformationMessage(wanted.question, `${wanted.yes}…`);
  if (again !== undefined) await ask(wanted);
}

async function settle(connection: Connection, installation: Installation, documents: ChangeDocuments): Promise<void> {
  const wanted = wantedOf(connection, installation);
  const open = wanted.changes.filter(({ isDone }) => !isDone);
  if (open.some(({ path }) => !mayWrite(path))) {
    const says = `${connection.offer.title}: this file may not be written by you.`;
    const choice = await window.showWarningMessage(says, 'Copy the commands');
    if (choice !== undefined) await env.clipboard.writeText(open.map(byHand).join(''));
    return;
  }
  await documents.show(wanted.title, open);
  await ask(wanted);
}

/** Finds the agents, shows what would change in their settings, and writes on a yes. `dist` is the built programs' folder. */
export async function connectAgents(dist: string, documents: ChangeDocuments): Promise<void> {
  try {
    const folder = workspace.workspaceFolders?.[0]?.uri.fsPath ?? null;
    const { installation, connections } = connectionsHere(installGround({ env: process.env, dist, version }), folder);
    if (connections.length === 0) {
      void window.showInformationMessage('No agent was found on this machine or in this workspace.');
      return;
    }
    const items = connections.map((connection) => ({ ...connectionItem(connection), connection }));
    const placeHolder = 'Which one? Its changes are shown before they are written';
    const chosen = (await window.showQuickPick(items, { placeHolder, matchOnDetail: true }))?.connection;
    if (chosen === undefined) return;
    if (chosen.standing.kind === 'trouble') say(new Error(chosen.standing.says));
    else await settle(chosen, installation, documents);
  } catch (error) {
    say(error);
  }
}
