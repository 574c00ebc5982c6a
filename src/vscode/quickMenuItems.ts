import { waitingHolds, type EditorState } from './editorState';
import { questionTitle } from './questionText';

export type MenuItem = {
  /** With a codicon. */
  readonly label: string;
  readonly description?: string;
  readonly command: string;
  readonly argument?: unknown;
};

/** What the status bar's menu offers, most urgent first. */
export function quickMenuItems(state: EditorState): readonly MenuItem[] {
  const { standing } = state;
  const holds = waitingHolds(state).map((hold) => ({
    label: `$(debug-pause) ${questionTitle(hold)}`,
    command: 'holdpoint.openQuestion',
    argument: hold.number,
  }));
  const loosened = (standing?.loosened ?? []).map((change) => ({
    label: '$(law) Accept Policy Change…',
    description: change.file,
    command: 'holdpoint.acceptPolicyChange',
    argument: { file: change.file },
  }));
  const disarmed = (standing?.disarmed ?? []).slice(0, 1).map(({ agent, file }) => ({
    label: `$(warning) ${agent} runs without its hooks`,
    description: file,
    command: 'holdpoint.showDisarming',
  }));
  const stop =
    standing?.stopped === null || standing === null
      ? { label: '$(debug-stop) Stop All Agents', command: 'holdpoint.stopAllAgents' }
      : { label: '$(debug-continue) Resume Agents…', command: 'holdpoint.resumeAgents' };
  return [
    ...holds,
    ...disarmed,
    ...loosened,
    stop,
    { label: '$(list-unordered) Show Waiting', command: 'holdpoint.showWaiting' },
    { label: '$(law) Open Policy', command: 'holdpoint.openPolicy' },
    { label: '$(output) Show Log', command: 'holdpoint.showLog' },
  ];
}
