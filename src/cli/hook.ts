import type { Agent, HookAnswer } from '../core/model/agent';
import { agentNamed } from '../agents/registry/agentNamed';
import { placesOnly } from '../node/variables';
import { judgeAlone } from './judgeAlone';
import { readOptions } from './options';
import { exit } from './verb';
import type { Io, Verb } from './verb';

type Asked = { readonly agent: Agent; readonly surface: string; readonly alone: boolean };

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** The launcher's own spelling, for which Node's reader of options need not be loaded; null for any other. */
function launchersValues(args: readonly string[]): Values | null {
  const [first, agent = '', ...rest] = args;
  const surface = rest[0] === '--surface' ? rest[1] : undefined;
  const last = surface === undefined ? rest : rest.slice(2);
  const isPlain = [agent, surface ?? 'none'].every((word) => /^[a-z0-9][a-z0-9-]*$/.test(word));
  if (first !== '--agent' || !isPlain || last.length !== 1 || last[0] !== '--alone') return null;
  return { agent, surface, alone: true };
}

function valuesIn(args: readonly string[]): Values {
  const options = { agent: { type: 'string' }, surface: { type: 'string' }, alone: { type: 'boolean' } } as const;
  return launchersValues(args) ?? readOptions(args, options).values;
}

function asked(args: readonly string[]): Asked | string {
  const values = valuesIn(args);
  const id = String(values['agent'] ?? '');
  const agent = agentNamed(id);
  if (agent === null) return `no such agent \`${id}\``;
  return { agent, surface: String(values['surface'] ?? agent.surfaces[0]), alone: values['alone'] === true };
}

function fields({ agent, surface }: Asked, io: Io): readonly string[] {
  const variables = Object.entries(placesOnly(io.env)).map(([name, value]) => `${name}=${value}`);
  return [agent.id, surface, io.cwd, ...variables];
}

/** Loaded only here: the launcher has asked the gates before it starts this program. */
async function askedGate(call: Asked, payload: Buffer, io: Io): Promise<HookAnswer | null> {
  const { askGate } = await import('../gate/client');
  return askGate(fields(call, io), payload, { env: io.env });
}

async function answer(call: Asked, io: Io): Promise<number> {
  const { agent, surface } = call;
  if (!agent.surfaces.includes(surface)) throw new Error(`${agent.title} has no surface \`${surface}\``);
  const payload = await io.stdin();
  const fromGate = call.alone ? null : await askedGate(call, payload, io);
  const answered = fromGate ?? (await judgeAlone(call.agent, call.surface, payload, io));
  io.out(answered.stdout);
  io.err(answered.stderr);
  return answered.exitCode;
}

/**
 * One tool call on stdin, that agent's answer out. Whatever fails in here becomes that agent's deny: exit 2 and one line
 * on stderr is a deny for every agent that reads an exit code at all, so it also serves where the agent is not known.
 */
async function run(args: readonly string[], io: Io): Promise<number> {
  const generic = 2;
  let call: Asked | string = 'the hook did not start';
  try {
    call = asked(args);
    if (typeof call === 'string') {
      io.err(`holdpoint: ${call}; the call is refused\n`);
      return generic;
    }
    return await answer(call, io);
  } catch (error) {
    const says = `holdpoint failed, so the call is refused: ${error instanceof Error ? error.message : 'unknown fault'}`;
    if (typeof call === 'string') {
      io.err(`${says}\n`);
      return generic;
    }
    const denied = call.agent.deny(says);
    io.out(denied.stdout);
    io.err(denied.stderr);
    return denied.exitCode === exit.clean ? exit.clean : denied.exitCode;
  }
}

export const hook: Verb = {
  name: 'hook',
  usage: '--agent NAME [--surface NAME] [--alone]',
  summary: "judges one tool call on stdin and answers in its agent's dialect",
  run,
};
