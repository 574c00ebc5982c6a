import { commands, Uri, window } from 'vscode';
import { baseUri } from './annotations/baseDocuments';
import type { ChangeList } from './annotations/gateRequests';
import { reviewTitle, sidesOf } from './reviewChangesList';

/** Opens all that differs from the last commit in one diff editor, infrastructure first. */
export async function reviewChanges(changedFiles: () => Promise<ChangeList | null>): Promise<void> {
  const list = await changedFiles();
  if (list === null) {
    void window.showWarningMessage('The gate does not answer; it is being started again.');
    return;
  }
  const { files, total, base } = list;
  if (files.length === 0) {
    void window.showInformationMessage(`Nothing differs from ${base}.`);
    return;
  }
  const resources = files.map(sidesOf).map((sides) => {
    const { path } = sides;
    return [Uri.file(path), sides.base ? baseUri(path, base) : undefined, sides.now ? Uri.file(path) : undefined];
  });
  await commands.executeCommand('vscode.changes', reviewTitle(base, files.length, total), resources);
}
