import type { Word } from '../../model/command';
import type { Remark } from '../shared/remoteObservation';
import { dangersOf } from './dangers';
import { valueOf } from './described';
import { placeSignals, type KubectlCall } from './invocation';
import { kindInWords } from './kinds';
import { filesOf, objectsOf } from './objects';
import { diffOf } from './removal';

type Said = Pick<Remark, 'rule' | 'effect' | 'severity' | 'undo'> & { readonly verb: string };

/** `a=b`, `a-`, `key:NoSchedule`: what is set or taken off, which no name of an object looks like. */
function isSetting(word: Word): boolean {
  return /=|.-$|:(NoSchedule|PreferNoSchedule|NoExecute)$/.test(word.value);
}

/** One remark for each object or file that the command is about. */
export function each(call: KubectlCall, { verb, ...said }: Said): readonly Remark[] {
  const signals = placeSignals(call);
  const files = filesOf(call);
  if (files.length > 0) {
    const saferWay = diffOf(files);
    const common = { ...said, type: 'kubernetes.manifest', signals, ...(saferWay === undefined ? {} : { saferWay }) };
    return files.map((name) => ({
      ...common,
      name,
      says: `${verb} ${name === '-' ? 'the objects it is given' : name}`,
    }));
  }
  const selector = call.options.value('--selector', '-l')?.raw ?? '';
  const objects = objectsOf({ ...call, operands: call.operands.filter((word) => !isSetting(word)) });
  if (objects.length === 0) return [{ ...said, type: 'kubernetes.object', name: '', signals, says: `${verb} objects` }];
  return objects.map(({ kind, name }) => {
    const thing = name === '' ? `every ${kindInWords(kind)} ${selector}`.trim() : `${kindInWords(kind)} ${name}`;
    const own = name === '' ? [] : [{ kind: 'name' as const, value: name, from: `${kind} name` }];
    return {
      ...said,
      type: `kubernetes.${kind}`,
      name: name || kind,
      signals: [...signals, ...own],
      says: `${verb} ${thing}`,
    };
  });
}

export type Change = (call: KubectlCall) => readonly Remark[];

export const update =
  (verb: string, severity: Remark['severity'] = 'medium', rule = 'kubectl/update'): Change =>
  (call) =>
    each(call, { rule, effect: 'update', severity, undo: 'unknown', verb });

export const interrupt =
  (verb: string, severity: Remark['severity'] = 'high'): Change =>
  (call) =>
    each(call, { rule: 'kubectl/interrupt', effect: 'interrupt', severity, undo: 'easy', verb });

export const create: Change = (call) =>
  each(call, { rule: 'kubectl/create', effect: 'create', severity: 'low', undo: 'easy', verb: 'Creates' });

const scale: Change = (call) =>
  call.options.values('--replicas').some((word) => word.value === '0')
    ? interrupt('Scales to zero')(call)
    : update('Scales')(call);

