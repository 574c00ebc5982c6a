import { vendorPack } from '../../../../src/core/rules/platforms/vendorPack';

/** A vendor that only has the grammar that all have. */
export const plainVendor = vendorPack({
  tool: 'acme',
  title: 'Acme',
  programs: ['acme'],
  documentation: ['https://acme.example/cli'],
  valued: ['--source', '--egress', '--direction', '--app', '--version'],
  variables: ['ACME_APP'],
  local: ['local'],
  losses: { frames: { severity: 'high', undo: 'costly' } },
  examples: { catches: [{ run: 'acme x delete y', rule: 'acme/delete', effect: 'delete' }], leaves: ['acme list'] },
});
