import type { RulePack, Word } from '../model/command';
import { joined, nothing, statement } from '../model/statement';
import { readArguments } from './files/arguments';
import { removal } from './files/removal';
import { intoPlace } from './files/intoPlace';
import { touchesOf } from './files/writing';
import { observation } from './git/call';
import { systemFileThere } from './files/elsewhere';
import { secretsSent } from './secrets/secretsSent';

const VALUED = [
  ...['-e', '--rsh', '--exclude', '--include', '--filter', '-f', '--exclude-from', '--include-from', '--files-from'],
  ...[
    '--port',
    '--bwlimit',
    '--timeout',
    '--rsync-path',
    '--chmod',
    '--chown',
    '--backup-dir',
    '--suffix',
    '--log-file',
  ],
  ...['--out-format', '--partial-dir', '--temp-dir', '-T', '-B', '-M', '--remote-option', '--max-size', '--min-size'],
  ...['--password-file', '--max-delete', '--compare-dest', '--copy-dest', '--link-dest', '--info', '--debug'],
];
const DELETES = [
  '--delete',
  '--del',
  '--delete-before',
  '--delete-during',
  '--delete-delay',
  '--delete-after',
  '--delete-excluded',
  '--delete-missing-args',
];

/** `host:path`, `rsync://…`: a colon in front of the first slash. */
function isRemote({ value }: Word): boolean {
  return /^[^/]*:/.test(value);
}

/** Copying so that two folders become alike: with `--delete` whatever the source lacks goes. */
export const rsync: RulePack = {
  programs: ['rsync'],
  documentation: ['https://download.samba.org/pub/rsync/rsync.1'],
  review: (command, context) => {
    const args = readArguments(command.args, { valued: VALUED });
    const target = args.operands.at(-1);
    if (
      target === undefined ||
      args.operands.length < 2 ||
      args.has('-n', '--dry-run', '--list-only', '--help', '--version')
    ) {
      return nothing;
    }
    const sources = args.operands.slice(0, -1).filter((word) => !isRemote(word));
    const moved = args.has('--remove-source-files')
      ? removal(sources, { recursive: true, verb: 'Moves away', how: 'delete' }, command, context)
      : nothing;
    if (isRemote(target)) {
      const says = `Deletes what the source lacks in ${target.value}`;
      const remote = {
        rule: 'files/sync-delete',
        effect: 'delete',
        severity: 'high',
        undo: 'impossible',
        reach: 'remote',
      } as const;
      const found = observation(
        { command, context },
        { ...remote, target: { type: 'folder', name: target.value }, says, at: target },
      );
      const sent = secretsSent(sources, target.value, command, context);
      const there = systemFileThere(target, command, context);
      return joined([
        moved,
        statement({ observations: [...sent, ...there, ...(args.has(...DELETES) ? [found] : [])] }),
      ]);
    }
    const touches = statement({ touches: touchesOf([target], 'write', command, context) });
    const manner = { recursive: true, verb: 'Deletes what the source lacks in', how: 'write' } as const;
    // A slash behind a folder means what is in it.
    const isSpread = args.operands.slice(0, -1).some(({ value }) => /\/\.?$/.test(value));
    const spread = isSpread ? intoPlace([target], command, context, 'Copies') : nothing;
    return joined([
      moved,
      touches,
      spread,
      args.has(...DELETES) ? removal([target], manner, command, context) : nothing,
    ]);
  },
  examples: {
    catches: [
      { run: 'rsync -a --delete empty/ ~/', rule: 'files/home-or-root', effect: 'delete' },
      {
        run: 'rsync -a --delete build/ web:/var/www/',
        rule: 'files/sync-delete',
        effect: 'delete',
        target: 'web:/var/www/',
      },
      { run: 'rsync -a --delete-after a/ /srv/b/', rule: 'files/outside', effect: 'delete', target: '/srv/b' },
      { run: 'rsync -a evil/ /etc/', rule: 'files/system', effect: 'replace', target: '/etc' },
      { run: 'rsync -a evil/ ~/', rule: 'planted/into-home', effect: 'execute' },
      { run: 'rsync -a --delete public/ dist/', rule: 'files/made', effect: 'delete' },
    ],
    leaves: [
      'rsync -a docs ~/',
      'rsync -a src/ /srv/copy/',
      'rsync -an --delete a/ web:/b/',
      'rsync -e ssh -a a/ web:/b/',
    ],
  },
};
