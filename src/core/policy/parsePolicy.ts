import { isScalar, type Node } from 'yaml';
import type { Layer } from '../model/decision';
import { isNonEmpty, type NonEmpty } from '../model/nonEmpty';
import { nowhere } from '../model/place';
import type { Policy, PolicyProblem } from '../model/policy';
import { readDocument } from './parse/readDocument';
import { readEnvironments } from './parse/readEnvironments';
import { readExtends } from './parse/readExtends';
import { readBudget } from './parse/readBudget';
import { readFreeze } from './parse/readFreeze';
import { readFields, reading, readTexts, required, type Fields, type Reading } from './parse/reading';
import { readProtect } from './parse/readProtect';
import { readRules } from './parse/readRules';
import { readTests } from './parse/readTests';

export type ParseOptions = {
  readonly from: Layer;
  /** Absolute path, or `preset/NAME`. */
  readonly file: string;
  readonly digest: string;
  readonly presetNames: readonly string[];
  /** Ids of the presets' rules, to check what `then: off` names; left out, any is taken. */
  readonly presetRules?: readonly string[];
};

export type ParsedPolicy = { readonly policy: Policy } | { readonly problems: NonEmpty<PolicyProblem> };

/** UTF-16 units; no policy that a person wrote comes near. */
const LARGEST = 256 * 1024;

const keys = [
  'holdpoint',
  'extends',
  'environments',
  'protect',
  'rules',
  'freeze',
  'budget',
  'tests',
  'lock',
  'enforce',
];

function checkVersion(reading: Reading, fields: Fields, root: Node | null): void {
  const version = required(reading, fields, 'holdpoint', root, 'the policy');
  if (version === null || (isScalar(version.value) && version.value.value === 1)) return;
  reading.report(
    'unknown-value',
    version.value ?? version.key,
    'this version of the policy format is not known',
    'write `holdpoint: 1`',
  );
}

/** Keys that only some layers may use. */
function checkKeys(reading: Reading, fields: Fields): void {
  const enforce = fields.get('enforce');
  if (enforce !== undefined && reading.from !== 'preset') {
    reading.report(
      'not-allowed-here',
      enforce.key,
      '`enforce` may not stand in a policy file',
      'to only observe, extend `observe`',
    );
  }
  const lock = fields.get('lock');
  if (lock !== undefined && reading.from !== 'organisation') {
    reading.report('not-allowed-here', lock.key, '`lock` may stand in the policy of an organisation only');
  }
}

function readEnforce(fields: Fields): boolean {
  const node = fields.get('enforce')?.value ?? null;
  return !(isScalar(node) && node.value === false);
}

function readPolicy(reading: Reading, root: Node | null, options: ParseOptions): Policy | null {
  const fields = readFields(reading, root, 'the policy', keys);
  if (fields === null) return null;
  checkVersion(reading, fields, root);
  checkKeys(reading, fields);
  const list = <T>(name: string, read: (reading: Reading, node: Node | null) => readonly T[]): readonly T[] => {
    const field = fields.get(name);
    return field === undefined ? [] : read(reading, field.value);
  };
  return {
    from: options.from,
    file: options.file,
    digest: options.digest,
    enforce: readEnforce(fields),
    extends: list('extends', readExtends),
    environments: list('environments', readEnvironments),
    protect: list('protect', readProtect),
    rules: list('rules', readRules),
    freeze: list('freeze', readFreeze),
    budget: list('budget', readBudget),
    tests: list('tests', readTests),
    lock: list('lock', (own, node) => readTexts(own, node, '`lock`')),
  };
}

function parsed(text: string, options: ParseOptions): ParsedPolicy {
  const document = readDocument(text);
  const problems: PolicyProblem[] = 'problems' in document ? [...document.problems] : [];
  const { from, presetNames, presetRules = null } = options;
  const own = reading(text, { from, presetNames, presetRules }, problems);
  const policy = 'root' in document ? readPolicy(own, document.root, options) : null;
  if (isNonEmpty(problems)) return { problems };
  return policy === null ? broken('the policy is empty') : { policy };
}

function broken(says: string): ParsedPolicy {
  return { problems: [{ code: 'yaml', at: nowhere, says }] };
}

/**
 * Reads a policy file. One wrong thing and the whole file is refused, with a position for every problem, since half a
 * policy is a policy nobody wrote. Never throws.
 */
export function parsePolicy(text: string, options: ParseOptions): ParsedPolicy {
  if (text.length > LARGEST) {
    return { problems: [{ code: 'too-large', at: nowhere, says: 'the policy is larger than 256 KiB' }] };
  }
  try {
    return parsed(text.replace(/^\uFEFF/, ''), options);
  } catch {
    // The reader of a third party met a text that it cannot read; that is a problem of the text.
    return broken('the policy cannot be read as YAML');
  }
}