const node =
  (verb: string, severity: Remark['severity']): Change =>
  (call) => {
    const names = call.operands.map((word) => word.raw.replace(/^nodes?\//, ''));
    return (names.length === 0 ? ['every matching node'] : names).map((name) => ({
      ...{ rule: 'kubectl/interrupt', effect: 'interrupt', severity, undo: 'easy', type: 'kubernetes.node', name },
      says: `${verb} node ${name}`,
      signals: placeSignals(call),
    }));
  };

/** `key=value:NoExecute` sends away what runs there; a dash behind it takes the taint off. */
export const taint: Change = (call) =>
  call.operands.some((word) => /:NoExecute$/.test(word.value))
    ? interrupt('Evicts what cannot bear the taint from')(call)
    : update('Taints')(call);

const replace: Change = (call) =>
  call.options.has('--force')
    ? each(call, {
        rule: 'kubectl/replace',
        effect: 'replace',
        severity: 'high',
        undo: 'costly',
        verb: 'Deletes and recreates',
      })
    : update('Replaces the definition of')(call);

const apply: Change = (call) => {
  const applied = update('Applies', 'medium', 'kubectl/apply')(call);
  if (!call.options.has('--prune')) return applied;
  const pruned = each(call, {
    rule: 'kubectl/prune',
    effect: 'delete',
    severity: 'high',
    undo: 'costly',
    verb: 'Deletes what is missing from',
  });
  return [...applied, ...pruned];
};

export const grant =
  (verb: string): Change =>
  (call) => {
    const admin = call.options.values('--clusterrole', '--role').some((word) => /(^|-)admin$/.test(word.value));
    return each(call, {
      rule: 'kubectl/grant',
      effect: 'grant',
      severity: admin ? 'critical' : 'high',
      undo: 'easy',
      verb,
    });
  };

/** `oc adm policy VERB`: two of its verbs only ask. */
const rights: Change = (call) =>
  /^(?:who-can|scc-(?:subject-)?review)$/.test(call.operands[0]?.value ?? '') ? [] : grant('Changes rights by')(call);

const created: Change = (call) => {
  const kind = call.operands[0]?.value ?? '';
  return /^(cluster)?rolebindings?$/.test(kind) ? grant('Creates')(call) : create(call);
};

/** A pod by options; `--overrides` is a part of its manifest. */
const ran: Change = (call) => {
  const overrides = valueOf(call.options.value('--overrides')?.value ?? '');
  const name = call.operands[0]?.raw ?? '';
  const pod = { type: 'kubernetes.pod', name, signals: placeSignals(call) };
  const dangers = dangersOf('pod', overrides).map((one) => ({
    ...one,
    ...pod,
    says: `${one.says} pod ${name}`.trim(),
  }));
  const privileged = call.options.has('--privileged') && call.options.value('--privileged')?.value !== 'false';
  const rights = { rule: 'kubectl/grant', effect: 'grant', severity: 'high', undo: 'easy' } as const;
  return [
    ...create(call),
    ...dangers,
    ...(privileged ? [{ ...rights, ...pod, says: `Gives every right on its node to pod ${name}` }] : []),
  ];
};

/** `debug node/NAME` starts a pod that shares the node's processes, network and files. */
const debugged: Change = (call) => {
  const [, node] = /^nodes?\/(.+)$/.exec(call.operands[0]?.raw ?? '') ?? [];
  if (node === undefined) return inside(call);
  return [
    {
      ...{ rule: 'kubectl/grant', effect: 'grant', severity: 'high', undo: 'easy', type: 'kubernetes.node' },
      ...{ name: node, says: `Opens a process with the files of node ${node}`, signals: placeSignals(call) },
    },
  ];
};

const opened: Change = (call) =>
  call.options.value('--type')?.value === 'LoadBalancer'
    ? each(call, {
        rule: 'kubectl/expose',
        effect: 'expose',
        severity: 'high',
        undo: 'easy',
        verb: 'Opens to the outside',
      })
    : create(call);

const inside: Change = (call) => {
  const pod = call.operands[0]?.raw ?? '';
  const inner = (call.inner.length > 0 ? call.inner : call.operands.slice(1)).map((word) => word.raw).join(' ');
  return [
    {
      ...{ rule: 'kubectl/exec', effect: 'update', severity: 'medium', undo: 'unknown', certainty: 'possible' },
      ...{ type: 'kubernetes.pod', name: pod, signals: placeSignals(call) },
      says: inner === '' ? `Opens a process in ${pod}` : `Runs \`${inner}\` in ${pod}`,
    },
  ];
};

/** `SRC DEST`; only a copy into a pod changes it. */
const copy: Change = (call) => {
  const to = call.operands[1]?.raw ?? '';
  return to.includes(':')
    ? [
        {
          ...{ rule: 'kubectl/copy', effect: 'update', severity: 'medium', undo: 'unknown' },
          type: 'kubernetes.pod',
          name: to,
          says: `Copies files into ${to}`,
          signals: placeSignals(call),
        },
      ]
    : [];
};

/** A door into the cluster that others than this machine find. */
const opening =
  (says: string): Change =>
  (call) => {
    const given = call.options.values('--address').flatMap((word) => word.value.split(','));
    const isOpen = given.some((one) => !/^(?:127\.|localhost$|::1$)/.test(one));
    return isOpen || call.options.has('--accept-hosts')
      ? [
          {
            ...{ rule: 'kubectl/expose', effect: 'expose', severity: 'high', undo: 'easy' },
            ...{ type: 'kubernetes.cluster', name: 'api', says, signals: placeSignals(call) },
          },
        ]
      : [];
  };

/** What each verb changes. */
export const changes: ReadonlyMap<string, Change> = new Map<string, Change>([
  ['apply', apply],
  ['create', created],
  ['new-project', create],
  ['new-app', create],
  ['run', ran],
  ['autoscale', create],
  ['debug', debugged],
  ['exec', inside],
  ['rsh', inside],
  ['attach', inside],
  ['cp', copy],
  ['proxy', opening('Opens the cluster’s interface to the network')],
  ['port-forward', opening('Opens a way into the cluster to the network')],
  ['expose', opened],
  ['replace', replace],
  ['patch', update('Patches')],
  ['scale', scale],
  ['edit', update('Edits')],
  ['set image', update('Changes the image of', 'medium', 'kubectl/deploy')],
  ['set env', update('Changes variables of')],
  ['set resources', update('Changes resources of')],
  ['set selector', update('Changes the selector of')],
  ['set serviceaccount', update('Changes the account of')],
  ['set subject', grant('Gives rights by')],
  ['label', update('Labels', 'low')],
  ['annotate', update('Annotates', 'low')],
  ['taint', taint],
  ['apply edit-last-applied', update('Edits')],
  ['apply set-last-applied', update('Edits')],
  ['rollout restart', interrupt('Restarts', 'medium')],
  ['rollout undo', update('Takes back to an earlier revision', 'high')],
  ['rollout pause', update('Pauses the rollout of', 'low')],
  ['rollout resume', update('Resumes the rollout of', 'low')],
  ['drain', node('Drains', 'high')],
  ['adm drain', node('Drains', 'high')],
  ['cordon', node('Cordons', 'medium')],
  ['adm cordon', node('Cordons', 'medium')],
  ['uncordon', update('Opens again', 'low')],
  ['adm uncordon', update('Opens again', 'low')],
  ['adm policy', rights],
  ['auth reconcile', grant('Changes rights by')],
  ['certificate approve', grant('Approves certificate')],
  ['certificate deny', update('Denies certificate', 'low')],
]);
