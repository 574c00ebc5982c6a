import { confirms } from '../model/decision';
import { signalKinds } from '../model/environment';
import type { Condition } from './condition';
import { conditions } from './conditions/index.generated';

type Schema = Readonly<Record<string, unknown>>;

function oneOrMany(value: Schema): Schema {
  return { anyOf: [value, { type: 'array', items: value, minItems: 1 }] };
}

const text: Schema = { type: 'string' };
const texts = oneOrMany({ type: 'string', minLength: 1 });

function closed(properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema {
  return { type: 'object', additionalProperties: false, properties, required };
}

function whenOf(condition: Condition): Schema {
  const value = condition.values === null ? { type: 'string', minLength: 1 } : { enum: condition.values };
  const examples = condition.examples.length === 0 ? {} : { examples: condition.examples };
  return { description: condition.says, ...oneOrMany(value), ...examples };
}

function unlessOf({ name, says, unless }: Condition): readonly (readonly [string, Schema])[] {
  return unless === null ? [] : [[name, { description: says, ...oneOrMany({ enum: unless.values }) }]];
}

function rules(): Schema {
  const when = Object.fromEntries(conditions.map((condition) => [condition.name, whenOf(condition)]));
  const unless = Object.fromEntries(conditions.flatMap(unlessOf));
  return closed(
    {
      id: { type: 'string', pattern: '^[\\w./-]{1,100}$', description: 'how a decision names the rule' },
      when: { ...closed(when), minProperties: 1, description: 'several keys mean all, a list means any' },
      unless: { ...closed(unless), minProperties: 1, description: 'exceptions; only what an agent cannot choose' },
      then: {
        enum: ['ask', 'deny', 'off'],
        description: '`off` silences a rule of a preset, for the user or organisation',
      },
      confirm: { enum: confirms, description: 'what kind of yes is wanted' },
      needs: oneOrMany({ enum: ['backup'] }),
      because: { type: 'string', description: 'quoted to the person who decides' },
    },
    ['id', 'then'],
  );
}

function environments(): Schema {
  const signals = closed(Object.fromEntries(signalKinds.map((kind) => [kind, texts])));
  const environment = closed(
    {
      tier: { enum: ['production', 'staging', 'development', 'unknown'] },
      signals: { ...signals, description: 'any one is enough; globs, and one that starts with `!` excludes' },
    },
    ['tier'],
  );
  return { type: 'object', additionalProperties: environment, description: 'by name' };
}

function listOf(items: Schema, description: string): Schema {
  return { type: 'array', items, description };
}

function tests(): Schema {
  const verdict = { enum: ['allow', 'ask', 'deny'] };
  const expect = { anyOf: [verdict, closed({ verdict, confirm: { enum: confirms }, rule: text }, ['verdict'])] };
  return closed({ run: text, in: { type: 'string', description: 'an environment or a tier' }, expect }, [
    'run',
    'expect',
  ]);
}

/** The JSON Schema of policy files, for completion, hover and validation in editors. */
export function policySchema(presetNames: readonly string[]): Schema {
  const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Holdpoint policy',
    ...closed(
      {
        holdpoint: { const: 1, description: 'the version of this format' },
        extends: {
          ...oneOrMany({ type: 'string', examples: presetNames }),
          description: 'presets, or paths of policy files',
        },
        environments: environments(),
        protect: listOf(
          closed({ paths: texts, then: { enum: ['ask', 'deny'] }, because: text }, ['paths', 'then']),
          'files whose writing or removal is asked about or denied',
        ),
        rules: listOf(rules(), 'the strictest rule that holds decides'),
        freeze: listOf(
          closed({ from: day, to: day, zone: text, because: text }, ['from', 'to']),
          'days, inclusive, on which production and shared targets are not changed',
        ),
        budget: listOf(
          closed({ service: text, minutes: { type: 'number', minimum: 0 } }, ['service', 'minutes']),
          'for how many minutes a service may be down before somebody is asked',
        ),
        tests: listOf(tests(), 'what the policy must say; run by `holdpoint test`'),
        lock: { ...texts, description: 'ids of preset rules that only the organisation may silence' },
      },
      ['holdpoint'],
    ),
  };
}
