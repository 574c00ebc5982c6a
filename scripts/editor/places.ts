import { join, resolve } from 'node:path';

export const projectRoot = resolve(__dirname, '..', '..');

/** Ignored by git; holds the editor's server build between runs. */
export const editorFolder = join(projectRoot, '.cache', 'editor');

/** The Node that the server build needs, beside the one that runs this script. */
export const editorNode = join(editorFolder, 'node');

export const editorRoot = join(editorFolder, 'vscode');

export const serverMain = join(editorRoot, 'out', 'server-main.js');
