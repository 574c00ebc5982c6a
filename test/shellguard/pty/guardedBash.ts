import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editorRoot } from '../../../scripts/editor/places';
import { terminalEnvironment } from '../../../src/shellguard/terminalEnvironment';
import type { Guarded } from '../support/guarded';
import { shellOf } from './shellOf';
import type { Shell } from './shellOf';
import { openPty } from './openPty';

const scripts = join(editorRoot, 'out', 'vs', 'workbench', 'contrib', 'terminal', 'common', 'scripts');

export type BashOptions = {
  readonly login?: boolean;
  /** The user's `.bashrc`, or `.bash_profile` of a login shell. */
  readonly rc?: string;
  /** The user's `.inputrc`. */
  readonly inputrc?: string;
  /** Without the guard, to compare with. */
  readonly bare?: boolean;
  readonly columns?: number;
};

/** The environment that the editor would start a terminal with after the guard's changes to it. */
export function terminalEnv(place: Guarded): Readonly<Record<string, string>> {
  const env: Record<string, string> = { ...place.env };
  for (const { name, how, value } of terminalEnvironment({ bin: place.bin, env, window: 'one' })) {
    env[name] = how === 'prepend' ? `${value}${env[name] ?? ''}` : value;
  }
  return env;
}

/** What the editor hands its script, to be applied once more after the user's files. */
function again(place: Guarded): string {
  return terminalEnvironment({ bin: place.bin, env: place.env, window: 'one' })
    .filter((change) => change.again)
    .map(({ name, value }) => `${name}=${value.replaceAll(':', '\\x3a')}`)
    .join(':');
}

/** An interactive bash under the editor's own script, at its first prompt. */
export async function guardedBash(place: Guarded, options: BashOptions = {}): Promise<Shell> {
  const { login = false, bare = false, rc = '', inputrc, columns = 120 } = options;
  writeFileSync(join(place.home, login ? '.bash_profile' : '.bashrc'), `PS1='P> '\nPS2='C> '\n${rc}\n`);
  if (inputrc !== undefined) writeFileSync(join(place.home, '.inputrc'), `${inputrc}\n`);
  const shell = shellOf(
    openPty({
      program: '/bin/bash',
      args: ['--init-file', join(scripts, 'shellIntegration-bash.sh')],
      cwd: place.home,
      columns,
      env: {
        ...(bare ? place.env : terminalEnv(place)),
        ...(bare ? {} : { VSCODE_ENV_PREPEND: again(place) }),
        TERM_PROGRAM: 'vscode',
        VSCODE_INJECTION: '1',
        VSCODE_NONCE: 'nonce',
        VSCODE_STABLE: '1',
        ...(login ? { VSCODE_SHELL_LOGIN: '1' } : {}),
      },
    }),
  );
  await shell.prompt();
  return {
    ...shell,
    // The row of the prompt is drawn anew for each question, marks and all; what counts comes after the end of a command.
    press: async (keys) => {
      shell.write(keys);
      await shell.until('\x1b]633;D');
      await shell.prompt();
      return shell.executions().at(-1);
    },
  };
}
