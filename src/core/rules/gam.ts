import type { RulePack } from '../model/command';
import { changed, granted, lost, removed } from './platforms/said';
import type { Told } from './platforms/vendor';
import { vendorPack } from './platforms/vendorPack';

/** `gam user eve forward on to bob@…`, `gam user eve add delegates bob@…`: somebody else reads the mail of eve. */
const mailOnward: Told = ({ words }) => {
  const behind = words.slice(2).map(({ value }) => value.toLowerCase());
  const forwards = behind[0] === 'forward' && /^(?:on|true)$/.test(behind[1] ?? '');
  const admits = behind[0] === 'add' && /^(?:delegates?|forwardingaddress(?:es)?)$/.test(behind[1] ?? '');
  if (!forwards && !admits) return behind[0] === 'forward' ? null : undefined;
  return granted('Lets somebody else read all mail of', { type: 'user', named: (rest) => rest.slice(0, 1) });
};

/** `gam delete user eve`: the administration of a whole organisation, verb first. */
export const gam: RulePack = vendorPack({
  tool: 'gam',
  title: 'Google Workspace',
  programs: ['gam', 'gamadv-xtd3'],
  many: false,
  local: ['oauth', 'version', 'config', 'select', 'checkconn'],
  told: {
    'delete|del user': lost('Deletes Google Workspace user', { type: 'user', lost: 'the mail, files and calendars' }),
    'delete|del group|org|resource|calendar|domain|alias|admin|project': removed('Deletes from Google Workspace', {
      type: 'entry',
    }),
    'update|create user': changed('Changes Google Workspace user', { type: 'user' }),
    user: mailOnward,
    'create admin': granted('Makes an administrator of', { type: 'user' }),
    'create datatransfer': granted('Hands the data of a user to another:', { type: 'user', undo: 'costly' }),
  },
  documentation: ['https://github.com/GAM-team/GAM/wiki'],
  examples: {
    catches: [
      { run: 'gam delete user eve', rule: 'gam/delete', effect: 'delete', target: 'eve' },
      { run: 'gam user eve forward on to bob@example.org', rule: 'gam/grant', effect: 'grant', target: 'eve' },
      { run: 'gam create admin eve _SEED_ADMIN_ROLE', rule: 'gam/grant', effect: 'grant', target: 'eve' },
    ],
    leaves: ['gam info user eve', 'gam user eve forward off', 'gam user eve show delegates', 'gam print users'],
  },
});
