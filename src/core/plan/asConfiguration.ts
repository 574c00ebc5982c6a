import { terraformTypeOf } from '../facts/terraformTypeOf';
import { NOT_TOLD, type PlannedChange, type PlanTool } from '../model/plan';
import { isObject } from './json';

/** A file that nobody has: values of a plan in the language of its tool, as those who read such files read them. */
export type AsConfiguration = {
  readonly path: string;
  /** One side of all of these as a text; `nameOf` says what each is called in it. */
  readonly textOf: (changes: readonly PlannedChange[], side: 'before' | 'after') => string;
};

const LABEL = 'planned_';

/** The text with the plan's own addresses for the names that `textOf` gave to these. */
export function ownNames(text: string, changes: readonly PlannedChange[]): string {
  return text.replace(/(?:\w+\.)?planned_(\d+)/g, (name, index: string) => changes[Number(index)]?.address ?? name);
}

/** No text of a plan is an expression; what it does not tell is one that nobody can resolve. */
function literal(text: string): string {
  return text === NOT_TOLD ? '${data.not.told.value}' : text.replace(/[$%](?=\{)/g, '$&$&');
}

function supposed(value: unknown, was: boolean): unknown {
  if (value === NOT_TOLD) return was;
  if (Array.isArray(value)) return value.map((item) => supposed(item, was));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, supposed(one, was)]));
}

/** The change, had every setting that the plan does not tell of what was been on, or off. */
export function supposing(change: PlannedChange, was: boolean): PlannedChange {
  return { ...change, before: supposed(change.before, was) };
}

/** Whether all that was is told. */
export function isTold({ before }: PlannedChange): boolean {
  return !JSON.stringify(before ?? null).includes(NOT_TOLD);
}

/** Null is what a plan says of an attribute that is not set. */
function written(value: unknown, nameOf: (name: string, value: unknown) => string): unknown {
  if (typeof value === 'string') return literal(value);
  if (Array.isArray(value)) return value.map((item) => written(item, nameOf));
  if (!isObject(value)) return value;
  const set = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(set.map(([name, one]) => [nameOf(name, one), written(one, nameOf)]));
}

/** `cidrBlocks` → `cidr_blocks`; a list of objects is one of blocks, whose name Terraform has in the singular. */
function terraformName(name: string, value: unknown): string {
  const isBlocks = Array.isArray(value) && value.length > 0 && value.every(isObject);
  const one = isBlocks ? name.replace(/(?<=[^s])s$/, '') : name;
  return one.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase();
}

function modules(typeOf: (type: string) => string, nameOf: (name: string, value: unknown) => string): AsConfiguration {
  return {
    path: '/plan/main.tf.json',
    textOf(changes, side) {
      const resource: Record<string, Record<string, unknown>> = {};
      for (const [index, change] of changes.entries()) {
        if (!isObject(change[side])) continue;
        (resource[typeOf(change.type)] ??= {})[`${LABEL}${String(index)}`] = written(change[side], nameOf);
      }
      return JSON.stringify({ resource });
    },
  };
}

function property(value: unknown): unknown {
  if (value === NOT_TOLD) return { 'Fn::ImportValue': 'not-told' };
  if (Array.isArray(value)) return value.map(property);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, property(one)]));
}

/** Templates name things as change sets do. */
const template: AsConfiguration = {
  path: '/plan/template.json',
  textOf(changes, side) {
    const resources = changes.flatMap(({ address, type, [side]: context }) => {
      const told = property(context);
      return isObject(told) ? [[address, { ...told, Type: type }] as const] : [];
    });
    return JSON.stringify({ AWSTemplateFormatVersion: '2010-09-09', Resources: Object.fromEntries(resources) });
  },
};

export const asConfiguration: Readonly<Record<PlanTool, AsConfiguration>> = {
  terraform: modules(
    (type) => type,
    (name) => name,
  ),
  pulumi: modules(terraformTypeOf, terraformName),
  cloudformation: template,
};
