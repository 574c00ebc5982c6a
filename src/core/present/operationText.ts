import { createTwoFilesPatch } from 'diff';
import type { FileChange, Operation } from '../model/operation';

/** Words of an argv as a person would type them; quotes only where a shell would need them. */
function typed(argv: readonly string[]): string {
  return argv.map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`)).join(' ');
}

function patch(file: FileChange): string {
  const { path, before, after } = file;
  const names = [before === null ? '/dev/null' : path, after === null ? '/dev/null' : path] as const;
  return createTwoFilesPatch(...names, before ?? '', after ?? '', undefined, undefined, { context: 2 });
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

/** The whole operation, for the details: the command as it stands, or the edits as a unified diff. */
export function operationText(operation: Operation): string {
  return operation.kind === 'change' ? operation.files.map(patch).join('\n') : operationLine(operation);
}
