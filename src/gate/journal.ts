import type { Opened } from '../node/state';
import type { Caller } from './caller';
import type { Reviewed } from './judge';
import type { ActivityLine, GateMessage, HoldView } from './protocol';
import type { Record as RecordFile } from './record/openRecord';
import { decisionBody } from './record/recordDecision';
import type { RecordBody } from './record/recordLine';

/** What the gate writes down and tells the editor about it at once. */
export type Journal = {
  readonly decisions: (
    caller: Pick<Caller, 'agent' | 'session' | 'layer'>,
    reviews: readonly Reviewed[],
    answered: string,
    hold: number | null,
  ) => Promise<string | null>;
  readonly refused: (agent: string, says: string) => Promise<void>;
  readonly answered: (hold: HoldView, answer: 'allow' | 'deny') => Promise<void>;
  readonly event: (kind: string, says: string) => Promise<void>;
  /** Activity alone, where the record says it already in other words. */
  readonly note: (kind: string, says: string) => void;
};

function saysOf({ operation, review }: Reviewed): string {
  const first = review.findings[0]?.says ?? review.unknowns.find((unknown) => unknown.stake !== 'none')?.says;
  if (first !== undefined) return first;
  switch (operation.kind) {
    case 'run':
      return ('script' in operation ? operation.script : operation.argv.join(' ')).slice(0, 200);
    case 'change':
      return `Edits ${operation.files[0].path}`;
    case 'call':
      return `Calls ${operation.server}/${operation.tool}`;
  }
}

export function createJournal(
  record: RecordFile,
  { send, now }: { readonly send: (message: GateMessage) => void; readonly now: () => number },
): Journal {
  async function write(body: RecordBody, line: Omit<ActivityLine, 'at'>): Promise<string | null> {
    const written: Opened<string> = await record.append(body);
    send({ kind: 'activity', lines: [{ at: now(), ...line }] });
    send(written.kind === 'open' ? { kind: 'head', head: written.value } : { kind: 'trouble', says: written.says });
    return written.kind === 'open' ? null : written.says;
  }

  return {
    async decisions({ agent, session, layer }, reviews, answered, hold) {
      let trouble: string | null = null;
      for (const reviewed of reviews) {
        const body = decisionBody({
          agent: agent.id,
          session,
          ...reviewed,
          layer,
          answered,
          hold,
        });
        const { decision, enforced } = reviewed.review;
        const verdict = enforced || decision.verdict === 'allow' ? answered : `would ${decision.verdict}`;
        const failed = await write(body, { agent: agent.title, verdict, says: saysOf(reviewed), hold });
        trouble ??= failed;
      }
      return trouble;
    },
    async refused(agent, says) {
      await write({ kind: 'refused', layer: 'hook', agent, says }, { agent, verdict: 'deny', says, hold: null });
    },
    async answered({ number, agent, session, question }, answer) {
      const body = { kind: 'answer', hold: number, answer, by: 'editor', agent: agent.id, session };
      const verdict = answer === 'allow' ? 'released' : 'denied';
      await write(body, { agent: agent.title, verdict, says: question.title, hold: number });
    },
    note(kind, says) {
      send({ kind: 'activity', lines: [{ at: now(), agent: 'Holdpoint', verdict: kind, says, hold: null }] });
    },
    async event(kind, says) {
      await write({ kind, says }, { agent: 'Holdpoint', verdict: kind, says, hold: null });
    },
  };
}
