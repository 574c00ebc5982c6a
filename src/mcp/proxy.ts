import { setTimeout as pause } from 'node:timers/promises';
import { refusedLine } from './answers';
import { createLines, type Piece } from './lines';
import { isFields, readLine, type Fields, type Message } from './readLine';
import { createRulesOn, type Outcome, type RuleOptions } from './ruleOn';
import type { Ended, Server } from './server';
import { createToClient } from './toClient';
import { createTopKeys, type TopKeys } from './topKeys';

export type ProxyOptions = Omit<RuleOptions, 'client'> & {
  readonly input: AsyncIterable<Buffer>;
  readonly send: (bytes: Buffer) => Promise<void>;
  readonly server: Server;
  readonly note: (says: string) => void;
};

/** 16 MiB, in bytes: a longer call is refused, a longer line of any other kind is passed in parts. */
export const LONGEST = 16 * 1024 * 1024;
/** Milliseconds for calls that were on their way when the client went. */
const GRACE = 5_000;

function bare(message: Message): unknown {
  return message.kind === 'plain' ? message.value : message.kind === 'call' ? message.call.message : null;
}

/** A line longer than the limit: passed while it can only be something that is not judged. */
function isJudged(keys: TopKeys): boolean {
  const found = keys.found();
  const methods = found.filter(([key]) => key === 'method');
  const isReply = found.some(([key]) => key === 'result' || key === 'error');
  if (keys.isOther() || methods.length > 1 || (isReply && methods.length > 0)) return true;
  return methods.some(([, text]) => text === null || text === 'tools/call') || (methods.length === 0 && !isReply);
}

/**
 * Joins a client and a server. Bytes of both pass untouched, in their order; only calls of tools are held back until
 * they are ruled on, and others overtake them meanwhile.
 */
export async function runProxy(options: ProxyOptions): Promise<Ended> {
  const { input, send, server, note } = options;
  const client = createToClient(send);
  const rules = createRulesOn({ ...options, client });
  const lists = new Set<string>();
  const underWay = new Set<Promise<void>>();
  let long: { readonly keys: TopKeys; isRefused: boolean; isPassed: boolean } | null = null;

  function overhear(message: Fields): void {
    const { method, id, params } = message;
    if (method === 'tools/list') lists.add(JSON.stringify(id));
    if (!isFields(params)) return;
    if (method === 'initialize') rules.hello(params['capabilities']);
    if (method === 'notifications/cancelled') rules.cancel(params['requestId']);
  }

  async function ruleOnEach(messages: readonly Message[]): Promise<readonly Outcome[]> {
    return Promise.all(
      messages.map((message): Outcome | Promise<Outcome> => {
        if (message.kind === 'call') return rules.ruleOn(message.call);
        if (message.kind === 'plain')
          return isFields(message.value) && rules.takeAnswer(message.value)
            ? { kind: 'answered' }
            : { kind: 'forward' };
        client.say(refusedLine(message.id, message.says));
        return { kind: 'answered' };
      }),
    );
  }

  async function settle(bytes: Buffer, messages: readonly Message[], isBatch: boolean): Promise<void> {
    const outcomes = await ruleOnEach(messages);
    if (outcomes.every(({ kind }) => kind === 'forward')) return server.send(bytes);
    const left = outcomes.flatMap((outcome, index): readonly unknown[] => {
      const message = messages[index];
      if (outcome.kind === 'instead') return [outcome.message];
      return outcome.kind === 'forward' && message !== undefined ? [bare(message)] : [];
    });
    if (left.length > 0) await server.send(Buffer.from(`${JSON.stringify(isBatch ? left : left[0])}\n`));
  }

  async function takeLine(bytes: Buffer): Promise<void> {
    const seen = readLine(bytes);
    if (seen.kind === 'other') return server.send(bytes);
    if (seen.kind === 'refused') {
      client.say(refusedLine(seen.id, seen.says));
      return;
    }
    for (const message of seen.messages) {
      if (message.kind === 'plain' && isFields(message.value)) overhear(message.value);
    }
    const settled = settle(bytes, seen.messages, seen.isBatch);
    if (seen.messages.every(({ kind }) => kind === 'plain')) return settled;
    const noted = settled.finally(() => underWay.delete(noted));
    underWay.add(noted);
  }

  async function takePart({ bytes, last }: Extract<Piece, { kind: 'part' }>): Promise<void> {
    const now = (long ??= { keys: createTopKeys(), isRefused: false, isPassed: false });
    if (last) long = null;
    if (now.isRefused) return;
    now.keys.push(bytes);
    if (!isJudged(now.keys)) {
      now.isPassed = true;
      return server.send(bytes);
    }
    now.isRefused = true;
    client.say(refusedLine(null, 'a call of a tool that is longer than 16 MiB'));
    // What has been passed of it must not become a message.
    if (now.isPassed) await server.send(Buffer.from('\n'));
  }

  async function takePieces(pieces: readonly Piece[]): Promise<void> {
    for (const piece of pieces) await (piece.kind === 'line' ? takeLine(piece.bytes) : takePart(piece));
  }

  async function listenToClient(): Promise<void> {
    const lines = createLines(LONGEST);
    for await (const chunk of input) await takePieces(lines.push(chunk));
    await takePieces(lines.end());
    await Promise.race([Promise.all(underWay), pause(GRACE, undefined, { ref: false })]);
    rules.cancelAll();
    server.end();
  }

  function seeAnswer(value: unknown): void {
    const key = isFields(value) ? JSON.stringify(value['id']) : '';
    if (isFields(value) && !('method' in value) && lists.delete(key)) options.lists.see(value['result']);
  }

  function overhearServer(pieces: readonly Piece[]): void {
    if (lists.size === 0) return;
    for (const { kind, bytes } of pieces) {
      if (kind === 'part') continue;
      try {
        const value: unknown = JSON.parse(bytes.toString('utf8'));
        for (const one of Array.isArray(value) ? value : [value]) seeAnswer(one);
      } catch {
        // The client has to make what it can of it.
      }
    }
  }

  async function listenToServer(): Promise<void> {
    const lines = createLines(LONGEST);
    for await (const chunk of server.output) {
      // Before it is passed: a call may come right behind the list.
      overhearServer(lines.push(chunk));
      await client.relay(chunk);
    }
    overhearServer(lines.end());
  }

  listenToClient().catch((error: unknown) => {
    note(`the client cannot be read: ${error instanceof Error ? error.message : 'unknown fault'}`);
    server.end();
  });
  await listenToServer().catch(() => undefined);
  const ended = await server.ended;
  rules.cancelAll();
  await client.finish();
  return ended;
}
