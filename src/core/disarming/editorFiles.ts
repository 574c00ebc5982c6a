/** Where editors of the VS Code family keep a user's settings, below the home folder; one row a platform. */
const folders = ['.config', 'Library/Application Support', 'AppData/Roaming'];

function settingsOf(product: string): readonly string[] {
  return folders.map((folder) => `${folder}/${product}/User/settings.json`);
}

/** VS Code itself, whose chat reads hooks, and what it reads on a machine that it is connected to. */
export const vsCodeFiles: readonly string[] = [
  ...['Code', 'Code - Insiders', 'VSCodium'].flatMap(settingsOf),
  '.vscode-server/data/Machine/settings.json',
  '.vscode-server-insiders/data/Machine/settings.json',
];

/** Kiro is an editor of the same family with approvals of its own. */
export const kiroFiles: readonly string[] = settingsOf('Kiro');

/** The same for one workspace. */
export const workspaceFile = '.vscode/settings.json';
