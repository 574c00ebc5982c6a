import type { Command, RuleContext } from '../../model/command';
import type { Signal } from '../../model/environment';
import type { Unknown } from '../../model/finding';
import { absolutePath } from '../../model/filePath';
import type { Remark } from '../shared/remoteObservation';
import { dynamicPart } from '../shared/remoteObservation';
import { dangersOf, dangersOfPatch, type Danger } from './dangers';
import { placeSignals, type KubectlCall } from './invocation';
import { kindInWords, lossOfKind } from './kinds';
import { valueOf, type Described } from './described';
import { manifestsOf, type Manifest } from './manifest';
import { objectsOf, type ClusterObject } from './objects';

/** Verbs that make of the cluster what a file says. */
const APPLYING: ReadonlySet<string> = new Set(['apply', 'create', 'replace']);
const MOST_NAMED = 4;

/** The namespace and the name of an object are evidence of where it stands. */
export function objectSignals({ kind, name }: ClusterObject, namespace = ''): readonly Signal[] {
  const space = kind === 'namespace' || kind === 'project' ? name : namespace;
  return [
    ...(space === '' ? [] : [{ kind: 'kube-namespace' as const, value: space, from: 'namespace' }]),
    ...(space === name ? [] : [{ kind: 'name' as const, value: name, from: `${kind} name` }]),
  ];
}

function dangerRemark({ says, ...danger }: Danger, object: ClusterObject, signals: readonly Signal[]): Remark {
  const thing = `${kindInWords(object.kind)} ${object.name}`.trim();
  return {
    ...danger,
    type: `kubernetes.${object.kind}`,
    name: object.name || object.kind,
    signals,
    says: `${says} ${thing}`,
  };
}

function replacedRemark(object: Described, signals: readonly Signal[]): Remark {
  return {
    ...{ rule: 'kubectl/replace', effect: 'replace', type: `kubernetes.${object.kind}`, name: object.name, signals },
    ...lossOfKind(object.kind),
    says: `Deletes and recreates ${kindInWords(object.kind)} ${object.name}`,
  };
}

function ofObject(object: Described, isForced: boolean, call: KubectlCall): readonly Remark[] {
  const signals = [...placeSignals(call), ...objectSignals(object, object.namespace)];
  const dangers = dangersOf(object.kind, object.body).map((danger) => dangerRemark(danger, object, signals));
  return isForced ? [replacedRemark(object, signals), ...dangers] : dangers;
}

function summary(objects: readonly Described[]): string {
  const named = objects.slice(0, MOST_NAMED).map(({ kind, name }) => `${kindInWords(kind)} ${name}`);
  const rest = objects.length - named.length;
  return `${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** What was said of a file, with what is in it and where that stands. */
function told(remark: Remark, manifests: readonly Manifest[]): Remark {
  const objects = manifests.find(({ name }) => name === remark.name)?.objects ?? [];
  if (remark.type !== 'kubernetes.manifest' || objects.length === 0) return remark;
  const own = objects.flatMap((one) => objectSignals(one, one.namespace));
  return { ...remark, says: `${remark.says}: ${summary(objects)}`, signals: [...(remark.signals ?? []), ...own] };
}

/** A manifest of somebody else's, which runs in the cluster before anybody here has read it. */
function foreign(call: KubectlCall, manifests: readonly Manifest[]): readonly Remark[] {
  return manifests
    .filter(({ name, objects }) => objects === null && /^https?:\/\//i.test(name))
    .map(({ name }) => ({
      ...{ rule: 'kubectl/foreign', effect: 'execute', severity: 'high', undo: 'costly' },
      ...{ type: 'kubernetes.manifest', name, signals: placeSignals(call) },
      says: `Runs in the cluster what stands at ${name}`,
    }));
}

/** `remarks` with what the files say that the command applies. */
export function withManifests(
  remarks: readonly Remark[],
  call: KubectlCall,
  command: Command,
  context: RuleContext,
): readonly Remark[] {
  if (!APPLYING.has(call.verb)) return remarks;
  const manifests = manifestsOf(call, command, context);
  const isForced = call.verb !== 'create' && call.options.has('--force');
  const inside = manifests.flatMap(({ objects }) => (objects ?? []).flatMap((one) => ofObject(one, isForced, call)));
  const patched = manifests.flatMap(({ patches }) => patches.flatMap((one) => ofObject(one, false, call)));
  const strange = foreign(call, manifests);
  return [...remarks.map((remark) => told(remark, manifests)), ...inside, ...patched, ...strange];
}

/** Manifests that could not be read: what they hold is not known. */
export function unreadManifests(call: KubectlCall, command: Command, context: RuleContext): readonly Unknown[] {
  if (!APPLYING.has(call.verb) && call.verb !== 'delete') return [];
  return manifestsOf(call, command, context)
    .filter(({ objects }) => objects === null)
    .map(({ name }) => ({
      ...dynamicPart(command, context, `the objects in \`${name}\` cannot be read`),
      ...{ code: 'unreadable', stake: 'possible' },
    }));
}

/** The text of `-p` or `--patch-file`; `null` when it is not known. */
function patchText({ options }: KubectlCall, command: Command, context: RuleContext): string | null {
  const file = options.value('--patch-file');
  const path = file === undefined || file.dynamic ? null : absolutePath(file.value, command.cwd);
  if (file !== undefined) return path === null ? null : context.readAsLeft(path);
  return options.value('--patch', '-p')?.value ?? null;
}

/** What a patch changes; `null` when it cannot be read. */
export function patchDangers(call: KubectlCall, command: Command, context: RuleContext): readonly Remark[] | null {
  const text = patchText(call, command, context);
  const patch = text === null ? null : valueOf(text);
  if (typeof patch !== 'object' || patch === null) return null;
  return objectsOf(call).flatMap((object) =>
    dangersOfPatch(object.kind, patch).map((danger) =>
      dangerRemark(danger, object, [...placeSignals(call), ...objectSignals(object)]),
    ),
  );
}
