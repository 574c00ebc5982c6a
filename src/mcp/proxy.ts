import { createFromClient, type FromClient } from './fromClient';
import { createLines } from './lines';
import { createListAnswers, type ListAnswers } from './listAnswers';
import { createRulesOn, type RuleOptions } from './ruleOn';
import type { Ended, Server } from './server';
import { createToClient, type ToClient } from './toClient';

export type ProxyOptions = Omit<RuleOptions, 'client'> & {
  readonly input: AsyncIterable<Buffer>;
  readonly send: (bytes: Buffer) => Promise<void>;
  readonly server: Server;
  readonly note: (says: string) => void;
};

/** 16 MiB, in bytes: a longer call is refused, a longer line of any other kind is passed in parts. */
export const LONGEST = 16 * 1024 * 1024;

async function listenToClient(input: AsyncIterable<Buffer>, fromClient: FromClient): Promise<void> {
  const lines = createLines(LONGEST);
  for await (const chunk of input) {
    for (const piece of lines.push(chunk)) await fromClient.take(piece);
  }
  for (const piece of lines.end()) await fromClient.take(piece);
  await fromClient.finish();
}

async function listenToServer({ output }: Server, client: ToClient, listAnswers: ListAnswers): Promise<void> {
  const lines = createLines(LONGEST);
  for await (const chunk of output) {
    // Before it is passed: a call may come right behind the list.
    listAnswers.overhear(lines.push(chunk));
    await client.relay(chunk);
  }
  listAnswers.overhear(lines.end());
}

/**
 * Joins a client and a server. Bytes of both pass untouched, in their order; only calls of tools are held back until
 * they are ruled on, and others overtake them meanwhile.
 */
export async function runProxy(options: ProxyOptions): Promise<Ended> {
  const { input, send, server, note } = options;
  const client = createToClient(send);
  const rules = createRulesOn({ ...options, client });
  const listAnswers = createListAnswers(options.lists);
  const fromClient = createFromClient({ client, rules, listAnswers, send: server.send });
  listenToClient(input, fromClient)
    .then(rules.cancelAll)
    .catch((error: unknown) => {
      note(`the client cannot be read: ${error instanceof Error ? error.message : 'unknown fault'}`);
    })
    .finally(server.end);
  await listenToServer(server, client, listAnswers).catch((error: unknown) => {
    // Whatever the server went on to say would be lost without a word; the client sees it end instead.
    note(`the server cannot be read: ${error instanceof Error ? error.message : 'unknown fault'}`);
    server.kill('SIGTERM');
  });
  const ended = await server.ended;
  rules.cancelAll();
  await client.finish();
  return ended;
}
