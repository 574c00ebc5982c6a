import type { Agent, HookAnswer, ToolCall } from '../core/model/agent';
import { readText } from '../node/readText';
import { realPath } from './realFolders';
import type { WireQuestion } from './wire';

export type HookQuestion =
  | { readonly kind: 'unknown-agent'; readonly says: string }
  | {
      readonly kind: 'hook';
      readonly agent: Agent;
      readonly surface: string;
      readonly cwd: string;
      readonly window: string | null;
      readonly call: ToolCall;
    };

/** A hook of an installation that this version does not know: what its payloads mean is not known either. */
function noSurface(agent: Agent, surface: string): ToolCall {
  const says = `${agent.title} has no surface \`${surface.slice(0, 64)}\``;
  return { kind: 'refused', says, help: 'run `holdpoint init` again' };
}

/** The fields and payload of a `hook` question, read by the agent's own adapter. */
export function readHook({ fields, payload }: WireQuestion, agentById: (id: string) => Agent | null): HookQuestion {
  const [id = '', given = '', cwd = '', ...pairs] = fields;
  const agent = agentById(id);
  if (agent === null) return { kind: 'unknown-agent', says: `no such agent \`${id.slice(0, 64)}\`` };
  const surface = given === '' ? agent.surfaces[0] : given;
  const variables = Object.fromEntries(
    pairs.flatMap((pair): readonly (readonly [string, string])[] => {
      const at = pair.indexOf('=');
      return at > 0 ? [[pair.slice(0, at), pair.slice(at + 1)]] : [];
    }),
  );
  const call = agent.surfaces.includes(surface)
    ? agent.read(payload, surface, { read: (path) => readText(path), cwd, variables })
    : noSurface(agent, surface);
  return { kind: 'hook', agent, surface, cwd, window: variables['HOLDPOINT_WINDOW'] ?? null, call };
}

/** Where a call happens: the files it edits, else its folder. Real paths. */
export function placesOf(call: Extract<ToolCall, { kind: 'call' }>): readonly string[] {
  const edited = call.operations.flatMap((one) => (one.kind === 'change' ? one.files.map((file) => file.path) : []));
  return (edited.length > 0 ? edited : [call.cwd]).map(realPath);
}

/** A hook whose agent nobody knows: exit 2 and a line on stderr is a no for every agent that reads an exit code. */
export function refusedBare(says: string): HookAnswer {
  return { exitCode: 2, stdout: '', stderr: `holdpoint: ${says}; the call is refused\n` };
}
