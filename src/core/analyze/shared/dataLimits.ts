/** Nested deeper than any file that people write; deeper still, and a recursive reader would exhaust the stack. */
export const DEEPEST = 100;

/** Nodes that aliases may unfold to in one file: one that names itself many times over stays that small. */
export const MOST_UNFOLDED = 200_000;

/** How often the whole of a damaged text may be read again in search of its intact parts. */
export const MOST_READINGS = 4;

/** Parts of one damaged text that are read alone. */
export const MOST_PARTS = 2_000;
