import { endOfText } from './splitTop';

const words = new Set(['in', 'if', 'for']);

/** Whether an index can stand behind this text: behind a name or a bracket, not behind a word of a loop. */
function endsInValue(text: string): boolean {
  if (/[\])]$/.test(text)) return true;
  const [word = ''] = /[A-Za-z_][\w-]*$/.exec(text) ?? [];
  return word !== '' && !words.has(word);
}

/** One spelling for steps into a value, in canonical text: `a["b"]` is `a.b`, `a.0` is `a[0]`, `a.*` is `a[*]`. */
export function dotted(text: string): string {
  let out = '';
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at, at + 200);
    const step = /^\["([A-Za-z_][\w-]*)"\]/.exec(rest) ?? /^\.(\d+|\*)(?![\w-])/.exec(rest);
    if (step !== null && endsInValue(out)) {
      const name = step[1] ?? '';
      out += step[0].startsWith('[') ? `.${name}` : `[${name}]`;
      at += step[0].length;
      continue;
    }
    const end = Math.max(endOfText(text, at), at + 1);
    out += text.slice(at, end);
    at = end;
  }
  return out;
}
