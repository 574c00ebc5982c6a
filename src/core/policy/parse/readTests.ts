import { isScalar, type Node } from 'yaml';
import { confirms, type Verdict } from '../../model/decision';
import type { PolicyTest } from '../../model/policy';
import { readChoice, readFields, readItems, readText, required, type Reading } from './reading';

const WHAT = 'an entry of `tests`';
const verdicts: readonly Verdict[] = ['allow', 'ask', 'deny'];

function readExpect(reading: Reading, node: Node | null): PolicyTest['expect'] | null {
  if (isScalar(node)) {
    const verdict = readChoice(reading, node, '`expect`', verdicts);
    return verdict === null ? null : { verdict };
  }
  const fields = readFields(reading, node, '`expect`', ['verdict', 'confirm', 'rule']);
  if (fields === null) return null;
  const verdictField = required(reading, fields, 'verdict', node, '`expect`');
  const verdict = verdictField === null ? null : readChoice(reading, verdictField.value, '`verdict`', verdicts);
  const confirmField = fields.get('confirm');
  const confirm = confirmField === undefined ? null : readChoice(reading, confirmField.value, '`confirm`', confirms);
  const ruleField = fields.get('rule');
  const rule = ruleField === undefined ? null : readText(reading, ruleField.value, '`rule`');
  if (verdict === null) return null;
  return { verdict, ...(confirm === null ? {} : { confirm }), ...(rule === null ? {} : { rule }) };
}

/** `tests:`, what the policy must say about a command. */
export function readTests(reading: Reading, node: Node | null): readonly PolicyTest[] {
  return readItems(reading, node, '`tests`').flatMap((item) => {
    const fields = readFields(reading, item, WHAT, ['run', 'in', 'expect']);
    if (fields === null) return [];
    const runField = required(reading, fields, 'run', item, WHAT);
    const expectField = required(reading, fields, 'expect', item, WHAT);
    const inField = fields.get('in');
    const run = runField === null ? null : readText(reading, runField.value, '`run`');
    const where = inField === undefined ? null : readText(reading, inField.value, '`in`');
    const expect = expectField === null ? null : readExpect(reading, expectField.value);
    return run === null || expect === null ? [] : [{ run, in: where, expect, at: reading.at(runField?.value ?? item) }];
  });
}
