import type { RulePack, Word } from '../model/command';
import { nothing, statement } from '../model/statement';
import { readArguments, type Arguments } from './files/arguments';
import { onDisk } from './files/disk';
import { touchesOf } from './files/writing';

const SED = {
  valued: ['-e', '--expression', '-f', '--file', '-l', '--line-length'],
  long: ['--in-place', '--quiet', '--regexp-extended', '--help', '--version'],
};

/** `sed -i SCRIPT FILE…`: the script is no operand when `-e` or `-f` gave it. */
function edited(args: Arguments): readonly Word[] {
  if (!args.has('-i', '--in-place')) {
    return [];
  }
  return args.has('-e', '--expression', '-f', '--file') ? args.operands : args.operands.slice(1);
}

/** Programs that write the files they name: what counts is what lies there. */
export const tee: RulePack = {
  programs: ['tee', 'gtee', 'sponge', 'sed', 'gsed', 'touch', 'patch'],
  documentation: [
    'https://www.gnu.org/software/coreutils/manual/html_node/tee-invocation.html',
    'https://www.gnu.org/software/sed/manual/sed.html',
  ],
  review: (command, context) => {
    if (command.args.some(({ value }) => value === '--help' || value === '--version')) {
      return nothing;
    }
    const words = ((): readonly Word[] => {
      switch (command.program) {
        case 'sed':
        case 'gsed':
          return edited(readArguments(command.args, SED));
        case 'patch':
          return readArguments(command.args, { valued: ['-p', '-i', '-d', '-o', '-r'] }).operands.slice(0, 1);
        default:
          return readArguments(command.args, {
            valued: command.program === 'touch' ? ['-d', '-t', '-r', '--date', '--reference'] : [],
          }).operands;
      }
    })();
    const observations = onDisk(words, 'Overwrites', command, context);
    return statement({
      observations,
      touches: observations.length > 0 ? [] : touchesOf(words, 'write', command, context),
    });
  },
  examples: {
    catches: [{ run: 'tee /dev/sda', rule: 'files/disk', effect: 'delete', target: '/dev/sda' }],
    leaves: ['tee -a build.log', "sed -i 's/a/b/' src/app.ts", 'sed -n 1,5p /etc/passwd', 'touch a'],
  },
};
