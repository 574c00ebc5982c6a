import type { Command, RuleContext, RulePack, Word } from '../model/command';
import type { Observation, Touch } from '../model/finding';
import { joined, nothing, statement } from '../model/statement';
import { readArguments, type Arguments } from './files/arguments';
import { onDisk } from './files/disk';
import { guardTouches } from './files/guards';
import { intoPlace } from './files/intoPlace';
import { overwriting } from './files/overwriting';
import { linksSameProgram } from './files/sameProgram';
import { identity, setsIdentity } from './files/setIdentity';
import { secretsRead } from './secrets/secretsRead';
import { destinations, touchesOf } from './files/writing';

const VALUED = [
  '-t',
  '--target-directory',
  '-S',
  '--suffix',
  '-m',
  '--mode',
  '-o',
  '--owner',
  '-g',
  '--group',
  '--sparse',
];
const LONG = ['--help', '--version', '--force', '--no-target-directory', '--directory', '--symbolic'];

/** What lies where the copy goes; a copy of `/dev/null`, or a link to it, leaves it empty. */
function covering(
  sources: readonly Word[],
  written: readonly Word[],
  command: Command,
  context: RuleContext,
): readonly Observation[] {
  const empties = sources.every(({ value }) => value === '/dev/null');
  const verb = empties ? 'Empties' : 'Overwrites';
  return overwriting(written, { verb, empties }, command, context).slice(0, 1);
}

/** `install -m 4755`: what is installed runs as its owner. */
function withMode(
  written: readonly Word[],
  modes: readonly Word[],
  command: Command,
  context: RuleContext,
): readonly Observation[] {
  const mode = modes.at(-1)?.value ?? '';
  return setsIdentity(mode) ? written.map((word) => identity(word.value, mode, word, command, context)) : [];
}

/** What is in a folder is copied, and not the folder. */
function spreads(args: Arguments, sources: readonly Word[]): boolean {
  const isDeep = args.has('-r', '-R', '-a', '--recursive', '--archive');
  return isDeep && (args.has('-T', '--no-target-directory') || sources.some(({ value }) => /\/\.$/.test(value)));
}

type Copy = {
  readonly args: Arguments;
  readonly sources: readonly Word[];
  readonly target: Word;
  readonly written: readonly Word[];
};

function isLink({ program }: Command): boolean {
  return program.endsWith('ln');
}

/** What was there before, and the credentials that are copied; a link takes nobody's place unless it is forced. */
function lost(
  { args, sources, target, written }: Copy,
  command: Command,
  context: RuleContext,
): readonly Observation[] {
  // To `ln`, `-n` only says that a link is taken for what it is.
  const keeps = args.has('--no-clobber', '-b', '--backup') || (!isLink(command) && args.has('-n'));
  const spares = keeps || (isLink(command) && !args.has('-f', '--force'));
  const over = spares ? [] : covering(sources, written, command, context);
  if (isLink(command)) return over;
  return [...over, ...secretsRead(sources, command, context, target.value === '/dev/stdout' ? undefined : false)];
}

/** Another name for the same program plants nothing, wherever it lies. */
function touchesWritten({ sources, target, written }: Copy, command: Command, context: RuleContext): readonly Touch[] {
  const touches = touchesOf(written, 'write', command, context);
  const isSame = isLink(command) && linksSameProgram(sources, target);
  return isSame ? touches.map((touch) => ({ ...touch, placeOnly: true })) : touches;
}

/** A hard link is the file itself under another name, by which nobody would know it. */
function secondNames(
  args: Arguments,
  sources: readonly Word[],
  command: Command,
  context: RuleContext,
): readonly Touch[] {
  const isHard = isLink(command) ? !args.has('-s', '--symbolic') : args.has('-l', '--link');
  return isHard ? guardTouches(sources, 'write', command, context) : [];
}

/** Copying, linking and installing: what counts is what lies where the copy goes. */
export const cp: RulePack = {
  programs: ['cp', 'gcp', 'install', 'ginstall', 'ln', 'gln'],
  documentation: [
    'https://www.gnu.org/software/coreutils/manual/html_node/cp-invocation.html',
    'https://www.gnu.org/software/coreutils/manual/html_node/install-invocation.html',
    'https://www.gnu.org/software/coreutils/manual/html_node/ln-invocation.html',
  ],
  review: (command, context) => {
    const args = readArguments(command.args, { valued: VALUED, long: LONG });
    const given = args.values('-t', '--target-directory')[0];
    const target = given ?? args.operands.at(-1);
    const sources = given === undefined ? args.operands.slice(0, -1) : args.operands;
    if (args.has('--help', '--version') || target === undefined || sources.length === 0) {
      return nothing;
    }
    const written = destinations(sources, target, context, command.cwd);
    const own = statement({
      observations: [
        ...withMode(written, args.values('-m', '--mode'), command, context),
        ...onDisk([target], 'Overwrites', command, context),
        ...lost({ args, sources, target, written }, command, context),
      ],
      touches: [
        ...touchesWritten({ args, sources, target, written }, command, context),
        ...secondNames(args, sources, command, context),
      ],
    });
    return joined([own, spreads(args, sources) ? intoPlace([target], command, context, 'Copies') : nothing]);
  },
  examples: {
    catches: [
      { run: 'cp image.iso /dev/sda', rule: 'files/disk', effect: 'delete', target: '/dev/sda' },
      { run: 'cp nginx.conf /etc/nginx/', rule: 'files/system', effect: 'replace', target: '/etc/nginx/nginx.conf' },
      { run: 'ln -sf tool /usr/bin/tool', rule: 'files/system', effect: 'replace' },
      { run: 'install -m 755 tool /usr/bin/', rule: 'files/system', effect: 'replace' },
      { run: 'install -m 4755 tool ~/bin/tool', rule: 'files/set-identity', effect: 'grant' },
      { run: 'cp /dev/null ~/notes.txt', rule: 'files/outside', effect: 'replace' },
      {
        run: 'ln -sfn /dev/null /etc/resolv.conf',
        rule: 'files/system',
        effect: 'replace',
        target: '/etc/resolv.conf',
      },
      { run: 'ln -sf /dev/null ~/notes.txt', rule: 'files/outside', effect: 'replace' },
      { run: 'cp -r evil/. ~', rule: 'planted/into-home', effect: 'execute' },
      { run: 'cp ~/.ssh/id_rsa /tmp/x', rule: 'secrets/fetched', effect: 'read-secret' },
    ],
    leaves: [
      'cp a b',
      'cp -r src /tmp/copy',
      'cp -r src/. dist',
      'ln -sf ../bin/tool bin/tool',
      'install -m 755 tool ~/.local/bin/tool',
      'ln -sf /usr/bin/python3 ~/bin/python',
      'ln -sf /dev/null build/out.log',
      'cp x /dev/null',
      'cp /dev/null build/out.log',
      'cp /dev/null /tmp/x',
      'ln -s /etc/nginx/sites-available/shop /etc/nginx/sites-enabled/',
    ],
  },
};
