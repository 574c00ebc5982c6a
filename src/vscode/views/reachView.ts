import { homedir } from 'node:os';
import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, workspace } from 'vscode';
import type { Owned } from '../owned';
import { lookAround } from '../reach/lookAround';
import { reachItems, type ReachItem } from '../reach/reachItems';
import { createListView } from './treeView';

const { Expanded, None } = TreeItemCollapsibleState;

export type ReachView = Owned & { readonly refresh: () => void };

function itemOf(row: ReachItem): TreeItem {
  const item = new TreeItem(row.label, row.kind === 'group' ? Expanded : None);
  if (row.kind === 'group') item.description = row.count;
  if (row.kind === 'note') item.iconPath = new ThemeIcon('warning');
  if (row.kind !== 'row') return item;
  item.description = row.description;
  item.tooltip = row.tooltip;
  item.iconPath = new ThemeIcon(row.icon, row.tone === null ? undefined : new ThemeColor(`holdpoint.${row.tone}`));
  // A click opens nothing: what is open in the editor is what many agents are given to read.
  if (row.instead !== '') item.contextValue = 'with-safer-way';
  item.accessibilityInformation = { label: row.spoken };
  return item;
}

/** What an agent's shell could use now; looked at when the view comes into sight, and again on demand. */
export function createReachView(cli: string): ReachView {
  let rows: readonly ReachItem[] = [];
  let isLooking = false;
  const list = createListView<ReachItem>('holdpoint.reach', {
    roots: () => rows,
    children: (row) => (row.kind === 'group' ? row.items : []),
    item: itemOf,
  });
  const look = async (): Promise<void> => {
    if (isLooking) return;
    isLooking = true;
    list.view.message = 'Looking…';
    const looked = await lookAround(cli, workspace.workspaceFolders?.[0]?.uri.fsPath ?? homedir());
    isLooking = false;
    if (looked.kind === 'seen') rows = reachItems(looked.reach);
    list.view.message = looked.kind === 'seen' ? looked.reach.answer : `Could not look: ${looked.says}`;
    list.refresh();
  };
  const seen = list.view.onDidChangeVisibility(({ visible }) => {
    if (visible) void look();
  });
  return {
    refresh: () => void look(),
    dispose() {
      seen.dispose();
      list.dispose();
    },
  };
}
