import type { RulePack } from '../model/command';
import { api, passingRequests } from './http/clients/passingRequests';
import { changed, granted, lost, removed, run, secretTold, unguarded } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Auth0. */
const verbs: RulePack = vendorPack({
  tool: 'auth0',
  title: 'Auth0',
  programs: ['auth0'],
  many: true,
  valued: ['--tenant', '-d', '--data', '-i', '-n', '-r', '-t', '-c'],
  flags: ['--reveal-secrets', '--reveal'],
  places: ['--tenant'],
  local: ['login', 'logout', 'completion', 'quickstarts', 'qs', 'test', 'tf', 'terraform', 'protection'],
  losses: {
    apps: { severity: 'critical', undo: 'costly', lost: 'the logins of everybody who signs in with it' },
    users: { severity: 'high', undo: 'impossible' },
  },
  told: {
    'tenants list|use|open': null,
    'logs streams delete': removed('Deletes Auth0 stream of logs', { type: 'stream' }),
    'logs list|tail; ips check': null,
    'ips unblock': changed('Lets again in by Auth0 the address', { type: 'address' }),
    'test token': secretTold('a token of Auth0'),
    'users unblock': granted('Lets again sign in Auth0 user', { type: 'user' }),
    'tenant-settings update unset': unguarded('Switches off settings of the Auth0 tenant:', { type: 'tenant' }),
    'apps|clients show|list|ls': ({ options, command }) =>
      options.has('--reveal-secrets', '--reveal', '-r') ? secretTold('the secret of Auth0 app')({ command }) : null,
    'apps|clients session-transfer|open|use': null,
    'users|roles roles|permissions assign|add': granted('Gives rights in Auth0 to', { type: 'role' }),
    'users import': changed('Imports users into Auth0', { type: 'user', severity: 'high', undo: 'costly', name: '' }),
    'users blocks unblock': granted('Lets again sign in Auth0 user', { type: 'user' }),
    'actions deploy': changed('Deploys Auth0 action', { type: 'action', undo: 'costly' }),
    'protection|attack-protection|ap suspicious-ip-throttling|brute-force-protection|breached-password-detection|bot-detection update':
      ({ options }) =>
        options.value('--enabled')?.value === 'false' || options.value('-e')?.value === 'false'
          ? unguarded('Switches off a protection of Auth0', { name: '' })
          : changed('Changes a protection of Auth0', { name: '' }),
    'api delete': lost('Deletes by the interface of Auth0', { type: 'api', undo: 'unknown' }),
    'api post|put|patch': run('Calls the interface of Auth0', { type: 'api' }),
    api: ({ rest, options }) =>
      rest.length > 0 && options.has('-d', '--data') ? run('Calls the interface of Auth0', { type: 'api' }) : null,
  },
  documentation: ['https://auth0.github.io/auth0-cli/'],
  examples: {
    catches: [
      { run: 'auth0 roles delete rol_1 --force', rule: 'auth0/delete', effect: 'delete', target: 'rol_1' },
      {
        run: 'auth0 apps delete abc --tenant acme-prod.eu.auth0.com',
        rule: 'auth0/delete',
        effect: 'delete',
        target: 'abc',
      },
      { run: 'auth0 users roles assign auth0|1 --roles rol_1', rule: 'auth0/grant', effect: 'grant' },
      { run: 'auth0 api delete users/auth0|1', starts: 'auth0 users delete auth0|1' },
      { run: 'auth0 apps show abc --reveal-secrets', rule: 'secrets/shown', effect: 'read-secret' },
    ],
    leaves: ['auth0 apps list', 'auth0 users search --query x', 'auth0 logs tail', 'auth0 api clients'],
  },
});

/** Auth0, by its verbs and by plain requests to it. */
export const auth0: RulePack = passingRequests(verbs, 'auth0', 'https://tenant.auth0.com/api/v2', api);
