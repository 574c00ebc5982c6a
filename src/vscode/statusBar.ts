import { StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { EditorState } from './editorState';
import type { Owned } from './owned';
import { statusOf } from './statusOf';

export type StatusBar = Owned & { readonly draw: (state: EditorState) => void };

export function createStatusBar(): StatusBar {
  const item = window.createStatusBarItem('holdpoint.status', StatusBarAlignment.Left, 1000);
  item.name = 'Holdpoint';
  return {
    draw(state) {
      const status = statusOf(state);
      item.text = status.text;
      item.tooltip = status.tooltip;
      item.command = status.command;
      item.backgroundColor = status.background === null ? undefined : new ThemeColor(status.background);
      item.accessibilityInformation = { label: `Holdpoint: ${status.text.replace(/\$\([^)]*\) ?/g, '')}` };
      item.show();
    },
    dispose() {
      item.dispose();
    },
  };
}
