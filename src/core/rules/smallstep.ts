import type { RulePack } from '../model/command';
import { changed, granted, lost, removed } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** the certificate authority. */
export const smallstep: RulePack = vendorPack({
  tool: 'certificates',
  title: 'the certificate authority',
  programs: ['step', 'step-cli'],
  valued: ['--ca-url', '--root'],
  singleDash: true,
  local: ['crypto', 'path', 'context', 'fileserver', 'base64', 'oauth'],
  told: {
    'ca revoke': lost('Revokes certificate', { type: 'certificate', severity: 'high' }),
    'ssh revoke': lost('Revokes the SSH certificate', { type: 'certificate', severity: 'high' }),
    'ca certificate|sign|renew|rekey|token|roots|root|health|bootstrap|init': null,
    'ca provisioner|admin|policy add|update|allow': granted('Changes who gets certificates:', { type: 'provisioner' }),
    'ca provisioner|admin remove': removed('Removes who may get certificates:', { type: 'provisioner' }),
    'ssh certificate|login|config|list|hosts|inspect': null,
    'certificate install|uninstall': granted('Changes which certificates this machine trusts:', {
      type: 'certificate',
      reach: 'local',
    }),
    'certificate create|inspect|verify|lint|sign|bundle|format|fingerprint|key|p12|needs-renewal': null,
    'database init|migrate|repair': changed('Changes the database of Boundary', {
      name: '',
      severity: 'high',
      undo: 'costly',
    }),
  },
  documentation: ['https://smallstep.com/docs/step-cli/reference/'],
  examples: {
    catches: [{ run: 'step ca revoke 308893', rule: 'certificates/delete', effect: 'delete', target: '308893' }],
    leaves: ['step ca health', 'step certificate inspect x.crt'],
  },
});
