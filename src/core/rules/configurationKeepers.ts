import { ownField } from '../model/ownField';
import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import { nothing } from '../model/statement';
import { knife } from './infra/knife';
import { saltLines } from './infra/saltLines';
import { startsHere, startsThere } from './platforms/startsBehind';
import { deedsIn } from './shared/deedsIn';
import { readOptions } from './shared/readOptions';
import { reviewTool, type Deed, type DeedOf } from './shared/toolPack';
import type { NamedGrammar } from './shared/toolsPack';

const inKeeping = deedsIn('configuration');
const nameless: Partial<Deed> = { name: '' };

const gone = inKeeping.gone('Deletes', 'node', {
  undo: 'costly',
  saferWay: 'knife download / --chef-repo-path backup',
});
/** Puts this machine into the state that files, or a server, describe. */
const converged = (says: string, saferWay: string): Deed =>
  inKeeping.changed(says, 'machine', { ...nameless, reach: 'local', severity: 'medium', undo: 'unknown', saferWay });
const chefClient: NamedGrammar = {
  programs: ['chef-client', 'chef-solo', 'cinc-client'],
  idle: ['-W', '--why-run', '-h'],
  verbs: { '': converged('Puts this machine into the state that Chef describes', 'chef-client --why-run') },
};

const agent: DeedOf = ({ has }) =>
  has('-t', '--test', '--onetime')
    ? converged('Puts this machine into the state that Puppet describes', 'puppet agent --test --noop')
    : null;
const puppet: NamedGrammar = {
  programs: ['puppet', 'puppetserver'],
  grammar: {
    valued: [
      '-e',
      '--execute',
      '--modulepath',
      '--hiera_config',
      '--environment',
      '--certname',
      '--server',
      '--logdest',
      '-l',
    ],
  },
  idle: ['--noop', '-h'],
  verbs: {
    ...{ apply: converged('Puts this machine into the state that Puppet describes', 'puppet apply --noop'), agent },
    ...{ 'node purge': gone, 'node clean': gone, 'node deactivate': inKeeping.dropped('Forgets', 'node') },
    ...{
      'cert clean': inKeeping.gone('Revokes the certificate of', 'certificate'),
      'ca clean': inKeeping.gone('Revokes the certificate', 'certificate', nameless),
    },
    ...{
      'cert sign': inKeeping.granted('Signs the certificate of', 'certificate'),
      'ca sign': inKeeping.granted('Signs a certificate', 'certificate', nameless),
    },
    'ca setup': inKeeping.replaced('Makes a new authority of certificates', 'certificate', {
      ...nameless,
      undo: 'costly',
    }),
  },
};

/** Suites of a test machine, which is made again from a file. */
const kitchen: NamedGrammar = {
  programs: ['kitchen'],
  idle: ['-h'],
  verbs: {
    destroy: inKeeping.dropped('Destroys test machines', 'machine', { ...nameless, reach: 'local', severity: 'low' }),
  },
};

const salted: NamedGrammar = {
  programs: ['salt', 'salt-call', 'salt-ssh', 'salt-key', 'salt-run', 'salt-cloud'],
  grammar: {
    valued: [
      '-t',
      '--timeout',
      '-b',
      '--batch-size',
      '--out',
      '--output',
      '-c',
      '--config-dir',
      '-l',
      '--log-level',
      '-d',
      '--delete',
      '--destroy',
      '-a',
      '--accept',
      '-p',
      '--profile',
      '-m',
      '--map',
    ],
  },
  idle: ['-h', 'test=True', '--list', '-L'],
  verbs: {},
};

const REMOTE_LINES: ReadonlySet<string> = new Set([
  'cmd.run',
  'cmd.shell',
  'cmd.run_all',
  'cmd.run_stdout',
  'cmd.run_bg',
  'cmd.retcode',
  'cmd.script',
  'cmd.powershell',
]);

/** `salt TARGET FUNCTION ARGUMENTS`: what the function amounts to on those machines. */
function saltFunction(name: string, rest: readonly Word[]): readonly string[] | Deed | null {
  const [what] = rest.map(({ value }) => value);
  const isTest = rest.some(({ value }) => /^test=true$/i.test(value));
  if (isTest) return null;
  const line = ownField(saltLines, name);
  if (line !== undefined) return [...line, ...(what === undefined ? [] : [what])];
  return /^state\.(?:apply|highstate|sls|sls_id|single|orchestrate)$/.test(name)
    ? inKeeping.changed('Puts into the state that Salt describes', 'machine', {
        severity: 'high',
        undo: 'unknown',
        saferWay: `salt ${name} test=True`,
        named: () => [],
      })
    : null;
}

type Place = { readonly hosts: string; readonly isHere: boolean };

function wordsThere(words: readonly Word[], { hosts, isHere }: Place): Statement {
  return isHere ? startsHere(words) : startsThere(hosts, words);
}

