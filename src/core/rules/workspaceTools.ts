import type { RulePack } from '../model/command';
import { changed, deployed, granted, lost, removed } from './platforms/said';
import type { Told, VendorGrammar } from './platforms/vendor';
import { vendorsPack } from './platforms/vendorsPack';

/** What people keep their mail, files and calendars in; a message that is gone is gone. */
const mail: VendorGrammar = {
  tool: 'workspace',
  title: 'the mail and files',
  programs: ['gog', 'gogcli', 'himalaya', 'm365', 'gws', 'gdrive'],
  valued: ['-a', '--account', '--query', '-q', '-f', '--folder', '-u', '-i', '--id'],
  places: ['-a', '--account'],
  many: true,
  local: ['auth', 'login', 'logout', 'account', 'accounts', 'config', 'setup', 'completion', 'version', 'time'],
  losses: {
    messages: { severity: 'critical', undo: 'impossible', lost: 'the messages' },
    message: { severity: 'critical', undo: 'impossible', lost: 'the messages' },
    drive: { severity: 'high', undo: 'costly' },
    calendar: { severity: 'high', undo: 'impossible' },
  },
  told: {
    'message|envelope|mail|gmail trash|archive; gmail messages|threads trash|archive': removed('Puts away', {
      type: 'message',
      severity: 'medium',
      undo: 'easy',
    }),
    'gmail send; message send|reply|forward; gmail messages send': changed('Sends mail', {
      type: 'message',
      undo: 'impossible',
      name: '',
    }),
    'drive share': granted('Shares a file of the drive:', { type: 'file' }),
  },
};

/** `gam user eve forward on to bob@…`, `gam user eve add delegates bob@…`: somebody else reads the mail of eve. */
const mailOnward: Told = ({ words }) => {
  const behind = words.slice(2).map(({ value }) => value.toLowerCase());
  const forwards = behind[0] === 'forward' && /^(?:on|true)$/.test(behind[1] ?? '');
  const admits = behind[0] === 'add' && /^(?:delegates?|forwardingaddress(?:es)?)$/.test(behind[1] ?? '');
  if (!forwards && !admits) return behind[0] === 'forward' ? null : undefined;
  return granted('Lets somebody else read all mail of', { type: 'user', named: (rest) => rest.slice(0, 1) });
};

/** `gam delete user eve`: the administration of a whole organisation, verb first. */
const gam: VendorGrammar = {
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
};

/** Deno Deploy. */
const deno: VendorGrammar = {
  tool: 'deployctl',
  title: 'Deno Deploy',
  programs: ['deployctl'],
  valued: ['-p', '--entrypoint', '--org', '--token', '--include', '--exclude', '--pipeline', '--stage', '--version'],
  flags: ['--skip-approval', '--all-cells', '--prod', '--save-config', '--last'],
  places: ['-p', '--pipeline', '--stage'],
  local: ['upgrade', 'types', 'logs', 'top'],
  told: {
    deploy: ({ options }) =>
      options.has('--prod')
        ? deployed('Deploys to production on Deno Deploy', { type: 'project' })
        : deployed('Deploys a preview to Deno Deploy', { type: 'project', severity: 'low', undo: 'easy' }),
    'deployments redeploy': deployed('Deploys again on Deno Deploy', { type: 'deployment' }),
    'projects delete|rm': lost('Deletes Deno Deploy project', { type: 'project', lost: 'its deployments and domains' }),
  },
};

/** Mail, files and accounts of people, and the command line of Deno Deploy beside them. */
export const workspaceTools: RulePack = vendorsPack({
  vendors: [mail, gam, deno],
  documentation: [
    'https://github.com/GAM-team/GAM/wiki',
    'https://github.com/pimalaya/himalaya',
    'https://docs.deno.com/deploy/manual/deployctl/',
  ],
  examples: {
    catches: [
      {
        run: "gog gmail messages batch-delete --query 'before:2026/02/15' --yes",
        rule: 'workspace/delete',
        effect: 'delete',
      },
      { run: 'himalaya message delete 42', rule: 'workspace/delete', effect: 'delete', target: '42' },
      { run: 'himalaya message send', rule: 'workspace/update', effect: 'update' },
      { run: 'gog drive share f1 --to eve@acme.example', rule: 'workspace/grant', effect: 'grant', target: 'f1' },
      { run: 'gdrive files delete 1a', rule: 'workspace/delete', effect: 'delete', target: '1a' },
      { run: 'gam delete user eve', rule: 'gam/delete', effect: 'delete', target: 'eve' },
      { run: 'gam user eve forward on to bob@example.org', rule: 'gam/grant', effect: 'grant', target: 'eve' },
      { run: 'gam create admin eve _SEED_ADMIN_ROLE', rule: 'gam/grant', effect: 'grant', target: 'eve' },
      { run: 'deployctl projects delete shop', rule: 'deployctl/delete', effect: 'delete', target: 'shop' },
      { run: 'deployctl deploy --prod main.ts', rule: 'deployctl/deploy', effect: 'update' },
    ],
    leaves: [
      'gog gmail search is:unread',
      'gog calendar events list',
      'himalaya envelope list',
      'gam info user eve',
      'gam user eve forward off',
      'gam user eve show delegates',
      'gam print users',
      'gdrive files list',
      'deployctl projects list',
      'deployctl deployments list',
      'deployctl logs',
    ],
  },
});
