import {
  Disposable,
  TextDocumentChangeReason,
  TextEditorSelectionChangeKind,
  window,
  workspace,
  type TextDocument,
  type Uri,
} from 'vscode';
import type { EditEditorMessage, FileEvent } from '../../gate/protocol/edits';
import type { Owned } from '../owned';
import { createChangeBatch, type ChangeBatch } from './changeBatch';
import { isForwarded } from './isForwarded';
import { createTypedDocuments } from './typedDocuments';

export type EditWatcher = Owned & {
  /** Tells a gate that knows nothing yet which files are open and not saved. */
  readonly tell: () => void;
};

function watchFiles(batch: ChangeBatch): Disposable {
  const watcher = workspace.createFileSystemWatcher('**/*');
  const heard =
    (how: FileEvent['how']) =>
    (uri: Uri): void => {
      if (uri.scheme === 'file' && isForwarded(uri.path)) batch.changed({ path: uri.fsPath, how });
    };
  return Disposable.from(
    watcher,
    watcher.onDidCreate(heard('created')),
    watcher.onDidChange(heard('changed')),
    watcher.onDidDelete(heard('deleted')),
  );
}

function watchTyping(batch: ChangeBatch): Disposable {
  const typed = createTypedDocuments(Date.now);
  const { Keyboard, Mouse } = TextEditorSelectionChangeKind;
  const key = ({ uri }: TextDocument): string => uri.toString();
  return Disposable.from(
    workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
      if (document.uri.scheme !== 'file' || contentChanges.length === 0) return;
      typed.changed(
        key(document),
        reason === TextDocumentChangeReason.Undo || reason === TextDocumentChangeReason.Redo,
      );
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      typed.moved(key(textEditor.document), window.state.focused && (kind === Keyboard || kind === Mouse));
    }),
    workspace.onDidSaveTextDocument((document) => {
      if (typed.saved(key(document))) batch.saved(document.uri.fsPath);
    }),
    workspace.onDidCloseTextDocument((document) => {
      typed.closed(key(document));
    }),
  );
}

function unsavedFiles(): readonly string[] {
  const unsaved = workspace.textDocuments.filter(({ uri, isDirty }) => isDirty && uri.scheme === 'file');
  return unsaved.map(({ uri }) => uri.fsPath).toSorted();
}

/** Tells when the set of unsaved files is another one. */
function watchUnsaved(told: (paths: readonly string[]) => void): Disposable {
  let last = '';
  const look = (): void => {
    const paths = unsavedFiles();
    const now = paths.join('\0');
    if (now === last) return;
    last = now;
    told(paths);
  };
  return Disposable.from(
    workspace.onDidChangeTextDocument(look),
    workspace.onDidSaveTextDocument(look),
    workspace.onDidCloseTextDocument(look),
  );
}

/** Forwards what the editor's own watcher and its documents tell; walks no files itself. */
export function watchEdits(send: (message: EditEditorMessage) => void): EditWatcher {
  const batch = createChangeBatch(send);
  const told = (paths: readonly string[]): void => {
    send({ kind: 'unsaved-files', paths });
  };
  const owned = Disposable.from(batch, watchFiles(batch), watchTyping(batch), watchUnsaved(told));
  return {
    tell: () => {
      told(unsavedFiles());
    },
    dispose: () => {
      owned.dispose();
    },
  };
}
