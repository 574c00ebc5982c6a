import { createTwoFilesPatch } from 'diff';
import type { FileChange, Operation } from '../model/operation';

/** Words of an argv as a person would type them; quotes only where a shell would need them. */
function typed(argv: readonly string[]): string {
  return argv.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');
}

/** Changed lines past which a diff is not worked out: it would be read by nobody, and others wait meanwhile. */
const MOST_CHANGED = 2_000;
const LONGEST_FILE = 1_000_000;

function patch(file: FileChange): string {
  const { path, before, after } = file;
  const names = [before === null ? '/dev/null' : path, after === null ? '/dev/null' : path] as const;
  const [old, now] = [before ?? '', after ?? ''];
  const options = { context: 2, maxEditLength: MOST_CHANGED };
  const isLong = old.length + now.length > LONGEST_FILE;
  const text = isLong ? undefined : createTwoFilesPatch(...names, old, now, undefined, undefined, options);
  return (
    text ??
    `--- ${names[0]}\n+++ ${names[1]}\n(too many changes to show: ${old.length} characters before, ${now.length} after)`
  );
}

/** An operation in one short text, for titles and rows: the command, or which files change. */
export function operationLine(operation: Operation): string {
  switch (operation.kind) {
    case 'run':
      return 'script' in operation ? operation.script : typed(operation.argv);
    case 'change': {
      const [first, ...others] = operation.files;
      const verb = first.after === null ? 'removes' : first.before === null ? 'creates' : 'edits';
      return `${verb} ${first.path}${others.length > 0 ? ` and ${others.length} more` : ''}`;
    }
    case 'call':
      return `${operation.server === '' ? '' : `${operation.server}/`}${operation.tool} ${JSON.stringify(operation.input)}`;
  }
}

/** UTF-16 units of an operation that the details show. */
const LONGEST = 100_000;

function withoutMiddle(text: string): string {
  if (text.length <= LONGEST) return text;
  const hidden = text.length - LONGEST;
  return `${text.slice(0, LONGEST / 2)}\n… ${hidden} more characters …\n${text.slice(text.length - LONGEST / 2)}`;
}

/** The operation for the details: the command as it stands, or the edits as a unified diff; cut where it is endless. */
export function operationText(operation: Operation): string {
  if (operation.kind !== 'change') return withoutMiddle(operationLine(operation));
  return withoutMiddle(operation.files.map(patch).join('\n'));
}
