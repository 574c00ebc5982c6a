import {
  CodeLens,
  Disposable,
  EventEmitter,
  languages,
  Range,
  Uri,
  ViewColumn,
  window,
  workspace,
  type TextDocument,
} from 'vscode';
import type { HoldView } from '../gate/protocol';
import { detailsText } from './detailsText';
import type { Owned } from './owned';
import { holdName } from './questionText';

const scheme = 'holdpoint-question';
/** Gives the page its language. */
const extension = '.holdpoint';

function pageOf(number: number): Uri {
  return Uri.from({ scheme, path: `/${holdName({ number })}${extension}` });
}

function numberOf(uri: Uri): number {
  return Number(uri.path.replace('/HP-', '').replace(extension, ''));
}

export type DetailsPages = Owned & {
  readonly show: (hold: HoldView) => void;
  /** The hold whose page is in front, if one is. */
  readonly inFront: () => number | null;
  /** The holds changed: pages that are open are written anew. */
  readonly refresh: () => void;
};

/** Read-only pages with a whole question each, and the way back to the question above the first line. */
export function createDetailsPages(hold: (number: number) => HoldView | undefined): DetailsPages {
  const changed = new EventEmitter<Uri>();
  /** What was last known of a hold whose page may still be open after the gate forgot it. */
  const lastSeen = new Map<number, HoldView>();

  const textOf = (number: number): string => {
    const now = hold(number);
    if (now !== undefined) lastSeen.set(number, now);
    const shown = now ?? lastSeen.get(number);
    return shown === undefined
      ? `${holdName({ number })} is no longer known.\n`
      : detailsText(shown, now !== undefined);
  };
  const lensesOf = (document: TextDocument): CodeLens[] => {
    const number = numberOf(document.uri);
    if (hold(number)?.state !== 'waiting') return [];
    const top = new Range(0, 0, 0, 0);
    return [
      new CodeLens(top, { title: '$(debug-pause) Answer…', command: 'holdpoint.openQuestion', arguments: [number] }),
      new CodeLens(top, { title: '$(copy) Copy command', command: 'holdpoint.copyCommand', arguments: [number] }),
    ];
  };
  const lensesChanged = new EventEmitter<void>();
  const owned = Disposable.from(
    changed,
    lensesChanged,
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => textOf(numberOf(uri)),
    }),
    languages.registerCodeLensProvider(
      { scheme },
      { onDidChangeCodeLenses: lensesChanged.event, provideCodeLenses: lensesOf },
    ),
  );

  async function show(shown: HoldView): Promise<void> {
    const document = await workspace.openTextDocument(pageOf(shown.number));
    await window.showTextDocument(document, { preview: true, viewColumn: ViewColumn.Active });
    lensesChanged.fire();
  }

  return {
    show: (shown) => void show(shown),
    inFront() {
      const uri = window.activeTextEditor?.document.uri;
      return uri?.scheme === scheme ? numberOf(uri) : null;
    },
    refresh() {
      for (const document of workspace.textDocuments) {
        if (document.uri.scheme === scheme) changed.fire(document.uri);
      }
      lensesChanged.fire();
    },
    dispose: () => {
      owned.dispose();
    },
  };
}
