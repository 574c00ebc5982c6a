import { cloudformationFacts } from '../../facts/cloudformationFacts';
import type { Span } from '../../model/place';
import {
  childOf,
  entriesOf,
  entryOf,
  itemsOf,
  stringOf,
  type DataEntry,
  type DataFile,
  type DataNode,
} from './dataTree';

/*
 * A template whose `Resources:` is half typed, or one of whose resources slid to another place, is refused by
 * CloudFormation as it stands; what its resources say is read all the same, and that they do not stand where they belong
 * is told as damage.
 */

/** Parts of a template. A file without any of them is something else, or a piece that another one includes. */
const parts = ['AWSTemplateFormatVersion', 'Resources', 'Transform', 'Parameters', 'Mappings', 'Outputs', 'Globals'];

/** What stands in these is told by other names than those of resources. */
const closed = new Set(['Properties', 'Metadata', 'Hooks', 'extensions']);

/** Resources stand one below the root; one that slid into another stands two deeper. */
const DEEPEST = 3;

function isResource({ key, value }: DataEntry): boolean {
  const type = stringOf(childOf(value, 'Type')) ?? '';
  if (!/^(?:AWS|Custom|Alexa)::\S/.test(type) || key === '') return false;
  return childOf(value, 'Properties') !== null || cloudformationFacts(type) !== null;
}

/** Where resources belong: at the root, and in the file of a framework that keeps a template below `resources`. */
const places = new Set(['/Resources', '/resources/Resources']);

function straysIn(node: DataNode, path: string, depth: number): readonly DataEntry[] {
  if (depth > DEEPEST) return [];
  const isPlace = places.has(path);
  const nested = itemsOf(node).flatMap((item) => straysIn(item, path, depth));
  const own = entriesOf(node).flatMap((entry): readonly DataEntry[] => {
    const isClosed = closed.has(entry.key) && (path !== '' || entry.key !== 'Properties');
    if (isClosed || entry.key.startsWith('Fn::')) return [];
    const below = straysIn(entry.value, `${path}/${entry.key}`, depth + 1);
    return !isPlace && isResource(entry) ? [entry, ...below] : below;
  });
  return [...nested, ...own];
}

function putBack(root: DataNode, strays: readonly DataEntry[]): DataNode {
  if (root.kind !== 'map') return root;
  const known = entryOf(root, 'Resources');
  const own = entriesOf(known?.value ?? null);
  const names = new Set(own.map(({ key }) => key));
  const entries = [...strays.filter(({ key }) => !names.has(key)), ...own];
  const span = known?.span ?? strays[0]?.span ?? root.span;
  const value: DataNode = { kind: 'map', entries, span: known?.value.span ?? span };
  const resources = { key: 'Resources', keySpan: known?.keySpan ?? span, value, span };
  return { ...root, entries: [...root.entries.filter(({ key }) => key !== 'Resources'), resources] };
}

/** Of a resource that runs into the next one, whose name is missing, the first part. */
function apart(entry: DataEntry): { readonly entry: DataEntry; readonly damaged: readonly Span[] } {
  const types = entry.value.kind === 'map' ? entry.value.entries.filter(({ key }) => key === 'Type') : [];
  const [, second] = types;
  if (entry.value.kind !== 'map' || second === undefined) return { entry, damaged: [] };
  const entries = entry.value.entries.filter(({ span }) => span.start < second.span.start);
  return { entry: { ...entry, value: { ...entry.value, entries } }, damaged: [second.span] };
}

/** The root with its resources parted, and what in them cannot be. */
function parted(root: DataNode): { readonly root: DataNode; readonly damaged: readonly Span[] } {
  const known = entryOf(root, 'Resources');
  if (root.kind !== 'map' || known === null) return { root, damaged: [] };
  const { value } = known;
  if (value.kind !== 'map') return { root, damaged: stringOf(value) === null ? [] : [known.keySpan] };
  const found = value.entries.map(apart);
  const damaged = found.flatMap((one) => one.damaged);
  if (damaged.length === 0) return { root, damaged };
  const resources = { ...known, value: { ...value, entries: found.map(({ entry }) => entry) } };
  return { root: { ...root, entries: root.entries.map((one) => (one === known ? resources : one)) }, damaged };
}

/** The file with resources that do not stand in `Resources` put there, each told as damage. */
export function withStrayResources(file: DataFile, text: string): DataFile {
  if (!text.includes('::')) return file;
  const found = file.roots.map((one) => {
    const { root, damaged } = parted(one);
    const isTemplate = parts.some((part) => childOf(root, part) !== null);
    const strays = isTemplate || file.damaged.length > 0 ? straysIn(root, '', 0) : [];
    const spans = [...damaged, ...strays.map(({ keySpan }) => keySpan)];
    return { root: strays.length === 0 ? root : putBack(root, strays), damaged: spans };
  });
  const damaged = found.flatMap((one) => one.damaged);
  if (damaged.length === 0) return file;
  const all = [...file.damaged, ...damaged].sort((a, b) => a.start - b.start);
  return { roots: found.map(({ root }) => root), damaged: all };
}
