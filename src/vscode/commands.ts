/** What the commands may do. None of these answers a question, resumes agents or accepts a policy by itself. */
export type Actions = {
  readonly openQuestion: (hold: number | null) => void;
  readonly showDetails: (hold: number | null) => void;
  readonly copyCommand: (hold: number | null) => void;
  readonly showWaiting: () => void;
  /** Leads to the setting that takes an agent's hooks away. */
  readonly showDisarming: () => void;
  readonly stopAllAgents: () => void;
  readonly askToResume: () => void;
  readonly openPolicy: () => void;
  readonly createPolicy: () => void;
  readonly askToAcceptPolicy: (file: string | null) => void;
  readonly showHeldChange: (id: string | null) => void;
  /** Puts the question about a change that was taken out. */
  readonly askToRestore: (id: string | null) => void;
  readonly askToKeep: (id: string | null) => void;
  readonly askToTakeOut: (id: string | null) => void;
  readonly quickMenu: () => void;
  readonly showLog: () => void;
  readonly reviewChanges: () => void;
  /** Puts the question about a saved plan, by its path as in an address; null lets a person choose the file. */
  readonly reviewPlan: (file: string | null) => void;
  readonly refreshReach: () => void;
  /** Finds agents and shows what would change; a person's yes writes it. */
  readonly connectAgents: () => void;
  /** Copies the way that a row of the reach proposes. */
  readonly copySaferWay: (way: string | null) => void;
  readonly refreshAgents: () => void;
  /** Puts the hook of the agent that a row names back in its place; null for the one that is unprotected. */
  readonly repairAgent: (row: AgentName | null) => void;
  /** Shows what would pin an agent's hook for this machine; a person's yes writes it. */
  readonly hardenAgent: (row: AgentName | null) => void;
};

/** One surface of one agent. */
export type AgentName = { readonly agent: string; readonly surface: string };

export type CommandEntry = {
  readonly id: string;
  readonly title: string;
  readonly run: (actions: Actions, argument: unknown) => void;
};

function property(argument: unknown, name: string): unknown {
  if (typeof argument !== 'object' || argument === null) return undefined;
  return Object.entries(argument).find(([key]) => key === name)?.[1];
}

/** The number of the hold that a view's row or a lens names; everything else about the argument is ignored. */
export function holdNumber(argument: unknown): number | null {
  const number = typeof argument === 'number' ? argument : property(argument, 'hold');
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : null;
}

function policyFile(argument: unknown): string | null {
  const file = property(argument, 'file');
  return typeof file === 'string' ? file : null;
}

/** The path, as in an address, of the file that a row of the explorer names. */
function localFile(argument: unknown): string | null {
  const [scheme, path] = [property(argument, 'scheme'), property(argument, 'path')];
  return scheme === 'file' && typeof path === 'string' ? path : null;
}

/** The id of the held change that a row or a lens names. */
function heldId(argument: unknown): string | null {
  const id = property(argument, 'id');
  return typeof id === 'string' ? id : null;
}

/** The safer way that a row of the reach names. */
function saferWay(argument: unknown): string | null {
  const way = property(argument, 'instead');
  return typeof way === 'string' && way !== '' ? way : null;
}

function agentName(argument: unknown): AgentName | null {
  const [agent, surface] = [property(argument, 'agent'), property(argument, 'surface')];
  return typeof agent === 'string' && typeof surface === 'string' ? { agent, surface } : null;
}

/** An entry that hands what `read` finds in its argument to the action it picks. */
function about<Value>(read: (argument: unknown) => Value) {
  return (id: string, title: string, pick: (actions: Actions) => (value: Value) => void): CommandEntry => ({
    id,
    title,
    run: (actions, argument) => {
      pick(actions)(read(argument));
    },
  });
}

const plain = about(() => undefined);
const aboutHold = about(holdNumber);
const aboutChange = about(heldId);
const aboutPolicy = about(policyFile);
const aboutFile = about(localFile);
const aboutWay = about(saferWay);
const aboutAgent = about(agentName);

/**
 * Every contributed command; a test compares the table with package.json.
 * INVARIANT: executing any of them, with any argument, releases nothing: agents can run editor commands.
 */
export const commandTable: readonly CommandEntry[] = [
  aboutHold('holdpoint.openQuestion', 'Open Question', (to) => to.openQuestion),
  aboutHold('holdpoint.showDetails', 'Show Details', (to) => to.showDetails),
  aboutHold('holdpoint.copyCommand', 'Copy Command', (to) => to.copyCommand),
  plain('holdpoint.showWaiting', 'Show Waiting', (to) => to.showWaiting),
  plain('holdpoint.showDisarming', 'Show What Takes Hooks Away', (to) => to.showDisarming),
  plain('holdpoint.stopAllAgents', 'Stop All Agents', (to) => to.stopAllAgents),
  plain('holdpoint.resumeAgents', 'Resume Agents…', (to) => to.askToResume),
  plain('holdpoint.openPolicy', 'Open Policy', (to) => to.openPolicy),
  plain('holdpoint.createPolicy', 'Create Policy', (to) => to.createPolicy),
  aboutPolicy('holdpoint.acceptPolicyChange', 'Accept Policy Change…', (to) => to.askToAcceptPolicy),
  aboutChange('holdpoint.showHeldChange', 'Show Held Change', (to) => to.showHeldChange),
  aboutChange('holdpoint.restoreHeldChange', 'Restore Held Change…', (to) => to.askToRestore),
  aboutChange('holdpoint.keepChange', 'Keep Change…', (to) => to.askToKeep),
  aboutChange('holdpoint.takeOutChange', 'Take Out Change…', (to) => to.askToTakeOut),
  plain('holdpoint.quickMenu', 'Quick Menu', (to) => to.quickMenu),
  plain('holdpoint.showLog', 'Show Log', (to) => to.showLog),
  plain('holdpoint.reviewChanges', 'Review Changes', (to) => to.reviewChanges),
  aboutFile('holdpoint.reviewPlan', 'Review Plan…', (to) => to.reviewPlan),
  plain('holdpoint.refreshReach', 'Refresh Reach', (to) => to.refreshReach),
  aboutWay('holdpoint.copySaferWay', 'Copy Safer Way', (to) => to.copySaferWay),
  plain('holdpoint.connectAgents', 'Connect Agents', (to) => to.connectAgents),
  plain('holdpoint.refreshAgents', 'Check Agents', (to) => to.refreshAgents),
  aboutAgent('holdpoint.repairAgent', 'Repair Agent', (to) => to.repairAgent),
  aboutAgent('holdpoint.hardenAgent', 'Harden Agent…', (to) => to.hardenAgent),
];
