import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import { absolutePath } from '../model/filePath';
import type { Signal } from '../model/environment';
import { joined, nothing, statement } from '../model/statement';
import { ansibleTools } from './infra/ansible/tools';
import { moduleTask, untemplated, type ModuleTask } from './infra/ansible/moduleTask';
import { moduleDeed } from './infra/ansible/modules';
import { readPlaybook } from './infra/ansible/playbook';
import { startsThere } from './platforms/startsBehind';
import { readOptions, type Options } from './shared/readOptions';
import { dynamicPart, remoteObservation } from './shared/remoteObservation';
import { reviewTool } from './shared/toolPack';

const grammar = {
  valued: [
    ...[
      '-m',
      '--module-name',
      '-a',
      '--args',
      '-i',
      '--inventory',
      '--inventory-file',
      '-l',
      '--limit',
      '-u',
      '--user',
    ],
    ...['-e', '--extra-vars', '-t', '--tags', '--skip-tags', '-f', '--forks', '-c', '--connection', '-T', '--timeout'],
    ...['-M', '--module-path', '--vault-id', '--vault-password-file', '--private-key', '--key-file', '-B', '-P', '-o'],
    ...['--become-user', '--become-method', '--start-at-task', '--ssh-common-args', '--ssh-extra-args', '--poll'],
    ...['--background', '--playbook-dir', '--become-password-file', '--connection-password-file', '--task-timeout'],
  ].filter((name) => name !== '-o'),
};

/** Nothing is done with one of these: it is rehearsed, listed, or only read. */
const IDLE = [
  '-C',
  '--check',
  '--syntax-check',
  '--list-hosts',
  '--list-tasks',
  '--list-tags',
  '--help',
  '-h',
  '--version',
];

function inventorySignals(options: Options): readonly Signal[] {
  return options
    .values('-i', '--inventory', '--inventory-file', '-l', '--limit')
    .flatMap(({ dynamic, value }) => (dynamic ? [] : [{ kind: 'name' as const, value, from: 'inventory' }]));
}

type Where = { readonly hosts: string; readonly isLocal: boolean; readonly folder: string | null };

function onMachine(text: string, { hosts, isLocal }: Where): Statement {
  if (isLocal) return statement({ starts: [{ kind: 'script', text }] });
  return startsThere(hosts, [{ value: text, raw: text, dynamic: false, glob: false, span: { start: 0, end: 0 } }]);
}

/** What one call of a module does, where it works. */
function reviewTask(task: ModuleTask, where: Where, command: Command, context: RuleContext): Statement {
  const deed = moduleDeed(task);
  if (deed.kind === 'nothing') return nothing;
  if (deed.kind === 'line') return onMachine(deed.text, where);
  if (deed.kind === 'told') {
    const said = { ...deed.told, says: `${deed.told.says} on ${where.hosts}` };
    return statement({
      observations: [remoteObservation(command, context, { ...said, signals: placeSignals(command, where) })],
    });
  }
  const path = absolutePath(deed.path, where.folder);
  const text = path === null ? null : context.read(path);
  if (text !== null) return onMachine(text, where);
  return statement({ unknowns: [unread(command, context, deed.path)] });
}

function placeSignals(command: Command, { hosts }: Where): readonly Signal[] {
  return [...inventorySignals(readOptions(command.args, grammar)), { kind: 'name', value: hosts, from: 'hosts' }];
}

function unread(command: Command, context: RuleContext, path: string): Statement['unknowns'][number] {
  return { ...dynamicPart(command, context, `\`${untemplated(path)}\` cannot be read, and runs`), code: 'unreadable' };
}

function shown(word: Word): string {
  return word.dynamic ? word.raw : word.value;
}

function isHere(hosts: string, options: Options): boolean {
  return options.value('-c', '--connection')?.value === 'local' || /^(?:localhost|127\.0\.0\.1)$/.test(hosts);
}

/** All of it comes from somewhere else. */
function isHidden(args: Word | undefined): boolean {
  return args?.dynamic === true && args.value.trim().length < 2;
}

/** The arguments as they are read over there, with variables that nobody knows left in them. */
function given(args: Word | undefined): string {
  return args?.dynamic === true ? args.raw.replace(/^"|"$/g, '') : (args?.value ?? '');
}

