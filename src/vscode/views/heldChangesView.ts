import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, workspace } from 'vscode';
import type { HeldChangeView } from '../../gate/protocol/edits';
import { heldContext, heldDescription, heldTooltip } from '../edits/heldText';
import type { Owned } from '../owned';
import { createListView } from './treeView';

/** `id` is what the commands of the view read. */
type Row = { readonly id: string; readonly change: HeldChangeView };

export type HeldChangesView = Owned & { readonly draw: (changes: readonly HeldChangeView[]) => void };

const icons: Readonly<Record<HeldChangeView['state'], ThemeIcon>> = {
  held: new ThemeIcon('debug-pause', new ThemeColor('holdpoint.medium')),
  refused: new ThemeIcon('circle-slash', new ThemeColor('holdpoint.critical')),
  noted: new ThemeIcon('question', new ThemeColor('holdpoint.high')),
  'put-back': new ThemeIcon('check', new ThemeColor('holdpoint.guarded')),
};

function itemOf({ id, change }: Row): TreeItem {
  const name = workspace.asRelativePath(change.path);
  const item = new TreeItem(name, TreeItemCollapsibleState.None);
  item.description = heldDescription(change);
  item.tooltip = heldTooltip(change);
  item.iconPath = icons[change.state];
  item.contextValue = heldContext(change);
  item.command = { command: 'holdpoint.showHeldChange', title: 'Show Held Change', arguments: [{ id }] };
  item.accessibilityInformation = { label: `${name}, ${heldDescription(change)}` };
  return item;
}

/** Changes that were taken out, and those that wait for Keep or Take out, which are the view's badge. */
export function createHeldChangesView(): HeldChangesView {
  let rows: readonly Row[] = [];
  const list = createListView<Row>('holdpoint.heldChanges', {
    roots: () => rows,
    children: () => [],
    item: itemOf,
  });
  return {
    draw(changes) {
      rows = changes.map((change) => ({ id: change.id, change }));
      const noted = changes.filter(({ state }) => state === 'noted').length;
      list.view.badge = noted === 0 ? undefined : { value: noted, tooltip: `${noted} changed outside of any hook` };
      list.refresh();
    },
    dispose: list.dispose,
  };
}
