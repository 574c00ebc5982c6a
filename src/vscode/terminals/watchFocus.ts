import { Disposable, TextEditorSelectionChangeKind, window, type Terminal } from 'vscode';
import type { FocusClock } from './focusClock';

/**
 * Keeps the clock of the terminals. The editor does not tell where the keyboard is, so a terminal has the focus from
 * the moment it comes to the front, or is typed into for the first time, until the window loses it or somebody is in a
 * text editor. Coming back by a click is not seen: in doubt nobody sits at a terminal.
 */
export function watchFocus(clock: FocusClock<Terminal>, changed: () => void): Disposable {
  let away: Terminal | null = null;
  const enter = (terminal: Terminal | undefined): void => {
    if (terminal === undefined || !window.state.focused) clock.leave();
    else clock.enter(terminal);
    changed();
  };
  const leave = (): void => {
    if (clock.holder() === null) return;
    clock.leave();
    changed();
  };
  enter(window.activeTerminal);
  return Disposable.from(
    window.onDidChangeActiveTerminal(enter),
    window.onDidChangeTerminalState((terminal) => {
      if (terminal === window.activeTerminal) enter(terminal);
    }),
    window.onDidChangeWindowState(({ focused }) => {
      if (!focused) {
        away = clock.holder();
        leave();
      } else if (away !== null && away === window.activeTerminal) enter(away);
    }),
    window.onDidChangeTextEditorSelection(({ kind }) => {
      const isPerson = kind === TextEditorSelectionChangeKind.Keyboard || kind === TextEditorSelectionChangeKind.Mouse;
      if (isPerson) leave();
    }),
  );
}
