import type { FileAnnotations } from '../../gate/protocol/annotations';
import { severityLook, type SeverityLook } from './severityLook';

/** An entry of the Problems panel, without the editor's types. */
export type Problem = {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
  readonly severity: SeverityLook['problem'];
  readonly message: string;
  readonly code: string;
};

const top = { line: 0, column: 0 };

/** What the panel lists of one file: the phrases, and that it was not judged if so. */
export function problemsOf({ annotations, missed }: FileAnnotations): readonly Problem[] {
  const found = annotations.map(({ start, end, severity, phrase, rule }): Problem => {
    const { problem } = severityLook[severity];
    return { start, end, severity: problem, message: phrase, code: rule };
  });
  if (missed === null) return found;
  return [...found, { start: top, end: top, severity: 'information', message: missed, code: 'holdpoint/not-judged' }];
}
