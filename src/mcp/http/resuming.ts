/** How a stream that ended too early is taken up again; times in milliseconds. */
export const reconnectionOptions = {
  initialReconnectionDelay: 1_000,
  reconnectionDelayGrowFactor: 1.5,
  maxReconnectionDelay: 30_000,
  maxRetries: 2,
} as const;

const NO_STREAMS = 405;

/** Watches the requests that take a stream up again; `lost` once as many in a row have failed as are tried. */
export function createResuming(lost: () => void): (asked: Promise<Response>, init?: RequestInit) => Promise<Response> {
  let failures = 0;

  function count({ ok, status }: Pick<Response, 'ok' | 'status'>): void {
    // Who has no streams of its own is not asked a second time.
    const more = status === NO_STREAMS ? reconnectionOptions.maxRetries : 1;
    failures = ok ? 0 : failures + more;
    if (failures >= reconnectionOptions.maxRetries) lost();
  }

  return async (asked, init) => {
    if (init?.method !== 'GET' || !new Headers(init.headers).has('last-event-id')) return asked;
    try {
      const response = await asked;
      count(response);
      return response;
    } catch (error) {
      count({ ok: false, status: 0 });
      throw error;
    }
  };
}
