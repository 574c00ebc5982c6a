import type { RulePack } from '../model/command';
import { nothing, statement } from '../model/statement';
import { observation } from './git/call';
import { readOptions } from './shared/readOptions';

const VALUED = [
  ...['-force', '-prefer', '-path', '-ignore', '-root', '-forcepartial', '-preferpartial', '-sshcmd', '-sshargs'],
  ...['-servercmd', '-logfile', '-backuploc', '-backups', '-maxbackups', '-repeat', '-retry', '-follow', '-label'],
];

/** Keeping two folders alike: with `-force` one of them is made like the other, whatever has changed there. */
export const unison: RulePack = {
  programs: ['unison'],
  documentation: ['https://raw.githubusercontent.com/bcpierce00/unison/documentation/unison-manual.txt'],
  review: (command, context) => {
    const options = readOptions(command.args, { valued: VALUED, singleDash: true });
    if (command.args.length === 0 || options.has('-help', '-version', '-doc')) return nothing;
    const kept = options.value('-force', '-forcepartial');
    const name = options.operands.find(({ value }) => value !== kept?.value)?.value ?? 'the other folder';
    const reach = /^(?:ssh|socket|rsh):/.test(name) ? ({ reach: 'remote' } as const) : {};
    const facts =
      kept === undefined
        ? ({ rule: 'files/sync', effect: 'update', severity: 'low', undo: 'unknown' } as const)
        : ({ rule: 'files/sync-delete', effect: 'delete', severity: 'high', undo: 'impossible' } as const);
    const says =
      kept === undefined
        ? `Makes ${name} and its other side alike`
        : `Takes back in ${name} whatever ${kept.value} does not have`;
    const said = { ...facts, ...reach, target: { type: 'folder', name }, says };
    return statement({ observations: [observation({ command, context }, said)] });
  },
  examples: {
    catches: [
      {
        run: 'unison docs ssh://nas/docs -force docs -batch',
        rule: 'files/sync-delete',
        effect: 'delete',
        target: 'ssh://nas/docs',
      },
      { run: 'unison docs ssh://nas/docs -batch', rule: 'files/sync', effect: 'update' },
    ],
    leaves: ['unison -help', 'unison -version'],
  },
};
