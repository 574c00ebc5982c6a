import type { ActivityLine, HoldView, MainGateMessage, Standing } from '../gate/protocol';

/** `starting`: forked for the first time, not heard yet. `down`: it died or fell silent and is being started again. */
export type GateHealth = 'starting' | 'up' | 'down';

/** All that the views and the status bar stand on; replaced whole with every message of the gate. */
export type EditorState = {
  readonly gate: GateHealth;
  readonly standing: Standing | null;
  readonly holds: readonly HoldView[];
  /** Newest first. */
  readonly activity: readonly ActivityLine[];
  /** Titles of the agents whose hook was alive and went quiet. */
  readonly unprotected: readonly string[];
};

export const freshState: EditorState = { gate: 'starting', standing: null, holds: [], activity: [], unprotected: [] };

const activityKept = 500;

/** The state after the gate's health changed. What a dead gate held is void, so its holds go with it. */
export function withHealth(state: EditorState, gate: GateHealth): EditorState {
  return gate === 'up' ? { ...state, gate } : { ...state, gate, holds: [] };
}

/** The state when these agents' hooks are the quiet ones. */
export function withUnprotected(state: EditorState, unprotected: readonly string[]): EditorState {
  return { ...state, unprotected };
}

/** The state after one message; messages that show nothing leave it as it is. */
export function afterMessage(state: EditorState, message: MainGateMessage): EditorState {
  switch (message.kind) {
    case 'holds':
      return { ...state, holds: message.holds };
    case 'standing':
      return { ...state, standing: message.standing };
    case 'activity': {
      const fresh = message.lines.toSorted((a, b) => b.at - a.at);
      return { ...state, activity: [...fresh, ...state.activity].slice(0, activityKept) };
    }
    case 'withdrawn': {
      const closed = (hold: HoldView): HoldView =>
        hold.number === message.hold && hold.state === 'waiting' ? { ...hold, state: 'expired' } : hold;
      return { ...state, holds: state.holds.map(closed) };
    }
    case 'ready':
    case 'beat':
    case 'ask':
    case 'head':
    case 'trouble':
      return state;
  }
}

/** The holds that wait for a person, oldest first. */
export function waitingHolds(state: EditorState): readonly HoldView[] {
  return state.holds.filter((hold) => hold.state === 'waiting').toSorted((a, b) => a.number - b.number);
}