/** `ansible HOSTS -m MODULE -a ARGS` */
function adHoc(command: Command, context: RuleContext, options: Options): Statement {
  const [pattern] = options.operands;
  if (pattern === undefined) return nothing;
  const name = options.value('-m', '--module-name');
  const args = options.value('-a', '--args');
  if (name?.dynamic === true || isHidden(args)) {
    const says = 'what runs on the hosts is not known before it runs';
    return statement({ unknowns: [dynamicPart(command, context, says)] });
  }
  const hosts = shown(pattern);
  const isLocal = isHere(hosts, options);
  const task = moduleTask(name?.value ?? 'command', given(args));
  return reviewTask(task, { hosts, isLocal, folder: command.cwd }, command, context);
}

function playbookRun(name: Word, command: Command, context: RuleContext, options: Options): Statement {
  const path = name.dynamic ? null : absolutePath(name.value, command.cwd);
  if (path !== null && context.isMissing(path)) return nothing;
  const run = remoteObservation(command, context, {
    ...{ rule: 'ansible/run', effect: 'update', severity: 'medium', undo: 'unknown', type: 'ansible.playbook' },
    ...{ name: shown(name), says: `Runs playbook ${shown(name)}`, signals: inventorySignals(options) },
    saferWay: `ansible-playbook --check --diff ${name.raw}`,
  });
  const book = path === null ? { tasks: [], unread: [''] } : readPlaybook(path, context.read);
  const isUnread = path === null || book.unread.includes(path);
  const steps = book.tasks.map(({ hosts, isLocal, folder, task }) =>
    reviewTask(task, { hosts, isLocal, folder }, command, context),
  );
  return joined([
    statement({ observations: [run], unknowns: isUnread ? [unread(command, context, shown(name))] : [] }),
    ...steps,
  ]);
}

function review(command: Command, context: RuleContext): Statement {
  if (ansibleTools.programs.includes(command.program)) return reviewTool(ansibleTools, command, context);
  const options = readOptions(command.args, grammar);
  if (options.has(...IDLE)) return nothing;
  if (command.program === 'ansible') return adHoc(command, context, options);
  const isNavigator = command.program === 'ansible-navigator';
  if (isNavigator && options.operands[0]?.value !== 'run') return nothing;
  const books = isNavigator ? options.operands.slice(1, 2) : options.operands;
  return joined(books.map((name) => playbookRun(name, command, context, options)));
}

/** Ansible: what its modules do, and what its playbooks ask of them. */
export const ansible: RulePack = {
  programs: ['ansible', 'ansible-playbook', 'ansible-navigator', ...ansibleTools.programs],
  documentation: [
    'https://docs.ansible.com/ansible/latest/command_guide/intro_adhoc.html',
    'https://docs.ansible.com/ansible/latest/cli/ansible-playbook.html',
  ],
  review,
  examples: {
    catches: [
      { run: "ansible all -m shell -a 'rm -rf /srv/data'", starts: 'ssh all rm -rf /srv/data' },
      { run: 'ansible web -b -a reboot', starts: 'ssh web reboot' },
      { run: "ansible localhost -m shell -a 'make clean'", starts: 'make clean' },
      { run: "ansible web -m file -a 'path=/srv/x state=absent'", starts: 'ssh web rm -rf /srv/x' },
      { run: "ansible web -m service -a 'name=nginx state=stopped'", starts: 'ssh web systemctl stop nginx' },
      {
        run: "ansible db -m community.mysql.mysql_db -a 'name=shop state=absent'",
        rule: 'ansible/removed',
        effect: 'delete',
        target: 'shop',
      },
      {
        run: "ansible localhost -m amazon.aws.ec2_instance -a 'name=web state=terminated'",
        rule: 'ansible/removed',
        effect: 'delete',
        target: 'web',
      },
      {
        run: 'ansible-playbook -i inventories/prod site.yml',
        rule: 'ansible/run',
        effect: 'update',
        target: 'site.yml',
      },
      { run: 'ansible-navigator run site.yml', rule: 'ansible/run', effect: 'update', target: 'site.yml' },
      { run: 'ansible-vault view group_vars/all/vault.yml', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'ansible-pull -U https://git.acme.example/setup.git', rule: 'ansible/pull', effect: 'execute' },
      { run: 'ansible-galaxy collection publish acme-shop-1.0.0.tar.gz', rule: 'publish/release', effect: 'publish' },
    ],
    leaves: [
      'ansible all -m ping',
      'ansible all -m setup',
      'ansible all --list-hosts',
      "ansible web -m shell -a 'rm -rf /srv' --check",
      'ansible-playbook site.yml --check --diff',
      'ansible-playbook site.yml --syntax-check',
      'ansible-vault encrypt secrets.yml',
      'ansible-galaxy install -r requirements.yml',
      'ansible-inventory --list',
    ],
  },
};
