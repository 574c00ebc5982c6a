import { ownField } from '../../model/ownField';
const seconds: Readonly<Record<string, number>> = { d: 86400, h: 3600, m: 60, s: 1, ms: 0.001 };

/** The seconds of `1h30m`, `60s`, `0.5s` or `PT1M`; null for any other text. Days and weeks of ISO 8601 are left out. */
export function durationOf(text: string): number | null {
  const plain = text.replace(/^PT(?=\d)/, '').toLowerCase();
  if (!/^(?:\d+(?:\.\d+)?(?:ms|[dhms]))+$/.test(plain)) return null;
  const parts = [...plain.matchAll(/(\d+(?:\.\d+)?)(ms|[dhms])/g)];
  return parts.reduce((sum, [, digits, unit = '']) => sum + Number(digits) * (ownField(seconds, unit) ?? 0), 0);
}
