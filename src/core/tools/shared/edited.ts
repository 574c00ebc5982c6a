import type { ToolInput } from '../../model/toolFamily';
import { textIn } from './fields';

/** A text after one replacement, `null` when it does not fit. By position, for `$&` in the new text is no pattern. */
function replacedOnce(text: string, old: string, put: string): string | null {
  const at = text.indexOf(old);
  return at < 0 ? null : text.slice(0, at) + put + text.slice(at + old.length);
}

type Replacement = { readonly old: string; readonly put: string };

function replacementOf(input: ToolInput): Replacement {
  return {
    old: textIn(input, 'oldText', 'old_text', 'old_string', 'oldString', 'old_str', 'oldStr', 'search') ?? '',
    put:
      textIn(input, 'newText', 'new_text', 'new_string', 'newString', 'new_str', 'newStr', 'replace', 'repl', 'body') ??
      '',
  };
}

/** The text after all replacements; where one does not fit, the new texts behind the old one: they will stand somewhere. */
export function edited(text: string, edits: readonly ToolInput[]): string {
  let now = text;
  const loose: string[] = [];
  for (const { old, put } of edits.map(replacementOf)) {
    const next = old === '' ? null : replacedOnce(now, old, put);
    if (next === null) loose.push(put);
    else now = next;
  }
  return [now, ...loose].join('\n');
}
