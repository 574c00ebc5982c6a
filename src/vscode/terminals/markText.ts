import type { TerminalMark } from './terminalMark';

export type MarkText = {
  /** With codicons; null shows nothing. */
  readonly text: string;
  readonly tooltip: string;
  /** What a screen reader says. */
  readonly label: string;
  readonly background: 'statusBarItem.warningBackground' | null;
  /** What a click does; null nothing. */
  readonly command: string | null;
};

const newTerminal = 'workbench.action.terminal.new';
const reopen = 'Click to open a new terminal, which is guarded.';
const shims = 'Programs that reach infrastructure are still asked about when they are started by name.';
const shellInit = 'Or put what `holdpoint shell-init` prints into the start-up file of the shell.';

function unguarded(why: string, todo: string, command: string | null, background: MarkText['background']): MarkText {
  return {
    text: '$(warning) terminal not guarded',
    tooltip: `Lines of this terminal run without being asked about: ${why}.\n\n${todo}`,
    label: `Terminal not guarded: ${why}`,
    background,
    command,
  };
}

/** The mark of the terminal in front, in words; null when there is nothing to say yet. */
export function markText(mark: TerminalMark, shell: string): MarkText | null {
  if (mark.kind === 'starting') return null;
  if (mark.kind === 'guarded') {
    return {
      text: '$(shield) terminal guarded',
      tooltip: `Each line of this terminal (${mark.shell === '' ? 'shell' : mark.shell}) is looked at before it runs; you are asked when something real is at stake.`,
      label: 'Terminal guarded by Holdpoint',
      background: null,
      command: null,
    };
  }
  const named = shell === '' ? 'its shell' : `\`${shell}\``;
  switch (mark.why) {
    case 'taken-off':
      return unguarded(
        'its last line was not asked about, so its line gate was taken off',
        reopen,
        newTerminal,
        'statusBarItem.warningBackground',
      );
    case 'early':
      return unguarded('it was opened before Holdpoint', reopen, newTerminal, null);
    case 'no-gate':
      return unguarded(`Holdpoint has no line gate for ${named}`, shims, null, null);
    case 'no-enter':
      return unguarded(`${named} does not let the Enter key be taken over`, shims, null, null);
    case 'silent':
      return unguarded(
        `${named} has not said that its line gate is in place, as with \`--norc\` or a prompt command of its own`,
        `${reopen} ${shellInit}`,
        newTerminal,
        null,
      );
  }
}
