export type ZonedTime = {
  /** 0 is Sunday. */
  readonly day: number;
  /** Since midnight, 0 to 1439. */
  readonly minutes: number;
  /** `YYYY-MM-DD`. */
  readonly date: string;
};

export const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;

function formatted(now: number, zone: string): ReadonlyMap<string, string> {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return new Map(format.formatToParts(now).map((part) => [part.type, part.value]));
}

/** What a clock on the wall of `zone` (an IANA name) shows; `null` for a zone or a time that does not exist. */
export function zonedTime(now: number, zone: string): ZonedTime | null {
  let parts: ReadonlyMap<string, string>;
  try {
    parts = formatted(now, zone);
  } catch {
    return null;
  }
  const get = (name: string): string => parts.get(name) ?? '';
  return {
    day: weekdays.findIndex((name) => name === get('weekday')),
    minutes: Number(get('hour')) * 60 + Number(get('minute')),
    date: `${get('year').padStart(4, '0')}-${get('month')}-${get('day')}`,
  };
}
