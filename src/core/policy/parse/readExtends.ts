import type { Node } from 'yaml';
import { closest } from './closest';
import { readValues, type Reading } from './reading';

/** `extends` names a policy file, not a preset. */
export function isPolicyPath(name: string): boolean {
  return name.includes('/') || /\.ya?ml$/.test(name);
}

/** `extends:`, presets and paths. A workspace can only add to what the user chose, so it may not name `observe`. */
export function readExtends(reading: Reading, node: Node | null): readonly string[] {
  const values = readValues(reading, node, '`extends`');
  for (const { text, node: at } of values) {
    if (/^[a-z]+:\/\//i.test(text)) {
      reading.report('not-allowed-here', at, `\`${text}\` is an address; only presets and paths can be extended`);
    } else if (!isPolicyPath(text) && !reading.presetNames.includes(text)) {
      reading.report('unknown-preset', at, `\`${text}\` is not a preset`, closest(text, reading.presetNames));
    } else if (text === 'observe' && reading.from === 'workspace') {
      const help = 'the user or the organisation chooses it';
      reading.report(
        'not-allowed-here',
        at,
        'a workspace policy can only make things stricter, so not `observe`',
        help,
      );
    }
  }
  return [...new Set(values.map((value) => value.text))];
}
