import { isNonEmpty } from '../../model/nonEmpty';
import type { Act } from './act';
import type { Source } from './value';

/** What the started programs print, as a source of values. */
export function outputsOf(acts: readonly Act[]): readonly Source[] {
  return acts.flatMap((act): readonly Source[] => {
    if (act.kind === 'script') return [{ kind: 'output', start: { kind: 'script', text: act.text } }];
    const isStart = act.kind === 'command' && isNonEmpty(act.argv);
    return isStart && isNonEmpty(act.argv) ? [{ kind: 'output', start: { kind: 'argv', argv: act.argv } }] : [];
  });
}
