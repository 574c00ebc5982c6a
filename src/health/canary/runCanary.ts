import type { Agent } from '../../core/model/agent';
import { canaryScript, canaryVerdict } from '../../gate/canary';
import type { CanaryResult } from '../agentHealth';
import type { HookEntry } from '../hookEntries';
import { isAllowOf, isDenyOf } from './dialect';
import { loadModule, pluginShell } from './loadModule';
import { shellCall } from './shellCalls';
import { startDelegate, startEntry } from './startEntry';
import type { CanaryGround, Started } from './startEntry';

/** One hook as it is installed. */
export type Hook = { readonly agent: Agent; readonly surface: string; readonly entry: HookEntry };

export type CanaryOptions = CanaryGround & {
  /** 32 hex digits that nobody can know before. */
  readonly nonce: () => string;
  /** Milliseconds that never jump. */
  readonly monotonic: () => number;
  /** All agents are stopped, so that the harmless call is denied too. */
  readonly isStopped: boolean;
};

type Put = (kind: 'harm' | 'harmless', nonce: string) => Promise<Started> | null;

function putThrough({ agent, surface, entry }: Hook, ground: CanaryGround): Put {
  return (kind, nonce) => {
    const script = canaryScript({ kind, nonce });
    if (entry.kind === 'module') return loadModule(entry.path, pluginShell(script, nonce), agent, ground);
    if (entry.kind === 'delegate')
      return startDelegate(entry.path, { name: 'Bash', input: { cmd: script } }, agent, ground);
    const payload = shellCall(agent, surface, script, { cwd: ground.cwd, session: nonce });
    return payload === null ? null : startEntry(entry, payload, ground);
  };
}

function shortly(text: string): string {
  const line = text.trim().split('\n')[0] ?? '';
  return line.length > 160 ? `${line.slice(0, 160)}…` : line;
}

/** What an answer is that should have been another. */
function told(started: Started): string {
  if (started.kind === 'failed') return started.says;
  const { exitCode, stdout, stderr } = started.answer;
  const words = shortly(stderr === '' ? stdout : stderr);
  return `exit code ${exitCode}${words === '' ? ', without a word' : `: ${words}`}`;
}

/**
 * Puts a call that must be denied, and one that must pass, through the very command that the agent starts. Nothing of
 * them is run; see `gate/canary`. Never rejects.
 */
export async function runCanary(hook: Hook, options: CanaryOptions): Promise<CanaryResult> {
  const { agent } = hook;
  const put = putThrough(hook, options);
  const nonce = options.nonce();
  const began = options.monotonic();
  const harm = await put('harm', nonce);
  const milliseconds = Math.round(options.monotonic() - began);
  if (harm === null) return { kind: 'not-asked', says: 'its tool calls are not known to this build' };
  if (harm.kind === 'failed' || !isDenyOf(agent.deny, harm.answer)) {
    return { kind: 'lets-through', says: `a call that must be denied was answered with ${told(harm)}` };
  }
  const verdict = canaryVerdict(`${harm.answer.stdout}\n${harm.answer.stderr}`, nonce);
  const answered = { kind: 'answered', milliseconds, enforced: verdict?.enforced ?? true } as const;
  if (options.isStopped) return answered;
  const harmless = await put('harmless', options.nonce());
  if (harmless === null || (harmless.kind === 'ended' && isAllowOf(agent.allow, harmless.answer))) return answered;
  return { kind: 'stops-all', says: `a harmless call was answered with ${told(harmless)}` };
}
