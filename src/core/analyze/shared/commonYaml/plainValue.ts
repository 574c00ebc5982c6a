import type { DataScalar } from '../dataTree';

/* What a word without quotes is, by YAML's core schema (YAML 1.2.2, 10.3.2). */

const startsOther = /[~nNtTfF0-9.+-]/;
const nothing = /^(?:~|[Nn]ull|NULL)?$/;
const truth = /^(?:[Tt]rue|TRUE)$/;
const falsehood = /^(?:[Ff]alse|FALSE)$/;
const integer = /^[-+]?[0-9]+$/;
const octal = /^0o[0-7]+$/;
const hexadecimal = /^0x[0-9a-fA-F]+$/;
const float = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const infinite = /^[-+]?\.(?:inf|Inf|INF)$/;
const notANumber = /^\.(?:nan|NaN|NAN)$/;

function numberOf(word: string): number | null {
  if (integer.test(word)) return parseInt(word, 10);
  if (octal.test(word)) return parseInt(word.slice(2), 8);
  if (hexadecimal.test(word)) return parseInt(word.slice(2), 16);
  if (float.test(word)) return parseFloat(word);
  if (infinite.test(word)) return word.startsWith('-') ? -Infinity : Infinity;
  return notANumber.test(word) ? NaN : null;
}

/** The value of a word that stands without quotes and without a tag. */
export function plainValue(word: string): DataScalar['value'] {
  if (word !== '' && !startsOther.test(word.charAt(0))) return word;
  if (nothing.test(word)) return null;
  if (truth.test(word)) return true;
  if (falsehood.test(word)) return false;
  return numberOf(word) ?? word;
}

/** A key that is a number or a truth value is told as its text, one that is nothing as the empty text. */
export function plainKey(word: string): string {
  const value = plainValue(word);
  return value === null ? '' : String(value);
}
