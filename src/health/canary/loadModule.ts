import type { Agent } from '../../core/model/agent';
import { askProgram } from '../../node/askProgram';
import type { CanaryGround, Started } from './startEntry';

type Call = { readonly script: string; readonly session: string };

/**
 * Loads a plugin as its agent does and hands it one call of the shell tool, in the two manners that are known: a hook
 * that throws, and a listener that answers. `pass` and `stop TEXT` are its last line.
 */
const host = String.raw`
const { pathToFileURL } = require('node:url');
const [path, script, session] = process.argv.slice(1);
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
  const input = { tool: 'bash', sessionID: session, callID: session };
  try {
    for (const hook of before) await hook(input, { args: { command: script, description: 'canary' } });
  } catch (error) { return say('stop ' + (error instanceof Error ? error.message : String(error))); }
  for (const listener of listeners) {
    const answer = await listener({ tool: 'Bash', toolUseID: session, input: { cmd: script, command: script } }, context);
    if (answer && answer.action !== 'allow') return say('stop ' + JSON.stringify(answer));
  }
  say(before.length + listeners.length === 0 ? 'nothing' : 'pass');
})().catch((error) => { process.stderr.write(String(error) + '\n'); process.exit(3); });
`;

/** What the plugin did, as if its agent's adapter had written it; never rejects. */
export async function loadModule(
  path: string,
  { script, session }: Call,
  { allow, deny }: Pick<Agent, 'allow' | 'deny'>,
  { node, cwd, env, limit }: CanaryGround,
): Promise<Started> {
  const args = ['--input-type=commonjs', '-e', host, '--', path, script, session];
  const plain = { ...env, ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: undefined };
  const { code, says, out } = await askProgram({ program: node, args, cwd, env: plain, input: '', limit });
  const line = out.trimEnd();
  if (code === 0 && line === 'pass') return { kind: 'ended', answer: allow };
  if (code === 0 && line.startsWith('stop ')) return { kind: 'ended', answer: deny(line.slice('stop '.length)) };
  const why = line === 'nothing' ? 'it listens to no tool call' : says.split('\n')[0];
  return { kind: 'failed', says: `the plugin \`${path}\` could not be asked: ${why ?? 'no reason'}` };
}
