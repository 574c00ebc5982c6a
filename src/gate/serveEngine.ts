import type { MessagePort } from 'node:worker_threads';
import type { FromWorker, GateEngine, ToWorker } from './engineMessages';

function answerTo(engine: GateEngine, message: ToWorker): FromWorker {
  const { id } = message;
  try {
    switch (message.kind) {
      case 'review':
        return { kind: 'reviewed', id, reviewed: engine.review(message.request) };
      case 'standing':
        return { kind: 'standing', id, standing: engine.standing() };
      case 'accept':
        return { kind: 'accepted', id, says: engine.accept(message.file, message.digest) };
      case 'annotate':
        return { kind: 'annotated', id, files: engine.annotate(message.work) };
      case 'analyzed':
        return { kind: 'analyzed', id, paths: engine.analyzed(message.paths) };
    }
  } catch (error) {
    return { kind: 'failed', id, says: error instanceof Error ? error.message : 'unknown fault' };
  }
}

/** The worker's side: says when it starts on a question, so that the front thread can count its deadline from there. */
export function serveEngine(port: MessagePort, engine: GateEngine): void {
  const post = (message: FromWorker): void => {
    port.postMessage(message);
  };
  const told = new Set<string>();
  const tellNotes = (): void => {
    for (const says of engine.notes()) {
      if (!told.has(says)) post({ kind: 'note', says });
      told.add(says);
    }
  };
  port.on('message', (message: ToWorker) => {
    post({ kind: 'started', id: message.id });
    post(answerTo(engine, message));
    tellNotes();
  });
  post({ kind: 'ready' });
  tellNotes();
}
