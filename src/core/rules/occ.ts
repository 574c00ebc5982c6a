import type { RulePack } from '../model/command';
import { deedsIn } from './shared/deedsIn';
import { toolPack, type Deed } from './shared/toolPack';

const inCloud = deedsIn('nextcloud');
const first: Partial<Deed> = { named: (operands) => operands.slice(0, 1) };
const nameless: Partial<Deed> = { name: '' };

/** Nextcloud and ownCloud, told here by their file's name whatever starts it (`php occ`). */
export const occ: RulePack = toolPack({
  programs: ['occ'],
  documentation: ['https://docs.nextcloud.com/server/latest/admin_manual/occ_command.html'],
  grammar: { valued: ['--value', '--type', '--output', '-g', '--group', '--path'] },
  idle: ['--dry-run', '-h'],
  verbs: {
    'user:delete': inCloud.gone('Deletes with the files the user', 'user', { ...first, severity: 'critical' }),
    'user:disable': inCloud.interrupted('Shuts out', 'user', first),
    'user:resetpassword': inCloud.replaced('Replaces the password of', 'user', { ...first, undo: 'costly' }),
    'group:delete': inCloud.gone('Deletes the group', 'group', { ...first, undo: 'costly' }),
    'group:adduser': inCloud.granted('Adds somebody to', 'group', first),
    'files:trashbin:cleanup': inCloud.gone('Deletes for ever what users threw away', 'file', nameless),
    'trashbin:cleanup': inCloud.gone('Deletes for ever what users threw away', 'file', nameless),
    'trashbin:expire': inCloud.gone('Deletes for ever what users threw away long ago', 'file', nameless),
    'versions:cleanup': inCloud.gone('Deletes older versions of files', 'file', nameless),
    'versions:expire': inCloud.gone('Deletes older versions of files', 'file', nameless),
    'files:delete': inCloud.gone('Deletes', 'file', first),
    'files:transfer-ownership': inCloud.granted('Hands all files over that belong to', 'user', {
      ...first,
      undo: 'costly',
    }),
    'groupfolders:delete': inCloud.gone('Deletes with its files the folder', 'folder', first),
    'encryption:decrypt-all': inCloud.unprotected('Takes the encryption off every file', 'file', nameless),
    'encryption:disable': inCloud.unprotected('Stops encrypting new files', 'file', nameless),
    'twofactorauth:disable': inCloud.unprotected('Takes the second factor off', 'user', first),
    'twofactorauth:enforce': (options) =>
      options.has('--off') ? inCloud.unprotected('Stops asking for a second factor', 'server', nameless) : null,
    'maintenance:mode': (options) =>
      options.has('--on') ? inCloud.interrupted('Shuts everybody out of the server', 'server', nameless) : null,
    'app:remove': inCloud.gone('Takes off the app', 'app', { ...first, undo: 'costly' }),
    'app:disable': inCloud.interrupted('Switches off the app', 'app', first),
    'config:system:delete': inCloud.gone('Deletes a setting', 'setting', { ...first, undo: 'costly' }),
    upgrade: inCloud.changed('Upgrades the server', 'server', { ...nameless, severity: 'high', undo: 'costly' }),
  },
  examples: {
    catches: [
      { run: 'occ user:delete eve', rule: 'nextcloud/removed', effect: 'delete', target: 'eve' },
      { run: 'occ trashbin:cleanup --all-users', rule: 'nextcloud/removed', effect: 'delete' },
      { run: 'occ maintenance:mode --on', rule: 'nextcloud/interrupt', effect: 'interrupt' },
      { run: 'occ encryption:decrypt-all', rule: 'nextcloud/unprotected', effect: 'unprotect' },
      { run: 'occ group:adduser admin eve', rule: 'nextcloud/access', effect: 'grant', target: 'admin' },
    ],
    leaves: ['occ status', 'occ user:list', 'occ files:scan --all', 'occ maintenance:mode --off', 'occ app:list'],
  },
});
