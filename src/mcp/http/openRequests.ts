import type { Id } from '../readLine';
import { isFields } from '../readLine';
import { answersIn, requestsIn } from './standIns';

/** The client's requests that nobody has answered yet. */
export type OpenRequests = {
  /** The client sends a message or a batch. */
  readonly sent: (value: unknown) => void;
  /** The server says a message or a batch. */
  readonly heard: (value: unknown) => void;
  /** No answer will come to the requests in it, or to any where it is null: each is answered with an error. */
  readonly lost: (value: unknown, says: string) => void;
};

const SERVER_FAILED = -32000;

export function createOpenRequests(answer: (message: Buffer) => void): OpenRequests {
  const open = new Map<string, Id>();
  return {
    sent(value) {
      for (const id of requestsIn(value)) open.set(JSON.stringify(id), id);
      if (!isFields(value) || value['method'] !== 'notifications/cancelled') return;
      const { params } = value;
      // What the client gave up is not answered.
      if (isFields(params)) open.delete(JSON.stringify(params['requestId']));
    },
    heard(value) {
      for (const id of answersIn(value)) open.delete(JSON.stringify(id));
    },
    lost(value, says) {
      const ids = value === null ? [...open.values()] : requestsIn(value);
      for (const id of ids.filter((one) => open.delete(JSON.stringify(one)))) {
        const error = { code: SERVER_FAILED, message: says };
        answer(Buffer.from(JSON.stringify({ jsonrpc: '2.0', id, error })));
      }
    },
  };
}
