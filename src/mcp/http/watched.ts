/** A stream whose chunks go through `take`, and of whose end, of whatever kind, `ended` hears before its reader does. */
export function watched(
  stream: ReadableStream<Uint8Array>,
  take: (chunk: Buffer) => Buffer,
  ended: () => void,
): ReadableStream<Uint8Array> {
  const reader = stream.getReader();
  return new ReadableStream({
    async pull(controller) {
      try {
        // A pull that gives nothing would not be followed by another.
        for (;;) {
          const { done, value } = await reader.read();
          if (done) {
            ended();
            controller.close();
            return;
          }
          const rest = take(Buffer.from(value));
          if (rest.length === 0) continue;
          controller.enqueue(rest);
          return;
        }
      } catch (error) {
        ended();
        controller.error(error);
      }
    },
    cancel: (reason) => reader.cancel(reason),
  });
}
