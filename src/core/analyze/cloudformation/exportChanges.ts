import type { Observation } from '../../model/finding';
import { childOf, entriesOf, nodeAt, stringOf, type DataNode } from '../shared/dataTree';
import type { Template } from './template';
import { writtenValue } from './valueText';

type Export = { readonly output: string; readonly node: DataNode; readonly text: string };

function exportsOf({ root }: Template): readonly Export[] {
  return entriesOf(childOf(root, 'Outputs')).flatMap(({ key, value }) => {
    const node = nodeAt(value, ['Export', 'Name']);
    return node === null ? [] : [{ output: key, node, text: writtenValue(node).text }];
  });
}

/** Names that other stacks import and that this one no longer gives. */
export function exportChanges(before: Template, after: Template): readonly Observation[] {
  const known = new Map(exportsOf(after).map((one) => [one.text, one]));
  const now = new Map(exportsOf(after).map((one) => [one.output, one]));
  return exportsOf(before)
    .filter(({ text }) => !known.has(text))
    .map(({ output, node }) => {
      const renamed = now.get(output);
      const name = stringOf(node) ?? output;
      return {
        rule: 'cloudformation/export-removed',
        code: 'CF03',
        effect: 'update',
        stage: 'write',
        severity: 'medium',
        undo: 'easy',
        reach: 'remote',
        target: { type: 'export', name },
        certainty: after.damaged.length === 0 ? 'expected' : 'possible',
        at: renamed === undefined ? before.placeIn(node.span) : after.placeIn(renamed.node.span),
        says: `${renamed === undefined ? 'Removes' : 'Renames'} the export ${name}: the update fails while a stack imports it`,
        saferWay: 'keep the export until no stack imports it (aws cloudformation list-imports)',
        signals: [],
      } satisfies Observation;
    });
}
