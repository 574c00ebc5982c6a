type Listener = { dispose: () => void };

/** The value that an event brings, or a failure that names `what` did not come within `patience` milliseconds. */
export function soon<Value>(
  what: string,
  patience: number,
  start: (done: (value: Value) => void) => Listener,
): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      listener.dispose();
      reject(new Error(`${what} did not come`));
    }, patience);
    const listener = start((value) => {
      clearTimeout(timer);
      listener.dispose();
      resolve(value);
    });
  });
}
