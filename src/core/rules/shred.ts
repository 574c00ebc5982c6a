import { ownField } from '../model/ownField';
import type { RulePack } from '../model/command';
import { joined, nothing } from '../model/statement';
import { isBareStatement, reviewBareStatement } from './databases/bareStatement';
import { readArguments, type Arguments } from './files/arguments';
import { onDisk } from './files/disk';
import { removal } from './files/removal';
import { statement } from '../model/statement';

const LONG = [
  '--force',
  '--iterations',
  '--size',
  '--remove',
  '--verbose',
  '--exact',
  '--zero',
  '--help',
  '--version',
  '--no-create',
  '--io-blocks',
  '--reference',
  ...['--punch-hole', '--zero-range', '--collapse-range', '--keep-size', '--offset', '--length', '--dig-holes'],
];

/** Options with a value, and those by which the file goes too, where they are not those of coreutils. */
const VALUED: Readonly<Record<string, readonly string[]>> = {
  wipe: ['-Q', '-S', '-l', '-x', '-o', '-p', '-T', '-M'],
  fallocate: ['-o', '--offset', '-l', '--length'],
  scrub: ['-p', '--pattern', '-s', '--device-size', '-b', '--blocksize', '-D', '--dirent', '-X', '--freespace'],
};
const REMOVES: Readonly<Record<string, readonly string[]>> = { wipe: [], scrub: ['-r', '--remove'] };

/** `fallocate` only makes room, unless it is told to take what stands there. */
const TAKES = ['-p', '--punch-hole', '-z', '--zero-range', '-c', '--collapse-range'];

/** A size with `+` only lengthens a file. */
function onlyMakesRoom(program: string, args: Arguments): boolean {
  if (program === 'fallocate') return !args.has(...TAKES);
  return args.values('-s', '--size')[0]?.value.startsWith('+') === true;
}

/** Overwriting or emptying files in place: what was in them is gone, and the name stays. */
export const shred: RulePack = {
  programs: ['shred', 'truncate', 'wipe', 'scrub', 'fallocate'],
  documentation: [
    'https://www.gnu.org/software/coreutils/manual/html_node/shred-invocation.html',
    'https://www.gnu.org/software/coreutils/manual/html_node/truncate-invocation.html',
  ],
  review: (command, context) => {
    // `truncate table users` is no call of coreutils: it names no size.
    if (isBareStatement(command)) return reviewBareStatement(command, context);
    const args = readArguments(command.args, {
      valued: ownField(VALUED, command.program) ?? ['-n', '-s', '--iterations', '--size', '-r', '--reference'],
      long: LONG,
    });
    if (args.has('--help', '--version') || onlyMakesRoom(command.program, args)) {
      return nothing;
    }
    const verb = command.program === 'truncate' ? 'Empties' : 'Overwrites';
    const disks = onDisk(args.operands, verb, command, context);
    const others = disks.length > 0 ? [] : args.operands;
    return joined([
      statement({ observations: disks }),
      removal(
        others,
        {
          recursive: command.program === 'wipe' && args.has('-r'),
          verb,
          how: args.has(...(ownField(REMOVES, command.program) ?? ['-u', '--remove'])) ? 'delete' : 'write',
          thorough: command.program !== 'truncate',
        },
        command,
        context,
      ),
    ]);
  },
  examples: {
    catches: [
      { run: 'shred -n 3 /dev/sda', rule: 'files/disk', effect: 'delete', target: '/dev/sda' },
      { run: 'fallocate -z -l 10G /dev/sdb', rule: 'files/disk', effect: 'delete', target: '/dev/sdb' },
      { run: 'fallocate --punch-hole -l 1M /srv/vm.qcow2', rule: 'files/outside', effect: 'delete' },
      { run: 'shred -u ~/notes.txt', rule: 'files/outside', effect: 'delete' },
      { run: 'wipe -rf ~', rule: 'files/home-or-root', effect: 'delete' },
      { run: 'scrub -p dod /dev/sdb', rule: 'files/disk', effect: 'delete', target: '/dev/sdb' },
      { run: 'shred -u secrets.txt', rule: 'files/work', effect: 'lose-work' },
      { run: 'truncate -s 0 /var/lib/app/data.bin', rule: 'files/outside', effect: 'delete' },
      { run: 'truncate --size=0 app.sqlite', rule: 'files/unkept', effect: 'delete' },
      { run: 'truncate -s 0 logs/app.log', rule: 'files/made', effect: 'delete' },
      { run: 'shred -u /tmp/key', rule: 'files/made', effect: 'delete' },
      { run: 'truncate table users;', rule: 'sql/truncate', effect: 'delete', target: 'users' },
    ],
    leaves: ['fallocate -l 1G swap.img', 'truncate -s +1M disk.img', 'shred --help'],
  },
};
