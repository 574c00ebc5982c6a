import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { HoldView } from '../../gate/protocol';
import { waitingHolds, type EditorState } from '../editorState';
import type { Owned } from '../owned';
import { holdName } from '../questionText';
import { createListView } from './treeView';

/** `hold` is what the commands of the view read. */
type Row = { readonly hold: number; readonly view: HoldView };

function itemOf({ view }: Row): TreeItem {
  const item = new TreeItem(`${holdName(view)} ${view.question.title}`, TreeItemCollapsibleState.None);
  item.description = view.environment.name;
  item.tooltip = [
    view.question.title,
    ...view.question.rows.map((row) => `${row.label}: ${row.text}`),
    '',
    view.question.command,
  ].join('\n');
  item.iconPath = new ThemeIcon(
    'debug-pause',
    view.environment.tier === 'production' ? new ThemeColor('holdpoint.production') : undefined,
  );
  item.contextValue = 'hold';
  item.command = { command: 'holdpoint.openQuestion', title: 'Open Question', arguments: [view.number] };
  item.accessibilityInformation = { label: `${holdName(view)}, ${view.question.title}, waits` };
  return item;
}

export type StateView = Owned & { readonly draw: (state: EditorState) => void };

/** What waits for a person, with the number as the view's badge. */
export function createWaitingView(): StateView {
  let holds: readonly HoldView[] = [];
  const list = createListView<Row>('holdpoint.waiting', {
    roots: () => holds.map((view) => ({ hold: view.number, view })),
    children: () => [],
    item: itemOf,
  });
  return {
    draw(state) {
      holds = waitingHolds(state);
      list.view.badge = holds.length === 0 ? undefined : { value: holds.length, tooltip: `${holds.length} waiting` };
      list.refresh();
    },
    dispose: list.dispose,
  };
}
