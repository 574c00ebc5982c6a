import { Disposable, Uri, workspace } from 'vscode';
import type { EditorMessage, PartGateMessage } from '../../gate/protocol';
import { reviewChanges } from '../reviewChanges';
import type { GatePart } from '../gateSide';
import type { Owned } from '../owned';
import { createAnnotationBook } from './annotationBook';
import { createBadges } from './badges';
import { provideBases } from './baseDocuments';
import { createBufferFeed } from './bufferFeed';
import { createChangesView } from './changesView';
import { createDecorations } from './decorations';
import { later, openTexts, watchDocuments } from './documents';
import { createGateRequests } from './gateRequests';
import { createProblems } from './problems';

export type AnnotationPartOptions = {
  /** The extension's folder. */
  readonly extension: Uri;
  readonly send: (message: EditorMessage) => void;
};

export type AnnotationPart = GatePart & Owned & { readonly reviewChanges: () => void };

/** The editor's side of annotations: tells the gate what is open, and shows what it says of it. */
export function createAnnotationPart({ extension, send }: AnnotationPartOptions): AnnotationPart {
  const book = createAnnotationBook();
  const media = Uri.joinPath(extension, 'media');
  const decorations = createDecorations({ media, of: book.of });
  const problems = createProblems();
  const badges = createBadges(book.of);
  const view = createChangesView(media);
  const feed = createBufferFeed({ send, later });
  const requests = createGateRequests(send);

  const show = (paths: readonly string[]): void => {
    if (paths.length === 0) return;
    decorations.draw(new Set(paths));
    problems.draw(paths.map((path) => [path, book.of(path)]));
    badges.draw(paths);
    view.draw(book.all());
  };
  const watchTree = (): void => {
    const folders = (workspace.workspaceFolders ?? [])
      .filter(({ uri }) => uri.scheme === 'file')
      .map(({ uri }) => uri.fsPath);
    send({ kind: 'watch-tree', folders });
  };
  const hear = (message: PartGateMessage): void => {
    if (message.kind === 'annotations') show(book.put(message.files));
    if (message.kind === 'not-annotated') feed.leaveOut(message.paths);
    if (message.kind === 'changed-files' || message.kind === 'base-text') requests.hear(message);
  };
  const owned = Disposable.from(
    decorations,
    problems,
    badges,
    view,
    feed,
    provideBases(requests.baseText),
    watchDocuments(feed),
    workspace.onDidChangeWorkspaceFolders(watchTree),
  );
  return {
    hear,
    ready: () => {
      requests.giveUp();
      show(book.clear());
      watchTree();
      feed.restart(openTexts());
    },
    reviewChanges: () => void reviewChanges(requests.changedFiles),
    dispose: () => {
      owned.dispose();
    },
  };
}
