import type { HeldChangeView } from '../../gate/protocol/edits';
import { holdName } from '../questionText';

/** Whose change it is, in words. */
function writerName({ agent }: HeldChangeView): string {
  return agent ?? 'not known who';
}

/** What the commands of a row can do with a change; the views' menus are bound to these words. */
export function heldContext({ state }: HeldChangeView): 'held-change' | 'noted-change' | 'settled-change' {
  if (state === 'noted') return 'noted-change';
  return state === 'put-back' ? 'settled-change' : 'held-change';
}

const words: Readonly<Record<HeldChangeView['state'], string>> = {
  held: 'taken out',
  refused: 'refused',
  noted: 'still in the file',
  'put-back': 'put back',
};

/** Beside a change's name: `taken out · Kiro · HP-3`. */
export function heldDescription(change: HeldChangeView): string {
  const hold = change.hold === null ? [] : [holdName({ number: change.hold })];
  return [words[change.state], writerName(change), ...hold].join(' · ');
}

export function heldTooltip(change: HeldChangeView): string {
  const time = new Date(change.at).toLocaleString();
  return [change.path, `${heldDescription(change)}, ${time}`, change.says].join('\n');
}

/** Over the changed line of a file that nobody is blamed for. */
export function lensTitle({ agent }: HeldChangeView): string {
  return agent === null
    ? '$(question) changed outside of any hook'
    : `$(question) changed by ${agent} outside of its hook`;
}

/** The diff's name: `main.tf: before ↔ held change by Kiro`. */
export function diffTitle(change: HeldChangeView): string {
  const name = change.path.slice(change.path.lastIndexOf('/') + 1);
  const by = change.agent === null ? '' : ` by ${change.agent}`;
  return `${name}: before ↔ ${change.state === 'noted' ? 'changed' : 'held change'}${by}`;
}
