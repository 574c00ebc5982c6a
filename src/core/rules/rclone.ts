import type { RulePack, Word } from '../model/command';
import { secretsSent } from './secrets/secretsSent';
import { joined, statement } from '../model/statement';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';
import { readOptions } from './shared/readOptions';

const GRAMMAR = {
  valued: [
    ...['--config', '--include', '--exclude', '--filter', '--filter-from', '--files-from', '--bwlimit', '--transfers'],
    ...[
      '--checkers',
      '--log-file',
      '--log-level',
      '--max-age',
      '--min-age',
      '--max-size',
      '--min-size',
      '--backup-dir',
    ],
    ...['--suffix', '--max-delete', '--retries', '--timeout', '--password-command'],
  ],
};
const base = { rule: 'sync/removed', effect: 'delete', severity: 'high', undo: 'impossible', type: 'folder' } as const;

/** A colon in front of the first slash names a remote; anything else is a folder of this machine. */
function reachOf(word: Word | undefined): Pick<Deed, 'reach'> {
  return { reach: /^[^/]*:/.test(word?.value ?? '') ? 'remote' : 'local' };
}

function removes(says: string, part: Partial<Deed> = {}): DeedOf {
  return (_options, rest) => ({ ...base, says, ...reachOf(rest[0]), ...part });
}

const sync: DeedOf = (_options, rest) => ({
  ...{ ...base, ...reachOf(rest[1]), says: 'Deletes what the source lacks in', saferWay: 'rclone sync --dry-run' },
  named: (operands) => operands.slice(1, 2),
});
const shown: DeedOf = (_options, _rest, { output }) => ({
  ...{ rule: 'secrets/shown', effect: 'read-secret', undo: 'easy', type: 'credential', reach: 'local', name: '' },
  severity: output === 'shown' ? 'medium' : 'low',
  says: 'Prints the credentials of the remotes',
});
const linked: Deed = {
  ...{ rule: 'sync/public-link', effect: 'expose', severity: 'high', undo: 'easy', type: 'file' },
  says: 'Makes a public link to',
};

const tool = toolPack({
  programs: ['rclone'],
  documentation: ['https://rclone.org/commands/'],
  grammar: GRAMMAR,
  idle: ['--dry-run', '-n', '-h', '--interactive', '-i'],
  verbs: {
    ...{
      sync,
      bisync: sync,
      delete: removes('Deletes the files in'),
      purge: removes('Deletes with all that is in it'),
    },
    ...{ deletefile: removes('Deletes the file'), cleanup: removes('Empties the trash of') },
    ...{ rmdir: removes('Removes the empty folder', { undo: 'easy', severity: 'low' }) },
    ...{ rmdirs: removes('Removes the empty folders below', { undo: 'easy', severity: 'low' }) },
    ...{
      move: removes('Moves away the files in'),
      moveto: removes('Moves away'),
      dedupe: removes('Deletes duplicates in'),
    },
    ...{ 'config show': shown, 'config dump': shown, reveal: shown, link: linked },
    'config delete': removes('Forgets the remote', { type: 'remote', reach: 'local', undo: 'costly' }),
  },
  examples: {
    catches: [
      { run: 'rclone sync /srv/data gdrive:data', rule: 'sync/removed', effect: 'delete', target: 'gdrive:data' },
      { run: 'rclone purge s3:acme-old', rule: 'sync/removed', effect: 'delete', target: 's3:acme-old' },
      { run: 'rclone config show', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'rclone link gdrive:plan.pdf', rule: 'sync/public-link', effect: 'expose' },
      { run: 'rclone copy ~/.ssh gdrive:x', rule: 'secrets/sent', effect: 'send-out' },
    ],
    leaves: [
      'rclone ls gdrive:',
      'rclone copy src gdrive:src',
      'rclone sync --dry-run a gdrive:a',
      'rclone check a b:',
      'rclone size b:',
    ],
  },
});

/** Files of cloud storage, by one tool for all of them. */
export const rclone: RulePack = {
  ...tool,
  review: (command, context) => {
    const [verb, source, target] = readOptions(command.args, GRAMMAR).operands;
    const sends = /^(copy|copyto|move|moveto|sync)$/.test(verb?.value ?? '') && reachOf(target).reach === 'remote';
    const words = sends && source !== undefined ? [source] : [];
    const sent = secretsSent(words, target?.value ?? '', command, context);
    return joined([tool.review(command, context), statement({ observations: sent })]);
  },
};
