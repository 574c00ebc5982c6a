import { window, type MessageItem } from 'vscode';
import type { Question } from '../core/model/question';
import type { HoldView } from '../gate/protocol';
import type { Screen } from './questionDesk';

const details: MessageItem = { title: 'Show details' };
/** What the yes counts for stands on its button. */
const yes: Readonly<Record<Question['allows'], MessageItem>> = {
  once: { title: 'Allow once…' },
  plan: { title: 'Allow this plan…' },
};
/** As the close affordance it is what Escape means. */
const deny: MessageItem = { title: 'Deny', isCloseAffordance: true };

async function putQuestion({
  title,
  detail,
  allows,
}: Parameters<Screen['putQuestion']>[0]): Promise<'details' | 'allow' | 'deny'> {
  const allow = yes[allows];
  // `details` is first and therefore primary: Enter never says yes.
  const choice = await window.showWarningMessage(title, { modal: true, detail }, details, allow, deny);
  if (choice === details) return 'details';
  return choice === allow ? 'allow' : 'deny';
}

async function typeName({ title, name, allows }: Parameters<Screen['typeName']>[0]): Promise<string | null> {
  const typed = await window.showInputBox({
    title,
    prompt: `Type ${name} to allow this ${allows}`,
    placeHolder: name,
    ignoreFocusOut: true,
    validateInput: (value) => (value === name ? undefined : `type \`${name}\` exactly, or press Escape to go back`),
  });
  return typed ?? null;
}

/** The editor's real screen. */
export function editorScreen(showDetails: (hold: HoldView) => void): Screen {
  return {
    focused: () => window.state.focused,
    putQuestion,
    typeName,
    showDetails,
    note: (text) => void window.showInformationMessage(text),
    knock: async (text) => (await window.showWarningMessage(text, 'Open question')) !== undefined,
  };
}
