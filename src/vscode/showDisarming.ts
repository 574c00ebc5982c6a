import { Range, Uri, window, workspace } from 'vscode';
import type { Standing } from '../gate/protocol';

type Disarmed = Standing['disarmed'][number];

async function chosen(found: readonly Disarmed[]): Promise<Disarmed | undefined> {
  if (found.length < 2) return found[0];
  const items = found.map((each) => ({ label: `${each.agent}: ${each.setting}`, description: each.file, each }));
  return (await window.showQuickPick(items, { placeHolder: 'Which setting takes hooks away?' }))?.each;
}

/** Opens the file whose setting takes an agent's hooks away, with the setting selected. Nothing is changed in it. */
export async function showDisarming(found: readonly Disarmed[]): Promise<void> {
  const one = await chosen(found);
  if (one === undefined) {
    if (found.length === 0) void window.showInformationMessage('No setting takes an agent’s hooks away.');
    return;
  }
  const document = await workspace.openTextDocument(Uri.file(one.file));
  const name = one.setting.split(/[ .]/).findLast((word) => /^[a-z]{3,}/i.test(word) && word !== 'false') ?? '';
  const at = Math.max(0, document.getText().indexOf(name));
  const selection = new Range(document.positionAt(at), document.positionAt(at + name.length));
  await window.showTextDocument(document, { selection });
}
