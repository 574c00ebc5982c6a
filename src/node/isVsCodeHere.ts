import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Folders that VS Code makes in the home folder when it first starts, here or at the far end of a connection. */
const folders = ['.vscode', '.vscode-insiders', '.vscode-oss', '.vscode-server', '.vscode-server-insiders'];

/** Whether VS Code, or an editor that is built from it, was ever started by this user, or started this process. */
export function isVsCodeHere(home: string, env: Readonly<Record<string, string | undefined>>): boolean {
  const isItsChild = Object.keys(env).some((name) => name.startsWith('VSCODE_'));
  return isItsChild || folders.some((folder) => existsSync(join(home, folder)));
}
