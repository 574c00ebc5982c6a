import type { RulePack, Word } from '../model/command';
import { statement } from '../model/statement';
import { onDisk } from './files/disk';
import { touchesOf } from './files/writing';

function outputs(args: readonly Word[]): readonly Word[] {
  return args.flatMap((word) => (word.value.startsWith('of=') ? [{ ...word, value: word.value.slice(3) }] : []));
}

/** Copying block by block: `of=` may be a whole disk. */
export const dd: RulePack = {
  programs: ['dd', 'gdd', 'dcfldd', 'ddrescue'],
  documentation: ['https://www.gnu.org/software/coreutils/manual/html_node/dd-invocation.html'],
  review: (command, context) => {
    const words =
      command.program === 'ddrescue'
        ? command.args.filter(({ value }) => !value.startsWith('-')).slice(1, 2)
        : outputs(command.args);
    const observations = onDisk(words, 'Overwrites', command, context);
    const touches = observations.length > 0 ? [] : touchesOf(words, 'write', command, context);
    return statement({ observations, touches });
  },
  examples: {
    catches: [
      { run: 'dd if=/dev/zero of=/dev/sda bs=1M', rule: 'files/disk', effect: 'delete', target: '/dev/sda' },
      { run: 'dd of=/dev/nvme0n1 if=ubuntu.iso', rule: 'files/disk', effect: 'delete', target: '/dev/nvme0n1' },
    ],
    leaves: ['dd if=/dev/zero of=disk.img bs=1M count=10', 'dd if=/dev/sda of=/dev/null', 'dd --help'],
  },
};
