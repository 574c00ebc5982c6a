import { Uri, window, workspace } from 'vscode';
import type { EditorMessage } from '../../gate/protocol';
import type { Actions } from '../commands';
import type { GatePart } from '../gateSide';

export type PlanPart = GatePart & { readonly actions: Pick<Actions, 'reviewPlan'> };

async function choosePlan(): Promise<Uri | undefined> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const chosen = await window.showOpenDialog({
    title: 'Review a saved plan of Terraform or OpenTofu',
    openLabel: 'Review plan',
    ...(folder === undefined ? {} : { defaultUri: folder }),
  });
  return chosen?.[0];
}

/** Plans that a person wants to look at, and to say yes to, before an agent asks to apply them. */
export function createPlanPart(send: (message: EditorMessage) => void): PlanPart {
  async function review(path: string | null): Promise<void> {
    const chosen = path === null ? await choosePlan() : Uri.from({ scheme: 'file', path });
    if (chosen !== undefined) send({ kind: 'ask-plan', file: chosen.fsPath });
  }
  return {
    hear(message) {
      if (message.kind === 'plan-note') void window.showInformationMessage(message.says);
    },
    ready: () => undefined,
    actions: { reviewPlan: (path) => void review(path) },
  };
}
