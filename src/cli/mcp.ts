import { ownField } from '../core/model/ownField';
import { constants } from 'node:os';
import { basename } from 'node:path';
import { isNonEmpty } from '../core/model/nonEmpty';
import { runMcp } from '../mcp/runMcp';
import type { McpTarget } from '../mcp/runMcp';
import { written } from '../mcp/written';
import { readOptions } from './options';
import { Misuse } from './verb';
import type { Io, Verb } from './verb';

const usage = '[--server NAME] [--no-elicitation] (-- SERVER ARG … | --url URL [--header NAME:VALUE])';

const help = `runs an MCP server behind the gate: the client speaks to it as before, and calls of tools are judged

  --server NAME      as the client's configuration calls the server; the program's name when left out
  --no-elicitation   without an editor nobody is asked: a held call is denied, whatever the client could show
  -- SERVER ARG …    starts the server; its exit code, signals and stderr are passed on
  --url URL          a server behind an address, by Streamable HTTP or the event stream that was before it
  --header N:V       sent with each request there; $NAME in it is taken from the environment`;

function addressed(text: string): URL {
  if (!URL.canParse(text)) throw new Misuse(`\`${text}\` is no address`);
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw new Misuse(`\`${text}\` is no address of HTTP`);
  return url;
}

/** Secrets stand in the environment, where the list of processes does not show them. */
function headersOf(text: string | undefined, env: Io['env']): Readonly<Record<string, string>> {
  if (text === undefined) return {};
  const at = text.indexOf(':');
  if (at < 1) throw new Misuse(`\`${text}\` is no header`, 'write it as `Authorization: Bearer $TOKEN`');
  const value = text.slice(at + 1).trim();
  return { [text.slice(0, at).trim()]: value.replace(/\$(\w+)/g, (_whole, name: string) => ownField(env, name) ?? '') };
}

function targetOf(url: string | undefined, header: string | undefined, argv: readonly string[], env: Io['env']) {
  if (url !== undefined && argv.length > 0) throw new Misuse('`--url` and a server do not go together', usage);
  if (url !== undefined) {
    return { kind: 'address', url: addressed(url), headers: headersOf(header, env) } satisfies McpTarget;
  }
  if (!isNonEmpty(argv)) throw new Misuse('no server to run', usage);
  return { kind: 'process', argv } satisfies McpTarget;
}

/** Programs that start others: the name stands behind them. */
const STARTERS = /^(?:npx|node|uvx|uv|python3?|docker|bunx?|deno|pnpm|yarn|dlx|run|exec|tool)(?:\.cmd|\.exe)?$/;

function nameOf(target: McpTarget): string {
  if (target.kind === 'address') return target.url.hostname;
  const word = target.argv.find((one) => !one.startsWith('-') && !STARTERS.test(basename(one))) ?? target.argv[0];
  return basename(word).replace(/\.[cm]?js$|\.py$/, '');
}

const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];

async function run(args: readonly string[], io: Io): Promise<number> {
  const at = args.indexOf('--');
  const { values, words } = readOptions(at < 0 ? args : args.slice(0, at), {
    server: { type: 'string' },
    url: { type: 'string' },
    header: { type: 'string' },
    'no-elicitation': { type: 'boolean' },
  });
  if (words.length > 0) throw new Misuse(`what is \`${words[0] ?? ''}\`?`, `the server stands behind --: ${usage}`);
  const text = (name: string): string | undefined => {
    const value = ownField(values, name);
    return typeof value === 'string' ? value : undefined;
  };
  const target = targetOf(text('url'), text('header'), at < 0 ? [] : args.slice(at + 1), io.env);
  // A client that is gone reads no more; the server is ended by the end of its input.
  process.stdout.on('error', () => undefined);
  const ended = await runMcp({
    ...{ name: text('server') ?? nameOf(target), target, mayElicit: values['no-elicitation'] !== true },
    ...{
      env: io.env,
      cwd: io.cwd,
      input: process.stdin as AsyncIterable<Buffer>,
      send: (bytes) => written(process.stdout, bytes),
    },
    note: (says) => {
      io.err(`holdpoint: ${says}\n`);
    },
    started: (kill) => {
      for (const signal of SIGNALS) process.on(signal, kill);
    },
  });
  process.stdin.destroy();
  return ended.signal === null ? ended.code : 128 + constants.signals[ended.signal];
}

export const mcp: Verb = { name: 'mcp', usage, summary: help, run };
