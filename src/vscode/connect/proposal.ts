import { env, window } from 'vscode';
import { byHand } from '../../install/byHand';
import type { FileChange } from '../../install/fileChange';
import { askConsent } from '../consent';
import type { ChangeDocuments, ShownChange } from './changeDocuments';

/** A change of settings that a person is shown and asked about; nothing of it is written yet. */
export type Proposal = {
  readonly title: string;
  /** What is asked, what a yes is called, and what is said once it is done. */
  readonly question: string;
  readonly yes: string;
  readonly done: string;
  readonly notes: readonly string[];
  /** Files in the order in which they are written; `isDone` ones are as they should be. */
  readonly changes: readonly FileChange[];
  /** Settings of the editor itself. */
  readonly settings: readonly (ShownChange & { readonly isDone: boolean })[];
  /** Throws one plain line. */
  readonly carryOut: () => Promise<void> | void;
};

/** Something that could not be done, as the one line that it is. */
export function sayTrouble(error: unknown): void {
  void window.showErrorMessage(error instanceof Error ? error.message : 'unknown fault');
}

const open = <Change extends { readonly isDone: boolean }>(changes: readonly Change[]): readonly Change[] =>
  changes.filter(({ isDone }) => !isDone);

async function write({ done, notes, carryOut }: Proposal): Promise<boolean> {
  try {
    await carryOut();
    void window.showInformationMessage([done, ...notes].join('; '));
    return true;
  } catch (error) {
    sayTrouble(error);
    return false;
  }
}

function detailOf({ changes, settings }: Proposal): string {
  const files = open(changes).map(({ shown }) => shown);
  const own = open(settings).map(({ shown }) => shown);
  return [
    ...(files.length === 0 ? [] : ['These files change:', ...files]),
    ...(own.length === 0 ? [] : ['These settings of the editor change:', ...own]),
  ].join('\n');
}

/** The question stands in front of the diff; whoever looks first is asked again when they say so. */
async function ask(proposal: Proposal): Promise<boolean> {
  const choice = await askConsent({
    message: proposal.question,
    detail: detailOf(proposal),
    look: 'Look at the changes',
    yes: proposal.yes,
    no: 'Leave as it is',
  });
  if (choice === 'yes') return write(proposal);
  if (choice !== 'look') return false;
  const again = await window.showInformationMessage(proposal.question, `${proposal.yes}…`);
  return again === undefined ? false : ask(proposal);
}

/** Shows what would change, asks, and writes on a yes; true once it is written. Never rejects. */
export async function settleProposal(proposal: Proposal, documents: ChangeDocuments): Promise<boolean> {
  await documents.show(proposal.title, [...open(proposal.changes), ...open(proposal.settings)]);
  return ask(proposal);
}

/** What an administrator has to do is theirs: the commands are handed over. */
export async function handOver(title: string, changes: readonly FileChange[]): Promise<void> {
  const choice = await window.showWarningMessage(`${title}: this file may not be written by you.`, 'Copy the commands');
  if (choice !== undefined) await env.clipboard.writeText(changes.map(byHand).join(''));
}
