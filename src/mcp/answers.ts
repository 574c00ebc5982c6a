import type { Fields, Id, ToolsCall } from './readLine';

/** The first revision without requests of the server: what it wants to know stands in its result. */
export const STATELESS = '2026-07-28';

const VERSION = 'io.modelcontextprotocol/protocolVersion';
const CAPABILITIES = 'io.modelcontextprotocol/clientCapabilities';

/** Revisions are dates; later words, such as `DRAFT-2026-v2`, are none. */
export function isStateless({ meta }: ToolsCall): boolean {
  const version = meta[VERSION];
  return typeof version === 'string' && /^\d{4}-\d\d-\d\d$/.test(version) && version >= STATELESS;
}

/** Whether a client that says this of itself shows forms: `{}` is the first kind there was. */
export function showsForms(capabilities: unknown): boolean {
  if (typeof capabilities !== 'object' || capabilities === null || !('elicitation' in capabilities)) return false;
  const { elicitation } = capabilities;
  if (typeof elicitation !== 'object' || elicitation === null) return false;
  return Object.keys(elicitation).length === 0 || 'form' in elicitation;
}

export function saysOfItself({ meta }: ToolsCall): unknown {
  return meta[CAPABILITIES];
}

function line(message: Fields): Buffer {
  return Buffer.from(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

/** A result that the model reads: an error of the protocol would make some clients drop the server. */
export function refusedCall(call: ToolsCall, text: string): Buffer | null {
  if (call.id === null) return null;
  const kind = isStateless(call) ? { resultType: 'complete' } : {};
  return line({ id: call.id, result: { ...kind, content: [{ type: 'text', text }], isError: true } });
}

export function refusedLine(id: Id | null, says: string): Buffer {
  return line({ id, error: { code: -32600, message: `refused by Holdpoint: ${says}` } });
}

export function progress(token: Id, value: number, message: string): Buffer {
  return line({ method: 'notifications/progress', params: { progressToken: token, progress: value, message } });
}

/** A form with one box that has to be ticked. */
export function formOf(message: string): Fields {
  const release = { type: 'boolean', title: 'Let this call run once', default: false };
  return { message, requestedSchema: { type: 'object', properties: { release }, required: ['release'] } };
}

export function elicitation(id: Id, message: string): Buffer {
  return line({ id, method: 'elicitation/create', params: formOf(message) });
}

export const INPUT = 'holdpoint';

export function inputRequired(id: Id, message: string, requestState: string): Buffer {
  const inputRequests = { [INPUT]: { method: 'elicitation/create', params: { mode: 'form', ...formOf(message) } } };
  return line({ id, result: { resultType: 'input_required', inputRequests, requestState } });
}

/** Only a form that was sent off with the box ticked is a yes; all else, whatever it is, is a no. */
export function isYes(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null || !('action' in answer) || !('content' in answer)) return false;
  const { action, content } = answer;
  if (action !== 'accept' || typeof content !== 'object' || content === null) return false;
  return 'release' in content && content.release === true;
}
