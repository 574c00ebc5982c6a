import type { Command, RuleContext } from '../../model/command';
import type { Remark } from '../shared/remoteObservation';
import { placeSignals, type KubectlCall } from './invocation';
import { objectSignals } from './applied';
import { kindInWords, lossOfKind } from './kinds';
import { manifestsOf } from './manifest';
import { objectsOf, type ClusterObject } from './objects';

const SAFER = 'kubectl diff -f';

/** A file that cannot be read may hold anything. */
function fileRemark(path: string, call: KubectlCall): Remark {
  return {
    ...{ rule: 'kubectl/delete', effect: 'delete', type: 'kubernetes.manifest', name: path },
    ...{ severity: 'high', undo: 'unknown', says: `Deletes every object of ${path}`, signals: placeSignals(call) },
    ...(path === '-' ? {} : { saferWay: `kubectl delete --dry-run=server -f ${path}` }),
  };
}

/** Kinds of which all at once is the whole cluster. */
const HOLDING_ALL: ReadonlySet<string> = new Set([
  'namespace',
  'project',
  'customresourcedefinition',
  'persistentvolume',
  'node',
]);

/** Every object of a kind, or those that a selector picks. */
function kindRemark(kind: string, { options }: KubectlCall): Remark {
  const everywhere = options.has('-A', '--all-namespaces');
  const selector = options.value('--selector', '-l')?.raw;
  const wipe = selector === undefined && (HOLDING_ALL.has(kind) || (everywhere && kind === 'all'));
  const which = `${selector === undefined ? '' : ` matching ${selector}`}${everywhere ? ' in every namespace' : ''}`;
  const common = { effect: 'delete', type: `kubernetes.${kind}`, name: `${kind}${which}` } as const;
  const says = `Deletes every ${kindInWords(kind)}${which}`;
  if (!wipe) return { ...common, rule: 'kubectl/delete', ...lossOfKind(kind), says };
  const lost = 'everything in the cluster';
  return { ...common, rule: 'kubectl/account-wide', severity: 'critical', undo: 'impossible', lost, says };
}

function objectRemark(object: ClusterObject, call: KubectlCall, namespace?: string): Remark {
  const { kind, name } = object;
  const signals = [...placeSignals(call), ...(name === '' ? [] : objectSignals(object, namespace))];
  if (name === '' || name === '*') return { ...kindRemark(kind, call), signals };
  return {
    ...{ rule: 'kubectl/delete', effect: 'delete', type: `kubernetes.${kind}`, name, signals },
    ...lossOfKind(kind),
    says: `Deletes ${kindInWords(kind)} ${name}`,
    saferWay: `kubectl delete ${kind} ${name} --dry-run=server`,
  };
}

/** What `kubectl delete` deletes: the objects it names and those of its files. */
export function removals(call: KubectlCall, command: Command, context: RuleContext): readonly Remark[] {
  const files = manifestsOf(call, command, context).flatMap(({ name, objects }) =>
    objects === null ? [fileRemark(name, call)] : objects.map((object) => objectRemark(object, call, object.namespace)),
  );
  return [...files, ...objectsOf(call).map((object) => objectRemark(object, call))];
}

export function diffOf(files: readonly string[]): string | undefined {
  const file = files.find((path) => path !== '-');
  return file === undefined ? undefined : `${SAFER} ${file}`;
}
