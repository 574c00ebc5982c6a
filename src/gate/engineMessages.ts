import type { Review } from '../core/model/decision';
import type { HostRequest } from '../node/engineHost';
import type { Annotated, AnnotateWork } from './annotations/work';
import type { Standing } from './protocol';

/** What passes between the gate's front thread and its engine worker. */

export type Reviewed = { readonly review: Review; readonly policyDigest: string };

/** All of the standing that the policies tell; the kill switch and what was last seen are the front thread's. */
export type StandingParts = Omit<Standing, 'stopped' | 'environment' | 'disarmed'>;

/** The engine as the worker serves it. All synchronous. */
export type GateEngine = {
  readonly review: (request: HostRequest) => Reviewed;
  readonly standing: () => StandingParts;
  /** A person accepted this version of a policy file. What went wrong, or null. */
  readonly accept: (file: string, digest: string) => string | null;
  /** What the files of one folder would do, each base → now. */
  readonly annotate: (work: AnnotateWork) => readonly Annotated[];
  /** Those of the paths that an analyzer reads. */
  readonly analyzed: (paths: readonly string[]) => readonly string[];
  /** What went wrong beside the answers: a grammar that does not load, a corrupt store. One line each. */
  readonly notes: () => readonly string[];
};

export type ToWorker = { readonly id: number } & (
  | { readonly kind: 'review'; readonly request: HostRequest }
  | { readonly kind: 'standing' }
  | { readonly kind: 'accept'; readonly file: string; readonly digest: string }
  | { readonly kind: 'annotate'; readonly work: AnnotateWork }
  | { readonly kind: 'analyzed'; readonly paths: readonly string[] }
);

export type FromWorker =
  | { readonly kind: 'ready' }
  | { readonly kind: 'note'; readonly says: string }
  | { readonly kind: 'started'; readonly id: number }
  | { readonly kind: 'reviewed'; readonly id: number; readonly reviewed: Reviewed }
  | { readonly kind: 'standing'; readonly id: number; readonly standing: StandingParts }
  | { readonly kind: 'accepted'; readonly id: number; readonly says: string | null }
  | { readonly kind: 'annotated'; readonly id: number; readonly files: readonly Annotated[] }
  | { readonly kind: 'analyzed'; readonly id: number; readonly paths: readonly string[] }
  | { readonly kind: 'failed'; readonly id: number; readonly says: string };
