import { join } from 'node:path';
import { shQuoted } from './programText';

/** One change of the environment that the editor's terminals start with. */
export type EnvironmentChange = {
  readonly name: string;
  readonly how: 'replace' | 'prepend';
  readonly value: string;
  /** Applied a second time by the editor's shell integration, after the user's own files had their say. */
  readonly again: boolean;
};

export type TerminalPlaces = {
  /** The folder that `installShellGuard` wrote; absolute. */
  readonly bin: string;
  /** The environment that terminals would have without us. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The id of this window's gate. */
  readonly window: string;
};

/** What bash runs before its first prompt. The editor's script passes it through `echo -e`: one line, no backslash. */
export function bashPromptCommand(bin: string): string {
  return `. ${shQuoted(join(bin, 'bash', 'hook.bash'))};`;
}

const isPassable = (bin: string): boolean => !/[:\\\n']/.test(bin);

/**
 * What the terminals of a window need to load the shell guard. Empty where the folder's name has a character that would
 * not survive on its way into the terminal (a colon, a quote, a backslash): then terminals are not guarded.
 */
export function terminalEnvironment({ bin, env, window }: TerminalPlaces): readonly EnvironmentChange[] {
  if (!isPassable(bin)) return [];
  const bashEnv = join(bin, 'bash', 'env.bash');
  const before = env['BASH_ENV'] ?? '';
  const zdotdir = join(bin, 'zsh');
  const userZdotdir = env['ZDOTDIR'] ?? '';
  const dataFolders = env['XDG_DATA_DIRS'] ?? '';
  const change = (name: string, how: EnvironmentChange['how'], value: string, again = false): EnvironmentChange => ({
    name,
    how,
    value,
    again,
  });
  return [
    change('HOLDPOINT_WINDOW', 'replace', window),
    change('PATH', 'prepend', `${join(bin, 'shims')}:`, true),
    change('PROMPT_COMMAND', 'prepend', bashPromptCommand(bin), true),
    change('BASH_ENV', 'replace', bashEnv),
    ...(before === '' || before === bashEnv ? [] : [change('HOLDPOINT_BASH_ENV', 'replace', before)]),
    change('ZDOTDIR', 'replace', zdotdir),
    ...(userZdotdir === '' || userZdotdir === zdotdir ? [] : [change('HOLDPOINT_ZDOTDIR', 'replace', userZdotdir)]),
    // Without the variable fish looks at these two; naming one folder would hide them.
    change(
      'XDG_DATA_DIRS',
      'prepend',
      `${join(bin, 'fish')}:${dataFolders === '' ? '/usr/local/share:/usr/share:' : ''}`,
    ),
  ];
}
