import type { Span } from '../../model/place';

/** `name = value`; `value` covers the expression without trailing blanks and comments, and may be empty. */
export type HclAttribute = { readonly name: string; readonly span: Span; readonly value: Span };

/** `type "label" { … }`; `header` runs from the type to the last label, `span` to the closing brace. */
export type HclBlock = {
  readonly type: string;
  readonly labels: readonly string[];
  readonly header: Span;
  readonly span: Span;
  readonly body: HclBody;
};

export type HclBody = { readonly attributes: readonly HclAttribute[]; readonly blocks: readonly HclBlock[] };

/** What reading a file gave. `errors` are offsets where something was skipped; the rest of the file is still there. */
export type HclFile = { readonly body: HclBody; readonly errors: readonly number[] };
