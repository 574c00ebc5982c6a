import type { Outage } from '../model/finding';

function minutes(seconds: number): number {
  return Math.max(1, Math.round(seconds / 60));
}

/** `10 to 110 min (provider time-outs)`. */
export function outageText(outage: Outage): string {
  const from = minutes(outage.minSeconds);
  const to = minutes(outage.maxSeconds);
  return from === to ? `about ${to} min (${outage.source})` : `${from} to ${to} min (${outage.source})`;
}
