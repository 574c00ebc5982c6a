import { callOptions } from '../callOptions';
import type { Desk } from '../desk';
import type { GateContext } from '../gateContext';
import type { TerminalEditorMessage } from '../protocol/terminals';
import { realPath } from '../realFolders';
import { tellGuard } from '../tellGuard';
import { dialectOf } from './readWanted';
import type { Wanted } from './readWanted';
import { settleActor } from './settleActor';
import type { Shells } from './shells';
import type { Terminals } from './terminals';

/** Milliseconds between two looks at which shells still live. */
const PRUNE = 5_000;

type UnaskedLine = Extract<TerminalEditorMessage, { kind: 'unasked-line' }>;

function saysOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown fault';
}

/** The folder is the editor's word; the line's variables are not known to it. */
function wantedBy({ pid, line, cwd, shell }: UnaskedLine, workspace: string | undefined): Wanted {
  const folder = realPath(cwd.startsWith('/') ? cwd : (workspace ?? '/'));
  const operation = { kind: 'run', script: line, dialect: dialectOf(shell), cwd: folder, session: null } as const;
  return { layer: 'line', pid, cwd: folder, window: null, operation: { ...operation, variables: {} } };
}

/** What the editor tells of its terminals, and what it must do to them. */
export function createTerminalDesk(context: GateContext, terminals: Terminals, shells: Shells): Desk {
  const { send, trouble } = context;
  let clock: NodeJS.Timeout | null = null;

  /** A line that nobody asked about has started: what would have been held is interrupted. */
  async function judgeUnasked(message: UnaskedLine): Promise<void> {
    const engine = context.engine();
    if (engine === null) return;
    const options = callOptions(context, engine);
    const wanted = wantedBy(message, context.workspaces()[0]);
    const settled = await settleActor(wanted, { terminals, context, options });
    if (settled === null || settled.passed) return;
    const { review, reviews } = settled.outcome;
    if (!review.enforced || review.decision.verdict === 'allow') return;
    const { pid, line } = message;
    send({ kind: 'interrupt', pid, line, says: context.denial(review) });
    trouble(await options.record(settled.caller, reviews, 'interrupted', null));
  }

  return {
    async hear(message) {
      try {
        if (message.kind === 'terminals') terminals.set(message.terminals);
        else if (message.kind === 'unasked-line') await judgeUnasked(message);
      } catch (error) {
        trouble(`holdpoint failed: ${saysOf(error)}`);
      }
    },
    async start() {
      await tellGuard(context);
      clock = setInterval(shells.prune, PRUNE);
      clock.unref();
      try {
        const changes = context.guardTerminals?.(context.window ?? context.id);
        if (changes !== undefined) send({ kind: 'terminal-environment', changes });
      } catch (error) {
        trouble(`terminals are not guarded: ${saysOf(error)}`);
      }
    },
    close() {
      if (clock !== null) clearInterval(clock);
    },
  };
}
