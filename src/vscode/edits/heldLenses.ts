import { CodeLens, Disposable, EventEmitter, languages, Range, type TextDocument } from 'vscode';
import type { HeldChangeView } from '../../gate/protocol/edits';
import type { Owned } from '../owned';
import { lensTitle } from './heldText';

export type HeldLenses = Owned & { readonly refresh: () => void };

function lensesOf(change: HeldChangeView, document: TextDocument): readonly CodeLens[] {
  const line = Math.min(change.line ?? 0, document.lineCount - 1);
  const at = new Range(line, 0, line, 0);
  const argument = { id: change.id };
  const lens = (title: string, command: string): CodeLens =>
    new CodeLens(at, { title, command, arguments: [argument], tooltip: change.says });
  return [
    lens(lensTitle(change), 'holdpoint.showHeldChange'),
    lens('Keep…', 'holdpoint.keepChange'),
    lens('Take out…', 'holdpoint.takeOutChange'),
  ];
}

/** Over the first changed line of a file with a noted change: whose it is, and the two ways on. */
export function createHeldLenses(changes: () => readonly HeldChangeView[]): HeldLenses {
  const changed = new EventEmitter<void>();
  const owned = Disposable.from(
    changed,
    languages.registerCodeLensProvider(
      { scheme: 'file' },
      {
        onDidChangeCodeLenses: changed.event,
        provideCodeLenses: (document) =>
          changes()
            .filter(({ path, state }) => state === 'noted' && path === document.uri.fsPath)
            .flatMap((change) => lensesOf(change, document)),
      },
    ),
  );
  return {
    refresh: () => {
      changed.fire();
    },
    dispose: () => {
      owned.dispose();
    },
  };
}
