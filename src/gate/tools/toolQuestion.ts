import type { HookAnswer } from '../../core/model/agent';
import type { Call, Listed } from '../../core/model/operation';
import type { WireQuestion } from '../wire';

/** A call of an MCP server's tool, as the proxy asks about it. */
export type ToolQuestion = {
  readonly call: Call & { readonly cwd: string };
  /** Of the proxy's process: one connection of one client. */
  readonly session: string;
  /** How long the client can be kept waiting for a person. */
  readonly waitSeconds: number;
  readonly window: string | null;
};

const MOST_SECONDS = 3_600;

export const toolAllowed: HookAnswer = { exitCode: 0, stdout: '', stderr: '' };

/** What the client is told stands on stderr. */
export function toolRefused(says: string): HookAnswer {
  return { exitCode: 2, stdout: '', stderr: says };
}

/** The other direction of `readToolQuestion`. */
export function toolFields({ call, session, waitSeconds }: Omit<ToolQuestion, 'window'>): {
  readonly fields: readonly string[];
  readonly payload: Buffer;
} {
  const variables = Object.entries(call.variables ?? {}).map(([name, value]) => `${name}=${value}`);
  const { server, tool, input, listed } = call;
  return {
    fields: [call.cwd, session, String(waitSeconds), ...variables],
    payload: Buffer.from(JSON.stringify({ server, tool, input, listed })),
  };
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function listedIn(value: unknown): Listed | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const { defaults } = fields;
  return {
    destructive: fields['destructive'] === true,
    changed: textsOf(fields['changed']),
    ...(typeof defaults === 'object' && defaults !== null ? { defaults: { ...defaults } } : {}),
    addresses: textsOf(fields['addresses']),
  };
}

function parsed(payload: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(payload);
    return typeof value === 'object' && value !== null ? { ...value } : null;
  } catch {
    return null;
  }
}

function variablesIn(pairs: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairs.flatMap((pair): readonly (readonly [string, string])[] => {
      const at = pair.indexOf('=');
      return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)]] : [];
    }),
  );
}

/** Null when it names no tool. */
function toolIn(payload: string): Pick<Call, 'server' | 'tool' | 'input' | 'listed'> | null {
  const { server, tool, input, listed: said } = parsed(payload) ?? {};
  if (typeof server !== 'string' || typeof tool !== 'string') return null;
  const listed = listedIn(said);
  return { server, tool, input: input ?? null, ...(listed === undefined ? {} : { listed }) };
}

function secondsIn(text: string): number {
  const seconds = Number(text);
  return seconds >= 1 ? Math.min(seconds, MOST_SECONDS) : 1;
}

/** Null when it names no folder or no tool. */
export function readToolQuestion({ fields, payload }: WireQuestion): ToolQuestion | null {
  const [cwd = '', session = '', wait = '', ...pairs] = fields;
  const told = toolIn(payload);
  if (cwd === '' || told === null) return null;
  const variables = variablesIn(pairs);
  return {
    call: { kind: 'call', ...told, cwd, session, variables },
    session,
    waitSeconds: secondsIn(wait),
    window: variables['HOLDPOINT_WINDOW'] ?? null,
  };
}
