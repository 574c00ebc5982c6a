/** One thing a call does. `destroys` is for functions whose every use with an unknown argument counts. */
export type Act =
  | { readonly kind: 'script'; readonly text: string; readonly keeps?: boolean }
  | {
      readonly kind: 'command';
      readonly argv: readonly string[];
      readonly destroys?: boolean;
      readonly keeps?: boolean;
      /** What it does is known, whatever its unknown words are. */
      readonly isSure?: boolean;
    }
  | { readonly kind: 'write'; readonly path: string }
  /** Goes into a folder: what stands behind it happens there. */
  | { readonly kind: 'folder'; readonly path: string }
  /** Puts what came from an address into a file; told for whoever runs the file behind it. */
  | { readonly kind: 'fetch'; readonly path: string; readonly address: string }
  /** Reaches another machine, or lets one reach this; told for what is handed to it. */
  | { readonly kind: 'connects' }
  /** Code made at run time, a program whose name is not known. */
  | { readonly kind: 'unseen'; readonly says: string };
