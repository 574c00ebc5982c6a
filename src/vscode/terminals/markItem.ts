import { MarkdownString, StatusBarAlignment, ThemeColor, window } from 'vscode';
import type { Owned } from '../owned';
import type { MarkText } from './markText';

export type MarkItem = Owned & { readonly draw: (mark: MarkText | null) => void };

/** The mark of the terminal in front, beside Holdpoint's own item. */
export function createMarkItem(): MarkItem {
  const item = window.createStatusBarItem('holdpoint.terminal', StatusBarAlignment.Left, 999);
  item.name = 'Holdpoint: Terminal';
  return {
    draw(mark) {
      if (mark === null) {
        item.hide();
        return;
      }
      item.text = mark.text;
      item.tooltip = new MarkdownString(mark.tooltip);
      item.command = mark.command ?? undefined;
      item.backgroundColor = mark.background === null ? undefined : new ThemeColor(mark.background);
      item.accessibilityInformation = { label: mark.label };
      item.show();
    },
    dispose() {
      item.dispose();
    },
  };
}
