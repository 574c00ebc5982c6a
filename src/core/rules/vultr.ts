import type { RulePack } from '../model/command';
import { changed, granted, opened, overwritten, secretTold } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Vultr. */
export const vultr: RulePack = vendorPack({
  tool: 'vultr',
  title: 'Vultr',
  programs: ['vultr-cli', 'vultr'],
  valued: ['--config', '-o'],
  verbs: { halt: 'interrupt', recycle: 'replace', 'reinstall-os': 'replace', 'os-change': 'replace', os: 'noun' },
  local: ['version', 'regions', 'plans', 'account', 'apps', 'os'],
  told: {
    'instance|bare-metal os|app|image change': overwritten('Overwrites the disk of Vultr instance', {
      type: 'instance',
      severity: 'critical',
    }),
    'kubernetes config': secretTold('the credentials of Vultr cluster'),
    'database user get': secretTold('the password of a user of Vultr database'),
    'container-registry credentials docker': secretTold('the credentials of Vultr registry'),
    'firewall rule create': ({ options }) =>
      /^(?:0\.0\.0\.0|::)$/.test(options.value('--subnet')?.value ?? '') && options.value('--size')?.value === '0'
        ? opened('Opens to the whole internet by Vultr firewall', {
            type: 'rule',
            named: (_, given) => given.values('--id'),
          })
        : undefined,
    'user create': granted('Lets into the Vultr account', { type: 'user' }),
    'instance backup disable': {
      ...changed('Stops backups of Vultr instance', { type: 'instance' }),
      effect: 'unprotect',
      rule: 'unprotect',
    },
  },
  documentation: ['https://github.com/vultr/vultr-cli'],
  examples: {
    catches: [
      { run: 'vultr-cli instance delete 1a-2b', rule: 'vultr/delete', effect: 'delete', target: '1a-2b' },
      { run: 'vultr-cli instance reinstall 1a-2b', rule: 'vultr/replace', effect: 'replace', target: '1a-2b' },
    ],
    leaves: ['vultr-cli instance list', 'vultr-cli plans list'],
  },
});
