import type { Hook } from '../canary/runCanary';
import { loadModule, pluginShell } from '../canary/loadModule';
import type { PluginCall } from '../canary/loadModule';
import { shellCall } from '../canary/shellCalls';
import { startDelegate, startEntry } from '../canary/startEntry';
import type { CanaryGround, Started } from '../canary/startEntry';
import type { Act } from './attack';
import { writeCall } from './writeCall';

function pluginCall(act: Act, session: string): PluginCall {
  if (act.kind === 'run') return pluginShell(act.script, session);
  const { path, text } = act;
  return { tools: ['write', 'create_file'], input: { filePath: path, path, content: text }, session };
}

/**
 * Puts one act to a hook as a call of its agent: the hook judges it, nobody runs it. `null` where no payload of this
 * agent says such a thing. Never rejects.
 */
export async function putAct(
  { agent, surface, entry }: Hook,
  act: Act,
  session: string,
  ground: CanaryGround,
): Promise<Started | null> {
  if (entry.kind === 'module') return loadModule(entry.path, pluginCall(act, session), agent, ground);
  if (entry.kind === 'delegate') {
    const call =
      act.kind === 'run'
        ? { name: 'Bash', input: { cmd: act.script } }
        : { name: 'create_file', input: { path: act.path, content: act.text } };
    return startDelegate(entry.path, call, agent, ground);
  }
  const place = { cwd: ground.cwd, session };
  const payload =
    act.kind === 'run' ? shellCall(agent, surface, act.script, place) : writeCall(agent, surface, act, place);
  return payload === null ? null : startEntry(entry, payload, ground);
}
