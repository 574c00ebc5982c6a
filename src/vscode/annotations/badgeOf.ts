import type { FileAnnotations } from '../../gate/protocol/annotations';
import { lineMarks } from './lineMarks';
import { severityLook, type SeverityLook } from './severityLook';

export type Badge = {
  readonly badge: SeverityLook['shape'];
  readonly color: SeverityLook['color'];
  readonly tooltip: string;
};

/** Badge, colour and words of a file in the explorer; null for what was only not seen through. */
export function badgeOf({ annotations }: FileAnnotations): Badge | null {
  const worst = lineMarks({ annotations }).flatMap((mark) => mark.annotations)[0];
  const first = annotations.find(({ severity }) => severity !== 'info');
  if (worst === undefined || first === undefined) return null;
  const { shape, color } = severityLook[first.severity];
  const others = annotations.length - 1;
  return { badge: shape, color, tooltip: `Holdpoint: ${first.phrase}${others === 0 ? '' : ` +${others}`}` };
}
