import type { Unknown } from '../../model/finding';
import type { Place } from '../../model/place';
import { childOf, entryOf, type DataNode } from '../shared/dataTree';
import type { Pair } from './pairing';
import { propertyChanges } from './propertyChanges';
import type { Template } from './template';
import { writtenValue } from './valueText';

type Sides = { readonly before: Template; readonly after: Template };

/** Types whose own files or programs decide what a change does. */
const elsewhere =
  /^(?:CloudFormation::(?:Stack|StackSet|Macro|ModuleDefaultVersion|CustomResource|WaitCondition)|ServiceCatalog::CloudFormationProvisionedProduct)$/;

function unknown(at: Place, stake: 'none' | 'possible', says: string): Unknown {
  return { code: 'dynamic', stake, at, says };
}

function unseenPair(sides: Sides, { was, is }: Pair): readonly Unknown[] {
  const nested = elsewhere.test(is.kind);
  const custom = is.type.startsWith('Custom::');
  if (!nested && !custom && is.facts !== null) return [];
  const [first] = propertyChanges(sides, was, is);
  if (first === undefined) return [];
  const why = nested
    ? 'it is made of other files'
    : custom
      ? 'a program decides'
      : `nothing is known of the type \`${is.type}\``;
  const says = `what the change of \`${first.path}\` does to ${is.id} is not known before a change set: ${why}`;
  return [unknown(first.at, /^(?:Tags|Description)(?:\.|$)/.test(first.path) ? 'none' : 'possible', says)];
}

function textOf(node: DataNode | null): string {
  return node === null ? '' : writtenValue(node).text;
}

/** Macros and loops of the template itself. */
function unseenParts({ before, after }: Sides): readonly Unknown[] {
  const parts = ['Transform', 'Rules', 'Hooks', 'Fn::Transform'].flatMap((name): readonly Unknown[] => {
    const now = entryOf(after.root, name) ?? entryOf(before.root, name);
    if (now === null || textOf(childOf(before.root, name)) === textOf(childOf(after.root, name))) return [];
    const side = entryOf(after.root, name) === null ? before : after;
    return [
      unknown(
        side.placeIn(now.span),
        'possible',
        `what the change of \`${name}\` does is not known before a change set`,
      ),
    ];
  });
  const old = new Map(before.others.map(({ key, value }) => [key, textOf(value)]));
  const now = new Map(after.others.map(({ key, value }) => [key, textOf(value)]));
  const changed = [
    ...after.others
      .filter(({ key, value }) => old.has(key) && old.get(key) !== textOf(value))
      .map((one) => ({ one, side: after })),
    ...before.others
      .filter(({ key }) => !now.has(key) && !after.resources.has(key))
      .map((one) => ({ one, side: before })),
  ];
  const loops = changed.map(({ one, side }) =>
    unknown(
      side.placeIn(one.keySpan),
      'possible',
      `what the change of \`${one.key}\` makes or deletes is not known before a change set`,
    ),
  );
  return [...parts, ...loops];
}

/** Changes whose effect the template alone does not tell. */
export function unseenChanges(sides: Sides, pairs: readonly Pair[]): readonly Unknown[] {
  if (sides.before.root === null || sides.after.root === null) return [];
  return [...pairs.flatMap((pair) => unseenPair(sides, pair)), ...unseenParts(sides)];
}
