import { applyEdits, modify, parse, parseTree } from 'jsonc-parser';
import type { FormattingOptions, JSONPath, ParseError } from 'jsonc-parser';
import { isFields } from '../payload/fields';
import type { Fields } from '../payload/fields';

/*
 * Edits of settings files that touch nothing but what they mean to: comments, order and layout of the rest stay as
 * they are, byte for byte.
 */

const tolerant = { allowTrailingComma: true, disallowComments: false } as const;

/** The settings as a value. Throws one plain line when the text is not JSON with comments, or no object. */
export function settingsOf(text: string): Fields {
  if (text.trim() === '') return {};
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, tolerant);
  if (errors[0] !== undefined) {
    const line = text.slice(0, errors[0].offset).split('\n').length;
    throw new Error(`not valid JSON (line ${line})`);
  }
  if (!isFields(value)) throw new Error('not a JSON object');
  return value;
}

/** As the file has it already: the first indented line decides. */
function formattingOf(text: string): FormattingOptions {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return {
    insertSpaces: !indent.startsWith('\t'),
    tabSize: indent.startsWith('\t') ? 1 : indent.length,
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}

/** `undefined` takes the value away. */
export function withValue(text: string, path: JSONPath, value: unknown): string {
  const base = text.trim() === '' ? '{}\n' : text;
  return applyEdits(base, modify(base, path, value, { formattingOptions: formattingOf(base) }));
}

/** Puts `value` last in the list at `path`, which is made when it is missing. */
export function withItem(text: string, path: JSONPath, value: unknown): string {
  const base = text.trim() === '' ? '{}\n' : text;
  const options = { formattingOptions: formattingOf(base), isArrayInsertion: true };
  return applyEdits(base, modify(base, [...path, -1], value, options));
}

/** Nothing but braces is left: no comment, no value. */
export function isEmptyObject(text: string): boolean {
  return parseTree(text)?.children?.length === 0 && /^\s*\{\s*\}\s*$/.test(text);
}
