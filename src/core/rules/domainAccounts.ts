import type { RulePack } from '../model/command';
import { changed, granted, lost, removed } from './platforms/said';
import type { VendorGrammar } from './platforms/vendor';
import { vendorsPack } from './platforms/vendorsPack';

const person = { severity: 'high', undo: 'impossible', lost: 'the account, and what it may do' } as const;

/** Samba as a domain controller. */
const samba: VendorGrammar = {
  tool: 'samba',
  title: 'the domain',
  programs: ['samba-tool'],
  valued: ['-H', '-U', '--username', '--newpassword', '-k', '--realm', '-s', '--configfile', '--days'],
  flags: ['--random-password', '--must-change-at-next-login', '--force', '--noexpiry'],
  losses: { user: person, group: person, computer: person, ou: { ...person, severity: 'critical' }, gpo: person },
  verbs: { addmembers: 'grant', removemembers: 'detach', setpassword: 'grant', demote: 'interrupt', seize: 'transfer' },
  local: ['testparm', 'processes', 'time', 'visualize'],
  told: {
    'user add|create': granted('Makes an account of the domain:', { type: 'user' }),
    'group addmembers': granted('Adds to the group', { type: 'group' }),
    'user setpassword|password': granted('Changes the password of', { type: 'user' }),
    'user enable|unlock': granted('Lets into the domain again', { type: 'user' }),
    'domain demote': lost('Takes this controller out of the domain', { type: 'controller', undo: 'costly' }),
    'fsmo seize|transfer': granted('Hands roles of the domain to this controller', { type: 'domain', undo: 'costly' }),
    'domain passwordsettings': changed('Changes the rules for passwords', { type: 'domain' }),
    'domain backup': null,
    'dns delete': removed('Deletes the record of', { type: 'record', named: (rest) => rest.slice(2, 3) }),
    'dns zonedelete': lost('Deletes the zone', { type: 'zone', named: (rest) => rest.slice(1, 2) }),
    'dsacl set': granted('Changes who may get at', { type: 'entry' }),
    'delegation add-service': granted('Lets act for others', { type: 'account' }),
  },
};

/** FreeIPA, whose commands join the thing and the verb: `user-del`. */
const ipa: VendorGrammar = {
  tool: 'ipa',
  title: 'the domain',
  programs: ['ipa'],
  valued: ['--users', '--groups', '--hosts', '--password', '--first', '--last'],
  flags: ['--del-all', '--continue', '--preserve', '--random', '--updatedns'],
  losses: { user: person, group: person, host: person, dnszone: { ...person, severity: 'critical' } },
  local: ['help', 'console', 'ping', 'env', 'trust-find'],
  told: {
    'user-add': granted('Makes an account of the domain:', { type: 'user' }),
    'group-add-member; role-add-member; sudorule-add-user; hbacrule-add-user': granted('Adds to', { type: 'group' }),
    'user-enable; user-unlock': granted('Lets into the domain again', { type: 'user' }),
    passwd: granted('Changes the password of', { type: 'user' }),
    'vault-retrieve': null,
  },
};

/** Who belongs to a domain, and who may do what in it. */
export const domainAccounts: RulePack = vendorsPack({
  vendors: [samba, ipa],
  documentation: [
    'https://www.samba.org/samba/docs/current/man-html/samba-tool.8.html',
    'https://freeipa.readthedocs.io/en/latest/api/commands.html',
  ],
  examples: {
    catches: [
      { run: 'samba-tool user delete eve', rule: 'samba/delete', effect: 'delete', target: 'eve' },
      { run: 'samba-tool user setpassword eve --newpassword=x', rule: 'samba/grant', effect: 'grant', target: 'eve' },
      {
        run: "samba-tool group addmembers 'Domain Admins' eve",
        rule: 'samba/grant',
        effect: 'grant',
        target: 'Domain Admins',
      },
      { run: 'samba-tool domain demote', rule: 'samba/delete', effect: 'delete' },
      {
        run: 'samba-tool dns delete dc1 acme.example www A 10.0.0.1',
        rule: 'samba/delete',
        effect: 'delete',
        target: 'www',
      },
      { run: 'samba-tool user disable eve', rule: 'samba/interrupt', effect: 'interrupt' },
      { run: 'ipa user-del eve', rule: 'ipa/delete', effect: 'delete', target: 'eve' },
      { run: 'ipa group-add-member admins --users=eve', rule: 'ipa/grant', effect: 'grant', target: 'admins' },
      { run: 'ipa dnsrecord-del acme.example www --del-all', rule: 'ipa/delete', effect: 'delete' },
    ],
    leaves: [
      'samba-tool user list',
      'samba-tool domain info dc1',
      'samba-tool user show eve',
      'ipa user-find',
      'ipa user-show eve',
      'ipa ping',
    ],
  },
});
