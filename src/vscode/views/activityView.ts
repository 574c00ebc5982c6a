import { ownField } from '../../core/model/ownField';
import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { ActivityLine } from '../../gate/protocol';
import { createListView } from './treeView';
import type { StateView } from './waitingView';

/** The icon of each word that the record uses; any other word gets a dot. */
const icons: Readonly<Record<string, ThemeIcon>> = {
  allow: new ThemeIcon('check', new ThemeColor('holdpoint.guarded')),
  ask: new ThemeIcon('debug-pause', new ThemeColor('holdpoint.medium')),
  released: new ThemeIcon('pass', new ThemeColor('holdpoint.guarded')),
  deny: new ThemeIcon('circle-slash', new ThemeColor('holdpoint.critical')),
  denied: new ThemeIcon('circle-slash', new ThemeColor('holdpoint.critical')),
  expired: new ThemeIcon('history'),
};

const other = new ThemeIcon('circle-small');

function itemOf(line: ActivityLine): TreeItem {
  const item = new TreeItem(line.says, TreeItemCollapsibleState.None);
  const time = new Date(line.at);
  const hold = line.hold === null ? '' : ` · HP-${line.hold}`;
  item.description = `${line.agent} · ${line.verdict}${hold} · ${time.toLocaleTimeString()}`;
  item.tooltip = `${line.says}\n${line.agent}, ${line.verdict}, ${time.toLocaleString()}`;
  item.iconPath = ownField(icons, line.verdict) ?? other;
  return item;
}

/** The record's newest lines. */
export function createActivityView(): StateView {
  let lines: readonly ActivityLine[] = [];
  const list = createListView<ActivityLine>('holdpoint.activity', {
    roots: () => lines,
    children: () => [],
    item: itemOf,
  });
  return {
    draw(state) {
      if (lines === state.activity) return;
      lines = state.activity;
      list.refresh();
    },
    dispose: list.dispose,
  };
}
