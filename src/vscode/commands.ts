/** What the commands may do. None of these answers a question, resumes agents or accepts a policy by itself. */
export type Actions = {
  readonly openQuestion: (hold: number | null) => void;
  readonly showDetails: (hold: number | null) => void;
  readonly copyCommand: (hold: number | null) => void;
  readonly showWaiting: () => void;
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
};

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

/** The id of the held change that a row or a lens names. */
function heldId(argument: unknown): string | null {
  const id = property(argument, 'id');
  return typeof id === 'string' ? id : null;
}

/**
 * Every contributed command; a test compares the table with package.json.
 * INVARIANT: executing any of them, with any argument, releases nothing: agents can run editor commands.
 */
export const commandTable: readonly CommandEntry[] = [
  {
    id: 'holdpoint.openQuestion',
    title: 'Open Question',
    run: (actions, argument) => {
      actions.openQuestion(holdNumber(argument));
    },
  },
  {
    id: 'holdpoint.showDetails',
    title: 'Show Details',
    run: (actions, argument) => {
      actions.showDetails(holdNumber(argument));
    },
  },
  {
    id: 'holdpoint.copyCommand',
    title: 'Copy Command',
    run: (actions, argument) => {
      actions.copyCommand(holdNumber(argument));
    },
  },
  {
    id: 'holdpoint.showWaiting',
    title: 'Show Waiting',
    run: (actions) => {
      actions.showWaiting();
    },
  },
  {
    id: 'holdpoint.stopAllAgents',
    title: 'Stop All Agents',
    run: (actions) => {
      actions.stopAllAgents();
    },
  },
  {
    id: 'holdpoint.resumeAgents',
    title: 'Resume Agents…',
    run: (actions) => {
      actions.askToResume();
    },
  },
  {
    id: 'holdpoint.openPolicy',
    title: 'Open Policy',
    run: (actions) => {
      actions.openPolicy();
    },
  },
  {
    id: 'holdpoint.createPolicy',
    title: 'Create Policy',
    run: (actions) => {
      actions.createPolicy();
    },
  },
  {
    id: 'holdpoint.acceptPolicyChange',
    title: 'Accept Policy Change…',
    run: (actions, argument) => {
      actions.askToAcceptPolicy(policyFile(argument));
    },
  },
  {
    id: 'holdpoint.showHeldChange',
    title: 'Show Held Change',
    run: (actions, argument) => {
      actions.showHeldChange(heldId(argument));
    },
  },
  {
    id: 'holdpoint.restoreHeldChange',
    title: 'Restore Held Change…',
    run: (actions, argument) => {
      actions.askToRestore(heldId(argument));
    },
  },
  {
    id: 'holdpoint.keepChange',
    title: 'Keep Change…',
    run: (actions, argument) => {
      actions.askToKeep(heldId(argument));
    },
  },
  {
    id: 'holdpoint.takeOutChange',
    title: 'Take Out Change…',
    run: (actions, argument) => {
      actions.askToTakeOut(heldId(argument));
    },
  },
  {
    id: 'holdpoint.quickMenu',
    title: 'Quick Menu',
    run: (actions) => {
      actions.quickMenu();
    },
  },
  {
    id: 'holdpoint.showLog',
    title: 'Show Log',
    run: (actions) => {
      actions.showLog();
    },
  },
  {
    id: 'holdpoint.reviewChanges',
    title: 'Review Changes',
    run: (actions) => {
      actions.reviewChanges();
    },
  },
];
