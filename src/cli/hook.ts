import type { Agent, HookAnswer } from '../core/model/agent';
import { agentNamed } from '../agents/registry/agentNamed';
import { placesOnly } from '../node/variables';
import { answeredFrom } from '../shellguard/answeredFrom';
import { endAfter } from './endAfter';
import { judgeAlone } from './judgeAlone';
import { readOptions } from './options';
import type { Io, Verb } from './verb';

type Asked = {
  readonly agent: Agent;
  readonly surface: string;
  readonly alone: boolean;
  /** Seconds, of a launcher that can neither watch over this process nor read what it says. */
  readonly within: number | null;
};

type Values = Readonly<Record<string, string | boolean | undefined>>;

/** The launcher's own spelling, for which Node's reader of options need not be loaded; null for any other. */
function launchersValues(args: readonly string[]): Values | null {
  const [first, agent = '', ...rest] = args;
  const surface = rest[0] === '--surface' ? rest[1] : undefined;
  const last = surface === undefined ? rest : rest.slice(2);
  const isPlain = [agent, surface ?? 'none'].every((word) => /^[a-z0-9][a-z0-9-]*$/.test(word));
  if (first !== '--agent' || !isPlain) return null;
  const [how, seconds] = last;
  if (how === '--alone' && last.length === 1) return { agent, surface, alone: true };
  return how === '--within' && last.length === 2 ? { agent, surface, within: seconds } : null;
}

function valuesIn(args: readonly string[]): Values {
  const [word, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
  return launchersValues(args) ?? readOptions(args, { agent: word, surface: word, alone: flag, within: word }).values;
}

function asked(args: readonly string[]): Asked | string {
  const values = valuesIn(args);
  const id = String(values['agent'] ?? '');
  const agent = agentNamed(id);
  if (agent === null) return `no such agent \`${id}\``;
  const within = values['within'] === undefined ? null : Number(values['within']);
  if (within !== null && !(within > 0)) return `\`--within\` is no number of seconds`;
  return { agent, surface: String(values['surface'] ?? agent.surfaces[0]), alone: values['alone'] === true, within };
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

function given({ within }: Asked, { exitCode, stdout, stderr }: HookAnswer, io: Io): number {
  io.out(stdout);
  io.err(stderr);
  return within === null ? exitCode : answeredFrom + exitCode;
}

async function answer(call: Asked, io: Io): Promise<number> {
  const { agent, surface, within } = call;
  if (within !== null) endAfter(within);
  if (!agent.surfaces.includes(surface)) throw new Error(`${agent.title} has no surface \`${surface}\``);
  const payload = await io.stdin();
  const fromGate = call.alone ? null : await askedGate(call, payload, io);
  return given(call, fromGate ?? (await judgeAlone(call.agent, call.surface, payload, io)), io);
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
    return given(call, call.agent.deny(says), io);
  }
}

export const hook: Verb = {
  name: 'hook',
  usage: '--agent NAME [--surface NAME] [--alone | --within SECONDS]',
  summary: "judges one tool call on stdin and answers in its agent's dialect",
  run,
};
