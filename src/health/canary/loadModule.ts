import type { Agent } from '../../core/model/agent';
import { askProgram } from '../../node/askProgram';
import type { CanaryGround, Started } from './startEntry';

/** One call of a plugin's agent: the names of its tool in the two manners, and the tool's input. */
export type PluginCall = {
  readonly tools: readonly [hooked: string, listened: string];
  readonly input: Readonly<Record<string, string>>;
  readonly session: string;
};

/** A shell command, with the keys of both manners. */
export function pluginShell(script: string, session: string): PluginCall {
  return { tools: ['bash', 'Bash'], input: { command: script, cmd: script, description: 'canary' }, session };
}

/**
 * Loads a plugin as its agent does and hands it one call, in the two manners that are known: a hook
 * that throws, and a listener that answers. `pass` and `stop TEXT` are its last line.
 */
const host = String.raw`
const { pathToFileURL } = require('node:url');
const [path, call] = process.argv.slice(1);
const { tools: [hooked, listened], input: args, session } = JSON.parse(call);
const say = (text) => { process.stdout.write(text + '\n', () => process.exit(0)); };
const listeners = [];
const agent = { on: (event, listener) => { if (event === 'tool.call') listeners.push(listener); } };
const context = Object.assign(agent, { directory: process.cwd(), worktree: process.cwd(), project: {}, client: {}, $: {} });
(async () => {
  const before = [];
  for (const make of new Set(Object.values(await import(pathToFileURL(path).href)))) {
    if (typeof make !== 'function') continue;
    const made = await make(context);
    if (typeof made?.['tool.execute.before'] === 'function') before.push(made['tool.execute.before']);
  }
  const input = { tool: hooked, sessionID: session, callID: session };
  try {
    for (const hook of before) await hook(input, { args });
  } catch (error) { return say('stop ' + (error instanceof Error ? error.message : String(error))); }
  for (const listener of listeners) {
    const answer = await listener({ tool: listened, toolUseID: session, input: args }, context);
    if (answer && answer.action !== 'allow') return say('stop ' + JSON.stringify(answer));
  }
  say(before.length + listeners.length === 0 ? 'nothing' : 'pass');
})().catch((error) => { process.stderr.write(String(error) + '\n'); process.exit(3); });
`;

/** What the plugin did, as if its agent's adapter had written it; never rejects. */
export async function loadModule(
  path: string,
  call: PluginCall,
  { allow, deny }: Pick<Agent, 'allow' | 'deny'>,
  { node, cwd, env, limit }: CanaryGround,
): Promise<Started> {
  const args = ['--input-type=commonjs', '-e', host, '--', path, JSON.stringify(call)];
  const plain = { ...env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: undefined };
  const { code, says, out } = await askProgram({ program: node, args, cwd, env: plain, input: '', limit });
  const line = out.trimEnd();
  if (code === 0 && line === 'pass') return { kind: 'ended', answer: allow };
  if (code === 0 && line.startsWith('stop ')) return { kind: 'ended', answer: deny(line.slice('stop '.length)) };
  const why = line === 'nothing' ? 'it listens to no tool call' : says.split('\n')[0];
  return { kind: 'failed', says: `the plugin \`${path}\` could not be asked: ${why ?? 'no reason'}` };
}
