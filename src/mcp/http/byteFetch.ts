import type { AsyncLocalStorage } from 'node:async_hooks';
import { TransformStream } from 'node:stream/web';
import type { FetchLike } from '@modelcontextprotocol/sdk/shared/transport.js';
import { createEventBytes } from './eventBytes';
import { jsonIn } from './jsonIn';
import { answerStandIn, isAnswer } from './standIns';

/** What is being sent where a request is made. */
export type Sent = { readonly bytes: Buffer; readonly isRequest: boolean };

type Options = {
  readonly sent: AsyncLocalStorage<Sent>;
  /** A message of the server, or a batch, as it came and as it reads. */
  readonly heard: (bytes: Buffer, value: unknown) => void;
  /** Whether the answer to a post carries messages; the kind of before has them on its stream of events alone. */
  readonly answersPosts: boolean;
};

function typeOf(response: Response): string {
  return (response.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
}

function withBody(body: ReadableStream<Uint8Array> | string, { headers }: Response, status = 200): Response {
  return new Response(body, { status, headers });
}

function ofEvents(response: Response, heard: Options['heard']): Response {
  if (response.body === null) return response;
  const take = createEventBytes((data) => {
    const value = jsonIn(data);
    heard(data, value);
    return isAnswer(value) ? answerStandIn : '';
  });
  const taking = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      const rest = take(Buffer.from(chunk));
      if (rest.length > 0) controller.enqueue(rest);
    },
  });
  return withBody(response.body.pipeThrough(taking), response);
}

async function ofBody(response: Response, heard: Options['heard']): Promise<Response> {
  const bytes = Buffer.from(await response.arrayBuffer());
  const value = jsonIn(bytes);
  const isTaken = response.ok ? value !== undefined : isAnswer(value);
  if (isTaken) heard(bytes, value);
  // An empty batch: all of it has been heard.
  return isTaken ? withBody('[]', response) : withBody(bytes.toString('utf8'), response, response.status);
}

/**
 * `fetch` for the transports: what they send is the client's bytes, and what they read has given the server's bytes
 * away before. Their own writing and reading of JSON would change numbers, names that stand there twice, and escapes.
 */
export function byteFetch({ sent, heard, answersPosts }: Options): FetchLike {
  return async (url, init) => {
    const own = init?.method === 'POST' ? sent.getStore() : undefined;
    const response = await fetch(url, own === undefined ? init : { ...init, body: new Uint8Array(own.bytes) });
    const type = typeOf(response);
    if (response.ok && response.status !== 202 && type === 'text/event-stream') return ofEvents(response, heard);
    const isBody = answersPosts && own?.isRequest === true && response.status !== 202 && type === 'application/json';
    return isBody ? ofBody(response, heard) : response;
  };
}
