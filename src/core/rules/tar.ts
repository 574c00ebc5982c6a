import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import type { Started } from '../model/command';
import { absolutePath } from '../model/filePath';
import { joined, nothing, statement } from '../model/statement';
import { readArguments, type Arguments } from './files/arguments';
import { intoPlace } from './files/intoPlace';
import { locate } from './files/locate';
import { overwriting } from './files/overwriting';
import { observed, removal } from './files/removal';
import { workLoss } from './files/workLoss';
import { touchesOf } from './files/writing';
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
  '--absolute-names',
  '--delete',
  '--to-stdout',
  '--overwrite',
  '--overwrite-dir',
  '--unlink-first',
  '--recursive-unlink',
  '--keep-old-files',
  '--skip-old-files',
  '--keep-newer-files',
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
  const isKept =
    command.output === 'file' || args.values('-f', '--file').every(({ value }) => !/^-$|^\/dev\/null$/.test(value));
  const read = secretsRead(args.operands, command, context, isFile || command.output !== 'shown' ? false : undefined);
  const manner = { recursive: true, verb: 'Packs and deletes', how: 'delete', moves: isKept } as const;
  const gone = removes ? removal(args.operands, manner, command, context) : nothing;
  return joined([statement({ observations: read }), gone]);
}

/** What an archive holds is taken over what lies where it goes, without a question. */
type Unpacking = {
  /** What is taken out of it; empty when it is everything. */
  readonly members: readonly Word[];
  readonly over: boolean;
  /** The option was written for that, and not only against a question of the program's. */
  readonly meant: boolean;
};

/** Everything in it goes over a folder of work: only what version control does not keep is lost. */
function overWork(folder: Word, path: string, meant: boolean, command: Command, context: RuleContext): Statement {
  const place = locate({ ...folder, value: path }, command, context);
  if (place.kind === 'dynamic' || (place.zone !== 'work' && place.zone !== 'workspace')) return nothing;
  if (!meant && context.workAt(path).kind !== 'repository') return nothing;
  return statement({
    observations: [observed(workLoss(path, context), place, 'Unpacks an archive over', command, context)],
  });
}

/** Whatever the archive holds is written over the folders that a machine stands on, or over what nothing brings back. */
function unpacks(args: Arguments, unpacking: Unpacking, command: Command, context: RuleContext): Statement {
  const { members, over, meant } = unpacking;
  const folder = args.values('-C', '--directory', '-d').at(-1);
  const path = folder === undefined || folder.dynamic ? command.cwd : absolutePath(folder.value, command.cwd);
  if (path === null) return nothing;
  if (over && members.length > 0) {
    const there = { ...command, cwd: path };
    return statement({
      observations: overwriting(members, { verb: 'Unpacks an archive over' }, there, context),
      touches: touchesOf(members, 'write', there, context),
    });
  }
  const at = folder ?? { value: path, raw: '', dynamic: false, glob: false, span: command.span };
  return joined([
    // Where nobody has named a folder it is the one that the command runs in.
    folder === undefined && !/^\/(?!home\/|root(?:$|\/)|Users\/)/.test(path)
      ? nothing
      : intoPlace([at], command, context, 'Unpacks'),
    over ? overWork(at, path, meant, command, context) : nothing,
  ]);
}

/** Names in the archive decide where its files go. */
function anywhere(command: Command, context: RuleContext): Statement {
  const says = 'Unpacks an archive wherever the names in it lead';
  const target = { type: 'folder', name: '/' };
  const said = { rule: 'files/system', effect: 'replace', severity: 'high', undo: 'costly', target, says } as const;
  return statement({ observations: [observation({ command, context }, said)] });
}

function reviewTar(command: Command, context: RuleContext): Statement {
  const args = readArguments(dashed(command.args), { valued: VALUED, long: LONG });
  if (args.has('--help', '--version', '-t', '--list')) return nothing;
  const absolute = args.has('-P', '--absolute-names') && args.has('-x', '--extract', '--get');
  const starts = joined([statement({ starts: startsOf(args) }), absolute ? anywhere(command, context) : nothing]);
  if (!args.has('-x', '--extract', '--get')) {
    return joined([starts, packs(args, args.has('--remove-files'), command, context)]);
  }
  const keeps = args.has('-k', '--keep-old-files', '--skip-old-files', '--keep-newer-files');
  const meant = args.has('--overwrite', '-U', '--unlink-first', '--recursive-unlink');
  const unpacking = { members: args.operands, over: !keeps && (meant || args.operands.length > 0), meant };
  return joined([starts, args.has('-O', '--to-stdout') ? nothing : unpacks(args, unpacking, command, context)]);
}

function reviewZip(command: Command, context: RuleContext): Statement {
  const args = readArguments(command.args, { valued: ['-d', '-x', '-i', '-P', '-p'] });
  if (args.has('--help', '--version')) return nothing;
  if (command.program === 'unzip') {
    if (args.has('-l', '-p', '-Z', '-v', '-t', '-n')) return nothing;
    return unpacks(args, { members: args.operands.slice(1), over: args.has('-o'), meant: false }, command, context);
  }
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
      { run: 'tar xf a.tar -C ~', rule: 'planted/into-home', effect: 'execute' },
      { run: 'tar -P -xf a.tar', rule: 'files/system', effect: 'replace' },
      { run: 'tar xzf old.tgz -C . --overwrite', rule: 'files/work', effect: 'lose-work' },
      { run: 'tar -cf /dev/null --remove-files ~/notes', rule: 'files/outside', effect: 'delete' },
      { run: 'tar -cf x.tar --remove-files .git', rule: 'files/repository', effect: 'lose-work' },
    ],
    leaves: [
      'tar xzf src.tgz',
      'tar -tzf src.tgz',
      'tar -czf notes.tgz --remove-files ~/notes',
      'tar czf dist.tgz dist',
      'unzip a.zip -d build',
      'zip -r a.zip src',
      'tar -C /usr/local -xzf go.tgz',
      'unzip -l a.zip',
    ],
  },
};
