import { ownField } from '../../model/ownField';
import type { Effect, Severity, Undo } from '../../model/finding';
import { memberOf } from '../http/json';

/** Something in the description of an object, or in a change of it, that is more than a change. */
export type Danger = {
  readonly rule: string;
  readonly effect: Effect;
  readonly severity: Severity;
  readonly undo: Undo;
  /** The object's name follows. */
  readonly says: string;
};

type Find = (kind: string, body: unknown) => Danger | null;

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(memberOf, value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

const DEEPEST = 14;

/** Whether a value anywhere below fits; descriptions are trees, and deeper ones than these do not exist. */
function anywhere(value: unknown, fits: (key: string, member: unknown) => boolean, depth = 0): boolean {
  if (!isRecord(value) || depth > DEEPEST) return false;
  return Object.entries(value).some(([key, member]) => fits(key, member) || anywhere(member, fits, depth + 1));
}

function danger(rule: string, effect: Effect, severity: Severity, undo: Undo, says: string): Danger {
  return { rule: `kubectl/${rule}`, effect, severity, undo, says };
}

const toNothing: Find = (_kind, body) =>
  at(body, 'spec', 'replicas') === 0 ? danger('interrupt', 'interrupt', 'high', 'easy', 'Scales to zero') : null;

const opened: Find = (kind, body) => {
  const notes = at(body, 'metadata', 'annotations');
  const isInner = isRecord(notes) && Object.entries(notes).some((entry) => /internal/i.test(entry.join(' ')));
  const isOpen = at(body, 'spec', 'type') === 'LoadBalancer' && !isInner;
  return isOpen && (kind === 'service' || kind === '')
    ? danger('expose', 'expose', 'high', 'easy', 'Opens to the outside')
    : null;
};

const WHOLE_HOST =
  /^(?:\/|\/etc|\/root|\/var\/run|\/run|\/var\/lib\/kubelet|\/proc|.*\/(?:docker|containerd|crio)\.sock)\/?$/;

const hostGiven: Find = (_kind, body) => {
  const whole = anywhere(body, (key, member) => {
    if (key === 'privileged') return member === true;
    const path = key === 'hostPath' ? at(member, 'path') : null;
    return typeof path === 'string' && WHOLE_HOST.test(path);
  });
  const shared = whole || anywhere(body, (key, member) => /^host(?:PID|IPC)$/.test(key) && member === true);
  if (!shared) return null;
  return danger('host-shared', 'grant', whole ? 'critical' : 'high', 'easy', 'Gives the machine below it to');
};

const bound: Find = (kind, body) => {
  if (!/^(?:cluster)?rolebinding$/.test(kind)) return null;
  const role = at(body, 'roleRef', 'name');
  const isAdmin = typeof role === 'string' && /(?:^|-)admin$/.test(role);
  return kind === 'clusterrolebinding' || isAdmin
    ? danger('grant', 'grant', isAdmin ? 'critical' : 'high', 'easy', 'Gives rights by')
    : null;
};

const allRights: Find = (kind, body) => {
  const rules = /^(?:cluster)?role$/.test(kind) ? at(body, 'rules') : null;
  const isAll = (list: unknown): boolean => Array.isArray(list) && list.includes('*');
  const isWide = Array.isArray(rules) && rules.some((one) => isAll(at(one, 'verbs')) && isAll(at(one, 'resources')));
  return isWide ? danger('grant', 'grant', 'critical', 'easy', 'Allows everything by') : null;
};

/** Policies of volumes that delete what they hold together with the claim. */
const reclaimed: Find = (_kind, body) =>
  [at(body, 'spec', 'persistentVolumeReclaimPolicy'), at(body, 'reclaimPolicy')].includes('Delete')
    ? danger('unprotect', 'unprotect', 'high', 'easy', 'Lets data be deleted with its claim:')
    : null;

/** In any description that is applied. */
const described: readonly Find[] = [toNothing, opened, hostGiven, bound, allRights];

const finalizersGone: Find = (_kind, body) => {
  const inMeta = at(body, 'metadata');
  const inSpec = at(body, 'spec');
  const isGone = [inMeta, inSpec].some((part) => {
    if (!isRecord(part) || !('finalizers' in part)) return false;
    const { finalizers } = part;
    return finalizers === null || (isRecord(finalizers) && Object.values(finalizers).every((one) => one === null));
  });
  return isGone ? danger('unprotect', 'unprotect', 'high', 'impossible', 'Takes finalizers off') : null;
};

const guardOff: Find = (_kind, body) =>
  anywhere(body, (key, member) => /^(?:deletion|termination)Protect(?:ion|ed)$/i.test(key) && member === false)
    ? danger('unprotect', 'unprotect', 'high', 'easy', 'Takes the deletion protection off')
    : null;

const held: Find = (kind, body) => {
  if (at(body, 'spec', 'suspend') === true || at(body, 'spec', 'paused') === true) {
    return danger('interrupt', 'interrupt', 'medium', 'easy', 'Suspends');
  }
  return kind === 'node' && at(body, 'spec', 'unschedulable') === true
    ? danger('interrupt', 'interrupt', 'medium', 'easy', 'Cordons')
    : null;
};

/** In a change of an object that stands already; there `null` takes something away. */
const patched: readonly Find[] = [finalizersGone, guardOff, held, reclaimed, ...described];

function found(finds: readonly Find[], kind: string, body: unknown): readonly Danger[] {
  return finds.flatMap((find) => find(kind, body) ?? []);
}

/** What is dangerous about an object as it is described. */
export function dangersOf(kind: string, body: unknown): readonly Danger[] {
  return found(described, kind, body);
}

/** `[{op, path, value}]` as the change that it makes: what is removed is `null`. */
export function merged(operations: readonly unknown[]): unknown {
  const root: Record<string, unknown> = {};
  for (const one of operations) {
    const path = at(one, 'path');
    if (typeof path !== 'string' || at(one, 'op') === 'test') continue;
    const steps = path
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    let place = root;
    for (const step of steps.slice(0, -1)) {
      const below = ownField(place, step);
      const next: Record<string, unknown> = isRecord(below) ? { ...below } : {};
      place[step] = next;
      place = next;
    }
    place[steps.at(-1) ?? ''] = at(one, 'op') === 'remove' ? null : at(one, 'value');
  }
  return root;
}

/** What is dangerous about a change, which is an object or a list of operations. */
export function dangersOfPatch(kind: string, patch: unknown): readonly Danger[] {
  return found(patched, kind, Array.isArray(patch) ? merged(patch) : patch);
}
