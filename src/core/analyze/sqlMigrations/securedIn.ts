import { keyOf } from './survey';
const SECURES = /\balter\s+table\s+(?:if\s+exists\s+)?(?:only\s+)?([\w".]+)\s+enable\s+row\s+level\s+security\b/gi;

/** Tables for which a text switches row level security on. */
export function securedIn(text: string): readonly string[] {
  return [...text.matchAll(SECURES)].map(([, name = '']) => keyOf(name.replaceAll('"', '')));
}
