import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signalKinds } from '../../../src/core/model/environment';
import { conditions } from '../../../src/core/policy/conditions/index.generated';
import { presetNames } from '../../../src/core/policy/presetPolicies';
import { policySchema } from '../../../src/core/policy/schema';

/** The value below these keys of a schema. */
function below(schema: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], schema);
}

describe('policySchema', () => {
  const schema = policySchema(presetNames);
  const rule = below(schema, 'properties', 'rules', 'items', 'properties');

  it('is what the file beside the presets says', () => {
    const file = join(__dirname, '../../../policies/policy.schema.json');
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), JSON.parse(JSON.stringify(schema)));
  });
  it('knows every condition, with its values, and only those exceptions that may be one', () => {
    const when = below(rule, 'when', 'properties') as Record<string, { anyOf: { enum?: unknown }[] }>;
    assert.deepEqual(
      Object.keys(when),
      conditions.map((condition) => condition.name),
    );
    for (const { name, values } of conditions) assert.deepEqual(when[name]?.anyOf[0]?.enum ?? null, values);
    assert.deepEqual(Object.keys(below(rule, 'unless', 'properties') as object), ['actor', 'plan', 'tier']);
    assert.deepEqual(below(rule, 'unless', 'properties', 'tier', 'anyOf', '0', 'enum'), ['development']);
  });
  it('knows every signal', () => {
    const signals = below(
      schema,
      'properties',
      'environments',
      'additionalProperties',
      'properties',
      'signals',
      'properties',
    );
    assert.deepEqual(Object.keys(signals as object), signalKinds);
  });
  it('takes no other key', () => {
    assert.equal(below(schema, 'additionalProperties'), false);
    assert.deepEqual(below(schema, 'required'), ['holdpoint']);
    assert.equal(below(schema, 'properties', 'rules', 'items', 'additionalProperties'), false);
    assert.deepEqual(below(schema, 'properties', 'extends', 'anyOf', '0', 'examples'), presetNames);
  });
});
