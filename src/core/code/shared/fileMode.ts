import { wordOf, type Value } from './value';

/**
 * A mode as chmod takes it: `0o777`, `0777`, `'777'` and the number 511 are all `777`. Null where it is none, or not known.
 */
export function fileMode(value: Value | undefined): string | null {
  const written = wordOf(value).replaceAll('_', '');
  const octal = /^0[oO]?([0-7]+)$/.exec(written)?.[1];
  if (octal !== undefined) return octal;
  const isNumber = value?.kind === 'text' && value.isNumber === true;
  if (isNumber && /^\d+$/.test(written)) return Number(written).toString(8);
  return /^[0-7]{3,4}$/.test(written) ? written : null;
}
