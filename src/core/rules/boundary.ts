import type { RulePack } from '../model/command';
import { changed, dropped, granted, secretTold, stopped } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Boundary. */
export const boundary: RulePack = vendorPack({
  tool: 'boundary',
  title: 'Boundary',
  programs: ['boundary'],
  valued: ['-id', '-addr', '-token', '-scope-id', '-host', '-principal', '-grant', '-name', '-version'],
  singleDash: true,
  places: ['-scope-id', '-addr'],
  named: ['-id'],
  variables: ['BOUNDARY_ADDR'],
  local: ['authenticate', 'connect', 'dev', 'config', 'logout', 'cache', 'daemon', 'client-agent', 'search', 'ferry'],
  losses: {
    scopes: { severity: 'critical', undo: 'impossible', lost: 'everything in it' },
    'auth-methods': { severity: 'critical', undo: 'costly', lost: 'the logins that it let in' },
    targets: { severity: 'high', undo: 'costly' },
    'session-recordings': { severity: 'high', undo: 'impossible' },
  },
  told: {
    'sessions cancel': stopped('Ends session of Boundary', { type: 'session' }),
    'database init': changed('Makes the database of Boundary', { type: 'database', undo: 'costly', name: '' }),
    'database migrate': changed('Migrates the database of Boundary', {
      ...{ type: 'database', severity: 'high', undo: 'costly', name: '' },
    }),
    'database repair': changed('Repairs the database of Boundary', { type: 'database', undo: 'costly', name: '' }),
    'roles add-grants|set-grants|add-principals|set-principals|add-grant-scopes|set-grant-scopes': granted(
      'Changes who may do what in Boundary by role',
      { type: 'role' },
    ),
    'roles remove-grants|remove-principals|remove-grant-scopes': dropped('Takes rights away in Boundary by role', {
      type: 'role',
    }),
    'groups|managed-groups add-members|set-members': granted('Lets somebody into Boundary group', { type: 'group' }),
    'accounts set-password|change-password': granted('Changes the password of Boundary account', { type: 'account' }),
    'targets authorize-session': secretTold('the credentials of a session', { name: '' }),
    server: null,
  },
  documentation: ['https://developer.hashicorp.com/boundary/docs/commands'],
  examples: {
    catches: [
      { run: 'boundary scopes delete -id p_1', rule: 'boundary/delete', effect: 'delete', target: 'p_1' },
      { run: 'boundary sessions cancel -id s_1', rule: 'boundary/interrupt', effect: 'interrupt', target: 's_1' },
      {
        run: 'boundary roles add-grants -id r_1 -grant "ids=*;actions=*"',
        rule: 'boundary/grant',
        effect: 'grant',
        target: 'r_1',
      },
      { run: 'boundary hosts delete -id hst_1', rule: 'boundary/delete', effect: 'delete', target: 'hst_1' },
    ],
    leaves: [
      'boundary targets list -scope-id p_1',
      'boundary authenticate password',
      'boundary connect ssh -target-id t_1',
      'boundary targets list',
    ],
  },
});
