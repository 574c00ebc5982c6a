import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorRoot } from '../../../scripts/editor/places';
import type { Guarded } from '../support/guarded';
import { openPty } from './openPty';
import { shellOf } from './shellOf';
import type { Shell } from './shellOf';

const scripts = join(editorRoot, 'out', 'vs', 'workbench', 'contrib', 'terminal', 'common', 'scripts');

/** Where the editor puts its scripts for zsh, by the names that zsh looks for. */
const injected = {
  '.zshrc': 'shellIntegration-rc.zsh',
  '.zshenv': 'shellIntegration-env.zsh',
  '.zprofile': 'shellIntegration-profile.zsh',
  '.zlogin': 'shellIntegration-login.zsh',
};

export type ZshOptions = {
  /** Without the guard, to compare with. */
  readonly plain?: boolean;
  readonly login?: boolean;
  /** The user's `.zshrc`. */
  readonly rc?: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** The environment that the editor would start zsh with after the guard's changes to it. */
export function zshEnvironment(place: Guarded, options: ZshOptions = {}): Readonly<Record<string, string>> {
  return { ...place.env, ZDOTDIR: join(place.bin, 'zsh'), HOLDPOINT_WINDOW: 'one', ...options.env };
}

/** An interactive zsh under the editor's own scripts, at its first prompt. */
export async function guardedZsh(place: Guarded, options: ZshOptions = {}): Promise<Shell> {
  const editor = join(place.root, 'editor-zsh');
  mkdirSync(editor, { recursive: true });
  for (const [name, script] of Object.entries(injected)) copyFileSync(join(scripts, script), join(editor, name));
  writeFileSync(join(place.home, '.zshrc'), `PS1='P> '\nPS2='C> '\n${options.rc ?? ''}`);
  const shell = shellOf(
    openPty({
      program: 'zsh',
      args: options.login === true ? ['-il'] : ['-i'],
      cwd: place.home,
      env: {
        ...zshEnvironment(place, options),
        ZDOTDIR: editor,
        USER_ZDOTDIR: options.plain === true ? place.home : join(place.bin, 'zsh'),
        TERM_PROGRAM: 'vscode',
        VSCODE_INJECTION: '1',
        VSCODE_NONCE: 'nonce',
      },
    }),
  );
  await shell.prompt();
  return shell;
}
