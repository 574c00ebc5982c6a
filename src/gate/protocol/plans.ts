/** Messages about plans that a person looks at before anybody asks to apply them; part of the private channel of `protocol.ts`. */

export type PlanGateMessage =
  /** Why no question is put about the plan, or what a yes to it came to; one line. */
  { readonly kind: 'plan-note'; readonly says: string };

export type PlanEditorMessage =
  /** A person wants to be asked about a saved plan. This puts the question and nothing else. Absolute path. */
  { readonly kind: 'ask-plan'; readonly file: string };
