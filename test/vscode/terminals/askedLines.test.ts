import assert from 'node:assert/strict';
import { createAskedLines } from '../../../src/vscode/terminals/askedLines';

const shell = 100;
const minute = 60_000;

type Told =
  | { readonly asked: string; readonly of?: number; readonly after?: number }
  | { readonly answered: string; readonly of?: number; readonly after?: number }
  | { readonly starts: string; readonly of?: number; readonly after?: number; readonly seen?: boolean };

/** Plays questions and start events, `after` milliseconds each; expects for each start whether it had been asked about. */
function checkLines(told: readonly Told[], expected: readonly boolean[]): void {
  let now = 1_000_000;
  const lines = createAskedLines(() => now);
  const taken = told.flatMap((one) => {
    now += one.after ?? 40;
    if ('asked' in one) {
      lines.asked(one.of ?? shell, one.asked);
      return [];
    }
    if ('answered' in one) {
      lines.answered(one.of ?? shell, one.answered);
      return [];
    }
    return [lines.take({ pids: [one.of ?? shell], line: one.starts, exact: one.seen !== true })];
  });
  assert.deepEqual(taken, expected);
}

describe('lines that were asked about', () => {
  it('the line that starts next was asked about', () => {
    checkLines([{ asked: 'ls' }, { starts: 'ls' }], [true]);
  });

  it('a line that nobody asked about was not', () => {
    checkLines([{ starts: 'ls' }], [false]);
  });

  it('a question answers for one start', () => {
    checkLines([{ asked: 'ls' }, { starts: 'ls' }, { starts: 'ls' }], [true, false]);
  });

  it('any words are its own just after its answer', () => {
    const held = [{ asked: 'k delete ns prod' }, { answered: 'k delete ns prod', after: minute }] as const;
    checkLines([...held, { starts: 'kubectl delete ns prod' }, { starts: 'kubectl delete ns prod' }], [true, false]);
  });

  it('an answer to what has started already is nothing new', () => {
    checkLines([{ asked: 'ls' }, { starts: 'ls' }, { answered: 'ls' }, { starts: 'ls' }], [true, false]);
  });

  it('the same line twice is two questions', () => {
    checkLines([{ asked: 'ls' }, { asked: 'ls' }, { starts: 'ls' }, { starts: 'ls' }], [true, true]);
  });

  it('another shell’s question does not count', () => {
    checkLines([{ asked: 'ls', of: 7 }, { starts: 'ls' }], [false]);
  });

  it('bash reports an alias by what it stands for', () => {
    checkLines([{ asked: 'll' }, { starts: 'ls -alF' }], [true]);
  });

  it('other words long after a question were not asked about', () => {
    checkLines([{ asked: 'll' }, { starts: 'ls -alF', after: 5_000 }], [false]);
  });

  it('a person takes minutes to answer', () => {
    checkLines([{ asked: 'terraform apply' }, { starts: 'terraform apply', after: 9 * minute }], [true]);
  });

  it('bash reports the first command of a list only', () => {
    const asked = 'cd infra && terraform apply';
    checkLines([{ asked }, { starts: 'cd infra', after: minute }], [true]);
  });

  it('a loop over lines is reported with semicolons', () => {
    const asked = 'for i in a b\ndo echo $i\ndone';
    checkLines([{ asked }, { starts: 'for i in a b; do echo $i; done', after: minute }], [true]);
  });

  it('every line of a pasted text starts by itself', () => {
    checkLines(
      [{ asked: 'echo a\necho b' }, { starts: 'echo a' }, { starts: 'echo b', after: 9_000 }, { starts: 'echo c' }],
      [true, true, false],
    );
  });

  it('what was typed ahead starts in its order', () => {
    checkLines(
      [{ asked: 'sleep 1' }, { asked: 'ls' }, { starts: 'sleep 1' }, { starts: 'ls', after: 2_000 }],
      [true, true],
    );
  });

  it('a question that was given up does not answer for the same words later', () => {
    checkLines([{ asked: 'rm x' }, { asked: 'ls' }, { starts: 'ls' }, { starts: 'rm x' }], [true, false]);
  });

  it('a line that is read off the screen may have more around it', () => {
    checkLines([{ asked: 'ls' }, { starts: '$ ls', after: 5_000, seen: true }], [true]);
    checkLines([{ asked: 'ls' }, { starts: '$ ls', after: 5_000 }], [false]);
  });

  it('questions are forgotten after a quarter of an hour', () => {
    checkLines([{ asked: 'ls' }, { starts: 'ls', after: 16 * minute }], [false]);
  });
});
