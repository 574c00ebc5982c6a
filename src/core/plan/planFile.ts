import { decode, ExtData } from '@msgpack/msgpack';
import { NOT_TOLD, type Plan, type PlannedChange } from '../model/plan';
import { actionGap } from './actionGap';
import { terraformBecause } from './because';
import { BrokenMessage, bytesIn, fieldsOf, numberIn, textIn, type Field } from './planFile/wire';

/*
 * The file `tfplan` inside a saved plan of Terraform and OpenTofu. Field numbers and values are those of `planfile.proto`
 * in both projects, format version 3, which both write since Terraform 0.12.
 */
const FORMAT = 3;
const plan = { version: 1, changes: 3, errored: 20, deferred: 27, actions: 30 } as const;
const instance = { address: 13, deposed: 7, change: 9, replace: 11, reason: 12 } as const;
const change = { action: 1, values: 2, importing: 5 } as const;
const invocation = { address: 1 } as const;
const path = { steps: 1 } as const;
const step = { attribute: 1 } as const;
const dynamic = { msgpack: 1 } as const;

const NO_OP = 0;
const READ = 2;

type Deed = Pick<PlannedChange, 'action' | 'createsFirst'>;

const deeds: Readonly<Record<number, Deed>> = {
  1: { action: 'create', createsFirst: false },
  3: { action: 'update', createsFirst: false },
  5: { action: 'delete', createsFirst: false },
  6: { action: 'replace', createsFirst: false },
  7: { action: 'replace', createsFirst: true },
  8: { action: 'forget', createsFirst: false },
  // The new one is made and the old one only forgotten: nothing goes.
  9: { action: 'forget', createsFirst: true },
};

/** Names of the reasons by their numbers, as `show -json` spells them. */
const reasons: readonly string[] = [
  '',
  'replace_because_tainted',
  'replace_by_request',
  'replace_because_cannot_update',
  'delete_because_no_resource_config',
  'delete_because_wrong_repetition',
  'delete_because_count_index',
  'delete_because_each_key',
  'delete_because_no_module',
  'replace_by_triggers',
  '',
  '',
  'delete_because_no_move_target',
];

/** Keys of instances may have points in them. */
function withoutKeys(address: string): string {
  return address.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\]/g, '');
}

/** The type in `module.a["x.y"].aws_db_instance.main[0]`: the last but one of its names. */
function typeOf(address: string): string {
  return withoutKeys(address).split('.').at(-2) ?? '';
}

/** What is not known before the apply is an extension value. */
function withoutExtensions(value: unknown): unknown {
  if (value instanceof ExtData) return NOT_TOLD;
  if (Array.isArray(value)) return value.map(withoutExtensions);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withoutExtensions(one)]));
}

function valueOf(message: Uint8Array | undefined): unknown {
  if (message === undefined) return null;
  const packed = bytesIn(fieldsOf(message), dynamic.msgpack)[0];
  return packed === undefined ? null : withoutExtensions(decode(packed));
}

function pathOf(message: Uint8Array): string {
  const steps = bytesIn(fieldsOf(message), path.steps).map((one) => textIn(fieldsOf(one), step.attribute));
  return steps.filter((name) => name !== '').join('.');
}

/** Before and after: one value is the side that the action has. */
function sides(deed: Deed, values: readonly Uint8Array[]): Pick<PlannedChange, 'before' | 'after'> {
  const [first, second] = values;
  if (deed.action === 'create') return { before: null, after: valueOf(first) };
  return { before: valueOf(first), after: valueOf(second) };
}

function changeOf(fields: readonly Field[]): readonly PlannedChange[] {
  const address = textIn(fields, instance.address);
  const told = fieldsOf(bytesIn(fields, instance.change)[0] ?? new Uint8Array());
  const action = numberIn(told, change.action);
  const imports = bytesIn(told, change.importing).length > 0;
  const isData = /^(?:module\.[^.]+\.)*data\./.test(withoutKeys(address));
  if (isData || action === READ || (action === NO_OP && !imports)) return [];
  const known = deeds[action] ?? { action: action === NO_OP ? 'import' : 'unknown', createsFirst: false };
  const deposed = textIn(fields, instance.deposed);
  const paths = bytesIn(fields, instance.replace).map(pathOf);
  return [
    {
      address: `${address}${deposed === '' ? '' : ` (deposed ${deposed})`}`,
      type: typeOf(address),
      ...known,
      isSure: true,
      because: terraformBecause(reasons[numberIn(fields, instance.reason)] ?? '', paths),
      ...sides(known, bytesIn(told, change.values)),
    },
  ];
}

function read(bytes: Uint8Array): Plan | null {
  const fields = fieldsOf(bytes);
  if (numberIn(fields, plan.version) !== FORMAT) return null;
  const changes = bytesIn(fields, plan.changes).flatMap((one) => changeOf(fieldsOf(one)));
  const gaps = [
    ...(numberIn(fields, plan.errored) === 0 ? [] : ['it was cut off by an error, so more may follow']),
    ...(bytesIn(fields, plan.deferred).length === 0 ? [] : ['part of it is put off to a later plan']),
    ...actionGap(bytesIn(fields, plan.actions).map((one) => textIn(fieldsOf(one), invocation.address))),
  ];
  return { tool: 'terraform', stack: null, account: null, changeSet: null, changes, gaps };
}

/** The plan in the `tfplan` entry of a saved plan; null when it is no such file, or one that is encrypted. Never throws. */
export function readPlanFile(bytes: Uint8Array): Plan | null {
  try {
    return read(bytes);
  } catch (error) {
    // Every fault of a reader means the same: this is not a file that it knows.
    if (error instanceof BrokenMessage || error instanceof Error) return null;
    throw error;
  }
}
