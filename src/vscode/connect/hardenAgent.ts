import { homedir } from 'node:os';
import { window } from 'vscode';
import { version } from '../../../package.json';
import { agents } from '../../agents/index.generated';
import { byHand, mayWrite } from '../../install/byHand';
import type { FileChange } from '../../install/fileChange';
import { openInstallation, planOffer } from '../../install/offer';
import type { Installation, Offer } from '../../install/offer';
import { pinsOffer } from '../../install/offers';
import { installGround } from '../../shellguard/installGround';
import type { AgentName } from '../commands';
import type { ChangeDocuments } from './changeDocuments';
import { sayTrouble, settleProposal } from './proposal';
import type { Proposal } from './proposal';

/**
 * Runs in a terminal where the person is asked for the password, and sees what is run. Without the guard's variables:
 * the yes has been given, and a launcher would ask for it again.
 */
function asAdministrator(title: string, changes: readonly FileChange[]): void {
  const terminal = window.createTerminal({
    name: title,
    shellPath: '/bin/sh',
    shellArgs: ['-ec', changes.map(byHand).join('')],
    cwd: homedir(),
    env: process.env,
    strictEnv: true,
    message: `Writes ${changes.map(({ shown }) => shown).join(', ')} as an administrator`,
  });
  terminal.show();
}

function proposalOf(offer: Offer, installation: Installation): Proposal {
  const { title, done } = offer;
  const plan = planOffer(offer, installation);
  const { changes } = plan;
  const open = changes.filter(({ isDone }) => !isDone);
  const needsRights = open.some(({ path }) => !mayWrite(path));
  const asks = needsRights ? ' A terminal asks for an administrator’s password.' : '';
  const words = { title, question: `Pin the hook for everybody on this machine?${asks}`, yes: 'Pin', notes: [] };
  return {
    ...words,
    done: needsRights ? 'The terminal writes it once the password is given' : done,
    changes,
    settings: [],
    carryOut: () => {
      if (needsRights) asAdministrator(title, open);
      else plan.carryOut();
    },
  };
}

function offersFor(named: AgentName | null, installation: Installation): readonly Offer[] {
  const wanted = named === null ? agents : agents.filter(({ id }) => id === named.agent);
  return wanted.flatMap((agent) => {
    const surface = agent.surfaces.find((one) => one === named?.surface) ?? agent.surfaces[0];
    return pinsOffer(agent, surface, installation) ?? [];
  });
}

async function picked(offers: readonly Offer[]): Promise<Offer | undefined> {
  if (offers.length < 2) return offers[0];
  const items = offers.map((offer) => ({ label: offer.title, description: offer.edits[0]?.shown ?? '', offer }));
  return (await window.showQuickPick(items, { placeHolder: 'Pin which hook?' }))?.offer;
}

/**
 * Shows what would pin an agent's hook, so that neither a repository nor the agent itself switches it off, and writes
 * it on a yes. True once it is written, or handed to the terminal that asks for the password.
 */
export async function hardenAgent(named: AgentName | null, dist: string, documents: ChangeDocuments): Promise<boolean> {
  try {
    const installation = openInstallation(installGround({ env: process.env, dist, version }));
    const offer = await picked(offersFor(named, installation));
    if (offer === undefined) return false;
    const proposal = proposalOf(offer, installation);
    if (proposal.changes.some(({ isDone }) => !isDone)) return await settleProposal(proposal, documents);
    void window.showInformationMessage(`${offer.title}: already there.`);
  } catch (error) {
    sayTrouble(error);
  }
  return false;
}
