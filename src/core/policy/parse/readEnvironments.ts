import type { Node } from 'yaml';
import { signalKinds, type EnvironmentDefinition, type Tier } from '../../model/environment';
import { readChoice, readFields, readTexts, required, type Reading } from './reading';

const tiers: readonly Tier[] = ['production', 'staging', 'development', 'unknown'];

function readSignals(reading: Reading, node: Node | null): EnvironmentDefinition['signals'] {
  const fields = readFields(reading, node, '`signals`', signalKinds);
  const signals: Partial<Record<(typeof signalKinds)[number], readonly string[]>> = {};
  for (const kind of signalKinds) {
    const field = fields?.get(kind);
    if (field !== undefined) signals[kind] = readTexts(reading, field.value, `\`${kind}\``);
  }
  return signals;
}

/** `environments:`, by name. */
export function readEnvironments(reading: Reading, node: Node | null): readonly EnvironmentDefinition[] {
  const named = readFields(reading, node, '`environments`', null);
  return [...(named ?? [])].flatMap(([name, field]) => {
    const what = `the environment \`${name}\``;
    const fields = readFields(reading, field.value, what, ['tier', 'signals']);
    if (fields === null) return [];
    const tierField = required(reading, fields, 'tier', field.key, what);
    const tier = tierField === null ? null : readChoice(reading, tierField.value, '`tier`', tiers);
    const signals = fields.get('signals');
    const read = signals === undefined ? {} : readSignals(reading, signals.value);
    return tier === null ? [] : [{ name, tier, from: reading.from, signals: read }];
  });
}
