import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import type { Started } from '../model/command';
import { absolutePath } from '../model/filePath';
import { joined, nothing, statement } from '../model/statement';
import { readArguments, type Arguments } from './files/arguments';
import { removal } from './files/removal';
import { observation } from './git/call';
import { secretsRead } from './secrets/secretsRead';

const VALUED = [
  ...['-f', '--file', '-C', '--directory', '-T', '--files-from', '-X', '--exclude-from', '--exclude', '-I'],
  ...['--use-compress-program', '--transform', '--xform', '--strip-components', '-g', '--listed-incremental', '-b'],
  ...['--owner', '--group', '--mode', '--mtime', '--to-command', '--checkpoint-action', '--rsh-command', '-V', '-N'],
];
const LONG = [
  '--create',
  '--extract',
  '--get',
  '--append',
  '--update',
  '--list',
  '--remove-files',
  '--delete',
  '--to-stdout',
];

/** `tar czf x.tgz …`: the first word of letters is options without their dash. */
function dashed(args: readonly Word[]): readonly Word[] {
  const [first, ...rest] = args;
  if (first === undefined || !/^[A-Za-z]+$/.test(first.value)) return args;
  return [
    { ...first, value: `-${first.value.replace(/[fC]/g, '')}` },
    ...(first.value.includes('f') ? [{ ...first, value: '-f' }] : []),
    ...rest,
  ];
}

/** Programs that tar starts by itself. */
function startsOf(args: Arguments): readonly Started[] {
  const given = args.values('--to-command', '-I', '--use-compress-program', '--rsh-command');
  const actions = args.values('--checkpoint-action').flatMap((word) => /^exec=(.+)$/.exec(word.value)?.[1] ?? []);
  return [...given.map(({ value }) => value), ...actions].map((text): Started => ({ kind: 'script', text }));
}

function packs(args: Arguments, removes: boolean, command: Command, context: RuleContext): Statement {
  // Bytes of an archive on the screen tell a credential all the same.
  const isFile = args.values('-f', '--file').some(({ value }) => value !== '-');
  const read = secretsRead(args.operands, command, context, isFile || command.output !== 'shown' ? false : undefined);
  const manner = { recursive: true, verb: 'Packs and deletes', how: 'delete', moves: true } as const;
  const gone = removes ? removal(args.operands, manner, command, context) : nothing;
  return joined([statement({ observations: read }), gone]);
}

/** Whatever the archive holds is written over the folders that a machine stands on. */
function unpacks(args: Arguments, command: Command, context: RuleContext): Statement {
  const folder = args.values('-C', '--directory', '-d').at(-1);
  const path = folder === undefined || folder.dynamic ? command.cwd : absolutePath(folder.value, command.cwd);
  if (path === null || !/^\/($|etc($|\/)|boot($|\/)|bin$|sbin$|lib(64)?$|usr($|\/s?bin$|\/lib$))/.test(path))
    return nothing;
  const said = { rule: 'files/system', effect: 'replace', severity: 'high', undo: 'costly' } as const;
  const target = { type: 'folder', name: path };
  const says = `Unpacks an archive over the system folder ${path}`;
  return statement({
    observations: [
      observation({ command, context }, { ...said, target, says, ...(folder === undefined ? {} : { at: folder }) }),
    ],
  });
}

function reviewTar(command: Command, context: RuleContext): Statement {
  const args = readArguments(dashed(command.args), { valued: VALUED, long: LONG });
  if (args.has('--help', '--version', '-t', '--list')) return nothing;
  const starts = statement({ starts: startsOf(args) });
  if (!args.has('-x', '--extract', '--get')) {
    return joined([starts, packs(args, args.has('--remove-files'), command, context)]);
  }
  return joined([starts, args.has('-O', '--to-stdout') ? nothing : unpacks(args, command, context)]);
}

function reviewZip(command: Command, context: RuleContext): Statement {
  const args = readArguments(command.args, { valued: ['-d', '-x', '-i', '-P', '-p'] });
  if (args.has('--help', '--version')) return nothing;
  if (command.program === 'unzip') return args.has('-l', '-p', '-Z', '-v') ? nothing : unpacks(args, command, context);
  const packed = { ...args, operands: args.operands.slice(1) };
  return packs(packed, args.has('-m', '--move'), { ...command, output: 'file' }, context);
}

function review(command: Command, context: RuleContext): Statement {
  return command.program.endsWith('tar') ? reviewTar(command, context) : reviewZip(command, context);
}

/** Archives: what is packed may be a credential, what is unpacked lies over something. */
export const tar: RulePack = {
  programs: ['tar', 'gtar', 'bsdtar', 'zip', 'unzip'],
  documentation: ['https://www.gnu.org/software/tar/manual/tar.html', 'https://infozip.sourceforge.net/UnZip.html'],
  review,
  examples: {
    catches: [
      { run: 'tar czf keys.tgz ~/.ssh', rule: 'secrets/fetched', effect: 'read-secret' },
      { run: 'tar -cz .env', rule: 'secrets/shown', effect: 'read-secret', target: '.env' },
      { run: 'zip backup.zip .env', rule: 'secrets/fetched', effect: 'read-secret', target: '.env' },
      { run: 'tar -xzf rootfs.tgz -C /', rule: 'files/system', effect: 'replace', target: '/' },
      { run: 'unzip -o conf.zip -d /etc/nginx', rule: 'files/system', effect: 'replace', target: '/etc/nginx' },
      { run: 'tar -cf x.tar --remove-files .git', rule: 'files/repository', effect: 'lose-work' },
    ],
    leaves: [
      'tar xzf src.tgz',
      'tar -tzf src.tgz',
      'tar czf dist.tgz dist',
      'unzip a.zip -d build',
      'zip -r a.zip src',
      'tar -C /usr/local -xzf go.tgz',
      'unzip -l a.zip',
    ],
  },
};
