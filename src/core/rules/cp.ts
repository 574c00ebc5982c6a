import type { RulePack } from '../model/command';
import { nothing, statement } from '../model/statement';
import { readArguments } from './files/arguments';
import { onDisk } from './files/disk';
import { overwriting } from './files/overwriting';
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
    const keeps = args.has('-n', '--no-clobber', '-b', '--backup');
    const isLink = command.program.endsWith('ln');
    // A link takes nobody's place unless it is forced.
    const spares = keeps || (isLink && !args.has('-f', '--force'));
    const over = spares ? [] : overwriting(written, { verb: 'Overwrites' }, command, context).slice(0, 1);
    const read = isLink
      ? []
      : secretsRead(sources, command, context, target.value === '/dev/stdout' ? undefined : false);
    return statement({
      observations: [...onDisk([target], 'Overwrites', command, context), ...over, ...read],
      touches: touchesOf(written, 'write', command, context),
    });
  },
  examples: {
    catches: [
      { run: 'cp image.iso /dev/sda', rule: 'files/disk', effect: 'delete', target: '/dev/sda' },
      { run: 'cp nginx.conf /etc/nginx/', rule: 'files/system', effect: 'replace', target: '/etc/nginx/nginx.conf' },
      { run: 'ln -sf tool /usr/bin/tool', rule: 'files/system', effect: 'replace' },
      { run: 'install -m 755 tool /usr/bin/', rule: 'files/system', effect: 'replace' },
      { run: 'cp ~/.ssh/id_rsa /tmp/x', rule: 'secrets/fetched', effect: 'read-secret' },
    ],
    leaves: [
      'cp a b',
      'cp -r src /tmp/copy',
      'ln -sf ../bin/tool bin/tool',
      'install -m 755 tool ~/.local/bin/tool',
      'cp x /dev/null',
      'ln -s /etc/nginx/sites-available/shop /etc/nginx/sites-enabled/',
    ],
  },
};
