import { commands, workspace } from 'vscode';
import { version } from '../../../package.json';
import { stampOf } from '../agents/stampOf';
import { createWatchedFiles } from '../agents/watchedFiles';
import type { Owned } from '../owned';

/** What the contributed plugin asks in its `when`. */
const key = 'holdpoint.pluginSpeaks';
/** Milliseconds before the first look, since the editor's start comes first, and between two. */
const FIRST = 1_500;
const TICK = 2_000;

/** Whether this editor has plugins of agents at all; one that has not is left without a launcher for them. */
export function hasChatPlugins(): boolean {
  return workspace.getConfiguration().inspect('chat.plugins.enabled')?.defaultValue !== undefined;
}

/**
 * Lets the contributed agent plugin speak while the user's own hook file does not, never both. `dist` is the folder of
 * the built programs, from which the launcher is put in place that the plugin starts.
 */
export function createEditorPlugin(dist: string): Owned {
  if (!hasChatPlugins()) return { dispose: () => undefined };
  const files = createWatchedFiles(stampOf);
  const look = async (): Promise<void> => {
    const looked = files.look();
    const { standPlugin } = await import('../../install/standPlugin');
    const { speaks, watched } = standPlugin({ env: process.env, dist, version });
    looked(watched);
    await commands.executeCommand('setContext', key, speaks);
  };
  const first = setTimeout(() => void look(), FIRST);
  const clock = setInterval(() => {
    if (files.areOther()) void look();
  }, TICK);
  return {
    dispose() {
      clearTimeout(first);
      clearInterval(clock);
    },
  };
}
