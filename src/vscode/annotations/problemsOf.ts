import type { FileAnnotations } from '../../gate/protocol/annotations';
import { lineMarks, type LineMark } from './lineMarks';
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

function problemOf({ annotations }: LineMark): readonly Problem[] {
  const [worst, ...others] = annotations;
  if (worst === undefined) return [];
  const { start, end, severity, phrase, rule } = worst;
  const also = others.map((one) => `also: ${one.phrase}`);
  const { problem } = severityLook[severity];
  return [{ start, end, severity: problem, message: [phrase, ...also].join('\n'), code: rule }];
}

/** What the panel lists of one file: one entry a line, the worst first in it, and that it was not judged if so. */
export function problemsOf({ annotations, missed }: FileAnnotations): readonly Problem[] {
  const found = lineMarks({ annotations }).flatMap(problemOf);
  if (missed === null) return found;
  return [...found, { start: top, end: top, severity: 'information', message: missed, code: 'holdpoint/not-judged' }];
}
