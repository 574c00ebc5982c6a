/** A thing that somebody has to end; registered with its owner on the line that makes it. */
export type Owned = { readonly dispose: () => void };
