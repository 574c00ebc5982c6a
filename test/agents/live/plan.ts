/** What a case wants the agent to do, before it is put into that agent's words. */
export type Want =
  | { readonly kind: 'shell'; readonly command: string }
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  /** The tool `query` of the MCP server `db` that every agent is given. */
  | { readonly kind: 'mcp'; readonly sql: string };

/** A call in the agent's own words, as its model writes it. */
export type ToolUse = { readonly name: string; readonly input: Readonly<Record<string, unknown>> };

/** One request for a turn of the model, read from its wire. */
export type Turn = {
  /** What persons said in it, all together. */
  readonly prompts: string;
  /** What tools gave back, the oldest first. */
  readonly results: readonly string[];
  /** The tools that are on offer. */
  readonly tools: readonly string[];
};

export type Said = { readonly kind: 'use'; readonly use: ToolUse } | { readonly kind: 'text'; readonly text: string };

/** A call, which may need what came of those before it. */
export type Step = (results: readonly string[]) => ToolUse;

/** The calls of the agent, one a turn, and those of its sub-agent. */
export type Plan = Readonly<Record<Speaker, readonly Step[]>>;

export type Speaker = 'main' | 'child';

/** With a space: one agent takes a single word for the name of a command. */
export const prompts: Readonly<Record<Speaker, string>> = {
  main: 'holdpoint-main: carry out the plan',
  child: 'holdpoint-child: carry out your part',
};

/** Who speaks; null for a side call, a title or a summary, which is no turn of the plan. */
export function speakerOf(turn: Turn): Speaker | null {
  if (turn.tools.length === 0) return null;
  if (turn.prompts.includes('holdpoint-child')) return 'child';
  return turn.prompts.includes('holdpoint-main') ? 'main' : null;
}

/** The next call of the plan, then a last word. */
export function saidAt(plan: Plan, turn: Turn): Said {
  const speaker = speakerOf(turn);
  const step = speaker === null ? undefined : plan[speaker][turn.results.length];
  return step === undefined ? { kind: 'text', text: 'done' } : { kind: 'use', use: step(turn.results) };
}
