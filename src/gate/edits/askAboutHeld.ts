import { basename, dirname } from 'node:path';
import type { Question } from '../../core/model/question';
import { oneLine } from '../../core/present/oneLine';
import type { HeldChange } from '../../recovery/heldChange';
import { cannotAsk } from '../answerCall';
import { personSaidNo } from '../holds';
import type { Release } from '../holds';
import { judgeChanges, somebody, type JudgedChanges, type Writer } from './judgeChanges';
import { putBack } from './putBack';
import { storedSides, type Watch } from './watch';

const taken = 'the file is as it was before; allowing puts this change in again, exactly';

/** The question is about what was done already; what it would do again stands in its rows. */
function questionAbout(question: Question, writer: Writer, held: readonly HeldChange[], watch: Watch): Question {
  const [first] = held;
  if (first === undefined) return question;
  const folders = watch.context.workspaces();
  const folder = folders.find((one) => first.path.startsWith(`${one}/`));
  const name = folder === undefined ? first.path : first.path.slice(folder.length + 1);
  const what = held.length === 1 ? name : `${basename(name)} and ${held.length - 1} more protected files`;
  const rows = [
    { label: 'Taken out', text: taken },
    { label: 'Known', text: oneLine(`because ${first.says}`, 300) },
  ];
  return {
    ...question,
    title: oneLine(`${writer.title} changed ${what} outside of its hook`),
    rows: [...question.rows.slice(0, -1), ...rows, ...question.rows.slice(-1)],
  };
}

function writerOf(held: readonly HeldChange[]): Writer {
  const agent = held[0]?.agent ?? null;
  return agent === null ? somebody : { kind: 'agent', ...agent };
}

async function judged(watch: Watch, held: readonly HeldChange[]): Promise<JudgedChanges | null> {
  const writer = writerOf(held);
  const subjects = held.map((change) => ({ change, sides: storedSides(watch, change) }));
  const found = await judgeChanges(watch.context, subjects, writer);
  return found === null ? null : { ...found, question: questionAbout(found.question, writer, held, watch) };
}

function stay(watch: Watch, held: readonly HeldChange[], state: 'held' | 'refused', says: string): void {
  for (const { id } of held) {
    const now = watch.changes.get(id);
    if (now !== null && now.state !== 'put-back') watch.changes.update(now, { state, says });
  }
}

async function settle(watch: Watch, held: readonly HeldChange[], release: Release): Promise<void> {
  for (const { id } of held) watch.changes.asked(id, null);
  if (release.kind === 'denied') {
    // Any other no is not a person's: the window was closed, too many questions wait.
    const isPersons = release.says === personSaidNo;
    stay(watch, held, isPersons ? 'refused' : 'held', isPersons ? release.says : `nobody answered: ${release.says}`);
    return;
  }
  const now = await judged(watch, held);
  const files: string[] = [];
  for (const { id } of held) {
    const change = watch.changes.get(id);
    if (change === null || change.state === 'put-back') continue;
    if (await putBack(watch, change)) files.push(change.path);
  }
  if (now === null || files.length === 0) return;
  watch.context.carried.keep(now.review.afterwards.carried.filter(({ path }) => files.includes(path)));
}

/** Puts the question about changes that were taken out. Does not wait for its answer. */
export async function askAboutHeld(watch: Watch, held: readonly HeldChange[]): Promise<void> {
  const { context, changes } = watch;
  const [first] = held;
  const found = await judged(watch, held);
  if (first === undefined || found === null) return;
  context.seen([found.review]);
  const { decision } = found.review;
  if (decision.verdict === 'deny') {
    stay(watch, held, 'refused', `refused: ${decision.because[0].says}`);
    return;
  }
  const hindrance = cannotAsk(found.review, context.attended());
  if (hindrance !== null) {
    stay(watch, held, 'held', hindrance);
    return;
  }
  const hold = await context.holds.hold({
    ...found,
    agent: writerOf(held),
    cwd: dirname(first.path),
    foreignFolder: null,
    again: async () => (await judged(watch, held)) ?? found,
  });
  for (const { id } of held) changes.asked(id, hold.number);
  void hold.release.then((release) => {
    watch.later(() => settle(watch, held, release));
  });
}
