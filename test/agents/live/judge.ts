import type { Case } from './cases';
import type { Seen } from './drive';
import type { LiveAgent } from './liveAgent';

type Asked = {
  readonly live: LiveAgent;
  /** A deny ends the agent's run, so that its model is asked no more. */
  readonly endsRun: boolean;
};

export type Result = {
  readonly name: string;
  readonly outcome: 'ran' | 'stopped';
  /**
   * Whether the model read why in its next turn, or the agent printed it;
   * `waits` where the agent was still waiting for its hook when it was ended, its call not carried out.
   */
  readonly told: 'model' | 'run' | 'nobody' | 'waits';
  /** What is wrong with it; null for a case that went as it should. */
  readonly fault: string | null;
};

function mentions(text: string, words: readonly string[]): boolean {
  return words.some((word) => text.toLowerCase().includes(word.toLowerCase()));
}

function toldIn({ turns, output, ended, carriedOut }: Seen, { tells, mayWait }: Case): Result['told'] {
  if (!ended && !carriedOut && mayWait) return 'waits';
  if (turns.some((turn) => turn.results.some((result) => mentions(result, tells)))) return 'model';
  return mentions(output, tells) ? 'run' : 'nobody';
}

function faultOf(each: Case, seen: Seen, told: Result['told'], agent: Asked): string | null {
  const outcome = seen.carriedOut ? 'ran' : 'stopped';
  if (told === 'waits') return null;
  if (!seen.ended) return 'the agent did not end by itself';
  if (seen.turns.length === 0) return 'the agent never asked its model';
  const expects = agent.live.letsGo.includes(each.name) ? 'ran' : each.expects;
  if (outcome !== expects) return `it ${outcome}`;
  if (expects === 'ran') return null;
  // Where a deny ends the run there is no next request, and the agent keeps the reason to itself.
  return told === 'model' || agent.endsRun ? null : 'the model was not told why';
}

/** Holds what was seen of a run against what its case expects. */
export function judge(each: Case, seen: Seen, agent: Asked): Result {
  const told = toldIn(seen, each);
  const outcome = seen.carriedOut ? 'ran' : 'stopped';
  return { name: each.name, outcome, told, fault: faultOf(each, seen, told, agent) };
}
