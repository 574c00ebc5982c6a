/** A thing of a file that documents may stand in. */
export type Thing = {
  /** Unique in the change set. */
  readonly key: string;
  readonly type: string;
  readonly name: string;
  readonly subjects: readonly string[];
};
