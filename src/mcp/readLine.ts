import { ownField } from '../core/model/ownField';
import { hasNamesTwice } from '../core/model/namesTwice';
export type Fields = Readonly<Record<string, unknown>>;
export type Id = string | number;

/** One `tools/call`, read. */
export type ToolsCall = {
  /** Null for a notification, which is answered by nobody. */
  readonly id: Id | null;
  readonly name: string;
  readonly input: unknown;
  /** `_meta` of its parameters. */
  readonly meta: Fields;
  readonly params: Fields;
  readonly message: Fields;
};

/** What a line of the client is to the proxy. */
export type Seen =
  /** One message or a batch of them; none of them need be a call. */
  | { readonly kind: 'messages'; readonly messages: readonly Message[]; readonly isBatch: boolean }
  /** No JSON, and nothing that a lenient reader could take for a call. */
  | { readonly kind: 'other' }
  | { readonly kind: 'refused'; readonly id: Id | null; readonly says: string };

export type Message =
  | { readonly kind: 'call'; readonly call: ToolsCall }
  | { readonly kind: 'plain'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly id: Id | null; readonly says: string };

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isId(value: unknown): value is Id {
  return typeof value === 'string' || typeof value === 'number';
}

const METHOD = 'tools/call';

function idOf({ id }: Fields): Id | null {
  return isId(id) ? id : null;
}

/** Fields that some reader takes for the same one: Go's does not look at the case of a name. */
function variants(fields: Fields, name: string): readonly string[] {
  return Object.keys(fields).filter((key) => key.toLowerCase() === name);
}

function isAmbiguous(fields: Fields, ...names: readonly string[]): boolean {
  return names.some((name) => variants(fields, name).some((key) => key !== name));
}

function namesCall(message: Fields): boolean {
  return variants(message, 'method').some((key) => ownField(message, key) === METHOD);
}

function messageOf(value: unknown): Message {
  if (!isFields(value) || !namesCall(value)) return { kind: 'plain', value };
  const id = idOf(value);
  const params = value['params'];
  if (isAmbiguous(value, 'method', 'params') || !isFields(params) || isAmbiguous(params, 'name', 'arguments'))
    return { kind: 'refused', id, says: 'the call cannot be read' };
  const { name, arguments: input, _meta: meta } = params;
  if (typeof name !== 'string') return { kind: 'refused', id, says: 'the call names no tool' };
  return {
    kind: 'call',
    call: { id, name, input: input ?? {}, meta: isFields(meta) ? meta : {}, params, message: value },
  };
}

/** Whether a text could be a call to somebody who reads more than JSON: a mark of byte order, `NaN`, comments. */
function mentionsCall(text: string): boolean {
  const plain = text.replace(/\\u([0-9a-f]{4})/gi, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
  return plain.replaceAll('\\/', '/').includes(METHOD);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decoded(bytes: Buffer): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

const unread = { kind: 'refused', id: null, says: 'the line cannot be read, and may be a call' } as const;

/** Of a line with a name twice: who reads the first of both would see another call, or one where there is none. */
function refusedForNames(messages: readonly Message[], isBatch: boolean): Seen {
  const [message] = messages;
  if (isBatch || message?.kind !== 'call') return unread;
  return { kind: 'refused', id: message.call.id, says: 'a name stands twice in the call' };
}

/** Reads one line of the client; never throws. */
export function readLine(bytes: Buffer): Seen {
  const text = decoded(bytes);
  if (text === null) {
    // What a lenient reader leaves out is not there: both readings count.
    const left = bytes.filter((byte) => byte < 0x80);
    return mentionsCall(Buffer.from(left).toString('latin1')) ? unread : { kind: 'other' };
  }
  const value = parsed(text);
  if (value === undefined) return mentionsCall(text) ? unread : { kind: 'other' };
  const isBatch = Array.isArray(value);
  const all: readonly unknown[] = isBatch ? value : [value];
  const messages = all.map(messageOf);
  if (hasNamesTwice(text, value) && mentionsCall(text)) return refusedForNames(messages, isBatch);
  return { kind: 'messages', messages, isBatch };
}
