import { jsonIn } from './http/jsonIn';
import type { Piece } from './lines';
import { isFields } from './readLine';
import type { ToolLists } from './toolLists';

/** Overhears a server: of what it says only the answers to `tools/list` are read. */
export type ListAnswers = {
  /** The client has asked for the list under this id. */
  readonly expect: (id: unknown) => void;
  readonly overhear: (pieces: readonly Piece[]) => void;
};

export function createListAnswers(lists: ToolLists): ListAnswers {
  const expected = new Set<string>();

  function see(value: unknown): void {
    if (!isFields(value) || 'method' in value) return;
    if (expected.delete(JSON.stringify(value['id']))) lists.see(value['result']);
  }

  /** A client that reads more than JSON may take this for the list, and so for tools that nobody has compared. */
  function miss(bytes: Buffer): void {
    if (bytes.includes('"tools"')) lists.miss();
  }

  return {
    expect(id) {
      expected.add(JSON.stringify(id));
    },
    overhear(pieces) {
      if (expected.size === 0) return;
      for (const { kind, bytes } of pieces) {
        const value = kind === 'line' ? jsonIn(bytes) : undefined;
        if (value === undefined) miss(bytes);
        else for (const one of Array.isArray(value) ? value : [value]) see(one);
      }
    },
  };
}
