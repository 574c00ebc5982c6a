import { commands, Disposable, window, workspace } from 'vscode';
import type { EditEditorMessage, HeldChangeView } from '../../gate/protocol/edits';
import { askConsent } from '../consent';
import type { GatePart } from '../gateSide';
import type { Owned } from '../owned';
import { createHeldChangesView } from '../views/heldChangesView';
import { createHeldDocuments } from './heldDocuments';
import { createHeldLenses } from './heldLenses';
import { heldDescription } from './heldText';
import { watchEdits } from './watchEdits';

/** What the commands may do with a change; null lets a person choose which. None of them puts a change back by itself. */
export type HeldActions = {
  readonly showHeldChange: (id: string | null) => void;
  /** Puts the question, and nothing else. */
  readonly askToRestore: (id: string | null) => void;
  readonly askToKeep: (id: string | null) => void;
  readonly askToTakeOut: (id: string | null) => void;
};

export type EditPart = GatePart & Owned & { readonly actions: HeldActions };

type Fits = (change: HeldChangeView) => boolean;

const isNoted: Fits = ({ state }) => state === 'noted';
const isTaken: Fits = ({ state }) => state === 'held' || state === 'refused';

async function pick(changes: readonly HeldChangeView[]): Promise<HeldChangeView | undefined> {
  if (changes.length === 0) void window.showInformationMessage('No change waits here.');
  if (changes.length < 2) return changes[0];
  const items = changes.map((change) => ({
    label: workspace.asRelativePath(change.path),
    description: heldDescription(change),
    change,
  }));
  return (await window.showQuickPick(items, { placeHolder: 'Which change?' }))?.change;
}

type Decision = {
  readonly choice: 'keep' | 'take-out';
  readonly message: string;
  readonly detail: string;
  readonly yes: string;
};

const keep: Decision = {
  choice: 'keep',
  message: 'Keep this change?',
  detail: 'It stays in the file, and later changes are held against it.',
  yes: 'Keep it',
};
const takeOut: Decision = {
  choice: 'take-out',
  message: 'Take this change out?',
  detail: 'The file becomes what it was before. The change is stored first and can be restored.',
  yes: 'Take it out',
};

/** The files of the workspace for the gate, and what the gate took out or noted for a person. */
export function createEditPart(send: (message: EditEditorMessage) => void): EditPart {
  let changes: readonly HeldChangeView[] = [];
  const watcher = watchEdits(send);
  const view = createHeldChangesView();
  const documents = createHeldDocuments(send);
  const lenses = createHeldLenses(() => changes);
  const owned = Disposable.from(watcher, view, documents, lenses);

  const withChange = (id: string | null, fits: Fits, use: (change: HeldChangeView) => void): void => {
    const fitting = changes.filter((change) => fits(change) && (id === null || change.id === id));
    void pick(fitting).then((change) => {
      if (change !== undefined) use(change);
    });
  };

  async function decide(change: HeldChangeView, { choice, message, detail, yes }: Decision): Promise<void> {
    const lines = [workspace.asRelativePath(change.path), change.says, '', detail];
    const answer = await askConsent({ message, detail: lines.join('\n'), look: 'Show change', yes, no: 'Cancel' });
    if (answer === 'look') documents.show(change);
    if (answer === 'yes') send({ kind: 'noted-change', id: change.id, choice });
  }

  function draw(next: readonly HeldChangeView[]): void {
    changes = next;
    view.draw(changes);
    lenses.refresh();
    void commands.executeCommand('setContext', 'holdpoint.hasHeldChanges', changes.length > 0);
  }

  return {
    hear(message) {
      if (message.kind === 'held-changes') draw(message.changes);
      if (message.kind === 'held-change-texts') documents.hear(message);
      if (message.kind === 'edit-note') void window.showWarningMessage(message.says);
    },
    ready: watcher.tell,
    actions: {
      showHeldChange: (id) => {
        withChange(id, () => true, documents.show);
      },
      askToRestore: (id) => {
        withChange(id, isTaken, (change) => {
          send({ kind: 'ask-held-change', id: change.id });
        });
      },
      askToKeep: (id) => {
        withChange(id, isNoted, (change) => void decide(change, keep));
      },
      askToTakeOut: (id) => {
        withChange(id, isNoted, (change) => void decide(change, takeOut));
      },
    },
    dispose: () => {
      owned.dispose();
    },
  };
}
