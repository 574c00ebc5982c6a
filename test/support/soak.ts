/** How many runs a long test makes: all of them in `npm run soak`, a hundredth in `npm test`. */
export function soakRuns(all: number): number {
  return Math.max(10, Math.round(all * Number(process.env['HOLDPOINT_SOAK'] ?? '0.01')));
}
