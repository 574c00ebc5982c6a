import { ownField } from '../core/model/ownField';
import { finish } from './finish';
import { processIo as io } from './processIo';
import { Misuse, exit } from './verb';
import type { Verb } from './verb';

/* Each verb is loaded only when it is called, so that a hook starts quickly. */

type Entry = { readonly summary: string; readonly load: () => Promise<Verb> };

const verbs: Readonly<Record<string, Entry>> = {
  hook: {
    summary: "judges one tool call on stdin in its agent's dialect",
    load: async () => (await import('./hook')).hook,
  },
  line: {
    summary: "judges a terminal's line where no editor answers; started by the shell guard",
    load: async () => (await import('./line')).line,
  },
  launch: {
    summary: "judges a program's start where no editor answers; started by the launchers",
    load: async () => (await import('./launch')).launch,
  },
  check: { summary: 'the verdict on one command, with reasons', load: async () => (await import('./check')).check },
  review: {
    summary: 'what the changes of a git range, the index or the working tree would do',
    load: async () => (await import('./review')).review,
  },
  plan: {
    summary: 'what a plan of Terraform, Pulumi or CloudFormation would do',
    load: async () => (await import('./plan')).plan,
  },
  test: { summary: "runs the policy's tests", load: async () => (await import('./test')).test },
  drill: { summary: 'replays known incidents against the policy', load: async () => (await import('./drill')).drill },
  reach: {
    summary: 'what an agent’s shell could use now, and what of it is production',
    load: async () => (await import('./reach')).reach,
  },
  init: {
    summary: 'installs the hook for an agent, or removes it',
    load: async () => (await import('./initVerb')).initVerb,
  },
  doctor: {
    summary: 'proves that the hook of every agent here is alive',
    load: async () => (await import('./doctor')).doctor,
  },
  'shell-init': {
    summary: 'prints the line that guards a shell outside the editor',
    load: async () => (await import('./shellInit')).shellInit,
  },
  stop: {
    summary: 'denies every act of every agent until the editor resumes',
    load: async () => (await import('./stop')).stop,
  },
  mcp: {
    summary: 'runs an MCP server behind the gate',
    load: async () => (await import('./mcp')).mcp,
  },
  audit: { summary: 'verifies the record', load: async () => (await import('./audit')).audit },
};

function help(): string {
  const width = Math.max(...Object.keys(verbs).map((name) => name.length));
  const lines = Object.entries(verbs).map(([name, { summary }]) => `  holdpoint ${name.padEnd(width)}  ${summary}`);
  return `Holdpoint holds risky operations of AI agents until a person says yes.\n\n${lines.join('\n')}\n`;
}

async function main(name: string | undefined, args: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    io.out(help());
    return name === undefined ? exit.misuse : exit.clean;
  }
  const entry = ownField(verbs, name);
  if (entry === undefined) throw new Misuse(`no such verb \`${name}\``, `one of ${Object.keys(verbs).join(', ')}`);
  const verb = await entry.load();
  if (name !== 'hook' && name !== 'launch' && (args[0] === '--help' || args[0] === '-h')) {
    io.out(`holdpoint ${verb.name} ${verb.usage}\n${verb.summary}\n`);
    return exit.clean;
  }
  return verb.run(args, io);
}

void finish(main(process.argv[2], process.argv.slice(3)));
