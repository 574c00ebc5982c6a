import type { Decision } from '../../core/model/decision';
import type { HeldChange } from '../../recovery/heldChange';
import { missing, sameVersion } from '../../recovery/version';
import { textOf } from '../../recovery/textOf';
import { routeTo } from '../routeTo';
import type { Suspect } from './announced';
import { askAboutHeld } from './askAboutHeld';
import { judgeChanges, somebody, type Writer } from './judgeChanges';
import type { Waiting } from './pending';
import { noteChange, takeOut } from './takeOut';
import { follow, foundSides, type FoundChange, type Watch } from './watch';

/** How often a file is put off while version control is at work: about a minute. */
const MOST_TRIES = 80;

type Found = { readonly waiting: Waiting; readonly change: FoundChange };

/** What is there now, if it is another thing than what should be there. */
async function lookAt(watch: Watch, waiting: Waiting): Promise<readonly Found[]> {
  const { baselines, pending, changes, context } = watch;
  const { path, suspect } = waiting;
  const captured = await baselines.bytes.capture(path);
  if (captured.kind === 'unsteady') {
    pending.touch(path, suspect);
    return [];
  }
  if (captured.kind === 'unreadable') {
    context.trouble(captured.says);
    return [];
  }
  const after = captured.version;
  const before = baselines.get(path);
  if (before === null && !watch.isComplete()) {
    context.trouble(`\`${path}\` is protected and changed, and was not kept when the session began`);
    follow(watch, path, after);
    return [];
  }
  if (sameVersion(before ?? missing, after)) {
    follow(watch, path, after);
    return [];
  }
  const noted = changes.find((one) => one.path === path && one.state === 'noted');
  if (noted !== null && sameVersion(noted.after, after)) {
    baselines.drop(after);
    return [];
  }
  return [{ waiting, change: { path, before: before ?? missing, after } }];
}

/** Two windows may have the folder open: one of them acts, as for the hooks. */
function isOurs({ context }: Watch, path: string): boolean {
  const route = routeTo(context.gates(), { window: null, paths: [path] });
  return route === null || route.gate.id === context.id;
}

function isAnnounced(watch: Watch, { change }: Found): boolean {
  const { path, after } = change;
  if (after.kind === 'missing') return watch.context.announced.approves(path, null);
  const text = after.kind === 'file' ? textOf(watch.baselines.bytes.pathOf(after.digest)) : null;
  // What is no text was not announced as one; a command may still have been allowed to write it.
  return watch.context.announced.approves(path, text ?? '\0');
}

/** Those that version control does not explain; what it is still at is put off. */
async function notByVersionControl(watch: Watch, found: readonly Found[]): Promise<readonly Found[]> {
  const moved = found.map(({ waiting, change }) => ({
    path: change.path,
    since: waiting.since,
    version: change.after,
    bytes: foundSides(watch, change).after,
  }));
  const { explained, busy } = await watch.git.explain(moved);
  return found.filter(({ waiting, change: { path, after } }) => {
    if (busy.has(path) && waiting.tries < MOST_TRIES) {
      watch.pending.putOff(waiting);
      return false;
    }
    if (explained.has(path)) follow(watch, path, after);
    return !explained.has(path);
  });
}

function refusedBy(decision: Decision, enforced: boolean): boolean {
  return enforced && decision.verdict !== 'allow';
}

/** One change that nothing explains: left alone when the policies allow it, else taken out or noted. */
async function settleOne(watch: Watch, { waiting, change }: Found): Promise<HeldChange | null> {
  const suspect: Suspect | null = waiting.suspect ?? watch.context.announced.suspect(change.path);
  const writer: Writer = suspect === null ? somebody : { kind: 'agent', ...suspect.agent };
  const judged = await judgeChanges(watch.context, [{ change, sides: foundSides(watch, change) }], writer);
  if (judged === null) return null;
  if (!refusedBy(judged.review.decision, judged.review.enforced)) {
    follow(watch, change.path, change.after);
    return null;
  }
  if (suspect !== null) return takeOut(watch, change, suspect);
  await noteChange(watch, change, null, 'it is not known who wrote it');
  return null;
}

/** Looks at files that have become quiet and does what is right with each; one question for all of one agent's. */
export async function settleChanges(watch: Watch, quiet: readonly Waiting[]): Promise<void> {
  const found: Found[] = [];
  // One after the other: a checkout of thousands must not open thousands of files at once.
  for (const waiting of quiet) found.push(...(await lookAt(watch, waiting)));
  const open = found.filter((one) => {
    const isSettled = !isOurs(watch, one.change.path) || isAnnounced(watch, one);
    if (isSettled) follow(watch, one.change.path, one.change.after);
    return !isSettled;
  });
  const unexplained = open.length === 0 ? [] : await notByVersionControl(watch, open);
  const taken = new Map<string, HeldChange[]>();
  for (const one of unexplained) {
    const held = await settleOne(watch, one);
    const agent = held?.agent?.id;
    if (held !== null && agent !== undefined) taken.set(agent, [...(taken.get(agent) ?? []), held]);
  }
  for (const held of taken.values()) await askAboutHeld(watch, held);
}

/** Decided by a rule that somebody wrote for everybody, and not because the file is protected from agents. */
function isOwnRule({ because }: Decision): boolean {
  return because.some(({ rule, from }) => from !== 'preset' && from !== 'holdpoint' && rule !== 'protect');
}

/** What a person typed and saved stands, and is what later changes are held against; unless a policy says no to it. */
export async function settleSaved(watch: Watch, path: string): Promise<void> {
  const captured = await watch.baselines.bytes.capture(path);
  if (captured.kind !== 'captured') return;
  const change: FoundChange = { path, before: watch.baselines.get(path) ?? missing, after: captured.version };
  if (sameVersion(change.before, change.after)) return;
  const person: Writer = { kind: 'person', id: 'person', title: 'You' };
  const judged = await judgeChanges(watch.context, [{ change, sides: foundSides(watch, change) }], person);
  const decision = judged?.review.enforced === true ? judged.review.decision : null;
  if (decision?.verdict !== 'deny' || !isOwnRule(decision)) {
    follow(watch, path, change.after);
    return;
  }
  const held = await takeOut(watch, change, { agent: person, says: 'saved in the editor' });
  if (held !== null) watch.changes.update(held, { state: 'refused', says: `refused: ${decision.because[0].says}` });
}
