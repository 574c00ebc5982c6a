import { window, type MessageItem } from 'vscode';

export type Consent = {
  readonly message: string;
  readonly detail: string;
  /** The harmless first button; Enter means this one. */
  readonly look: string;
  readonly yes: string;
  /** Escape means this one. */
  readonly no: string;
};

/** A modal with the shape of the question: Enter looks, Escape says no, and yes is neither. */
export async function askConsent({ message, detail, look, yes, no }: Consent): Promise<'look' | 'yes' | 'no'> {
  const first: MessageItem = { title: look };
  const second: MessageItem = { title: yes };
  const last: MessageItem = { title: no, isCloseAffordance: true };
  const choice = await window.showWarningMessage(message, { modal: true, detail }, first, second, last);
  if (choice === first) return 'look';
  return choice === second ? 'yes' : 'no';
}
