import { Disposable, workspace, type TextDocument } from 'vscode';
import type { BufferFeed, OpenText } from './bufferFeed';

function isFile({ uri }: TextDocument): boolean {
  return uri.scheme === 'file';
}

function openText(document: TextDocument): OpenText {
  return {
    path: document.uri.fsPath,
    version: () => document.version,
    isDirty: () => document.isDirty,
    text: () => document.getText(),
  };
}

/** All files that are open in this editor. */
export function openTexts(): readonly OpenText[] {
  return workspace.textDocuments.filter(isFile).map(openText);
}

/** Feeds what happens to open files; a saved one is as on disk from then on. */
export function watchDocuments(feed: BufferFeed): Disposable {
  const forFile =
    (tell: (document: OpenText) => void) =>
    (document: TextDocument): void => {
      if (isFile(document)) tell(openText(document));
    };
  const changed = forFile(feed.changed);
  return Disposable.from(
    workspace.onDidOpenTextDocument(forFile(feed.opened)),
    workspace.onDidCloseTextDocument(forFile(feed.closed)),
    workspace.onDidSaveTextDocument(changed),
    workspace.onDidChangeTextDocument(({ document }) => {
      changed(document);
    }),
  );
}

/** The editor's clock, for `createBufferFeed`. */
export function later(work: () => void, milliseconds: number): () => void {
  const timer = setTimeout(work, milliseconds);
  return () => {
    clearTimeout(timer);
  };
}
