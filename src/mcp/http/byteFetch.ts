import type { AsyncLocalStorage } from 'node:async_hooks';
import type { FetchLike } from '@modelcontextprotocol/sdk/shared/transport.js';
import { createEventBytes } from './eventBytes';
import { jsonIn } from './jsonIn';
import { createResuming } from './resuming';
import { answerStandIn, isAnswer, otherStandIn } from './standIns';
import { watched } from './watched';

/** What is being sent where a request is made. */
export type Sent = { readonly bytes: Buffer; readonly isRequest: boolean };

type Options = {
  readonly sent: AsyncLocalStorage<Sent>;
  /** A message of the server, or a batch, as it came and as it reads. */
  readonly heard: (bytes: Buffer, value: unknown) => void;
  /** Nothing more comes of what was sent, and nothing can be resumed; null where that is so of all that was sent. */
  readonly ended: (sent: Sent | null) => void;
  /** Whether the answer to a post carries messages; the kind of before has them on its stream of events alone. */
  readonly answersPosts: boolean;
};

function typeOf(response: Response): string {
  return (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function withBody(body: ReadableStream<Uint8Array> | string, { headers }: Response, status = 200): Response {
  return new Response(body, { status, headers });
}

function ofEvents(response: Response, heard: Options['heard'], ended: () => void): Response {
  if (response.body === null) return response;
  let isNumbered = false;
  const take = createEventBytes(
    (data) => {
      const value = jsonIn(data);
      heard(data, value);
      return isAnswer(value) ? answerStandIn : otherStandIn;
    },
    () => {
      isNumbered = true;
    },
  );
  const over = (): void => {
    if (!isNumbered) ended();
  };
  return withBody(watched(response.body, take, over), response);
}

async function ofBody(response: Response, heard: Options['heard'], ended: () => void): Promise<Response> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const value = jsonIn(bytes);
  const isTaken = response.ok ? value !== undefined : isAnswer(value);
  if (isTaken) {
    heard(bytes, value);
    ended();
  }
  // An empty batch: all of it has been heard.
  return isTaken ? withBody('[]', response) : withBody(bytes.toString('utf8'), response, response.status);
}

/**
 * `fetch` for the transports: what they send is the client's bytes, and what they read has given the server's bytes
 * away before. Their own writing and reading of JSON would change numbers, names that stand there twice, and escapes.
 */
export function byteFetch({ sent, heard, ended, answersPosts }: Options): FetchLike {
  const again = createResuming(() => {
    ended(null);
  });
  return async (url, init) => {
    const own = init?.method === 'POST' ? sent.getStore() : undefined;
    const request = own === undefined ? init : { ...init, body: new Uint8Array(own.bytes) };
    const response = await again(fetch(url, request), init);
    const type = typeOf(response);
    const over = (): void => {
      // Of the server's own stream nobody waits for an answer, but where it is the only one.
      if (own !== undefined || !answersPosts) ended(own ?? null);
    };
    if (response.ok && response.status !== 202 && type === 'text/event-stream') return ofEvents(response, heard, over);
    const isBody = answersPosts && own?.isRequest === true && response.status !== 202 && type === 'application/json';
    return isBody ? ofBody(response, heard, over) : response;
  };
}
