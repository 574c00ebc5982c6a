import { parse } from 'yaml';
import { objectOf } from '../../environment/settings';
import type { ReachMachine } from '../../model/reach';

export type Parsed = { readonly text: string; readonly settings: Readonly<Record<string, unknown>> };

type Reader = (text: string) => unknown;

function parsed(machine: ReachMachine, file: string, kind: string, reader: Reader): Parsed | null {
  const text = machine.read(file);
  if (text === null || text.trim() === '') return null;
  try {
    return { text, settings: objectOf(reader(text)) };
  } catch {
    // The parser's own message quotes the text, which may be a secret.
    machine.note(file, `is no ${kind} that can be read`);
    return null;
  }
}

/** The object in a JSON file; null without one. A text of another shape is noted. */
export function jsonFile(machine: ReachMachine, file: string): Parsed | null {
  return parsed(machine, file, 'JSON', (text) => JSON.parse(text.replace(/^\uFEFF/, '')) as unknown);
}

/** The object in a YAML file; null without one. A text of another shape is noted. */
export function yamlFile(machine: ReachMachine, file: string): Parsed | null {
  return parsed(machine, file, 'YAML', (text) => parse(text, { maxAliasCount: 0, logLevel: 'error' }) as unknown);
}
