import type { RulePack } from '../model/command';
import { changed, granted, removed } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Mail, files and accounts of people, and the command line of Deno Deploy beside them. */
export const workspaceTools: RulePack = vendorPack({
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
  documentation: ['https://github.com/pimalaya/himalaya'],
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
    ],
    leaves: ['gog gmail search is:unread', 'gog calendar events list', 'himalaya envelope list', 'gdrive files list'],
  },
});
