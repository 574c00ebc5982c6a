import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorRoot } from '../../../scripts/editor/places';
import type { Guarded } from '../support/guarded';
import { openPty } from './openPty';
import { shellOf } from './shellOf';
import type { Shell } from './shellOf';

const script = join(editorRoot, 'out/vs/workbench/contrib/terminal/common/scripts', 'shellIntegration.fish');

/** The environment that the editor would start fish with after the guard's changes to it. */
export function fishEnvironment(place: Guarded): Readonly<Record<string, string>> {
  return {
    ...place.env,
    XDG_DATA_DIRS: `${join(place.bin, 'fish')}:/usr/local/share:/usr/share`,
    HOLDPOINT_WINDOW: 'one',
  };
}

/** An interactive fish under the editor's own script, at its first prompt; `plain` without the guard, to compare with. */
export async function guardedFish(place: Guarded, config = '', plain = false): Promise<Shell> {
  const folder = join(place.home, '.config', 'fish');
  mkdirSync(folder, { recursive: true });
  const prompt = "set -g fish_greeting\nfunction fish_prompt; echo -n 'P> '; end\n";
  writeFileSync(join(folder, 'config.fish'), `if status is-interactive\n${prompt}${config}\nend\n`);
  const shell = shellOf(
    openPty({
      program: 'fish',
      args: ['--init-command', `source "${script}"`],
      cwd: place.home,
      env: { ...(plain ? place.env : fishEnvironment(place)), TERM_PROGRAM: 'vscode', VSCODE_NONCE: 'nonce' },
    }),
  );
  await shell.prompt();
  return shell;
}
