import { EventEmitter, window, type TreeItem, type TreeView } from 'vscode';
import type { Owned } from '../owned';

export type ListView<Node> = Owned & {
  readonly view: TreeView<Node>;
  readonly refresh: () => void;
};

export type ListSource<Node> = {
  readonly roots: () => readonly Node[];
  readonly children: (node: Node) => readonly Node[];
  readonly item: (node: Node) => TreeItem;
};

/** A tree view over data that is recomputed whole on each refresh. */
export function createListView<Node>(id: string, source: ListSource<Node>): ListView<Node> {
  const changed = new EventEmitter<void>();
  const view = window.createTreeView<Node>(id, {
    showCollapseAll: false,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: source.item,
      getChildren: (node) => [...(node === undefined ? source.roots() : source.children(node))],
    },
  });
  return {
    view,
    refresh() {
      changed.fire();
    },
    dispose() {
      view.dispose();
      changed.dispose();
    },
  };
}
