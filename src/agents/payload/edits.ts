/** One replacement of an edit tool. */
export type Replacement = { readonly old: string; readonly new: string; readonly all: boolean };

/** By position and not by `String.replace`, whose `$&` in the new text would be read as a pattern. */
function replacedIn(text: string, { old, new: put, all }: Replacement): string | null {
  if (all) return text.includes(old) ? text.split(old).join(put) : null;
  const at = text.indexOf(old);
  return at < 0 ? null : text.slice(0, at) + put + text.slice(at + old.length);
}

const unix = (text: string): string => text.replaceAll('\r\n', '\n');

/**
 * The text after a replacement, `null` when it does not fit. An empty `old` stands for a new file or for text put in
 * front. A file with Windows line ends is also matched the way the tools show it to the model, with plain ones.
 */
export function applied(text: string, replacement: Replacement): string | null {
  if (replacement.old === '') return replacement.new + text;
  const exact = replacedIn(text, replacement);
  if (exact !== null || !text.includes('\r\n')) return exact;
  const plain = replacedIn(unix(text), { ...replacement, old: unix(replacement.old), new: unix(replacement.new) });
  return plain === null ? null : plain.replaceAll('\n', '\r\n');
}

export function appliedAll(text: string, replacements: readonly Replacement[]): string | null {
  return replacements.reduce<string | null>((now, each) => (now === null ? null : applied(now, each)), text);
}

/** Text put after a line (0: before the first). A line past the end puts it last. */
export function inserted(text: string, afterLine: number, put: string): string {
  const lines = text.split('\n');
  const at = Math.max(0, Math.min(afterLine, lines.length));
  return [...lines.slice(0, at), put.replace(/\n$/, ''), ...lines.slice(at)].join('\n');
}

/** Text put at the end, on a line of its own. */
export function appended(text: string, put: string): string {
  return text === '' || text.endsWith('\n') ? text + put : `${text}\n${put}`;
}
