import { Disposable, RelativePattern, Uri, window, workspace, type WorkspaceFolder } from 'vscode';
import { firstPolicy } from './firstPolicy';

const place = '.holdpoint/policy.yaml';

async function chosenFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0];
  return window.showWorkspaceFolderPick({ placeHolder: 'Whose policy?' });
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Opens the workspace's policy; writes a first one when there is none and `create` is set. */
export async function openPolicy(create: boolean): Promise<void> {
  const folder = await chosenFolder();
  if (folder === undefined) {
    void window.showInformationMessage('Open a folder first: a policy belongs to a folder.');
    return;
  }
  const uri = Uri.joinPath(folder.uri, place);
  if (!(await exists(uri))) {
    if (!create) {
      const choice = await window.showInformationMessage('This folder has no policy of its own.', 'Create policy');
      if (choice === undefined) return;
    }
    await workspace.fs.writeFile(uri, new TextEncoder().encode(firstPolicy));
  }
  await window.showTextDocument(uri);
}

/** Tells when a policy file of an open folder changed, or one elsewhere was saved in this editor. */
export function watchPolicies(changed: () => void): Disposable {
  const watch = (folder: WorkspaceFolder): Disposable => {
    const watcher = workspace.createFileSystemWatcher(new RelativePattern(folder, place));
    return Disposable.from(
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidDelete(changed),
    );
  };
  let watchers = (workspace.workspaceFolders ?? []).map(watch);
  return Disposable.from(
    workspace.onDidSaveTextDocument((document) => {
      if (/[/\\]\.?holdpoint[/\\]policy\.yaml$/.test(document.uri.fsPath)) changed();
    }),
    workspace.onDidChangeWorkspaceFolders(() => {
      Disposable.from(...watchers).dispose();
      watchers = (workspace.workspaceFolders ?? []).map(watch);
    }),
    {
      dispose: () => {
        Disposable.from(...watchers).dispose();
      },
    },
  );
}