function saltCall(command: Command, context: RuleContext, place: Place, words: readonly Word[]): Statement {
  const [called, ...rest] = words;
  if (called === undefined) return nothing;
  if (called.dynamic) return salting({ ...command, args: [called] }, context, { x: gone });
  if (REMOTE_LINES.has(called.value)) return wordsThere(place.isHere ? shellWords(rest) : rest.slice(0, 1), place);
  const done = saltFunction(called.value, rest);
  if (done === null) return nothing;
  if ('rule' in done) {
    const deed: Deed = { ...done, name: place.hosts, reach: place.isHere ? 'local' : 'remote' };
    return salting({ ...command, args: [] }, context, { '': deed });
  }
  return wordsThere(
    done.map((value) => ({ ...called, value, raw: value })),
    place,
  );
}

function salt(command: Command, context: RuleContext): Statement {
  const { program } = command;
  if (program === 'salt-cloud') return salting(command, context, { '': cloudMachine });
  if (program === 'salt-key') return salting(command, context, { '': saltKey });
  const { operands } = readOptions(command.args, salted.grammar);
  if (program === 'salt-run') return nothing;
  return program === 'salt-call'
    ? saltCall(command, context, { hosts: 'this machine', isHere: true }, operands)
    : saltCall(command, context, { hosts: operands[0]?.value ?? '', isHere: false }, operands.slice(1));
}

/** One word is a line for a shell. */
function shellWords(rest: readonly Word[]): readonly Word[] {
  const [line] = rest;
  if (line === undefined) return [];
  return ['sh', '-c'].map((value) => ({ ...line, value, raw: value })).concat(line);
}

const cloudMachine: DeedOf = (options) =>
  options.has('-d', '--destroy')
    ? inKeeping.gone('Destroys machine', 'machine', {
        severity: 'critical',
        named: () => options.values('-d', '--destroy'),
      })
    : options.has('-p', '--profile', '-m', '--map')
      ? inKeeping.made('Makes machines', 'machine', nameless)
      : null;
const saltKey: DeedOf = ({ has }) => {
  if (has('-D', '--delete-all', '-d', '--delete'))
    return inKeeping.gone('Forgets machines', 'machine', { ...nameless, undo: 'costly' });
  return has('-A', '--accept-all', '-a', '--accept')
    ? inKeeping.granted('Lets machines in', 'machine', nameless)
    : null;
};

function salting(command: Command, context: RuleContext, verbs: NamedGrammar['verbs']): Statement {
  return reviewTool({ ...salted, verbs }, command, context);
}

const tools = [knife, chefClient, puppet, kitchen] as const;

/** Programs that keep machines as files describe them: Chef, Puppet, Salt. */
export const configurationKeepers: RulePack = {
  programs: ['knife', 'chef', ...chefClient.programs, ...puppet.programs, ...kitchen.programs, ...salted.programs],
  documentation: [
    'https://docs.chef.io/workstation/knife/',
    'https://www.puppet.com/docs/puppet/8/man/apply',
    'https://docs.saltproject.io/en/latest/ref/cli/salt.html',
  ],
  review: (command, context) => {
    const tool = tools.find(({ programs }) => programs.includes(command.program));
    return tool === undefined ? salt(command, context) : reviewTool(tool, command, context);
  },
  examples: {
    catches: [
      { run: 'knife node delete web1 -y', rule: 'configuration/removed', effect: 'delete', target: 'web1' },
      { run: 'knife data bag delete keys', rule: 'configuration/removed', effect: 'delete', target: 'keys' },
      { run: 'chef-client', rule: 'configuration/changed', effect: 'update' },
      { run: 'puppet apply site.pp', rule: 'configuration/changed', effect: 'update' },
      { run: 'puppet agent -t', rule: 'configuration/changed', effect: 'update' },
      { run: 'puppet node purge web1', rule: 'configuration/removed', effect: 'delete', target: 'web1' },
      { run: 'kitchen destroy', rule: 'configuration/removed', effect: 'delete' },
      { run: "salt '*' cmd.run 'rm -rf /var/lib/app'", starts: 'ssh * rm -rf /var/lib/app' },
      { run: "salt-call cmd.run 'rm -rf /srv'", starts: 'sh -c rm -rf /srv' },
      { run: 'salt web service.stop nginx', starts: 'ssh web systemctl stop nginx' },
      { run: 'salt-call --local system.reboot', starts: 'reboot' },
      { run: 'salt web state.apply', rule: 'configuration/changed', effect: 'update', target: 'web' },
      { run: 'salt-call state.highstate', rule: 'configuration/changed', effect: 'update' },
      { run: 'salt-cloud -d web1 -y', rule: 'configuration/removed', effect: 'delete', target: 'web1' },
      { run: 'salt-cloud -p small web1', rule: 'configuration/made', effect: 'create' },
      { run: 'salt-key -D', rule: 'configuration/removed', effect: 'delete' },
      { run: 'salt-key -A', rule: 'configuration/access', effect: 'grant' },
    ],
    leaves: [
      'knife node list',
      'chef-client --why-run',
      'puppet apply --noop site.pp',
      'puppet agent',
      "salt '*' test.ping",
      'salt web state.apply test=True',
      'salt-key -L',
      'salt-cloud -Q',
      'salt-run manage.up',
      'salt-call cmd.run',
      'kitchen test',
    ],
  },
};
