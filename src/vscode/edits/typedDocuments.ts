/** Which documents a person typed into since they were last saved, as far as an editor tells. */
export type TypedDocuments = {
  /** A document's text changed; `back` by undo or redo, which only a person does. */
  readonly changed: (document: string, back: boolean) => void;
  /** The cursor moved in a document, `byPerson` by keyboard or mouse. */
  readonly moved: (document: string, byPerson: boolean) => void;
  /** It was saved: whether a person had typed into it. */
  readonly saved: (document: string) => boolean;
  readonly closed: (document: string) => void;
};

/** Milliseconds between a change and the cursor that follows it when somebody types. */
const FOLLOWS = 200;

/**
 * The editor does not say who changed a text. When somebody types or pastes, the cursor follows at once and is said to
 * be moved by the keyboard; when a program edits, it is not.
 */
export function createTypedDocuments(now: () => number): TypedDocuments {
  const typed = new Set<string>();
  let last: { readonly document: string; readonly at: number } | null = null;
  return {
    changed(document, back) {
      if (back) typed.add(document);
      last = { document, at: now() };
    },
    moved(document, byPerson) {
      if (byPerson && last?.document === document && now() - last.at <= FOLLOWS) typed.add(document);
      last = null;
    },
    saved: (document) => typed.delete(document),
    closed(document) {
      typed.delete(document);
    },
  };
}
