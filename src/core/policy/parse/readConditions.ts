import type { Node } from 'yaml';
import type { Conditions } from '../../model/policy';
import { isNonEmpty } from '../../model/nonEmpty';
import type { Condition } from '../condition';
import { conditionNamed, seenBy } from '../conditionNamed';
import { conditions } from '../conditions/index.generated';
import { closest } from './closest';
import { readFields, readValues, type Reading, type Value } from './reading';

const names = conditions.map((condition) => condition.name);
const exceptions = conditions.filter((condition) => condition.unless !== null).map((condition) => condition.name);

function check(reading: Reading, condition: Condition, { text, node }: Value): void {
  if (condition.values !== null && !condition.values.includes(text)) {
    reading.report(
      'unknown-value',
      node,
      `\`${text}\` is not a value of \`${condition.name}\``,
      closest(text, condition.values),
    );
    return;
  }
  const problem = condition.problem(text);
  if (problem !== null) reading.report('unknown-value', node, problem);
}

function checkException(
  reading: Reading,
  condition: Condition,
  values: readonly string[],
  { text, node }: Value,
): void {
  if (values.includes(text)) return;
  const allowed = values.map((value) => `\`${value}\``).join(', ');
  reading.report(
    'not-in-unless',
    node,
    `\`${condition.name}: ${text}\` may not stand in \`unless\``,
    `only ${allowed} may`,
  );
}

/** `when:`, whose keys all have to hold, each by any of its values. */
export function readWhen(reading: Reading, node: Node | null): Conditions {
  const fields = readFields(reading, node, '`when`', names);
  const read: Record<string, readonly string[]> = {};
  for (const [name, field] of fields ?? []) {
    const condition = conditionNamed(name);
    if (condition === undefined) continue;
    const values = readValues(reading, field.value, `\`${name}\``);
    for (const value of values) check(reading, condition, value);
    read[name] = values.map((value) => value.text);
  }
  if (fields?.size === 0) reading.report('missing', node, '`when` names no condition');
  if (Object.keys(read).length > 0 && !isNonEmpty(seenBy(read))) {
    reading.report(
      'not-allowed-here',
      node,
      '`stake` is about what was not seen through and cannot stand beside keys about a finding',
    );
  }
  return read;
}

/** `unless:`, the exceptions inside a strict rule: only what an agent cannot choose. */
export function readUnless(reading: Reading, node: Node | null): Conditions {
  const fields = readFields(reading, node, '`unless`', names);
  const read: Record<string, readonly string[]> = {};
  for (const [name, field] of fields ?? []) {
    const condition = conditionNamed(name);
    if (condition === undefined) continue;
    if (condition.unless === null) {
      const help = `an agent could choose it; only ${exceptions.map((one) => `\`${one}\``).join(' and ')} may`;
      reading.report('not-in-unless', field.key, `\`${name}\` may not stand in \`unless\``, help);
      continue;
    }
    const values = readValues(reading, field.value, `\`${name}\``);
    for (const value of values) checkException(reading, condition, condition.unless.values, value);
    read[name] = values.map((value) => value.text);
  }
  if (fields?.size === 0) reading.report('missing', node, '`unless` names no condition');
  return read;
}
