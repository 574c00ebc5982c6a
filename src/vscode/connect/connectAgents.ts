import { window, workspace } from 'vscode';
import { version } from '../../../package.json';
import { mayWrite } from '../../install/byHand';
import { connectionsHere } from '../../install/connections';
import type { Connection } from '../../install/connections';
import { planOffer, planWithdrawal } from '../../install/offer';
import type { Installation } from '../../install/offer';
import { installGround } from '../../shellguard/installGround';
import type { ChangeDocuments } from './changeDocuments';
import { connectionItem } from './connectionItem';
import { hasChatPlugins } from './editorPlugin';
import { editorRules } from './editorRules';
import type { SettingChange } from './editorRules';
import { handOver, sayTrouble, settleProposal } from './proposal';
import type { Proposal } from './proposal';

/** The agent whose second layer stands in the editor's own settings, where no file of ours can be. */
const ofEditor = 'copilot';

/** A connection with what the editor itself is told for it. */
type Whole = Connection & { readonly settings: readonly SettingChange[] };

/** The plugin speaks where the user's file does not. */
const pluginStays = 'In this editor the extension’s agent plugin asks from then on, until you disable that too.';

function isOfEditor({ offer }: Connection): boolean {
  return offer.edits.some(({ owner }) => owner.kind === 'hook' && owner.agent === ofEditor);
}

function isDone({ standing, settings }: Whole): boolean {
  return standing.kind === 'connected' && settings.every((one) => one.isDone);
}

/** Settings after files: a file that cannot be written leaves the editor as it is. */
function withSettings(
  plan: { readonly carryOut: () => void },
  settings: readonly SettingChange[],
): Proposal['carryOut'] {
  return async () => {
    plan.carryOut();
    for (const change of settings) if (!change.isDone) await change.carryOut();
  };
}

function withdrawal(whole: Whole, installation: Installation, settings: readonly SettingChange[]): Proposal {
  const { offer } = whole;
  const plan = planWithdrawal(offer, installation);
  const stays = isOfEditor(whole) && hasChatPlugins() ? pluginStays : null;
  const question = `Disconnect ${offer.title}? ${stays ?? 'Nothing holds it back then.'}`;
  const words = { title: offer.title, question, yes: 'Disconnect', done: offer.undone, notes: offer.after };
  return { ...words, changes: plan.changes, settings, carryOut: withSettings(plan, settings) };
}

function proposalOf(whole: Whole, installation: Installation): Proposal {
  const { offer, standing, settings } = whole;
  const { title, done } = offer;
  if (isDone(whole)) {
    return withdrawal(whole, installation, settings.length === 0 ? [] : editorRules(installation.never, true));
  }
  const plan = planOffer(offer, installation);
  const theirs = settings.flatMap(({ overruled }) => overruled);
  const says = `a rule of your own lets these go: ${theirs.join(', ')}`;
  const question =
    standing.kind === 'connected' ? `Let the editor ask before what never may happen, too?` : `Connect ${title}?`;
  const notes = theirs.length === 0 ? offer.notes : [...offer.notes, says];
  const yes = standing.kind === 'connected' ? 'Set these rules' : 'Connect';
  return { title, question, yes, done, notes, changes: plan.changes, settings, carryOut: withSettings(plan, settings) };
}

async function settle(whole: Whole, installation: Installation, documents: ChangeDocuments): Promise<void> {
  const proposal = proposalOf(whole, installation);
  const open = proposal.changes.filter((change) => !change.isDone);
  if (open.some(({ path }) => !mayWrite(path))) await handOver(proposal.title, open);
  else await settleProposal(proposal, documents);
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
    const rules = editorRules(installation.never, false);
    const items = connections.map((one) => {
      const whole: Whole = { ...one, settings: isOfEditor(one) ? rules : [] };
      return { ...connectionItem(one, isDone(whole)), whole };
    });
    const placeHolder = 'Which one? Its changes are shown before they are written';
    const chosen = (await window.showQuickPick(items, { placeHolder, matchOnDetail: true }))?.whole;
    if (chosen === undefined) return;
    if (chosen.standing.kind === 'trouble') sayTrouble(new Error(chosen.standing.says));
    else await settle(chosen, installation, documents);
  } catch (error) {
    sayTrouble(error);
  }
}
