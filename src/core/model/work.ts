/** What version control would keep of a path that goes. */
export type WorkAt =
  /**
   * A repository keeps some of it. `changed` is what it holds no copy of: modified, staged or untracked; `ignored` is what
   * it was told to leave out. Both are absolute paths, folders without a slash at the end, and may be cut off at a
   * hundred each.
   */
  | { readonly kind: 'repository'; readonly changed: readonly string[]; readonly ignored: readonly string[] }
  /** No repository around it. */
  | { readonly kind: 'none' }
  /** Git is missing, too slow, or refuses to say. */
  | { readonly kind: 'unknown' };
