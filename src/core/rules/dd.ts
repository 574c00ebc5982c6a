import type { RulePack, Word } from '../model/command';
import { statement } from '../model/statement';
import { onDisk } from './files/disk';
import { overwriting } from './files/overwriting';
import { touchesOf } from './files/writing';
import { secretsRead } from './secrets/secretsRead';

function outputs(args: readonly Word[]): readonly Word[] {
  return args.flatMap((word) => (word.value.startsWith('of=') ? [{ ...word, value: word.value.slice(3) }] : []));
}

function inputs(args: readonly Word[]): readonly Word[] {
  return args.flatMap((word) => (word.value.startsWith('if=') ? [{ ...word, value: word.value.slice(3) }] : []));
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
    const written = overwriting(words, { verb: 'Overwrites' }, command, context);
    const read = secretsRead(inputs(command.args), command, context, words.length > 0 ? false : undefined);
    return statement({ observations: [...observations, ...written, ...read], touches });
  },
  examples: {
    catches: [
      { run: 'dd if=/dev/zero of=/dev/sda bs=1M', rule: 'files/disk', effect: 'delete', target: '/dev/sda' },
      { run: 'dd of=/dev/nvme0n1 if=ubuntu.iso', rule: 'files/disk', effect: 'delete', target: '/dev/nvme0n1' },
      { run: 'dd if=.env', rule: 'secrets/shown', effect: 'read-secret', target: '.env' },
      { run: 'dd if=.env of=copy', rule: 'secrets/fetched', effect: 'read-secret', target: '.env' },
    ],
    leaves: ['dd if=/dev/zero of=disk.img bs=1M count=10', 'dd if=/dev/sda of=/dev/null', 'dd --help'],
  },
};
