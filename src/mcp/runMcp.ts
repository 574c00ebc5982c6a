import { randomBytes } from 'node:crypto';
import type { NonEmpty } from '../core/model/nonEmpty';
import { foldersOf } from '../node/state';
import { placesOnly } from '../node/variables';
import { addressesIn } from './addressesIn';
import { createJudge } from './judge';
import { openRemote } from './http/openRemote';
import { runProxy } from './proxy';
import type { Ended, Server } from './server';
import { startServer } from './startServer';
import { createToolLists } from './toolLists';

export type McpTarget =
  | { readonly kind: 'process'; readonly argv: NonEmpty<string> }
  | { readonly kind: 'address'; readonly url: URL; readonly headers: Readonly<Record<string, string>> };

export type McpOptions = {
  /** As the client's configuration calls it. */
  readonly name: string;
  readonly target: McpTarget;
  /** Whether a yes may come through the client where no editor is there. */
  readonly mayElicit: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly input: AsyncIterable<Buffer>;
  readonly send: (bytes: Buffer) => Promise<void>;
  readonly note: (says: string) => void;
  /** Hands over what ends the server, before it says anything. */
  readonly started: (kill: Server['kill']) => void;
};

function identityOf(name: string, target: McpTarget): string {
  return JSON.stringify([name, ...(target.kind === 'process' ? target.argv : [target.url.href])]);
}

/** Runs one server behind the gate until it ends. */
export function runMcp({ name, target, mayElicit, env, cwd, input, send, note, started }: McpOptions): Promise<Ended> {
  const server =
    target.kind === 'process'
      ? startServer(target.argv, { cwd, env, note })
      : openRemote(target.url, { headers: target.headers, note });
  started(server.kill);
  const { state } = foldersOf({ env, platform: process.platform });
  const session = `mcp-${process.pid}-${randomBytes(4).toString('hex')}`;
  const variables = placesOnly(env);
  const addresses = addressesIn(target.kind === 'process' ? target.argv : [target.url.href]);
  return runProxy({
    ...{ input, send, server, note, mayElicit },
    judge: createJudge(env, note),
    lists: createToolLists(state, identityOf(name, target), note),
    askedCall: (call, about) => ({
      ...{ kind: 'call', server: name, tool: call.name, input: call.input, cwd, session, variables },
      listed: { ...about, addresses },
    }),
  });
}
