import type { Span } from '../../../model/place';
import { nothing, type Value } from './value';

const noPlace: Span = { start: 0, end: 0 };

function fromJson(json: unknown): Value {
  if (typeof json === 'string') return { kind: 'text', text: json };
  if (typeof json === 'number') return { kind: 'number', number: json };
  if (typeof json === 'boolean') return { kind: 'switch', on: json };
  if (Array.isArray(json)) return { kind: 'list', items: json.map(fromJson) };
  if (typeof json !== 'object' || json === null) return nothing;
  const fields = Object.entries(json).map(([name, inner]) => ({
    ...{ name, value: fromJson(inner), span: noPlace, written: '', resolved: JSON.stringify(inner) },
    ...{ from: [], overridable: false },
  }));
  return { kind: 'object', fields };
}

/** What a document that is written out as text says; any other value as it is. */
export function jsonOf(value: Value): Value {
  if (value.kind !== 'text' || !/^\s*[[{]/.test(value.text)) return value;
  try {
    return fromJson(JSON.parse(value.text));
  } catch {
    return value;
  }
}
