import { literalText } from '../syntax/build';
import type { Absence, Part, Statement, WordSyntax } from '../syntax/tree';

/** What stands before and behind `Test-Path …` where it is all that is asked; a container is another question. */
const ALONE = /^\s*((?:(?:-not\b|!)\s*|\(\s*)*)test-path\b(?![^]*-pathtype\s+c)[^()]*[)\s]*$/i;

function commandsIn(statements: readonly Statement[] | readonly Part[]): readonly Statement[] {
  return statements.flatMap((one): readonly Statement[] => {
    if (one.kind === 'command') return 'body' in one ? commandsIn(one.body) : [one];
    return one.kind === 'test' ? commandsIn(one.parts) : [];
  });
}

/** The one path that a `Test-Path` asks about; null for any other command. */
function askedPath(command: Statement | undefined): WordSyntax | null {
  if (command?.kind !== 'command') return null;
  const [head, ...args] = command.words;
  if (head === undefined || literalText(head)?.toLowerCase() !== 'test-path') return null;
  const [path, ...more] = args.filter(({ raw }) => !/^(?:-\w+:?|leaf|any)$/i.test(raw));
  return path === undefined || more.length > 0 ? null : path;
}

/** `Test-Path PATH` and `-not (Test-Path PATH)` as the whole of a condition. */
export function absencesOfPath(
  statements: readonly Statement[],
  values: readonly WordSyntax[] | null,
  written: string,
): readonly Absence[] {
  const signs = ALONE.exec(written)?.[1];
  const [own, ...others] = commandsIn(values?.flatMap((word) => word.parts) ?? statements);
  const path = signs === undefined || others.length > 0 ? null : askedPath(own);
  const turns = signs?.match(/-not|!/gi)?.length ?? 0;
  return path === null ? [] : [{ path, when: turns % 2 === 1 }];
}
