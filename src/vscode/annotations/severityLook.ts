import type { Severity } from '../../core/model/finding';

/** How a severity looks: never by colour alone. */
export type SeverityLook = {
  /** In the gutter, as a badge, and in front of the hover. */
  readonly shape: '■' | '▲' | '●' | '○';
  /** A contributed colour. */
  readonly color: 'holdpoint.critical' | 'holdpoint.high' | 'holdpoint.medium' | 'holdpoint.low';
  /** `media/gutter/NAME-light.svg`, `…-dark.svg`. */
  readonly icon: 'critical' | 'high' | 'medium' | 'low';
  readonly problem: 'error' | 'warning' | 'information';
};

const low = {
  shape: '○',
  color: 'holdpoint.low',
  icon: 'low',
  problem: 'information',
} as const;

export const severityLook: Readonly<Record<Severity, SeverityLook>> = {
  critical: {
    shape: '■',
    color: 'holdpoint.critical',
    icon: 'critical',
    problem: 'error',
  },
  high: { shape: '▲', color: 'holdpoint.high', icon: 'high', problem: 'warning' },
  medium: { shape: '●', color: 'holdpoint.medium', icon: 'medium', problem: 'warning' },
  low,
  info: low,
};
