import { commands, workspace } from 'vscode';
import { version } from '../../../package.json';
import { stampOf } from '../agents/stampOf';
import { createWatchedFiles } from '../agents/watchedFiles';
import type { Owned } from '../owned';

/** Under which the contributed plugin keeps quiet; unset, as at the editor's start, it speaks: twice asked is once judged. */
const key = 'holdpoint.pluginQuiet';
/** Milliseconds before the first look, since the editor's start comes first. */
const FIRST = 1_500;
/** Milliseconds between two; each is three looks at a file. Until the next one a user's hook that went leaves nobody. */
const TICK = 250;

/** Whether this editor has plugins of agents at all; one that has not is left without a launcher for them. */
export function hasChatPlugins(): boolean {
  return workspace.getConfiguration().inspect('chat.plugins.enabled')?.defaultValue !== undefined;
}

/**
 * Keeps the contributed agent plugin quiet while the user's own hook file speaks. `dist` is the folder of
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
    await commands.executeCommand('setContext', key, !speaks);
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
