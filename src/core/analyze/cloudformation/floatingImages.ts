import type { Observation } from '../../model/finding';
import { entriesOf, type DataNode } from '../shared/dataTree';
import { floatingSince } from '../shared/imageTag';
import { intrinsicOf } from './intrinsics';
import type { Pair } from './pairing';
import type { Template } from './template';
import { resolvedValue } from './valueText';

type Sides = { readonly before: Template; readonly after: Template };

type Image = { readonly text: string; readonly node: DataNode; readonly overridable: boolean };

function imageOf(node: DataNode, { root }: Template): readonly Image[] {
  const { text, literal, overridable } = resolvedValue(node, root);
  return literal && text.startsWith('"') ? [{ text: String(JSON.parse(text)), node, overridable }] : [];
}

function imagesIn(node: DataNode | null, template: Template): readonly Image[] {
  if (node === null || intrinsicOf(node) !== null) return [];
  if (node.kind === 'list') return node.items.flatMap((item) => imagesIn(item, template));
  return entriesOf(node).flatMap(({ key, value }) =>
    /^Image(?:Uri|Identifier)?$/.test(key) ? imageOf(value, template) : imagesIn(value, template),
  );
}

/** Images that named one version of themselves and do not any more. */
export function imageChanges({ before, after }: Sides, pairs: readonly Pair[]): readonly Observation[] {
  return pairs.flatMap(({ was, is }) => {
    const old = imagesIn(was.properties, before).map(({ text }) => text);
    const now = old.length === 0 ? [] : imagesIn(is.properties, after);
    return now
      .filter(({ text }) => floatingSince(old, text))
      .map(({ text, node, overridable }): Observation => ({
        rule: 'cloudformation/unpinned',
        code: 'X14',
        effect: 'update',
        stage: 'write',
        severity: 'medium',
        undo: 'easy',
        reach: 'remote',
        target: { type: is.type, name: is.id },
        certainty: overridable ? 'possible' : 'expected',
        at: after.placeIn(node.span),
        says: `Lets ${is.id} change by itself: the image \`${text}\` is no longer fixed`,
        saferWay: 'name one version, and raise it in a change of its own',
        signals: [],
      }));
  });
}
