import { basename } from 'node:path';
import { ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, workspace, type Command } from 'vscode';
import { policyRows, type PolicyRow } from '../policyRows';
import { createListView } from './treeView';
import type { StateView } from './waitingView';

const { Collapsed, None } = TreeItemCollapsibleState;

/** Presets are bundled and have no file to open. */
function openAt(file: string, line: number): Command | undefined {
  if (file.startsWith('preset/')) return undefined;
  return {
    command: 'vscode.open',
    title: 'Open',
    arguments: [Uri.file(file), { selection: { start: { line, character: 0 }, end: { line, character: 0 } } }],
  };
}

function shown(
  label: string,
  icon: ThemeIcon,
  extra: Partial<TreeItem>,
  state: TreeItemCollapsibleState = None,
): TreeItem {
  return Object.assign(new TreeItem(label, state), { iconPath: icon }, extra);
}

function withCommand(item: TreeItem, command: Command | undefined): TreeItem {
  if (command !== undefined) item.command = command;
  return item;
}

function itemOf(row: PolicyRow): TreeItem {
  switch (row.kind) {
    case 'policy': {
      const preset = row.file.startsWith('preset/');
      const label = preset ? row.file : workspace.asRelativePath(row.file);
      return shown(label, new ThemeIcon('law'), { description: preset ? '' : row.from, tooltip: row.file }, Collapsed);
    }
    case 'rule':
      return withCommand(
        shown(row.id, new ThemeIcon('debug-pause'), {
          description: row.then,
          tooltip: `${row.id}: ${row.then}\n${row.because}`,
        }),
        openAt(row.file, row.line),
      );
    case 'problem':
      return withCommand(
        shown(row.says, new ThemeIcon('error', new ThemeColor('holdpoint.critical')), {
          description: `${basename(row.file)}:${row.line + 1}`,
          tooltip: `${row.file}: ${row.says}\nThe file is refused whole; its last good version stays in force.`,
        }),
        openAt(row.file, row.line),
      );
    case 'loosened':
      return shown(
        `${basename(row.file)} loosens something`,
        new ThemeIcon('warning', new ThemeColor('holdpoint.high')),
        {
          description: 'waits for your yes',
          tooltip: [row.file, ...row.says].join('\n'),
          contextValue: 'loosened',
          command: { command: 'holdpoint.acceptPolicyChange', title: 'Accept…', arguments: [{ file: row.file }] },
        },
      );
  }
}

/** The rules in force and where each comes from. */
export function createPolicyView(): StateView {
  let rows: readonly PolicyRow[] = [];
  const list = createListView<PolicyRow>('holdpoint.policy', {
    roots: () => rows,
    children: (row) => (row.kind === 'policy' ? row.rules : []),
    item: itemOf,
  });
  return {
    draw(state) {
      rows = policyRows(state.standing);
      list.refresh();
    },
    dispose: list.dispose,
  };
}
