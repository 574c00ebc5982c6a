import { UNKNOWN_PART } from '../../model/command';

/** A text as one word of a line for a shell; one that is not known stays as it is, so that it is still seen as that. */
export function shellWord(value: string): string {
  return /^[\w./:=@%+,-]+$/.test(value) || value.includes(UNKNOWN_PART)
    ? value
    : `'${value.replaceAll("'", String.raw`'\''`)}'`;
}
