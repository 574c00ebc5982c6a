import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pluginFiles } from '../src/install/editorPlugin';
import { writeGenerated } from './writeGenerated';

/*
 * Writes `agentPlugin/`, the plugin that the extension contributes to the editor's chat, from the adapter. With
 * `--check` nothing is written and a stale file is a failure.
 */

const folder = join(resolve(__dirname, '..'), 'agentPlugin');
mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(pluginFiles())) writeGenerated(join(folder, name), text);
