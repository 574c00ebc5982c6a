import { parse, parseAllDocuments } from 'yaml';
import { UNKNOWN_PART } from '../../model/command';
import { memberOf } from '../http/json';
import { kindOf } from './kinds';

/** One object as a manifest describes it. */
export type Described = {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly body: unknown;
};

/** More than this nobody reads in the time that an answer may take. */
const LONGEST = 400_000;

/** One value of YAML or JSON; `null` when it is neither. */
export function valueOf(text: string): unknown {
  try {
    return parse(text.slice(0, LONGEST), { maxAliasCount: 100, logLevel: 'silent' });
  } catch {
    return null;
  }
}

function documentsOf(text: string): readonly unknown[] | null {
  if (text.length > LONGEST) return null;
  try {
    return parseAllDocuments(text, { logLevel: 'silent' }).map((one) => {
      const value: unknown = one.toJS({ maxAliasCount: 100 });
      return value;
    });
  } catch {
    return null;
  }
}

/** The text at the end of the names, or none. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = path.reduce<unknown>(memberOf, value);
  return typeof found === 'string' ? found : '';
}

/** The objects that a value describes: one, those of a list, or none. */
export function described(body: unknown): readonly Described[] {
  const kind = textAt(body, 'kind');
  const items = memberOf(body, 'items');
  if (kind.endsWith('List') && Array.isArray(items)) return items.flatMap(described);
  if (kind === '') return [];
  const name = textAt(body, 'metadata', 'name') || `${textAt(body, 'metadata', 'generateName')}…`;
  return [{ kind: kindOf(kind), name, namespace: textAt(body, 'metadata', 'namespace'), body }];
}

/** The objects of a text; `null` where it cannot be read. */
export function objectsIn(text: string | null): readonly Described[] | null {
  const documents = text === null || text.includes(UNKNOWN_PART) ? null : documentsOf(text);
  return documents === null ? null : documents.flatMap(described);
}
