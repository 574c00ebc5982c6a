import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { isFields, isId } from '../readLine';
import type { Id } from '../readLine';

/*
 * The transport is told of messages by the few facts that it goes by; their bytes pass it by. So none of them is written
 * anew, and none is dropped for not being as its schema has it.
 */

/** Ids of the requests in a message or a batch. */
export function requestsIn(value: unknown): readonly Id[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.flatMap((one) => (isFields(one) && 'method' in one && isId(one['id']) ? [one['id']] : []));
}

export function isRequest(value: unknown): boolean {
  return requestsIn(value).length > 0;
}

/** Ids of the answers in a message or a batch. */
export function answersIn(value: unknown): readonly Id[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all.flatMap((one) => {
    const isOne = isFields(one) && ('result' in one || 'error' in one);
    return isOne && isId(one['id']) ? [one['id']] : [];
  });
}

/** What the client sent, for the transport: a batch is a request as soon as one of it is. Null for what is no message. */
export function sentStandIn(value: unknown): JSONRPCMessage | null {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  const messages = all.filter(isFields);
  const [first] = messages;
  if (first === undefined || messages.length !== all.length) return null;
  const [id] = requestsIn(value);
  const method = typeof first['method'] === 'string' ? first['method'] : '';
  if (id !== undefined) return { jsonrpc: '2.0', id, method };
  return 'method' in first ? { jsonrpc: '2.0', method } : { jsonrpc: '2.0', id: 0, result: {} };
}

/** Whether a message, or one of a batch, answers a request. */
export function isAnswer(value: unknown): boolean {
  return answersIn(value).length > 0;
}

/** Any other message, which the transport makes nothing of. */
export const otherStandIn = JSON.stringify({ jsonrpc: '2.0', method: 'notifications/passed' });

/** An answer to any request, for the transport: all that it asks is whether one came. */
export const answerStandIn = JSON.stringify({ jsonrpc: '2.0', id: 0, result: {} });
