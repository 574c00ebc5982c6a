import { join } from 'node:path';
import { shQuoted } from './programText';

/** A shell that can load the guard from its own start-up file. */
export const initShells = ['bash', 'zsh', 'fish', 'pwsh'] as const;
export type InitShell = (typeof initShells)[number];

export type ShellInit = {
  /** To be put into `file` by the user; one line. */
  readonly line: string;
  /** As people write it; where in it the line belongs. */
  readonly file: string;
  /** What it does, in sentences. */
  readonly does: readonly string[];
};

const inPwsh = (path: string): string => `'${path.replaceAll("'", "''")}'`;
const inFish = (path: string): string => `'${path.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
const common = [
  'it asks about each line before it runs, and stands before governed programs on PATH',
  'nothing happens once Holdpoint is removed',
];

/** The line that guards a shell outside the editor; `bin` is the folder that `installShellGuard` wrote. */
export function shellInitLine(shell: InitShell, bin: string): ShellInit {
  if (shell === 'bash') {
    const file = shQuoted(join(bin, 'bash', 'rc.bash'));
    const does = [...common, '`bash -c` and scripts started from there are asked about whole'];
    return { line: `if [ -r ${file} ]; then . ${file}; fi`, file: 'the end of ~/.bashrc', does };
  }
  if (shell === 'zsh') {
    const file = shQuoted(join(bin, 'zsh', '.zshenv'));
    // Ours reads the user's file again, which then skips this line; what follows it has been done after that.
    const read = `HOLDPOINT_ZDOTDIR=\${ZDOTDIR-}; . ${file}; return`;
    const line = `if [[ -z \${__hp_dir-} && -r ${file} ]]; then ${read}; fi`;
    return {
      line,
      file: 'the beginning of ~/.zshenv',
      does: [...common, '`zsh -c` and scripts are asked about whole'],
    };
  }
  if (shell === 'fish') {
    const file = inFish(join(bin, 'fish', 'fish', 'vendor_conf.d', 'holdpoint.fish'));
    const path = `set -gx PATH ${inFish(join(bin, 'shims'))} $PATH`;
    const line = `if not set -q __hp_bin; and test -r ${file}; ${path}; source ${file}; end`;
    return { line, file: 'the end of ~/.config/fish/config.fish', does: common };
  }
  const file = inPwsh(join(bin, 'pwsh', 'holdpoint.ps1'));
  const line = `if (Test-Path ${file}) { . ${file} }`;
  const does = ['it asks about each line before it runs; never tried on a real PowerShell', common[1] ?? ''];
  return { line, file: 'the file that $PROFILE names', does };
}
