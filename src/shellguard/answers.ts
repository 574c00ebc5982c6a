import type { Agent, HookAnswer } from '../core/model/agent';
import { perlList, perlQuoted, shQuoted } from './programText';

/** Stands where the reason goes in a deny that is written at the installation. */
export const reasonMark = 'HOLDPOINT-REASON';

/** One agent's dialect, as a launcher speaks it when it has nothing to pass on. */
export type AgentAnswers = {
  readonly id: string;
  readonly allow: HookAnswer;
  /** With `reasonMark` in it. */
  readonly deny: HookAnswer;
  /** The reason stands inside of JSON on stdout, and has to be escaped there. */
  readonly isJson: boolean;
  /** Whole seconds from the launcher's start to its own deny, by surface; the first is the default. */
  readonly seconds: readonly (readonly [surface: string, seconds: number])[];
};

/**
 * How long the launcher waits for an answer: longer than the gate waits for a person, since the gate's "held as HP-7" is
 * worth more than "too late", and shorter than the agent waits for the hook.
 */
export function launcherSeconds(agent: Agent, surface: string): number {
  const wait = agent.waitSeconds(surface);
  const margin = Math.min(5, Math.max(1, wait / 8));
  return Math.max(1, Math.floor(Math.min(wait + margin, agent.timeoutSeconds(surface) - 0.5)));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The dialects of agents, from what their adapters answer. */
export function answersOf(agents: readonly Agent[]): readonly AgentAnswers[] {
  return agents.map((agent) => {
    const deny = agent.deny(reasonMark);
    const seconds = agent.surfaces.map((surface) => [surface, launcherSeconds(agent, surface)] as const);
    return { id: agent.id, allow: agent.allow, deny, isJson: isJson(deny.stdout), seconds };
  });
}

/** The seconds after which the most impatient of all agents is to have an answer. */
export function leastSeconds(answers: readonly AgentAnswers[]): number {
  return Math.min(...answers.flatMap(({ seconds }) => seconds.map(([, each]) => each)));
}

/** Each agent's yes as entries of a hash in Perl: `ID => [CODE, STDOUT, STDERR]`. */
export function perlAllows(answers: readonly AgentAnswers[]): string {
  return answers
    .map(({ id, allow }) => `  ${perlQuoted(id)} => [${allow.exitCode}, ${perlList([allow.stdout, allow.stderr])}],\n`)
    .join('');
}

/** As entries of a hash in Perl: `ID => [ALLOW, DENY, IS_JSON, {SURFACE => SECONDS}, SHORTEST]`. */
export function perlAnswers(answers: readonly AgentAnswers[]): string {
  const one = ({ exitCode, stdout, stderr }: HookAnswer): string => `[${exitCode}, ${perlList([stdout, stderr])}]`;
  return answers
    .map(({ id, allow, deny, isJson: json, seconds }) => {
      const bySurface = seconds.map(([surface, each]) => `${perlQuoted(surface)} => ${each}`).join(', ');
      const shortest = Math.min(...seconds.map(([, each]) => each));
      return `  ${perlQuoted(id)} => [${one(allow)}, ${one(deny)}, ${json ? 1 : 0}, {${bySurface}}, ${shortest}],\n`;
    })
    .join('');
}

/** Words for a shell with `"$1"` where the reason goes; the reasons of `shLauncher` need no escape. */
function shWithReason(text: string): string {
  return text.split(reasonMark).map(shQuoted).join('"$1"');
}

const shSaying = (text: string, to: string): string => (text === '' ? '' : `printf %s ${shWithReason(text)}${to}; `);

/** Cases of `case $__hp_agent in`: the agent's deny for the reason in `$1`. */
export function shDenies(answers: readonly AgentAnswers[]): string {
  return answers
    .map(({ id, deny: { exitCode, stdout, stderr } }) => {
      return `    ${id}) ${shSaying(stdout, '')}${shSaying(stderr, ' >&2')}exit ${exitCode} ;;\n`;
    })
    .join('');
}

/** Cases of `case $__hp_agent:$__hp_code:$__hp_out in` that are an answer of the agent. */
export function shFits(answers: readonly AgentAnswers[]): string {
  const form = (text: string): string => text.trimEnd().split(reasonMark).map(shQuoted).join('*');
  return answers
    .map(({ id, allow, deny }) => {
      return `  ${id}:${allow.exitCode}:${form(allow.stdout)} | ${id}:${deny.exitCode}:${form(deny.stdout)}) ;;\n`;
    })
    .join('');
}

/** Cases of `case $__hp_agent:$__hp_surface in`: the seconds that the agent leaves. */
export function shSeconds(answers: readonly AgentAnswers[]): string {
  return answers
    .flatMap(({ id, seconds }) => {
      const shortest = Math.min(...seconds.map(([, each]) => each));
      const known = seconds.map(([surface, each]) => `  ${id}:${surface}) __hp_limit=${each} ;;\n`);
      return [...known, `  ${id}:*) __hp_limit=${shortest} ;;\n`];
    })
    .join('');
}
