import { installTerminalGuard } from '../shellguard/installTerminalGuard';
import { installGround } from '../shellguard/installGround';
import type { InstallPorts } from '../shellguard/installPorts';
import { initShells, shellInitLine } from '../shellguard/shellInitLine';
import type { InitShell } from '../shellguard/shellInitLine';
import { readOptions } from './options';
import { Misuse, exit } from './verb';
import type { Io, Verb } from './verb';
import { version } from './version';

function shellIn(args: readonly string[]): InitShell {
  const { values, words } = readOptions(args, { shell: { type: 'string' } });
  if (words[0] !== undefined) throw new Misuse(`\`${words[0]}\` is not expected here`);
  const asked = String(values['shell'] ?? '');
  const shell = initShells.find((each) => each === asked);
  if (shell === undefined) {
    throw new Misuse(
      asked === '' ? 'which shell?' : `no such shell \`${asked}\``,
      `--shell, one of ${initShells.join(', ')}`,
    );
  }
  return shell;
}

/** The line goes to stdout alone, so that it can be appended to a file; what it does goes to stderr. */
export function shellInitWith(args: readonly string[], ports: InstallPorts, io: Pick<Io, 'out' | 'err'>): number {
  const shell = shellIn(args);
  if (ports.platform === 'win32') {
    io.err('holdpoint: there is no shell guard for Windows yet\n');
    return exit.failed;
  }
  const { bin } = installTerminalGuard(ports);
  const { line, file, does } = shellInitLine(shell, bin);
  io.out(`${line}\n`);
  io.err(`Put this line at ${file}. Then, in every new ${shell}:\n${does.map((each) => `  ${each}\n`).join('')}`);
  return exit.clean;
}

function run(args: readonly string[], io: Io): Promise<number> {
  return Promise.resolve(shellInitWith(args, installGround({ env: io.env, dist: __dirname, version }), io));
}

export const shellInit: Verb = {
  name: 'shell-init',
  usage: '--shell bash|zsh|fish|pwsh',
  summary: 'installs the shell guard and prints the line that loads it in shells outside the editor',
  run,
};
