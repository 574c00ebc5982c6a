/**
 * What a provider documents of one change: `TYPE`, the body before, the body after, and what an apply does.
 * Bodies are HCL on one line; `;` ends a line of it.
 */
export type Pair = readonly [type: string, before: string, after: string, action: 'replace' | 'update'];
