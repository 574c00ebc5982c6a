import type { Value } from './value';

/** What is known at one place of the text: the home folder, and what names stand for so far. */
export type Scope = { readonly home: string; readonly names: Map<string, Value> };
