import assert from 'node:assert/strict';
import type { AnnotationEditorMessage } from '../../../src/gate/protocol/annotations';
import { createBufferFeed } from '../../../src/vscode/annotations/bufferFeed';
import type { BufferFeed, OpenText } from '../../../src/vscode/annotations/bufferFeed';
import { createGateRequests } from '../../../src/vscode/annotations/gateRequests';

type Bench = {
  readonly feed: BufferFeed;
  /** What was sent since the last look. */
  readonly sent: () => readonly string[];
  /** Lets the gathered time pass. */
  readonly pass: () => void;
};

function openBench(): Bench {
  let sent: string[] = [];
  const timers = new Set<() => void>();
  const feed = createBufferFeed({
    send: (message) => {
      if (message.kind === 'buffer') sent.push(`${message.path} ${message.version} ${String(message.text)}`);
    },
    later: (work) => {
      timers.add(work);
      return () => timers.delete(work);
    },
  });
  return {
    feed,
    sent: () => {
      const all = sent;
      sent = [];
      return all;
    },
    pass: () => {
      for (const work of timers) {
        timers.delete(work);
        work();
      }
    },
  };
}

function document(path: string, change: { version?: number; dirty?: boolean } = {}): OpenText {
  return {
    path,
    version: () => change.version ?? 1,
    isDirty: () => change.dirty ?? false,
    text: () => 'text',
  };
}

describe('what the gate hears of open documents', () => {
  it('opening and closing are told at once, without a text', () => {
    const { feed, sent } = openBench();
    feed.opened(document('a'));
    feed.closed(document('a', { dirty: true }));
    assert.deepEqual(sent(), ['a 1 null', 'a 1 null']);
  });

  it('keystrokes are gathered, and the text is the one at the end', () => {
    const { feed, sent, pass } = openBench();
    const now = { version: 1, dirty: true };
    feed.changed(document('a', now));
    now.version = 5;
    feed.changed(document('a', now));
    assert.deepEqual(sent(), []);
    pass();
    assert.deepEqual(sent(), ['a 5 text']);
  });

  it('a text that is as on disk again is not sent', () => {
    const { feed, sent, pass } = openBench();
    feed.changed(document('a', { version: 3 }));
    pass();
    assert.deepEqual(sent(), ['a 3 null']);
  });

  it('a document that closes takes its gathered keystrokes along', () => {
    const { feed, sent, pass } = openBench();
    feed.changed(document('a', { dirty: true }));
    feed.closed(document('a'));
    pass();
    assert.deepEqual(sent(), ['a 1 null']);
  });

  it('what no analyzer reads is left out until another gate listens', () => {
    const { feed, sent, pass } = openBench();
    feed.changed(document('a.ts', { dirty: true }));
    feed.leaveOut(['a.ts']);
    feed.opened(document('a.ts'));
    feed.changed(document('a.ts'));
    feed.closed(document('a.ts'));
    pass();
    assert.deepEqual(sent(), []);
    feed.restart([document('a.ts'), document('b.tf', { dirty: true })]);
    assert.deepEqual(sent(), ['a.ts 1 null', 'b.tf 1 text']);
  });

  it('nothing is sent any more when it ends', () => {
    const { feed, sent, pass } = openBench();
    feed.changed(document('a'));
    feed.dispose();
    pass();
    assert.deepEqual(sent(), []);
  });
});

describe('questions to the gate about changed files', () => {
  it('each is answered by its number, or by nobody when the gate goes', async () => {
    const sent: AnnotationEditorMessage[] = [];
    const requests = createGateRequests((message) => sent.push(message));
    const list = requests.changedFiles();
    const text = requests.baseText('/w/a.tf');
    const lost = [requests.changedFiles(), requests.baseText('/w/b.tf')];
    assert.deepEqual(
      sent.map((message) => ('request' in message ? message.request : null)),
      [1, 2, 3, 4],
    );
    requests.hear({ kind: 'base-text', request: 2, path: '/w/a.tf', text: 'x' });
    requests.hear({ kind: 'changed-files', request: 1, files: [], total: 0, base: 'b' });
    requests.hear({ kind: 'changed-files', request: 9, files: [], total: 0, base: 'nobody asked' });
    assert.equal(await text, 'x');
    assert.equal((await list)?.base, 'b');
    requests.giveUp();
    assert.deepEqual(await Promise.all(lost), [null, null]);
  });
});
