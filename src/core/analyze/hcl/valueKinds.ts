/** What an expression says, as far as it can be read without running Terraform. */
export type Value =
  /** `text` is the value itself; numbers and switches are what they are written as. */
  | { readonly kind: 'scalar'; readonly text: string; readonly quoted: boolean }
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly isSet: boolean }
  | { readonly kind: 'object'; readonly entries: ReadonlyMap<string, Value> }
  /** A string with templates in it: `literals` stand around `holes`, one more of them. */
  | { readonly kind: 'template'; readonly literals: readonly string[]; readonly holes: readonly string[] }
  | { readonly kind: 'opaque'; readonly text: string };
