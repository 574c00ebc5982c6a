import type { Question } from '../core/model/question';
import type { Disarmed } from '../core/disarming/disarmedIn';
import type { Tier } from '../core/model/environment';
import type { PolicyProblem } from '../core/model/policy';
import type { AnnotationEditorMessage, AnnotationGateMessage } from './protocol/annotations';
import type { EditEditorMessage, EditGateMessage } from './protocol/edits';
import type { PlanEditorMessage, PlanGateMessage } from './protocol/plans';
import type { TerminalEditorMessage, TerminalGateMessage } from './protocol/terminals';

/*
 * Two doors, and they never mix.
 *
 * The socket can ask, never answer: hooks and launchers connect, put one question, and read frames.
 *   question:  `HP1 KIND CREDENTIAL N1 N2\n`, then N1 bytes of NUL-separated fields, then N2 bytes of payload
 *              KIND `hook`: fields AGENT, SURFACE, CWD, then NAME=VALUE for each listed variable; payload as the agent sent it
 *              KIND `line`: fields SHELL, LAYER (`line` typed, `shell` a `-c` text or script), CWD, PID, DEFINITIONS (aliases
 *                and functions of its words), then variables; payload the text
 *              KIND `launch`: fields CWD, PID, PROGRAM (resolved path), then variables; payload the argv, each ended by NUL
 *              KIND `tool`: fields CWD, SESSION, SECONDS (how long the client can be kept waiting), then variables; payload
 *                JSON with `server`, `tool`, `input`, `listed`; a call that has to be refused is answered with exit 2
 *              KIND `hello`: fields SHELL, VERSION, PID, HOOKS, then variables; no payload; answered at once
 *   frames:    `wait\n` at least once a second while a person decides; `redirect SOCKET\n` to another window's gate;
 *              `error TEXT\n` and the end for what is no question of this user (the call is then judged alone);
 *              at last `answer EXIT N1 N2\n` and N1 bytes for stdout, N2 bytes for stderr
 *
 * The private channel (the pipe between the extension and the gate that it forked) carries the messages below.
 * INVARIANT: an answer is an EditorMessage; nothing that arrives on the socket can become one.
 */

export type HoldState = 'waiting' | 'released' | 'denied' | 'expired';

/** A held operation as the editor shows it. */
export type HoldView = {
  /** Per machine, shown as `HP-7`. */
  readonly number: number;
  readonly agent: { readonly id: string; readonly title: string };
  readonly session: string | null;
  readonly cwd: string;
  readonly question: Question;
  readonly environment: { readonly name: string; readonly tier: Tier };
  readonly state: HoldState;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** The agent's hook is still waiting; false once it was told to come back. */
  readonly hookWaits: boolean;
  /** Set when the folder belongs to no open window: the folder's path, to be named in the question. */
  readonly foreignFolder: string | null;
};

/** What the status bar and the Policy view stand on. */
export type Standing = {
  readonly enforced: boolean;
  readonly frozenUntil: string | null;
  readonly frozenBecause: string | null;
  readonly stopped: { readonly since: number; readonly because: string } | null;
  readonly environment: { readonly name: string; readonly tier: Tier };
  readonly policies: readonly {
    readonly file: string;
    readonly from: string;
    /** Paths that its `protect:` entries name, as written. */
    readonly protect: readonly string[];
    readonly rules: readonly {
      readonly id: string;
      readonly then: string;
      readonly because: string;
      readonly line: number;
    }[];
  }[];
  readonly problems: readonly { readonly file: string; readonly problems: readonly PolicyProblem[] }[];
  /** Settings that take the hooks of connected agents away. */
  readonly disarmed: readonly Disarmed[];
  /** Policy files whose newest version loosens something and waits for a click. */
  readonly loosened: readonly { readonly file: string; readonly digest: string; readonly says: readonly string[] }[];
};

/** One line of the record, as shown in Activity. */
export type ActivityLine = {
  readonly at: number;
  readonly agent: string;
  readonly verdict: string;
  readonly says: string;
  readonly hold: number | null;
};

export type MainGateMessage =
  | { readonly kind: 'ready'; readonly id: string; readonly socket: string; readonly pid: number }
  | { readonly kind: 'beat' }
  | { readonly kind: 'holds'; readonly holds: readonly HoldView[] }
  /** Open the question now. `again` is set when an answer came too fast and the question is put a second time. */
  | { readonly kind: 'ask'; readonly hold: number; readonly again: string | null }
  /** A question that was put is no longer open (expired, denied by the kill switch): close it. */
  | { readonly kind: 'withdrawn'; readonly hold: number }
  | { readonly kind: 'standing'; readonly standing: Standing }
  | { readonly kind: 'activity'; readonly lines: readonly ActivityLine[] }
  /** The record's newest head, to be repeated in the editor's secret storage. */
  | { readonly kind: 'head'; readonly head: string }
  | { readonly kind: 'trouble'; readonly says: string };

/** What the parts beside the holds say: terminals, edits, annotations, plans. */
export type PartGateMessage = TerminalGateMessage | EditGateMessage | AnnotationGateMessage | PlanGateMessage;
/** What the gate says. */
export type GateMessage = MainGateMessage | PartGateMessage;

export type MainEditorMessage =
  | {
      readonly kind: 'hello';
      readonly editor: string;
      readonly folders: readonly string[];
      readonly focused: boolean;
      /** Hex; the record's key from secret storage. */
      readonly key: string;
      readonly head: string | null;
    }
  | { readonly kind: 'focus'; readonly focused: boolean }
  | { readonly kind: 'folders'; readonly folders: readonly string[] }
  /** The question is on the screen since now; answers within 700 ms of this are asked again. */
  | { readonly kind: 'shown'; readonly hold: number }
  | { readonly kind: 'answer'; readonly hold: number; readonly answer: 'allow' | 'deny'; readonly typed: string | null }
  | { readonly kind: 'stop'; readonly because: string }
  | { readonly kind: 'resume' }
  | { readonly kind: 'accept-policy'; readonly file: string; readonly digest: string }
  | { readonly kind: 'policies-changed' };

/** What the gate's desks hear. */
export type DeskMessage = TerminalEditorMessage | EditEditorMessage | AnnotationEditorMessage | PlanEditorMessage;
/** What the editor says. */
export type EditorMessage = MainEditorMessage | DeskMessage;

const deskKinds: Readonly<Record<DeskMessage['kind'], true>> = {
  terminals: true,
  'unasked-line': true,
  'files-changed': true,
  'unsaved-files': true,
  'noted-change': true,
  'ask-held-change': true,
  'read-held-change': true,
  'watch-tree': true,
  buffer: true,
  'list-changed-files': true,
  'read-base': true,
  'ask-plan': true,
};

export function isDeskMessage(message: EditorMessage): message is DeskMessage {
  return message.kind in deskKinds;
}

const partKinds: Readonly<Record<PartGateMessage['kind'], true>> = {
  'terminal-environment': true,
  shells: true,
  'line-asked': true,
  interrupt: true,
  'held-changes': true,
  'held-change-texts': true,
  'edit-note': true,
  annotations: true,
  'not-annotated': true,
  'changed-files': true,
  'base-text': true,
  'plan-note': true,
};

export function isPartMessage(message: GateMessage): message is PartGateMessage {
  return message.kind in partKinds;
}
