import { Range, TreeItem, TreeItemCollapsibleState, Uri, workspace, type Command } from 'vscode';
import type { FileAnnotations } from '../../gate/protocol/annotations';
import type { Owned } from '../owned';
import { createListView } from '../views/treeView';
import { baseUri } from './baseDocuments';
import { changeRows, type ChangeRow, type RowPlace } from './changeRows';
import { severityIcon } from './severityIcon';

function openAt({ path, line, column, deleted }: RowPlace): Command {
  const uri = deleted ? baseUri(path, '') : Uri.file(path);
  return {
    command: 'vscode.open',
    title: 'Open',
    arguments: [uri, { selection: new Range(line, column, line, column) }],
  };
}

function itemOf(row: ChangeRow, media: Uri): TreeItem {
  const { label, severity, phrase, tooltip, place, children } = row;
  const { Collapsed, None } = TreeItemCollapsibleState;
  const item = new TreeItem(label, children.length > 0 ? Collapsed : None);
  const where = `${workspace.asRelativePath(place.path)}:${place.line + 1}`;
  const words = phrase.replace(` ${label}`, '');
  item.description = `${words} · ${where}`;
  item.tooltip = `${tooltip}\n${where}`;
  item.iconPath = severityIcon(media, severity);
  item.command = openAt(place);
  item.accessibilityInformation = { label: `${severity}: ${phrase}, ${where}` };
  return item;
}

export type ChangesView = Owned & { readonly draw: (files: readonly FileAnnotations[]) => void };

/** What the working tree would do, by resource, worst first. */
export function createChangesView(media: Uri): ChangesView {
  let rows: readonly ChangeRow[] = [];
  const list = createListView<ChangeRow>('holdpoint.changes', {
    roots: () => rows,
    children: (row) => row.children,
    item: (row) => itemOf(row, media),
  });
  return {
    draw: (files) => {
      rows = changeRows(files);
      list.refresh();
    },
    dispose: list.dispose,
  };
}
