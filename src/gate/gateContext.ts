import type { Stopped } from '../core/model/request';
import type { Carried } from '../node/carried';
import type { Sessions } from '../node/sessions';
import type { Address } from './addressBook';
import type { Breaker } from './breaker';
import type { ApprovedPlans } from './approvedPlans';
import type { Announced } from './edits/announced';
import type { EngineClient } from './engineClient';
import type { GateOptions } from './gateOptions';
import type { Holds } from './holds';
import type { Journal } from './journal';
import type { Passes } from './passes';
import type { Unannounced } from './unannounced';
import type { Review } from '../core/model/decision';

/** What the parts of one gate share. */
export type GateContext = GateOptions & {
  /** This gate's, as in the address book. */
  readonly id: string;
  readonly holds: Holds;
  readonly passes: Passes;
  readonly approvedPlans: ApprovedPlans;
  readonly breaker: Breaker;
  /** What was allowed lately, for what appears on the disk. */
  readonly announced: Announced;
  /** What agents do without having called their hook. */
  readonly unannounced: Unannounced;
  readonly journal: Journal;
  readonly sessions: Sessions;
  readonly carried: Carried;
  /** Null before the editor said hello. */
  readonly engine: () => EngineClient | null;
  /** Real paths. */
  readonly workspaces: () => readonly string[];
  /** An editor is there to put a question. */
  readonly attended: () => boolean;
  readonly stopped: () => Stopped | null;
  /** The gates of this machine that lived a second ago; empty before this one listens. */
  readonly gates: () => readonly Address[];
  /** Environments that reviews found, for the status bar. */
  readonly seen: (reviews: readonly Review[]) => void;
  readonly trouble: (says: string | null) => void;
  /** Milliseconds that never jump. */
  readonly monotonic: () => number;
};
