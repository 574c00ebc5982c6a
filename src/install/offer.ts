import { agents } from '../agents/index.generated';
import type { Agent } from '../core/model/agent';
import type { NeverEvents } from '../core/model/neverEvents';
import { neverEvents } from '../core/policy/neverEvents';
import { loadPolicies } from '../node/policies';
import { installFolders } from '../shellguard/installPorts';
import type { InstallPorts } from '../shellguard/installPorts';
import { hookEdits, pinEdits, rulesEdits, workspaceEdits } from './agentEdits';
import { carryOutAll } from './fileChange';
import type { FileChange } from './fileChange';
import { placesOf } from './ground';
import { openLedger } from './ledger';
import type { Ledger } from './ledger';
import { mcpEdits } from './mcp/mcpEdits';
import type { Owner } from './owner';
import type { PlacedEdit } from './placedEdit';
import { planInstall, planRemoval } from './planFile';
import type { OneFile } from './planFile';
import { installPrograms, removePrograms } from './programs';

/** What a person is asked about in one question. */
export type Offer = {
  /** As people know it: `Claude Code`. */
  readonly title: string;
  /** After it is done: `Claude Code asks Holdpoint before every tool call`. */
  readonly done: string;
  readonly undone: string;
  readonly edits: readonly PlacedEdit[];
  /** What a person should know once it is there, and once it is gone. */
  readonly notes: readonly string[];
  readonly after: readonly string[];
};

/** An installation as it stands on this machine. */
export type Installation = {
  readonly ports: InstallPorts;
  /** The never-events of the policy in force. */
  readonly never: NeverEvents;
  readonly ledger: Ledger;
};

/** The installation of this user, under the policies that hold everywhere. */
export function openInstallation(ports: InstallPorts): Installation {
  const { home } = ports;
  const folders = installFolders(ports);
  const { set } = loadPolicies({ workspace: null, home, folders, note: () => undefined });
  return { ports, never: neverEvents(set), ledger: openLedger(placesOf(ports).ledger) };
}

function agentEditsOf(owner: Exclude<Owner, { kind: 'mcp' }>, agent: Agent, { ports, never }: Installation) {
  switch (owner.kind) {
    case 'hook':
      return owner.workspace === null
        ? hookEdits(agent, owner.surface, ports)
        : (workspaceEdits(agent, owner.surface, owner.workspace) ?? []);
    case 'rules':
      return rulesEdits(agent, never, ports);
    case 'pins':
      return pinEdits(agent, owner.surface, ports);
  }
}

/** The edits of an owner as this build makes them; none of one that it does not know. */
export function editsOfOwner(owner: Owner, installation: Installation): readonly PlacedEdit[] {
  if (owner.kind === 'mcp') {
    const edits = mcpEdits(owner.workspace, installation.ports, installation.ledger);
    // What was put behind us stays there; servers that came later are another question.
    return edits.map((one) => ({ ...one, edit: { ...one.edit, install: (text) => text ?? '' } }));
  }
  const agent = agents.find(({ id }) => id === owner.agent);
  return agent === undefined ? [] : agentEditsOf(owner, agent, installation);
}

function byFile(edits: readonly PlacedEdit[]): readonly OneFile[] {
  const files = new Map<string, PlacedEdit[]>();
  for (const edit of edits) files.set(edit.path, [...(files.get(edit.path) ?? []), edit]);
  return [...files.values()].flatMap(([first, ...more]) => (first === undefined ? [] : [[first, ...more] as const]));
}

type Plan = { readonly changes: readonly FileChange[]; readonly carryOut: () => void };

/** Works out all changes of an offer before the first one is made. Throws one plain line. */
export function planOffer({ edits }: Offer, installation: Installation): Plan {
  const { ledger, ports } = installation;
  const editsOf = (owner: Owner): readonly PlacedEdit[] => editsOfOwner(owner, installation);
  const changes = byFile(edits).map((file) => planInstall(file, ledger, editsOf));
  return {
    changes,
    carryOut: () => {
      installPrograms(ports);
      carryOutAll(changes);
    },
  };
}

/** The same for taking it away; what agents start goes with the last of them. */
export function planWithdrawal({ edits }: Offer, installation: Installation): Plan {
  const { ledger, ports } = installation;
  const editsOf = (owner: Owner): readonly PlacedEdit[] => editsOfOwner(owner, installation);
  const changes = byFile(edits)
    .map((file) => planRemoval(file, ledger, editsOf))
    .toReversed();
  return {
    changes,
    carryOut: () => {
      carryOutAll(changes);
      if (ledger.entries().length === 0) removePrograms(ports);
    },
  };
}
