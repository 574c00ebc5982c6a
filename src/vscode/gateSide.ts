import { Disposable, env, window, workspace, type LogOutputChannel } from 'vscode';
import { isPartMessage } from '../gate/protocol';
import type { EditorMessage, GateMessage, PartGateMessage } from '../gate/protocol';
import { afterMessage, withHealth, type EditorState } from './editorState';
import { openGateLink, type GateLink } from './gateLink';
import { watchPolicies } from './policyFiles';
import type { QuestionDesk } from './questionDesk';
import type { RecordSecrets } from './recordKey';

function openFolders(): string[] {
  return (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath);
}

/** A part of the editor's side beside the questions: terminals, edits, annotations, plans. */
export type GatePart = {
  /** Every message for a part; those of the others are ignored. */
  readonly hear: (message: PartGateMessage) => void;
  /** A gate that knows nothing yet listens: tell it what it must know. */
  readonly ready: () => void;
};

export type GateSideOptions = {
  readonly script: string;
  /** What terminals call this window by. */
  readonly window: string;
  readonly secrets: RecordSecrets;
  readonly log: LogOutputChannel;
  readonly state: () => EditorState;
  readonly draw: (state: EditorState) => void;
  readonly desk: QuestionDesk;
  readonly parts: readonly GatePart[];
};

/** Starts the window's gate and takes what it says to the state, the desk, the secrets and the log. */
export function openGateSide({
  script,
  window: name,
  secrets,
  log,
  state,
  draw,
  desk,
  parts,
}: GateSideOptions): GateLink {
  const hello = (): EditorMessage => ({
    kind: 'hello',
    editor: env.appName,
    folders: openFolders(),
    focused: window.state.focused,
    key: secrets.key,
    head: secrets.head(),
  });
  const onMessage = (message: GateMessage): void => {
    if (isPartMessage(message)) {
      for (const part of parts) part.hear(message);
      return;
    }
    const next = afterMessage(state(), message);
    if (next !== state()) draw(next);
    if (message.kind === 'ask') desk.ask(message.hold, message.again);
    if (message.kind === 'head') secrets.keepHead(message.head);
    if (message.kind === 'ready') {
      for (const part of parts) part.ready();
      log.info(`gate ${message.id} listens, process ${message.pid}`);
    }
    if (message.kind === 'trouble') log.error(message.says);
  };
  return openGateLink({
    script,
    window: name,
    hello,
    onMessage,
    onHealth: (health) => {
      draw(withHealth(state(), health));
    },
    log: (line) => {
      log.info(line);
    },
  });
}

/** Tells the gate about focus, folders and policy files. */
export function watchWindow(send: (message: EditorMessage) => void): Disposable {
  return Disposable.from(
    window.onDidChangeWindowState(({ focused }) => {
      send({ kind: 'focus', focused });
    }),
    workspace.onDidChangeWorkspaceFolders(() => {
      send({ kind: 'folders', folders: openFolders() });
    }),
    watchPolicies(() => {
      send({ kind: 'policies-changed' });
    }),
  );
}
