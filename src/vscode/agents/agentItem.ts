import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { AgentRow } from './agentRows';

const { Collapsed, None } = TreeItemCollapsibleState;

const icons = {
  trouble: 'warning',
  warning: 'info',
  pinned: 'lock',
  unpinned: 'unlock',
  gap: 'eye-closed',
  seen: 'history',
  file: 'file',
} as const;

type Leaf = Exclude<AgentRow, { kind: 'agent' }>;

function tooltipOf(row: Leaf): string {
  if (row.kind === 'file') return row.path;
  return row.description === '' ? row.label : `${row.label}\n${row.description}`;
}

/** A row as the editor's trees show it. */
export function agentItem(row: AgentRow): TreeItem {
  if (row.kind !== 'agent') {
    const item = new TreeItem(row.label, None);
    item.description = row.description;
    item.tooltip = tooltipOf(row);
    item.iconPath = new ThemeIcon(icons[row.kind]);
    return item;
  }
  const item = new TreeItem(row.label, Collapsed);
  item.description = row.description;
  item.tooltip = row.tooltip;
  item.iconPath = new ThemeIcon(row.icon, new ThemeColor(`holdpoint.${row.tone}`));
  item.contextValue = `agent${row.canRepair ? '-to-repair' : ''}${row.canHarden ? '-to-harden' : ''}`;
  item.accessibilityInformation = { label: row.spoken };
  return item;
}
