const MOST = 3;

/** What a plan of Terraform leaves open that also invokes actions, by their addresses: a provider's program decides. */
export function actionGap(addresses: readonly string[]): readonly string[] {
  if (addresses.length === 0) return [];
  const shown = addresses.slice(0, MOST).map((address) => `\`${address}\``);
  const more = addresses.length - shown.length;
  return [`what it invokes is not told: ${shown.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`];
}
