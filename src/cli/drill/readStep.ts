import { isMap } from 'yaml';
import type { Node } from 'yaml';
import type { Dialect } from '../../core/model/operation';
import type { Fields, Reading } from '../../core/policy/parse/reading';
import { readChoice, readFields, readOptional, readText, required } from '../../core/policy/parse/reading';
import type { DrillStep } from './drill';
import { isInsideStage } from './isInsideStage';

const WHAT = 'a step';
const own: Readonly<Record<DrillStep['kind'], readonly string[]>> = {
  run: ['dialect'],
  edit: ['after'],
  call: ['input'],
};
const dialects: readonly Dialect[] = ['bash', 'zsh', 'fish', 'sh', 'powershell', 'cmd'];

type Kind = DrillStep['kind'];

/** The one key that says what the step is. */
function kindOf(reader: Reading, node: Node | null): Kind | null {
  if (!isMap(node)) {
    reader.report('wrong-type', node, `${WHAT} is not a set of keys`);
    return null;
  }
  const kinds = (['run', 'edit', 'call'] as const).filter((kind) => node.has(kind));
  const [kind] = kinds;
  if (kind !== undefined && kinds.length === 1) return kind;
  reader.report('missing', node, `${WHAT} is one of \`run\`, \`edit\` and \`call\``);
  return null;
}

function editIn(reader: Reading, fields: Fields, path: string): { path: string; after: string } {
  const node = fields.get('edit')?.value ?? null;
  if (path !== '' && !isInsideStage(path)) {
    reader.report('unknown-value', node, `\`${path}\` is neither in the workspace nor below \`~/\``);
  }
  const after = required(reader, fields, 'after', node, WHAT);
  return { path, after: after === null ? '' : (readText(reader, after.value, '`after`') ?? '') };
}

function callIn(reader: Reading, fields: Fields, name: string): { server: string; tool: string; input: unknown } {
  const at = name.indexOf('/');
  const node = fields.get('call')?.value ?? null;
  if (name !== '' && (at < 1 || at === name.length - 1)) {
    reader.report('unknown-value', node, '`call` is not SERVER/TOOL');
  }
  const input = fields.get('input')?.value ?? null;
  if (input !== null && !isMap(input)) reader.report('wrong-type', input, '`input` is not a set of keys');
  return { server: name.slice(0, at), tool: name.slice(at + 1), input: isMap(input) ? input.toJSON() : {} };
}

function runIn(reader: Reading, fields: Fields, script: string): { script: string; dialect: Dialect } {
  const field = fields.get('dialect');
  const dialect = field === undefined ? 'bash' : readChoice(reader, field.value, '`dialect`', dialects);
  return { script, dialect: dialect ?? 'bash' };
}

type Common = Pick<DrillStep, 'n' | 'needs' | 'why'>;

function stepIn(reader: Reading, fields: Fields, kind: Kind, common: Common): DrillStep {
  const main = readOptional(reader, fields, kind);
  if (main === '') reader.report('unknown-value', fields.get(kind)?.value ?? null, `\`${kind}\` is empty`);
  switch (kind) {
    case 'run':
      return { ...common, kind, ...runIn(reader, fields, main) };
    case 'edit':
      return { ...common, kind, ...editIn(reader, fields, main) };
    case 'call':
      return { ...common, kind, ...callIn(reader, fields, main) };
  }
}

/** One entry of `steps`; null when it is no step at all. What is wrong with it has been reported then. */
export function readStep(reader: Reading, node: Node | null, n: number): DrillStep | null {
  const kind = kindOf(reader, node);
  const fields = kind === null ? null : readFields(reader, node, WHAT, [kind, 'needs', 'why', ...own[kind]]);
  if (kind === null || fields === null) return null;
  const needsField = required(reader, fields, 'needs', node, WHAT);
  const whyField = required(reader, fields, 'why', node, WHAT);
  const needs = needsField === null ? null : readChoice(reader, needsField.value, '`needs`', ['stop', 'pass'] as const);
  const why = whyField === null ? null : readText(reader, whyField.value, '`why`');
  return stepIn(reader, fields, kind, { n, needs: needs ?? 'stop', why: why ?? '' });
}
