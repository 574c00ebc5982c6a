import type { RulePack } from '../model/command';
import { fetched, secretAccess, secretGone, secretSet } from './secrets/stores';
import { toolPack, type DeedOf } from './shared/toolPack';

const item = fetched('the item');

/** Secret fields are hidden unless something asks for them. */
const itemGet: DeedOf = (options, rest, command) =>
  options.has('--reveal', '--otp', '--share-link') || options.value('--format')?.value === 'json'
    ? item(options, rest, command)
    : null;
const document: DeedOf = (options, rest, command) =>
  options.has('--out-file', '-o') ? null : fetched('the document')(options, rest, command);
const inject: DeedOf = (options, rest, command) =>
  options.has('--out-file', '-o') ? null : fetched('a filled-in template', { name: '' })(options, rest, command);
const itemDelete: DeedOf = (options) =>
  secretGone(options.has('--archive') ? 'Archives the item' : 'Deletes the item', {
    undo: options.has('--archive') ? 'easy' : 'costly',
  });
const access = secretAccess('Changes who may use', { named: () => [] });
const token = fetched('a token', { type: 'token', name: '' });

/** 1Password. */
export const op: RulePack = toolPack({
  programs: ['op'],
  documentation: ['https://developer.1password.com/docs/cli/reference/'],
  grammar: {
    valued: [
      '--account',
      '--config',
      '--format',
      '--vault',
      '--fields',
      '--session',
      '-o',
      '--out-file',
      '-i',
      '--in-file',
      '--user',
      '--group',
      '--permissions',
    ],
  },
  idle: ['-h', '--dry-run'],
  verbs: {
    ...{ read: fetched('the secret'), 'item get': itemGet, 'document get': document, inject },
    ...{
      'item delete': itemDelete,
      'item rm': itemDelete,
      'document delete': itemDelete,
      'vault delete': secretGone('Deletes the vault', { severity: 'critical', type: 'vault' }),
    },
    ...{
      'user delete': secretGone('Deletes the user', { type: 'user' }),
      'group delete': secretGone('Deletes the group', { type: 'group' }),
    },
    'user suspend': secretAccess('Suspends the user', { effect: 'interrupt' }),
    ...{
      'connect server delete': secretGone('Deletes the server'),
      'connect token delete': secretGone('Revokes the token'),
    },
    ...{
      'vault user grant': access,
      'vault user revoke': access,
      'vault group grant': access,
      'vault group revoke': access,
      'connect vault grant': access,
      'connect vault revoke': access,
      'connect group grant': access,
      'connect group revoke': access,
    },
    ...{ 'group user grant': access, 'group user revoke': access, 'user provision': access, 'user confirm': access },
    'item share': secretAccess('Makes a link that shows the item', { effect: 'send-out', severity: 'high' }),
    ...{ 'item edit': secretSet('Changes the item'), 'service-account create': token, 'connect token create': token },
  },
  examples: {
    catches: [
      {
        run: 'op read op://shop/db/password',
        rule: 'secrets/shown',
        effect: 'read-secret',
        target: 'op://shop/db/password',
      },
      { run: 'op item get db --reveal', rule: 'secrets/shown', effect: 'read-secret', target: 'db' },
      { run: 'op item delete db --vault shop', rule: 'secrets/removed', effect: 'delete', target: 'db' },
      { run: 'op vault delete shop', rule: 'secrets/removed', effect: 'delete', target: 'shop' },
      { run: 'op item share db', rule: 'secrets/access', effect: 'send-out', target: 'db' },
      { run: 'op vault user grant --vault shop --user eve', rule: 'secrets/access', effect: 'grant' },
    ],
    leaves: [
      'op item list',
      'op item get db',
      'op vault list',
      'op whoami',
      'op inject -i a.tpl -o a.env',
      'op user list',
    ],
  },
});
