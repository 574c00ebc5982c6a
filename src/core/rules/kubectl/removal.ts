import type { Command, RuleContext } from '../../model/command';
import type { Signal } from '../../model/environment';
import { severities } from '../../model/finding';
import { absolutePath } from '../../model/filePath';
import type { Remark } from '../shared/remoteObservation';
import { placeSignals, type KubectlCall } from './invocation';
import { kindInWords, kindOf, lossOfKind, type KindLoss } from './kinds';
import { filesOf, objectsOf, type ClusterObject } from './objects';

const UNDOS = ['easy', 'unknown', 'costly', 'impossible'] as const;

function worse(one: KindLoss, other: KindLoss): KindLoss {
  const severity = severities.indexOf(one.severity) - severities.indexOf(other.severity);
  return (severity || UNDOS.indexOf(one.undo) - UNDOS.indexOf(other.undo)) >= 0 ? one : other;
}

/** What is lost with the objects of a manifest; an unread one may hold anything. */
function lossOfFile(path: string, command: Command, context: RuleContext): KindLoss {
  const absolute = absolutePath(path, command.cwd);
  const text = absolute === null || path === '-' ? null : context.read(absolute);
  const kinds = text === null ? [] : [...text.matchAll(/^kind:\s*["']?(\w+)/gm)].map((match) => match[1] ?? '');
  const losses = kinds.map((kind) => lossOfKind(kindOf(kind)));
  return losses.reduce(worse, { severity: 'high', undo: losses.length === 0 ? 'unknown' : 'easy' });
}

const SAFER = 'kubectl diff -f';

function fileRemark(path: string, call: KubectlCall, command: Command, context: RuleContext): Remark {
  return {
    ...{ rule: 'kubectl/delete', effect: 'delete', type: 'kubernetes.manifest', name: path },
    ...lossOfFile(path, command, context),
    says: `Deletes every object of ${path}`,
    signals: placeSignals(call),
    ...(path === '-' ? {} : { saferWay: `kubectl delete --dry-run=server -f ${path}` }),
  };
}

/** The namespace that is deleted tells as much as the one a command works in. */
function ownSignals({ kind, name }: ClusterObject): readonly Signal[] {
  if (name === '') return [];
  const namespace = kind === 'namespace' || kind === 'project';
  return [
    namespace
      ? { kind: 'kube-namespace', value: name, from: 'namespace' }
      : { kind: 'name', value: name, from: `${kind} name` },
  ];
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

function objectRemark(object: ClusterObject, call: KubectlCall): Remark {
  const { kind, name } = object;
  const signals = [...placeSignals(call), ...ownSignals(object)];
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
  const files = filesOf(call).map((path) => fileRemark(path, call, command, context));
  return [...files, ...objectsOf(call).map((object) => objectRemark(object, call))];
}

export function diffOf(files: readonly string[]): string | undefined {
  const file = files.find((path) => path !== '-');
  return file === undefined ? undefined : `${SAFER} ${file}`;
}
