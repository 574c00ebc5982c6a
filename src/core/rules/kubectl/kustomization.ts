import type { RuleContext } from '../../model/command';
import { absolutePath } from '../../model/filePath';
import { memberOf } from '../http/json';
import { merged } from './dangers';
import { described, objectsIn, textAt, valueOf, type Described } from './described';
import { kindOf } from './kinds';

const DEEPEST = 5;
const MOST_FILES = 40;
const NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

const RESOURCES = ['resources', 'bases', 'components'];
const PATCHES = ['patches', 'patchesStrategicMerge', 'patchesJson6902'];

/** What a kustomization describes, and beside it what its patches set, each as an object that has only that. */
export type Kustomized = { readonly objects: readonly Described[]; readonly patches: readonly Described[] };

type Walk = { readonly context: RuleContext; left: number };

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = memberOf(value, key);
  return Array.isArray(list) ? list : [];
}

/** One patch as an object that has only what it sets. */
function patchObject(patch: unknown, target: unknown): readonly Described[] {
  const own = Array.isArray(patch) ? [] : described(patch);
  if (own.length > 0) return own;
  const body = Array.isArray(patch) ? merged(patch) : patch;
  const kind = kindOf(textAt(target, 'kind'));
  return kind === '' ? [] : [{ kind, name: textAt(target, 'name'), namespace: textAt(target, 'namespace'), body }];
}

/** What a patch sets, written where it is named or in a file; `null` where the file cannot be read. */
function ofPatch(entry: unknown, folder: string, { context }: Walk): readonly Described[] | null {
  // `patchesStrategicMerge` lists files, or the patch itself.
  const named = typeof entry === 'string' && !entry.includes('\n') ? entry : textAt(entry, 'path');
  const path = named === '' ? null : absolutePath(named, folder);
  const text = path === null ? (typeof entry === 'string' ? entry : textAt(entry, 'patch')) : context.readAsLeft(path);
  return text === null ? null : patchObject(valueOf(text), memberOf(entry, 'target'));
}

/** `replicas: [{name: web, count: 0}]` */
function ofCount(entry: unknown): Described {
  const body = { spec: { replicas: memberOf(entry, 'count') } };
  return { kind: kindOf('Deployment'), name: textAt(entry, 'name'), namespace: '', body };
}

function ofResource(entry: unknown, folder: string, walk: Walk, depth: number): Kustomized | null {
  const path = typeof entry === 'string' && !entry.includes('://') ? absolutePath(entry, folder) : null;
  if (path === null) return null;
  if (!/\.(?:ya?ml|json)$/.test(path)) return gathered(path, walk, depth + 1);
  const objects = objectsIn(walk.context.readAsLeft(path));
  return objects === null ? null : { objects, patches: [] };
}

function textOf(folder: string, { context }: Walk): string | null {
  return NAMES.map((name) => context.readAsLeft(`${folder}/${name}`)).find((one) => one !== null) ?? null;
}

function known<Part>(parts: readonly (Part | null)[]): readonly Part[] | null {
  const seen = parts.filter((part) => part !== null);
  return seen.length === parts.length ? seen : null;
}

function gathered(folder: string, walk: Walk, depth: number): Kustomized | null {
  const text = textOf(folder, walk);
  if (text === null || depth > DEEPEST) return null;
  const root = valueOf(text);
  const entries = RESOURCES.flatMap((key) => listAt(root, key));
  const changes = PATCHES.flatMap((key) => listAt(root, key));
  walk.left -= entries.length + changes.length;
  if (walk.left < 0) return null;
  const parts = known(entries.map((entry) => ofResource(entry, folder, walk, depth)));
  const patches = known(changes.map((entry) => ofPatch(entry, folder, walk)));
  if (parts === null || patches === null) return null;
  const namespace = textAt(root, 'namespace');
  const placed = (one: Described): Described => (namespace === '' ? one : { ...one, namespace });
  const counts = listAt(root, 'replicas').map(ofCount);
  return {
    objects: parts.flatMap(({ objects }) => objects).map(placed),
    patches: [...parts.flatMap((part) => part.patches), ...patches.flat(), ...counts].map(placed),
  };
}

/**
 * The objects that a kustomization gathers, with those of its components, and what its patches set; `null` where a part
 * cannot be read.
 */
export function kustomized(folder: string, context: RuleContext): Kustomized | null {
  return gathered(folder, { context, left: MOST_FILES }, 0);
}
