import { join } from 'node:path';

/** npm runs every script with the project's folder as the working folder. */
export const projectRoot = process.cwd();

/** Ignored by git; holds the editor's server build between runs. */
export const editorFolder = join(projectRoot, '.cache', 'editor');

/** The Node that the server build needs, beside the one that runs this script. */
export const editorNode = join(editorFolder, 'node');

export const editorRoot = join(editorFolder, 'vscode');

export const serverMain = join(editorRoot, 'out', 'server-main.js');

export const vsixFile = join(editorFolder, 'holdpoint.vsix');
