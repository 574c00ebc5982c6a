import type { Command, RulePack, Word } from '../model/command';
import { nothing, statement } from '../model/statement';
import { readArguments, type Arguments } from './files/arguments';
import { onDisk } from './files/disk';
import { overwriting, type Writing } from './files/overwriting';
import { touchesOf } from './files/writing';
import { handsOn } from './secrets/printers';
import { secretsRead } from './secrets/secretsRead';

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

/** What `sed` without `-i` prints. */
function printed(command: Command): readonly Word[] {
  const args = readArguments(command.args, SED);
  const isReading = command.program.endsWith('sed') && !args.has('-i', '--in-place') && handsOn(command);
  if (!isReading) {
    return [];
  }
  const input = command.input.kind === 'file' ? [command.input.path] : [];
  return [...input, ...(args.has('-e', '--expression', '-f', '--file') ? args.operands : args.operands.slice(1))];
}

/** `tee -a` lengthens, and `sed -i.bak` keeps what was there. */
function writingOf(command: Command): Writing {
  const values = command.args.map(({ value }) => value);
  if (command.program.endsWith('sed')) {
    const keeps = values.some((value) => /^(-[a-zA-Z]*i.*[.~]|--in-place=)./.test(value) && !value.endsWith('.'));
    return { verb: 'Rewrites', keeps };
  }
  return { verb: 'Overwrites', keeps: values.some((value) => /^-[a-z]*a|^--append$/.test(value)) };
}

/** Programs that write the files they name: what counts is what lies there. */
export const tee: RulePack = {
  programs: ['tee', 'gtee', 'sponge', 'sed', 'gsed', 'touch'],
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
        default:
          return readArguments(command.args, {
            valued: command.program === 'touch' ? ['-d', '-t', '-r', '--date', '--reference'] : [],
          }).operands;
      }
    })();
    const disks = onDisk(words, 'Overwrites', command, context);
    const written = command.program === 'touch' ? [] : overwriting(words, writingOf(command), command, context);
    return statement({
      observations: [...disks, ...written, ...secretsRead(printed(command), command, context)],
      touches: disks.length > 0 ? [] : touchesOf(words, 'write', command, context),
    });
  },
  examples: {
    catches: [
      { run: 'tee /dev/sda', rule: 'files/disk', effect: 'delete', target: '/dev/sda' },
      { run: 'tee /etc/hosts', rule: 'files/system', effect: 'replace', target: '/etc/hosts' },
      { run: 'tee -a /etc/hosts', rule: 'files/system', effect: 'update', target: '/etc/hosts' },
      { run: "sed -i 's/a/b/' /etc/ssh/ssh_config", rule: 'files/system', effect: 'replace' },
      { run: "sed -i.bak 's/a/b/' /etc/fstab", rule: 'files/system', effect: 'update' },
      { run: 'sed -n 1,3p .env', rule: 'secrets/shown', effect: 'read-secret', target: '.env' },
    ],
    leaves: [
      "sed 's/=.*//' .env",
      'tee -a build.log',
      "sed -i 's/a/b/' src/app.ts",
      'sed -n 1,5p /etc/passwd',
      'touch a',
    ],
  },
};
