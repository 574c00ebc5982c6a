/** Who needs a text in a file: the file goes back to what it was when the last of them goes. */
export type Owner =
  | { readonly kind: 'hook'; readonly agent: string; readonly surface: string; readonly workspace: string | null }
  /** The agent's own permission rules. */
  | { readonly kind: 'rules'; readonly agent: string }
  /** The pins of the machine's administrator. */
  | { readonly kind: 'pins'; readonly agent: string; readonly surface: string }
  /** Servers started through Holdpoint, of the user or of one workspace. */
  | { readonly kind: 'mcp'; readonly workspace: string | null };

function fieldsOf(owner: Owner): readonly (string | null)[] {
  switch (owner.kind) {
    case 'hook':
      return [owner.kind, owner.agent, owner.surface, owner.workspace];
    case 'rules':
      return [owner.kind, owner.agent];
    case 'pins':
      return [owner.kind, owner.agent, owner.surface];
    case 'mcp':
      return [owner.kind, owner.workspace];
  }
}

/** The same text for the same owner, however it was read. */
export function ownerKey(owner: Owner): string {
  return JSON.stringify(fieldsOf(owner));
}

function withFields(fields: readonly (string | null)[]): Owner | null {
  const [kind, one = null, two = null, three = null] = fields;
  if (kind === 'mcp') return { kind, workspace: one };
  if (one === null) return null;
  if (kind === 'rules') return { kind, agent: one };
  if (two === null) return null;
  if (kind === 'pins') return { kind, agent: one, surface: two };
  return kind === 'hook' ? { kind, agent: one, surface: two, workspace: three } : null;
}

/** The owner in a key; null for anything else. */
export function ownerFrom(key: string): Owner | null {
  try {
    const fields: unknown = JSON.parse(key);
    return Array.isArray(fields) ? withFields(fields.map((each) => (typeof each === 'string' ? each : null))) : null;
  } catch {
    return null;
  }
}

/** Surfaces of one agent that share a file share its entry: the one that was installed last is named there. */
export function isSameParty(one: Owner, other: Owner): boolean {
  const bare = (owner: Owner): Owner => ('surface' in owner ? { ...owner, surface: '' } : owner);
  return ownerKey(bare(one)) === ownerKey(bare(other));
}
