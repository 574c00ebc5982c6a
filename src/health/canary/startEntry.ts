import { cmdProgram } from '../../agents/settings/windowsLine';
import type { Agent, HookAnswer } from '../../core/model/agent';
import { askProgram } from '../../node/askProgram';
import type { HookEntry } from '../hookEntries';

/** What a canary is started with; the environment is that of whoever starts the agent. */
export type CanaryGround = {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** A runtime that loads modules as an agent's own would. */
  readonly node: string;
  readonly platform: string;
  /** Milliseconds after which a hook is given up. */
  readonly limit: number;
};

export type Started =
  { readonly kind: 'ended'; readonly answer: HookAnswer } | { readonly kind: 'failed'; readonly says: string };

type Start = { readonly program: string; readonly args: readonly string[]; readonly verbatim?: boolean };

const powershell = 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe';

function startOf(entry: Extract<HookEntry, { kind: 'line' | 'program' }>, platform: string): Start {
  if (entry.kind === 'program') {
    const [program, ...args] = entry.words;
    return { program, args };
  }
  if (entry.shell === 'powershell') {
    return { program: powershell, args: ['-NoProfile', '-NonInteractive', '-Command', entry.line] };
  }
  return platform === 'win32'
    ? { program: cmdProgram, args: ['/d', '/s', '/c', `"${entry.line}"`], verbatim: true }
    : { program: '/bin/sh', args: ['-c', entry.line] };
}

/** Starts the hook as its agent does, with the payload on stdin. Never rejects. */
export async function startEntry(
  entry: Extract<HookEntry, { kind: 'line' | 'program' }>,
  input: string,
  { cwd, env, platform, limit }: CanaryGround,
): Promise<Started> {
  const { code, says, out } = await askProgram({ ...startOf(entry, platform), cwd, env, input, limit });
  if (code === null) return { kind: 'failed', says };
  return { kind: 'ended', answer: { exitCode: code, stdout: out, stderr: says } };
}

/** The same for a program that its agent delegates calls to, where 0 is a yes whatever is said. Never rejects. */
export async function startDelegate(
  path: string,
  { name, input }: { readonly name: string; readonly input: Readonly<Record<string, string>> },
  { allow }: Pick<Agent, 'allow'>,
  { cwd, env, limit }: CanaryGround,
): Promise<Started> {
  const told = { ...env, AGENT_TOOL_NAME: name };
  const asked = { program: path, args: [], cwd, env: told, input: JSON.stringify(input), limit };
  const { code, says, out } = await askProgram(asked);
  if (code === null) return { kind: 'failed', says };
  return { kind: 'ended', answer: code === 0 ? allow : { exitCode: code, stdout: out, stderr: says } };
}
