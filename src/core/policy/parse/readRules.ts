import type { Node } from 'yaml';
import { confirms, type Confirm } from '../../model/decision';
import type { PolicyRule } from '../../model/policy';
import { closest } from './closest';
import { readUnless, readWhen } from './readConditions';
import {
  readChoice,
  readFields,
  readItems,
  readOptional,
  readText,
  readValues,
  required,
  type Field,
  type Fields,
  type Reading,
} from './reading';

const keys = ['id', 'when', 'unless', 'then', 'confirm', 'needs', 'because'];
const verdicts = ['ask', 'deny', 'off'] as const;
const backups = ['backup'] as const;
const ID = /^[\w./-]{1,100}$/;

function checkId(reading: Reading, id: string, then: PolicyRule['then'], node: Node | null): void {
  const isPreset = id.startsWith('preset/');
  if (!ID.test(id)) {
    reading.report('unknown-value', node, `\`${id}\` is not an id`, 'letters, digits, `-`, `_`, `.` and `/`');
  } else if (then === 'off' && !isPreset) {
    reading.report('not-allowed-here', node, `\`${id}\` is not a rule of a preset; only those can be switched off`);
  } else if (then === 'off' && reading.presetRules?.includes(id) === false) {
    reading.report('unknown-value', node, `\`${id}\` is not a rule of a preset`, closest(id, reading.presetRules));
  } else if (then !== 'off' && reading.from !== 'preset' && (isPreset || id.startsWith('holdpoint/'))) {
    reading.report('not-allowed-here', node, `the id \`${id}\` is kept for Holdpoint's own rules`);
  }
}

function checkOff(reading: Reading, fields: Fields, node: Node | null): void {
  if (reading.from !== 'organisation' && reading.from !== 'user') {
    const help = 'a preset rule is switched off by the organisation or by the user';
    reading.report('not-allowed-here', node, `\`then: off\` may not stand in this file`, help);
  }
  for (const name of ['when', 'unless', 'confirm', 'needs']) {
    const field = fields.get(name);
    if (field !== undefined)
      reading.report('not-allowed-here', field.key, `\`${name}\` means nothing beside \`then: off\``);
  }
}

function readConfirm(reading: Reading, field: Field | undefined, then: PolicyRule['then']): Confirm {
  if (field === undefined) return 'click';
  if (then === 'deny') reading.report('not-allowed-here', field.key, '`confirm` means nothing beside `then: deny`');
  return readChoice(reading, field.value, '`confirm`', confirms) ?? 'click';
}

function readNeeds(reading: Reading, field: Field | undefined): readonly 'backup'[] {
  if (field === undefined) return [];
  return readValues(reading, field.value, '`needs`').flatMap(
    (value) => readChoice(reading, value.node, '`needs`', backups) ?? [],
  );
}

function readRule(reading: Reading, node: Node | null): PolicyRule | null {
  const fields = readFields(reading, node, 'a rule', keys);
  if (fields === null) return null;
  const idField = required(reading, fields, 'id', node, 'a rule');
  const thenField = required(reading, fields, 'then', node, 'a rule');
  const id = idField === null ? null : readText(reading, idField.value, '`id`');
  const then = thenField === null ? null : readChoice(reading, thenField.value, '`then`', verdicts);
  if (id === null || then === null || idField === null) return null;
  checkId(reading, id, then, idField.value);
  const because = readOptional(reading, fields, 'because');
  const at = reading.at(idField.value);
  if (then === 'off') {
    checkOff(reading, fields, thenField?.value ?? null);
    return { id, when: {}, unless: {}, then, confirm: 'click', needs: [], because, at };
  }
  const when = required(reading, fields, 'when', node, `the rule \`${id}\``);
  const unless = fields.get('unless');
  return {
    id,
    when: when === null ? {} : readWhen(reading, when.value),
    unless: unless === undefined ? {} : readUnless(reading, unless.value),
    then,
    confirm: readConfirm(reading, fields.get('confirm'), then),
    needs: readNeeds(reading, fields.get('needs')),
    because,
    at,
  };
}

/** `rules:`, in the order of the file. */
export function readRules(reading: Reading, node: Node | null): readonly PolicyRule[] {
  const ids = new Set<string>();
  return readItems(reading, node, '`rules`').flatMap((item) => {
    const rule = readRule(reading, item);
    if (rule === null) return [];
    if (ids.has(rule.id)) reading.report('unknown-value', item, `the id \`${rule.id}\` is used twice`);
    ids.add(rule.id);
    return [rule];
  });
}
