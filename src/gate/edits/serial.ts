/** Runs steps one after the other; one that fails is told and does not stop the others. */
export type Serial = { readonly run: (step: () => Promise<void>) => Promise<void> };

export function createSerial(trouble: (says: string) => void): Serial {
  let last: Promise<void> = Promise.resolve();
  return {
    run(step) {
      last = last.then(step).catch((error: unknown) => {
        trouble(`the edit watch failed: ${error instanceof Error ? error.message : 'unknown'}`);
      });
      return last;
    },
  };
}
