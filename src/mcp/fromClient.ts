import { setTimeout as pause } from 'node:timers/promises';
import { refusedLine } from './answers';
import type { Piece } from './lines';
import type { ListAnswers } from './listAnswers';
import { createLongLine, type LongLine } from './longLine';
import { isFields, readLine, type Fields, type Message } from './readLine';
import type { Outcome, RulesOn } from './ruleOn';
import type { ToClient } from './toClient';

/** Milliseconds for calls that were on their way when the client went. */
const GRACE = 5_000;

/** What the client says: passed on as it came, but for calls that are not to go. */
export type FromClient = {
  /** Settles once the server can take more; a call that is being ruled on is not waited for. */
  readonly take: (piece: Piece) => Promise<void>;
  /** Settles once all calls are ruled on, or have had their time. */
  readonly finish: () => Promise<unknown>;
};

type Options = {
  readonly client: ToClient;
  readonly rules: RulesOn;
  readonly listAnswers: ListAnswers;
  /** To the server. */
  readonly send: (bytes: Buffer) => Promise<void>;
};

function bare(message: Message): unknown {
  return message.kind === 'plain' ? message.value : message.kind === 'call' ? message.call.message : null;
}

function overhear(message: Fields, { rules, listAnswers }: Options): void {
  const { method, id, params } = message;
  if (method === 'tools/list') listAnswers.expect(id);
  if (!isFields(params)) return;
  if (method === 'initialize') rules.hello(params['capabilities']);
  if (method === 'notifications/cancelled') rules.cancel(params['requestId']);
}

async function outcomeOf(message: Message, { client, rules }: Options): Promise<Outcome> {
  if (message.kind === 'call') return rules.ruleOn(message.call);
  if (message.kind === 'plain') {
    const isOurs = isFields(message.value) && rules.takeAnswer(message.value);
    return { kind: isOurs ? 'answered' : 'forward' };
  }
  client.say(refusedLine(message.id, message.says));
  return { kind: 'answered' };
}

/** The line as it came where all of it may go, else what is left of it. */
async function settle(
  bytes: Buffer,
  { messages, isBatch }: { readonly messages: readonly Message[]; readonly isBatch: boolean },
  options: Options,
): Promise<void> {
  const outcomes = await Promise.all(messages.map((message) => outcomeOf(message, options)));
  if (outcomes.every(({ kind }) => kind === 'forward')) return options.send(bytes);
  const left = outcomes.flatMap((outcome, index): readonly unknown[] => {
    const message = messages[index];
    if (outcome.kind === 'instead') return [outcome.message];
    return outcome.kind === 'forward' && message !== undefined ? [bare(message)] : [];
  });
  if (left.length > 0) await options.send(Buffer.from(`${JSON.stringify(isBatch ? left : left[0])}\n`));
}

export function createFromClient(options: Options): FromClient {
  const { client, send } = options;
  /** While a long line goes in parts, none of those that are ruled on may stand in the middle of it. */
  let gap = Promise.resolve();
  let closeGap: (() => void) | null = null;
  const between: Options = { ...options, send: (bytes) => gap.then(() => send(bytes)) };
  const underWay = new Set<Promise<void>>();
  let long: LongLine | null = null;

  async function takeLine(bytes: Buffer): Promise<void> {
    const seen = readLine(bytes);
    if (seen.kind === 'other') return send(bytes);
    if (seen.kind === 'refused') {
      client.say(refusedLine(seen.id, seen.says));
      return;
    }
    for (const message of seen.messages) {
      if (message.kind === 'plain' && isFields(message.value)) overhear(message.value, options);
    }
    const settled = settle(bytes, seen, between);
    if (seen.messages.every(({ kind }) => kind === 'plain')) return settled;
    const noted = settled.finally(() => underWay.delete(noted));
    underWay.add(noted);
  }

  async function passPart(bytes: Buffer, last: boolean): Promise<void> {
    if (closeGap === null) {
      gap = new Promise((resolve) => {
        closeGap = resolve;
      });
    }
    await send(bytes);
    if (!last) return;
    closeGap?.();
    closeGap = null;
  }

  async function takePart({ bytes, last }: Extract<Piece, { kind: 'part' }>): Promise<void> {
    const now = (long ??= createLongLine());
    if (last) long = null;
    const fate = now.take(bytes);
    if (fate === 'pass') await passPart(bytes, last);
    if (fate === 'pass' || fate === 'drop') return;
    client.say(refusedLine(null, 'a call of a tool that is longer than 16 MiB'));
    // What has been passed of it must not become a message.
    if (fate === 'break') await passPart(Buffer.from('\n'), true);
  }

  return {
    take: (piece) => (piece.kind === 'line' ? takeLine(piece.bytes) : takePart(piece)),
    finish: () => Promise.race([Promise.all(underWay), pause(GRACE, undefined, { ref: false })]),
  };
}
